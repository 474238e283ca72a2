import { matchesIn } from '../../base/matches.ts';
import { wordsSource } from '../lexicon/define.ts';
import { QUALIFICATIONS } from '../lexicon/qualifications.ts';
import { barred } from './barred.ts';
import { TITLE_MARK } from './flat.ts';
import { hitOf, matchHit, rangeOf, valueHit } from './hit.ts';
import type { Hit, Reading } from './hit.ts';
import { sense } from './qualification-sense.ts';
import { levels, yearOf } from './qualification-values.ts';
import type { Sentence } from './segments.ts';

/** Recognitions that stand in no lexicon: grades of evaluations, certificates by their titles, lists by their names. `found` are those already read. */
export const unlistedHits = (reading: Reading, sentence: Sentence, found: readonly Hit[]): Hit[] => [
  ...listedHits(reading, sentence, found),
  ...titledHits(reading, sentence),
  ...gradedHits(reading, sentence),
  ...namedHits(reading, sentence, found),
];

const GRANTED =
  '(?:获评|获批|获得|获|荣获|获颁|评为|评定为|认定为|认定的|认定|命名为|命名的|确定为|入选|列入|纳入|授予|建有|设有|设立|拥有|取得|建成|建立|组建|备案为|备案的|批准的|批准为|公布的|成为|属于|是|为|或者?|(?:优先|重点)(?:支持|推荐|考虑))(?:过|了|为|的)*';
const LEVEL =
  '(?:国家级?|世界|全国|(?:省部|省|自治区|市|州|盟|区|县)级|中国|(?!本|我|全|该|各|所|在|接入|接到)[一-龥]{2,3}(?:省|(?<!城)市|自治区))';
const LEVELS = `${LEVEL}(?:(?:、|和|或者?|及|\\/)(?:国家|省|自治区|市|州|盟|区|县)级?)*(?:及其?以上|以上|或以上)?`;
/** What ends the name of something that an authority recognises. */
const RECOGNISED =
  '(?:企业|单位|中心|平台|基地|园区|集聚区|工作站|工作室|实验室|示范区|示范工程|试点|工厂|车间|品牌|机构|名单|目录|集群|研究院|人才计划|称号|奖|孵化器|空间|示范点|街区|载体|联合体|社区|村|示范社|农场|度假区|景区|标杆|案例|典型)';
/** 国家级、自治区级夜间文化和旅游消费集聚区: a recognition by its level, whatever its name. */
const LEVELLED = new RegExp(
  `${GRANTED}(${LEVELS}(?!财政|专项资金|预算|主管|标准|技术标准|以上)(?:(?!的|被|由|经|以上|不|未|近|年|或)[一-龥A-Za-z]){0,18}?${RECOGNISED})(?=$|[，。；、的且并及和或等（]|称号|认定|名单|资质|企业|单位|优先)`,
  'g',
);
/** 获得“质量管理标杆”荣誉称号: what is called a title is a recognition. */
const TITLE =
  /(?:获得|取得|荣获|获评|获|具有|拥有|被授予|授予)(?:过|了)?((?:(?!的|称号|以下|下列|如下|相应|相关|上述|高级职称)[一-龥A-Za-z]){3,24}?)(?:荣誉)?称号/g;

/** 通过市级以上装配式建筑项目评价: what an authority of that level has judged. */
const PASSED = new RegExp(
  `通过(?:了)?(${LEVELS}(?:(?!的|环境|节能|安全|专家|绩效|[、，。；])[一-龥]){2,18}?(?:评价|评估|评定))(?=$|[，。；的且并])`,
  'g',
);

/** 获得过某创业大赛三等奖以上奖项: a prize by its own name. */
const PRIZE =
  /(?:获得|荣获|入围|获|取得)(?:过|了)?((?:(?!的|以下|下列|如下)[^，。；\d、]){2,40}?(?:[一二三特]等奖|金奖|银奖|铜奖|优秀奖|大奖|质量奖|专利奖|设计奖)(?:及?以上)?(?:奖项|名次)?(?:(?:、|和|或者?|及)[^，。；、的]{2,20}?奖)*)(?=的|$|[，。；])/g;

/** 近五年内未获得过某质量管理奖: a prize in any words, where it must not have been won. */
const PRIZE_REFUSED =
  /(?:未|没有)(?:曾)?(?:获得|荣获|获)(?:过|了)?((?:(?!的|以下|下列|如下|任何|相关)[一-龥]){3,20}奖)(?=$|[，。；])/g;

