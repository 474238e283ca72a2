import { Button } from 'antd';
import { groupBy } from '../../../shared/base/group-by.ts';
import { ask } from '../../bridge.ts';
import { showFailure } from '../../stores/failures.ts';
import { text } from '../../text/text.ts';
import { told } from '../../text/told.ts';
import {
  FileExcelOutlined,
  FileOutlined,
  FileWordOutlined,
  FolderOpenOutlined,
  InfoCircleOutlined,
} from '../../widgets/icons.tsx';
import type { ReactNode } from 'react';
import type { GeneratedPacket } from '../../../shared/contract/packet-commands.ts';

interface PacketReportProps {
  readonly report: GeneratedPacket | null;
  /** PDF files made from the preview. */
  readonly pdfs: readonly string[];
}

/** What was written, by whom it is for, and what to look at before it is handed in. */
export function PacketReportView({ report, pdfs }: PacketReportProps) {
  return (
    <section className="packet-report">
      {report ? <Written report={report} /> : null}
      {pdfs.length > 0 ? (
        <div className="packet-owner">
          <h4>{text.packets.pdfFiles}</h4>
          {pdfs.map((path) => (
            <WrittenFile key={path} path={path} kind={null} />
          ))}
        </div>
      ) : null}
    </section>
  );
}

function Written({ report }: { readonly report: GeneratedPacket }) {
  const groups = groupBy(
    report.files.toSorted((a, b) => Number(a.client !== null) - Number(b.client !== null)),
    ({ client, recommender }) => client ?? text.packets.forAll(recommender),
  );
  const [first] = report.files;
  return (
    <>
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
      {[...groups].map(([owner, files]) => (
        <div key={owner} className="packet-owner">
          <h4>{owner}</h4>
          {files.map((file) => (
            <WrittenFile key={file.path} path={file.path} kind={file.kind} />
          ))}
        </div>
      ))}
      {report.missing.length > 0 ? (
        <p className="packet-cautions">{text.packets.marked(report.missing.length)}</p>
      ) : null}
      {report.warnings.length > 0 ? (
        <>
          <h3>{text.packets.warnings(report.warnings.length)}</h3>
          <ul className="packet-warnings">
            {report.warnings.map(told).map((words) => (
              <li key={words}>
                <InfoCircleOutlined /> {words}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

const PAPERS: Readonly<Record<string, string>> = text.packets.paper;
const FORMATS: Readonly<Record<string, { readonly word: string; readonly icon: ReactNode }>> = {
  xlsx: { word: text.packets.format.xlsx, icon: <FileExcelOutlined className="file-excel" /> },
  docx: { word: text.packets.format.docx, icon: <FileWordOutlined className="file-word" /> },
};

function WrittenFile({ path, kind }: { readonly path: string; readonly kind: string | null }) {
  const name = path.split(/[\\/]/).at(-1) ?? path;
  const format = FORMATS[name.split('.').at(-1) ?? ''];
  const paper = (kind === null ? undefined : PAPERS[kind]) ?? name;
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
