import type { Span } from '../base/span.ts';
import { conditionClauses } from './conditions-clauses.ts';
import type { ConditionClause } from './conditions-found.ts';
import { isPreference } from './conditions-sentences.ts';
import type { NoticeContext } from './context.ts';
import type { CriterionNode } from './criterion.ts';
import { readCriteria } from './criteria/read-criteria.ts';
import type { Condition } from './notice.ts';
import type { Found } from './reading.ts';
import { tracksOfClause } from './tracks/clause-tracks.ts';

/** The conditions of a notice, one entry a clause in order; a clause that binds several tracks stands once for each. */
export function readConditions(context: NoticeContext): Found<Condition>[] {
  if (context.kind === 'event' || context.kind === 'result') return [];
  return conditionClauses(context).flatMap((clause) => {
    const tracks = tracksOfClause(context, clause);
    return (tracks.length === 0 ? [null] : tracks).map((track) => conditionOf(context, clause, track));
  });
}

function conditionOf(
  context: NoticeContext,
  clause: ConditionClause,
  track: { name: string; span: Span } | null,
): Found<Condition> {
  const { span } = clause;
  const words = context.text.slice(span.start, span.end);
  const mandatory = clause.barred || !(clause.preferred || isPreference(words));
  const polarity = clause.barred ? 'exclude' : mandatory ? 'require' : 'prefer';
  const read = readCriteria(words, { region: context.region, year: context.year, polarity });
  const kept = clause.catalogue
    ? []
    : clause.oneOfMany
      ? read.criteria.map((node, i) => [node, i] as const).filter(([node]) => undecided(node))
      : read.criteria.map((node, i) => [node, i] as const);
  const spans: Record<string, Span> = { '': span, '/text': span };
  if (track) spans['/track'] = track.span;
  kept.forEach(([, from], to) => {
    for (const [pointer, inner] of Object.entries(read.spans)) {
      const prefix = `/criteria/${from}`;
      if (pointer !== prefix && !pointer.startsWith(`${prefix}/`)) continue;
      spans[`/criteria/${to}${pointer.slice(prefix.length)}`] = {
        start: span.start + inner.start,
        end: span.start + inner.end,
      };
    }
  });
  return {
    value: {
      text: context.printed
        .slice(span.start, span.end)
        .replace(/(\t[^\n\t]*)\n(?=[^\n]*\t)/g, '$1；')
        .replace(/\n/g, '')
        .replace(/\t/g, '：'),
      track: track?.name ?? null,
      mandatory,
      criteria: kept.map(([node]) => node),
    },
    spans,
  };
}

/** Of a list that has to be met in part only what no fact can decide is kept: the rest would deny who meets the other items. */
const undecided = (node: CriterionNode): boolean => 'field' in node && node.field === 'other';
