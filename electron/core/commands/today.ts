import type { LocalDate } from '../../../shared/base/local-date.ts';
import type { ApplicationRow } from '../../../shared/contract/application-views.ts';
import type { Today } from '../../../shared/contract/today-views.ts';
import { listTasks } from '../store/application-work.ts';
import { listNotices } from '../store/notice-list.ts';
import { applicationRows } from './applications.ts';
import { knownClients } from './clients.ts';
import { compiledPrograms } from './programs.ts';
import { changesSince } from './relate-notices.ts';
import { type Call, openOf, type Session } from './session.ts';
import { dueDates, lacks } from './today-dates.ts';
import { isLive, type LivePrograms, newPrograms, programsByMonth, readiness } from './today-programs.ts';
import { verdictRow } from './verdict-row.ts';

const CLIENTS_A_SLICE = 50;
/** More than anybody reads before going to the list itself. */
const MOST = 30;
const MOST_DUE = 500;

/** What is due, what has changed, what is missing, and what is in work. Gives way to other calls between slices. */
export async function todayView(session: Session, on: LocalDate, since: string, call: Call): Promise<Today> {
  const ws = openOf(session);
  const compiled = await compiledPrograms(session);
  const rows = await applicationRows(session, on, { archived: false }, call);
  const programs = await livePrograms(session, on, call);
  const notices = await listNotices(ws);
  const fresh = new Set(notices.filter(({ importedAt }) => importedAt >= since).map(({ id }) => id));
  const changes = await changesSince(session, since);
  const found = { lacks: lacks(rows, on), programs: newPrograms(programs, fresh, rows) };
  return {
    on,
    notices: notices.length,
    clients: programs.verdicts.length,
    due: dueDates(rows, await listTasks(ws, null), compiled, on).slice(0, MOST_DUE),
    changes: changes.slice(0, MOST),
    changesTotal: changes.length,
    newPrograms: found.programs.slice(0, MOST),
    newProgramsTotal: found.programs.length,
    lacks: found.lacks.slice(0, MOST),
    lacksTotal: found.lacks.length,
    stages: stageCounts(rows),
    months: programsByMonth(programs),
    readiness: readiness(programs, rows).slice(0, MOST),
  };
}

async function livePrograms(session: Session, on: LocalDate, call: Call): Promise<LivePrograms> {
  const compiled = await compiledPrograms(session);
  const clients = await knownClients(session);
  const verdicts = [];
  for (const [n, known] of clients.entries()) {
    if (n % CLIENTS_A_SLICE === 0) {
      call.progress(n, clients.length, '');
      await new Promise((resolve) => setImmediate(resolve));
      call.signal.throwIfAborted();
    }
    verdicts.push({ known, row: verdictRow(known, compiled, on) });
  }
  const live = compiled.programs.flatMap((program, index) => (isLive(program, on) ? [{ program, index }] : []));
  return { on, live, verdicts };
}

function stageCounts(rows: readonly ApplicationRow[]): Today['stages'] {
  const counts: Today['stages'] = { planned: 0, preparing: 0, submitted: 0, approved: 0, accepted: 0, rejected: 0 };
  for (const { stage } of rows) counts[stage] += 1;
  return counts;
}
