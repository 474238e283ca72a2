import { z } from 'zod';
import { criterionNodeSchema } from './criterion.ts';

/** Notice JSON, the public form of what is extracted from a notice. Keys and meanings: README, "Notice JSON". */

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const track = z.string().nullable().default(null);

export const NOTICE_KINDS = ['program', 'tender', 'consultation', 'event', 'result', 'policy'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

export const regionSchema = z.object({
  province: z.string().nullable().default(null),
  city: z.string().nullable().default(null),
  district: z.string().nullable().default(null),
});

export const deadlineSchema = z.object({
  label: z.string(),
  actor: z.enum(['applicant', 'recommender', 'authority']),
  stage: z.enum(['entry', 'follow-up']).nullable().default(null),
  track,
  from: isoDate.nullable().default(null),
  to: isoDate,
  time: z.string().nullable().default(null),
  quote: z.string().default(''),
});

export const conditionSchema = z.object({
  text: z.string(),
  track,
  mandatory: z.boolean().default(true),
  criteria: z.array(criterionNodeSchema).default([]),
});

export const materialSchema = z.object({
  name: z.string(),
  copies: z.number().int().nullable().default(null),
  form: z.enum(['original', 'copy', 'electronic']).nullable().default(null),
  track,
  sealed: z.boolean().default(false),
  attachment: z.number().int().nullable().default(null),
});

export const submissionSchema = z.object({
  paperCopies: z.number().int().nullable().default(null),
  media: z.string().nullable().default(null),
  formats: z.array(z.string()).default([]),
  binding: z.string().nullable().default(null),
  sealed: z.boolean().default(false),
  onlineUrl: z.string().nullable().default(null),
  address: z.string().nullable().default(null),
  paperSize: z.string().nullable().default(null),
  crossPageSeal: z.boolean().default(false),
  hours: z.string().nullable().default(null),
  localNotice: z.boolean().default(false),
});

export const supportSchema = z.object({
  text: z.string(),
  max: z.number().nullable().default(null),
  ratio: z.number().nullable().default(null),
  track,
});

export const exclusionSchema = z.object({
  text: z.string(),
  kind: z.enum(['same-item', 'one-per-unit', 'one-per-person', 'other-program']),
  track,
});

export const attachmentSchema = z.object({
  no: z.number().int().nullable().default(null),
  name: z.string(),
  url: z.string().nullable().default(null),
});

export const noticeSchema = z.object({
  section: z.string().nullable().default(null),
  title: z.string().min(1),
  kind: z.enum(NOTICE_KINDS),
  bodyMissing: z.boolean().default(false),
  docNumber: z.string().nullable().default(null),
  issuers: z.array(z.string()).default([]),
  region: regionSchema.prefault({}),
  publishedOn: isoDate.nullable().default(null),
  sourceUrl: z.string().nullable().default(null),
  deadlines: z.array(deadlineSchema).default([]),
  tracks: z.array(z.string()).default([]),
  conditions: z.array(conditionSchema).default([]),
  materials: z.array(materialSchema).default([]),
  submission: submissionSchema.prefault({}),
  support: z.array(supportSchema).default([]),
  contacts: z
    .object({
      people: z.array(z.string()).default([]),
      phones: z.array(z.string()).default([]),
      emails: z.array(z.string()).default([]),
    })
    .prefault({}),
  attachments: z.array(attachmentSchema).default([]),
  commitments: z.array(z.string()).default([]),
  exclusions: z.array(exclusionSchema).default([]),
});

/** One input file: `notice parse` prints an array of these. */
export const noticeFileSchema = z.object({ file: z.string(), notices: z.array(noticeSchema) });

export type Notice = z.infer<typeof noticeSchema>;
export type NoticeFile = z.infer<typeof noticeFileSchema>;
export type NoticeRegion = z.infer<typeof regionSchema>;
export type Deadline = z.infer<typeof deadlineSchema>;
export type Condition = z.infer<typeof conditionSchema>;
export type Material = z.infer<typeof materialSchema>;
export type Submission = z.infer<typeof submissionSchema>;
export type Support = z.infer<typeof supportSchema>;
export type Exclusion = z.infer<typeof exclusionSchema>;
export type Attachment = z.infer<typeof attachmentSchema>;
