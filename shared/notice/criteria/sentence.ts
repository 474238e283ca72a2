import type { Span } from '../../base/span.ts';
import type { CriterionValue } from '../criterion.ts';
import { OF_STATISTICS } from '../lexicon/entities.ts';
import { adverseHits } from './adverse.ts';
import { withAlternatives } from './alternatives.ts';
import { appliesHits, classHits, industryHits, legalHits } from './applicant.ts';
import { barred } from './barred.ts';
import { dateHits } from './dates.ts';
import { fundingHits } from './funding.ts';
import { growthHits } from './growth.ts';
import { guarded, hitOf } from './hit.ts';
import type { Hit, Reading } from './hit.ts';
import { ownIndustries } from './industries-own.ts';
import { openAlternatives } from './open-alternatives.ts';
import { underPlaceHead } from './place-heads.ts';
import { prefers } from './preference.ts';
import { byClassBehind } from './classes-behind.ts';
import { preferredPlaces } from './preferred-places.ts';
import { projectHits } from './project.ts';
import { withProperties } from './property-counts.ts';
import { propertyHits } from './property.ts';
import { qualificationHits } from './qualification.ts';
import { regionHits } from './region.ts';
import { withRemarks } from './remarks.ts';
import type { Sentence } from './segments.ts';
import { ofSentenceClass } from './sentence-class.ts';
import { underGuards } from './sentence-guards.ts';
import { isOther } from './statements.ts';

/** A sentence about somebody who is not the applicant. */
const PARTNER = /(?:可作为|作为)(?:合作|参与|联合)[^，。；]{0,4}单位/;

const FOREIGN =
  /^(?:\d{1,2}[.、．])?(?:合作(?:单位|方|机构|企业)|服务(?:机构|提供方|商)|中介机构|外方|参与单位|联合(?:单位|申报单位)|共建单位|第三方|推荐单位|各?推荐|评审|会计师|审计机构|保荐|投资机构|在孵企业|入驻企业|毕业企业|专家|导师|创业导师|鼓励|支持(?!对象|范围|项目|领域|方向|条件|要求)|对获|对通过)/;

/** 支持装备、石化等行业企业…: the class that a program is for. */
const SUPPORTED_CLASS =
  /^(?:(?:重点|优先)?支持|(?:积极|重点)?鼓励)[^，。；]{2,60}(?:行业|领域|产业|类)(?:的)?(?:企业|单位)/;

/** 不存在下列情况：…: all that follows must not be. */
const NONE_OF =
  /(?:不存在|没有|不得有|不得存在|不得发生|不得出现|无|未发生|未出现)(?:以?下列?|如下|下述)[^，。；：]{0,10}(?:情况|情形|行为|之一)|(?:以下|下列|如下)[^，。；：]{0,10}(?:情况|情形|行为)?(?:之一)?的?，?[^，。；：]{0,12}(?:不得|不予|不能|不可|不再)[^，。；：]{0,10}[：:]/;

/** 已获认定的可“免申即享”直接入库: another way in, asked of nobody. */
const ANOTHER_WAY =
  /免申即享|(?:直接|自动)(?:纳入|认定|入库|入选|列入|推荐为|享受)|可以?直接(?:推荐|认定|通过|入选)|(?:无需|无须|毋须|不必|不用|不需要?)(?:再次?|重新|重复|另行)*(?:申报|申请|认定|提交|参评|评审|报)|视同(?:为|符合|通过|达到)/;
/** 各类企业，重点包括：甲；乙: members of the class, not demands. */
const AMONG_THEM = /(?:重点|主要)?(?:包括|包含)[：:]$/;

/** Whether the sentence announces what must not be: all that follows it bars. */
export const barsWhatFollows = (sentence: Sentence): boolean => NONE_OF.test(sentence.text);

