import { listClients } from '../store/clients.ts';
import { openOf, type Session } from './session.ts';

/** Writes the blank portfolio workbook; fails with `output-unwritable`. */
export async function writeBlankPortfolio(file: string): Promise<{ path: string }> {
  const { writePortfolio } = await import('../write/portfolio-workbook.ts');
  await writePortfolio(file);
  return { path: file };
}

/** Writes all that is known of the clients as a portfolio workbook, which an import takes as unchanged; fails with `output-unwritable`. */
export async function exportClients(session: Session, file: string): Promise<{ path: string; clients: number }> {
  const clients = await listClients(openOf(session));
  const { writePortfolio } = await import('../write/portfolio-workbook.ts');
  await writePortfolio(file, clients);
  return { path: file, clients: clients.length };
}
