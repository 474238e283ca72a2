import { matchesIn } from '../../base/matches.ts';
import { wordsSource } from '../lexicon/define.ts';
import { APPROVALS } from '../lexicon/projects.ts';
import { guarded, hitOf, valueHit } from './hit.ts';
import type { Hit, Reading } from './hit.ts';
import type { Sentence } from './segments.ts';
import { stageGuard } from './stages.ts';

/** 前期手续 by any of its words is the same; every other approval goes by its printed name. */
const APPROVAL_OF_ALL = APPROVALS.find((row) => row.value === '前期手续');
const WORDS = new Set(APPROVALS.flatMap((row) => row.words));

function approvalNamed(word: string): string {
  if (APPROVAL_OF_ALL?.words.includes(word)) return APPROVAL_OF_ALL.value;
  const bare = word.replace(/(?:手续|文件|批复|批文)$/, '');
  return WORDS.has(bare) ? bare : word;
}

const APPROVAL_WORD = wordsSource([...WORDS]);
/** 水土保持审批 beside approvals of the lexicon: one in the notice's own words. */
const OWN_APPROVAL =
  '(?:(?!部门|主管|通过|取得|完成|办理|履行|出具|相关|有关|手续|文件|平台|已|并|等)[一-龥]){2,8}?(?:审查|评估|评价|审批|许可证?|预审|登记|审计)';
/** 备案、环评、安全等手续: what a list of approvals names by its matter alone. */
const MATTER = '(?:安全|消防|环保|质量|水保|施工|招投标|招标)';
const APPROVAL = `(?:${APPROVAL_WORD}|${OWN_APPROVAL}|${MATTER}(?=[、和及等]))`;
const APPROVALS_LIST = new RegExp(
  `(?:完成|取得|办理|办结|具备|获得|通过|履行|已|有|落实)(?:了|经|完成|完|齐全|必要的?|项目|[一-龥]{0,6}(?:主管)?部门(?:的|出具的)?|(?:[一-龥]{2,3}(?:省|市|区|县))|技术改造|固定资产|企业|投资|相关的?|合法|有效的?|有关|部门|出具的|立项(?=备案|核准|审批|批复)|、|国家规定的)*(${APPROVAL}(?:（[^）]*）)?(?:(?:意见书?|批复|批文|文件|许可证)?(?:、|或者?|和|及|以及|/)(?:项目)?${APPROVAL})*)(?:等)?(?:相关|有关|各项|前期|前置|必要|建设|审批|报批|的)*(?:手续|文件|批复|批文|审批|许可|证明|意见|备案证|证|程序|工作|$|，|；)`,
);
const COMPLETE_LIST = new RegExp(
  `(${APPROVAL}(?:(?:、|和|及)${APPROVAL})*)(?:等)?(?:相关|有关|各项|前期|基本|基建|建设|工程|报建|报批|审批|开工|法定|必要|的)*(?:手续|文件|审批|程序|证照)(?:均|都|已|合法|真实|、)*(?:齐备|齐全|完备|完善|办理完毕|办理完成|合规)`,
);
/** `COMPLETE_LIST` looks from every character for what few sentences end with. */
const MAY_COMPLETE = /齐|完备|完善|办理完|合规/;
/** Words by which a sentence speaks of a project. */
export const PROJECT_SUBJECT = /(?:项目|工程|平台|车间|工厂|建设|投资)/;

/** 已完成股份制改造备案: a filing of its own name. */
const OWN_FILING =
  /(?:已|须|应|需)(?:在[^，。；]{2,16})?(?:完成|取得|办理|通过)(?:了)?([一-龥]{3,12}(?:备案|核准))(?:手续)?(?=$|[，。；且])/;

/** 赛事活动有关批准或备案: either of them will do. */
const eitherOf = (filing: string): string[] =>
  filing.includes('或') ? filing.replace(/^[^或]*(?:有关|相关)的?(?=.{2,}或)/, '').split(/或者?/) : [filing];

const WHOSE_FILING = /(?:人|者|机构|企业|单位)备案$/;

/** The approvals that a project needs: each of them; 备案或核准 and 备案（核准） are one. */
export function approvalHits(reading: Reading, sentence: Sentence): Hit[] {
  const own = OWN_FILING.exec(sentence.text);
  // 收发货人备案: a filing of who, not of what, is a recognition.
  if (own?.[1] && WHOSE_FILING.test(own[1])) return [];
  if (own?.[1] && !/项目|投资|立项/.test(own[1]))
    return [valueHit(reading, sentence, own, { field: 'projectApproval', op: 'has', value: eitherOf(own[1]) }, own[1])];
  const patterns = MAY_COMPLETE.test(sentence.text) ? [APPROVALS_LIST, COMPLETE_LIST] : [APPROVALS_LIST];
  const listed = patterns.flatMap((pattern) => {
    const first = listedApprovals(reading, sentence, sentence, pattern);
    const done = first.at(-1)?.to ?? Infinity;
    // …备案证，并已完成环评: the next one.
    return [
      ...first,
      ...sentence.segments
        .filter((segment) => segment.start >= done - 1)
        .flatMap((segment) => listedApprovals(reading, sentence, segment, pattern)),
    ];
  });
  return [...filedOn(reading, sentence), ...listed];
}

