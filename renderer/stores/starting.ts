import { create } from 'zustand';
import { ask } from '../bridge.ts';
import { startApplications } from './application-work.ts';
import { showFailure } from './failures.ts';
import { loadMatrix } from './matches.ts';
import { useSession } from './session.ts';
import type { ProgramView } from '../../shared/contract/views.ts';

/** Choosing clients for a program, or a program for a client, before applications are opened. */

interface Starting {
  /** What may be applied for: the program that was asked for, or all that are not closed. */
  readonly programs: readonly ProgramView[];
  readonly program: string | null;
  readonly clients: ReadonlySet<string>;
  /** The client that was asked for; null where clients are chosen. */
  readonly only: string | null;
}

export const useStarting = create<{ readonly starting: Starting | null }>(() => ({ starting: null }));

const change = (part: Partial<Starting>): void =>
  useStarting.setState(({ starting }) => ({ starting: starting && { ...starting, ...part } }));

/** Opens the choice for a notice's programs, with these clients ticked, or for one client. */
export async function chooseStart(
  wanted: { readonly noticeId: string; readonly clients: readonly string[] } | { readonly client: string },
): Promise<void> {
  try {
    void loadMatrix();
    const { programs } = await ask('match.programs', { on: useSession.getState().on });
    const ofNotice = 'noticeId' in wanted;
    const offered = programs
      .filter((program) => (ofNotice ? program.noticeId === wanted.noticeId : program.window !== 'closed'))
      .toSorted((a, b) => (a.daysLeft ?? 9999) - (b.daysLeft ?? 9999));
    useStarting.setState({
      starting: {
        programs: offered,
        program: ofNotice || offered.length === 1 ? (offered[0]?.id ?? null) : null,
        clients: new Set(ofNotice ? wanted.clients : [wanted.client]),
        only: ofNotice ? null : wanted.client,
      },
    });
  } catch (error) {
    showFailure(error);
  }
}

export const chooseStartProgram = (program: string): void => change({ program });

export function tickStartClient(name: string): void {
  const clients = new Set(useStarting.getState().starting?.clients);
  if (!clients.delete(name)) clients.add(name);
  change({ clients });
}

export const closeStart = (): void => useStarting.setState({ starting: null });

export function confirmStart(): void {
  const { starting } = useStarting.getState();
  if (!starting?.program || starting.clients.size === 0) return;
  closeStart();
  void startApplications(starting.program, [...starting.clients]);
}
