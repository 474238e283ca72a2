import { parseNumeral } from '../../base/numerals.ts';
import { ADVERSE_WORDS, DENIALS } from '../lexicon/adverse.ts';
import { wordsSource } from '../lexicon/define.ts';
import type { Criterion } from '../criterion.ts';
import { hitOf } from './hit.ts';
import type { Hit, Reading } from './hit.ts';
import { barred } from './barred.ts';
import { unfinishedProject } from './funding-unfinished.ts';
import { periodKeys, periodOf } from './periods.ts';
import type { Segment, Sentence } from './segments.ts';
import { matchesIn } from '../../base/matches.ts';

const ADVERSE = new RegExp(wordsSource([...ADVERSE_WORDS]));
/** 未拖欠工资, 未欠缴税款: the verb is part of the record. */
const DENIAL = new RegExp(`${wordsSource([...DENIALS])}|未(?=拖欠|欠缴|侵犯|违反)|不(?=拖欠|欠)`, 'g');
/** What a denial may be about besides bad records: 无不良…, but not 无知识产权纠纷, 无隶属关系. */
const OTHER_MATTER =
  /(?:隶属|关联|(?<!知识)产权|(?<!权属|知识产权有?)争议|(?<!知识产权|权属|劳资|法律|劳动|经济)纠纷|关系|异议|任何费用|商业|收费)/;
/** 因违反海关法及有关法律、行政法规，…: why a record arose, told before the record itself. */
const CAUSE = /因?违反[^，；]{2,40}(?:法律|法规|规定|政策)[^，；]{0,6}，/;

/** 违反海关、外汇管理规定的行为: one record, whatever rules it lists. */
const BREACH =
  /^(?:存在|发生|有)?(违反[^，。；]{2,40}(?:规定|法律|法规|规章|政策|纪律|制度)(?:的?(?:行为|情况|情形|问题|记录))?)$/;

/** Bad records that the applicant must not have. */
export function adverseHits(reading: Reading, sentence: Sentence): Hit[] {
  let before: number | undefined;
  const denied = byPeriod(sentence).flatMap((part) => {
    const listed = ON_LIST.test(part.segments[0]?.text ?? '');
    const hit = deniedHit(reading, part, listed ? undefined : before);
    if (hit && !listed && 'field' in hit.node) before = hit.node.years;
    return hit ?? [];
  });
  if (denied.length > 0) return denied;
  return barred(reading, sentence) ? barredHits(reading, sentence) : [];
}

const OPENS_PERIOD =
  /^(?:且|并|企业|单位|申报单位|申报企业)*(?:在|于)?(?:近|最近|前|过去|连续|20\d\d)[一二两三四五\d]?/;

/** 未被列入失信名单: who stands on a list stands there today, whatever period the records before it have. */
const ON_LIST =
  /^(?:且|并|并且|同时|也|目前|企业|单位|申报单位|申报企业)*(?:20\d\d年[^，]{0,6}|截至[^，]{2,14})?(?:未|没有|不|无)(?:曾|被|得)*(?:列入|列为|纳入|录入|进入|处于|在|属于|是)[^，]*(?:名单|名录|被执行人|惩戒对象|失信主体|失信企业|数据库|异常状态|黑名单)/;

/** 未被列入失信名单，近三年未发生重大事故: the period is that of the records behind it, up to the next one. */
function byPeriod(sentence: Sentence): Sentence[] {
  const denies = sentence.segments.findIndex((segment) => segment.text.search(DENIAL) >= 0);
  const opening = sentence.segments.findIndex(
    (segment, i) =>
      denies >= 0 &&
      i > denies &&
      (OPENS_PERIOD.test(segment.text) ||
        (segment.text.search(DENIAL) >= 0 &&
          ON_LIST.test(segment.text) !== ON_LIST.test(sentence.segments[denies]?.text ?? ''))),
  );
  const before = sentence.segments.slice(0, opening);
  const first = before.at(-1);
  if (opening < 1 || !first) return [sentence];
  const cut = (segments: readonly Segment[], start: number, end: number): Sentence => ({
    ...sentence,
    start,
    end,
    text: sentence.text.slice(start - sentence.start, end - sentence.start),
    segments,
  });
  const rest = sentence.segments.slice(opening);
  return [
    cut(before, sentence.start, first.end),
    ...byPeriod(cut(rest, rest[0]?.start ?? sentence.start, sentence.end)),
  ];
}

