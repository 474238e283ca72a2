import { WarningOutlined } from '../../widgets/icons.tsx';
import { Button, Progress } from 'antd';
import { startApplications } from '../../stores/application-work.ts';
import { useApplications } from '../../stores/applications.ts';
import { useJobs } from '../../stores/jobs.ts';
import {
  chooseFolder,
  clientMarks,
  generatePackets,
  generateWholeTable,
  isEligible,
  usePackets,
} from '../../stores/packets.ts';
import { openPreview } from '../../stores/packet-preview.ts';
import { text } from '../../text/text.ts';
import { toldFailure } from '../../text/told.ts';
import { deadlineWords } from '../../widgets/format.ts';
import { FailureText } from '../../widgets/failure-text.tsx';
import { WindowBadge } from '../../widgets/window-badge.tsx';
import { PacketCheck } from './packet-check.tsx';
import { PacketOptions } from './packet-options.tsx';
import { PacketReportView } from './packet-report.tsx';
import type { Matrix } from '../../../shared/contract/views.ts';

/** What will be written and where, the button, and what came of it. */
export function GeneratePane({ matrix }: { readonly matrix: Matrix }) {
  const { program: id, chosen, folder, state, report, pdfs, failure } = usePackets();
  const program = matrix.programs.find((item) => item.id === id);
  return (
    <div className="packet-generate scroll">
      <h2 className="packet-step">{text.packets.generate}</h2>
      {program ? (
        <div className="packet-body">
          <p className="packet-title">
            {program.track === null ? program.title : `${program.title} · ${program.track}`}
          </p>
          <p className="reasons-line">
            <WindowBadge window={program.window} daysLeft={program.daysLeft} />
            {program.nextDeadline ? (
              <span className="muted">{deadlineWords(program.nextDeadline.to, program.nextDeadline.time)}</span>
            ) : null}
          </p>
          <PacketOptions />
          <p className="packet-folder">
            <span className="muted">{text.packets.folder}</span>
            <span className="cut" title={folder?.name}>
              {folder?.name ?? text.packets.defaultFolder}
            </span>
            <Button size="small" onClick={() => void chooseFolder()}>
              {text.packets.change}
            </Button>
          </p>
          <Cautions matrix={matrix} program={program.id} window={program.window} />
          {chosen.size === 0 ? <NoneChosen matrix={matrix} program={program.id} /> : <PacketCheck />}
          <div className="packet-actions">
            <Button size="large" disabled={chosen.size === 0} onClick={() => void openPreview()}>
              {text.packets.preview}
            </Button>
            <Button
              type="primary"
              size="large"
              disabled={chosen.size === 0}
              loading={state === 'running'}
              onClick={() => void generatePackets()}
            >
              {state === 'running' ? text.packets.running : text.packets.start(chosen.size)}
            </Button>
          </div>
          <StartApplications program={program.id} chosen={chosen} />
          <WholeTable notice={program.noticeId} />
          {state === 'running' ? <Running /> : null}
          {state === 'cancelled' && failure ? <p className="muted">{toldFailure(failure)}</p> : null}
          {state === 'failed' && failure ? (
            <p className="packet-failure" role="alert">
              <FailureText failure={failure} />
            </p>
          ) : null}
          {report || pdfs.length > 0 ? <PacketReportView report={report} pdfs={pdfs} /> : null}
        </div>
      ) : (
        <p className="packet-body muted">{text.packets.chooseProgram}</p>
      )}
    </div>
  );
}

/** Opens an application for each chosen client that has none to this program yet. */
function StartApplications({ program, chosen }: { readonly program: string; readonly chosen: ReadonlySet<string> }) {
  const rows = useApplications((state) => state.rows);
  const applied = new Set(rows.filter((row) => row.program === program && !row.archived).map((row) => row.client));
  const without = [...chosen].filter((client) => !applied.has(client));
  const allHave = chosen.size > 0 && without.length === 0;
  return (
    <Button block disabled={without.length === 0} onClick={() => void startApplications(program, without)}>
      {allHave ? text.applications.allStarted : text.applications.startFor(without.length)}
    </Button>
  );
}

/** The table that a recommending unit hands in: every application to the notice, on one sheet. */
function WholeTable({ notice }: { readonly notice: string }) {
  const running = usePackets((state) => state.state === 'running');
  const count = useApplications((state) => state.rows.filter((row) => row.noticeId === notice && !row.archived).length);
  if (count === 0) return null;
  return (
    <Button disabled={running} onClick={() => void generateWholeTable(notice)}>
      {text.packets.wholeTable(count)}
    </Button>
  );
}

/** What is odd about the choice, before anything is written. */
function Cautions({
  matrix,
  program,
  window,
}: {
  readonly matrix: Matrix;
  readonly program: string;
  readonly window: 'open' | 'upcoming' | 'closed' | 'undated';
}) {
  const chosen = usePackets((state) => state.chosen);
  const marks = clientMarks(matrix, program).filter(({ name }) => chosen.has(name));
  const ineligible = marks.filter(({ mark }) => mark === 'ineligible').length;
  const needsData = marks.filter(({ mark }) => mark === 'needs-data').length;
  const cautions = [
    text.packets.warnWindow[window],
    ineligible > 0 ? text.packets.warnIneligible(ineligible) : '',
    needsData > 0 ? text.packets.warnData(needsData) : '',
  ].filter((words) => words !== '');
  if (cautions.length === 0) return null;
  return (
    <ul className="packet-cautions">
      {cautions.map((words) => (
        <li key={words}>
          <WarningOutlined /> {words}
        </li>
      ))}
    </ul>
  );
}

/** Why nothing can be written yet: only eligible clients are chosen beforehand. */
function NoneChosen({ matrix, program }: { readonly matrix: Matrix; readonly program: string }) {
  const marks = clientMarks(matrix, program);
  const ready = marks.filter(isEligible).length;
  const needsData = marks.filter(({ mark }) => mark === 'needs-data').length;
  return <p className="muted">{text.packets.noneChosen(ready, needsData)}</p>;
}

function Running() {
  const job = useJobs((state) => state.running.find((other) => other.label === text.jobs.generating));
  if (!job) return null;
  const { done, total, label } = job.progress ?? { done: 0, total: 0, label: '' };
  return (
    <div className="packet-running">
      <Progress
        percent={total > 0 ? Math.round((100 * done) / total) : 0}
        size="small"
        aria-label={text.packets.running}
      />
      <p>
        <span className="muted cut">{label}</span>
        <Button size="small" disabled={job.cancelling} onClick={() => job.cancel()}>
          {job.cancelling ? text.status.cancelling : text.status.cancel}
        </Button>
      </p>
    </div>
  );
}
