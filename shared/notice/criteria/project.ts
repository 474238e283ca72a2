import { wordsSource } from '../lexicon/define.ts';
import { APPROVALS, STAGES } from '../lexicon/projects.ts';
import { guarded, hitOf } from './hit.ts';
import type { Hit, Reading } from './hit.ts';
import { listedPlaces } from './places.ts';
import type { Sentence } from './segments.ts';
import { matchesIn } from '../../base/matches.ts';

const stageOf = new Map(STAGES.flatMap((row) => row.words.map((word) => [word, row.value] as const)));
const STAGE_WORD = wordsSource([...stageOf.keys()]);
const WITHIN_YEARS = '(?:半|一|两|\\d{1,2}(?:-|—|至)?\\d?)年(?:内|以上)?开工';
const STAGE_ITEM = `(?:${WITHIN_YEARS}|${STAGE_WORD})(?:项目|建设)?`;
const STAGES_LIST = new RegExp(
  `(?:(?:项目|平台|工程|车间|工厂)[^，。；]{0,14}?|(?:^|[，。；])(?:并|且|并且)?(?=须|应|需|已(?:经)?(?:(?:在|于)20\\d\\d年[^，。；]{0,30}?(?:期间|之间|年内|内))?(?:竣工|完工|建成|投产|开工|完成|通过验收|投入)))(?:须|应|应当|需|必须|已|为|是|属|处于|要求|后)*(?:(?:在|于)?20\\d\\d年[^，。；]{0,30}?(?:后|期间|之间|年内|内))?(${STAGE_ITEM}(?:(?:、|或者?|和|及)(?:者)?${STAGE_ITEM})*)`,
);
const STAGE_OPEN = new RegExp(`(${STAGE_ITEM}(?:(?:、|或者?|和|及)${STAGE_ITEM})*)(?:项目)?(?:均可|可以?申报|皆可)`);
const STAGE_NOUN = new RegExp(
  `(?:应为|须为|为|是)[^，。；]{0,12}?((?:在建|续建|新开工|已建成|已竣工|已完工|新建)(?:(?:、|或|和)(?:在建|续建|新开工|已建成|新建))*)(?:的)?项目`,
);

const approvalOf = new Map(APPROVALS.flatMap((row) => row.words.map((word) => [word, row.value] as const)));
const APPROVAL_WORD = wordsSource([...approvalOf.keys()]);
const APPROVALS_LIST = new RegExp(
  `(?:完成|取得|办理|办结|具备|获得|通过|履行|已|有|落实)(?:了|完成|完|齐全|必要的?|项目|[一-龥]{0,6}(?:主管)?部门(?:的|出具的)?|技术改造|投资|相关的?|合法|有效的?|有关|部门|出具的|立项(?=备案|核准|审批|批复)|、|国家规定的)*(${APPROVAL_WORD}(?:（[^）]*）)?(?:(?:、|或者?|和|及|以及|/)(?:项目)?${APPROVAL_WORD})*)(?:等)?(?:相关|有关|各项|前期|前置|必要|建设|审批|报批|的)*(?:手续|文件|批复|批文|审批|许可|证明|意见|备案证|证|程序|工作|$|，|；)`,
);
const COMPLETE_LIST = new RegExp(
  `(${APPROVAL_WORD}(?:(?:、|和|及)${APPROVAL_WORD})*)(?:等)?(?:相关|有关|各项|前期|的)*(?:手续|文件|审批|程序)(?:已)?(?:齐全|完备|完善|办理完毕|办理完成|合规)`,
);
const PROJECT_SUBJECT = /(?:项目|工程|平台|车间|工厂|建设|投资)/;

/** Stage, approvals and place of a project. */
export function projectHits(reading: Reading, sentence: Sentence): Hit[] {
  return [...locationHits(reading, sentence), ...stageHits(reading, sentence), ...approvalHits(reading, sentence)];
}

const LOCATED_AFTER =
  /^(?:市|省|区|县)?(?:行政区域|辖区|区域|境|范围|地区)?(?:内|境内)?(?:组织)?(?:实施|建设|落地|投资|开工|转化|建成|产业化|落户)/;
const LOCATED_BEFORE =
  /(?:项目|车间|工厂|平台|建设|实施)(?:的)?(?:拟)?(?:建设|实施|所在|落地)?(?:地点|地址|地|主体|选址)?(?:均|应|须|需|应当|必须|要)*(?:在|位于|为|于|落户)+$/;

function locationHits(reading: Reading, sentence: Sentence): Hit[] {
  const hits: Hit[] = [];
  const index = sentence.segments[0]?.sentence ?? 0;
  for (const segment of sentence.segments) {
    for (const place of listedPlaces(segment.text, reading.context.region)) {
      const before = segment.text.slice(0, place.start);
      const after = segment.text.slice(place.end);
      const about = PROJECT_SUBJECT.test(before) || /^(?:建设|实施)?项目/.test(after);
      const ahead = LOCATED_AFTER.exec(after);
      if (!(LOCATED_BEFORE.test(before) || (about && ahead))) continue;
      if (/^[^，]{0,8}(?:注册|登记)/.test(after)) continue;
      const at = { start: segment.start + place.start, end: segment.start + place.end };
      hits.push(
        hitOf(
          reading,
          index,
          { field: 'projectLocation', op: 'in', value: [...place.names] },
          segment.start,
          Math.min(segment.end, at.end + (ahead?.[0].length ?? 0)),
          at,
        ),
      );
      break;
    }
    // 在京建设项目: the short name of the municipality or province.
    const short =
      /在(京|津|沪|渝|冀|晋|辽|吉|黑|苏|浙|皖|闽|赣|鲁|豫|鄂|湘|粤|琼|川|贵|云|陕|甘|青|蒙|桂|藏|宁|新)(?:建设|实施)?(?:的)?(?:建设)?项目/.exec(
        segment.text,
      );
    if (short && reading.context.region.province !== null) {
      const start = segment.start + short.index;
      hits.push(
        hitOf(
          reading,
          index,
          { field: 'projectLocation', op: 'in', value: [reading.context.region.province] },
          start,
          start + short[0].length,
          { start: start + 1, end: start + 2 },
        ),
      );
    }
  }
  return hits.slice(0, 1);
}

