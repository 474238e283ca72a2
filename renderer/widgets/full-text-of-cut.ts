const TOLD = 'data-told';

/** Text that ends in … tells itself in full under the pointer, unless it has a hint of its own. */
export function tellCutText(root: Document): void {
  root.addEventListener('pointerover', ({ target }) => {
    const element = target instanceof Element ? target.closest<HTMLElement>('.cut') : null;
    if (element) tellOf(element);
  });
}

/** Lists reuse their elements for other rows: what was told before is looked at again. */
function tellOf(element: HTMLElement): void {
  if (element.title !== '' && !element.hasAttribute(TOLD)) return;
  const isCut = element.scrollWidth > element.clientWidth;
  element.toggleAttribute(TOLD, isCut);
  if (isCut) element.title = element.textContent;
  else element.removeAttribute('title');
}
