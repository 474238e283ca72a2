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
import type { Matrix, PacketReport } from '../../shared/contract/views.ts';
import type { Mark } from './matrix-view.ts';

/** One packet in the making: program, clients, folder, and what came of it. */

interface PacketsState {
  readonly program: string | null;
  readonly chosen: ReadonlySet<string>;
  readonly programText: string;
  readonly clientText: string;
  readonly folder: FileHandle | null;
  readonly state: 'idle' | 'running' | 'done' | 'failed' | 'cancelled';
  readonly report: PacketReport | null;
  readonly failure: Failure | null;
}

export const usePackets = create<PacketsState>(() => ({
  program: null,
  chosen: new Set(),
  programText: '',
  clientText: '',
  folder: null,
  state: 'idle',
  report: null,
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
    state: 'idle',
    report: null,
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
    state: 'idle',
    report: null,
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

export const setPacketText = (part: { programText?: string; clientText?: string }): void => usePackets.setState(part);

/** Asks for another folder by dialog. */
export async function chooseFolder(): Promise<void> {
  try {
    const { folder } = await ask('dialog.chooseFolder', { purpose: 'packets' });
    if (folder) usePackets.setState({ folder });
  } catch (error) {
    showFailure(error);
  }
}

/** Writes the packets of the chosen clients. */
export async function generatePackets(): Promise<void> {
  const { program, chosen, state } = usePackets.getState();
  const order = useMatches.getState().matrix?.clients ?? [];
  const clients = order.filter((name) => chosen.has(name));
  if (program === null || clients.length === 0 || state === 'running') return;
  usePackets.setState({ state: 'running', report: null, failure: null });
  try {
    const folder = usePackets.getState().folder ?? (await ask('packet.defaultFolder', {}));
    usePackets.setState({ folder });
    const { on } = useSession.getState();
    const report = await runJob(text.jobs.generating, 'packet.generate', {
      on,
      program,
      clients,
      folder: folder.handle,
    }).result;
    usePackets.setState({ state: 'done', report });
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

function eligibleFor(matrix: Matrix | null, program: string): ReadonlySet<string> {
  if (!matrix) return new Set();
  const eligible = clientMarks(matrix, program).filter(({ mark }) => mark === 'eligible' || mark === 'machine');
  return new Set(eligible.map(({ name }) => name));
}
