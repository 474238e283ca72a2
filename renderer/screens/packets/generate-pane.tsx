import {
  FileExcelOutlined,
  FileOutlined,
  FileWordOutlined,
  FolderOpenOutlined,
  InfoCircleOutlined,
  WarningOutlined,
} from '../../widgets/icons.tsx';
import { Button, Progress } from 'antd';
import { ask } from '../../bridge.ts';
import { showFailure } from '../../stores/failures.ts';
import { useJobs } from '../../stores/jobs.ts';
import { chooseFolder, clientMarks, generatePackets, usePackets } from '../../stores/packets.ts';
import { text } from '../../text/text.ts';
import { deadlineWords } from '../../widgets/format.ts';
import { FailureText } from '../../widgets/failure-text.tsx';
import { WindowBadge } from '../../widgets/window-badge.tsx';
import type { ReactNode } from 'react';
import type { Matrix, PacketReport } from '../../../shared/contract/views.ts';

/** What will be written and where, the button, and what came of it. */
export function GeneratePane({ matrix }: { readonly matrix: Matrix }) {
  const { program: id, chosen, folder, state, report, failure } = usePackets();
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
          <p className="muted">{text.packets.makes}</p>
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
          <Button
            type="primary"
            size="large"
            block
            disabled={chosen.size === 0}
            loading={state === 'running'}
            onClick={() => void generatePackets()}
          >
            {state === 'running' ? text.packets.running : text.packets.start(chosen.size)}
          </Button>
          {state === 'running' ? <Running /> : null}
          {state === 'cancelled' && failure ? <p className="muted">{failure.message}</p> : null}
          {state === 'failed' && failure ? (
            <p className="packet-failure" role="alert">
              <FailureText failure={failure} />
            </p>
          ) : null}
          {report ? <Report report={report} /> : null}
        </div>
      ) : (
        <p className="packet-body muted">{text.packets.chooseProgram}</p>
      )}
    </div>
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

function Report({ report }: { readonly report: PacketReport }) {
  const owners = [...new Set(report.files.map((file) => file.client))].sort(
    (a, b) => Number(a !== null) - Number(b !== null),
  );
  const [first] = report.files;
  return (
    <section className="packet-report">
      <h3>
        {text.packets.files(report.files.length)}
        {first ? (
          <Button
            size="small"
            icon={<FolderOpenOutlined />}
            onClick={() => void ask('file.showInFolder', { path: first.path }).catch(showFailure)}
          >
            {text.packets.openFolder}
          </Button>
        ) : null}
      </h3>
      <p className="muted packet-path">{report.folder}</p>
      {owners.map((owner) => (
        <div key={owner ?? ''} className="packet-owner">
          <h4>{owner ?? text.packets.summary}</h4>
          {report.files
            .filter((file) => file.client === owner)
            .map((file) => (
              <WrittenFile key={file.path} path={file.path} kind={file.kind} />
            ))}
        </div>
      ))}
      {report.warnings.length > 0 ? (
        <>
          <h3>{text.packets.warnings(report.warnings.length)}</h3>
          <ul className="packet-warnings">
            {report.warnings.map((words) => (
              <li key={words}>
                <InfoCircleOutlined /> {words}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

const PAPERS: Readonly<Record<string, string>> = text.packets.paper;
const FORMATS: Readonly<Record<string, { readonly word: string; readonly icon: ReactNode }>> = {
  xlsx: { word: text.packets.format.xlsx, icon: <FileExcelOutlined className="packet-excel" /> },
  docx: { word: text.packets.format.docx, icon: <FileWordOutlined className="packet-word" /> },
};

function WrittenFile({ path, kind }: { readonly path: string; readonly kind: string }) {
  const name = path.split(/[\\/]/).at(-1) ?? path;
  const format = FORMATS[name.split('.').at(-1) ?? ''];
  const paper = PAPERS[kind] ?? name;
  const act = (command: 'file.open' | 'file.showInFolder') => (): void =>
    void ask(command, { path }).catch(showFailure);
  return (
    <div className="packet-file">
      {format?.icon ?? <FileOutlined />}
      <span className="cut packet-file-name" title={path}>
        {paper} {format ? <span className="muted">{format.word}</span> : null}
      </span>
      <button
        type="button"
        className="plain link"
        aria-label={`${text.packets.open} ${name}`}
        onClick={act('file.open')}
      >
        {text.packets.open}
      </button>
      <button
        type="button"
        className="plain link"
        aria-label={`${text.packets.showInFolder} ${name}`}
        onClick={act('file.showInFolder')}
      >
        {text.packets.showInFolder}
      </button>
    </div>
  );
}
