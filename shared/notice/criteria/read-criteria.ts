import { span } from '../../base/span.ts';
import type { Span } from '../../base/span.ts';
import type { CriterionNode } from '../criterion.ts';
import { adverseHits } from './adverse.ts';
import { withAlternatives } from './alternatives.ts';
import { appliesHits, classHits, industryHits, legalHits } from './applicant.ts';
import { dateHits } from './dates.ts';
import { flatten } from './flat.ts';
import type { Flat } from './flat.ts';
import { fundingHits } from './funding.ts';
import { group, guarded, hitOf, nested } from './hit.ts';
import type { ClauseContext, Hit, Reading } from './hit.ts';
import { barred, numericHits } from './numeric.ts';
import { prefers } from './preference.ts';
import { projectHits } from './project.ts';
import { propertyHits } from './property.ts';
import { qualificationHits } from './qualification.ts';
import { regionHits } from './region.ts';
import { sentencesOf } from './segments.ts';
import type { Sentence } from './segments.ts';
import { subjectOf } from './subjects.ts';

/** What a machine can check of one clause. Spans are by JSON pointer within the Condition; positions are in the clause as printed. */
export interface ReadCriteria {
  readonly criteria: readonly CriterionNode[];
  readonly spans: Readonly<Record<string, Span>>;
}

/** A sentence about somebody who is not the applicant. */
const PARTNER = /(?:可作为|作为)(?:合作|参与|联合)[^，。；]{0,4}单位/;
const FOREIGN =
  /^(?:\d{1,2}[.、．])?(?:合作(?:单位|方|机构|企业)|服务(?:机构|提供方|商)|中介机构|外方|参与单位|联合(?:单位|申报单位)|共建单位|第三方|推荐单位|各?推荐|评审|会计师|审计机构|保荐|投资机构|在孵企业|入驻企业|毕业企业|专家|导师|创业导师|鼓励|支持(?!对象|范围|项目|领域|方向)|对获|对通过)/;

/** Reads the criteria of a clause; [] where it states nothing that can be checked. */
export function readCriteria(clause: string, context: ClauseContext): ReadCriteria {
  const flat = flatten(clause);
  const reading: Reading = { flat, sentences: sentencesOf(flat), context };
  const numeric = numericHits(reading);
  const listHead = reading.sentences.findIndex((s) => ONE_OF.test(s.text));
  const perSentence = reading.sentences.map((sentence, i) => sentenceHits(reading, sentence, i, numeric));
  const split = listHead >= 0 && listHead < reading.sentences.length - 1 ? listHead : -1;
  const hits =
    split >= 0
      ? [...perSentence.slice(0, split).flat(), ...headed(reading, split, perSentence)]
      : classes(reading, perSentence);
  const kept = unique(oneRecord(hits.filter((h): h is Hit => h !== null)));
  const spans: Record<string, Span> = {};
  kept.forEach((hit, i) => Object.assign(spans, nested(hit, `/criteria/${i}`)));
  return { criteria: kept.map((h) => h.node), spans };
}

const ONE_OF =
  /(?:之一|任一(?:项|条|个)?(?:条件)?|任意一(?:项|条|个)|其中(?:的)?一(?:项|条|个)|中(?:的)?一(?:项|条|个))(?:的|者|即可|以上)*[^，。；：]{0,8}(?:[：:]|$)/;

/** 不存在下列情况：…: all that follows must not be. */
const NONE_OF = /(?:不存在|没有|不得有|无|未发生|未出现)(?:以?下列?|如下|下述)[^，。；：]{0,10}(?:情况|情形|行为|之一)/;

