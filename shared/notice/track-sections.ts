import type { Span } from '../base/span.ts';
import { contains, textAt } from '../base/span.ts';
import { headingZone } from './conditions-headings.ts';
import type { NoticeContext, Track } from './context.ts';
import type { OutlineNode } from './outline.ts';
import type { Found } from './reading.ts';

/** A part of a notice that speaks of one sub-program only: its name and all that stands under it. */
export type TrackSection = Required<Track>;

type Source = Pick<NoticeContext, 'text' | 'outline' | 'paragraphs'>;

/** 支持标准：…, 按…给予补助: what one gets, said of this part alone. */
const GRANTS =
  /(?:支持|奖励|补助|补贴|资助|奖补|扶持|兑付|兑现)(?:方式|标准|政策|额度|内容|措施)|给予[^。；\n]{0,40}(?:奖励|补助|补贴|资助|支持|奖补|贴息)/;
const OWN_CONDITIONS =
  /(?:^|[\n。；])\s*(?:(?:\d{1,2}[.、．]|[（(][一二三四五六七八九十\d]{1,3}[）)])\s*)?(?:申报|申请|支持|认定|资助|奖励|入库|基本)?(?:条件|对象及条件|主体及条件)[：:]/;
const THRESHOLD =
  /\d[\d.,]*\s*(?:%|％|万|亿|元|家|户|人|个|项|件|年|平方米|吨)[^。；\n]{0,12}(?:以上|以下)|不(?:低于|少于|超过|高于)|达到|获得|列入|除外/;
/** 研发费用补助: a grant by its name, though 费用 is a word of other parts as well. */
const GRANTED_NAME = /(?:奖励|补助|补贴|资助|奖补|贴息)(?:项目|资金)?$/;
const PROGRAM_NAME = /(?:项目|专项|工程|奖励|补助|补贴|资助|奖补|贴息|计划)$/;
/** 给予不高于20%补助: a rate or sum of its own. */
const RATE =
  /给予[^。；\n]{0,30}\d[^。；\n]{0,12}(?:奖励|补助|补贴|资助|支持|奖补|贴息)|给予[^。；\n]{0,10}(?:奖励|补助|补贴|资助|奖补)\d|(?:奖励|补助|补贴|资助|奖补)(?:[^。；\n]{0,12}(?:不超过|最高|不高于)[^。；\n]{0,6})?\d/;
/** Parts of any notice, which are no sub-programs however much they say. */
const PART_OF_NOTICE =
  /(?:条件|要求|材料|程序|流程|时间|方式|标准|说明|事项|范围|对象|原则|目标|内容|安排|办法|政策|联系|附件|职责|管理|审核|评审|监督|责任|依据|定义|情形|名额|申报|推荐|拨付|规模|效益|能力|信用|形式|水平|基础|团队建设|制度)$/;

/** Names that parts of one notice bear and that tell no sub-programs apart. */
const PLAIN = /^(?:基本|其他|其它|通用|共性|申报|项目|企业|单位|支持|资金|扶持|重点|一般)(?:项目|企业|单位|资金|类)?$/;

/**
 * Sibling parts that each have conditions of their own: headings of sub-programs (（一）甲项目 1.申报条件… 2.支持标准…),
 * and the rows of a table that has a column of kinds and one of conditions. [] where fewer than two such parts stand together.
 */
export function trackSections(source: Source): TrackSection[] {
  const found: TrackSection[] = [];
  const apart = hasConditionsPart(source);
  const visit = (node: OutlineNode): void => {
    // 支持标准 — （一）甲项目：按8%给予补助…: where the conditions stand in a part of their own, rates make no sub-programs.
    const rates = apart && RATES_PART.test(textAt(source.text, node.heading));
    const sections = rates ? [] : node.children.flatMap((child) => sectionOf(source.text, child));
    if (sections.length >= 2 && new Set(sections.map((s) => s.name)).size === sections.length)
      found.push(...withSiblings(source.text, node, sections));
    else node.children.forEach(visit);
  };
  visit(source.outline);
  return found.length > 0 ? found : tableSections(source);
}

/** Of parts that are mostly sub-programs one that is called as they are is another, though it states no figure. */
function withSiblings(text: string, node: OutlineNode, sections: readonly TrackSection[]): TrackSection[] {
  const tails = new Set(sections.map((section) => PROGRAM_NAME.exec(section.name)?.[0]));
  return node.children.flatMap((child): TrackSection[] => {
    const own = sections.find((section) => section.scope === child.span);
    if (own) return [own];
    const name = textAt(text, child.heading).trim();
    const tail = PROGRAM_NAME.exec(name)?.[0];
    if (tail === undefined || tails.size > 1 || !tails.has(tail) || sections.length < 3 || PLAIN.test(name)) return [];
    return [{ name, span: { start: child.heading.start, end: child.heading.start + name.length }, scope: child.span }];
  });
}

