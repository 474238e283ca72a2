import type { Span } from '../../base/span.ts';
import { textAt } from '../../base/span.ts';
import { pathAt } from '../outline.ts';
import { markerAt } from '../outline-markers.ts';
import { codedParagraph } from './track-codes.ts';
import type { Group, Part, TrackSource, Zone } from './track-groups.ts';
import { zoneOfHeading } from './track-groups.ts';
import { headOf } from './track-names.ts';
import type { Matter } from './track-names.ts';

/** A paragraph that begins with a name although it bears no clause number, or one that counts by a word. */
interface Label {
  /** What labels of one run have in common: 方向, 【】, 甲： …. */
  readonly like: string;
  readonly number: number | null;
  readonly name: string;
  readonly matter: Matter | null;
  readonly code: string | null;
  readonly at: number;
  readonly from: number;
}

const BRACKETED = /^[【〖](?<name>[^】〗\n]{2,30})[】〗][：:]?/;
const RUN_IN = /^(?<name>[^，。；：:\t\n]{2,26}?)(?:[（(][^）)\n]{2,40}[）)])?[：:](?=.{6})/s;
const ALONE = /^(?<name>[^，。；：:\t\n]{4,34})[：:]?$/;
/** 甲企业补贴标准1000元，需…: what one kind gets and has to show. */
const STATED = /^(?<name>[^，。；：:\t\n]{3,24}?)的?(?:补贴|奖励|补助|资助|支持)标准(?=[^\n]*[需须应])/;
/** Furniture of a notice that stands before a colon. */
const FURNITURE =
  /^(?:联\s*系|电\s*话|邮\s*箱|地\s*址|网\s*址|传\s*真|附\s*件|注|备注|来源|时间|其中|例如|备选|咨询|受理|报送|抄送|主送|索引|发布|信息|文号|邮编|电子|技术支持|业务|政策|举报|监督|答|问|Q|A)/;

function labelOf(text: string, { start, end }: Span): Label | null {
  const paragraph = text.slice(start, Math.min(end, start + 160));
  const coded = codedParagraph(paragraph);
  if (coded) {
    const at = paragraph.indexOf(coded.name, coded.at);
    return { ...coded, like: coded.count, at: start + (at < 0 ? coded.at : at), from: start };
  }
  if (markerAt(paragraph, 0) || paragraph.includes('\t') || FURNITURE.test(paragraph)) return null;
  const whole = end - start <= 160;
  const found = (
    [
      ['【】', BRACKETED.exec(paragraph)?.groups?.['name']],
      ['标准', STATED.exec(paragraph)?.groups?.['name']],
      ['：', RUN_IN.exec(paragraph)?.groups?.['name']],
      ['line', whole ? ALONE.exec(paragraph)?.groups?.['name'] : undefined],
    ] as const
  ).find(([, words]) => words !== undefined);
  const head = found?.[1] === undefined ? null : headOf(found[1]);
  if (!found || !head) return null;
  const [like] = found;
  // A line of its own is a heading only where it says of what: 甲企业建设条件, 甲项目申报指南.
  if (like === 'line' && head.matter === null) return null;
  const matter = like === '标准' ? 'support' : head.matter;
  const at = paragraph.indexOf(head.name);
  return {
    like: `${like}${matter ?? ''}`,
    number: null,
    name: head.name,
    matter,
    code: null,
    at: start + at,
    from: start,
  };
}

/** Runs of labels of one kind within one clause: counted up from one, or each with a name of its own. */
export function labelGroups(source: TrackSource): Group[] {
  const { text, outline, paragraphs, body } = source;
  const runs: { key: string; labels: Label[] }[] = [];
  for (const span of paragraphs) {
    if (span.start < body.start || span.start >= body.end) continue;
    const label = labelOf(text, span);
    if (!label) continue;
    const holder =
      label.number === null && !label.like.startsWith('【') && label.matter !== 'guide' && label.matter !== 'conditions'
        ? (pathAt(outline, span.start).at(-1)?.marker.start ?? -1)
        : -1;
    const key = `${label.like}|${holder}`;
    const open = runs.findLast((run) => run.key === key);
    if (label.number === null ? open !== undefined : open?.labels.at(-1)?.number === label.number - 1)
      open?.labels.push(label);
    else if (label.number === null || label.number === 1) runs.push({ key, labels: [label] });
  }
  return runs.flatMap(({ labels }): Group[] => {
    if (labels.length < 2) return [];
    const [first] = labels;
    const above = first ? pathAt(outline, first.from).filter((node) => node.marker.start < first.from) : [];
    const zone = above.reduce<Zone>((zone, node) => zoneOfHeading(textAt(text, node.heading)) ?? zone, null);
    const [holder] = above.slice(-1);
    const heading = holder ? textAt(text, holder.heading) : '';
    const lines = holder
      ? textAt(text, holder.own)
          .split('\n')
          .filter((line) => line.trim() !== '').length - 1
      : 0;
    return [
      { form: 'labels', zone, heading, parts: scoped(source, labels), nested: false, whole: lines === labels.length },
    ];
  });
}

/** Each label with what stands below it; the last one's part ends with its last numbered clause, as those before it do. */
function scoped({ text, outline, paragraphs, body }: TrackSource, run: readonly Label[]): Part[] {
  const first = run[0]?.from ?? 0;
  const last = run.at(-1)?.from ?? 0;
  const holding = pathAt(outline, first).findLast((node) => node.span.start < first && last < node.span.end);
  const limit = Math.min(holding?.span.end ?? body.end, body.end);
  const within = paragraphs.filter((span) => span.start >= first && span.start < limit);
  const isClause = (span: Span | undefined): boolean => span !== undefined && markerAt(textAt(text, span), 0) !== null;
  const before = (at: number): Span | undefined => within.findLast((span) => span.start < at);
  const single = run.slice(1).every((label, i) => before(label.from)?.start === run[i]?.from);
  const listed = run.slice(1).every((label) => isClause(before(label.from)));
  const lastLine = within.find((span) => span.start === last);
  const tail = single ? lastLine : listed ? within.findLast((span) => span.start > last && isClause(span)) : undefined;
  return run.map(({ name, at, from, matter, code }, i) => ({
    name,
    span: { start: at, end: at + name.length },
    scope: { start: from, end: run[i + 1]?.from ?? tail?.end ?? limit },
    matter,
    code,
  }));
}
