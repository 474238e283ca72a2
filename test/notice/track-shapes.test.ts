import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readNotices } from '../../shared/notice/read-notices.ts';
import { sourceTextOf } from '../../shared/text/source-text.ts';

/** A fictional notice, its sub-programs, and facts by some of their words (`max 200000` for a sum) with the one each belongs to. */
interface Shape {
  readonly text: readonly string[];
  readonly tracks: readonly string[];
  readonly conditions?: readonly Belonging[];
  readonly materials?: readonly Belonging[];
  readonly support?: readonly Belonging[];
  readonly deadlines?: readonly Belonging[];
}
type Belonging = readonly [words: string, track: string | null];

const folder = join(import.meta.dirname, '../fixtures/tracks');

describe('sub-programs of notices in many shapes', () => {
  for (const file of readdirSync(folder).sort())
    it(file.replace(/\.json$/, ''), () => {
      const shape = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Shape;
      const notice = readNotices(sourceTextOf(shape.text.join('\n')))[0]?.notice;
      expect(notice?.tracks).toEqual(shape.tracks);
      const facts: Record<'conditions' | 'materials' | 'support' | 'deadlines', Belonging[]> = {
        conditions: notice?.conditions.map(({ text, track }) => [text, track]) ?? [],
        materials: notice?.materials.map(({ name, track }) => [name, track]) ?? [],
        support:
          notice?.support.flatMap(({ max, ratio, track }): Belonging[] => [
            [`max ${max}.`, track],
            [`ratio ${ratio}.`, track],
          ]) ?? [],
        deadlines: notice?.deadlines.map(({ to, track }) => [to, track]) ?? [],
      };
      for (const key of ['conditions', 'materials', 'support', 'deadlines'] as const)
        for (const [words, track] of shape[key] ?? []) {
          const said = key === 'support' ? `${words}.` : words;
          const owners = facts[key].filter(([fact]) => fact.includes(said)).map(([, owner]) => owner);
          expect(owners, `${key}: ${words}`).toContain(track);
        }
    });
});
