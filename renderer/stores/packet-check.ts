import { create } from 'zustand';
import { ask } from '../bridge.ts';
import { showFailure } from './failures.ts';
import { Latest } from './latest.ts';
import { packetChoice, usePackets } from './packets.ts';
import type { FactForm } from '../../shared/contract/application-views.ts';
import type { PacketFinding, PaperKindView } from '../../shared/contract/packet-commands.ts';
import type { TemplateRow } from '../../shared/contract/template-views.ts';

/** What stands between a chosen packet and the bureau: facts that its papers lack, and what a person must look at. */

interface PacketCheckState {
  readonly findings: readonly PacketFinding[] | null;
  readonly lacking: FactForm | null;
  /** What is made where nobody chooses: all that the program asks for; null where it is not known yet. */
  readonly standard: readonly PaperKindView[] | null;
  /** The bureau's own files that are kept with the program. */
  readonly templates: readonly TemplateRow[];
  /** More clients are chosen than are checked without being asked. */
  readonly tooMany: boolean;
}

const NOTHING: PacketCheckState = { findings: null, lacking: null, standard: null, templates: [], tooMany: false };
export const usePacketCheck = create<PacketCheckState>(() => NOTHING);

/** So many clients are checked in a moment; more wait until a person asks. */
const AT_ONCE = 200;
const SETTLE_MS = 200;
const latest = new Latest();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Checks the packet as it is chosen now, once the choice has come to rest. `all`: however many clients there are. */
export function checkSoon(all = false): void {
  clearTimeout(timer);
  timer = setTimeout(() => void check(all), SETTLE_MS);
}

async function check(all: boolean): Promise<void> {
  const packet = packetChoice();
  const { program } = usePackets.getState();
  if (!packet || program === null) {
    usePacketCheck.setState({ ...NOTHING, templates: usePacketCheck.getState().templates });
    return;
  }
  if (!all && packet.clients.length > AT_ONCE) {
    usePacketCheck.setState({ findings: null, lacking: null, tooMany: true });
    return;
  }
  const asked = Promise.all([
    ask('packet.check', packet),
    ask('application.facts', { on: packet.on, program, clients: packet.clients }),
    ask('template.list', { program }),
  ]);
  await latest.run(
    asked,
    ([{ findings, standard }, lacking, { templates }]) =>
      usePacketCheck.setState({ findings, standard, lacking, templates, tooMany: false }),
    showFailure,
  );
}

/** How many facts the papers lack, each client's counted. */
export const lackingCount = ({ application, client }: FactForm): number =>
  [...application, ...client].reduce((sum, fact) => sum + fact.clients.length, 0);
