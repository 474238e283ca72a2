import type { Span } from '../base/span.ts';
import { textAt } from '../base/span.ts';
import { cellsOf } from './table-cells.ts';
import type { NoticeContext } from './context.ts';
import { subjectBefore } from './deadlines-actors.ts';
import { inAnyOf, nodesAt, sentencesOf } from './deadlines-sentences.ts';
import { documentsOfPhrase } from './materials-group.ts';
import type { AskedDocument } from './materials-asked.ts';
import { carrier } from './materials-carriers.ts';
import { withFormOfAll } from './materials-form-of-all.ts';
import { DONE_WITH, HAND_IN } from './lexicon/document-phrases.ts';
import { endsAsDocument, mayHoldName } from './materials-name.ts';
import { copiesIn } from './materials-phrase.ts';
import { skeleton } from './materials-skeleton.ts';
import { trackAsked } from './materials-tracks.ts';
import { NEVER, asksNothing, withoutSparedPaper } from './materials-waived.ts';
import { matchesIn } from '../base/matches.ts';

/** Documents asked for in one sentence, with what decides whether they count beside a list. */
export interface SentenceDocuments {
  readonly documents: readonly AskedDocument[];
  /** Named by 《》, by the number of an attachment, by a number of copies, or handed in by a recommender. */
  readonly firm: boolean;
}

const OBJECT_FIRST = new RegExp(
  `(?:将|把|(?<!将[^。；]{0,60})连同)(?<object>[^。；]+?)(?=(?:(?:${DONE_WITH})(?!的|后的)|一式[^，。；和及、]{1,6}[份套册](?![（(]?\u0001*[）)]?(?:和|及|以及|、|与))|，(?!《|[^，。；]{2,16}(?:表|书|报告|文件|函)(?:[，、（及和]|$))|。|；|$))`,
  'g',
);
/** 提供单位, 报送方式, 提交地点: who, how and where; 提供单位章程, 提交方案, 上传截图 name what. */
const NO_OBJECT =
  '人(?!员[名清花身学社劳])|方(?!案)|截(?!图|屏)|地(?!图|籍|勘|块|形)|要(?!件)|单(?!位(?:法人|营业|章程|简介|基本|资质|组织|财务|审计|信用|证明|情况|上一?年|近|统一))';
const VERB_FIRST = new RegExp(
  `(?<![\u4e00-\u9fff]{0,4}(?:申|自|主|被|所|经|无法|不能|未|不))(?:${HAND_IN})(?![的者和时至到]|${NO_OBJECT}|以下|如下|下列|上述)(?<object>(?:(?!并(?:上传|提交|提供|报送|填报|填写|附(?!件|表))(?!(?:相关|有关|证明|佐证|支撑|纸质|申报|全部)*(?:附件|材料|资料)))[^。；：:，])+(?:，(?:《[^，。；]+|[^，。；：:]{2,30}?(?:复印件|原件)?(?:各|一式)?[一二两三四五六七八九十\\d]{1,2}[份套](?=[，。；]|$)))*)`,
  'g',
);
const ISSUED = /出具的(?<object>[^，。；]+?(?:报告|证明|意见书|鉴定书))(?=[（(]?\u0001*[）)]?(?:应|须|需))/g;
/** 申报书（附件1）一式三份，须附营业执照复印件: a document with its number of copies, without a verb; a document to be enclosed. */
const COUNTED = /(?:^|[，；、])(?<object>[^，。；：:]{2,40}?(?:[（(]\u0001*[）)])?)(?=一式[^，。；]{1,6}[份套册])/g;
/** 原通知要求报送的推荐函和汇总表，改为…: what a clause describes as handed in, where the next one says how. */
const TO_BE_HANDED_IN =
  /(?:报送|提交|提供|上传)的(?<object>[^，。；：:]{2,40})(?=[，,](?:均?改为|一律|统一|均|由|以|可|须|应|需)[^。；]{0,24}(?:发送|报送|提交|上传|扫描|寄|邮))/g;
