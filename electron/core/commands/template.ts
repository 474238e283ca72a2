import { writeClientTemplate } from '../write/client-template.ts';

/** Writes the blank portfolio workbook; fails with `output-unwritable`. */
export async function writeTemplate(file: string): Promise<{ path: string }> {
  await writeClientTemplate(file);
  return { path: file };
}
