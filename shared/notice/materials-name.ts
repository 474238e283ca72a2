import { GENERIC, GENERIC_NOUN } from './lexicon/document-lists.ts';
import { DOCUMENT_ENDS } from './lexicon/documents.ts';
import { NUMBER } from './lexicon/document-phrases.ts';
import { withoutAsides } from './materials-asides.ts';

/** The name of a document, out of the words that ask for it. */

const TAIL =
  '(?:，?\\s*一式[一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾\\d]+[份套]|\\s*[（(\\[][^（）()\\]]*(?:[（(][^（）()]*[）)][^（）()]*)*[）)\\]]|\\s*[》”]|等|\\s*正反面|[，,]?\\s*(?:各|每[个家项](?:项目|企业|单位)?)?[一二两三四五六七八九十\\d]+份|\\s*一式[一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾\\d]+[份套]|\\s*[123一二三]?套|\\s*[\\d一二两三]+(?:[-—~至][\\d一二两三]+)?[张个枚幅例篇]|的?(?:复印|扫描|影印)件|的?原件|(?:的)?(?:电子|纸质)[版档]|\\s*PDF版?|\\s*[Ww]ord版?|\\s*(?:PDF|EXCEL|WORD|Excel|excel)格式)*';
const ENDS_DOCUMENT = new RegExp(`(?:${DOCUMENT_ENDS}|[》])${TAIL}$`);
const GENERIC_NAME = new RegExp(`^(?:${GENERIC})$`);

/** A document and then what is done with it: 附表（见附件1）需加盖公章. */
export const TREATED = new RegExp(
  `^(?<name>(?:[^，。；（(]|[（(][^（）()]*[）)]){1,60}?(?:${DOCUMENT_ENDS})${TAIL})(?=(?:汇总后|整理后|以[^，。；]{1,10}(?:形式|方式)|须|需|应|均|加盖|由|报送|提交|上传|随|一并|各一|统一|(?<=）)汇总(?!清单|表|单|材料)))`,
);

/** Whether the words end in a document's name; 特此公告 is none. */
export const endsAsDocument = (words: string): boolean => {
  const trimmed = words.trim();
  return !trimmed.startsWith('特此') && ENDS_DOCUMENT.test(trimmed);
};

const MAY_HOLD_NAME = new RegExp(`${DOCUMENT_ENDS}|${GENERIC_NOUN}|[《》“”]`);

/** Whether the words hold anything that a name of a document could end in; told at once of the many that hold none. */
export const mayHoldName = (words: string): boolean => MAY_HOLD_NAME.test(words);

const BRACKETS = /[（(][^）)]*[）)]?/g;
const OF_ANOTHER_KIND =
  /(?:以下|下列|如下)[^，。；、]{0,8}(?:材料|资料|文件|证件)$|(?:需要|所需|要求)的(?:申报|申请)?(?:材料|资料)$|(?:申报|申请|参评|报名|兑现申请|备案)(?:材料|资料)$/;

/** 申报材料PDF, 全部材料盖章扫描件: what it is made into. */
const AS_FILE =
  /(?<=[料件])的?(?:(?:签字|盖章|彩色)?(?:PDF|pdf|Word|WORD|word|扫描件?|电子[版档]|压缩包|格式|版|文档))+$/;

/** Whether a name only says that something is handed in (申报材料). */
export const isGenericName = (name: string): boolean => {
  const bare = name.replace(BRACKETS, '').trim();
  return GENERIC_NAME.test(bare) || GENERIC_NAME.test(bare.replace(AS_FILE, '')) || OF_ANOTHER_KIND.test(bare);
};

const ELSEWHERE =
  /(?:条件|材料|资料|要求|程序|流程|措施|标准|政策|事项|内容|方式|时间|安排)(?:等|等内容)?(?:详见|参见|另见|参照|见)(?:附件|附表|《|“|本?(?:通知|指南|办法|细则))/;

/** 支持措施详见《申报指南》, 申报条件和申报材料详见附件1: where something is told; no paper. */
export const tellsWhere = (name: string): boolean => ELSEWHERE.test(name.replace(BRACKETS, ''));

/** 一份保荐机构加盖公章的评价报告: the number stands before the name. */
const COUNT_FIRST = new RegExp(`^(?:一式)?${NUMBER}份(?!额|以上)`);

/** What stands before a name and is none of it, in the order in which it is taken off. */
const BEFORE_NAME: readonly RegExp[] = [
  COUNT_FIRST,
  /^本地区(?:申报|推荐)?/,
  /^每[个家项套户](?:(?:项目|企业|单位)的)?(?=(?:项目|企业|单位|产品|《)[^，。；]{2,})/,
  /^(?:以及|及其|并附)(?=.{3})/,
  /^(?:主要)?(?:包括|包含|含有?|即|如)(?!税|量)/,
  /^加盖[^，。；、]{0,8}章的/,
  /^(?:公示无异议|经?(?:审核|复核|初审|评审|审查)(?:通过|合格)|通过(?:审核|复核|初审|评审|审查)|符合条件|拟推荐)的?(?:项目|企业|单位)?的(?=.{3})/,
  /^[（(][^（）()]{0,8}(?:上传|提交|提供|必备|必填|必选|选填|可选|如有|线上|线下|纸质|电子)[^（）()]{0,4}[）)](?=.{3})/,
];