function sentenceHits(outer: Reading, sentence: Sentence, index: number, numeric: readonly Hit[]): Hit[] {
  const denied = outer.sentences.slice(0, index + 1).some((s) => NONE_OF.test(s.text));
  const reading: Reading = denied ? { ...outer, context: { ...outer.context, polarity: 'exclude' } } : outer;
  const figures = numeric.filter((h) => h.sentence === index);
  if (
    reading.context.polarity !== 'prefer' &&
    (prefers(sentence.text) || /可不受|不受[^，。]{0,10}限制/.test(sentence.text))
  )
    return [];
  const foreign = FOREIGN.test(sentence.text) || PARTNER.test(sentence.text);
  const nominal = foreign
    ? [...fundingHits(reading, sentence)]
    : [
        ...(barred(reading, sentence)
          ? []
          : [
              ...regionHits(reading, sentence),
              ...legalHits(reading, sentence),
              ...classHits(reading, sentence),
              ...appliesHits(reading, sentence),
              ...industryHits(reading, sentence),
            ]),
        ...qualificationHits(reading, sentence),
        ...propertyHits(reading, sentence),
        ...adverseHits(reading, sentence),
        ...fundingHits(reading, sentence),
        ...projectHits(reading, sentence),
        ...(barred(reading, sentence) ? [] : dateHits(reading, sentence)),
      ];
  const own = nominal.filter((h) => !guardedBy(figures, h) && !partOfName(nominal, h));
  const stages = own.filter((h) => 'field' in h.node && h.node.field === 'projectStage');
  const counted = figures.filter((f) => !stages.some((s) => s.from <= f.from && f.to <= s.to + 4));
  const kinds = own.find(
    (h) =>
      'field' in h.node &&
      h.node.field === 'entityType' &&
      Array.isArray(h.node.value) &&
      h.node.value.length > 1 &&
      h.node.value.includes('企业'),
  );
  const all = [
    ...(foreign ? counted.filter(isOther) : counted).map((h) => ofEnterprises(reading, h, kinds)),
    ...countedProperty(reading, sentence, own, counted),
  ].sort((a, b) => a.from - b.from || b.to - a.to);
  return openAlternatives(
    reading,
    sentence,
    withAlternatives(reading, withRemarks(reading, sentence, underGuards(reading, sentence, all))),
  );
}

/** 企业、高校和科研院所…，企业注册时间应在一年以上: what is asked of enterprises only. */
function ofEnterprises(reading: Reading, hit: Hit, kinds: Hit | undefined): Hit {
  const words = reading.flat.text.slice(hit.from, hit.to);
  if (!kinds || hit.from < kinds.to || !/^(?:其中)?企业(?=注册|成立|上|应|须|年|销售|营业|职工|研发|近)/.test(words))
    return hit;
  return guarded(hit, [
    hitOf(
      reading,
      hit.sentence,
      { field: 'entityType', op: 'in', value: ['企业'] },
      hit.from,
      hit.from + words.indexOf('企业') + 2,
    ),
  ]);
}

/** An industry that is only a part of a recognition's name (规模以上工业企业). */
const partOfName = (hits: readonly Hit[], hit: Hit): boolean =>
  'field' in hit.node &&
  hit.node.field === 'industry' &&
  hits.some((h) => 'field' in h.node && h.node.field === 'qualification' && h.from < hit.to && hit.from < h.to);

/** 拥有发明专利5件以上，或…20件以上: the kind of property belongs to its own count, not to the alternative. */
function countedProperty(reading: Reading, sentence: Sentence, own: readonly Hit[], figures: readonly Hit[]): Hit[] {
  if (!/或/.test(sentence.text)) return [...own];
  return own.filter(
    (h) =>
      !(
        'field' in h.node &&
        h.node.field === 'intellectualProperty' &&
        figures.some(
          (f) =>
            f.from <= h.to &&
            h.from <= f.to &&
            (/^[^，。；]{0,6}，?或/.test(reading.flat.text.slice(f.to)) ||
              /或[^，。；]{0,8}$/.test(reading.flat.text.slice(0, h.from))),
        )
      ),
  );
}

const isOther = (hit: Hit): boolean => 'field' in hit.node && hit.node.field === 'other';

/** Whether a class that was read is already the guard of a figure (制造业企业…不低于). */
function guardedBy(figures: readonly Hit[], hit: Hit): boolean {
  const field = 'field' in hit.node ? hit.node.field : null;
  return figures.some(
    (f) =>
      'field' in f.node &&
      (f.node.when ?? []).some((w) => 'field' in w && w.field === field) &&
      f.from <= hit.to &&
      hit.from <= f.to,
  );
}

const GUARD_END = /的(?:企业|单位|项目|机构|团队|申报单位|基地|平台|申请人|中心|高校|院所)?$/;
const GUARD_START =
  /^(?:对于?|其中|若|如|凡)?(?:符合|属于|已|拟|采用|为|是|依托单位|申报(?:单位|主体)|申请(?:单位|主体)|牵头单位|涉及|联合|由|以|企业|单位|单独|首次|处于|从事|承担单位|项目)/;

