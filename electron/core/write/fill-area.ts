import { listed, say, type Sentence } from '../../../shared/base/sentence.ts';
import type { DataArea, TableLayout } from '../../../shared/packet/template-layout.ts';

/**
 * The area of a table that rows of a track go to: the one whose band names the track, else the first one; with what a
 * person should know of it. `name`: what the table is called.
 */
export function areaFor(
  table: TableLayout,
  track: string | null,
  name: string | Sentence,
): { readonly area: DataArea; readonly warnings: readonly Sentence[] } {
  const [first] = table.areas;
  if (!first) throw new RangeError('a table has at least one area');
  const named = track === null ? undefined : table.areas.find(({ band }) => band !== null && isFor(band, track));
  const area = named ?? first;
  const warnings: Sentence[] = [];
  if (!named && table.areas.length > 1)
    warnings.push(
      say`“${name}”有 ${table.areas.length} 个分类栏，未能按申报方向对应，已填在“${area.band ?? ''}”下，请核对。`,
    );
  if (area.examples.length > 0)
    warnings.push(say`“${name}”第 ${listed(area.examples)} 行是填写示例，已用实际内容替换。`);
  return { area, warnings };
}

const isFor = (band: string, track: string): boolean =>
  band.includes(track) ||
  track.includes(band.replace(/^[(（]?[一二三四五六七八九十]+[)）]?[、.]?/, '').replace(/类$/, ''));
