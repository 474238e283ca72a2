import type { CriterionNode } from '../criterion.ts';
import { secondKind } from './applicant-kinds.ts';
import { group } from './hit.ts';
import type { Hit, Reading } from './hit.ts';
import { statement } from './statements.ts';

const fieldOf = (node: CriterionNode): string | null => ('field' in node ? node.field : null);
/** What is asked of every class; 或 beside it makes no alternative: 依法注册设立或办理增资手续、具有法人资格. */
const OF_BOTH = ['registeredRegion', 'legalPerson', 'registeredDuration', 'adverseRecord'];
const APPLIES = /^(?:企业|单位|称号)*(?:均)?(?:可|应|须|需)[^，。；]{0,30}(?:申请|申报|复核)$/;
const CLASS_NOUN = /(?:企业|单位|机构|公司|团队|院所|高校|组织|合作社|个体工商户)$/;
const CLASSES = ['entityType', 'enterpriseScale'];

/** 获甲奖，排名前三，或获乙奖，排名前五: two halves that say the same of two things; null for any other sentence. */
function halves(reading: Reading, hits: readonly Hit[]): Hit | null {
  const sentence = reading.sentences[hits[0]?.sentence ?? -1];
  const second = sentence?.segments.find((s) => /^或/.test(s.text));
  if (!sentence || !second) return null;
  const last = second === sentence.segments.at(-1);
  const end = reading.flat.text[second.start - 1] === '，' ? second.start - 1 : second.start;
  const first = hits.filter((h) => h.to <= second.start);
  const other = hits.filter((h) => h.from >= second.start);
  if (first.length + other.length !== hits.length) return null;
  const both = (): Hit => group('any', [group('all', first), group('all', other)]);
  const says = (half: readonly Hit[], fields: readonly string[]): boolean =>
    half.some((h) => fields.includes(fieldOf(h.node) ?? ''));
  const classes =
    last &&
    first.length > 0 &&
    CLASS_NOUN.test(reading.flat.text.slice(sentence.start, end)) &&
    CLASS_NOUN.test(second.text);
  // 具有法人资格的企业，或在本市设立的分支机构: each class with its own registration.
  if (classes && says(other, ['registeredRegion', 'legalPerson'])) return both();
  if (classes && sentence.segments.length === 2 && other.length > 1 && !says(first, OF_BOTH)) return both();
  const fields = (half: readonly Hit[]): string => half.map((h) => fieldOf(h.node) ?? '').join(' ');
  return hits.length >= 4 && fields(first) === fields(other) ? both() : null;
}

/** 在本市注册的制造业企业，以及从事服务业的企业: a second class beside the first, for a person to tell; where they stand is said of both. */
function anotherClass(reading: Reading, hits: readonly Hit[]): Hit[] | null {
  const sentence = reading.sentences[hits[0]?.sentence ?? -1];
  const second = sentence?.segments.at(-1);
  if (!sentence || !second || !/^以及/.test(second.text) || !CLASS_NOUN.test(second.text)) return null;
  const first = hits.filter((h) => h.to <= second.start);
  const told = first.filter((h) => !OF_BOTH.includes(fieldOf(h.node) ?? ''));
  if (told.length === 0 || !CLASS_NOUN.test(reading.flat.text.slice(sentence.start, second.start - 1))) return null;
  const open =
    secondKind(reading, second.text, second.start, second.sentence) ??
    statement(reading, second.start + '以及'.length, second.end, second.sentence);
  return [...first.filter((h) => !told.includes(h)), group('any', [group('all', told), open])];
}

/** Hits of one sentence with those that 或 joins as one `any`. */
export function withAlternatives(reading: Reading, hits: readonly Hit[]): Hit[] {
  const also = anotherClass(reading, hits);
  if (also) return also;
  const both = halves(reading, hits);
  if (both) return [both];
  const done: Hit[] = [];
  for (const hit of hits) {
    const before = done.at(-1);
    // …，或者规模以上服务业企业: the industry of the second class.
    if (
      before &&
      'any' in before.node &&
      fieldOf(hit.node) === 'industry' &&
      hit.from >= before.from &&
      hit.to <= before.to
    ) {
      done.pop();
      done.push(narrowed(before, hit));
      continue;
    }
    if (!before || before.sentence !== hit.sentence || before.to > hit.from) {
      done.push(hit);
      continue;
    }
    // 或为…: the quote of a recognition may take in the word that joins it.
    const joint = /^或者?/.exec(reading.flat.text.slice(hit.from))?.[0] ?? '';
    const between = `${reading.flat.text.slice(before.to, hit.from)}${joint}`;
    // 甲企业可提出新申请，乙企业应提出复核申请: two ways to apply.
    const apart =
      APPLIES.test(between.split('，')[0] ?? '') &&
      APPLIES.test(/^[^，。；]*/.exec(reading.flat.text.slice(hit.to))?.[0] ?? '') &&
      between.includes('，');
    const joined =
      apart ||
      isNoLegalPerson(reading, before, between, hit) ||
      (/^[^，。；]{0,10}，?(?:或者?|或是)[^，。；、]{0,24}$/.test(between) &&
        !/且/.test(between) &&
        [before, hit].every((h) => !OF_BOTH.includes(fieldOf(h.node) ?? '')));
    // 甲，或乙且丙 in one breath; 甲或乙，且丙 is asked of both.
    if (
      !joined &&
      'any' in before.node &&
      /^(?:[^，。；]{0,10}，但[^，。；]{0,8}|[^，。；]{0,4}且[^，。；]{0,8})$/.test(between)
    ) {
      done.pop();
      done.push(narrowed(before, hit));
      continue;
    }
    if (!joined) {
      done.push(hit);
      continue;
    }
    const field = fieldOf(hit.node);
    // …的独立法人企业，或其他法人单位: the class joins all that was said of the first class.
    if (field !== null && CLASSES.includes(field) && /，或/.test(between)) {
      const sameSentence = done.filter((h) => h.sentence === hit.sentence);
      const others = done.filter((h) => h.sentence !== hit.sentence);
      done.length = 0;
      done.push(...others, group('any', [group('all', sameSentence), hit]));
    } else {
      done.pop();
      const whole = classBefore(done, before, hit);
      if (whole) {
        done.splice(-whole.taken, whole.taken, group('any', [group('all', whole.first), hit]));
        continue;
      }
      const one = oneList(before, hit);
      const alternatives = one ?? ('any' in before.node ? appended(before, hit) : group('any', [before, hit]));
      done.push(alternatives);
    }
  }
  return done;
}

