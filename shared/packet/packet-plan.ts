import { groupBy } from '../base/group-by.ts';
import type { Application, ProgramSource } from './application.ts';
import { checklist } from './checklist.ts';
import { asksForCommitment, commitmentLetter } from './commitment.ts';
import { cover } from './cover.ts';
import type { Paper, PaperKind } from './document.ts';
import { NO_FORMS, type BesidePapers } from './beside-papers.ts';
import { jobTicket } from './job-ticket.ts';
import { recommenderOf } from './noted-facts.ts';
import { printCopies } from './print-copies.ts';
import { summaryTable } from './summary.ts';

/** What a person chose for a packet. */
export interface PacketOptions {
  /** Null: all that the program asks for. */
  readonly papers: readonly PaperKind[] | null;
  /** A packet of its own, with its summary table, for each recommending unit. */
  readonly perRecommender: boolean;
  /** Paper copies of each client's file; null: as many as the notice asks for. */
  readonly copies: number | null;
}

export const ALL_PAPERS: PacketOptions = { papers: null, perRecommender: false, copies: null };

/** The applications that go to one recommending unit; all of them in one where nobody asked for more. */
export interface PacketGroup {
  /** Null: not divided. */
  readonly recommender: string | null;
  readonly applications: readonly Application[];
}

/** Under which name the applications stand that name no recommending unit. */
export const NO_RECOMMENDER = '未填推荐单位';

/** The units in the order in which they first come; a name counts whatever its spaces. */
export function packetGroups(
  { program }: ProgramSource,
  applications: readonly Application[],
  perRecommender: boolean,
): readonly PacketGroup[] {
  if (!perRecommender) return [{ recommender: null, applications }];
  const groups = new Map<string, { recommender: string; applications: Application[] }>();
  for (const application of applications) {
    const recommender = recommenderOf(program, application.client.applicationFacts) ?? NO_RECOMMENDER;
    const key = recommender.normalize('NFKC').replace(/\s+/g, '');
    const known = groups.get(key);
    if (known) known.applications.push(application);
    else groups.set(key, { recommender, applications: [application] });
  }
  return [...groups.values()];
}

/** A paper that a packet holds; made when it is asked for. */
export interface PlannedPaper {
  /** The same for the same program, client and unit: for asking for one of them again. */
  readonly id: string;
  readonly kind: PaperKind;
  /** What it is called in a file name. */
  readonly name: string;
  /** Null: one for all. */
  readonly application: Application | null;
  readonly formats: readonly ('docx' | 'xlsx')[];
  /** Null where the notice does not say. */
  readonly copies: number | null;
  readonly paper: () => Paper;
}

const OF_CLIENTS: readonly PaperKind[] = ['checklist', 'cover', 'commitment'];
const FOR_ALL: readonly PaperKind[] = ['summary', 'job-ticket'];
const NAMES: Readonly<Record<PaperKind, string>> = {
  checklist: '清单',
  cover: '封面目录',
  commitment: '承诺书',
  summary: '汇总表',
  'job-ticket': '作业单',
};
const FORMATS: Readonly<Record<PaperKind, PlannedPaper['formats']>> = {
  checklist: ['docx', 'xlsx'],
  cover: ['docx'],
  commitment: ['docx'],
  summary: ['xlsx', 'docx'],
  'job-ticket': ['docx'],
};

/** The kinds of paper that are made where nobody chose. */
export const standardPapers = (
  { program }: ProgramSource,
  { ownTable }: Pick<BesidePapers, 'ownTable'>,
): readonly PaperKind[] =>
  [...OF_CLIENTS, ...FOR_ALL].filter((kind) =>
    kind === 'commitment' ? asksForCommitment(program) : kind !== 'summary' || !ownTable,
  );

/** The papers of one group, client by client, then those for all. */
export function plannedPapers(
  source: ProgramSource,
  { recommender, applications }: PacketGroup,
  options: PacketOptions,
  beside: BesidePapers = NO_FORMS,
): readonly PlannedPaper[] {
  const kinds = options.papers ?? standardPapers(source, beside);
  const wanted = (kind: PaperKind): boolean => kinds.includes(kind);
  const planned = (kind: PaperKind, application: Application | null, paper: () => Paper): PlannedPaper => ({
    id: [kind, application?.client.name ?? '', recommender ?? ''].join('/'),
    kind,
    name: NAMES[kind],
    application,
    formats: FORMATS[kind],
    copies: printCopies(kind, source, application, options.copies),
    paper: once(paper),
  });
  // The checklist names the gaps of the table that is made. Of thousands of clients each looks at its own places only.
  const ownTable = beside.ownTable && !wanted('summary');
  const lacking = groupBy(beside.lacking, ({ client }) => client);
  const makers = {
    checklist: (of: ProgramSource, application: Application) =>
      checklist(of, application, { ...beside, ownTable, lacking: lacking.get(application.client.name) ?? [] }),
    cover,
    commitment: commitmentLetter,
  };
  return [
    ...applications.flatMap((application) =>
      OF_CLIENTS.filter(wanted).map((kind) =>
        planned(kind, application, () => makers[kind as keyof typeof makers](source, application)),
      ),
    ),
    ...(wanted('summary') ? [planned('summary', null, () => summaryTable([{ source, applications }]))] : []),
    ...(wanted('job-ticket')
      ? [
          planned('job-ticket', null, () =>
            jobTicket(source, applications, { copies: options.copies, recommender, beside }),
          ),
        ]
      : []),
  ];
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
