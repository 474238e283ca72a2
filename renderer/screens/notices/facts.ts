import { NOTICE_KINDS } from '../../../shared/notice/notice.ts';
import { text } from '../../text/text.ts';
import { moneyText, percentText, deadlineWords } from '../../widgets/format.ts';
import { criteriaTexts } from './criterion-text.ts';
import {
  ATTACHMENT_FIELDS,
  CONDITION_FIELDS,
  DEADLINE_FIELDS,
  EXCLUSION_FIELDS,
  MATERIAL_FIELDS,
  REGION_FIELDS,
  SUBMISSION_FIELDS,
  SUPPORT_FIELDS,
  labelled,
  single,
  trackField,
} from './fact-fields.ts';
import type { Deadline, Notice } from '../../../shared/notice/notice.ts';
import type { FactField, FactGroup } from './fact-fields.ts';

/** The facts of a notice as the right side shows them, in groups. Pure. */

export interface Fact {
  /** JSON pointer of the value in the notice. */
  readonly pointer: string;
  readonly group: FactGroup;
  readonly label: string;
  readonly words: string;
  /** Small words behind the value: who, how many copies, track … */
  readonly tags: readonly string[];
  /** What a machine checks of it. */
  readonly criteria: readonly string[];
  /** An address that can be opened. */
  readonly url: string | null;
  readonly value: unknown;
  readonly fields: readonly FactField[];
}

const f = text.facts;
const present = (...parts: readonly (string | null | false)[]): string[] =>
  parts.filter((part): part is string => typeof part === 'string' && part !== '');

/** 「2026-03-10 至 2026-04-10 17:00（周五）」 */
export const deadlineText = ({ from, to, time }: Deadline): string =>
  `${from === null ? '' : `${from} ${f.until} `}${deadlineWords(to, time)}`;

/** All stated facts in the order in which they are shown. */
export function factsOf(notice: Notice): Fact[] {
  return [
    ...basic(notice),
    ...time(notice),
    ...conditions(notice),
    ...materials(notice),
    ...submission(notice),
    ...support(notice),
    ...contacts(notice),
    ...attachments(notice),
  ];
}

type Sketch = Pick<Fact, 'pointer' | 'label' | 'words' | 'value' | 'fields'> &
  Partial<Pick<Fact, 'tags' | 'criteria' | 'url'>>;
const fact = (group: FactGroup, sketch: Sketch): Fact => ({ group, tags: [], criteria: [], url: null, ...sketch });

function basic(notice: Notice): Fact[] {
  const { region } = notice;
  const place = present(region.province, region.city, region.district).join('');
  const header = (key: 'section' | 'docNumber' | 'publishedOn' | 'sourceUrl', kind: FactField['kind']): Fact[] => {
    const value = notice[key];
    return value === null
      ? []
      : [
          fact('basic', {
            pointer: `/${key}`,
            label: f[key],
            words: value,
            value,
            fields: single(kind, f[key]),
            url: key === 'sourceUrl' ? value : null,
          }),
        ];
  };
  return [
    fact('basic', {
      pointer: '/title',
      label: f.title,
      words: notice.title,
      value: notice.title,
      fields: single('long', f.title, { required: true }),
    }),
    fact('basic', {
      pointer: '/kind',
      label: f.kind,
      words: text.kind[notice.kind],
      value: notice.kind,
      fields: single('choice', f.kind, { required: true, choices: labelled(text.kind, NOTICE_KINDS) }),
    }),
    ...header('section', 'text'),
    ...header('docNumber', 'text'),
    ...notice.issuers.map((value, i) =>
      fact('basic', {
        pointer: `/issuers/${i}`,
        label: f.issuers,
        words: value,
        value,
        fields: single('text', f.issuers, { required: true }),
      }),
    ),
    ...(place === ''
      ? []
      : [fact('basic', { pointer: '/region', label: f.region, words: place, value: region, fields: REGION_FIELDS })]),
    ...header('publishedOn', 'date'),
    ...notice.tracks.map((value, i) =>
      fact('basic', {
        pointer: `/tracks/${i}`,
        label: f.tracks,
        words: value,
        value,
        fields: single('text', f.tracks, { required: true }),
      }),
    ),
    ...header('sourceUrl', 'text'),
  ];
}

