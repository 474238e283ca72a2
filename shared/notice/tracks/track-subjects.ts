import type { Span } from '../../base/span.ts';
import { textAt } from '../../base/span.ts';
import { matchesIn } from '../../base/matches.ts';
import type { OutlineNode } from '../outline.ts';
import { pathAt } from '../outline.ts';
import { markerAt } from '../outline-markers.ts';
import type { Group, Part, TrackSource } from './track-groups.ts';
import { isAppliedFor } from './track-names.ts';

/** Sub-programs that sentences name as what is applied for: 申报甲奖的，应…; 申领乙券的，须…. */
const APPLYING =
  /(?:^|[。；\n])(?<lead>[^。；\n]{0,6}(?:对于?|凡|其中|拟)[，]?)?(?:揭榜)?(?:申报|申请|申领|参评|报名参加|选择)(?<what>[^，。；：:\n、]{3,26}?)(?:的(?:项目|企业|单位|主体|个人|人员|机构|团队|园区|申报[人主单][体位]?|申请人)?(?:[，,：]|(?=[应须需]))|(?<=扶持|补助|补贴|奖励|资助|奖补|贴息|认定|项目|资金)[，,](?=(?:应当?|须|需)(?:同时)?(?:符合|具备|满足)))(?:除[^，。；]{2,30}外[，,])?(?:还|均|也|同时|原则上)*(?<asked>应当?|须|需|必须|要求|要|满足|具备|符合|不得|上年度|[^，。；]{0,24}(?:不低于|不少于|不超过|须|以上|(?<![供适响反相效感])应当?(?![用急收])))(?<rest>[^。；\n]{0,16})/g;
/** 申报企业为高校的, 申报上年度未通过的, 申报项目数: phrases that name no program; 企业研发补助 and 数字化项目 are names. */
const NO_NAME =
  /^(?:本(?![土科])|该|各|上述|以上|多个|两个|同一|不同|其他|其它|(?:单位|企业)(?![^未已曾无有获享受得]{2,14}(?:奖励|补助|补贴|资助|奖补|贴息)$)|主体|人(?![才工])|者|时(?!尚)|书(?![店院])|表(?!演)|材料|资料|项目(?:为|是|数|的|单位|负责|在|须|应|名称|类型)|数(?![字智据控码])|总(?!部)|过)|为|属于|已|未(?!来)|是|通过|获得|超过|经(?!济|营|贸)|由|不(?!锈)|联合(?!实验|体)|再次|首次(?!入|上|认)|\d/;
/** 须提供合同: a paper is asked for, no condition. */
const PAPERS =
  /^(?:另|还|同时|一并|在线|如实)?(?:提供|提交|附|报送|上传|填|填写|填报|出具|编写|递交|登录|登陆|(?:于|在)[^，。；]{2,12}(?:前|内|之间))/;

/** 专题一揭榜方应…: a counted label as what a sentence is about. */
const COUNTED =
  /^(?<code>(?:方向|专题|任务|榜单|项目|赛道|课题)[一二三四五六七八九十\d]{1,2}|[A-H]类)的?(?:揭榜|申报|申请|牵头|承担|项目)?(?:方|单位|主体|企业|人|团队)?(?:应|须|需|必须|要求)/;

function countedSubjects({ text, outline, paragraphs, body }: TrackSource): Part[] {
  return paragraphs.flatMap((span): Part[] => {
    if (span.start < body.start || span.end > body.end) return [];
    const paragraph = textAt(text, span);
    const lead = markerAt(paragraph, 0)?.end ?? 0;
    const code = COUNTED.exec(paragraph.slice(lead))?.groups?.['code'];
    if (code === undefined) return [];
    const start = span.start + lead;
    const scope = saidOf(outline, text, { start, end: span.end });
    return [{ name: code, span: { start, end: start + code.length }, scope, matter: 'conditions', code }];
  });
}

/** What is applied for, as the sentences of the body name it. */
export function subjectGroups(source: TrackSource): Group[] {
  return [appliedFor(source), countedSubjects(source)]
    .filter((parts) => parts.length >= 2)
    .map((parts): Group => ({ form: 'subjects', zone: 'conditions', parts, nested: false }));
}

function appliedFor({ text, outline, paragraphs, body }: TrackSource): Part[] {
  const parts: Part[] = [];
  for (const span of paragraphs) {
    if (span.start < body.start || span.end > body.end) continue;
    const paragraph = textAt(text, span);
    if (!/申报|申请|申领|参评|报名参加|选择/.test(paragraph) || paragraph.includes('\t')) continue;
    const lead = markerAt(paragraph, 0)?.end ?? 0;
    for (const m of matchesIn(paragraph.slice(lead), APPLYING)) {
      const { what = '', rest = '' } = m.groups ?? {};
      if (NO_NAME.test(what) || PAPERS.test(rest)) continue;
      const name = what.replace(/^[“"]([^“”"]*)[”"]$/, '$1');
      // Two named in one clause share it: what is asked there is told apart by no part.
      const within = parts.some((part) => span.start <= part.span.start && part.span.start < span.end);
      if (!isAppliedFor(name) || within || parts.some((part) => part.name === name)) continue;
      const start = span.start + lead + m.index + m[0].indexOf(what) + what.indexOf(name);
      const scope = saidOf(outline, text, { start: span.start + lead + m.index, end: span.end });
      parts.push({ name, span: { start, end: start + name.length }, scope, matter: 'conditions', code: null });
    }
  }
  return parts;
}

/** A clause that begins with the words, with the list below it; else the sentence. */
function saidOf(outline: OutlineNode, text: string, words: Span): Span {
  const clause = pathAt(outline, words.start).at(-1);
  if (clause?.own.start === words.start) return clause.span;
  const stop = text.slice(words.start + 1, words.end).indexOf('。');
  return stop < 0 ? words : { start: words.start, end: words.start + stop + 2 };
}
