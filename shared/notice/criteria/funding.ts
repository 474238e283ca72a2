import { hitOf } from './hit.ts';
import type { Hit, Reading } from './hit.ts';
import { barred } from './barred.ts';
import { unfinishedProject } from './funding-unfinished.ts';
import type { Sentence } from './segments.ts';
import { matchesIn } from '../../base/matches.ts';

const MONEY =
  '(?:财政(?:科技|性|专项|资金|经费)?(?:资金|经费|专项资金)?|专项资金|资金|经费|补助|补贴|资助|奖励|扶持|计划项目|科技计划|计划|项目|专项|创新券|支持|政策|奖补|预算内投资)';
const GOT =
  '(?:获得过?|(?<=已|已经|曾)获(?![得批评])|获批|得到过?|享受过?|享受了|取得过?|列入|列为|受到过?|申请过|申报过|纳入|使用|入选(?=[^，。；]{2,40}(?:项目|专项|计划)(?:并|且)已?获))';
/** 未获得（过）X支持. */
const DENIED = new RegExp(
  `(?:未|没有|未曾|从未|不得|不曾|无|尚未)(?:重复)?(?:已)?(?:${GOT}|承担)(?:过)?([^，。；]{2,40}?)(?:的)?(?:支持|资助|扶持|补助|补贴|奖励|立项)?(?:的)?(?:项目)?$`,
);
/** 已获得X支持的项目，不得再申报. */
const BARRED = new RegExp(
  `(?:已|已经|曾|同时|凡)?${GOT}([^，。；]{2,60}?)(?:的)?(?:(?:支持|资助|扶持|补助|补贴|奖励|立项|支持科技创新活动)(?:的)?(?:同一[笔个]?)?(?:研发|科技|创新)?(?:项目|企业|单位|负责人|活动|内容|支出|产品|设备|贷款|创新服务|科技创新服务|科技创新活动|创新服务活动)*|的(?:同一[笔个]?)?(?:研发|科技|创新)?(?:项目|企业|单位|负责人|活动|内容|支出|产品|设备|创新服务|贷款)*)?(?=$|，|且|并(?=已?获)|以(?!上|下|及)|不得|不能|不再|不予|不可|不重复|不安排|不纳入|不列入|不享受|原则上|均不|一律|除外)`,
);
/** 不得重复申报X资金. */
const REPEATED = new RegExp(
  '(?:不得|不能|不可|不再|不予)(?:重复|多头)?(?:申报|申请|享受|支持|获取)?(?:或)?(?:者)?(?:重复|多头)(?:申报|申请|享受|支持|获取|获得)?([^，。；]{0,24}?)(?:支持|资助)?$',
);
/** 已由某资金支持过的设备. */
const PAID_BY =
  /(?:已|曾|已经)由([^，。；]{2,24}?(?:资金|财政|经费|专项|计划))(?:予以|给予)?(?:支持|资助|补助|安排|扶持)过?的/;
const SOURCE = new RegExp(MONEY);

/** Public money that the applicant or its project must not have had. */
export function fundingHits(reading: Reading, sentence: Sentence): Hit[] {
  for (const segment of sentence.segments) {
    const denied = DENIED.exec(segment.text);
    if (
      denied?.[1] &&
      SOURCE.test(denied[0]) &&
      (fundingWords(denied[1]) ||
        (denied[1].length > 2 &&
          /(?:补助|补贴|资助|奖励|贴息|扶持)(?:资金|政策)?$/.test(denied[0]) &&
          !/证书|认定|称号/.test(denied[1])))
    )
      return [
        make(
          reading,
          sentence,
          fundingWords(denied[1])
            ? withGrant(denied[1], segment.text.slice(denied.index + denied[0].indexOf(denied[1]) + denied[1].length))
            : denied[0].slice(denied[0].indexOf(denied[1])),
          segment.start + denied.index,
          segment.end,
          segment.start + denied.index + denied[0].indexOf(denied[1]),
        ),
      ];
  }
  if (!barred(reading, sentence)) return [];
  const text = sentence.text;
  const unfinished = unfinishedProject(text);
  if (unfinished)
    return [make(reading, sentence, unfinished.words, sentence.start, sentence.end, sentence.start + unfinished.at)];
  // 获得资金支持的项目，未通过验收的，不得申报: the money alone bars nobody.
  if (
    /(?:未(?:按期|按时|能)*(?:通过|完成|进行)?|逾期未)[^，。；]{0,6}(?:验收|结题|整改)|验收不合格|未按(?:要求|规定|时)|绩效[^，。；]{0,8}(?:不合格|较差|差)/.test(
      text,
    )
  )
    return [];
  // 已享受创新券支持累计三年以上的: how often one may have it is a figure.
  if (/(?:累计|连续)[^，。；]{0,4}[一二两三四五\d](?:年|次|届|轮)/.test(text)) return [];
  for (const segment of sentence.segments) {
    // 已享受甲补助以外的乙补助: of what is left out nothing is asked.
    const got = BARRED.exec(segment.text.replace(LEFT_OUT, (words, verb: string) => verb.padEnd(words.length, '过')));
    if (got && /(?:重复|多头|不得|不|不再|不予|不能|不可)$/.test(segment.text.slice(0, got.index))) continue;
    const whole = got?.[1] && BARE.test(got[1]) ? ENTERED.exec(segment.text) : null;
    if (whole?.[1]) {
      const start = segment.start + whole.index + whole[0].indexOf(whole[1]);
      return [make(reading, sentence, whole[1], sentence.start, sentence.end, start)];
    }
    if (got?.[1] && SOURCE.test(got[0]) && (fundingWords(got[1]) || /[^，]{4,}(?:资助|补助|补贴|扶持)/.test(got[0]))) {
      const at = got.index + got[0].indexOf(got[1]);
      const named = withGrant(got[1], segment.text.slice(at + got[1].length));
      return [make(reading, sentence, named, sentence.start, sentence.end, segment.start + at)];
    }
  }
  const paid = PAID_BY.exec(text);
  if (paid?.[1]) {
    const start = sentence.start + paid.index + paid[0].indexOf(paid[1]);
    return [make(reading, sentence, paid[1], sentence.start, sentence.end, start)];
  }
  const repeated = REPEATED.exec(text);
  if (repeated?.[1] && /资金|财政|经费|计划/.test(repeated[1])) {
    const start = sentence.start + repeated.index + repeated[0].lastIndexOf(repeated[1]);
    return [make(reading, sentence, repeated[1], sentence.start, sentence.end, start)];
  }
  return [];
}

