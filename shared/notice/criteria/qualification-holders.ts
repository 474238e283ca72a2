import { matchesIn } from '../../base/matches.ts';
import { barred } from './barred.ts';
import { TITLE_MARK } from './flat.ts';
import { hitOf, matchHit, rangeOf } from './hit.ts';
import type { Hit, Reading } from './hit.ts';
import { prefers } from './preference.ts';
import { levels } from './qualification-values.ts';
import type { Sentence } from './segments.ts';

/** Recognitions told by what somebody has been given or entered in, where the sentence prefers or refuses who has them. */

const GIVEN = '(?:获得|荣获|获评|获批|获|取得|列入|入选|纳入|入围|进入|通过|认定为|评为|承担)(?:过|了)?';
const HOLDER =
  '(?:[一-龥]{0,4}?(?:企业|单位|机构|组织|主体|团队|项目|产品|平台|工厂|车间|个人|人员|人才|专家|人选|申[报请]人))';
/** 〔列入兵团智能制造试点示范的企业〕, 〔已列入往年认定名单的〕. */
const HELD_BY = new RegExp(
  `(?:连续[一二两三四五]届)?${GIVEN}((?:(?!的)[^，。；：]){3,40}?)的(?:${HOLDER}|(?=$|[，。；]))`,
  'g',
);
/** What a recognition in any words ends with. */
const RECOGNITION =
  /(?:试点|示范|标杆|名单|名录|目录|库|认证|奖|大赛|竞赛|前[一二三四五六七八九十\d]+名|计划|任务|称号|等级|攻关项目)$/;
const NO_RECOGNITION =
  /以下|下列|如下|相关|有关|资金|财政|资助|补助|补贴|奖励|支持|专利|商标|著作权|软著|处罚|失信|违法|违规|异常|黑名单|惩戒|负面|淘汰|统计|融资|投资|贷款|收入|订单|验收|立项|验证|完成人|本人/;

/** 省“甲计划”、市“乙计划”: two names; 国家、省级示范 is one. */
function namesOf(words: string): string[] {
  const items = words.split(/、|或者?|和/);
  return items.every((item) => item.length > 3 && RECOGNITION.test(item.replace(/[”"]$/, '')))
    ? items.flatMap(levels)
    : levels(words);
}

/** Such recognitions of a sentence; [] where it neither prefers nor refuses. `found` are those already read. */
export function holderHits(reading: Reading, sentence: Sentence, found: readonly Hit[]): Hit[] {
  const refused = barred(reading, sentence);
  if (!refused && !(reading.context.polarity === 'prefer' && prefers(sentence.text))) return [];
  return matchesIn(sentence.text, HELD_BY).flatMap((m): Hit[] => {
    const name = m[1] ?? '';
    const at = rangeOf(sentence, m, name);
    if (!RECOGNITION.test(name) || NO_RECOGNITION.test(name)) return [];
    if (/(?:未|没有|不|无|拟|可)$/.test(sentence.text.slice(0, m.index))) return [];
    if (found.some((h) => h.from < at.end && at.start < h.to)) return [];
    const year = /(20\d\d)年度?(?:新|首次|被)*$/.exec(sentence.text.slice(0, m.index))?.[1];
    const criterion = {
      field: 'qualification',
      op: refused ? 'not-has' : 'has',
      value: namesOf(reading.flat.wordsOf(at.start, at.end)),
      ...(year === undefined ? {} : { year: Number(year) }),
    } as const;
    return [matchHit(reading, sentence, m, criterion, name)];
  });
}

const IN_LIST =
  /(?:^|[，且并])(?:且|并)?(?:申报|申请|参评)?(?:单位|企业|主体|产品|项目)?(?:须|应|需|已)*在([^，。；]{2,30}(?:名单|名录|目录|库))(?:内|之内|中)(?=$|[，。；])/g;
const IN_TITLE = new RegExp(`(?:列入|入选|纳入|进入)(?:了)?${TITLE_MARK}`, 'g');
const OF_POLICY = /产业结构|鼓励|负面|淘汰|准入|限制|失信|禁止|统计/;

/** 在市节能服务公司备案名单内, 列入《某产品认定名单》: lists by their names. */
export function namedListHits(reading: Reading, sentence: Sentence, found: readonly Hit[]): Hit[] {
  const op = barred(reading, sentence) ? 'not-has' : 'has';
  const inside = matchesIn(sentence.text, IN_LIST).map((m) => {
    const name = m[1] ?? '';
    const start = sentence.start + m.index + m[0].lastIndexOf(name);
    return { start, end: start + name.length };
  });
  const titled = matchesIn(sentence.text, IN_TITLE).map((m) => {
    const end = sentence.start + m.index + m[0].length;
    return { start: end - 1, end };
  });
  return [...inside, ...titled].flatMap((at): Hit[] => {
    const words = reading.flat.wordsOf(at.start, at.end);
    const before = sentence.text.slice(0, at.start - sentence.start);
    if (OF_POLICY.test(words) || !/(?:名单|名录|目录|库)/.test(words)) return [];
    // 参加列入《某目录》的展会: what the applicant goes to or buys is listed, not the applicant.
    if (/(?:参加|参展|参与|购买|采购|选用|使用|租用|投保)[^，。；]{0,4}(?:列入|入选|纳入|进入)(?:了)?$/.test(before))
      return [];
    if (/(?:未|不|没有)[^，。；]{0,6}$/.test(before) || found.some((h) => h.from < at.end && at.start < h.to))
      return [];
    return [
      hitOf(
        reading,
        sentence.index,
        { field: 'qualification', op, value: /^《/.test(words) ? [words] : levels(words) },
        at.start,
        at.end,
        at,
      ),
    ];
  });
}
