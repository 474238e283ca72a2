import type { LocalDate } from '../../../shared/base/local-date.ts';
import type { ApplicationView } from '../../../shared/contract/application-views.ts';
import { factItem } from '../../../shared/packet/asked-facts.ts';
import { materialIndexes } from '../../../shared/packet/gaps.ts';
import { proofText } from '../../../shared/packet/client-papers.ts';
import { materialKeys } from '../../../shared/packet/material-key.ts';
import { notedRows, withUnit } from '../../../shared/packet/noted-facts.ts';
import { statedUnit } from '../../../shared/packet/template-name.ts';
import { listFiles } from '../store/application-files.ts';
import { stageEvents } from '../store/applications.ts';
import { programId } from '../../../shared/program/programs-of.ts';
import { applicationRow, placed, type PlacedApplication, type RowContext } from './application-rows.ts';
import { layerViews } from './explanation.ts';
import { openOf, type Session } from './session.ts';
import { applicationNamed, rowContext } from './application-context.ts';

/** One application with all that hangs on it. */
export async function applicationView(session: Session, on: LocalDate, id: number): Promise<ApplicationView> {
  const ws = openOf(session);
  const stored = await applicationNamed(session, id);
  const context = await rowContext(session, on, id, [programId(stored)]);
  const at = placed(stored, context);
  const { program } = at;
  const events = await stageEvents(ws, id);
  return {
    ...applicationRow(stored, at, context),
    ...paperLists(at, id, context),
    facts: factsOf(at),
    taskList: (context.tasks.get(id) ?? []).map(({ id: task, title, due, who, done }) => ({
      id: task,
      title,
      due,
      who,
      done,
    })),
    events: events.map(({ stage, on: day, by, note }) => ({ stage, on: day, by, note })),
    deadlines: program ? layerViews(program, on) : [],
    files: (await listFiles(ws, id)).map(({ id: file, name, size, by, at }) => ({
      id: file,
      name,
      size,
      by,
      on: at.slice(0, 10),
    })),
  };
}

function paperLists(
  { program, application }: PlacedApplication,
  id: number,
  { ticks }: RowContext,
): Pick<ApplicationView, 'paperList' | 'formerPapers'> {
  const left = new Map((ticks.get(id) ?? []).map((tick) => [tick.material, tick]));
  const keys = program ? materialKeys(program.notice.materials) : [];
  const paperList = (program ? materialIndexes(program) : []).flatMap((index) => {
    const material = program?.notice.materials[index];
    const key = keys[index];
    if (!material || key === undefined) return [];
    const tick = left.get(key);
    left.delete(key);
    const mark = application?.papers.get(index);
    const { name, copies, form, sealed, attachment } = material;
    return [
      {
        material: key,
        name,
        copies,
        form,
        sealed,
        attachment,
        done: mark?.ready ?? tick?.done ?? false,
        responsible: tick?.responsible ?? null,
        note: tick?.note ?? null,
        by: tick?.by ?? null,
        on: tick?.on ?? null,
        proof: mark?.proof ? { text: proofText(mark.proof), valid: mark.proof.valid } : null,
      },
    ];
  });
  const former = [...left.values()].filter(({ done }) => done).map(({ material }) => material.replace(/^[^/]*\//, ''));
  return { paperList, formerPapers: former };
}

const factsOf = ({ program, application }: PlacedApplication): ApplicationView['facts'] =>
  program && application
    ? [...notedRows(program, application.client.applicationFacts).values()].map(({ item, content, note }) => ({
        item: factItem(item),
        value: withUnit(content ?? '', statedUnit(item)),
        note,
      }))
    : [];