const LEFT_OUT = new RegExp(`(${GOT})[^，。；]{2,30}?(?:以外|之外)的?(?:其他|其它)?`);

const IS_MONEY = /(?:资金|经费|项目|计划|专项|基金|券|政策|补助|补贴|资助|奖励|奖补|课题|支持|扶持)$/;

/** 技术改造〔补贴〕: the money belongs to the name of what it is for. */
const withGrant = (words: string, behind: string): string =>
  IS_MONEY.test(words)
    ? words
    : `${words}${/^(?:补助|补贴|资助|奖励|奖补)(?:资金|政策)?(?!的项目)/.exec(behind)?.[0] ?? ''}`;

/** Money that the words say nothing more of. */
const BARE = /^(?:资助|支持|补助|补贴|奖励|扶持)$/;
/** 已入选甲计划且在本区享受过资助: what was entered says whose money it was. */
const ENTERED = /已(?:经)?入选([^，。；]{4,40}?)(?:的[^的，。；]{0,6})?$/;

const fundingWords = (words: string): boolean =>
  /(?:财政|资金|经费|专项|计划|项目|补助|补贴|资助|奖励|创新券|基金|支持|政策|奖补|预算内投资)/.test(words) &&
  !BARE.test(words) &&
  !/(?:专利|证书|认定|称号|资格|高新技术企业)$|失信|违法|违规|名单|可继续/.test(words);

const LEVELS =
  /^((?:(?:国家|中央|省|自治区|市|区|县|新区|[一-龥]{2,3}[省市区县])级?(?:、|和|或者?|及)?){2,})(?:各级)?(?:的)?([一-龥]{2,24})$/;

/** 国家、省、市同类资助: what each level gives; [] where no levels share a name. */
function sharedByLevels(words: string): string[] {
  const m = LEVELS.exec(words);
  const name = m?.[2]?.replace(/(?:等|的|支持)+$/, '');
  if (!m?.[1] || name === undefined || name.length < 2 || !/、|和|或|及/.test(m[1])) return [];
  return m[1].split(/、|和|或者?|及/).flatMap((level) => (level === '' ? [] : [`${level}${name}`]));
}

function make(reading: Reading, sentence: Sentence, words: string, from: number, to: number, at: number): Hit {
  const opened = words.replace(/^(?:过|其他各类|其它)/, '');
  const cleaned = opened.replace(/(?:支持|资助|扶持|补助|补贴)的.*$/, '');
  const start = at + (words.length - opened.length);
  const values: string[] = [];
  let begin = 0;
  const cut = (end: number): void => {
    const piece = cleaned.slice(begin, end);
    const bare = piece.replace(/^(?:或|及|和|、|过)+/, '');
    const short = bare.replace(/(?:等|的|支持|资助|的支持)+$/, '');
    const trimmed = SOURCE.test(short) ? short : bare.replace(/(?:等|的)+$/, '');
    const lead = piece.indexOf(trimmed);
    if (trimmed.length > 1)
      values.push(reading.flat.wordsOf(start + begin + lead, start + begin + lead + trimmed.length));
  };
  for (const m of matchesIn(cleaned, /或者?(?=[一-龥]{2,})|、(?=[^、]{3,}(?:资金|项目|计划|专项))/g)) {
    if (!SOURCE.test(cleaned.slice(begin, m.index))) continue;
    cut(m.index);
    begin = m.index + m[0].length;
  }
  cut(cleaned.length);
  const shared = sharedByLevels(cleaned);
  if (shared.length > 0) values.splice(0, values.length, ...shared);
  const year = /(20\d\d)年(?:度|以来|后)?/.exec(sentence.text.slice(0, 24));
  const bound = year && !/截至|截止|前/.test(sentence.text.slice(0, 12)) ? { year: Number(year[1]) } : {};
  return hitOf(
    reading,
    sentence.index,
    { field: 'priorFunding', op: 'not-has', value: values.length > 0 ? values : [cleaned], ...bound },
    from,
    to,
    { start, end: start + cleaned.length },
  );
}