const NUMBER_OF_COPIES = new RegExp(
  `[，,]?\\s*(?:原件|复印件)?\\s*(?:各|均|每[个家项](?:项目|企业|单位)?)?(?:一式\\s*)?${NUMBER}\\s*[份套](?=$|[，,；（(])`,
  'g',
);

/** Words whose last character shows that 原件 behind them is the form, not the name. */
const PAPER = '[书表告证函照料议同据单程明件文录票本]';
/** Copies and forms behind a name, in the order in which they are taken off. */
const FORMS: readonly RegExp[] = [
  NUMBER_OF_COPIES,
  /[，,]\s*$/,
  /(?:等)?(?:的)?(?:原件及复印件|原件和复印件|原件、复印件|复印件|影印件|扫描件)$/,
  new RegExp(`(?<=${PAPER})(?:的)?(?:纸质文件)?原件$`),
  /(?<=\S)(?:纸质版|纸质文件|纸质材料|纸质件)$/,
  /(?<=[\u4e00-\u9fff》）)])\s*(?:PDF|pdf|Pdf|WORD|Word|word|EXCEL|Excel|excel|JPG|jpg)(?:版|格式|文档|文件)+$/,
  /(?<=[\u4e00-\u9fff》）)])\s*(?:(?:PDF|WORD|Word|word|pdf|EXCEL|Excel)(?:盖章|签字|签章|扫描)?版[、和及与]?){2,}$/,
  // the seal is that of the copy
  /的?(?:复印|扫描)件[（(](?:均|需|须|应)*加?盖(?:本|申请|申报)?(?:单位|企业)?(?:公章|鲜章)[）)]/,
  new RegExp(`(?:纸质版|纸质件|电子版|的?复印件|的?扫描件|(?<=${PAPER})的?原件)(?=[（(])`),
  /^(?:纸质|书面)(?:版)?(?=(?:申报|申请|推荐|项目)[^，（(]*[书表](?:[（(][^）)]*[）)])?$)/,
];
/** （申请人签字、申报单位盖章）: who signs and seals. */
const SIGNED = /[（(](?:[^（）()]*(?:签章|签字|盖章|公章)[^（）()]*)[）)]$/;
const SIGNERS = /申请人|申请单位|申报单位|主管单位|推荐单位/;
const OPEN_ATTACHMENT = /[（(](?:详?见)?附件[^（）()]*$/;
/** …等相关证明材料. */
const AND_SO_ON =
  /等(?:相关|有关|工作|证明|佐证|支撑|印证|纸质|书面|申报|申请)*(?:[\u4e00-\u9fff]{0,4}(?:材料|资料|文件|文本|附件)|证件)?$/;
/** …等材料（各一份，加盖公章）. */
const AND_SO_ON_TREATED = /等(?:相关|有关)?(?:材料|资料|文件)(?=[（(][^（）()]*[）)]$)/;
/** 荣誉证书、技术成果等复印件, where all is one document: it stays open what else there is. */
const SEVERAL_COPIED = /、[^、]*等的?(?:复印|扫描|影印)件/;
const PROOF = /证明|佐证|支撑|印证/;
/** 光盘1张的. */
const LAST_WORDS: readonly RegExp[] = [/(?<=盘)\s*[\d一两二三]+\s*[张个枚](?=[（(]|$)/, /(?:的)$/];
const QUOTED = /^[《〈“"]([^《》]*)[》〉”"]$/;
const TITLE_FIRST = /^《([^《》]+)》(?=[（(])/;

const without = (words: string, patterns: readonly RegExp[]): string =>
  patterns.reduce((rest, pattern) => rest.replace(pattern, ''), words);

/**
 * The name of the document that the words ask for, without its number, form, seal and what is done with it; may be empty.
 * Of several documents 等证明材料 behind the last is no part of its name; `alone` it is.
 */
export function documentName(stated: string, alone: boolean): string {
  const told = without(stated, BEFORE_NAME);
  const words = alone
    ? told
    : told.replace(AND_SO_ON_TREATED, (whole, at: number) => (endsAsDocument(told.slice(0, at)) ? '' : whole));
  const named = withoutAsides(TREATED.exec(words)?.groups?.['name'] ?? words);
  const bare = without(named, FORMS)
    .replace(SIGNED, (whole) => (whole.length > 16 && SIGNERS.test(whole) ? '' : whole))
    .replace(OPEN_ATTACHMENT, '')
    .replace(AND_SO_ON, (whole, at: number, all: string) =>
      endsAsDocument(all.slice(0, at)) && !(alone && (PROOF.test(whole) || all.includes('、'))) ? '' : whole,
    );
  const open = alone && SEVERAL_COPIED.test(words) && !bare.endsWith('等');
  const name = `${without(bare, LAST_WORDS).trim()}${open ? '等' : ''}`;
  return (QUOTED.exec(name)?.[1] ?? name).trim().replace(TITLE_FIRST, '$1').trim();
}
