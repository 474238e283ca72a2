import { matchesIn } from '../../base/matches.ts';
import { barred } from './barred.ts';
import { group, hitOf, rangeOf } from './hit.ts';
import type { FlatRange, Hit, Reading } from './hit.ts';
import { levels } from './qualification-values.ts';
import type { Sentence } from './segments.ts';
import { statement } from './statements.ts';

/** What a person holds who leads the application: grades of a trade, allowances, titles of masters and bearers of a craft. */

const GRADE =
  '(?:特级技师|首席技师|高级技师|技师|高级技工|高级工|中级工|初级工|国家[一二三四五]级|[一二三四五]级|高级|中级)(?:\\/?[一二三四五]级)?(?:及其?以上|或以上|以上)?';
const OF_TRADE = '(?:国家)?(?:职业资格|职业技能等级|技能等级)(?:证书)?';
const TRADE = new RegExp(
  `(?:具有|具备|取得|持有|获得|拥有|或者?)(?:国家)?((?:[一-龥]{0,8}?工种?)?${GRADE}(?:的)?${OF_TRADE})(?:(?:、|或者?|和)(${OF_TRADE}))?(?=$|[，。；、或的])`,
  'g',
);
const OF_TRADE_AT_END = new RegExp(`${OF_TRADE}$`);
const ALLOWANCE = /享受((?:国务院|国家|省|市|自治区)(?:人民)?(?:政府)?(?:特殊|专家|岗位)*津贴)/g;
const LEVEL =
  '(?:(?:国家级?|省级?|自治区级?|市级?|州级|区级|县级|中国|[一-龥]{2,3}[省市])(?:(?:、|和|或)(?:省|市|区|县)级)?(?:及其?以上|以上|或以上)?)';
const TITLE =
  '(?:(?:非物质文化遗产|非遗)(?:传统技艺|项目)*(?:代表性)?传承人|工艺美术大师|陶瓷艺术大师|技能大师|首席技师|技术能手|劳动模范|劳模)';
const TITLED = new RegExp(
  `(?:^|[：，、]|为|是|系|属于|获得|获评|荣获|被评为|评为|\\ue003|[.、．）])(?:过|的)?(${LEVEL}?${TITLE}(?:(?:、|或者?|和)${LEVEL}?${TITLE})*)(?:称号|荣誉|荣誉称号)?(?:等)?(?=$|[，。；的])`,
  'g',
);
/** 具有…资格的不少于3人: how many of the staff. */
const COUNTED = /^[^，。；]{0,14}\d+\s*(?:人|名|位)|^[^，。；]{0,10}(?:占比|比例|人数)/;
/** 或中级以上职称: another way to the same end, told by a title of post or a degree. */
const OR_POST = /^(?:、|或者?)(?:具有|具备)?([^，。；]{2,20}?(?:职称|学位|学历))/;
const POST_OR = /(?:具有|具备|取得)([^，。；]{2,20}?(?:职称|学位|学历))$/;

/** Such qualifications of a sentence. `found` are recognitions already read. */
export function personHits(reading: Reading, sentence: Sentence, found: readonly Hit[]): Hit[] {
  if (barred(reading, sentence) || !/技师|职业|技能|津贴|传承人|大师|能手|劳/.test(sentence.text)) return [];
  const free = (at: FlatRange): boolean =>
    !found.some((h) => h.from < at.end && at.start < h.to) &&
    !COUNTED.test(sentence.text.slice(at.end - sentence.start));
  const held = (value: readonly string[], from: number, at: FlatRange): Hit =>
    hitOf(reading, sentence.index, { field: 'qualification', op: 'has', value: [...value] }, from, at.end, at);
  const trades = matchesIn(sentence.text, TRADE).flatMap((m): Hit[] => {
    const name = m[1] ?? '';
    const first = rangeOf(sentence, m, name);
    const at = { start: first.start, end: sentence.start + m.index + m[0].length };
    if (!free(at)) return [];
    // 高级技师职业资格或职业技能等级: the grade is that of both.
    const more = m[2] === undefined ? [] : [`${name.replace(OF_TRADE_AT_END, '')}${m[2]}`];
    const hit = held([name, ...more], sentence.start + m.index, at);
    const behind = OR_POST.exec(sentence.text.slice(at.end - sentence.start));
    const before = m[0].startsWith('或') ? POST_OR.exec(sentence.text.slice(0, m.index)) : null;
    const other = behind
      ? { start: at.end + behind[0].length - (behind[1] ?? '').length, end: at.end + behind[0].length }
      : before
        ? { start: sentence.start + before.index, end: sentence.start + m.index }
        : null;
    if (!other) return m[0].startsWith('或') ? [] : [hit];
    return [group('any', [hit, statement(reading, other.start, other.end, sentence.index)])];
  });
  const given = [ALLOWANCE, TITLED].flatMap((pattern) =>
    matchesIn(sentence.text, pattern).flatMap((m): Hit[] => {
      const list = m[1] ?? '';
      const at = rangeOf(sentence, m, list);
      const words = reading.flat.wordsOf(at.start, at.end);
      return free(at) ? [held(words.split(/、|(?<!级)(?:或者?(?!以上)|和)/).flatMap(levels), at.start, at)] : [];
    }),
  );
  return [...trades, ...given];
}
