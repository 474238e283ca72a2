import type { Material } from '../notice/notice.ts';

const plain = (name: string): string => name.normalize('NFKC').replace(/[\s，,。；;：:、]+/g, '');

/**
 * Under which key each material's tick is kept, by its index in the notice: its words and its track, so that a tick
 * survives when the notice is read again and its list comes out in another order. The second of the same words has `#2`.
 */
export function materialKeys(materials: readonly Pick<Material, 'name' | 'track'>[]): readonly string[] {
  const seen = new Map<string, number>();
  return materials.map(({ name, track }) => {
    const key = `${track ?? ''}/${plain(name)}`;
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return nth === 1 ? key : `${key}#${nth}`;
  });
}
