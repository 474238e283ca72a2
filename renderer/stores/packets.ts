import { create } from 'zustand';
import { toFailure } from '../../shared/base/failure.ts';
import { ask } from '../bridge.ts';
import { text } from '../text/text.ts';
import { showFailure } from './failures.ts';
import { runJob } from './jobs.ts';
import { markAt } from './matrix-view.ts';
import { useMatches } from './matches.ts';
import { isTextOrNull, remember, remembered } from './remembered.ts';
import { showScreen, useSession } from './session.ts';
import type { Failure } from '../../shared/base/failure.ts';
import type { FileHandle } from '../../shared/contract/desktop-commands.ts';
import type { GeneratedPacket, PacketChoice, PaperKindView } from '../../shared/contract/packet-commands.ts';
import type { Matrix } from '../../shared/contract/views.ts';
import type { Mark } from './matrix-view.ts';

/** One packet in the making: program, clients, folder, and what came of it. */

interface PacketsState {
  readonly program: string | null;
  readonly chosen: ReadonlySet<string>;
  readonly programText: string;
  readonly clientText: string;
  readonly folder: FileHandle | null;
  /** Kinds of papers that are made; null for all that the program asks for. */
  readonly papers: readonly PaperKindView[] | null;
  /** The bureau's files that are filled along; null for all of the program's. */
  readonly templates: readonly number[] | null;
  readonly perRecommender: boolean;
  /** Paper copies of each client's file; null for as many as the notice asks for. */
  readonly copies: number | null;
  readonly state: 'idle' | 'running' | 'done' | 'failed' | 'cancelled';
  readonly report: GeneratedPacket | null;
  /** PDF files made from the preview. */
  readonly pdfs: readonly string[];
  readonly failure: Failure | null;
}

const NO_OPTIONS = { papers: null, templates: null, perRecommender: false, copies: null } as const;

export const usePackets = create<PacketsState>(() => ({
  program: null,
  chosen: new Set(),
  programText: '',
  clientText: '',
  folder: null,
  ...NO_OPTIONS,
  state: 'idle',
  report: null,
  pdfs: [],
  failure: null,
}));

export function restorePackets(): void {
  usePackets.setState({ program: remembered('packets.program', isTextOrNull, null) });
}

/** Chooses the program and, of its clients, those that the machine found eligible. */
export function chooseProgram(program: string): void {
  usePackets.setState({
    program,
    chosen: eligibleFor(useMatches.getState().matrix, program),
    ...NO_OPTIONS,
    state: 'idle',
    report: null,
    pdfs: [],
    failure: null,
  });
  remember('packets.program', program);
}

/** After the matrix has come: a choice that is gone is dropped, a first choice is filled. */
export function settlePackets(matrix: Matrix): void {
  const { program, chosen, state } = usePackets.getState();
  if (program === null) return;
  if (!matrix.programs.some((other) => other.id === program))
    usePackets.setState({ program: null, chosen: new Set(), state: 'idle', report: null });
  else if (chosen.size === 0 && state === 'idle') usePackets.setState({ chosen: eligibleFor(matrix, program) });
}

/** From a cell of the matrix: this program, this client. */
export function startPacket(program: string, client: string): void {
  usePackets.setState({
    program,
    chosen: new Set([client]),
    clientText: '',
    programText: '',
    ...NO_OPTIONS,
    state: 'idle',
    report: null,
    pdfs: [],
    failure: null,
  });
  remember('packets.program', program);
  showScreen('packets');
}

export function chooseClients(names: readonly string[], chosen: boolean): void {
  usePackets.setState((state) => {
    const next = new Set(state.chosen);
    for (const name of names) {
      if (chosen) next.add(name);
      else next.delete(name);
    }
    return { chosen: next };
  });
}

/** What the packet is to hold. */
export const setPacketOptions = (
  part: Partial<Pick<PacketsState, 'papers' | 'templates' | 'perRecommender' | 'copies'>>,
): void => usePackets.setState(part);

export const setPacketText = (part: { programText?: string; clientText?: string }): void => usePackets.setState(part);

/** The packet as it is chosen now, its clients in the order of the portfolio; null while no program or client is. */
export function packetChoice(): PacketChoice | null {
  const { program, chosen, papers, templates, perRecommender, copies } = usePackets.getState();
  const clients = (useMatches.getState().matrix?.clients ?? []).filter((name) => chosen.has(name));
  if (program === null || clients.length === 0) return null;
  return {
    on: useSession.getState().on,
    program,
    clients,
    perRecommender,
    ...(papers ? { papers: [...papers] } : {}),
    ...(templates ? { templates: [...templates] } : {}),
    ...(copies === null ? {} : { copies }),
  };
}

/** Asks for another folder by dialog. */
export async function chooseFolder(): Promise<void> {
  try {
    const { folder } = await ask('dialog.chooseFolder', { purpose: 'packets' });
    if (folder) usePackets.setState({ folder });
  } catch (error) {
    showFailure(error);
  }
}

/** The folder that papers go to: the chosen one, else that of the workspace. */
export async function packetFolder(): Promise<FileHandle> {
  return usePackets.getState().folder ?? (await ask('packet.defaultFolder', {}));
}

/** Writes the packets of the chosen clients. */
export async function generatePackets(): Promise<void> {
  const packet = packetChoice();
  if (!packet) return;
  await write((folder) => runJob(text.jobs.generating, 'packet.generate', { ...packet, folder }).result);
}

/** Writes one summary table of all applications to the notice, whatever their track (one for each recommending unit where asked for). */
export async function generateWholeTable(notice: string): Promise<void> {
  const { on } = useSession.getState();
  const { perRecommender } = usePackets.getState();
  await write(
    (folder) => runJob(text.jobs.generating, 'packet.wholeTable', { on, notice, perRecommender, folder }).result,
  );
}

/** One writing at a time, into the chosen folder; what came of it is shown. */
async function write(job: (folder: string) => Promise<GeneratedPacket>): Promise<void> {
  if (usePackets.getState().state === 'running') return;
  usePackets.setState({ state: 'running', report: null, failure: null });
  try {
    const folder = await packetFolder();
    usePackets.setState({ report: await job(folder.handle), state: 'done' });
  } catch (error) {
    const failure = toFailure(error);
    usePackets.setState({ state: failure.code === 'cancelled' ? 'cancelled' : 'failed', failure });
  }
}

export interface ClientMark {
  readonly name: string;
  readonly mark: Mark | null;
}

const ORDER: readonly (Mark | null)[] = ['eligible', 'machine', 'needs-data', 'ineligible', null];

/** All clients with their mark for one program, the eligible first. */
export function clientMarks(matrix: Matrix, program: string): ClientMark[] {
  const column = matrix.programs.findIndex((other) => other.id === program);
  return matrix.clients
    .map((name, row) => ({ name, mark: markAt(matrix, row, column) }))
    .toSorted((a, b) => ORDER.indexOf(a.mark) - ORDER.indexOf(b.mark));
}

/** Whether a client is eligible, though conditions may be left to a person; such clients are chosen beforehand. */
export const isEligible = ({ mark }: ClientMark): boolean => mark === 'eligible' || mark === 'machine';

function eligibleFor(matrix: Matrix | null, program: string): ReadonlySet<string> {
  if (!matrix) return new Set();
  const eligible = clientMarks(matrix, program).filter(isEligible);
  return new Set(eligible.map(({ name }) => name));
}
