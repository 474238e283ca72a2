import { REQUIREMENT } from './lexicon/document-phrases.ts';
import { countedDisc } from './materials-carriers.ts';
import { documentsOfPhrase, withRest } from './materials-group.ts';
import { endsAsDocument } from './materials-name.ts';
import { documentOf, splitDocuments } from './materials-phrase.ts';
import type { NamedDocument } from './materials-phrase.ts';
import { upTo, withoutBrackets } from './materials-words.ts';

const REQUIRES = new RegExp(`(?:${REQUIREMENT})`);
/** A sentence about the documents as such, not the name of one. */
const ABOUT =
  /^[^，。]{0,20}(?:数据|信息|内容)[^，。]{0,6}(?:依据|应与|须与|与[^，。]{1,10}一致)|^(?:所有|全部|上述|以上|各项?|申报|申请|纸质|书面|电子|提交|所附|报送|全套|整套|本次)*的?(?:申报|申请|纸质|书面|电子|证明|佐证)?(?:材料|资料|文件|复印件|附件)(?:[^，。]{0,10})?(?:应|须|需|要(?!件)|用|按|采用|统一|一律|均|请|必须|务必|不得|装订|一经|一式|以|的真实)/;
const PARTICIPLE =
  /^(?:若|如|凡|因|未|经(?![营济销贸纪办理费]|(?:[^，。；]{0,16}(?:事务所|机构|部门|单位))?(?:审计|审核|批准|公证|备案|核准|鉴定|鉴证|审定|出具|认定|认证|评估|检测|盖章)的)|每(?![个家项套](?:项目|企业|单位|产品)?的?[^，。；]{2,16}(?:书|表|报告|材料))|在(?!孵|职|岗|校|建|读|册|库|线)|请|企业(?:应|须|需|可(?!支持|证明|接收|用))|申报单位(?:应|须|需|可))/;

/** 属于高新技术企业的，提供证书复印件: the object of the verb that closes a conditional item. */
function askedFor(sentence: string): { words: string; at: number } | null {
  const m =
    /(?<!无法|不能|未|不|可以?)(?:提供|提交|附上?|出具|填写|上传|报送|递交|填报|附具|携带|编制(?!要点)|编写(?!要))(?!的|者|单位|方)((?:[^，。；（(]|[（(][^）)]*[）)])+)/.exec(
      sentence,
    );
  return m?.[1] !== undefined && endsAsDocument(m[1]) ? { words: m[1], at: m.index + m[0].length - m[1].length } : null;
}

const GATHERED =
  /^\s*(?:相关|有关|其他|其它)?(?:附件|证明|佐证|支撑|附属)(?:材料|资料|文件)?[。；，](?:主要|应|需|须)*(?:包括|包含|含|有)(?:以下(?:内容|材料)?)?[：:]?/;

/** 上规奖励另需提供⏎纳统证明: who hands in something more; the lines below say what. */
const LEAD_LINE =
  /^[^，。；\n]{2,40}?(?:另外?|还|均|需要?|须|应当?)[^，。；\n：:]{0,4}(?:提供|提交|附上?|上传|报送|递交)(?:以下|下列|如下)?(?:材料|资料|文件)?[：:]?\s*\n/;

function linesOf(text: string, offset: number): { text: string; at: number }[] {
  let at = offset;
  return text.split('\n').map((line) => {
    const found = { text: line, at };
    at += line.length + 1;
    return found;
  });
}

const documentsOfLine = (line: string, at: number): NamedDocument[] =>
  line.length > 90 ? [] : documentsOfItem(line, at).filter((doc) => endsAsDocument(doc.name));

/**
 * The documents that one item of a list of documents asks for; empty where the item is an explanation, a demand of form
 * or a commitment. `offset` is the place of `item` in the notice's text.
 */
export function documentsOfItem(item: string, offset: number): NamedDocument[] {
  const lead = LEAD_LINE.exec(item)?.[0].length ?? 0;
  if (lead > 0) return linesOf(item.slice(lead), offset + lead).flatMap((line) => documentsOfLine(line.text, line.at));
  const gathered = GATHERED.exec(item)?.[0].length ?? 0;
  // 附件。包括：甲；乙；丙: the item is what it gathers
  if (gathered > 0)
    return documentsOfPhrase(upTo(item.slice(gathered), '\n').replace(/[。；;]$/, ''), offset + gathered).filter(
      (doc) => endsAsDocument(doc.name),
    );
  return documentsOfSentences(item, offset).map((doc) => countedDisc(doc, item, offset));
}

