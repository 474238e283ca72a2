import { Button } from 'antd';
import { addFile, addTemplate, openTemplate, removeTemplate, useTemplates } from '../../stores/templates.ts';
import { text } from '../../text/text.ts';
import { toldFailure } from '../../text/told.ts';
import { EmptyState } from '../../widgets/empty-state.tsx';
import { FailureText } from '../../widgets/failure-text.tsx';
import { DeleteOutlined, FileExcelOutlined, FileWordOutlined, PlusOutlined } from '../../widgets/icons.tsx';
import { TemplateMapping } from './template-mapping.tsx';
import type { Failure } from '../../../shared/base/failure.ts';
import type { FileHandle } from '../../../shared/contract/desktop-commands.ts';
import type { TemplateRow } from '../../../shared/contract/template-views.ts';

/** The files of the chosen program, and the open one's columns. */
export function TemplateFiles() {
  const { program, rows, open, refused } = useTemplates();
  if (program === null) return <EmptyState title={text.packets.chooseProgram} />;
  const add = (
    <Button type={rows.length === 0 ? 'primary' : 'default'} icon={<PlusOutlined />} onClick={() => void addTemplate()}>
      {text.templates.add}
    </Button>
  );
  const refusal = refused ? <Refusal file={refused.file} failure={refused.failure} /> : null;
  if (rows.length === 0) {
    return (
      <>
        {refusal}
        <EmptyState title={text.templates.none} hint={text.templates.noneHint} action={add} />
      </>
    );
  }
  return (
    <div className="templates scroll">
      <div className="templates-head">
        <h2>{text.templates.files}</h2>
        {add}
      </div>
      {refusal}
      <ul className="template-files">
        {rows.map((row) => (
          <File key={row.id} row={row} open={row.id === open?.id} />
        ))}
      </ul>
      {open ? <TemplateMapping template={open} /> : null}
    </div>
  );
}

/** Why a file was not taken; where it holds several tables, a person says which. */
function Refusal({ file, failure }: { readonly file: FileHandle; readonly failure: Failure }) {
  const sheets = failure.details?.['sheets'];
  return (
    <div className="template-refused" role="alert">
      <p>
        <FailureText failure={failure} />
      </p>
      {typeof sheets === 'string' ? (
        <p className="template-sheets">
          {text.templates.whichSheet}
          {sheets.split('、').map((sheet) => (
            <Button key={sheet} size="small" onClick={() => void addFile(file, sheet)}>
              {sheet}
            </Button>
          ))}
        </p>
      ) : null}
    </div>
  );
}

function File({ row, open }: { readonly row: TemplateRow; readonly open: boolean }) {
  const { id, name, format, kind, columns, unmapped, track, problem } = row;
  return (
    <li className={`template-file${open ? ' template-file-open' : ''}`}>
      <button
        type="button"
        className="plain template-file-name"
        aria-current={open}
        disabled={problem !== null}
        onClick={() => void openTemplate(id)}
      >
        {format === 'docx' ? <FileWordOutlined className="file-word" /> : <FileExcelOutlined className="file-excel" />}
        <span className="cut">{name}</span>
      </button>
      <span className={problem ? 'template-problem' : 'muted'}>
        {problem
          ? toldFailure(problem)
          : [
              kind === null ? '' : text.templates.kinds[kind],
              text.packets.templatesOf(columns, unmapped),
              track === null ? text.templates.allTracks : track,
            ]
              .filter((words) => words !== '')
              .join(' · ')}
      </span>
      <Button
        type="text"
        aria-label={text.templates.remove(name)}
        icon={<DeleteOutlined />}
        onClick={() => void removeTemplate(id, name)}
      />
    </li>
  );
}
