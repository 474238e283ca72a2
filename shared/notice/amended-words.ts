import type { Span } from '../base/span.ts';
import { matchesIn } from '../base/matches.ts';

/** What a notice of correction puts in the place of words of an earlier one, or adds to it: from now on that holds. */

const INSTEAD =
  '(?:更正|修改|修订|调整|变更|更改|改|扩大|放宽|降低|提高|延长|顺延)(?:为|成|到|至)[：:]?|(?:增加|新增|增补|增列|补充)[^“”。；\\n]{0,40}[：:，]?';
const QUOTED = new RegExp(`(?:${INSTEAD})\\s*“(?<words>[^“”\\n]{4,400})”`, 'g');
/** 第二条第（一）项修改为：甲; 申报条件增加一条：甲. */
const PLAIN =
  /^(?:将|对)?[^。；：:“”\n]{0,60}(?:条件|要求|范围|对象|标准|条款|内容|规定|第[（(]?[一二三四五六七八九十\d]{1,3}[）)]?[条款项点])[^。；：:“”\n]{0,16}(?:(?:调整|修改|变更|更正|更改|改|修订)为|(?:增加|新增|增补|补充)[^。；：:“”\n]{0,24})[：:]\s*/;

/** Whether a text may have any: a quick look. */
const MAY_AMEND = /更正|修改|修订|调整|变更|更改|改为|扩大|放宽|降低|提高|延长|顺延|增加|新增|增补|增列|补充/;

/** What a sentence amends. */
export interface Amendment {
  /** The new words, without their quotation marks. */
  readonly words: Span;
  /** What holds from now on: the new words, or the whole sentence where they say too little or it says more than they. */
  readonly holds: Span;
}

/** The words of a sentence that take the place of others or are added. */
export function amendmentsIn(text: string, sentence: Span): Amendment[] {
  const words = newWords(text, sentence);
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last) return [];
  const before = text.slice(sentence.start, first.start).replace(/《[^》]*》|“[^”]*”|“$/g, '');
  const more = SAYS_BEFORE.test(before) || /[\u4e00-\u9fff]/.test(text.slice(last.end, sentence.end));
  return words.map((own) => ({
    words: own,
    holds: more || BOUND_ALONE.test(text.slice(own.start, own.end)) ? sentence : own,
  }));
}

function newWords(text: string, sentence: Span): Span[] {
  const words = text.slice(sentence.start, sentence.end);
  if (!MAY_AMEND.test(words)) return [];
  const quoted = [...matchesIn(words, QUOTED)].map((m) => {
    const end = sentence.start + m.index + m[0].length - 1;
    return { start: end - (m.groups?.['words']?.length ?? 0), end };
  });
  if (quoted.length > 0) return quoted;
  const lead = PLAIN.exec(words)?.[0].length ?? 0;
  return lead > 0 && words.length > lead + 4 ? [{ start: sentence.start + lead, end: sentence.end }] : [];
}

/** A clause of its own before the amendment: more than where the old words stand (第二条增加一项，作为第（五）项：). */
const SAYS_BEFORE = /[，；。](?!\s*作为)[^，；。]*[\u4e00-\u9fff]/;
/** 不低于50%, 30人以上: a bound that says nothing without the words before it. */
const BOUND_ALONE =
  /^(?:不[低少高超多]|大于|小于|至少|超过|高于|低于|(?:[\d.]+|[一二两三四五六七八九十百千]+)(?:[%％万亿元人家名个项件户]|百分))/;

/** 第三条第（二）项申报条件调整为：甲 — what a clause is from now on, where that is all that it says; else the clause itself. */
export function changedInto(text: string, span: Span): Span {
  const [only, another] = amendmentsIn(text, span);
  return only && !another ? only.holds : span;
}