function documentsOfSentences(item: string, offset: number): NamedDocument[] {
  const first = upTo(item, '。；;');
  const rest = /[；;]/.test(item.charAt(first.length)) ? upTo(item.slice(first.length + 1), '\n') : '';
  const documents = documentsOfSentence(first, offset);
  if (rest.trim() === '' || documents.length === 0) return documents;
  // 甲；乙: what follows within the same item is a document of its own where it is named as one
  const more = documentsOfItem(rest, offset + first.length + 1);
  return [...documents, ...more.filter((doc) => endsAsDocument(doc.name) && !doc.generic)];
}

/** Whether 工业互联网平台项目：申请书、设备清单 says before the colon for whom or what the documents behind it are. */
export function isLabel(colon: string, after: string): boolean {
  const label = colon.replace(/[（(][^）)]*[）)]/g, '').trim();
  if (label.length < 2 || label.length > 24 || endsAsDocument(label) || /[，。；]/.test(label)) return false;
  const parts = splitDocuments(after.replace(/[。；;]$/, ''));
  return parts.every((part) => endsAsDocument(upTo(part.text, '，,')));
}

/** A matter that somebody else certifies: the document has no name but the sentence. */
const PROVED = /^[^，。；（(]{4,30}(?:应当?|须|需)由[^，。；]{2,30}(?:提供|出具)(?:书面)?(?:证明|说明|意见)$/;

/** 工作方案，包括总体思路、时间进度、经费使用方案: what the document contains is none of its own. */
const CONTAINING =
  /^(?<name>(?:[^，。；：（(]|[（(][^）)]*[）)]){2,30}?)(?:，(?:主要|其内容|内容|应|须|需)*(?:包括|包含|含)|(?:主要|应|须|需)*(?:包括|包含|分为?|由)(?=[^，。；]{2,30}[两二三四五]个?部分))/;

/** 符合第一类条件的，提交：…; 申请贯标奖励的：…: for whom the documents behind the colon are. */
const FOR_WHOM =
  /^[^。；]{2,30}(?:的|者)(?:，?(?:还|另|均)?(?:须|需|应|请)?(?:提交|提供|上传|出具|附))?(?:以下|下列)?(?:材料|资料)?$/;

/** 其他有助于评审的材料，如获奖证明、许可合同等: what may be among the document is none of its own. */
const withoutExamples = (sentence: string): string => {
  const m = /^(?<name>[^，。；：]{4,40})，(?:例如|比如|如(?![有需果是下实期]))[^。；：]{2,80}等(?:材料|文件)?$/.exec(
    sentence.trimEnd(),
  );
  const name = m?.groups?.['name'];
  return name !== undefined && endsAsDocument(name) ? name : sentence;
};

function documentsOfSentence(whole: string, offset: number): NamedDocument[] {
  const name = CONTAINING.exec(whole)?.groups?.['name'];
  const sentence = name !== undefined && endsAsDocument(name) ? name : withoutExamples(whole);
  if (sentence.trim().length < 2 || sentence.length > 220 || ABOUT.test(withoutBrackets(sentence.trim()))) return [];
  const colon = upTo(sentence, '：:');
  if (colon.length < sentence.length) {
    const after = sentence.slice(colon.length + 1).replace(/^(?:主要)?(?:包括|包含|含|如|指)/, '');
    const afterAt = offset + sentence.length - after.length;
    const listed = splitDocuments(after).filter((part) => endsAsDocument(upTo(part.text, '，,')));
    const collective =
      /(?:证明|佐证|支撑|附件|印证|其他|其它|相关|基本|资质|证照)(?:性)?(?:材料|资料|文件|附件)?$|(?:材料|资料)(?:清单|目录)?$/.test(
        colon.trim(),
      );
    if (collective && listed.length >= 2) return documentsOfPhrase(after, afterAt);
    if (isLabel(colon, after) || (FOR_WHOM.test(colon) && listed.length > 0)) return documentsOfPhrase(after, afterAt);
    if (colon.trim().length >= 2 && (endsAsDocument(colon) || colon.length <= 20) && !PARTICIPLE.test(colon))
      return withRest(documentsOfPhrase(colon, offset), sentence.slice(colon.length), offset + colon.length);
    if (listed.length > 0) return documentsOfPhrase(after, afterAt);
  }
  const first = upTo(sentence, '，,');
  // 企业的资信情况须由开户银行提供证明: what is proved names the document
  if (PROVED.test(first)) return documentsOfPhrase(first, offset);
  const conditional =
    /^[^，（(]{4,}?(?:的|企业|单位|机构|人员|者)，?(?:还|另|只)?(?:需|须|应|请)(?:要)?(?:提供|提交|出具|附)(?!的)|(?:应当?|须|需|(?<!申)请)[^，（(]{0,16}?(?:提供|提交|出具|编制|编写|填写|填报|报送)(?!的)[^，]{2,}/.test(
      first,
    ) && endsAsDocument(first);
  const plain = withoutBrackets(first);
  if (
    (/^(?:各|由|企业|申报单位|推荐单位|主管部门|[^，]{2,10}(?:局|部门|单位))(?![^，]{0,14}的)[^，]{0,12}(?:汇总|审核|负责(?!人)|组织(?!机构|架构|结构|章程)|填写|提交|报送|上报)(?!表|意见|单位|文件|函|材料)/.test(
      plain,
    ) &&
      !/[》”]/.test(first)) ||
    /^各[^，]{1,8}(?:汇总|负责(?!人)|组织|审核)(?!表|意见|文件|函)/.test(plain)
  ) {
    const asked = askedFor(first);
    return asked ? documentsOfPhrase(asked.words, offset + asked.at) : [];
  }
  const placed = /^[在经]/.test(first.trim()) && first.length === sentence.length && MADE_OUT.test(first);
  if (conditional || (PARTICIPLE.test(first.trim()) && !placed) || !endsAsDocument(first)) {
    const asked = askedFor(sentence);
    if (asked) return documentsOfPhrase(asked.words, offset + asked.at);
    if (
      REQUIRES.test(sentence) ||
      PARTICIPLE.test(first.trim()) ||
      /^(?:对|各)/.test(first.trim()) ||
      withoutBrackets(first).length > 48 ||
      /(?:应当?|须|必须|不得|不予|将被|负责(?!人)|为准)|统筹|做好|加强|确保|(?:工作|进行|开展|实施|为主|原则|优先|支持|审核|推荐|上报|情形|服务)$/.test(
        first,
      )
    )
      return [];
  } else if (
    REQUIRES.test(first.split(/[（(]/)[0] ?? '') &&
    /(?:应|须|需|用|按|请|必须|以)/.test(withoutBrackets(first))
  )
    return [];
  const named = isCollection(sentence.trim()) ? collection(sentence, offset) : documentsOfPhrase(sentence, offset);
  const added = addedTo(sentence, first.length, offset).filter(
    (doc) => !named.some((other) => other.span.start <= doc.span.start && doc.span.start < other.span.end),
  );
  return [...named, ...added];
}

/** What is asked for by itself, whatever it stands beside, and what makes a list of demands of an item. */
const BY_ITSELF = /申[报请](?:书|表)|执照|审计|财务|纳税|税务|身份证|组织机构|承诺|[《；]/;
/** 复印件, （复印件，加盖公章）: how the whole is handed in. */
const TREATMENT = /(?:的?(?:复印|扫描|影印)件)?(?:[（(](?:复印件|扫描件|原件|加盖|盖章)[^（）()]*[）)])?$/;
/** 合作协议、查新报告等附件材料, 检测报告、图纸等服务成果证明: proofs of one matter. */
const OF_ONE_MATTER =
  /^[^（(]{3,40}[、和或][^（(]{2,20}等(?:(?:附件|佐证|支撑|印证|对应|相应)(?:证明)?(?:材料|资料)?|(?!相关|有关|有效|书面|其他|其它|必要|合法|佐证)[一-龥]{2,8}(?<!相关|有关)证明(?:材料|资料)?)$/;
/** 荣誉证书、技术成果、专利证书等复印件: where one of them is no paper by itself, they are matters that papers tell of. */
const AND_SO_ON = /^(?<members>[^（(，]{3,60})等$/;

/** Whether an item gathers proofs of one matter, or matters that are proved together: it stays whole. */
function isCollection(words: string): boolean {
  const bare = words.replace(TREATMENT, '');
  if (BY_ITSELF.test(bare) || bare.includes('，')) return false;
  if (OF_ONE_MATTER.test(bare)) return true;
  const members = AND_SO_ON.exec(bare)?.groups?.['members']?.split('、') ?? [];
  return members.length > 1 && bare !== words && members.some((member) => !endsAsDocument(member));
}

const collection = (words: string, offset: number): NamedDocument[] => {
  const whole = documentOf(words, offset, true);
  return whole ? [whole] : [];
};

/** 在某平台完成自测结果截图: a document by where it was made, where nothing is said of handing it in. */
const MADE_OUT =
  /^(?![^，]*(?:填报|填写|下载|打印|登录|上传|提交|报送|的，))[^，]{4,40}(?:截图|证明|证书|报告|回执|凭证)$/;

/** 服务情况总结，附典型案例2-3例: a document of its own behind the name of the item. */
function addedTo(sentence: string, from: number, offset: number): NamedDocument[] {
  const m = /^[，,](?:并|后|同时|须|需|另)?附(?!件|表|录|图|加|属)(?<added>[^，。；]{3,40})$/.exec(
    sentence.slice(from),
  );
  const added = m?.groups?.['added'];
  return added !== undefined && endsAsDocument(added)
    ? documentsOfPhrase(added, offset + sentence.length - added.length)
    : [];
}
