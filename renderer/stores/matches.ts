import { create } from 'zustand';
import { ask } from '../bridge.ts';
import { text } from '../text/text.ts';
import { showFailure } from './failures.ts';
import { runJob } from './jobs.ts';
import { Latest } from './latest.ts';
import { inSlices } from './in-slices.ts';
import { MARKS, NO_MATRIX_FILTER, matrixSteps } from './matrix-view.ts';
import { useInitials } from './name-initials.ts';
import { WINDOWS } from './notice-filter.ts';
import { isRecord, oneOfEach, remember, remembered } from './remembered.ts';
import { useSession } from './session.ts';
import type { Explanation, Matrix } from '../../shared/contract/views.ts';
import type { MatrixFilter, MatrixView } from './matrix-view.ts';

/** Programs × clients as of the date, what of it is shown, and the reasons of the chosen cell. */

export interface Pair {
  readonly program: string;
  readonly client: string;
}

interface MatchesState {
  readonly status: 'idle' | 'loading' | 'ready' | 'failed';
  /** Something has changed since the matrix was made. */
  readonly stale: boolean;
  readonly matrix: Matrix | null;
  readonly filter: MatrixFilter;
  readonly shown: MatrixView;
  readonly selected: Pair | null;
  readonly explanation: Explanation | null;
  readonly explaining: boolean;
}

const NOTHING: MatrixView = { rows: [], columns: [], rowTallies: [], columnTallies: [] };

export const useMatches = create<MatchesState>(() => ({
  status: 'idle',
  stale: true,
  matrix: null,
  filter: { ...NO_MATRIX_FILTER, windows: ['open', 'upcoming', 'undated'] },
  shown: NOTHING,
  selected: null,
  explanation: null,
  explaining: false,
}));

const matrices = new Latest();
const explanations = new Latest();

export function restoreMatches(): void {
  const filter = remembered('matches.filter', isRecord, {});
  const selected = remembered('matches.selected', isRecord, {});
  useMatches.setState((state) => ({
    filter: {
      ...state.filter,
      windows: 'windows' in filter ? oneOfEach(filter['windows'], WINDOWS) : state.filter.windows,
      marks: oneOfEach(filter['marks'], MARKS),
    },
    selected:
      typeof selected['program'] === 'string' && typeof selected['client'] === 'string'
        ? { program: selected['program'], client: selected['client'] }
        : null,
  }));
}

/** Makes the matrix if there is none of this date and data; what is shown stays until it is here. */
export async function loadMatrix(): Promise<void> {
  const { status, stale } = useMatches.getState();
  if (!stale && (status === 'ready' || status === 'loading')) return;
  useMatches.setState({ status: 'loading', stale: false });
  const { on } = useSession.getState();
  await matrices.run(
    runJob(text.jobs.matching, 'match.matrix', { on, windows: [...WINDOWS] }).result,
    async (matrix) => {
      arrived = matrix;
      await showMatrix(matrix);
      const { selected } = useMatches.getState();
      if (selected) openPair(knows(matrix, selected) ? selected : null);
    },
    (error) => {
      useMatches.setState({ status: 'failed', stale: true });
      showFailure(error);
    },
  );
}

const views = new Latest();
/** The newest matrix, also while what is shown of it is still being counted. */
let arrived: Matrix | null = null;

/** Shows what the filter leaves of a matrix; what was shown before stays until that is counted. */
async function showMatrix(matrix: Matrix): Promise<void> {
  const { filter } = useMatches.getState();
  await views.run(
    inSlices(matrixSteps(matrix, filter, useInitials.getState().of)),
    (shown) => useMatches.setState({ status: 'ready', matrix, shown }),
    showFailure,
  );
}

/** The next look at the matrix makes it anew. */
export function outdateMatrix(): void {
  useMatches.setState({ stale: true });
}

export function setMatrixFilter(part: Partial<MatrixFilter>): void {
  const filter = { ...useMatches.getState().filter, ...part };
  useMatches.setState({ filter });
  if (arrived) void showMatrix(arrived);
  remember('matches.filter', { windows: filter.windows, marks: filter.marks });
}

/** Shows the reasons of one cell. */
export function openPair(pair: Pair | null): void {
  const before = useMatches.getState().explanation;
  const same = pair !== null && before?.client === pair.client && before.program.id === pair.program;
  useMatches.setState({ selected: pair, explaining: pair !== null, ...(same ? {} : { explanation: null }) });
  remember('matches.selected', pair);
  if (pair === null) {
    explanations.forget();
    return;
  }
  void explanations.run(
    ask('match.explain', { on: useSession.getState().on, program: pair.program, client: pair.client }),
    (explanation) => useMatches.setState({ explanation, explaining: false }),
    (error) => {
      useMatches.setState({ explaining: false });
      showFailure(error);
    },
  );
}

const knows = (matrix: Matrix, pair: Pair): boolean =>
  matrix.clients.includes(pair.client) && matrix.programs.some((program) => program.id === pair.program);
