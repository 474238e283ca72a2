/** Where a key moves the selection of a list: null where the key moves nothing. `index` is −1 where nothing is selected. */
export function movedIndex(key: string, index: number, length: number, page: number): number | null {
  if (length === 0) return null;
  const clamp = (wanted: number): number => Math.max(0, Math.min(length - 1, wanted));
  switch (key) {
    case 'ArrowDown':
      return clamp(index + 1);
    case 'ArrowUp':
      return clamp(index < 0 ? length - 1 : index - 1);
    case 'PageDown':
      return clamp(index + page);
    case 'PageUp':
      return clamp(index - page);
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    default:
      return null;
  }
}