/** Recognitions in the notice's own words: those of a level, and those called a title. */
function namedHits(reading: Reading, sentence: Sentence, found: readonly Hit[]): Hit[] {
  const text = sentence.text;
  const levelled = matchesIn(text, LEVELLED);
  const passed = matchesIn(text, PASSED);
  const titled = [
    ...matchesIn(text, TITLE),
    ...passed,
    ...matchesIn(text, PRIZE),
    ...matchesIn(text, PRIZE_REFUSED),
  ].filter(
    (m) => !levelled.some((other) => other.index < m.index + m[0].length && m.index < other.index + other[0].length),
  );
  return [...levelled, ...titled].flatMap((m): Hit[] => {
    const name = m[1] ?? '';
    const at = rangeOf(sentence, m, name);
    const from = at.start - sentence.start;
    if (found.some((h) => h.from < at.end && at.start < h.to) || (NOT_RECOGNISED.test(name) && !passed.includes(m)))
      return [];
    // 作为前三完成人获得过省级科学技术奖: a prize of a person.
    if (/奖(?:项|名次|及?以上)*$/.test(name) && /完成人|本人|申[报请]人|负责人|主持|团队成员/.test(text)) return [];
    const segment = sentence.segments.find((s) => s.start <= at.start && at.start < s.end);
    const before = text.slice((segment?.start ?? sentence.start) - sentence.start, from);
    const op = sense(before, text.slice(from + name.length), segment);
    if (op === null || (op === 'has' && barred(reading, sentence))) return [];
    const year = yearOf(reading, text.slice(0, from));
    const printed = reading.flat.wordsOf(at.start, at.end);
    // “甲”“乙”等称号: each name by itself.
    const quoted = matchesIn(printed, /[“"]([^”"]+)[”"]/g).flatMap((q) => q[1] ?? []);
    const value = quoted.length > 1 ? quoted : /奖.*奖$/.test(name) ? printed.split(/、|和|或者?|及/) : levels(printed);
    return [
      hitOf(
        reading,
        sentence.index,
        { field: 'qualification', op, value, ...(year === null ? {} : { year }) },
        op === 'has' && !m[0].startsWith('或') ? sentence.start + m.index : at.start,
        at.end,
        at,
      ),
    ];
  });
}

const NOT_RECOGNISED =
  /^[^企单机]{2,8}(?:级|以上|国家|全国)(?:企业|单位|机构)$|资金|财政|经费|项目(?!库)|专利|商标|职称|学位|法律|法规|部门|政府|事业单位|主管|检测机构|监管|行政|医疗机构$|金融机构$|服务机构$|在孵企业|入驻企业|中小企业$|小微企业$|(?:工业|制造业|服务业)企业$|失信|违法|异常|统计|直报|联网|^[^赛奖]{0,8}奖项|荣誉$|科技奖励$|申报系统/;

const GRADED = new RegExp(
  `((?:国家级?|省级?|市级?)?(?:${wordsSource([...QUALIFICATIONS])})(?:年度|运行|绩效)?(?:评价|考核|评估))(?:中|结果)?(?:获得?|取得|获评|被评为|评为|为)(?:了|的)?(优秀|良好|合格|先进|A类?|B类?)(?:等级|等次|级|档)?`,
);

/** 国家企业技术中心评价中获得优秀等级: a grade of an evaluation, by its own name. */
function gradedHits(reading: Reading, sentence: Sentence): Hit[] {
  const m = barred(reading, sentence) ? null : GRADED.exec(sentence.text);
  if (!m) return [];
  const year = yearOf(reading, `${sentence.text.slice(0, m.index)}获得`);
  const value = [`${m[1] ?? ''}${m[2] ?? ''}等级`];
  return [
    matchHit(reading, sentence, m, { field: 'qualification', op: 'has', value, ...(year === null ? {} : { year }) }),
  ];
}

const TITLED_STANDARD = new RegExp(`通过${TITLE_MARK}(?=[^，。；]{0,10}(?:认证|贯标|评定))`, 'g');
const TITLED = new RegExp(`(?:取得|持有|具有|获得|具备)(?:了|有效的?|合法的?|相应的?|有效期内的?)*${TITLE_MARK}`, 'g');

/** 持有有效的《食品生产许可证》: a certificate by its title. */
function titledHits(reading: Reading, sentence: Sentence): Hit[] {
  if (barred(reading, sentence)) return [];
  const standards = matchesIn(sentence.text, TITLED_STANDARD);
  return [...matchesIn(sentence.text, TITLED), ...standards].flatMap((m) => {
    const end = sentence.start + m.index + m[0].length;
    const title = reading.flat.wordsOf(end - 1, end).replace(/[《》]/g, '');
    if (!(standards.includes(m) || /(?:证|证书|许可证|资格证)$/.test(title)) || title === '营业执照') return [];
    return [
      hitOf(
        reading,
        sentence.index,
        { field: 'qualification', op: 'has', value: [title] },
        sentence.start + m.index,
        end,
        { start: end - 1, end },
      ),
    ];
  });
}

const LISTED =
  /(?:应为|须为|应当为|必须为|是|为)?((?:已|已经)?(?:被)?(?:纳入|列入|入选|进入)([^，。；]{2,30}?(?:名单|名录库|名录|目录|培育库|项目库|资源库|资源池|服务商池|服务商库|供应商库|后备库|企业库|支持体系|示范库|储备库|人才库))(?:的(?:单位|企业|项目|产品|机构))?)/;

/** 应为已纳入支持体系的单位, 列入培育库: a list whose name stands in no lexicon. */
function listedHits(reading: Reading, sentence: Sentence, found: readonly Hit[]): Hit[] {
  const m = LISTED.exec(sentence.text);
  if (
    !m?.[1] ||
    /(?:未|不|没有|无|非|拟|将|可|优先|直接|择优|予以)[^，。；]{0,8}$/.test(sentence.text.slice(0, m.index)) ||
    /(?:失信|统计|黑名单|异常|负面|违法|惩戒|淘汰|限制|落后|禁止|整改|督办)/.test(m[0])
  )
    return [];
  const at = rangeOf(sentence, m, m[1]);
  if (found.some((h) => h.from < at.end && at.start < h.to) || reading.context.polarity === 'exclude') return [];
  // 已纳入相关支持体系的单位 names no list of its own: the statement stands whole.
  const name = m[2] ?? '';
  if (/相关|有关|相应/.test(name))
    return [
      valueHit(
        reading,
        sentence,
        m,
        { field: 'qualification', op: 'has', value: [reading.flat.wordsOf(at.start, at.end)] },
        m[1],
      ),
    ];
  const named = { start: at.start + m[1].indexOf(name), end: at.start + m[1].indexOf(name) + name.length };
  const value = levels(reading.flat.wordsOf(named.start, named.end));
  return [hitOf(reading, sentence.index, { field: 'qualification', op: 'has', value }, at.start, at.end, named)];
}
