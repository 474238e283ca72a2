import { z } from 'zod';
import { sentenceSchema } from './sentence-schema.ts';
import { command } from './command.ts';
import { failureSchema, importReportSchema, isoDate } from './views.ts';

const SHEETS = ['company', 'financials', 'qualifications', 'properties', 'applicationFacts', 'projects'] as const;
const KINDS = ['text', 'date', 'wan', 'count', 'year', 'yes-no', 'scale', 'list', 'sheets'] as const;
const count = z.number().int().min(0);
/** Units of money in which a column may be, from the smallest. */
export const MAPPING_UNITS = ['元', '千元', '万元', '亿元'] as const;

/** `row`: null on 企业, the year on 财务, elsewhere the place among the client's rows, from 0; one behind the last is new. */
export const cellPlaceSchema = z.object({
  sheet: z.enum(SHEETS),
  row: z.number().int().min(0).max(9999).nullable(),
  field: z.string().max(40),
});

const gridColumnSchema = z.object({
  key: z.string(),
  /** null: counted, not entered. */
  place: cellPlaceSchema.nullable(),
  title: z.string(),
  kind: z.enum(KINDS),
  hint: sentenceSchema.nullable(),
  choices: z.array(z.string()),
});

/** Columns that stand under one heading. */
export const gridGroupSchema = z.object({
  sheet: z.enum(SHEETS),
  /** The sheet's name. */
  title: z.string(),
  /** null for 企业 and for what is counted, the year on 财务, else the place of the row, from 0. */
  row: z.number().int().nullable(),
  columns: z.array(gridColumnSchema),
});

/** The filled cells of one client by the key of their column. */
export const gridRowSchema = z.object({ name: z.string(), cells: z.record(z.string(), z.string()) });

/** What is typed or pasted for one client; null for a new one, whose name is among the cells. */
const clientEditSchema = z.object({
  client: z.string().max(400).nullable(),
  cells: z.array(z.object({ place: cellPlaceSchema, value: z.string().max(4000) })).max(2000),
});

/** How the rows of one sheet of a file are read. */
export const sheetMappingSchema = z.object({
  name: z.string(),
  sheet: z.enum(SHEETS),
  headingRows: z.tuple([z.number().int(), z.number().int()]),
  columns: z.array(
    z.object({
      column: count,
      heading: z.string(),
      above: z.string().nullable(),
      samples: z.array(z.string()),
      target: z
        .object({
          sheet: z.enum(SHEETS),
          field: z.string(),
          year: z.number().int().nullable(),
          named: z.string().max(200).nullable(),
        })
        .nullable(),
      unit: z.enum(MAPPING_UNITS),
      from: z.enum(['workbook', 'remembered', 'proposed', 'person', 'none']),
    }),
  ),
});

/** What importing a file would do, and by which mapping. */
export const importPreviewSchema = z.object({
  file: z.string(),
  /** Every heading is the workbook's own or was settled before: nothing has to be asked. */
  settled: z.boolean(),
  sheets: z.array(sheetMappingSchema),
  rows: z.object({ added: count, changed: count, unchanged: count, failed: count }),
  /** Those that will be added or changed, the first of them. */
  clients: z.array(z.object({ name: z.string(), isNew: z.boolean(), lines: z.array(sentenceSchema) })),
  clientTotal: count,
  failures: z.array(failureSchema),
  warnings: z.array(sentenceSchema),
  /** What a column can be taken for. */
  choices: z.array(
    z.object({
      sheet: z.enum(SHEETS),
      sheetTitle: z.string(),
      field: z.string(),
      title: z.string(),
      money: z.boolean(),
    }),
  ),
});

const originSchema = z.object({
  /** The line of a file, or a person's own entry. */
  file: z.string().nullable(),
  sheet: z.string().nullable(),
  row: z.number().int().nullable(),
  by: z.string(),
  at: z.string(),
});

export const clientPaperSchema = z.object({
  id: z.number().int(),
  name: z.string(),
  number: z.string().nullable(),
  validUntil: isoDate.nullable(),
  note: z.string().nullable(),
  file: z.string().nullable(),
});

