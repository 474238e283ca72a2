/** JSON pointers (RFC 6901) into a Notice, whose keys need no escapes. '' is the whole notice. */

export const splitPointer = (pointer: string): readonly string[] => (pointer === '' ? [] : pointer.slice(1).split('/'));

/** Whether `inner` is `outer` or lies within it. */
export const isWithin = (inner: string, outer: string): boolean => inner === outer || inner.startsWith(`${outer}/`);

/** `pointer` after the entries of `list` from index `from` on have moved by `by` places. */
export function movedPointer(pointer: string, list: string, from: number, by: number): string {
  if (!pointer.startsWith(`${list}/`)) return pointer;
  const [index = '', ...rest] = pointer.slice(list.length + 1).split('/');
  const place = Number(index);
  if (!/^\d+$/.test(index) || place < from) return pointer;
  return [`${list}/${place + by}`, ...rest].join('/');
}
