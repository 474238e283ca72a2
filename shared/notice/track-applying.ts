import { textAt } from '../base/span.ts';
import type { NoticeContext, Track } from './context.ts';
import { markerAt } from './outline-markers.ts';

/** Clauses that begin so: 申报优秀场景的，应…; 申报技术改造贴息的项目，还应具备…: what is asked of who applies for one thing or another. */
const APPLYING =
  /^(?:[^。；\n]{0,6}(?:对于?|凡|其中|拟)[，]?)?(?:申报|申请|参评|报名参加)(?<what>[^，。；：:\n、]{3,24}?)(?:类)?的(?:项目|企业|单位|主体|个人|人员|机构|团队|园区|申报[人主单][体位]?|申请人)?(?:[，,：]|(?=[应须需]))(?:除[^，。；]{2,30}外[，,])?(?:还|均|也|同时|原则上)*(?<asked>应当?|须|需|必须|要求|要|满足|具备|符合|不得|上年度|[^，。；]{0,16}(?:不低于|不少于|不超过|以上))(?<rest>[^。；\n]{0,16})/;
/** Words that begin or are inside a phrase which is no program's name: 申报企业为高校的, 申报上年度未通过的, 申报项目数. */
const NO_NAME =
  /^(?:本|该|各|上述|以上|多个|两个|同一|不同|其他|其它|单位|企业|主体|人|者|时|书|表|材料|资料|项目$|项目(?:为|是|数|的|单位|负责|在|须|应|名称|类型)|数|总|过|省级$|市级$|国家级$|专项$|资金$)|为|属于|已|未(?!来)|有(?!色|机|限)|是|通过|获得|超过|经(?!济|营|贸)|由|不(?!锈)|联合(?!实验|体)|再次|首次|\d/;
/** 须提供合同: a paper is asked for. */
const PAPERS =
  /^(?:另|还|同时|一并|在线|如实)?(?:提供|提交|附|报送|上传|填|填写|填报|出具|编写|递交|登录|登陆|(?:于|在)[^，。；]{2,12}(?:前|内|之间))/;

export function appliedFor(context: Pick<NoticeContext, 'text' | 'paragraphs' | 'body'>): Track[] {
  const found: Track[] = [];
  for (const span of context.paragraphs) {
    if (span.start < context.body.start || span.end > context.body.end) continue;
    const paragraph = textAt(context.text, span);
    if (!/申报|申请|参评|报名参加/.test(paragraph) || paragraph.includes('\t')) continue;
    const lead = markerAt(paragraph, 0)?.end ?? 0;
    const m = APPLYING.exec(paragraph.slice(lead));
    const { what = '', rest = '' } = m?.groups ?? {};
    if (!m || NO_NAME.test(what) || PAPERS.test(rest)) continue;
    const name = what.replace(/^[“"](.*)[”"]$/, '$1').replace(/项目$/, (tail) => (what.length > 6 ? '' : tail));
    const start = span.start + lead + m[0].indexOf(what) + what.indexOf(name);
    if (!found.some((track) => track.name === name)) found.push({ name, span: { start, end: start + name.length } });
  }
  return found.length >= 2 ? found : [];
}
