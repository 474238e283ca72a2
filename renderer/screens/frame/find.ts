/** The field that Ctrl F goes to, on every screen. */
export const FIND_FIELD = 'find-field';

let endWaiting: (() => void) | null = null;

/** Goes to the field; one that comes with a list on its way is gone to then, unless another key or the mouse is pressed before. */
export function focusFind(): void {
  endWaiting?.();
  if (goToField()) return;
  const watch = new MutationObserver(() => {
    if (goToField()) endWaiting?.();
  });
  const end = (): void => {
    watch.disconnect();
    removeEventListener('keydown', end, true);
    removeEventListener('pointerdown', end, true);
    endWaiting = null;
  };
  watch.observe(document.body, { childList: true, subtree: true });
  addEventListener('keydown', end, true);
  addEventListener('pointerdown', end, true);
  endWaiting = end;
}

function goToField(): boolean {
  const field = document.getElementById(FIND_FIELD);
  if (!(field instanceof HTMLInputElement)) return false;
  field.focus();
  field.select();
  return true;
}