const APPROVAL_WORDS = new RegExp(APPROVAL_WORD, 'g');
const OWN_ALONE = new RegExp(`^(?:${OWN_APPROVAL}|${MATTER})$`);
/** 已在投资项目在线审批监管平台备案: the platform is where, not what. */
const FILED_ON =
  /已(?:经)?(?:在|于|通过)([^，。；]{2,28}(?:平台|系统|网站))(?:上)?(?:办理|完成|进行|取得)?(?:了)?(备案|核准|立项)(?=$|[，。；并且])/;

/** 已经区经信局备案, 须由主管部门备案或核准: the office is by whom, not what. */
const FILED_BY =
  /(?:已|须|应|需|报|项目)(?:报)?(?:经|由|在)([^，。；、\d]{2,20}?(?:部门|局|委|厅|办|办公室|中心|管委会|政府))(?:的|批准|同意)*((?:备案|核准|立项|审批)(?:(?:、|或者?)(?:备案|核准|立项|审批))*)(?=$|[，。；并且的])/;
/** 备案的众创空间: who or what was filed is no project. */
const FILED_OTHER = /^的(?!(?:[一-龥]{0,8}(?:项目|工程)))/;

/** A filing with the platform or the office that it is made at. */
function filedOn(reading: Reading, sentence: Sentence): Hit[] {
  if (!/备案|核准|立项|审批/.test(sentence.text)) return [];
  const m = FILED_ON.exec(sentence.text) ?? FILED_BY.exec(sentence.text);
  if (!m?.[2] || FILED_OTHER.test(sentence.text.slice(m.index + m[0].length))) return [];
  // Of what is filed the words before the platform or office speak, or those behind: 经…备案的技改项目.
  if (!/发改|发展改革|投资|项目审批/.test(m[1] ?? '') && !PROJECT_SUBJECT.test(sentence.text.replace(m[0], m[1] ?? '')))
    return [];
  const end = sentence.start + m.index + m[0].length;
  const at = { start: end - m[2].length, end };
  const value = [...new Set(m[2].split(/、|或者?/).map(approvalNamed))];
  return [
    hitOf(reading, sentence.index, { field: 'projectApproval', op: 'has', value }, sentence.start + m.index, end, at),
  ];
}

function listedApprovals(
  reading: Reading,
  sentence: Sentence,
  part: Pick<Sentence, 'text' | 'start'>,
  pattern: RegExp,
): Hit[] {
  const m = pattern.exec(part.text);
  if (!m?.[1] || /(?:未|不|无|尚未|没有)$/.test(part.text.slice(0, m.index))) return [];
  if (m[1].search(APPROVAL_WORDS) < 0) return [];
  // 相关审批程序完备 names no approval of its own.
  if (pattern === COMPLETE_LIST && m[1] === '审批') return [];
  const start = part.start + m.index + m[0].indexOf(m[1]);
  const hits: Hit[] = [];
  let at = 0;
  for (const piece of m[1].split(/(?<=[^或])(?:、|和|及|以及|\/)(?!核准)/)) {
    const begin = m[1].indexOf(piece, at);
    at = begin + piece.length;
    const words = matchesIn(piece, APPROVAL_WORDS).map((w) => w[0]);
    const place = { start: start + begin, end: start + begin + piece.length };
    const remark = reading.flat.remarks.find((r) => r.at > place.start && r.at <= place.end);
    const added = remark
      ? matchesIn(reading.flat.source.slice(remark.span.start, remark.span.end), APPROVAL_WORDS).map((w) => w[0])
      : [];
    const named = piece.replace(/^(?:、|和|及|以及|\/|项目)+/, '');
    const printed = OWN_ALONE.test(named) && !words.includes(named) ? [named] : words;
    const values = [...new Set([...printed, ...added].map(approvalNamed))];
    if (values.length > 0)
      hits.push(
        guarded(
          hitOf(
            reading,
            sentence.index,
            { field: 'projectApproval', op: 'has', value: values },
            part.start + m.index,
            part.start + m.index + m[0].replace(/[，；]$/, '').length,
            place,
          ),
          stageGuard(reading, sentence),
        ),
      );
  }
  // 完成备案 of anything but a project (股份制改造备案, 账户备案) is no approval of one.
  return hits.length > 0 && (PROJECT_SUBJECT.test(sentence.text) || hits.length > 1) ? hits : [];
}
