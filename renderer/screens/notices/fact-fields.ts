import { text } from '../../text/text.ts';
import type { ProposedFactView } from '../../../shared/contract/views.ts';
import type { Notice } from '../../../shared/notice/notice.ts';

/** What of each kind of fact a person can change or add, in which order it is asked for. Pure. */

export const FACT_GROUPS = [
  'basic',
  'time',
  'conditions',
  'materials',
  'submission',
  'support',
  'contacts',
  'attachments',
] as const;
export type FactGroup = (typeof FACT_GROUPS)[number];

/** One part of a fact's value that a person can change. `key` is empty where the fact is a single value. */
export interface FactField {
  readonly key: string;
  readonly label: string;
  readonly kind: 'text' | 'long' | 'date' | 'time' | 'number' | 'boolean' | 'choice' | 'list';
  readonly required?: boolean;
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
}
const f = text.facts;
/** The one field of a fact that is a single value. */
export const single = (kind: FactField['kind'], label: string, more: Partial<FactField> = {}): readonly FactField[] => [
  { key: '', label, kind, ...more },
];
/** Choices with their labels, in the order of `keys`. */
export const labelled = <T extends string>(
  labels: Readonly<Record<T, string>>,
  keys: readonly T[],
): { value: string; label: string }[] => keys.map((value) => ({ value, label: labels[value] ?? value }));
/** The field for the sub-program, where the notice has any. */
export const trackField = (notice: Notice): readonly FactField[] =>
  notice.tracks.length === 0
    ? []
    : [
        {
          key: 'track',
          label: f.track,
          kind: 'choice',
          choices: notice.tracks.map((value) => ({ value, label: value })),
        },
      ];
export const DEADLINE_FIELDS: readonly FactField[] = [
  { key: 'label', label: f.label, kind: 'text', required: true },
  {
    key: 'actor',
    label: f.actor,
    kind: 'choice',
    required: true,
    choices: labelled(f.actors, ['applicant', 'recommender', 'authority']),
  },
  { key: 'stage', label: f.stage, kind: 'choice', choices: labelled(f.stages, ['entry', 'follow-up']) },
  { key: 'from', label: f.from, kind: 'date' },
  { key: 'to', label: f.to, kind: 'date', required: true },
  { key: 'time', label: f.time, kind: 'time' },
];
export const CONDITION_FIELDS: readonly FactField[] = [
  { key: 'text', label: f.text, kind: 'long', required: true },
  { key: 'mandatory', label: f.mandatory, kind: 'boolean' },
];
export const MATERIAL_FIELDS: readonly FactField[] = [
  { key: 'name', label: f.name, kind: 'long', required: true },
  { key: 'copies', label: f.copies, kind: 'number' },
  { key: 'form', label: f.form, kind: 'choice', choices: labelled(f.forms, ['original', 'copy', 'electronic']) },
  { key: 'sealed', label: f.sealed, kind: 'boolean' },
  { key: 'attachment', label: f.attachmentNo, kind: 'number' },
];
export const SUPPORT_FIELDS: readonly FactField[] = [
  { key: 'text', label: f.text, kind: 'long', required: true },
  { key: 'max', label: f.max, kind: 'number' },
  { key: 'ratio', label: f.ratio, kind: 'number' },
];
export const ATTACHMENT_FIELDS: readonly FactField[] = [
  { key: 'no', label: f.no, kind: 'number' },
  { key: 'name', label: f.name, kind: 'long', required: true },
  { key: 'url', label: f.url, kind: 'text' },
];
export const EXCLUSION_FIELDS: readonly FactField[] = [
  { key: 'text', label: f.text, kind: 'long', required: true },
  {
    key: 'kind',
    label: f.exclusionKind,
    kind: 'choice',
    required: true,
    choices: labelled(f.exclusions, ['same-item', 'one-per-unit', 'one-per-person', 'other-program']),
  },
];
export const REGION_FIELDS: readonly FactField[] = [
  { key: 'province', label: f.province, kind: 'text' },
  { key: 'city', label: f.city, kind: 'text' },
  { key: 'district', label: f.district, kind: 'text' },
];

