import { z } from 'zod';
import { filledFileSchema, packetChoiceSchema } from './packet-commands.ts';

const command = <A extends z.ZodType, R extends z.ZodType>(args: A, result: R) => ({ args, result });

/** One paper of a packet, by the id that `packet.preview` gave it. */
const onePaper = z.object({ packet: packetChoiceSchema, id: z.string() });

/** Papers on screen, as PDF and on the printer: the main process has each made by the core, so that no page passes through the window. */
export const paperCommands = {
  /** Makes the paper ready for a frame; the address holds until some others have been shown after it. `file`: what to know of a bureau's file. */
  'paper.show': command(onePaper, z.object({ url: z.string(), file: filledFileSchema.nullable() })),
  /** Prints the paper into a PDF in `folder` (a handle), under `name` without extension. A file that a person changed stays: the new one goes beside it. */
  'paper.pdf': command(
    onePaper.extend({ folder: z.string(), name: z.string().max(300) }),
    z.object({ path: z.string() }),
  ),
  'paper.printers': command(
    z.object({}),
    z.object({ printers: z.array(z.object({ name: z.string(), label: z.string() })) }),
  ),
  /** Sends the paper to a printer; answers when the system has taken it. */
  'paper.print': command(
    onePaper.extend({ printer: z.string(), copies: z.number().int().min(1).max(200) }),
    z.object({}),
  ),
} as const;