/** 〔最近一年销售收入小于5000万元的企业〕，比例不低于5%: what comes first is the guard of what follows in the sentence. */
function underGuards(reading: Reading, sentence: Sentence, hits: readonly Hit[]): Hit[] {
  if (barred(reading, sentence) || reading.context.polarity !== 'require') return [...hits];
  const guards = sentence.segments
    .slice(0, -1)
    .filter(
      (s) =>
        GUARD_END.test(s.text) && !/^(?:具有|拥有|具备|在|获得|注册|近|有)/.test(s.text.replace(/^\d{1,2}[.、．]/, '')),
    );
  let result = [...hits];
  for (const segment of guards) {
    const inside = result.filter((h) => h.from >= segment.start && h.to <= segment.end);
    const later = result.filter((h) => h.from >= segment.end);
    if (later.length === 0 || !later.some((h) => 'field' in h.node)) continue;
    const words = segment.text.replace(/^\d{1,2}[.、．]/, '');
    const text =
      inside.length > 0
        ? inside
        : GUARD_START.test(words)
          ? [statement(reading, segment.start + (segment.text.length - words.length), segment.end, segment.sentence)]
          : [];
    if (text.length === 0) continue;
    result = result.filter((h) => !inside.includes(h)).map((h) => (later.includes(h) ? guarded(h, text) : h));
  }
  return result;
}

/** A clause that eases its own figure for somebody, in words that give no figure of their own. */
const EASED = /(?:可|适当|予以)[^，。；]{0,6}放宽|可(?:适当)?降低|不受[^，。；]{0,10}限制/;

/** …资质，或已在平台申报的: an alternative that cannot be read stays open, for else who meets it would be denied. */
function openAlternatives(reading: Reading, sentence: Sentence, hits: readonly Hit[]): Hit[] {
  let result = [...hits];
  sentence.segments.forEach((segment, i) => {
    const before = sentence.segments[i - 1];
    if (EASED.test(segment.text) && !result.some((h) => h.to > segment.start && h.from < segment.end)) {
      const figures = result.filter((h) => h.sentence === segment.sentence && h.to <= segment.start && 'field' in h.node && typeof h.node.value === 'number');
      const named = figures.filter((h) => /营业收入|销售收入|主营业务收入/.test(segment.text) && 'field' in h.node && h.node.field === 'revenue');
      const eased = named.length > 0 ? named : figures.slice(-1);
      result = result.map((h) => (eased.includes(h) ? group('any', [h, statement(reading, segment.start, segment.end, segment.sentence)]) : h));
      return;
    }
    if (
      !before ||
      !/^(?:或者?|或是)(?!许)/.test(segment.text) ||
      result.some((h) => h.to > segment.start && h.from < segment.end)
    )
      return;
    const stated = result.filter((h) => h.sentence === segment.sentence && h.to <= segment.start);
    // A class of applicants joins all that was said of the first class; anything else the figure next to it.
    const whole =
      /(?:单位|企业|机构|团队|个人|组织|人员|平台)(?:等)?$/.test(segment.text) &&
      stated.some((h) => 'field' in h.node && ['registeredRegion', 'legalPerson', 'entityType'].includes(h.node.field));
    const joined = whole ? stated : stated.filter((h) => h.to > before.start).slice(-1);
    if (joined.length === 0) return;
    const open = group('any', [
      group('all', joined),
      statement(
        reading,
        segment.start + (/^或者?是?/.exec(segment.text)?.[0].length ?? 0),
        segment.end,
        segment.sentence,
      ),
    ]);
    result = result.flatMap((h) => (h === joined[0] ? [open] : joined.includes(h) ? [] : [h]));
  });
  return result;
}

/** Words that a person has to judge, as a criterion that no fact decides. */
function statement(reading: Reading, from: number, to: number, sentence: number): Hit {
  const words = reading.flat.text.slice(from, to);
  const label = words
    .replace(/^(?:对于?|其中|若|如|凡)/, '')
    .replace(/的$/, '')
    .slice(0, 60);
  return hitOf(reading, sentence, { field: 'other', op: '=', value: true, label }, from, to);
}

