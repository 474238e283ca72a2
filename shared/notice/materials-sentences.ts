import type { Span } from '../base/span.ts';
import { contains, textAt } from '../base/span.ts';
import type { NoticeContext } from './context.ts';
import { subjectBefore } from './deadlines-actors.ts';
import { nodesAt, sentencesOf } from './deadlines-sentences.ts';
import { tracksNamed } from './deadlines-tracks.ts';
import { documentsOfPhrase } from './materials-items.ts';
import type { AskedDocument } from './materials-lists.ts';
import { HAND_IN } from './materials-lexicon.ts';
import { copiesIn, endsAsDocument } from './materials-phrase.ts';

/** Documents asked for in one sentence, with what decides whether they count beside a list. */
export interface SentenceDocuments {
  readonly documents: readonly AskedDocument[];
  /** Named by 《》, by the number of an attachment, by a number of copies, or handed in by a recommender. */
  readonly firm: boolean;
}

const OBJECT_FIRST = /(?:将|把)((?:[^，。；（(《]|[（(][^）)]*[）)]|《[^》]*》|[，](?=《|[^，。；]{2,20}(?:表|书|报告|材料|文件|函)))+?)(?=(?:[（(][^）)]*[）)])?(?:一并|统一|集中|分别|同时|按时|及时|按要求|经[^，。；]{1,12}后|加盖|盖章|签字|装订|胶装|简装|打印|汇总|整理|密封|报送|上报|报至|报到|报(?=省|市|区|县|我|厅|局|新)|送至|送达|送交|送到|发送|发至|发到|寄送|寄至|邮寄|提交|上传|交至|交到|交(?=[^，。；]{2,20}(?:局|厅|处|科|办|窗口|中心))|递交|反馈|以|于|按|用|通过|推荐|正式|行文|一式|各[一二两三四五六七八九十\\d]+份|作为|传至|报(?=[^，。；]{2,14}(?:局|厅|委|部|处|科|办|中心)))|，)/g;
const VERB_FIRST = new RegExp(`(?:${HAND_IN})(?!的|者|人|单位|方|和|时间|截止|地点|要求|方式|至|到)(?:好|完整)?((?:[^，。；：:（(《]|[（(][^）)]*[）)]|《[^》]*》|，(?=《))+)`, 'g');
const CUT = /(?:，|并(?:报|送|于|在|按|提交|上传)|送(?:至|达|交)|报(?:送|至|到)|发(?:送|至)|提交(?:至|到|给|所)|上传(?:至|到)|交(?:至|到|由)|寄(?:送|至)|(?<=[》书表函）)])(?:报|送|进行|上|中|后|至|到|提出|原则上|应|须|需|要|加盖|统一|打印|通过|由|经|并|一式.*|是|时|以|择优|的同时|内容|填写|格式|模板).*$)/;
const ISSUED = /出具的((?:[^，。；（(应须需]|[（(][^）)]*[）)])+?(?:报告|证明|意见书|鉴定书|审计报告))(?=应|须|需)/g;
const SKIP = /验收时|验收后|立项后|获批后|认定后|项目结束|结题|年度总结|中期|拨付|退出|变更|撤销|注册登记|进行认证|账号|用户名|回避专家|举报|签订(?:任务书|合同)|公示无异议后|通过(?:评审|审核)后|专家(?:应|须|根据)|名称变更|不得|不再(?:要求)?|无需|无须|不需|免于|取消/;
const SKIP_HEADING = /条件|范围|对象|支持(?:方式|标准|内容|方向|政策)|补助|补贴|奖励|资助|评审|审定|公示|公布|拨付|监督|管理|定义|背景|服务内容|联系|验收|权利|总则|附则|职责|任务|目标|绩效|考核|评价指标|单位注册|注册(?!地)/;

/** The object cut before the next verb; brackets stay whole. */
function objectWords(words: string): string {
  let depth = 0;
  let end = words.length;
  for (let at = 0; at < words.length; at += 1) {
    const char = words[at] ?? '';
    if ('（(《“'.includes(char)) depth += 1;
    else if ('）)》”'.includes(char)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && at > 1) {
      const rest = words.slice(at);
      const m = CUT.exec(rest);
      if (m && m.index === 0) {
        end = at;
        break;
      }
    }
  }
  return words.slice(0, end);
}

