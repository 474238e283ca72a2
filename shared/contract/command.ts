import type { z } from 'zod';

/** One command of the core: the schemas of its arguments and result; `job` where it reports progress and can be cancelled. */
export const command = <A extends z.ZodType, R extends z.ZodType>(
  args: A,
  result: R,
  options: { job?: true } = {},
): { readonly args: A; readonly result: R; readonly job: boolean } => ({ args, result, job: options.job ?? false });
