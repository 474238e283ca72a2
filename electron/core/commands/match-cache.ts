import type { LocalDate } from '../../../shared/base/local-date.ts';
import type { Client } from '../../../shared/client/client.ts';
import { clientOf } from '../../../shared/client/client-of.ts';
import type { StoredClient } from '../../../shared/client/merge.ts';
import type { Program } from '../../../shared/program/program.ts';
import { programId, programsOf } from '../../../shared/program/programs-of.ts';
import { createMatcher, type Matcher } from '../../../shared/match/matcher.ts';
import { listClients } from '../store/clients.ts';
import { listProgramNotices } from '../store/notices.ts';
import type { Workspace } from '../store/workspace.ts';

export interface KnownClient {
  readonly stored: StoredClient;
  readonly client: Client;
}

export interface CompiledPrograms {
  readonly programs: readonly Program[];
  /** Id → place in `programs`. */
  readonly byId: ReadonlyMap<string, number>;
  readonly matcher: Matcher;
}

/** Programs and clients of the open workspace, read once and kept until something stored changes. */
export interface MatchCache {
  readonly clients: (ws: Workspace, today: LocalDate) => Promise<readonly KnownClient[]>;
  readonly programs: (ws: Workspace) => Promise<CompiledPrograms>;
  readonly forget: (what: 'notices' | 'clients' | 'all') => void;
}

export function createMatchCache(): MatchCache {
  let clients: { today: LocalDate; list: Promise<readonly KnownClient[]> } | null = null;
  let programs: Promise<CompiledPrograms> | null = null;
  return {
    clients: (ws, today) => {
      if (clients?.today !== today) clients = { today, list: readClients(ws, today) };
      return clients.list;
    },
    programs: (ws) => (programs ??= compile(ws)),
    forget: (what) => {
      if (what !== 'notices') clients = null;
      if (what !== 'clients') programs = null;
    },
  };
}

async function readClients(ws: Workspace, today: LocalDate): Promise<readonly KnownClient[]> {
  return (await listClients(ws)).map((stored) => ({
    stored,
    client: clientOf(stored.name, stored.cells, stored.rows, today),
  }));
}

async function compile(ws: Workspace): Promise<CompiledPrograms> {
  const programs = (await listProgramNotices(ws)).flatMap(({ id, notice }) => programsOf(id, notice));
  return {
    programs,
    byId: new Map(programs.map((program, i) => [programId(program), i])),
    matcher: createMatcher(programs),
  };
}