/** 由县局汇总建设需求清单（附件2）: what is drawn up from others' papers, where the form of it is given. */
const COLLECTED = /汇总(?:形成|填写)?(?<object>[^，。；：:表名]{2,24}(?:清单|表|名单|台账))(?=[（(]\u0001*[）)])/g;
/** 任务分解方案（格式见附件1），Word版于3月底前发送…: a document by its form, in a sentence that has it sent. */
const BY_FORM =
  /(?:[^，。；、：:\u0001（）()]*(?:制定|起草|拟定|拟订|形成))?(?<object>[^，。；、：:\u0001（）()]{2,24})(?=[（(]\u0001+[）)][^。；]{0,40}?(?:发送|报送|提交|上传|寄送|发至|报至|反馈))/g;
/** 申报材料电子版光盘（Word格式）一并报送: what goes along with the papers, said without a verb before it. */
const ALONG =
  /(?:^|[，；。、])(?<object>[^，。；：:、]{0,12}(?:光盘|[UＵ]盘))(?=(?:[（(]\u0001*[）)])?(?:随[^，。；]{0,8})?(?:一并|同时)(?:报送|提交|上报|递交|寄送|附上))/g;
const ENCLOSED =
  /(?:(?:应|须|需|还|并|后|另|同时)附|(?<=[，；])附上?(?=[^，。；：:]{2,40}(?:书|表|证明|证书|报告|材料|资料|件|照|合同|协议|清单|凭证|发票|单)|[^，。；：:、]{1,12}盘))(?!件|表|录|属|加|图|则|带|近|合|注|设|议|后|于|在|页)(?<object>[^。；：:，]+)/g;
const CUT = new RegExp(
  `(?:并|后|，)?(?:(?:${DONE_WITH}|${HAND_IN})(?!的)|送|进行|中|上(?=[^海市])|后|提出|原则上|应|须|需|要求|由|经|是|时|择优|的同时|格式|模板|内容|页面|选择|向|给(?=[^予])|到|至|供|备)`,
);
const HARD_HEADING =
  /条件|范围|对象|方向|支持(?:方式|标准|内容|政策)|补助|补贴|奖励|资助|评审方式|背景|联系|咨询|验收|权利|定义|额度|职责|机构(?:要求|条件)|单位注册|^注册|兑付$|监督|绩效|^总结|总结与/;
/** Below these headings only what is expressly handed on counts (公示结束，将《汇总表》盖章后报市局). */
const PUBLISHING = /公示|公布/;
const HANDED_ON = /[将把][^。；]*(?:报|送交|提交)/;

/** The object cut before the next verb. */
function objectOf(words: string): string {
  const bones = skeleton(words);
  const m = CUT.exec(bones.slice(2));
  if (!m) return words;
  let end = m.index + 2;
  // a verb inside a name (推荐汇总表, 上传证明) is no end: the words up to the next one may still end as a document
  for (let rest = m; ;) {
    if (endsAsDocument(words.slice(0, end)) || /[》）)”]\s*$/.test(words.slice(0, end))) return words.slice(0, end);
    const from = end + rest[0].length;
    const next = CUT.exec(bones.slice(from));
    if (!next) return endsAsDocument(words) ? words : lastDocument(words.slice(0, m.index + 2));
    end = from + next.index;
    rest = next;
  }
}

/** The words up to the last separator behind a document, where what follows it names none (《…汇总表》和企业). */
function lastDocument(words: string): string {
  if (endsAsDocument(words)) return words;
  const m = /^(?<kept>.*[》书表函告料证明件])(?:和|及|以及|、)[^和及、《》]{0,12}$/.exec(words);
  const kept = m?.groups?.['kept'];
  return kept !== undefined && endsAsDocument(kept) ? kept : words;
}

