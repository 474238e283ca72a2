import { DeleteOutlined, FileOutlined, PlusOutlined } from '../../widgets/icons.tsx';
import { Button } from 'antd';
import { useState } from 'react';
import { attachByDialog, attachDropped, detachFile, openFile } from '../../stores/application-files.ts';
import { text } from '../../text/text.ts';
import { sizeText } from '../../widgets/format.ts';
import { Section } from './section.tsx';
import type { DragEvent } from 'react';
import type { ApplicationView } from '../../../shared/contract/application-views.ts';

const bringsFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');

/** What hangs on the application; files are added by dialog, or dropped here. */
export function FilesSection({ view }: { readonly view: ApplicationView }) {
  const [over, setOver] = useState(false);
  const { id, files } = view;
  return (
    <Section
      title={text.applications.files}
      aside={
        <Button
          size="small"
          className="application-aside-end"
          icon={<PlusOutlined />}
          onClick={() => void attachByDialog(id)}
        >
          {text.applications.attach}
        </Button>
      }
    >
      <div
        className="application-files"
        data-takes-files=""
        data-over={over ? '' : undefined}
        onDragOver={(event) => {
          if (!bringsFiles(event)) return;
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          if (!bringsFiles(event)) return;
          event.preventDefault();
          setOver(false);
          void attachDropped(id, [...event.dataTransfer.files]);
        }}
      >
        {files.length === 0 ? <p className="muted">{text.applications.noFiles}</p> : null}
        <ul>
          {files.map((file) => (
            <li key={file.id} className="application-file">
              <FileOutlined />
              <button
                type="button"
                className="plain link cut application-file-name"
                title={text.applications.openFile(file.name)}
                onClick={() => void openFile(file.id)}
              >
                {file.name}
              </button>
              <span className="muted">{sizeText(file.size)}</span>
              <span className="muted cut">{`${file.by} ${file.on}`}</span>
              <button
                type="button"
                className="plain application-remove"
                aria-label={text.applications.detach(file.name)}
                onClick={() => void detachFile(file.id)}
              >
                <DeleteOutlined />
              </button>
            </li>
          ))}
        </ul>
      </div>
    </Section>
  );
}