const MADE = /^(?:申报)?(?:系统|网上|平台|在线|下载)?(?:自动)?(?:中)?(?:导出|生成|填写好?|填好|打印|下载|准备好|签字盖章|盖章|整理(?:好)?|汇总|审核(?:通过)?|由[^，。；]{1,10}下载|通过[^，。；]{1,10}打印|编制|填报)(?:完成|完整|好)?的/;

function documentsFrom(words: string, at: number): AskedDocument[] {
  const object = objectWords(words);
  const made = MADE.exec(object)?.[0].length ?? 0;
  return documentsOfPhrase(object.slice(made), at + made)
    .filter((doc) => endsAsDocument(doc.name) || /^《/.test(object.trim()) || (/《/.test(object) && /附件|[》）)]$/.test(object)) || doc.generic)
    .filter((doc) => doc.name.length <= 60 && !/^(?:的|了|其|该|本|此|上述|以上|虚假|相关情况|真实)/.test(doc.name))
    .map((doc) => ({ ...doc, track: null }));
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** 一式三份 said in the sentence outside the phrase of any document. */
function sharedCopies(words: string, offset: number, documents: readonly AskedDocument[]): AskedDocument[] {
  if (documents.some((doc) => doc.copies !== null)) return [...documents];
  for (const m of words.matchAll(/一式\s*[一二两三四五六七八九十壹贰叁肆伍\d]{1,3}\s*[份套册本]/g)) {
    const place = { start: offset + m.index, end: offset + m.index + m[0].length };
    const open = words.slice(0, m.index).lastIndexOf('（');
    if (open > words.slice(0, m.index).lastIndexOf('）')) continue;
    const copies = copiesIn(m[0])?.copies ?? null;
    return documents.map((doc) => ({ ...doc, copies: doc.span.start < place.start ? copies : null, copiesSpan: doc.span.start < place.start ? place : null }));
  }
  return [...documents];
}

/** The documents that the sentences of `area` say somebody hands in, outside the stretches `taken`, in order. */
export function readSentences(context: NoticeContext, area: Span, taken: readonly Span[]): SentenceDocuments[] {
  return sentencesOf(context.text, area).flatMap((sentence): SentenceDocuments[] => {
    if (taken.some((span) => contains(span, sentence))) return [];
    const words = textAt(context.text, sentence);
    if (words.includes('\t') || SKIP.test(words) || /^(?:根据|按照|为(?!便于)|为了)/.test(words) && !/将|提交|报送/.test(words)) return [];
    const heading = nodesAt(context.outline, sentence.start).slice(1).map((node) => textAt(context.text, node.heading)).filter((h) => h.trim() !== '').at(-1) ?? '';
    if (SKIP_HEADING.test(heading) && !/申报|材料|报送|提交|要求|程序|流程|推荐/.test(heading)) return [];
    const found: AskedDocument[] = [];
    const add = (documents: readonly AskedDocument[]): void => {
      for (const doc of documents) if (!found.some((other) => overlaps(other.span, doc.span))) found.push(doc);
    };
    for (const m of words.matchAll(OBJECT_FIRST)) if (m[1] !== undefined) add(documentsFrom(m[1], sentence.start + m.index + 1));
    for (const m of words.matchAll(ISSUED)) if (m[1] !== undefined) add(documentsFrom(m[1], sentence.start + m.index + 3));
    for (const m of words.matchAll(VERB_FIRST)) {
      const object = m[1] ?? '';
      if (/^[^，。；]{0,8}的(?:企业|单位|项目)/.test(object)) continue;
      add(documentsFrom(object.replace(/^、(?:提交|报送|上传|打印)/, (lead) => '\u0000'.repeat(lead.length)).replaceAll('\u0000', ' '), sentence.start + m.index + m[0].length - object.length));
    }
    if (found.length === 0) return [];
    const actor = subjectBefore(context, sentence, sentence.end);
    if (actor === 'authority') return [];
    const tracks = tracksNamed(context, words.slice(0, 40));
    const track = tracks.length === 1 && tracks.length < context.tracks.length ? (tracks[0] ?? null) : null;
    const documents = sharedCopies(words, sentence.start, found.sort((a, b) => a.span.start - b.span.start)).map((doc) => ({ ...doc, track }));
    const firm = actor === 'recommender' || documents.some((doc) => doc.copies !== null || doc.attachment !== null || context.text[doc.span.start] === '《' || context.text[doc.span.start - 1] === '《');
    return [{ documents, firm }];
  });
}