const MADE =
  /^(?:通过|由|经|用|从|在)?(?:申报|该|本|网上|在线|管理)?(?:系统|网上|平台|在线|国网|官网|网站)?(?:自动|在线)?(?:[中上内里])?(?:导出|生成|填写好?|填好|打印|下载|准备好|签字盖章|盖章|加盖公章|整理好?|汇总|审核(?:通过)?|编制|填报|提交)(?:完成|完整|好|后)?的/;
const NOT_A_NAME =
  /^(?:的|了|其(?!他|它)|该|本(?!单位|企业|项目)|此|虚假|真实(?!性?(?:承诺|声明|说明|证明))|系统|平台|网站|页面|首页|进入|相关情况|符合|上一年|满足|通过|关于|以下|或|请|若|如)|提交|提供(?!的)|报送|填写|编制|制作|准备|详见|作为|获取|按照?|要求|登录|点击|联络员|联系人名单|页面|系统(?!生成)|进行|项目和|事项|通知如下|公告如下|转发|印发|(?:办法|规定|细则|条例|指引|规程|若干措施)$/;

const LAW = /(?:办法|规定|细则|条例|指引|指南|通知|规程|公告|措施|法)(?:（[^）]*）)?(?:（[^）]*号）)?$/;

function documentsFrom(words: string, at: number): AskedDocument[] {
  if (!mayHoldName(words)) return [];
  const made = MADE.exec(words)?.[0].length ?? 0;
  const object = objectOf(words.slice(made));
  return documentsOfPhrase(object, at + made)
    .filter(
      (doc) =>
        endsAsDocument(doc.name) ||
        doc.generic ||
        /^附件\s*\d+的?(?:[（(]|$)/.test(doc.name) ||
        /^[《“]/.test(object.trim()) ||
        /[》”]\s*$/.test(object),
    )
    .map((doc) => carrier(doc, words, at))
    .filter((doc) => doc.name.length > 2 || /^(?:附件|发票|章程|护照|收据|票据|图纸|光盘|[UＵ]盘)$/.test(doc.name))
    .filter(
      (doc) =>
        doc.name.length <= 60 &&
        !NOT_A_NAME.test(doc.name.replace(/[（(《“].*$/, '')) &&
        !LAW.test(doc.name) &&
        !/》(?:的通知)?(?:转发|印发|发布)|(?:转发|印发)$/.test(doc.name),
    )
    .map((doc) => ({ ...doc, track: null }));
}

/** 出具推荐意见: what an office decides, no paper that is handed in. */
const WRITES = /^(?:出具|签署|形成|填写|编写)/;
const OPINION = /^(?:推荐|审核|初审|审查|评审)意见$/;
/** 委托第三方机构评价，形成评价报告; 协请银行出具利息明细表: what somebody else draws up for an office. */
const COMMISSIONED =
  /(?:委托|聘请)[^。；]{0,12}(?:第三方|机构|专家|事务所)[^。；]*$|(?:协请|商请|函请)[^，。；]{2,16}$/;
/** 连同相关材料报…: no paper by its name. */
const ALONG_WITH = /^(?:相关|有关|企业|申报|全部|纸质|佐证|证明|支撑)*(?:材料|资料)(?:电子版)?$/;
/** 形成拟扶持名单: the outcome of a review. */
const DECIDED = /^(?:拟|建议)(?!推荐|申报)[^，。；]{0,16}(?:名单|方案|清单|意见)$/;
/** 团队需上传甲、乙: a list of documents in running words. */
const ASKED_OF = /(?:需要?|须|应当?|请|要)(?:在[^，。；]{2,12})?(?:上传|提供|提交|递交|附上?)/;
/** What only those who recommend hand in. */
const LETTER = /^(?:(?:正式)?推荐(?:文件|函|公函|名单|汇总表)|(?:申报|推荐|项目|企业)*汇总表|请示)$/;
/** 除提交甲、乙外: what comes before the verb. */
const BESIDES = /除(?:需要?|须|应当?|按[^，。；]{2,12})?$/;
/** 复核企业另须提供…: one more document beside those of the list. */
const ASKED_BESIDES = /(?:另|还|同时)(?:需要?|须|应当?)(?:上传|提供|提交|递交|附上?)|另附(?!件|表)/;
const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** A number of copies said in the sentence outside the phrases and brackets (…，一式三份报送; 装订成册2套). */
function sharedCopies(words: string, offset: number, documents: readonly AskedDocument[]): AskedDocument[] {
  if (documents.some((doc) => doc.copies !== null)) return [...documents];
  const m = /一式\s*[一二两三四五六七八九十壹贰叁肆伍\d]{1,3}\s*[份套册本]|(?<=成册|装|打印)\s*\d{1,2}\s*[份套]/.exec(
    skeleton(words),
  );
  const copies = m ? (copiesIn(words.slice(m.index, m.index + m[0].length))?.copies ?? null) : null;
  if (!m || copies === null) return [...documents];
  const place = { start: offset + m.index, end: offset + m.index + m[0].length };
  return documents.map((doc) => (doc.span.start < place.start ? { ...doc, copies, copiesSpan: place } : doc));
}

/** 信息表（附件2），Word电子版及扫描版于3月8日前发送邮箱: only files are sent. */
const SENT_AS_FILE =
  /^[^。；，]{0,4}，(?:请?将)?(?:Word|WORD|word|PDF|Excel|EXCEL)?(?<way>电子[版件]|扫描[版件])[^。；，]{0,30}(?:发送|发至|发到|传至|上传)/;
const ON_PAPER = /纸质|书面|一式|邮寄|寄送|送达/;

/** What is scanned and sent, or uploaded afterwards, is electronic where nothing else is said of it. */
function uploaded(text: string, sentence: Span, doc: AskedDocument): AskedDocument {
  if (doc.form !== null || doc.generic) return doc;
  const rest = text.slice(doc.span.end, sentence.end);
  const behind =
    /^(?:[^。；，]{0,20}?|[^。；]{0,30}?(?=扫描))(?<way>补充上传|扫描成|扫描后)/.exec(rest) ??
    (doc.copies === null && !ON_PAPER.test(textAt(text, sentence)) ? SENT_AS_FILE.exec(rest) : null);
  const way = behind?.groups?.['way'];
  if (!behind || way === undefined) return doc;
  const end = doc.span.end + behind[0].length;
  return { ...doc, form: 'electronic', formSpan: { start: end - way.length, end } };
}

/** A cell of a table that tells who hands in what: 开发区出具推荐函（1份）及汇总表，报市局. */
const TELLING_CELL = /(?:出具|填写|提交|报送|上报)[^，。；]{2,}(?:份|附件)/;

/** The sentences of a stretch, of tables the cells that are some. */
function statementsAndCells(text: string, area: Span): { sentence: Span; cell: boolean }[] {
  return sentencesOf(text, area).flatMap((sentence): { sentence: Span; cell: boolean }[] => {
    const words = textAt(text, sentence);
    if (!words.includes('\t')) return [{ sentence, cell: false }];
    return cellsOf(words)
      .filter((cell) => TELLING_CELL.test(cell.text))
      .map((cell) => ({
        sentence: { start: sentence.start + cell.start, end: sentence.start + cell.start + cell.text.length },
        cell: true,
      }));
  });
}

/** The documents that the sentences of `area` say somebody hands in, outside the stretches `taken`, in order. */
export function readSentences(context: NoticeContext, area: Span, taken: readonly Span[]): SentenceDocuments[] {
  const isTaken = inAnyOf(taken);
  return statementsAndCells(context.text, area).flatMap(({ sentence, cell }): SentenceDocuments[] => {
    if (isTaken(sentence.start) && isTaken(sentence.end - 1)) return [];
    const words = textAt(context.text, sentence);
    const bones = withoutSparedPaper(skeleton(words));
    if (NEVER.test(bones)) return [];
    const headings = nodesAt(context.outline, sentence.start)
      .slice(1)
      .map((node) => textAt(context.text, node.heading).trim())
      .filter((h) => h !== '' && h.length < 30);
    if (headings.some((heading) => HARD_HEADING.test(heading) && !/材料|报送|提交|程序|流程|要求/.test(heading)))
      return [];
    if (headings.some((heading) => PUBLISHING.test(heading)) && !HANDED_ON.test(bones)) return [];
    const found: AskedDocument[] = [];
    for (const pattern of [
      OBJECT_FIRST,
      COUNTED,
      ALONG,
      ISSUED,
      COLLECTED,
      ENCLOSED,
      TO_BE_HANDED_IN,
      VERB_FIRST,
      BY_FORM,
    ]) {
      // they would look from every character of the sentence for what few sentences have
      if (pattern === COUNTED && !bones.includes('一式')) continue;
      if (pattern === ALONG && !bones.includes('盘')) continue;
      if (pattern === BY_FORM && !/[（(][^）)]*附[件表]/.test(words)) continue;
      for (const m of matchesIn(bones, pattern)) {
        const object = (m.groups?.['object'] ?? '').replace(
          BESIDES.test(bones.slice(0, m.index)) ? /[之以]?外$/ : '',
          '',
        );
        const behind = words.slice(m.index + m[0].length);
        if (/^，?(?:另行)?录入|^》?(?:印发|转发|下发|公布|发给)/.test(behind)) continue;
        if (pattern === BY_FORM && !/^[（(][^）)]*附[件表]/.test(behind)) continue;
        const at = m.index + m[0].lastIndexOf(object);
        const lead = /^(?:、|并)(?:提交|报送|上传|打印|导出|填写)/.exec(object)?.[0].length ?? 0;
        const count =
          /^一式[^，。；和及、（(]{1,6}[份套册](?:[（(][^）)]*[）)])?/.exec(words.slice(at + object.length))?.[0]
            .length ?? 0;
        for (const doc of documentsFrom(
          words.slice(at + lead, at + object.length + count),
          sentence.start + at + lead,
        )) {
          if (m[0].startsWith('连同') && ALONG_WITH.test(doc.name)) continue;
          if (
            WRITES.test(m[0]) &&
            (COMMISSIONED.test(words.slice(0, m.index)) || OPINION.test(doc.name) || DECIDED.test(doc.name))
          )
            continue;
          if (!found.some((other) => overlaps(other.span, doc.span))) found.push(doc);
        }
      }
    }
    if (found.length === 0) return [];
    const last = Math.max(...found.map((doc) => doc.span.end)) - sentence.start;
    if (asksNothing(bones, last)) return [];
    const actor = subjectBefore(context, sentence, sentence.end);
    if (actor === 'authority') return [];
    const line = context.text.indexOf('\n', sentence.end);
    const paragraph = { start: sentence.start, end: line < 0 ? area.end : Math.min(line, area.end) };
    const documents = withFormOfAll(
      context.text,
      paragraph,
      sharedCopies(
        words,
        sentence.start,
        found.sort((a, b) => a.span.start - b.span.start),
      ),
    ).map((doc) => ({
      ...uploaded(context.text, sentence, doc),
      track: trackAsked(context, sentence.start, doc.span.start),
    }));
    const marked = documents.some(
      (doc) =>
        doc.copies !== null ||
        doc.attachment !== null ||
        (!doc.generic && /盘$/.test(doc.name)) ||
        /[《“]/.test(context.text.slice(Math.max(0, doc.span.start - 1), doc.span.start + 1)),
    );
    // most cells are no sentences: only what is told by its number counts
    if (cell && !marked) return [];
    const asked = documents.filter((doc) => !doc.generic).length >= 2 ? ASKED_OF : ASKED_BESIDES;
    return [
      {
        documents,
        firm:
          marked ||
          (actor !== 'recommender' && asked.test(bones)) ||
          (actor === 'recommender' && documents.some((doc) => !doc.generic)) ||
          (actor === null && documents.some((doc) => LETTER.test(doc.name))),
      },
    ];
  });
}
