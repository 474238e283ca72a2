import type { Span } from '../../base/span.ts';
import type { CriterionNode } from '../criterion.ts';
import { withEasing } from './easing.ts';
import { flatten } from './flat.ts';
import { nested } from './hit.ts';
import type { ClauseContext, Hit, Reading } from './hit.ts';
import { ONE_OF, classes, headed, withOtherWays } from './lists.ts';
import { numericHits } from './numeric.ts';
import { sentencesOf } from './segments.ts';
import { isOther } from './statements.ts';
import { tableCriteria } from './threshold-figures.ts';
import { barsWhatFollows, sentenceHits } from './sentence.ts';

/** What a machine can check of one clause. Spans are by JSON pointer within the Condition; positions are in the clause as printed. */
export interface ReadCriteria {
  readonly criteria: readonly CriterionNode[];
  readonly spans: Readonly<Record<string, Span>>;
}

/** 至少满足下列条件中的两项：…: a list of which a part has to be met; only what no fact can decide is kept of it. */
const SOME_OF =
  /(?:至少|不少于|任意|其中|满足|符合|具备)[^。；]{0,24}(?:[二两三四五六七八九]|[2-9])(?:项|条|个)(?:及?以上)?[^，。；：]{0,8}[：:]$/;

/** No notice states a condition in more: a longer stretch is text whose clauses could not be told apart, and a person's to read. */
const LONGEST_CLAUSE = 4000;

/** Reads the criteria of a clause; [] where it states nothing that can be checked. */
export function readCriteria(clause: string, context: ClauseContext): ReadCriteria {
  if (clause.length > LONGEST_CLAUSE) return { criteria: [], spans: {} };
  const table = tableCriteria(clause, context);
  if (!table) return readWords(clause, context);
  const words = readWords(clause.slice(0, table.start), context);
  const spans: Record<string, Span> = { ...words.spans };
  table.spans.forEach((own, i) => {
    for (const [pointer, span] of Object.entries(own)) spans[`/criteria/${words.criteria.length + i}${pointer}`] = span;
  });
  return { criteria: [...words.criteria, ...table.criteria], spans };
}

/** What the sentences of a clause ask. */
function readWords(clause: string, context: ClauseContext): ReadCriteria {
  const flat = flatten(clause);
  const reading: Reading = { flat, sentences: sentencesOf(flat), context };
  const numeric = numericHits(reading);
  const listHead = reading.sentences.findIndex((s) => ONE_OF.test(s.text));
  const perSentence = withOtherWays(
    reading,
    reading.sentences.map((sentence, i) => sentenceHits(reading, sentence, i, numeric)),
  );
  const head = reading.sentences[listHead];
  // Of a list that bars every item holds: none of them is an alternative.
  const bars = context.polarity === 'exclude' || (head !== undefined && barsWhatFollows(head));
  const split = !bars && listHead >= 0 && listHead < reading.sentences.length - 1 ? listHead : -1;
  const hits =
    split >= 0
      ? [...perSentence.slice(0, split).flat(), ...headed(reading, split, perSentence)]
      : classes(reading, perSentence);
  const someOf = reading.sentences.findIndex((s, i) => i < reading.sentences.length - 1 && SOME_OF.test(s.text));
  const told =
    someOf < 0 || context.polarity !== 'require'
      ? hits
      : hits.filter(
          (h) => h !== null && (h.sentence < someOf || isOther(h) || h.to <= (reading.sentences[someOf]?.end ?? 0)),
        );
  const kept = unique(
    oneRecord(
      withEasing(
        reading,
        told.filter((h): h is Hit => h !== null),
      ),
    ),
  );
  const spans: Record<string, Span> = {};
  kept.forEach((hit, i) => Object.assign(spans, nested(hit, `/criteria/${i}`)));
  return { criteria: kept.map((h) => h.node), spans };
}

/** Bad records under the same period are one list, unless a record of another period stands between them in one sentence. */
function oneRecord(hits: readonly Hit[]): Hit[] {
  const kept: Hit[] = [];
  for (const hit of hits) {
    const { node } = hit;
    const lastRecord = kept.findLastIndex((k) => 'field' in k.node && k.node.field === 'adverseRecord');
    const i = kept.findIndex(
      (k, at) =>
        'field' in k.node &&
        'field' in node &&
        k.node.field === 'adverseRecord' &&
        node.field === 'adverseRecord' &&
        k.node.years === node.years &&
        k.node.year === node.year &&
        (k.sentence !== hit.sentence ||
          node.years !== undefined ||
          (at === lastRecord && standsOnList(k.node.value) === standsOnList(node.value))),
    );
    const before = kept[i];
    if (
      !before ||
      !('field' in before.node) ||
      !('field' in node) ||
      !Array.isArray(before.node.value) ||
      !Array.isArray(node.value)
    ) {
      kept.push(hit);
      continue;
    }
    const value = [...new Set([...before.node.value, ...node.value].map(String))];
    const widen = (key: string): Span => ({
      start: before.spans[key]?.start ?? 0,
      end: Math.max(before.spans[key]?.end ?? 0, hit.spans[key]?.end ?? 0),
    });
    kept[i] = {
      ...before,
      node: { ...before.node, value },
      spans: { ...before.spans, '': widen(''), '/value': widen('/value') },
      to: hit.to,
    };
  }
  return kept;
}

/** 失信被执行人名单: where one stands today, beside what has happened. */
const standsOnList = (records: unknown): boolean =>
  /名单|名录|被执行人|惩戒对象|失信主体|失信企业|黑名单/.test(JSON.stringify(records));

function unique(hits: readonly Hit[]): Hit[] {
  const seen = new Set<string>();
  const kindOf = ({ node }: Hit): string => ('field' in node ? node.field : 'group');
  return hits.filter((hit) => {
    if (!hits.some((other) => other !== hit && kindOf(other) === kindOf(hit))) return true;
    const key = JSON.stringify(hit.node, (name, value: unknown) => (name === 'quote' ? undefined : value));
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