/** What one sentence of a clause asks: its figures (`numeric`, already read) together with what its words name. */
export function sentenceHits(outer: Reading, sentence: Sentence, index: number, numeric: readonly Hit[]): Hit[] {
  const denied = outer.sentences.slice(0, index + 1).some(barsWhatFollows);
  const reading: Reading = denied ? { ...outer, context: { ...outer.context, polarity: 'exclude' } } : outer;
  const every = numeric.filter((h) => h.sentence === index);
  if (ANOTHER_WAY.test(sentence.text) || outer.sentences.slice(0, index).some((s) => AMONG_THEM.test(s.text)))
    return [];
  if (
    reading.context.polarity !== 'prefer' &&
    (prefers(sentence.text) || /可不受|不受[^，。]{0,10}限制/.test(sentence.text))
  )
    return [];
  // 对获得…的优先支持: in a preference those whom it is for are applicants.
  const given = reading.context.polarity === 'prefer' && /^对(?:获|通过)/.test(sentence.text);
  const foreign = (!given && FOREIGN.test(sentence.text)) || PARTNER.test(sentence.text);
  const bars = barred(reading, sentence);
  const nominal = foreign
    ? [
        ...fundingHits(reading, sentence),
        ...(SUPPORTED_CLASS.test(sentence.text) ? ownIndustries(reading, sentence) : []),
      ]
    : [
        ...(bars
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
        ...(bars ? [] : projectHits(reading, sentence)),
        ...growthHits(reading, sentence),
        ...(bars ? [] : dateHits(reading, sentence)),
      ];
  nominal.push(...preferredPlaces(reading, sentence, nominal));
  const { figures, own } = byClassBehind(
    reading,
    sentence,
    every,
    nominal.filter(
      (h) => !guardedBy(every, h) && !partOfName(nominal, h) && !asApproval(nominal, h) && !asRecord(nominal, h),
    ),
  );
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
  const properties = bars
    ? { figures: counted, own }
    : withProperties(reading, sentence, own, foreign ? counted.filter(isOther) : counted);
  const all = [...properties.figures.map((h) => ofEnterprises(reading, h, kinds)), ...properties.own]
    .map((h) => amongEnterprises(reading, sentence, h, kinds))
    .sort((a, b) => a.from - b.from || b.to - a.to);
  // 将…「甲」的规定调整为「乙」: only what it is changed into holds.
  const changed = /将.*(?:调整|修改)为/s.exec(sentence.text);
  const from = changed ? sentence.start + changed[0].length : sentence.start;
  const current = all.filter((h) => (h.from >= from || !changed) && !preferred(reading, sentence, h));
  return openAlternatives(
    reading,
    sentence,
    withAlternatives(
      reading,
      withRemarks(
        reading,
        sentence,
        underGuards(
          reading,
          sentence,
          underPlaceHead(reading, sentence, ofSentenceClass(reading, sentence, index, current)),
        ),
      ),
    ),
  );
}

/** …5件以上，拥有国外专利的优先: what a part of the sentence prefers is asked of nobody. */
const preferred = (reading: Reading, sentence: Sentence, hit: Hit): boolean =>
  reading.context.polarity === 'require' &&
  sentence.segments.some(
    (s) =>
      s.start <= hit.from && hit.to <= s.end && /(?:优先(?:推荐|支持|考虑|认定|安排|评定)?|予以倾斜)$/.test(s.text),
  );

const AMONG = /[，；]其中，?(?:申报|依托|牵头)?(企业)(?=应|须|需|必须)/;

/** 高校、科研院所或企业，其中企业须为…: all behind it is asked of enterprises only. */
function amongEnterprises(reading: Reading, sentence: Sentence, hit: Hit, kinds: Hit | undefined): Hit {
  const m = AMONG.exec(sentence.text);
  if (!kinds || !m || !('field' in hit.node) || hit.node.when) return hit;
  const at = sentence.start + m.index + m[0].indexOf('企业');
  if (kinds.to > at || hit.to <= at + 2) return hit;
  return guarded(hit, [hitOf(reading, hit.sentence, { field: 'entityType', op: 'in', value: ['企业'] }, at, at + 2)]);
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

/** An industry that is only a part of a recognition's or a class's name (软件企业, 规模以上工业企业). */
const partOfName = (hits: readonly Hit[], hit: Hit): boolean =>
  'field' in hit.node &&
  hit.node.field === 'industry' &&
  hits.some(
    (h) =>
      'field' in h.node &&
      (h.node.field === 'qualification' || isClassOfStatistics(h.node.value)) &&
      overlap(h.spans['/value'], hit.spans['/value']),
  );

/** 列入整改名单的企业不得申报: a bad record is no recognition besides. */
const asRecord = (hits: readonly Hit[], { node }: Hit): boolean =>
  'field' in node &&
  node.field === 'qualification' &&
  node.op === 'not-has' &&
  hits.some(
    (h) =>
      'field' in h.node &&
      h.node.field === 'adverseRecord' &&
      JSON.stringify(h.node.value) === JSON.stringify(node.value),
  );

/** 取得施工许可证: an approval of the project is no certificate of the applicant besides. */
const asApproval = (hits: readonly Hit[], hit: Hit): boolean =>
  'field' in hit.node &&
  hit.node.field === 'qualification' &&
  hits.some(
    (h) => 'field' in h.node && h.node.field === 'projectApproval' && overlap(h.spans['/value'], hit.spans['/value']),
  );

const overlap = (a: Span | undefined, b: Span | undefined): boolean =>
  a !== undefined && b !== undefined && a.start < b.end && b.start < a.end;

const CLASS_OF_STATISTICS = new RegExp(`^${OF_STATISTICS}`);
const isClassOfStatistics = (value: CriterionValue): boolean =>
  Array.isArray(value) && value.some((name: string) => CLASS_OF_STATISTICS.test(name));

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