function stageHits(reading: Reading, sentence: Sentence): Hit[] {
  const m = STAGE_OPEN.exec(sentence.text) ?? STAGES_LIST.exec(sentence.text) ?? STAGE_NOUN.exec(sentence.text);
  if (!m?.[1]) return [];
  const before = sentence.text.slice(0, m.index + m[0].indexOf(m[1]));
  // 2023年底前建成: the day is asked, not the stage of today.
  if (/(?:不得|未|不|无|非|尚未|可|拟|鼓励|对)$/.test(before) || (/前$/.test(before) && !/已[^，。；]*$/.test(before)))
    return [];
  const items = m[1]
    .split(/、|或者?|和|及/)
    .map((item) => (stageOf.has(item) ? item : item.replace(/(?:项目|建设)$/, '')));
  // A project that has begun stands in a sheet as 在建 as well.
  const values = [
    ...new Set(
      items.flatMap((item) => (stageOf.get(item) === '已开工' ? ['已开工', '在建'] : [stageOf.get(item) ?? item])),
    ),
  ].filter((v) => v !== '');
  const start = sentence.start + m.index + m[0].indexOf(m[1]);
  const at = { start, end: start + m[1].length };
  return [
    hitOf(
      reading,
      sentence.segments[0]?.sentence ?? 0,
      { field: 'projectStage', op: 'in', value: values },
      sentence.start + m.index,
      at.end,
      at,
    ),
  ];
}

const STAGE_SUBJECT = new RegExp(
  `^(?:\\d{1,2}[.、．])?((?:${STAGE_WORD})(?:(?:、|和|或)(?:${STAGE_WORD}))*)(?:类)?项目`,
);

/** 续建项目需具备…: the stage that an approval is asked of. */
function stageGuard(reading: Reading, sentence: Sentence): Hit[] {
  const m = STAGE_SUBJECT.exec(sentence.text);
  if (!m?.[1]) return [];
  const start = sentence.start + m[0].indexOf(m[1]);
  const at = { start, end: start + m[1].length };
  const value = [...new Set(m[1].split(/、|和|或/).map((word) => stageOf.get(word) ?? word))];
  return [
    hitOf(
      reading,
      sentence.segments[0]?.sentence ?? 0,
      { field: 'projectStage', op: 'in', value },
      sentence.start,
      at.end,
      at,
    ),
  ];
}

/** 已完成股份制改造备案: a filing of its own name. */
const OWN_FILING =
  /(?:已|须|应|需)(?:在[^，。；]{2,16})?(?:完成|取得|办理|通过)(?:了)?([一-龥]{3,12}(?:备案|核准))(?:手续)?(?=$|[，。；且])/;

/** Every approval is needed; 备案或核准 and 备案（核准） are one of them. */
function approvalHits(reading: Reading, sentence: Sentence): Hit[] {
  const own = OWN_FILING.exec(sentence.text);
  if (own?.[1] && !/项目|投资|立项/.test(own[1])) {
    const at = {
      start: sentence.start + own.index + own[0].indexOf(own[1]),
      end: sentence.start + own.index + own[0].indexOf(own[1]) + own[1].length,
    };
    return [
      hitOf(
        reading,
        sentence.segments[0]?.sentence ?? 0,
        { field: 'projectApproval', op: 'has', value: [own[1]] },
        sentence.start + own.index,
        at.end,
        at,
      ),
    ];
  }
  return [APPROVALS_LIST, COMPLETE_LIST].flatMap((pattern) => {
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
}

const APPROVAL_WORDS = new RegExp(APPROVAL_WORD, 'g');

function listedApprovals(
  reading: Reading,
  sentence: Sentence,
  part: Pick<Sentence, 'text' | 'start'>,
  pattern: RegExp,
): Hit[] {
  const m = pattern.exec(part.text);
  if (!m?.[1] || /(?:未|不|无|尚未|没有)$/.test(part.text.slice(0, m.index))) return [];
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
    const remark = reading.flat.remarks.find((r) => r.at === place.end);
    const added = remark
      ? matchesIn(reading.flat.source.slice(remark.span.start, remark.span.end), APPROVAL_WORDS).map((w) => w[0])
      : [];
    const values = [...new Set([...words, ...added].map((word) => approvalOf.get(word) ?? word))];
    if (values.length > 0)
      hits.push(
        guarded(
          hitOf(
            reading,
            sentence.segments[0]?.sentence ?? 0,
            { field: 'projectApproval', op: 'has', value: values },
            part.start + m.index,
            part.start + m.index + m[0].length,
            place,
          ),
          stageGuard(reading, sentence),
        ),
      );
  }
  // 完成备案 of anything but a project (股份制改造备案, 账户备案) is no approval of one.
  return hits.length > 0 && (PROJECT_SUBJECT.test(sentence.text) || hits.length > 1) ? hits : [];
}
