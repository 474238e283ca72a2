import { dateOf } from '../../base/local-date.ts';
import { parseNumeral } from '../../base/numerals.ts';
import type { Operator } from '../criterion.ts';
import { matchHit } from './hit.ts';
import type { Hit, Reading } from './hit.ts';
import type { Sentence } from './segments.ts';
import { matchesIn } from '../../base/matches.ts';

const DATE = '(20\\d\\d)年([\\d一二三四五六七八九十]{1,3})月([\\d一二三四五六七八九十]{1,3})日';
/** What happened on the date: 注册, 建成, 首次销售 … A date of an office's own step or of a law is none. */
const ACT =
  '(?:注册|成立|设立|登记|建成|竣工|完工|投产|开工|签订|获得|取得|认定|销售|上市|购置|发生|出生|授权|实施|投入运营|投入使用|新建成|研制|完成)';
const AFTER = new RegExp(
  `(?:于|在|自|为|须|应)?${DATE}(?:\\ue000)?(以后|之后|后|以来|及以后|以前|之前|前|起|及以前)(?:[^，。；]{0,12}?)(${ACT})`,
);
const BEFORE = new RegExp(
  `([^，。；]{0,16}?${ACT}(?:时间|日期|证书)?)(?:应|须|需|必须|为|于|在|自|是)*${DATE}(?:\\ue000)?(以后|之后|后|以来|及以后|以前|之前|前|起|及以前)`,
);
/** 建设期起点不早于2020年7月1日. */
const BOUND = new RegExp(
  `([^，。；]{2,16}?)(?:应当?|须|需|必须|在|为)*(不早于|不得早于|晚于|不晚于|不得晚于|早于)${DATE}`,
  'g',
);
const BETWEEN = new RegExp(
  `([^，。；]{0,16}?)(?:时间|日期|周期|期间)?(为|在|于)?${DATE}(?:\\ue000)?(?:至|到|-|—|－|–|~|～)+${DATE}(?:期间|之间|内|，|的)*([^，。；]{0,10}?${ACT}(?:并[^，。；]{2,8}|[^，。；]{0,4}))?`,
);

const dateIn = (year: string | undefined, month: string | undefined, day: string | undefined): string | null =>
  dateOf(Number(year), parseNumeral(month ?? '') ?? 0, parseNumeral(day ?? '') ?? 0);

const opOf = (word: string): Operator =>
  /前/.test(word) ? (word.includes('及') ? '<=' : '<') : /起|以来|及/.test(word) ? '>=' : '>';

/** Dates that bind the applicant or its project, as `other` criteria: no row of the table holds them. */
export function dateHits(reading: Reading, sentence: Sentence): Hit[] {
  const { text } = sentence;
  if (!/20\d\d年/.test(text)) return [];
  if (/年龄|周岁|截至|截止|印发|施行|修订|报送|申报时间|受理/.test(text)) return [];
  // 著作权证书于2017年1月1日起获得 is the date of the property itself.
  if (/(?:专利|著作权|知识产权|证书)/.test(text)) return [];
  const between = BETWEEN.exec(text);
  if (between && (between[2] !== undefined || between[9] !== undefined)) {
    const low = dateIn(between[3], between[4], between[5]);
    const high = dateIn(between[6], between[7], between[8]);
    const label = between[9] === undefined ? between[1] || '时间' : `${between[9]}时间`;
    if (low === null || high === null) return [];
    return [
      matchHit(reading, sentence, between, { field: 'other', op: '>=', value: low, label }),
      matchHit(reading, sentence, between, { field: 'other', op: '<=', value: high, label }),
    ];
  }
  const bounds = matchesIn(text, BOUND).flatMap((m): Hit[] => {
    const date = dateIn(m[3], m[4], m[5]);
    const word = m[2] ?? '';
    const op: Operator = /不.*早/.test(word) ? '>=' : /不.*晚/.test(word) ? '<=' : word === '晚于' ? '>' : '<';
    const label = (m[1] ?? '').replace(/^(?:且|并|其|申报|企业|单位)+/, '');
    return date === null ? [] : [matchHit(reading, sentence, m, { field: 'other', op, value: date, label })];
  });
  if (bounds.length > 0) return bounds;
  const before = BEFORE.exec(text);
  const after = before ? null : AFTER.exec(text);
  const m = before ?? after;
  if (!m) return [];
  const [act, year, month, day, word] = before ? [m[1], m[2], m[3], m[4], m[5]] : [m[5], m[1], m[2], m[3], m[4]];
  const date = dateIn(year, month, day);
  if (date === null) return [];
  const label = `${(act ?? '').replace(/(?:时间|日期)$/, '')}时间`;
  return [matchHit(reading, sentence, m, { field: 'other', op: opOf(word ?? ''), value: date, label })];
}
