import { Button } from 'antd';
import { openShownFile, usePreview } from '../../stores/packet-preview.ts';
import { text } from '../../text/text.ts';
import { told } from '../../text/told.ts';
import { officeOf } from './office-of.ts';
import type { FilledFile } from '../../../shared/contract/packet-commands.ts';

/** Above the page of a bureau's file: what it shows and what it does not, and the file itself. */
export function FilledFileNote() {
  const { page, busy } = usePreview();
  if (!page?.file) return null;
  return (
    <section className="preview-file" aria-label={page.file.name}>
      <div>
        <Findings file={page.file} />
      </div>
      {page.file.failed ? null : (
        <Button disabled={busy} onClick={() => void openShownFile()}>
          {text.preview.openFile}
        </Button>
      )}
    </section>
  );
}

function Findings({ file }: { readonly file: FilledFile }) {
  if (file.failed)
    return (
      <p>
        {text.preview.failed}
        {told(file.failed)}
      </p>
    );
  const office = officeOf(file);
  return (
    <>
      <p>{text.preview.filled(office)}</p>
      {file.unshown.length > 0 ? (
        <>
          <p>{text.preview.unshown(office)}</p>
          <ul>
            {file.unshown.map(told).map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