/** 近三年未发生重大安全事故，无失信行为; `years` of the records before, where the words name none. */
function deniedHit(reading: Reading, sentence: Sentence, years: number | undefined): Hit | null {
  const values: string[] = [];
  let from = -1;
  let to = -1;
  let open = false;
  for (const segment of sentence.segments) {
    let rest: string | null = null;
    let at = 0;
    for (const m of matchesIn(segment.text, DENIAL)) {
      const after = segment.text.slice(m.index + m[0].length);
      if ((ADVERSE.test(after) || BREACH.test(after)) && !/^(?:[关须论偿人需]|正常)/.test(after)) {
        rest = after;
        at = m.index + m[0].length;
        if (from < 0) from = segment.start + startOfPeriod(segment.text.slice(0, m.index));
        break;
      }
    }
    // 未发生重大安全、质量事故，偷税骗税行为: the denial reaches over the comma.
    if (rest === null && open && ADVERSE.test(segment.text) && !/(?:应|须|具有|良好|依法)/.test(segment.text))
      rest = segment.text;
    open = rest !== null;
    if (rest === null) continue;
    values.push(...recordsIn(reading, rest, segment.start + at));
    to = segment.end;
  }
  if (values.length === 0 || from < 0) return null;
  return recordHit(reading, sentence, values, from, to, years);
}

/** Where the period before a denial begins; the end of the words where they name none. */
const startOfPeriod = (before: string): number => {
  const m = /(?:在)?(?:近|最近|前|过去|连续|上|20\d\d)[^，]*$/.exec(before);
  return m ? m.index : before.length;
};

/** …的，不得申报: what the sentence names is the bad record. */
function barredHits(reading: Reading, sentence: Sentence): Hit[] {
  // A project still going on is no bad record: it is read beside them.
  const running = unfinishedProject(sentence.text)?.words;
  const words = running === undefined ? sentence.text : sentence.text.replace(running, '，'.repeat(running.length));
  if (!ADVERSE.test(words)) return [];
  const values = recordsIn(
    reading,
    words
      .replace(CAUSE, (cause) => '，'.padStart(cause.length))
      .replace(/^[^：]*(?:情况|情形|行为|之一)：/, (head) => ' '.repeat(head.length))
      .replace(
        /[，]?(?:的)?(?:企业|单位|项目|供应商)?(?:一律|均|，)?(?:不得|不予|不能|不可|不再|无资格)[^，。；]*$/,
        '',
      ),
    sentence.start,
  );
  return values.length === 0 ? [] : [recordHit(reading, sentence, values, sentence.start, sentence.end)];
}

/** `before`: the years of the records that the sentence told before, for those that name no period of their own. */
function recordHit(
  reading: Reading,
  sentence: Sentence,
  values: readonly string[],
  from: number,
  to: number,
  before?: number,
): Hit {
  const period = periodOf(sentence.text.replace(/逾期[一二三四五\d]+年/, ''));
  const within = /(?:前|近|最近|过去)?([一二三四五])年内/.exec(sentence.text);
  const year = period.years === undefined ? period.year : undefined;
  const years =
    period.years ??
    headYears(reading, from) ??
    monthsAsYears(sentence.text) ??
    (within
      ? '一二三四五'.indexOf(within[1] ?? '') + 1
      : /(?:近|最近)(?:一|1)(?:个)?年|(?:上一|上)年度|前一年|近一个会计年度/.test(sentence.text)
        ? 1
        : before);
  const criterion: Criterion = {
    field: 'adverseRecord',
    op: 'not-has',
    value: [...new Set(values)],
    ...(year !== undefined ? periodKeys({ year }) : years !== undefined ? { years } : {}),
  };
  return hitOf(reading, sentence.index, criterion, from, to);
}

