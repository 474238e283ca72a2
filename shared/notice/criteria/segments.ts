import type { Flat } from './flat.ts';
import { matchesIn } from '../../base/matches.ts';

/** A stretch of a flat clause between commas. Positions are in the flat text. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Which sentence (。；) of the clause it belongs to. */
  readonly sentence: number;
}

/** A sentence (to 。 or ；) of a flat clause, with its segments. Positions are in the flat text. */
export interface Sentence {
  /** Which sentence of the clause it is, from 0. */
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly segments: readonly Segment[];
  /** The mark behind it: 。 ； or nothing. */
  readonly mark: string;
}

/** A comma between digits is a thousands separator; a number with a point after ：or 。 opens an item of a list. */
const SENTENCE_END =
  /[。；;！!？?]|，(?=(?:且|并且)?(?:同一|每[个家]|单个)[^，。；]{1,16}(?:不得|不能|不予|不可|只能|仅能|只可|限报|限申报|仅限|最多|至多|不超过))|(?<=[：:])(?=\d{1,2}(?:[、．）)]|\.(?!\d)|\.(?=20\d\d年))|\ue003|[①-⑳])|(?<=(?:之一|任一|一项|一条|任一条件|一项条件)[：:])|(?<=(?:之一|任一)(?:的|者)?，?[^。；：]{0,20}(?:优先|倾斜|加分)[^，。；：]{0,12}[：:])/g;

/** The sentences of a flat clause, in order. */
export function sentencesOf(flat: Flat): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const push = (end: number, mark: string): void => {
    if (end > start)
      sentences.push({
        index: sentences.length,
        start,
        end,
        text: flat.text.slice(start, end),
        segments: segmentsOf(flat.text, start, end, sentences.length),
        mark,
      });
  };
  for (const m of matchesIn(flat.text, SENTENCE_END)) {
    push(m.index, m[0]);
    start = m.index + m[0].length;
  }
  push(flat.text.length, '');
  return sentences;
}

const SECOND_CLASS = /^或者?(?:年|上|近|最近|营业|主营|销售|职工|具有|拥有|注册|20\d\d)/;

function segmentsOf(text: string, from: number, to: number, sentence: number): Segment[] {
  const segments: Segment[] = [];
  let start = from;
  const push = (end: number): void => {
    if (end > start) segments.push({ start, end, text: text.slice(start, end), sentence });
  };
  for (let i = from; i < to; i++) {
    const c = text[i] ?? '';
    const separator =
      c === '，' ||
      (c === '：' && !(/\d/.test(text[i - 1] ?? '') && /^\d(?!\d?[.、）])/.test(text.slice(i + 1, i + 4)))) ||
      (c === ':' && !(/\d/.test(text[i - 1] ?? '') && /\d/.test(text[i + 1] ?? ''))) ||
      (c === ',' && !(/\d/.test(text[i - 1] ?? '') && /\d{3}/.test(text.slice(i + 1, i + 4))));
    // …以上的制造业企业或年营业收入…的服务业企业: a second class opens without a comma.
    if (
      c === '或' &&
      SECOND_CLASS.test(text.slice(i, i + 6)) &&
      /(?:企业|单位|机构|公司)$/.test(text.slice(start, i))
    ) {
      push(i);
      start = i;
      continue;
    }
    if (!separator) continue;
    push(i);
    start = i + 1;
  }
  push(to);
  return segments;
}
