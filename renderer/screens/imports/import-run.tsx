import {
  CheckCircleFilled,
  CloseCircleFilled,
  ExclamationCircleFilled,
  LoadingOutlined,
  MinusCircleOutlined,
} from '../../widgets/icons.tsx';
import { Button, Progress } from 'antd';
import { useState } from 'react';
import { undoImport } from '../../stores/imports.ts';
import { useJobs } from '../../stores/jobs.ts';
import { openNotice } from '../../stores/notices.ts';
import { showScreen } from '../../stores/session.ts';
import { text } from '../../text/text.ts';
import { told } from '../../text/told.ts';
import { FailureText } from '../../widgets/failure-text.tsx';
import { fileSummary } from './file-summary.ts';
import type { ImportedFile } from '../../../shared/contract/views.ts';
import type { ImportRun } from '../../stores/imports.ts';

interface ImportRunViewProps {
  readonly run: ImportRun;
  /** Only the newest import can be taken back as a whole. */
  readonly newest: boolean;
}

export function ImportRunView({ run, newest }: ImportRunViewProps) {
  const entry = run.report?.journalEntry ?? null;
  return (
    <section className="import-run">
      <h3>
        <span>{text.imports.run(text.imports.kinds[run.kind], run.names.length)}</span>
        {run.state === 'undone' ? <span className="tag">{text.imports.undone}</span> : null}
        {run.state === 'cancelled' ? <span className="tag">{text.imports.cancelled}</span> : null}
        {run.state === 'done' && entry !== null && newest ? (
          <Button size="small" onClick={() => void undoImport(run)}>
            {text.imports.undo}
          </Button>
        ) : null}
      </h3>
      {run.state === 'running' ? <Running run={run} /> : null}
      {run.failure ? (
        <p className="import-failure">
          <CloseCircleFilled className="import-bad" /> <FailureText failure={run.failure} />
        </p>
      ) : null}
      <ul className={run.state === 'undone' ? 'import-undone' : ''}>
        {run.report
          ? run.report.files.map((file, index) => <FileLine key={`${index} ${file.file}`} file={file} />)
          : run.names.map((name, index) => (
              <li key={`${index} ${name}`} className="import-file">
                <span className="import-icon">
                  {run.state === 'running' ? <LoadingOutlined /> : <MinusCircleOutlined />}
                </span>
                <span className="cut">{name}</span>
              </li>
            ))}
      </ul>
    </section>
  );
}

function Running({ run }: { readonly run: ImportRun }) {
  const job = useJobs((state) => state.running.find((other) => other.call === run.call));
  const { done, total, label } = job?.progress ?? { done: 0, total: 0, label: '' };
  return (
    <div className="import-running">
      <Progress
        percent={total > 0 ? Math.round((100 * done) / total) : 0}
        size="small"
        aria-label={text.imports.running}
      />
      <span className="muted cut">{label || text.imports.running}</span>
      {job ? (
        <Button size="small" disabled={job.cancelling} onClick={() => job.cancel()}>
          {job.cancelling ? text.status.cancelling : text.status.cancel}
        </Button>
      ) : null}
    </div>
  );
}

function StatusIcon({ file }: { readonly file: ImportedFile }) {
  if (file.status === 'failed') return <CloseCircleFilled className="import-bad" />;
  if (file.failures.length > 0 || file.warnings.length > 0) return <ExclamationCircleFilled className="import-warn" />;
  return file.status === 'unchanged' ? (
    <MinusCircleOutlined className="muted" />
  ) : (
    <CheckCircleFilled className="import-good" />
  );
}

const MOST_LISTED = 8;

function FileLine({ file }: { readonly file: ImportedFile }) {
  const [all, setAll] = useState(false);
  const problems = [
    ...file.failures.map((failure) => <FailureText key={failure.message} failure={failure} />),
    ...file.warnings.map(told).map((words) => <span key={words}>{words}</span>),
  ];
  const shown = all ? problems : problems.slice(0, MOST_LISTED);
  const name = file.file.split(/[\\/]/).at(-1) ?? file.file;
  return (
    <li className="import-file">
      <span className="import-icon">
        <StatusIcon file={file} />
      </span>
      <div className="import-words">
        <p className="import-name">
          <span className="cut" title={file.file}>
            {name}
          </span>
          <span className="import-summary">{fileSummary(file)}</span>
        </p>
        {shown.length > 0 ? (
          <ul className="import-problems">
            {shown.map((problem) => (
              <li key={problem.key}>{problem}</li>
            ))}
          </ul>
        ) : null}
        {problems.length > shown.length ? (
          <button type="button" className="plain link" onClick={() => setAll(true)}>
            {text.imports.more(problems.length - shown.length)}
          </button>
        ) : null}
        <Titles file={file} />
      </div>
    </li>
  );
}

function Titles({ file }: { readonly file: ImportedFile }) {
  const [all, setAll] = useState(false);
  const shown = all ? file.added : file.added.slice(0, MOST_LISTED);
  return (
    <>
      {shown.map((notice) => (
        <button
          key={notice.id}
          type="button"
          className="plain link import-notice cut"
          title={notice.title}
          onClick={() => {
            showScreen('notices');
            openNotice(notice.id);
          }}
        >
          {notice.title}
        </button>
      ))}
      {file.added.length > shown.length ? (
        <button type="button" className="plain link" onClick={() => setAll(true)}>
          {text.imports.more(file.added.length - shown.length)}
        </button>
      ) : null}
    </>
  );
}