/** 最近24个月内: two years; undefined where no full years are told by months. */
function monthsAsYears(words: string): number | undefined {
  const months = parseNumeral(/(?:近|最近|过去|前)([\d一二三四五六七八九十]{1,3})个月/.exec(words)?.[1] ?? '');
  return months !== null && months > 0 && months % 12 === 0 ? months / 12 : undefined;
}

const WITHIN = /前?([一二三四五两\d])年(?:内|来)?[^。；：]{0,24}[：:]$/;

/** 企业前三年内不得存在下列情况：…: the years that the head of the list names. */
function headYears(reading: Reading, from: number): number | undefined {
  for (const sentence of reading.sentences) {
    if (sentence.end > from) return undefined;
    const m = WITHIN.exec(sentence.text);
    const years = m?.[1] === undefined ? null : parseNumeral(m[1]);
    if (years !== null) return years;
  }
  return undefined;
}

const GRADE = /^(?:特别重大|重特大|一般|较大|重大|特大|严重)(?:及其?以上|以上)?/;
const VERB_FIRST = /^(?:拖欠|欠|骗|偷|逃|套取|骗取|提供|弄虚作假|侵犯|虚报|冒领|截留|挪用|走私|传播|隐瞒|伪造)/;
/** 因税收、环保等受到…: why, told before the record. */
const BECAUSE = /^因[^，；]{1,40}?(?=受到|受过|被(?!告))/;
const NOUN = /事故|行为|记录|名单|问题|处罚|失信|违法|违规|事件/;
const plain = (words: string): string =>
  words.replace(/^(?:企业|单位)?(?:曾|已|因)?(?:有|存在|发生|受到|出现)?过?/, '');

