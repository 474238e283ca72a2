import { findAmounts, findRatios } from './amounts.ts';
import { labelledPeople, peopleBesidePhones, isPersonName } from './contacts-people.ts';
import { phonesIn } from './contacts-phones.ts';
import { readCriteria } from './criteria/read-criteria.ts';
import { findDates } from './dates.ts';
import { documentOf } from './materials-phrase.ts';
import type { MarkedAs } from './marked-as.ts';
import type { Notice } from './notice.ts';

export interface ProposedFact {
  readonly as: MarkedAs;
  /** The list that it is added to, or the value that it takes the place of. */
  readonly pointer: string;
  readonly action: 'add' | 'change';
  readonly value: unknown;
  /** The words state what the fact needs (a date, a number), so that it can be taken as it is. */
  readonly whole: boolean;
}

const EMAIL = /[\w.+-]+[@＠][\w-]+(?:\.[\w-]+)+/;
const NUMBER = /[\p{sc=Han}]{1,14}[〔[(（【](?:19|20)\d{2}[〕\])）】]\s*第?\s*\d+\s*号/u;

/**
 * Every fact that the marked words may be, each with what can be read of it in them: dates, sums, criteria, copies. A
 * person chooses one and corrects it. `[]` for words without a character that says anything.
 */
export function factsInWords(marked: string, notice: Notice): readonly ProposedFact[] {
  const words = marked.replace(/\s*\n\s*/g, '').trim();
  if (!/[\p{L}\p{N}]/u.test(words)) return [];
  const year = yearOf(notice);
  return [
    deadlineIn(words, notice, year),
    conditionIn(words, notice, year),
    materialIn(words),
    supportIn(words),
    listed('person', '/contacts/people', personIn(words), words),
    listed('phone', '/contacts/phones', phonesIn(words, true)[0]?.value ?? null, words),
    listed('email', '/contacts/emails', EMAIL.exec(words)?.[0].replace('＠', '@') ?? null, words),
    attachmentIn(words),
    {
      as: 'docNumber',
      pointer: '/docNumber',
      action: 'change',
      value: NUMBER.exec(words)?.[0] ?? words,
      whole: NUMBER.test(words),
    },
  ];
}

/** The year for dates that are printed without one: of the publication, else of the number, else of the title. */
function yearOf({ publishedOn, docNumber, title }: Notice): number | null {
  const stated = publishedOn ?? /[〔[(（【]((?:19|20)\d{2})/.exec(docNumber ?? '')?.[1] ?? /20\d{2}/.exec(title)?.[0];
  return stated === undefined ? null : Number(stated.slice(0, 4));
}

function deadlineIn(words: string, notice: Notice, year: number | null): ProposedFact {
  const date = findDates(words, { year, publishedOn: notice.publishedOn }).at(-1);
  const value = {
    label: labelOf(words),
    actor: /推荐单位|主管部门|汇总|初审|各[市区县]/.test(words) ? 'recommender' : 'applicant',
    stage: 'entry',
    track: null,
    from: date?.from ?? null,
    to: date?.to ?? '',
    time: date?.time ?? null,
    quote: words,
  };
  return { as: 'deadline', pointer: '/deadlines', action: 'add', value, whole: date !== undefined };
}

const LABELS = /网上(?:申报|填报)|纸质材料|报送|答辩|初审|推荐|汇总上报|公示|提交|申报|受理|报名/;
const labelOf = (words: string): string => LABELS.exec(words)?.[0] ?? '申报截止';

function conditionIn(words: string, notice: Notice, year: number | null): ProposedFact {
  const { criteria } = readCriteria(words, {
    region: notice.region,
    year,
    polarity: /优先/.test(words) ? 'prefer' : 'require',
  });
  const value = { text: words, track: null, mandatory: !/优先/.test(words), criteria: [...criteria] };
  return { as: 'condition', pointer: '/conditions', action: 'add', value, whole: true };
}

function materialIn(words: string): ProposedFact {
  const found = documentOf(words.replace(/^[（(]?[\d一二三四五六七八九十]+[）)、.．]\s*/, ''), 0);
  const value = {
    name: found?.name ?? words,
    copies: found?.copies ?? null,
    form: found?.form ?? null,
    track: null,
    sealed: found?.sealed ?? false,
    attachment: found?.attachment ?? null,
  };
  return { as: 'material', pointer: '/materials', action: 'add', value, whole: found !== null };
}

function supportIn(words: string): ProposedFact {
  const sums = findAmounts(words).map((amount) => amount.yuan);
  const share = findRatios(words).find((ratio) => ratio.kind === 'share');
  const value = {
    text: words,
    max: sums.length === 0 ? null : Math.max(...sums),
    ratio: share?.ratio ?? null,
    track: null,
  };
  return {
    as: 'support',
    pointer: '/support',
    action: 'add',
    value,
    whole: value.max !== null || value.ratio !== null,
  };
}

const personIn = (words: string): string | null =>
  (isPersonName(words) ? words : null) ??
  labelledPeople(words)[0]?.name ??
  peopleBesidePhones(words, phonesIn(words, true))[0]?.name ??
  null;

function attachmentIn(words: string): ProposedFact {
  const found = /^(?:附件)?\s*(\d{1,2})?\s*[：:.．、]?\s*(.+)$/.exec(words);
  const value = { no: found?.[1] === undefined ? null : Number(found[1]), name: found?.[2] ?? words, url: null };
  return { as: 'attachment', pointer: '/attachments', action: 'add', value, whole: true };
}

const listed = (as: MarkedAs, pointer: string, found: string | null, words: string): ProposedFact => ({
  as,
  pointer,
  action: 'add',
  value: found ?? words,
  whole: found !== null,
});
