import { z } from 'zod';
import { SHEETS, type SheetId } from '../client/fields.ts';
import { noticeSchema } from '../notice/notice.ts';
import { APPLICATION_STAGES } from '../program/application-stage.ts';

/**
 * What one consultant hands over to another in one file (`.sbwb`): a client with its rows, decisions and applications, or
 * a program with its corrections and templates. The file is a zip: `manifest.json` (every other part with its SHA-256),
 * `content.json` (this schema), and `originals/<sha256>` of notices, papers, templates and attached files. The workbooks that clients came from stay out of it, since
 * they hold other clients as well.
 */
export const HANDOVER_VERSION = 2;

const words = z.string().max(20_000);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const sheetIds = SHEETS.map(({ id }) => id) as [SheetId, ...SheetId[]];
const cells = z.record(z.string().max(40), z.union([words, z.number(), z.boolean(), z.array(words), z.null()]));
const source = z.object({ sheet: z.string().max(200), row: z.number().int() }).nullable();
const index = z.number().int().min(0);
const anchorStep = z.union([words, z.object({ entry: z.unknown(), nth: z.number().int() })]);

const correction = z.object({
  path: z.array(anchorStep).min(1).max(12),
  action: z.enum(['change', 'add', 'remove', 'confirm']),
  before: z.unknown(),
  after: z.unknown(),
  by: words,
  at: words,
});

/** A file as it came; its bytes are the part `originals/<sha256>`. */
const handedOriginal = z.object({
  sha256: hash,
  name: z.string().max(1000),
  format: z.string().max(20),
  encoding: z.string().max(40).nullable(),
  size: z.number().int().min(0),
  importedAt: words,
});

/** A bureau's own file of a notice, with what persons said of its columns. */
const handedTemplate = z.object({
  original: handedOriginal,
  name: z.string().max(1000),
  track: words.nullable(),
  sheet: words.nullable(),
  mapping: z.record(z.string(), words.nullable()),
  by: words,
  at: words,
});

const handedPaper = z.object({
  name: words,
  number: words.nullable(),
  validUntil: words.nullable(),
  note: words.nullable(),
  file: z.object({ original: handedOriginal, name: z.string().max(1000) }).nullable(),
});

const handedNotice = z.object({
  original: handedOriginal,
  position: index,
  /** Version of the rules that read it. */
  rules: z.number().int(),
  text: z.string(),
  extracted: noticeSchema,
  spans: z.record(z.string(), z.object({ start: index, end: index })),
  corrections: z.array(correction),
  /** None in files of the first version; so with papers and attached files. */
  templates: z.array(handedTemplate).default([]),
});

const handedClient = z.object({
  name: z.string().min(1).max(200),
  cells,
  source,
  rows: z.array(z.object({ sheet: z.enum(sheetIds), cells, source })),
  papers: z.array(handedPaper).default([]),
});

/** `notice` and `client` are places in the lists of the file. */
const pair = z.object({ notice: index, client: index, track: words.nullable() });

const handedDecision = pair.extend({
  target: words,
  result: z.enum(['pass', 'fail']),
  reason: words,
  basis: words,
  by: words,
  on: words,
});

const handedApplication = pair.extend({
  stage: z.enum(APPLICATION_STAGES),
  owner: words.nullable(),
  note: words.nullable(),
  ownDate: words.nullable(),
  copies: z.number().int().nullable(),
  archived: z.boolean(),
  madeBy: words,
  madeAt: words,
  ticks: z.array(
    z.object({
      material: words,
      done: z.boolean(),
      responsible: words.nullable(),
      note: words.nullable(),
      by: words,
      on: words,
    }),
  ),
  tasks: z.array(z.object({ title: words, due: words.nullable(), who: words.nullable(), done: z.boolean() })),
  events: z.array(z.object({ stage: z.enum(APPLICATION_STAGES), on: words, note: words.nullable(), by: words })),
  files: z.array(z.object({ original: handedOriginal, name: z.string().max(1000), by: words, at: words })).default([]),
});

export const handoverSchema = z
  .object({
    kind: z.enum(['client', 'program']),
    /** The client's name or the notice's title. */
    title: z.string().min(1).max(500),
    madeBy: words,
    madeAt: words,
    notices: z.array(handedNotice),
    clients: z.array(handedClient),
    decisions: z.array(handedDecision),
    applications: z.array(handedApplication),
  })
  .refine(
    ({ notices, clients, decisions, applications }) =>
      [...decisions, ...applications].every(({ notice, client }) => notice < notices.length && client < clients.length),
    { error: 'a decision or application names a notice or client that the file does not hold' },
  );

export const handoverManifestSchema = z.object({
  format: z.literal('shenbao-handover'),
  version: z.number().int().min(1),
  parts: z.array(z.object({ name: z.string().max(200), sha256: hash, size: z.number().int().min(0) })),
});

export type Handover = z.infer<typeof handoverSchema>;
export type HandedNotice = z.infer<typeof handedNotice>;
export type HandedClient = z.infer<typeof handedClient>;
export type HandedDecision = z.infer<typeof handedDecision>;
export type HandedApplication = z.infer<typeof handedApplication>;
export type HandedCorrection = z.infer<typeof correction>;
export type HandedOriginal = z.infer<typeof handedOriginal>;
export type HandedTemplate = z.infer<typeof handedTemplate>;
export type HandedPaper = z.infer<typeof handedPaper>;
export type HandedFile = HandedApplication['files'][number];

/** Every file whose bytes the handover holds. */
export const originalsOf = ({ notices, clients, applications }: Handover): readonly HandedOriginal[] => [
  ...notices.flatMap(({ original, templates }) => [original, ...templates.map((template) => template.original)]),
  ...clients.flatMap(({ papers }) => papers.flatMap(({ file }) => (file ? [file.original] : []))),
  ...applications.flatMap(({ files }) => files.map(({ original }) => original)),
];