function time(notice: Notice): Fact[] {
  return notice.deadlines.map((value, i) =>
    fact('time', {
      pointer: `/deadlines/${i}`,
      label: value.label,
      words: deadlineText(value),
      tags: present(
        f.actors[value.actor] !== value.label && f.actors[value.actor],
        value.stage === 'follow-up' && f.stages['follow-up'],
        value.track,
      ),
      value,
      fields: [...DEADLINE_FIELDS, ...trackField(notice)],
    }),
  );
}

function conditions(notice: Notice): Fact[] {
  return [
    ...notice.conditions.map((value, i) =>
      fact('conditions', {
        pointer: `/conditions/${i}`,
        label: '',
        words: value.text,
        tags: present(!value.mandatory && f.preference, value.track, value.criteria.length === 0 && f.manualOnly),
        criteria: criteriaTexts(value.criteria),
        value,
        fields: [...CONDITION_FIELDS, ...trackField(notice)],
      }),
    ),
    ...notice.exclusions.map((value, i) =>
      fact('conditions', {
        pointer: `/exclusions/${i}`,
        label: f.exclusion,
        words: value.text,
        tags: present(f.exclusions[value.kind], value.track),
        value,
        fields: EXCLUSION_FIELDS,
      }),
    ),
  ];
}

function materials(notice: Notice): Fact[] {
  return [
    ...notice.materials.map((value, i) =>
      fact('materials', {
        pointer: `/materials/${i}`,
        label: `${i + 1}`,
        words: value.name,
        tags: present(
          value.copies !== null && f.copiesOf(value.copies),
          value.form && f.forms[value.form],
          value.sealed && f.sealed,
          value.attachment !== null && f.attachmentOf(value.attachment),
          value.track,
        ),
        value,
        fields: [...MATERIAL_FIELDS, ...trackField(notice)],
      }),
    ),
    ...notice.commitments.map((value, i) =>
      fact('materials', {
        pointer: `/commitments/${i}`,
        label: f.commitment,
        words: value,
        value,
        fields: single('long', f.commitment, { required: true }),
      }),
    ),
  ];
}

function submission(notice: Notice): Fact[] {
  return SUBMISSION_FIELDS.flatMap(({ key, label, kind }) => {
    const value = notice.submission[key];
    if (value === null || value === false || (Array.isArray(value) && value.length === 0)) return [];
    const words =
      value === true
        ? f.yes
        : key === 'paperCopies'
          ? value === 0
            ? f.noPaper
            : f.copiesOf(Number(value))
          : Array.isArray(value)
            ? text.listed(value)
            : String(value);
    return [
      fact('submission', {
        pointer: `/submission/${key}`,
        label,
        words,
        value,
        fields: single(kind, label),
        url: key === 'onlineUrl' ? words : null,
      }),
    ];
  });
}

function support(notice: Notice): Fact[] {
  return notice.support.map((value, i) =>
    fact('support', {
      pointer: `/support/${i}`,
      label: '',
      words: value.text,
      tags: present(
        value.ratio !== null && percentText(value.ratio),
        value.max !== null && f.upTo(moneyText(value.max)),
        value.track,
      ),
      value,
      fields: [...SUPPORT_FIELDS, ...trackField(notice)],
    }),
  );
}

function contacts(notice: Notice): Fact[] {
  return (['people', 'phones', 'emails'] as const).flatMap((key) =>
    notice.contacts[key].map((value, i) =>
      fact('contacts', {
        pointer: `/contacts/${key}/${i}`,
        label: f[key],
        words: value,
        value,
        fields: single('text', f[key], { required: true }),
      }),
    ),
  );
}

function attachments(notice: Notice): Fact[] {
  return notice.attachments.map((value, i) =>
    fact('attachments', {
      pointer: `/attachments/${i}`,
      label: value.no === null ? f.attachmentNo : f.attachmentOf(value.no),
      words: value.name,
      url: value.url,
      value,
      fields: ATTACHMENT_FIELDS,
    }),
  );
}
