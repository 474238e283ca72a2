import type { Span } from '../base/span.ts';
import { textAt } from '../base/span.ts';
import type { NoticeContext } from './context.ts';
import type { DateMention } from './dates.ts';
import { nodesAt } from './deadlines-sentences.ts';

const bare = (name: string): string => name.replace(/[“”"《》\s]/g, '');

/** Names in `words`, longest first so that 科技小巨人企业 is not found inside 科技小巨人企业培育; each place is used once. */
export function tracksNamed(context: NoticeContext, words: string): string[] {
  let rest = bare(words);
  const named: string[] = [];
  for (const { name } of [...context.tracks].sort((a, b) => b.name.length - a.name.length)) {
    if (!rest.includes(bare(name))) continue;
    named.push(name);
    rest = rest.replaceAll(bare(name), '\u0001');
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
  for (const node of nodesAt(context.outline, mention.span.start).reverse()) {
    if (node.style === null) break;
    const inHeading = tracksNamed(context, textAt(context.text, node.heading));
    if (inHeading.length > 0 && inHeading.length < context.tracks.length) return inHeading;
  }
  return [];
}
