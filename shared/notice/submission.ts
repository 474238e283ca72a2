import type { NoticeContext } from './context.ts';
import { submissionSchema } from './notice.ts';
import type { Submission } from './notice.ts';
import type { Found } from './reading.ts';

/** Not read yet: nothing is claimed. */
export function readSubmission(_context: NoticeContext): Found<Submission> {
  return { value: submissionSchema.parse({}), spans: {} };
}