export const SUBMISSION_FIELDS: readonly {
  readonly key: keyof Notice['submission'];
  readonly label: string;
  readonly kind: FactField['kind'];
}[] = [
  { key: 'onlineUrl', label: f.onlineUrl, kind: 'text' },
  { key: 'localNotice', label: f.localNotice, kind: 'boolean' },
  { key: 'paperCopies', label: f.paperCopies, kind: 'number' },
  { key: 'paperSize', label: f.paperSize, kind: 'text' },
  { key: 'binding', label: f.binding, kind: 'text' },
  { key: 'sealed', label: f.submissionSealed, kind: 'boolean' },
  { key: 'crossPageSeal', label: f.crossPageSeal, kind: 'boolean' },
  { key: 'media', label: f.media, kind: 'text' },
  { key: 'formats', label: f.formats, kind: 'list' },
  { key: 'address', label: f.address, kind: 'long' },
  { key: 'hours', label: f.hours, kind: 'text' },
];

/** A fact that is being asked for: where it goes, what it begins with, and the fields that are asked for. */
export interface DraftFact {
  readonly group: FactGroup;
  readonly pointer: string;
  readonly action: 'add' | 'change';
  readonly value: unknown;
  readonly fields: readonly FactField[];
}

/** What marked words become, as the editor asks for it. */
export function draftOf({ as, pointer, action, value }: ProposedFactView, notice: Notice): DraftFact {
  const draft = (group: FactGroup, fields: readonly FactField[]): DraftFact => ({
    group,
    pointer,
    action,
    value,
    fields,
  });
  const listed = (label: string): DraftFact => draft('contacts', single('text', label, { required: true }));
  switch (as) {
    case 'deadline':
      return draft('time', [...DEADLINE_FIELDS, ...trackField(notice)]);
    case 'condition':
      return draft('conditions', [...CONDITION_FIELDS, ...trackField(notice)]);
    case 'material':
      return draft('materials', [...MATERIAL_FIELDS, ...trackField(notice)]);
    case 'support':
      return draft('support', [...SUPPORT_FIELDS, ...trackField(notice)]);
    case 'attachment':
      return draft('attachments', ATTACHMENT_FIELDS);
    case 'docNumber':
      return draft('basic', single('text', f.docNumber, { required: true }));
    case 'person':
      return listed(f.people);
    case 'phone':
      return listed(f.phones);
    case 'email':
      return listed(f.emails);
  }
}

/** An empty entry for 添加, with the list it goes to and the fields that are asked for. */
export function blankEntry(
  group: FactGroup,
  notice: Notice,
): { readonly pointer: string; readonly value: unknown; readonly fields: readonly FactField[] } | null {
  const track = null;
  switch (group) {
    case 'time':
      return {
        pointer: '/deadlines',
        value: { label: '', actor: 'applicant', stage: 'entry', track, from: null, to: '', time: null, quote: '' },
        fields: [...DEADLINE_FIELDS, ...trackField(notice)],
      };
    case 'conditions':
      return {
        pointer: '/conditions',
        value: { text: '', track, mandatory: true, criteria: [] },
        fields: [...CONDITION_FIELDS, ...trackField(notice)],
      };
    case 'materials':
      return {
        pointer: '/materials',
        value: { name: '', copies: null, form: null, track, sealed: false, attachment: null },
        fields: [...MATERIAL_FIELDS, ...trackField(notice)],
      };
    case 'support':
      return {
        pointer: '/support',
        value: { text: '', max: null, ratio: null, track },
        fields: [...SUPPORT_FIELDS, ...trackField(notice)],
      };
    case 'attachments':
      return { pointer: '/attachments', value: { no: null, name: '', url: null }, fields: ATTACHMENT_FIELDS };
    case 'basic':
    case 'submission':
    case 'contacts':
      return null;
  }
}

/** All stated facts in the order in which they are shown. */
