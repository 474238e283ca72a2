import { text } from '../../text/text.ts';
import type { FilledFile } from '../../../shared/contract/packet-commands.ts';

/** The program that a bureau's file is for. */
export const officeOf = ({ name }: FilledFile): string =>
  text.packets.format[name.toLowerCase().endsWith('.docx') ? 'docx' : 'xlsx'];
