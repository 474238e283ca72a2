import { nextSteps, redo, showHistory, undo, useHistory } from '../../stores/history.ts';
import { text } from '../../text/text.ts';
import { Button } from '../../widgets/button.tsx';
import { HistoryOutlined, RedoOutlined, UndoOutlined } from '../../widgets/icons.tsx';
import { useShallow } from 'zustand/react/shallow';

/** 撤销 and 重做, which say what they would take back, and the history. */
export function HistoryButtons() {
  const next = useHistory(useShallow(nextSteps));
  const open = useHistory((state) => state.open);
  const undoWords = next.undo === null ? text.history.nothingToUndo : text.history.undoOne(next.undo);
  const redoWords = next.redo === null ? text.history.nothingToRedo : text.history.redoOne(next.redo);
  return (
    <span className="title-history">
      <Button
        kind="text"
        icon={<UndoOutlined />}
        aria-label={undoWords}
        title={undoWords}
        disabled={next.undo === null}
        onClick={() => void undo()}
      />
      <Button
        kind="text"
        icon={<RedoOutlined />}
        aria-label={redoWords}
        title={redoWords}
        disabled={next.redo === null}
        onClick={() => void redo()}
      />
      <Button
        kind="text"
        icon={<HistoryOutlined />}
        aria-label={text.history.title}
        title={text.history.title}
        aria-pressed={open}
        onClick={() => showHistory(!open)}
      />
    </span>
  );
}
