import { Checkbox } from 'antd';
import { copiesOf, isPrintable, showPaper, tickPapers, usePreview } from '../../stores/packet-preview.ts';
import { text } from '../../text/text.ts';
import { officeOf } from './office-of.ts';
import { VirtualList } from '../../widgets/virtual-list.tsx';
import type { PreviewPaper } from '../../../shared/contract/packet-commands.ts';

const ROW_HEIGHT = 46;

/** Which papers there are, client by client; a tick takes one into printing and PDF. */
export function PaperList() {
  const { papers, shown, ticked } = usePreview();
  const all = papers.filter(isPrintable).map(({ id }) => id);
  return (
    <div className="preview-list">
      <Checkbox
        className="preview-all"
        checked={ticked.size === all.length && all.length > 0}
        indeterminate={ticked.size > 0 && ticked.size < all.length}
        disabled={all.length === 0}
        onChange={(event) => tickPapers(all, event.target.checked)}
      >
        {text.preview.papers} {ticked.size} / {all.length}
      </Checkbox>
      <VirtualList
        label={text.preview.papers}
        items={papers}
        rowHeight={ROW_HEIGHT}
        selected={shown}
        idOf={({ id }) => id}
        onSelect={(id) => void showPaper(id)}
        onTick={(id) =>
          tickPapers(
            [id].filter((one) => all.includes(one)),
            !ticked.has(id),
          )
        }
        isTicked={({ id }) => ticked.has(id)}
        clickSelects
        render={(paper) => (
          <div className="preview-paper">
            <Checkbox
              checked={ticked.has(paper.id)}
              disabled={!isPrintable(paper)}
              tabIndex={-1}
              aria-label={text.preview.tick(nameOf(paper))}
              onClick={(event) => event.stopPropagation()}
              onChange={(event) => tickPapers([paper.id], event.target.checked)}
            />
            <span className="preview-paper-words">
              <span className="cut">{titleOf(paper)}</span>
              <span className="muted cut">{paper.client ?? paper.recommender ?? text.preview.all}</span>
            </span>
            <span className="muted preview-paper-page">
              {paper.page.size} {text.preview.page[paper.page.orientation]}
              <br />
              {howPrinted(paper)}
            </span>
          </div>
        )}
      />
    </div>
  );
}

/** In how many copies; a bureau's file that the window does not print says where it is printed. */
function howPrinted(paper: PreviewPaper): string {
  if (isPrintable(paper) || !paper.file) return text.preview.copies(copiesOf(paper));
  return paper.file.failed ? text.preview.notFilled : text.preview.inOffice(officeOf(paper.file));
}

const nameOf = (paper: PreviewPaper): string =>
  [paper.client ?? paper.recommender ?? text.preview.all, titleOf(paper)].join(' ');

/** The workbench's own papers by what they are called in the window, a bureau's file by its name. */
const titleOf = ({ kind, title }: PreviewPaper): string => (kind === 'template' ? title : text.packets.paper[kind]);
