import { z } from 'zod';
import { command } from './command.ts';
import { isoDate } from './views.ts';

const SHEETS = ['company', 'financials', 'qualifications', 'properties', 'applicationFacts', 'projects'] as const;
const KINDS = ['text', 'date', 'wan', 'count', 'year', 'yes-no', 'scale', 'list', 'sheets'] as const;
const count = z.number().int().min(0);

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
  hint: z.string().nullable(),
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

/** Clients as a grid that is typed and pasted into. */
export const clientCommands = {
  'client.columns': command(z.object({ on: isoDate }), z.object({ groups: z.array(gridGroupSchema) })),
  /** Cells of clients by name; names that are not there are left out. */
  'client.cells': command(
    z.object({ names: z.array(z.string()).max(5000) }),
    z.object({ rows: z.array(gridRowSchema) }),
  ),
  /** Takes the cells that can be read as one journal entry; the others are refused one by one with their reason. */
  'client.edit': command(
    z.object({ how: z.enum(['typed', 'pasted', 'cleared']), edits: z.array(clientEditSchema).min(1).max(5000) }),
    z.object({
      changed: count,
      /** Places in the request. */
      refused: z.array(z.object({ client: count, cell: count, reason: z.string() })),
      journalEntry: z.number().int().nullable(),
      /** The names of the clients that were changed or made, as they are now. */
      names: z.array(z.string()),
    }),
  ),
} as const;

export type CellPlaceView = z.infer<typeof cellPlaceSchema>;
export type GridColumnView = z.infer<typeof gridColumnSchema>;
export type GridGroupView = z.infer<typeof gridGroupSchema>;
export type GridRowView = z.infer<typeof gridRowSchema>;
export type ClientEditView = z.infer<typeof clientEditSchema>;
