import type { Span } from '../base/span.ts';
import { textAt } from '../base/span.ts';
import type { NoticeContext } from './context.ts';
import type { DateMention } from './dates.ts';
import { nodesAt } from './deadlines-sentences.ts';
import type { OutlineNode } from './outline.ts';

const bare = (name: string): string => name.replace(/[“”"《》\s]/g, '');

const LEVEL = /^(?:国家级|省级|市级|州级|区级|县级|自治区级)/;

/** A name as other parts of the notice may shorten it: without the level before it, where that is no other's name. */
function shortName(context: NoticeContext, name: string): string | null {
  const short = bare(name).replace(LEVEL, '');
  return short.length >= 4 &&
    short !== bare(name) &&
    !context.tracks.some((t) => t.name !== name && bare(t.name).includes(short))
    ? short
    : null;
}

/** So much of a name's end is enough to mean it, where it is no other's: 担保费补贴 for 小微企业贷款担保费补贴. */
const SHORTEST_END = 5;

/** The longest end of a name that `words` hold and no other name ends or goes on with; null where there is none. */
function endOfName(context: NoticeContext, name: string, words: string): string | null {
  const whole = bare(name);
  for (let from = 1; whole.length - from >= Math.max(SHORTEST_END, whole.length * 0.4); from += 1) {
    const end = whole.slice(from);
    if (!words.includes(end)) continue;
    return context.tracks.some((track) => track.name !== name && bare(track.name).includes(end)) ? null : end;
  }
  return null;
}

/** Names in `words`, longest first so that 科技小巨人企业 is not found inside 科技小巨人企业培育; each place is used once. */
export function tracksNamed(context: NoticeContext, words: string): string[] {
  let rest = bare(words);
  const named: string[] = [];
  for (const { name } of [...context.tracks].sort((a, b) => b.name.length - a.name.length)) {
    const said = [bare(name), shortName(context, name), endOfName(context, name, rest)].find(
      (one) => one !== null && rest.includes(one),
    );
    if (said === undefined || said === null) continue;
    named.push(name);
    rest = rest.replaceAll(said, '\u0001');
  }
  return context.tracks.map((track) => track.name).filter((name) => named.includes(name));
}

/** The names in `words` as they follow one another there. */
export const tracksInOrder = (context: NoticeContext, words: string): string[] =>
  tracksNamed(context, words).sort((a, b) => bare(words).lastIndexOf(bare(a)) - bare(words).lastIndexOf(bare(b)));

/**
 * The sub-programs that a date binds: those its sentence names before the date, or the heading above it; 其他 means
 * `'others'`. Empty where it binds all of them.
 */
export function tracksOfDate(
  context: NoticeContext,
  sentence: Span,
  mention: DateMention,
): readonly string[] | 'others' {
  if (context.tracks.length === 0) return [];
  const before = context.text.slice(sentence.start, mention.span.start);
  const named = tracksNamed(context, before);
  if (named.length > 0 && named.length < context.tracks.length) return named;
  if (/(?:^|[，。；）)、])(?:其他|其它|其余)[^，。；]{0,14}(?:项目|类别|专项|类|企业|申报)/.test(before))
    return 'others';
  const chain = nodesAt(context.outline, mention.span.start);
  for (let i = chain.length - 1; i > 0; i -= 1) {
    const [node, parent] = [chain[i], chain[i - 1]];
    if (!node || !parent) break;
    const inHeading = tracksOfHeading(context, textAt(context.text, node.heading));
    if (inHeading.length === 0 || inHeading.length === context.tracks.length) continue;
    return isBehindList(context, node, parent, mention.span.start) ? [] : inHeading;
  }
  return [];
}

/** The tracks that a heading names; a heading that is the beginning or the end of one track's name means that one (技能大师工作室). */
function tracksOfHeading(context: NoticeContext, heading: string): string[] {
  const named = tracksNamed(context, heading);
  const words = bare(heading);
  if (named.length > 0 || words.length < 3) return named;
  const meant = context.tracks.filter(({ name }) => bare(name).startsWith(words) || bare(name).endsWith(words));
  return meant.length === 1 ? meant.map(({ name }) => name) : [];
}

/** A paragraph that stands below the last item of a list whose items are one paragraph each speaks of all of them. */
function isBehindList(context: NoticeContext, node: OutlineNode, parent: OutlineNode, at: number): boolean {
  const lines = (one: OutlineNode): number => textAt(context.text, one.own).trim().split('\n').length;
  return (
    parent.children.at(-1) === node &&
    parent.children.length > 1 &&
    node.children.length === 0 &&
    parent.children.slice(0, -1).every((other) => lines(other) === 1) &&
    context.text.slice(node.own.start, at).includes('\n')
  );
}