const RATES_PART =
  /^(?:资金|项目|政策|财政)?(?:支持|奖励|补助|补贴|资助|奖补|扶持|贴息)(?:的)?(?:标准|额度|方式|金额)(?:[和及与、][一-龥]{2,6})?$/;

/** Whether a clause that is none of the parts says in its heading that it holds the conditions. */
const hasConditionsPart = ({ text, outline }: Source): boolean =>
  outline.children.some((child) => headingZone(textAt(text, child.heading)) === 'conditions');

/** The sub-program whose own part a place stands in; undefined where it stands in none. */
export const sectionTrack = (tracks: readonly Track[], place: Span): Track | undefined =>
  tracks.find((track) => track.scope !== undefined && contains(track.scope, place));

/** Values that name no track but stand in the part of one belong to it. */
export function withinSections<T extends { track: string | null }>(
  tracks: readonly Track[],
  found: readonly Found<T>[],
): Found<T>[] {
  return found.map((one) => {
    const place = one.spans[''];
    const track = one.value.track === null && place ? sectionTrack(tracks, place) : undefined;
    return track ? { value: { ...one.value, track: track.name }, spans: { ...one.spans, '/track': track.span } } : one;
  });
}

function sectionOf(text: string, node: OutlineNode): TrackSection[] {
  const line =
    textAt(text, node.heading.end > node.heading.start ? node.heading : node.own).split(/[\n。：:]/)[0] ?? '';
  const name = line.trim();
  if (name.length < 3 || name.length > 28 || /[，；？?]/.test(name) || PART_OF_NOTICE.test(name) || PLAIN.test(name))
    return [];
  const zone = headingZone(name);
  if (zone !== null && !(zone === 'stop' && GRANTED_NAME.test(name))) return [];
  const whole = textAt(text, node.span);
  const own =
    node.children.some((child) => headingZone(textAt(text, child.heading)) === 'conditions') ||
    OWN_CONDITIONS.test(whole);
  const granted = GRANTS.test(whole) && THRESHOLD.test(whole.replace(GRANTS, '')) && node.children.length > 0;
  const rated = PROGRAM_NAME.test(name) && RATE.test(whole);
  if (!own && !granted && !rated) return [];
  const start = text.indexOf(name, node.own.start);
  return start < 0 ? [] : [{ name, span: { start, end: start + name.length }, scope: node.span }];
}

const KIND_COLUMN = /^(?:申报|支持|项目|奖补|资助)?(?:类别|类型|方向|专题|项目|项目名称|事项|种类|对象类别)(?:名称)?$/;
const CONDITION_COLUMN = /(?:申报|支持|申请|认定|资助|基本)?(?:条件|门槛)(?:及要求)?$|申报要求$/;

/** 类别 | 申报条件 | 支持标准: each row is a sub-program of its own. */
function tableSections({ text, paragraphs }: Source): TrackSection[] {
  for (let i = 0; i + 2 < paragraphs.length; i++) {
    const head = paragraphs[i];
    if (!head || !textAt(text, head).includes('\t')) continue;
    const headings = textAt(text, head)
      .split('\t')
      .map((cell) => cell.trim());
    const kind = headings.findIndex((cell) => KIND_COLUMN.test(cell));
    if (kind < 0 || !headings.some((cell, at) => at !== kind && CONDITION_COLUMN.test(cell))) continue;
    const sections: TrackSection[] = [];
    for (const row of paragraphs.slice(i + 1)) {
      const cells = textAt(text, row).split('\t');
      if (cells.length < 2) break;
      const name = (cells[kind] ?? '').trim();
      if (name === '') {
        const last = sections.at(-1);
        if (last) sections[sections.length - 1] = { ...last, scope: { start: last.scope.start, end: row.end } };
        continue;
      }
      if (name.length > 28 || /^\d+$/.test(name)) continue;
      const start = text.indexOf(name, row.start);
      sections.push({ name, span: { start, end: start + name.length }, scope: row });
    }
    if (sections.length >= 2 && new Set(sections.map((s) => s.name)).size === sections.length) return sections;
  }
  return [];
}
