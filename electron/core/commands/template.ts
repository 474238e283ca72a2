/** Writes the blank portfolio workbook; fails with `output-unwritable`. */
export async function writeTemplate(file: string): Promise<{ path: string }> {
  const { writeClientTemplate } = await import('../write/client-template.ts');
  await writeClientTemplate(file);
  return { path: file };
}
