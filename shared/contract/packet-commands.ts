import { z } from 'zod';
import { command } from './command.ts';
import { missingPlaceSchema } from './template-views.ts';
import { isoDate, packetReportSchema } from './views.ts';
import { sentenceSchema } from './sentence-schema.ts';

export const paperKindSchema = z.enum(['checklist', 'cover', 'commitment', 'summary', 'job-ticket']);

/** What the preview shows: the workbench's own papers, and bureaus' files that were filled. */
export const previewKindSchema = z.enum([...paperKindSchema.options, 'template']);

/** For whom papers are made, and which. */
export const packetChoiceSchema = z.object({
  on: isoDate,
  program: z.string(),
  clients: z.array(z.string()).min(1).max(5000),
  /** Not given: all that the program asks for. */
  papers: z.array(paperKindSchema).exactOptional(),
  /** Ids of the program's templates that are filled along; not given: all of them. */
  templates: z.array(z.number().int()).exactOptional(),
  /** A folder and a summary table of its own for each recommending unit. */
  perRecommender: z.boolean().default(false),
  /** Paper copies of each client's file; not given: as many as the notice asks for. */
  copies: z.number().int().min(0).max(200).exactOptional(),
});

export const packetFindingSchema = z.object({
  /** `routine` holds for nearly every application while it is being prepared. */
  kind: z.enum(['problem', 'routine']),
  what: sentenceSchema,
  /** None where it concerns the packet as a whole. */
  clients: z.array(z.string()),
  /** Them in a few words; null for the packet as a whole. */
  whom: sentenceSchema.nullable(),
  /** Whether `whom` only says how many they are. */
  counted: z.boolean(),
});

/** A bureau's file as the preview has it. */
export const filledFileSchema = z.object({
  name: z.string(),
  /** What its page does not show as Word or Excel does. Where there is anything, the file itself is printed. */
  unshown: z.array(sentenceSchema),
  /** Why it could not be filled; null where it was. */
  failed: sentenceSchema.nullable(),
});

export const previewPaperSchema = z.object({
  /** The same for the same packet: for `show`. */
  id: z.string(),
  kind: previewKindSchema,
  /** What the paper is called: 申报材料清单; a bureau's file by its own name. */
  title: z.string(),
  client: z.string().nullable(),
  recommender: z.string().nullable(),
  page: z.object({
    size: z.enum(['A4', 'A3']),
    orientation: z.enum(['portrait', 'landscape']),
    /** Millimetres. */
    margins: z.object({ top: z.number(), bottom: z.number(), left: z.number(), right: z.number() }),
  }),
  /** Stands at the top of every page; the HTML has it by the same means as the page numbers. Null for none. */
  pageHead: z.string().nullable(),
  /** `第 n 页 共 N 页` at the foot of each page; the HTML has it where the engine knows margin boxes (Chrome 131). */
  pageNumbers: z.boolean(),
  /** How often it is printed; null where the notice does not say. */
  copies: z.number().int().nullable(),
  /** The bureau's own file that was filled; null for papers of the workbench. */
  file: filledFileSchema.nullable(),
  /** A whole page without script, address or file; null where `show` leaves it out. */
  html: z.string().nullable(),
});

/** What was written, and what is marked 【待补】 in filled templates (`file` below the folder). */
export const generatedSchema = packetReportSchema.extend({
  missing: z.array(missingPlaceSchema.extend({ file: z.string() })),
});

/** Papers of one program: checked, looked at, written. */
export const packetCommands = {
  /** What a person must look at before papers are handed in; nothing is written. */
  'packet.check': command(
    packetChoiceSchema,
    z.object({
      findings: z.array(packetFindingSchema),
      /** The kinds that are made where `papers` is not given: all that the program asks for. */
      standard: z.array(paperKindSchema),
    }),
  ),
  /** The papers as they will be written, from the same models, for the screen, the printer and PDF. */
  'packet.preview': command(
    packetChoiceSchema.extend({
      /** Ids of the papers whose HTML is wanted; all of them where not given. */
      show: z.array(z.string()).exactOptional(),
    }),
    z.object({ papers: z.array(previewPaperSchema) }),
    { job: true },
  ),
  /**
   * The summary table of a whole notice: the clients whose applications are open, each track under a band of its own;
   * with `perRecommender` a table for each recommending unit.
   */
  'packet.wholeTable': command(
    z.object({ on: isoDate, notice: z.string(), perRecommender: z.boolean().default(false), folder: z.string() }),
    generatedSchema,
    { job: true },
  ),
  'packet.generate': command(packetChoiceSchema.extend({ folder: z.string() }), generatedSchema, { job: true }),
  /** Writes one filled file of the packet, by the id of its preview, as `packet.generate` writes it. */
  'packet.writeForm': command(
    packetChoiceSchema.extend({ id: z.string(), folder: z.string() }),
    z.object({ path: z.string() }),
  ),
  /** Keeps a printed page (PDF, base64) in the folder of a packet, by the rules of all its files. */
  'packet.keepPdf': command(
    z.object({
      folder: z.string(),
      name: z.string().max(300),
      kind: previewKindSchema,
      client: z.string().nullable(),
      pdf: z.base64(),
    }),
    z.object({ path: z.string(), warning: sentenceSchema.nullable() }),
  ),
} as const;

export type GeneratedPacket = z.infer<typeof generatedSchema>;
export type PacketChoice = z.input<typeof packetChoiceSchema>;
export type FilledFile = z.infer<typeof filledFileSchema>;
export type PaperKindView = z.infer<typeof paperKindSchema>;
export type PacketFinding = z.infer<typeof packetFindingSchema>;
export type PreviewPaper = z.infer<typeof previewPaperSchema>;