/** All that is known of one client, with where each cell came from. */
export const clientPageSchema = z.object({
  name: z.string(),
  sheets: z.array(
    z.object({
      sheet: z.enum(SHEETS),
      title: z.string(),
      fields: z.array(z.object({ field: z.string(), title: z.string(), money: z.boolean(), figure: z.boolean() })),
      rows: z.array(
        z.object({
          /** As in `cellPlaceSchema`. */
          row: z.number().int().nullable(),
          cells: z.array(z.string().nullable()),
          /** Indexes in `origins`, a cell each. */
          origins: z.array(count.nullable()),
        }),
      ),
      complete: z.boolean(),
    }),
  ),
  origins: z.array(originSchema),
  contradictions: z.array(sentenceSchema),
  papers: z.array(clientPaperSchema),
  /** Names to offer for another paper. */
  paperNames: z.array(z.string()),
  /** Verdicts on the programs that are not closed, as of the date. */
  programs: z.array(
    z.object({
      program: z.string(),
      title: z.string(),
      track: z.string().nullable(),
      window: z.enum(['open', 'upcoming', 'undated']),
      daysLeft: z.number().int().nullable(),
      verdict: z.enum(['eligible', 'needs-data', 'ineligible']),
      manualOpen: count,
      decided: z.boolean(),
    }),
  ),
});

/** Clients as a grid that is typed and pasted into, their pages, papers and imports. */
export const clientCommands = {
  'client.columns': command(z.object({ on: isoDate }), z.object({ groups: z.array(gridGroupSchema) })),
  /** Cells of clients by name; names that are not there are left out. */
  'client.cells': command(
    z.object({ names: z.array(z.string()).max(5000) }),
    z.object({ rows: z.array(gridRowSchema) }),
  ),
  /** The names of the clients that have something in a cell, by its value; those without are left out. */
  'client.order': command(z.object({ place: cellPlaceSchema }), z.object({ names: z.array(z.string()) })),
  /** Takes the cells that can be read as one journal entry; the others are refused one by one with their reason. */
  'client.edit': command(
    z.object({ how: z.enum(['typed', 'pasted', 'cleared']), edits: z.array(clientEditSchema).min(1).max(5000) }),
    z.object({
      changed: count,
      /** Places in the request. */
      refused: z.array(z.object({ client: count, cell: count, reason: sentenceSchema })),
      journalEntry: z.number().int().nullable(),
      /** The names of the clients that were changed or made, as they are now. */
      names: z.array(z.string()),
    }),
  ),
  /** Takes clients off with their applications and decisions; undo brings all back. */
  'client.remove': command(z.object({ names: z.array(z.string()).min(1).max(5000) }), z.object({})),
  /** What importing a file would do, by a corrected mapping or by the one proposed for it. Nothing is saved. */
  'client.previewImport': command(
    z.object({ file: z.string(), mapping: z.array(sheetMappingSchema).exactOptional() }),
    importPreviewSchema,
    { job: true },
  ),
  /** Imports one file by the mapping of its preview, as one journal entry, and remembers the mapping by heading. */
  'client.importMapped': command(
    z.object({ file: z.string(), mapping: z.array(sheetMappingSchema) }),
    importReportSchema,
    { job: true },
  ),
  'client.page': command(z.object({ on: isoDate, name: z.string() }), clientPageSchema),
  /** Enters a paper of a client (`id` null) or changes one; a file that is not given stays what it is. */
  'client.savePaper': command(
    z.object({
      client: z.string(),
      id: z.number().int().nullable(),
      name: z.string().trim().min(1).max(200),
      number: z.string().max(200),
      /** Any form of a date; empty: it does not expire. */
      validUntil: z.string().max(40),
      note: z.string().max(1000),
      file: z.string().exactOptional(),
    }),
    z.object({ papers: z.array(clientPaperSchema) }),
  ),
  'client.removePaper': command(
    z.object({ client: z.string(), id: z.number().int() }),
    z.object({ papers: z.array(clientPaperSchema) }),
  ),
  /** Puts the file of a paper, as it was imported, into the workspace's folder of exports, to be opened from there. */
  'client.paperFile': command(z.object({ client: z.string(), id: z.number().int() }), z.object({ path: z.string() })),
} as const;

export type CellPlaceView = z.infer<typeof cellPlaceSchema>;
export type GridColumnView = z.infer<typeof gridColumnSchema>;
export type GridGroupView = z.infer<typeof gridGroupSchema>;
export type GridRowView = z.infer<typeof gridRowSchema>;
export type SheetMappingView = z.infer<typeof sheetMappingSchema>;
export type ImportPreview = z.infer<typeof importPreviewSchema>;
export type ClientPage = z.infer<typeof clientPageSchema>;
export type ClientPaperView = z.infer<typeof clientPaperSchema>;
