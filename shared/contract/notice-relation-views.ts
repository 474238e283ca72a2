import { z } from 'zod';
import { deadlineSchema } from '../notice/notice.ts';
import { NOTICE_RELATIONS } from '../notice/same-notice.ts';
import { noticeRefSchema } from './insight-views.ts';
import { sentenceSchema } from './sentence-schema.ts';

/** What notices are to each other, as the window and the CLI show it. */

/** A date as it binds: `setBy` names the later notice whose words set it, absent where it is the notice's own. */
export const deadlineInForceSchema = deadlineSchema.extend({ setBy: noticeRefSchema.exactOptional() });

/** A notice that is no program of its own: it only changes others, or a later paper has replaced it. */
export const standingSchema = z.object({ is: z.enum(['change', 'superseded']), of: z.array(noticeRefSchema) });

/** One fact, old → new; null where nothing stood or stands there. */
export const noticeChangeSchema = z.object({
  what: sentenceSchema,
  before: sentenceSchema.nullable(),
  after: sentenceSchema.nullable(),
});

export const relationSchema = z.enum(NOTICE_RELATIONS);

export const relatedNoticeSchema = noticeRefSchema.extend({
  /** What the later of the two is to the earlier one; `other-year` is the same call of another year. */
  relation: z.enum([...NOTICE_RELATIONS, 'other-year']),
  /** The other notice is the later one. */
  later: z.boolean(),
  byPerson: z.boolean(),
  publishedOn: z.string().nullable(),
  changes: z.array(noticeChangeSchema),
});

/** A re-issue, extension, correction or second print, and what it changes. */
export const knownChangeSchema = z.object({
  relation: relationSchema,
  later: noticeRefSchema,
  earlier: noticeRefSchema,
  /** When this workspace came to know it. */
  since: z.string(),
  changes: z.array(noticeChangeSchema),
});

export type RelatedNotice = z.infer<typeof relatedNoticeSchema>;
export type NoticeChangeView = z.infer<typeof noticeChangeSchema>;
export type KnownChange = z.infer<typeof knownChangeSchema>;
