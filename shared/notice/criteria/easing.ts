import type { Criterion } from '../criterion.ts';
import { group, guarded } from './hit.ts';
import type { Hit, Reading } from './hit.ts';
import { unguarded } from './remarks.ts';
import { statement } from './statements.ts';

/**
 * 年龄不超过40周岁，女性可放宽至45周岁: a laxer bound of the same figure for one class is an alternative to the bound
 * for all, for else the class would be held to both. Where a class that has a bound is eased again (甲项目2000万元以上，
 * 贫困县的甲项目1000万元以上即可), all that is told by classes is one set of alternatives.
 */
export function withEasing(reading: Reading, hits: readonly Hit[]): Hit[] {
  const told = byClasses(byPersons(reading, hits));
  const done: Hit[] = [];
  for (const hit of told) {
    const at = done.findIndex((before) => isEasing(before, hit));
    const before = done[at];
    if (before) done[at] = group('any', [before, group('all', [...whose(reading, before, hit), ...unguarded(hit)])]);
    else done.push(isEased(hit) ? guarded(hit, whose(reading, done.at(-1), hit)) : hit);
  }
  return done;
}

/** 放宽至 without a class that could be read: the words before it, for a person to judge. */
function whose(reading: Reading, before: Hit | undefined, hit: Hit): Hit[] {
  if ('field' in hit.node && hit.node.when) return [];
  const sentence = reading.sentences[hit.sentence]?.start ?? hit.from;
  const told = before?.sentence === hit.sentence && before.to < hit.from ? before.to + 1 : sentence;
  const named = hit.from - told > 4;
  return [statement(reading, named ? told : hit.from, named ? hit.from - 1 : hit.to, hit.sentence)];
}

/** 领军人才年龄不超过55周岁，青年人才不超过40周岁: ages of two sorts of persons; who is of which is for a person to tell. */
function byPersons(reading: Reading, hits: readonly Hit[]): readonly Hit[] {
  const ages = hits.filter(
    ({ node }) => 'field' in node && node.field === 'applicantAge' && node.op.startsWith('<') && !node.when,
  );
  if (new Set(ages.map(({ node }) => ('field' in node ? node.value : null))).size < 2) return hits;
  const persons = new Map(ages.map((hit) => [hit, personsOf(reading, hit)]));
  if (ages.some((hit) => isEased(hit) || !persons.get(hit))) return hits;
  return hits.map((hit) => {
    const guard = persons.get(hit);
    return guard ? guarded(hit, [guard]) : hit;
  });
}

/** The sort of persons that the words of an age begin with; null where they begin with none. */
function personsOf(reading: Reading, { from, to, sentence }: Hit): Hit | null {
  const words = PERSONS.exec(reading.flat.text.slice(from, to))?.[0];
  return words === undefined ? null : statement(reading, from, from + words.length, sentence);
}

const PERSONS =
  /^[一-龥A-Z、]{1,16}?(?:人才|带头人|大师|专家|能手|工匠|类|层次|人选|创业者|负责人|申报人|申请人|成员)(?=年龄|应|须|一般|原则上|不|在|的?\d)/;

function byClasses(hits: readonly Hit[]): readonly Hit[] {
  const classed = hits.filter(
    (h) => 'field' in h.node && h.node.when !== undefined && typeof h.node.value === 'number',
  );
  const [first] = classed;
  const easings = classed.flatMap((a) => classed.filter((b) => narrows(a, b)).map((b) => [a, b] as const));
  if (easings.length === 0 || !first) return hits;
  // 加工类：固定资产…，销售收入…；流通类：…: classes of several figures each hold them all, so only what is eased has another way.
  if (new Set(classed.map(classOf)).size < classed.length)
    return hits.flatMap((h) => {
      if (easings.some(([, b]) => b === h)) return [];
      const laxer = easings.filter(([a]) => a === h).map(([, b]) => group('all', unguarded(b)));
      return [laxer.length > 0 ? group('any', [h, ...laxer]) : h];
    });
  const all = group(
    'any',
    classed.map((h) => group('all', unguarded(h))),
  );
  return hits.flatMap((h) => (h === first ? [all] : classed.includes(h) ? [] : [h]));
}

const classOf = ({ node }: Hit): string => ('field' in node ? (node.when ?? []).map(shown).join() : '');

/** Whether `b` bounds a part of the class of `a` more laxly. */
function narrows(a: Hit, b: Hit): boolean {
  if (!('field' in a.node) || !('field' in b.node)) return false;
  const outer = (a.node.when ?? []).map(shown);
  const inner = (b.node.when ?? []).map(shown);
  return inner.length > outer.length && outer.every((guard) => inner.includes(guard)) && isLaxer(a.node, b.node);
}

const shown = (node: unknown): string =>
  JSON.stringify(node, (key, value: unknown) => (key === 'quote' ? undefined : value));

const OF_ENTERPRISES = shown({ field: 'entityType', op: 'in', value: ['企业'] });

const EASED = /(?:放宽|降低|降)(?:至|到|为)/;
const isEased = ({ node }: Hit): boolean =>
  'field' in node && typeof node.value === 'number' && EASED.test(node.quote ?? '');

function isEasing(before: Hit, hit: Hit): boolean {
  const general = 'any' in before.node ? before.node.any[0] : before.node;
  const own = hit.node;
  if (!general || !('field' in general) || !('field' in own)) return false;
  if (!own.when && !isEased(hit)) return false;
  const within = (own.when ?? []).map(shown);
  // 依托企业的…；农业类企业…: a class of enterprises is within the kind.
  const outer = (general.when ?? []).filter((guard) => within.length === 0 || shown(guard) !== OF_ENTERPRISES);
  if (!outer.every((guard) => within.includes(shown(guard)))) return false;
  return (general.field !== 'other' || general.label === own.label) && isLaxer(general, own);
}

function isLaxer(general: Criterion, own: Criterion): boolean {
  if (general.field !== own.field || general.op !== own.op || general.unit !== own.unit) return false;
  if (typeof general.value !== 'number' || typeof own.value !== 'number' || general.year !== own.year) return false;
  return general.op.startsWith('<') ? own.value > general.value : own.value < general.value;
}