/** Single records of a list: 重大安全、重大质量事故或严重环境违法行为 → 重大安全事故, 重大质量事故, 严重环境违法行为. */
function recordsIn(reading: Reading, words: string, at: number): string[] {
  const breach = BREACH.exec(words)?.[1];
  if (breach !== undefined) {
    const from = at + words.indexOf(breach);
    return [reading.flat.wordsOf(from, from + breach.length)];
  }
  // 海关、税务等部门行政处罚, 环保、安全方面的行政处罚: the list names offices or fields, the record is one.
  const offices =
    /^(?:受到|受|因)?([^，；]{2,30}(?:等(?:有关|相关|主管)?部门|(?<=、[^，；]{2,16})方面的?)[^，；、或和]{2,16})$/.exec(
      words,
    );
  if (offices?.[1] && ADVERSE.test(offices[1]))
    return [
      reading.flat
        .wordsOf(at + words.indexOf(offices[1]), at + words.indexOf(offices[1]) + offices[1].length)
        .replace(/的$/, ''),
    ];
  const pieces: { text: string; start: number }[] = [];
  const because = BECAUSE.exec(words)?.[0] ?? '';
  let start = ADVERSE.test(words.slice(because.length)) ? because.length : 0;
  for (const m of matchesIn(words, /、(?!刑事|行政处)|或者?|和|及(?!其?以上)|以及|，|；|与/g)) {
    if (m.index < start) continue;
    pieces.push({ text: words.slice(start, m.index), start });
    start = m.index + m[0].length;
  }
  pieces.push({ text: words.slice(start), start });
  // A tail shared by all members of the list: 〔安全、质量〕事故, 〔失信、违法〕行为.
  const last = pieces.at(-1)?.text ?? '';
  const tail =
    /((?:违法|违规|违纪|失信|不良)?(?:违规|违纪|违法|失信)?(?:责任事故|事故|行为记录|行为|记录|名单|黑名单|问题|事件|纠纷))(?:的)?$/.exec(
      last.replace(/(?:等)?(?:的|情形|情况)*$/, ''),
    )?.[1] ?? '';
  return pieces.flatMap(({ text, start: s }, i) => {
    const trimmed = text
      .trim()
      .replace(/^(?:\d{1,2}[.、．）)]|[①-⑳]|\ue003)/, '')
      .replace(
        /^(?:申报|申请|项目|参评)?(?:企业|单位|主体)?(?:(?:申报|申请|认定|评审)?(?:前)?在?(?:近|最近|前|过去)?[一二三四五两\d]年(?:内)?|20\d\d年(?:内)?)?(?:企业|单位)?(?:曾|已|因)?(?:有(?!关)|存在|发生|受到|被|列入|纳入|过|因|其他|相关|各类|等|在(?!研|建|孵)|处于)+/,
        '',
      )
      .replace(/^构成(?=.{2})/, '')
      .replace(/^(?:无|未发生|没有|不(?=欠)|未(?=受|被|有|列|纳|出现))+/, '')
      .replace(/^列为(?=.{4})/, '')
      .replace(/^[^，、]{0,12}?被(?:列入|纳入)/, '')
      .replace(/(?:且|并)?(?:尚未|仍未|未)(?:被)?(?:移出|移除|修复|整改|信用修复|完成整改|完成修复)[^，；]{0,4}$/, '')
      .replace(/(.{2,})等[^，；、]{0,12}(?:行为|问题|情形)?(?:受到|受过|被)[^，；]*$/, '$1')
      .replace(/^(?:被)?[^，、]{0,16}(?:部门|机关|网站|平台)(?:列入|纳入)/, '')
      .replace(
        /(?:等)?(?:的|等|中|内|的[一-龥]{0,6}(?:企业|单位|机构|供应商|负责人|人员|产品|项目|成果)|企业|单位)*$/,
        '',
      );
    const next = pieces.slice(i + 1).find((p) => /事故|行为|记录|名单|问题|事件/.test(p.text))?.text;
    const shared =
      VERB_FIRST.test(trimmed) ||
      /事故|行为|记录|名单|问题|处罚|事件|纠纷|争议|失信|违法|违规|被执行人|名录|情形|情况/.test(trimmed)
        ? ''
        : next
          ? (/((?:违法|违规|违纪|失信|不良)?(?:违规|违纪|违法|失信)?(?:(?:责任)?事故|行为|记录|名单|问题|事件))/.exec(
              next,
            )?.[1] ?? tail)
          : tail;
    if (trimmed.length < 2 || trimmed.length > 60) return [];
    // 重大、特大安全生产事故: the grade alone has the noun of the next.
    const noun = GRADE.exec(trimmed)?.[0] === trimmed ? next?.replace(GRADE, '') : undefined;
    if (noun !== undefined && ADVERSE.test(noun)) {
      return [`${trimmed}${noun}`];
    }
    if (
      !ADVERSE.test(trimmed + shared) ||
      (OTHER_MATTER.test(trimmed) && !/侵犯|侵权/.test(trimmed)) ||
      (/^承担/.test(trimmed) && !/(?:逾期|未按期|到期)[^，。；]{0,6}未?[^，。；]{0,4}(?:验收|结题)$/.test(trimmed))
    )
      return [];
    const lead = text.indexOf(trimmed);
    // 较大及以上安全、环保事故: the grade before a list that shares its noun is that of each.
    const head = plain(pieces[0]?.text ?? '');
    const grade =
      i > 0 && i <= pieces.findIndex((piece) => NOUN.test(piece.text)) && !NOUN.test(head) && !GRADE.test(trimmed)
        ? (GRADE.exec(head)?.[0] ?? '')
        : '';
    return [`${grade}${reading.flat.wordsOf(at + s + lead, at + s + lead + trimmed.length)}${shared}`];
  });
}
