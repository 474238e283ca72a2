import { headingZone } from './conditions-headings.ts';
import { revokes } from './conditions-signs.ts';
import { isLeadIn } from './conditions-sentences.ts';
import type { Zone } from './conditions-places.ts';
import type { OutlineNode } from './outline.ts';

/** 若符合下列条件之一，则可直接确认: another way in, no demand. */
const ANOTHER_WAY = /之一|任一|其中一|中的一|(?:若|如)[^，。]{0,12}(?:符合|满足)|可直接|可不受|视同/;

/** 有下列情形之一的，不予受理：: each of what follows bars. */
const BARS_ANY =
  /(?:以下|下列|如下)[^。；：]{0,14}之一的?，?[^。；：]{0,16}(?:不得|不予|不能|不再|不可)[^。；：]{0,12}[：:]$/;

/**
 * Numbered clauses of a notice whose headings bear no number (申报条件： over 1. 2. 3.): the line directly above the
 * first of them says what they are, until another line does.
 */
export class HeadedRun {
  readonly #text: string;
  #zone: Zone = null;
  #style: OutlineNode['style'] = null;

  constructor(text: string) {
    this.#text = text;
  }

  /** The zone that the plain heading above gives this clause; null where none does. The clauses are asked in order. */
  zoneOf(node: OutlineNode): Zone {
    const line = this.#lineBefore(node.span.start);
    const stated = lineZone(line);
    if (stated !== undefined) {
      this.#zone = stated;
      this.#style = node.style;
    } else if (node.style !== this.#style) this.#zone = null;
    return this.#zone;
  }

  #lineBefore(at: number): string {
    const before = this.#text.slice(Math.max(0, at - 120), at).trimEnd();
    return before.slice(before.lastIndexOf('\n') + 1).trim();
  }
}

/** What a line that stands alone says of the clauses under it; undefined where it is no heading. */
export function lineZone(printed: string): Zone | undefined {
  // 【资助条件】, - 申报条件：: a heading in brackets or behind the mark of a list.
  const marked = /^(?:【([^】]{2,16})】|[-•·●◆▪*]\s*(.+))$/.exec(printed);
  if (marked?.[1] !== undefined) {
    const zone = headingZone(marked[1]);
    return zone === 'stop' ? null : (zone ?? null);
  }
  const line = marked?.[2] ?? printed;
  if (line.length < 3 || line.length > 60 || !/[：:]$/.test(line)) return undefined;
  if (revokes(line)) return null;
  if (BARS_ANY.test(line)) return 'barred';
  if (ANOTHER_WAY.test(line)) return null;
  if (isLeadIn(line))
    return /(?:不得|不予|不能|不支持|未发生|没有)/.test(line)
      ? 'barred'
      : /(?:条件|资格|标准)/.test(line) &&
          /(?:应|须|需|必须|具备|符合|满足)/.test(line) &&
          !/材料|程序|奖励|补助/.test(line)
        ? 'conditions'
        : null;
  if (line.length > 16) return undefined;
  const zone = headingZone(line.replace(/[：:]$/, ''));
  return zone === 'stop' ? null : (zone ?? undefined);
}
