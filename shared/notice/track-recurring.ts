import { textAt } from '../base/span.ts';
import { headingZone } from './conditions-headings.ts';
import type { NoticeContext } from './context.ts';
import type { OutlineNode } from './outline.ts';
import { walk } from './outline.ts';
import type { TrackSection } from './track-sections.ts';

/**
 * Sub-programs whose parts stand under one heading and whose names come back in the notice: in its title, in a list that
 * tells them together (首次入统奖励、首店引进奖励两类), or at the head of another clause or table row.
 */

type Source = Pick<NoticeContext, 'text' | 'outline' | 'title' | 'body'>;

interface Part {
  readonly name: string;
  readonly node: OutlineNode;
}

/** What clauses of conditions are about; such headings come back in tables of marks and tell no programs apart. */
const ASPECT =
  /(?:条件|要求|能力|规模|效益|水平|基础|信用|制度|管理|状况|情况|资质|业绩|投入|产出|成果|人员|队伍|团队|场地|场所|设施|设备|环境|机制|保障|影响力|贡献|创新性|成长性|经营|财务|质量|安全|品牌|荣誉|知识产权|主体|对象|范围|单位|原则|材料|流程|程序|时间|方式|标准|内容|职责|评审|审核|公示|申报|推荐|验收|监督|责任|说明|事项|其他|其它|要点|重点|方向|类别|指标|依据|定义|情形|名额|附则|总则|目标)$/;
/** A task by its verb is no program. */
const TASK =
  /^(?:开展|遴选|确定|推广|推进|加[强大快]|支持|鼓励|完善|强化|提升|组织|做好|实施|建立|打造|推动|落实|健全|优化|深化|培养|坚持|严格|认真|积极|关于)/;
/** Headings whose clauses speak of all sub-programs in turn, but of papers, days and offices. */
const NO_PARTS = /材料|资料|时间|日期|程序|流程|步骤|方式|联系|附件|评审|审核|公示|监督|职责|组织|保障|名额|纪律/;
/** Words between the names of a list. */
const JOINT = '(?:、|，|,|和|与|及|以及|或|；|/|“|”|"|（[^）]{0,20}）|\\([^)]{0,20}\\)|\\s)';
const LEVEL = /^(?:国家级|省级|市级|区级|县级|州级|自治区级)/;
const SHORTEST_WORDS = 14;

const bare = (name: string): string => name.replace(/[“”"《》\s]/g, '');

export function recurringParts(source: Source): TrackSection[] {
  const found: TrackSection[] = [];
  const visit = (node: OutlineNode): void => {
    const parts = partsUnder(source, node);
    if (parts.length > 0) found.push(...parts);
    else node.children.forEach(visit);
  };
  visit(source.outline);
  return new Set(found.map((part) => bare(part.name))).size === found.length ? found : firstOfEach(found);
}

const firstOfEach = (parts: readonly TrackSection[]): TrackSection[] =>
  parts.filter((part, i) => parts.findIndex((other) => bare(other.name) === bare(part.name)) === i);

/** The children of `node` that are sub-programs; [] where they are none. */
function partsUnder(source: Source, node: OutlineNode): TrackSection[] {
  const { text } = source;
  const heading = textAt(text, node.heading);
  if (node.children.length < 2 || NO_PARTS.test(heading.replace(/申报|条件/g, ''))) return [];
  const zone = headingZone(heading);
  const named = node.children.flatMap((child): Part[] => {
    const name = nameOf(source, child);
    return name === null ? [] : [{ name, node: child }];
  });
  if (named.length < 2) return [];
  const told = named.filter((part) => isNamedElsewhere(source, part, named));
  if (told.length < 2 || named.length - told.length > Math.max(1, told.length - 1)) return [];
  const stated = told.filter(({ node: child }) => statesConditions(text, child));
  const inConditions = zone === 'conditions' || zone === 'mixed';
  if (stated.length === 0 && !inConditions) return [];
  if (!told.every(({ node: child }) => child.span.end - child.heading.end >= SHORTEST_WORDS)) return [];
  return told.map(({ name, node: child }) => {
    const start = text.indexOf(name, child.own.start);
    return { name, span: { start, end: start + name.length }, scope: child.span };
  });
}

/** The words that head a clause, where they could name a sub-program. */
function nameOf({ text, title }: Source, node: OutlineNode): string | null {
  const name = textAt(text, node.heading).trim();
  if (name.length < 3 || name.length > 28 || /[，；。？?：:]/.test(name) || ASPECT.test(name) || TASK.test(name))
    return null;
  const zone = headingZone(name);
  return zone === null || (zone === 'stop' && name.length >= 5 && bare(title).includes(bare(name))) ? name : null;
}

/** Whether a part says for itself what is asked: by a heading of conditions, or by demands with figures. */
const statesConditions = (text: string, node: OutlineNode): boolean =>
  node.children.some((child) => ['conditions', 'mixed'].includes(headingZone(textAt(text, child.heading)) ?? '')) ||
  /(?:申报|申请|资助|奖励|支持|认定|监测)条件/.test(textAt(text, node.span)) ||
  /\d[\d.,]*\s*(?:%|％|万|亿|家|户|人|个|项|件|年|平方米|名)[^。；\n]{0,12}(?:以上|以下)|不(?:低于|少于|超过)/.test(
    textAt(text, node.span),
  );

function isNamedElsewhere({ text, title, outline, body }: Source, part: Part, siblings: readonly Part[]): boolean {
  const name = bare(part.name);
  const short = name.replace(LEVEL, '');
  if (bare(title).includes(short) && siblings.some((other) => other !== part && inTitle(title, other))) return true;
  const outside = (at: number): boolean => at < part.node.span.start || at >= part.node.span.end;
  for (const other of walk(outline)) {
    if (other === part.node || other.style === null || !outside(other.span.start)) continue;
    const own = bare(text.slice(other.own.start, Math.min(other.own.end, other.own.start + 60)));
    if (own.startsWith(name) && !siblings.some((sibling) => sibling.node === other)) return true;
  }
  const words = text.slice(body.start, body.end);
  for (const other of siblings) {
    if (other === part) continue;
    for (const [a, b] of [
      [part.name, other.name],
      [other.name, part.name],
    ] as const) {
      const joined = new RegExp(`${escape(a)}${JOINT}{1,3}${escape(b)}`).exec(words);
      if (joined) return true;
    }
  }
  return siblings.every((sibling) => rowsNaming(text, sibling.name) > 0);
}

const inTitle = (title: string, part: Part): boolean => bare(title).includes(bare(part.name).replace(LEVEL, ''));

/** Table rows that one of the names begins or ends. */
const rowsNaming = (text: string, name: string): number =>
  text.split(`\t${name}\n`).length + text.split(`\n${name}\t`).length - 2;

const escape = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
