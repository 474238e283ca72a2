import { inChinese, listed, say, type Sentence } from '../base/sentence.ts';
import type { Application, ProgramSource } from './application.ts';
import type { BesidePapers } from './beside-papers.ts';
import { consistencyFindings, deadlineFindings, templateFindings, type Finding } from './consistency.ts';

/** A finding told once, for all whom it concerns. */
export interface FindingGroup {
  readonly kind: Finding['kind'];
  readonly what: Sentence;
  /** In the packet's order; none where it concerns the packet as a whole. */
  readonly clients: readonly string[];
  /** Whom it concerns, in a few words; null for the packet as a whole. */
  readonly whom: Sentence | null;
  /** Whether `whom` only says how many, so that the names must stand beside it. */
  readonly counted: boolean;
}

/** So many clients are told by their names where a finding is told in a few words. */
const FEW = 3;

/** What must be looked at before the papers of these clients are handed in. */
export const packetFindings = (
  source: ProgramSource,
  applications: readonly Application[],
  beside: BesidePapers,
): readonly FindingGroup[] =>
  findingGroups(
    [
      ...deadlineFindings(source),
      ...consistencyFindings(source, applications, beside),
      ...templateFindings(source, beside.lacking),
    ],
    applications.map(({ client }) => client.name),
  );

/**
 * Equal findings together: first those of the packet as a whole, then what several clients have in common, the most common
 * first, then what one client has alone, in the packet's order. `clients` are all of the packet's; one may be named twice.
 */
export function findingGroups(findings: readonly Finding[], clients: readonly string[]): readonly FindingGroup[] {
  const found = new Map<string, { readonly finding: Finding; readonly holders: Set<string> }>();
  for (const finding of findings) {
    const key = [finding.kind, finding.client === null, inChinese(finding.what)].join('/');
    const known = found.get(key) ?? { finding, holders: new Set<string>() };
    if (finding.client !== null) known.holders.add(finding.client);
    found.set(key, known);
  }
  const all = [...new Set(clients)];
  const groups = [...found.values()].map(({ finding: { kind, what }, holders }): FindingGroup => ({
    kind,
    what,
    clients: [...holders],
    ...whomOf(holders, all),
  }));
  return [
    ...groups.filter(({ clients: own }) => own.length === 0),
    ...groups.filter(isShared).toSorted((a, b) => b.clients.length - a.clients.length),
    ...groups.filter(({ clients: own }) => own.length === 1),
  ];
}

/** Whether several clients have it. */
export const isShared = ({ clients }: Pick<FindingGroup, 'clients'>): boolean => clients.length > 1;

function whomOf(holders: ReadonlySet<string>, clients: readonly string[]): Pick<FindingGroup, 'whom' | 'counted'> {
  if (holders.size === 0) return { whom: null, counted: false };
  const others = clients.length - holders.size;
  if (others === 0 && holders.size > 1) return { whom: say`全部${holders.size}户`, counted: false };
  if (holders.size <= FEW) return { whom: listed([...holders]), counted: false };
  if (others <= FEW) {
    const left = clients.filter((name) => !holders.has(name));
    return { whom: say`除${listed(left)}外的${holders.size}户`, counted: false };
  }
  return { whom: say`${holders.size}户`, counted: true };
}
