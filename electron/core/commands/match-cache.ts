import type { Client } from '../../../shared/client/client.ts';
import type { ClientPaper } from '../../../shared/client/client-paper.ts';
import type { StoredClient } from '../../../shared/client/merge.ts';
import type { Decisions } from '../../../shared/match/decision.ts';
import type { Matcher } from '../../../shared/match/matcher.ts';
import type { Program } from '../../../shared/program/program.ts';
import { type Standing, standings } from '../../../shared/program/standing.ts';
import type { LocalDate } from '../../../shared/base/local-date.ts';
import { listRelations } from '../store/relations.ts';
import type { Workspace } from '../store/workspace.ts';

/** A client as it is now: a new object as soon as a fact of it, or a decision for it, is another. */
export interface KnownClient {
  readonly stored: StoredClient;
  readonly client: Client;
  readonly papers: readonly ClientPaper[];
  /** What persons decided for it, by the id of the program. */
  readonly decisions: ReadonlyMap<string, Decisions>;
}

export interface CompiledPrograms {
  readonly programs: readonly Program[];
  /** Id → place in `programs`; also by the id of a notice that changes it or that it has replaced. */
  readonly byId: ReadonlyMap<string, number>;
  /** A notice that is no program of its own (延期、更正, 已被替代) → the notice whose program it belongs to. */
  readonly standsFor: ReadonlyMap<string, string>;
  readonly matcher: Matcher;
}

/** Programs, clients and what notices are to each other in the open workspace, read once and kept until something stored changes. */
export interface MatchCache {
  readonly clients: (ws: Workspace, today: LocalDate) => Promise<readonly KnownClient[]>;
  readonly programs: (ws: Workspace) => Promise<CompiledPrograms>;
  /** What every related notice is worth beside the others, by its id. */
  readonly standings: (ws: Workspace) => Promise<ReadonlyMap<string, Standing>>;
  /** One client's facts or decisions have changed: it alone is read again, and what was found of the others stays. */
  readonly refresh: (ws: Workspace, client: number) => Promise<void>;
  readonly forget: (what: 'notices' | 'clients' | 'all') => void;
}

export function createMatchCache(): MatchCache {
  const clients = kept<readonly KnownClient[]>();
  let day: LocalDate | null = null;
  const programs = kept<CompiledPrograms>();
  const standing = kept<ReadonlyMap<string, Standing>>();
  const standingsOf = (ws: Workspace): Promise<ReadonlyMap<string, Standing>> =>
    standing.get(() => listRelations(ws).then(standings));
  return {
    clients: (ws, today) => {
      if (day !== today) clients.forget();
      day = today;
      return clients.get(async () => (await matched()).readClients(ws, today));
    },
    programs: (ws) => programs.get(async () => (await matched()).readPrograms(ws, await standingsOf(ws))),
    standings: standingsOf,
    refresh: async (ws, id) => {
      const today = day;
      if (today === null) return;
      await clients.change(async (known) => {
        const fresh = await (await matched()).readKnownClient(ws, today, id);
        return known.flatMap((other) => (other.stored.id !== id ? [other] : fresh ? [fresh] : []));
      });
    },
    forget: (what) => {
      if (what !== 'notices') clients.forget();
      if (what === 'clients') return;
      programs.forget();
      standing.forget();
    },
  };
}

/** Something read at its first use, and again once it is forgotten or its reading has failed. */
interface Kept<T> {
  readonly get: (read: () => Promise<T>) => Promise<T>;
  /** Takes what is held on to what it is now; of several changes at a time each goes on from the one before it. Does nothing where nothing is held. */
  readonly change: (to: (before: T) => Promise<T>) => Promise<void>;
  readonly forget: () => void;
}

function kept<T>(): Kept<T> {
  let held: Promise<T> | null = null;
  const hold = (value: Promise<T>): Promise<T> => {
    held = value;
    value.catch(() => {
      if (held === value) held = null;
    });
    return value;
  };
  return {
    get: (read) => held ?? hold(read()),
    change: async (to) => {
      // Where this fails, what is kept was changed all the same: whoever asks for it next reads it, or hears why not.
      if (held) await hold(held.then(to)).catch(() => undefined);
    },
    forget: () => {
      held = null;
    },
  };
}

/** Loaded when something is matched for the first time: a start without it is shorter. */
const matched = () => import('./known-for-matching.ts');