/** 具有法人资格或者为法人授权的非法人组织: who need not be a legal person is an alternative to being one. */
const isNoLegalPerson = (reading: Reading, before: Hit, between: string, hit: Hit): boolean =>
  fieldOf(before.node) === 'legalPerson' &&
  fieldOf(hit.node) === 'entityType' &&
  /^，?或者?[^，。；、]{0,12}$/.test(between) &&
  /^(?:非(?:独立)?法人|分支机构|分公司)/.test(reading.flat.text.slice(hit.from));

const OF_CLASS = ['industry', 'entityType', 'enterpriseScale', 'qualification'];

/** 工业企业，或者服务业企业: the industry and the kind say the first class together; null where only one of them is said. */
function classBefore(done: readonly Hit[], before: Hit, hit: Hit): { first: Hit[]; taken: number } | null {
  const field = fieldOf(before.node);
  const other = done.at(-1);
  const also = other ? fieldOf(other.node) : null;
  return field !== null &&
    other &&
    also !== null &&
    OF_CLASS.includes(field) &&
    OF_CLASS.includes(also) &&
    field !== also &&
    fieldOf(hit.node) !== field &&
    other.sentence === before.sentence &&
    before.from - other.to <= 2
    ? { first: [other, before], taken: 1 }
    : null;
}

/** A或B，但C: what follows narrows the last alternative. */
function narrowed(list: Hit, hit: Hit): Hit {
  if (!('any' in list.node)) return list;
  const last = list.node.any.length - 1;
  const prefix = `/any/${last}`;
  const node = list.node.any[last];
  if (!node) return list;
  const inner = (key: string): boolean => key === prefix || key.startsWith(`${prefix}/`);
  const spans = Object.fromEntries(
    Object.entries(list.spans).flatMap(([key, value]) =>
      inner(key) ? [[`${prefix}/all/0${key.slice(prefix.length)}`, value]] : [[key, value]],
    ),
  );
  Object.assign(
    spans,
    Object.fromEntries(Object.entries(hit.spans).map(([key, value]) => [`${prefix}/all/1${key}`, value])),
  );
  const start = list.spans[prefix] ?? hit.spans[''];
  const own = hit.spans[''];
  if (start && own) spans[prefix] = { start: Math.min(start.start, own.start), end: Math.max(start.end, own.end) };
  return { ...list, node: { any: [...list.node.any.slice(0, last), { all: [node, hit.node] }] }, spans, to: hit.to };
}

const LISTS = ['qualification', 'intellectualProperty'];

/** 天津市科技型企业或国家科技型中小企业: `has` means any one of its list. */
function oneList(a: Hit, b: Hit): Hit | null {
  if (!('field' in a.node) || !('field' in b.node) || a.node.field !== b.node.field || !LISTS.includes(a.node.field))
    return null;
  if (
    a.node.op !== b.node.op ||
    a.node.op !== 'has' ||
    a.node.year !== b.node.year ||
    a.node.when ||
    b.node.when ||
    !Array.isArray(a.node.value) ||
    !Array.isArray(b.node.value)
  )
    return null;
  const spans = Object.fromEntries(
    Object.entries(a.spans).map(([key, s]) => [
      key,
      { start: s.start, end: Math.max(s.end, b.spans[key]?.end ?? s.end) },
    ]),
  );
  return {
    ...a,
    node: { ...a.node, value: [...new Set([...a.node.value, ...b.node.value].map(String))] },
    spans,
    to: b.to,
  };
}

/** `hit` as one more alternative of an `any`. */
function appended(list: Hit, hit: Hit): Hit {
  if (!('any' in list.node)) return group('any', [list, hit]);
  const at = list.node.any.length;
  const spans = {
    ...list.spans,
    ...Object.fromEntries(Object.entries(hit.spans).map(([key, value]) => [`/any/${at}${key}`, value])),
  };
  const whole = list.spans[''];
  const own = hit.spans[''];
  if (whole && own) spans[''] = { start: Math.min(whole.start, own.start), end: Math.max(whole.end, own.end) };
  return { ...list, node: { any: [...list.node.any, hit.node] }, spans, to: Math.max(list.to, hit.to) };
}
