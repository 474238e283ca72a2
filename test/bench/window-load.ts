import { quoted } from '../../shared/base/sentence.ts';
import { createCore } from '../../electron/core/dispatch.ts';
import { openOf } from '../../electron/core/commands/session.ts';
import { saveClients } from '../../electron/core/store/clients.ts';
import { sha256 } from '../../electron/core/store/originals.ts';
import type { Client } from '../../shared/client/client.ts';
import type { Cells, ClientChange } from '../../shared/client/merge.ts';
import { clients } from './match-load.ts';
import { fillNotices } from './search-load.ts';

/** A large consultancy's workspace. */

export interface WorkspaceSize {
  readonly notices: number;
  readonly clients: number;
  /** How many of the notices are open for application; the rest is of earlier years. */
  readonly open: number;
}

/** Makes a workspace of that size in an empty folder and closes it. */
export async function fillWorkspace(folder: string, size: WorkspaceSize): Promise<void> {
  const core = createCore({ holder: 'cli' });
  try {
    await core.run('workspace.open', { folder });
    const until = `${new Date().getFullYear() + 1}-06-30`;
    await fillNotices(core.session, size.notices, { open: size.open, until });
    const changes = clients(size.clients).map(changeOf);
    const bytes = new TextEncoder().encode(changes.map(({ name }) => name).join('\n'));
    const at = new Date().toISOString();
    await saveClients(
      openOf(core.session),
      {
        original: {
          sha256: sha256(bytes),
          name: '示例企业.csv',
          format: 'csv',
          encoding: null,
          size: bytes.length,
          importedAt: at,
        },
        bytes,
      },
      changes,
      { kind: 'client.import', label: quoted('bench'), by: 'bench', at },
    );
  } finally {
    core.close();
  }
}

function changeOf(client: Client, i: number): ClientChange {
  const { name, province, city, district, registeredOn, legalPerson, scale, employees, rdStaff, adverseRecord } =
    client;
  const company = {
    name,
    province,
    city,
    district,
    registeredOn,
    legalPerson,
    scale,
    employees,
    rdStaff,
    adverseRecord,
  };
  const rows = client.financials.map(({ year, revenue, rdExpense }, at) => ({
    id: null,
    sheet: 'financials' as const,
    cells: { name, year, revenue, rdExpense } satisfies Cells,
    source: { sheet: '财务', row: 3 * i + at + 2 },
  }));
  return { id: null, name, company: { cells: company, source: { sheet: '企业', row: i + 2 } }, rows };
}