/** …1500万元以上的企业（软件企业1000万元以上）: a remark that states the same figure for a class is an alternative to the figure. */
function withRemarks(reading: Reading, sentence: Sentence, hits: readonly Hit[]): Hit[] {
  let result = [...hits];
  for (const remark of reading.flat.remarks) {
    if (remark.at <= sentence.start || remark.at > sentence.end) continue;
    const words = reading.flat.source.slice(remark.span.start, remark.span.end);
    if (!/\d/.test(words) || /实际经营期|下同|以下简称|附件|指|详见|年\d+月|〔/.test(words)) continue;
    const spoken = [...result]
      .reverse()
      .find(
        (h) =>
          h.to <= remark.at + 1 && 'field' in h.node && h.node.field !== 'other' && typeof h.node.value === 'number',
      );
    const inner = readRemark(words, remark.span.start, reading, spoken);
    const outer = [...result]
      .reverse()
      .find(
        (h) =>
          h.to <= remark.at + 1 &&
          'field' in h.node &&
          inner.some((i) => 'field' in i.node && 'field' in h.node && i.node.field === h.node.field),
      );
    if (!outer) {
      if (/^其中/.test(words)) result.push(...inner);
      continue;
    }
    const year = 'field' in outer.node ? outer.node.year : undefined;
    const alternative = group('all', inner.map((h) => ofYear(h, year)).flatMap(unguarded));
    const joined = { ...group('any', [outer, alternative]), to: outer.to };
    result = result.map((h) => (h === outer ? joined : h));
  }
  return result;
}

/** A remark speaks of the year that the words before it do. */
const ofYear = (hit: Hit, year: number | undefined): Hit =>
  year === undefined || !('field' in hit.node) || hit.node.year !== undefined
    ? hit
    : { ...hit, node: { ...hit.node, year } };

function readRemark(words: string, offset: number, reading: Reading, spoken: Hit | undefined): Hit[] {
  const flat = flatten(words);
  const inner: Reading = {
    flat: { ...flat, spanOf: (a, b) => moved(flat, a, b, offset) },
    sentences: sentencesOf(flat),
    context: reading.context,
  };
  const at = reading.flat.text.length;
  const figure = spoken && 'field' in spoken.node ? spoken.node : null;
  const unit = figure?.unit === 'ratio' || figure?.unit === 'yuan' || figure?.unit === 'person' ? figure.unit : null;
  const carried =
    figure && unit
      ? new Map([
          [
            unit,
            {
              figures: [{ field: figure.field, subject: subjectOf('') }],
              joined: 'all' as const,
              period: { stated: false },
            },
          ],
        ])
      : undefined;
  return numericHits(inner, carried).map((h) => ({ ...h, from: Math.min(h.from, at), to: Math.min(h.to, at) }));
}

const moved = (flat: Flat, a: number, b: number, offset: number): Span => {
  const s = flat.spanOf(a, b);
  return span(s.start + offset, s.end + offset);
};

/** A guarded criterion as guard and criterion side by side, for an alternative that both must hold in. */
function unguarded(hit: Hit): Hit[] {
  if (!('field' in hit.node) || !hit.node.when) return [hit];
  const { when, ...rest } = hit.node;
  const guards = when.map((node, i): Hit => {
    const prefix = `/when/${i}`;
    const spans = Object.fromEntries(
      Object.entries(hit.spans)
        .filter(([key]) => key.startsWith(prefix))
        .map(([key, value]) => [key.slice(prefix.length), value]),
    );
    return { node, spans, from: hit.from, to: hit.to, sentence: hit.sentence };
  });
  const spans = Object.fromEntries(Object.entries(hit.spans).filter(([key]) => !key.startsWith('/when')));
  return [...guards, { ...hit, node: rest, spans }];
}

/** 达到45分以上或满足下列条件之一：…: what the head itself states is one more alternative, else a demand of its own. */
function headed(reading: Reading, head: number, perSentence: readonly Hit[][]): (Hit | null)[] {
  const own = perSentence[head] ?? [];
  const list = oneOf(reading, head, perSentence);
  const joined = /或者?(?:满足|符合|具备|达到)(?:以?下列?|如下|下列)/.test(reading.sentences[head]?.text ?? '');
  if (!joined || own.length === 0 || !list) return [...own, list];
  return [
    'any' in list.node ? { ...group('any', [group('all', own), list]) } : group('any', [group('all', own), list]),
  ];
}

