import type { Criterion } from '../criterion.ts';
import { OF_STATISTICS } from '../lexicon/entities.ts';
import { barred } from './barred.ts';
import { group, hitOf } from './hit.ts';
import type { FlatRange, Hit, Reading } from './hit.ts';
import type { Name } from './names.ts';
import { certificateHits } from './qualification-certificates.ts';
import { exchangeHits } from './qualification-exchanges.ts';
import { holderHits, namedListHits } from './qualification-holders.ts';
import { namesNoHolder, recognitionLists } from './qualification-lists.ts';
import type { RecognitionList } from './qualification-lists.ts';
import { personHits } from './qualification-persons.ts';
import { HELD, sense } from './qualification-sense.ts';
import { unlistedHits } from './qualification-unlisted.ts';
import { valuesOf, yearOf } from './qualification-values.ts';
import type { Sentence } from './segments.ts';
import { statement } from './statements.ts';

/** Recognitions that the applicant is to hold, or not to hold. */
export function qualificationHits(reading: Reading, sentence: Sentence): Hit[] {
  const hits = recognitionLists(reading, sentence).flatMap((list) => listHits(reading, sentence, list));
  for (const more of [unlistedHits, holderHits, namedListHits, certificateHits, personHits, exchangeHits])
    hits.push(...more(reading, sentence, hits));
  return hits;
}

/** 入驻〔省级科技企业孵化器〕: where the applicant is settled. */
const SETTLED_IN = /入驻(?:于|在|到)?(?:经[^，。；]{2,24}的|[^企，。；]{0,6})?$/;
/** 同时为〔规上工业企业和高新技术企业〕: each of them, not one of them. */
const EACH_OF = /同时(?:须|应)?(?:为|是|具有|具备|属于|拥有|获得)$/;
const RECOGNISED_AS = /(?:认定|获得|获评|评为|确定|入选|列入|取得)(?:为|的|过)*$/;

/** What a sentence asks of the recognitions in one list; [] where it asks nothing of who holds them. */
function listHits(reading: Reading, sentence: Sentence, list: RecognitionList): Hit[] {
  const { before, after, at, recognitions } = list;
  const settled = SETTLED_IN.exec(before);
  if (settled) return hostHits(reading, sentence, list, settled[0].length);
  if (namesNoHolder(list, sentence)) return [];
  const said = sense(before, after, list.segment) ?? (endsWithStatistics(list) ? 'has' : null);
  if (said === null) return [];
  // In a list of who is barred, 已认定为…的 names what must not be held.
  const turned = said === 'has' && reading.context.polarity === 'exclude' && RECOGNISED_AS.test(before);
  if (said === 'has' && barred(reading, sentence) && !turned) return [];
  if (said === 'has' && recognitions.length > 1 && EACH_OF.test(before))
    return recognitions.map((name) => {
      const own = { start: sentence.start + name.start, end: sentence.start + name.end };
      const value = valuesOf(reading, [name], sentence);
      return isStatistical(name)
        ? listedInStatistics(reading, sentence, own)
        : atItsWords(reading, sentence, { field: 'qualification', op: 'has', value }, own);
    });
  if (recognitions.every(isStatistical))
    return said === 'has'
      ? [listedInStatistics(reading, sentence, { start: at.start, end: at.end - list.more.length })]
      : [];
  const value = [
    ...valuesOf(reading, recognitions, sentence),
    ...list.more.split(/、|或者?|和|以及|及/).filter((word) => word !== ''),
  ];
  const year = yearOf(reading, sentence.text.slice(0, list.first.start));
  const op = turned ? 'not-has' : said;
  const held = hitOf(
    reading,
    sentence.index,
    { field: 'qualification', op, value, ...(year === null ? {} : { year }) },
    said === 'not-has' ? at.start : Math.max(at.start - (HELD.exec(before)?.[0].length ?? 0), sentence.start),
    at.end,
    at,
  );
  return [said === 'has' ? group('any', [held, ...otherWaysIn(reading, sentence, list)]) : held];
}

/** 入驻〔省级孵化器、产业园〕的企业: the places that the applicant may be settled in. `ahead`: how long the verb is. */
function hostHits(reading: Reading, sentence: Sentence, { after, at }: RecognitionList, ahead: number): Hit[] {
  const rest = /^((?:[、和或及][^，。；、等内的]{2,16})*)(?:等[^，。；]{0,14}?)?(?:内)?的/.exec(after);
  if (!rest) return [];
  const places = { start: at.start, end: at.end + (rest[1] ?? '').length };
  const value = reading.flat.wordsOf(places.start, places.end).split(/、|和|或/);
  const criterion = { field: 'other', op: 'in', value, label: '入驻载体' } as const;
  return [hitOf(reading, sentence.index, criterion, at.start - ahead, places.end, places)];
}

/** Kinds of applicant behind a list of recognitions that go on to anybody else: 、三级医院及其他法人单位. */
const OR_OTHERS =
  /^(?:、[^，。；、]{2,14})*(?:、|及|和|或|以及)(?:其他|其它)[^，。；]{0,24}?(?:单位|机构|组织|企业|法人|主体)(?=$|[，。；])/;

/** Who may apply besides holders of the recognitions in a list: kinds of applicant in it, and others behind it. */
function otherWaysIn(reading: Reading, sentence: Sentence, { names, after, at }: RecognitionList): Hit[] {
  // 高新技术企业、合资企业 in one list: a kind among the recognitions is an alternative to them.
  const named = new Set(names.filter((n) => n.kind === 'entity').flatMap((n) => n.values));
  const value = [...named].filter((kind) => kind !== '企业');
  const kinds = value.length === 0 ? [] : [atItsWords(reading, sentence, { field: 'entityType', op: 'in', value }, at)];
  // 规模以上工业企业、科技型企业及其他法人单位: who else may apply is no demand to be one of those named.
  const rest = OR_OTHERS.exec(after)?.[0] ?? '';
  if (rest === '') return kinds;
  const joint = /^(?:企业|单位)*[、及和或]?/.exec(rest)?.[0].length ?? 0;
  return [...kinds, statement(reading, at.end + joint, at.end + rest.length, sentence.index)];
}

/** 纳入统计直报平台的〔限额以上商贸企业〕: what the predicate ends with. */
const endsWithStatistics = ({ before, after, recognitions }: RecognitionList): boolean =>
  recognitions.every(isStatistical) &&
  /(?:应当?|须|需|必须|是|为)[^，。；]{2,30}的$/.test(before) &&
  !/(?:服务|培育|带动|联合|面向|向|与|由|对)[^，。；]*$/.test(before) &&
  /^(?:$|[，。；])/.test(after);

/** 规模以上, 限额以上 are classes of the statistics: nobody lists them among recognitions, so no sheet can tell. */
const STATISTICAL = new RegExp(`^(?:${OF_STATISTICS}|四上)`);
const isStatistical = (name: Name): boolean => STATISTICAL.test(name.word);

function listedInStatistics(reading: Reading, sentence: Sentence, at: FlatRange): Hit {
  const value = [reading.flat.text.slice(at.start, at.end)];
  return atItsWords(reading, sentence, { field: 'entityType', op: 'in', value }, at);
}

const atItsWords = (reading: Reading, sentence: Sentence, criterion: Criterion, at: FlatRange): Hit =>
  hitOf(reading, sentence.index, criterion, at.start, at.end, at);
