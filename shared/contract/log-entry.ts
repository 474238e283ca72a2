import { z } from 'zod';

/** What stands for a value that may hold words from outside. */
export const HIDDEN = '?';

const word = z.string().regex(/^[\w.:+-]{0,80}$/);

/**
 * One line of the log. The log helps support without naming a client: a value is a number, a truth value, or a word of
 * Latin letters and digits (a code, a version); anything else is hidden. Stacks are frames only, never messages.
 */
export const logEntrySchema = z.object({
  event: word,
  fields: z.record(z.string(), z.union([word, z.literal(HIDDEN), z.number(), z.boolean(), z.null()])),
  stack: z.array(z.string().max(200)).max(12),
});
export type LogEntry = z.infer<typeof logEntrySchema>;

/** An entry of these values; whatever is no such word becomes `?`. */
export function logEntry(
  event: string,
  fields: Readonly<Record<string, unknown>> = {},
  error: unknown = null,
): LogEntry {
  const shown = Object.entries(fields).map(([key, value]) => [
    key,
    word.safeParse(value).success || isPlain(value) ? value : HIDDEN,
  ]);
  return { event, fields: Object.fromEntries(shown) as LogEntry['fields'], stack: framesOf(error) };
}

const isPlain = (value: unknown): boolean => value === null || typeof value === 'number' || typeof value === 'boolean';

/** Where an error came from: its class, its code, and function, file and line of each frame, without folders. */
export function framesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const code = 'code' in error && /^\w+$/.test(String(error.code)) ? ` ${String(error.code)}` : '';
  const frames = (error.stack ?? '').split('\n').flatMap((line) => {
    const [, name = '', , file = '', place = ''] =
      /^\s+at (?:(?:async )?([\w$.<>#[\] ]+) \()?(.*[\\/])?([\w.-]+):(\d+:\d+)\)?$/.exec(line) ?? [];
    return file === '' ? [] : [`${name.trim() || '-'} ${file}:${place}`];
  });
  return [`${/^\w+$/.test(error.name) ? error.name : 'Error'}${code}`, ...frames].slice(0, 12);
}