/** 符合下列条件之一：…；…: each item is an alternative; one that cannot be read stays open, for else it would be denied. */
function oneOf(reading: Reading, head: number, perSentence: readonly Hit[][]): Hit | null {
  const items: { hits: Hit[]; sentences: Sentence[] }[] = [];
  const numbered = reading.sentences.slice(head + 1).some((s) => NUMBERED.test(s.text));
  reading.sentences.slice(head + 1).forEach((sentence, i) => {
    const last = items.at(-1);
    const hits = perSentence[head + 1 + i] ?? [];
    if (numbered && !NUMBERED.test(sentence.text) && last) {
      last.hits.push(...hits);
      last.sentences.push(sentence);
    } else items.push({ hits: [...hits], sentences: [sentence] });
  });
  const alternatives = items.map(({ hits, sentences }) => {
    if (hits.length > 0) return group('all', [...hits, ...unread(reading, sentences, hits)]);
    const first = sentences[0];
    return first
      ? statement(reading, first.start + (NUMBERED.exec(first.text)?.[0].length ?? 0), first.end, head + 1)
      : null;
  });
  const known = alternatives.filter((a): a is Hit => a !== null);
  return known.some((a) => !(isOther(a) && 'value' in a.node && a.node.value === true)) ? group('any', known) : null;
}

/** The part of an alternative that no criterion covers, kept open: 〔博士学历〕，年龄50周岁以下. */
function unread(reading: Reading, sentences: readonly Sentence[], hits: readonly Hit[]): Hit[] {
  return sentences
    .flatMap((sentence) => sentence.segments)
    .filter((segment) => segment.text.length >= 4 && !hits.some((h) => h.from < segment.end && segment.start < h.to))
    .map((segment) =>
      statement(reading, segment.start + (NUMBERED.exec(segment.text)?.[0].length ?? 0), segment.end, segment.sentence),
    );
}

const NUMBERED = /^(?:\ue003|\d{1,2}[.、．）)]|[①-⑳]|[一二三四五六七八九]是)/;
const NOMINAL =
  /的(?:企业|单位|机构|项目|团队|个人|创客|园区|平台|[一-龥、]{2,24}(?:企业|中心|平台|基地|团队|工厂))(?:或[一-龥]{2,8})?(?:，[^，]{0,30})?$/;

/** 上年度新获批…的企业。上年度获评…的企业。 — classes side by side: one of them is enough. */
function classes(reading: Reading, perSentence: readonly Hit[][]): Hit[] {
  const { sentences } = reading;
  const stated = sentences.filter((s) => s.text.length > 3);
  const nominal = stated.filter(
    (s) => NOMINAL.test(s.text) && !/(?:须|应当?(?!用|急)|必须|不得|不低于|不少于|原则上)/.test(s.text),
  );
  if (
    stated.length < 2 ||
    nominal.length < 2 ||
    stated.length - nominal.length > 1 ||
    reading.context.polarity !== 'require'
  )
    return perSentence.flat();
  const alternatives = sentences.flatMap((sentence, i) => {
    const hits = perSentence[i] ?? [];
    if (hits.length > 0) return [group('all', hits)];
    return sentence.text.length > 3 ? [statement(reading, sentence.start, sentence.end, i)] : [];
  });
  return alternatives.some((a) => !isOther(a)) ? [group('any', alternatives)] : [];
}

/** Bad records of several sentences under the same period are one list. */
function oneRecord(hits: readonly Hit[]): Hit[] {
  const kept: Hit[] = [];
  for (const hit of hits) {
    const { node } = hit;
    const i = kept.findIndex(
      (k) =>
        'field' in k.node &&
        'field' in node &&
        k.node.field === 'adverseRecord' &&
        node.field === 'adverseRecord' &&
        k.node.years === node.years &&
        k.node.year === node.year,
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

function unique(hits: readonly Hit[]): Hit[] {
  const seen = new Set<string>();
  return hits.filter((hit) => {
    const key = JSON.stringify(hit.node, (name, value: unknown) => (name === 'quote' ? undefined : value));
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
