import type { Failure } from '../base/failure.ts';
import { quoted, quotedOrNull, say, type Sentence } from '../base/sentence.ts';
import { type ClientChange, planMerge, type StoredClient } from '../client/merge.ts';
import { same } from '../notice/anchor.ts';
import { applicationItem, mergedApplication } from './handover-applications.ts';
import { portfolioRows, removedItems, rowItem } from './handover-clients.ts';
import type {
  HandedApplication,
  HandedCorrection,
  HandedDecision,
  HandedPaper,
  HandedTemplate,
  Handover,
} from './handover-file.ts';
import { type HandoverItem } from './handover-items.ts';
import {
  mergedPaper,
  mergedTemplate,
  nthAlike,
  paperItem,
  samePaper,
  sameTemplate,
  templateItem,
} from './handover-papers.ts';

/** What stands already in the workspace that a handover is read into; each list in the order of the file's own. */
export interface HandoverGround {
  readonly clients: readonly StoredClient[];
  /** Corrections of the notices that are there; null for a notice that is not. */
  readonly notices: readonly (readonly HandedCorrection[] | null)[];
  /** Templates of the notices, papers of the clients that are there. */
  readonly templates: readonly (readonly HandedTemplate[])[];
  readonly papers: readonly (readonly HandedPaper[])[];
  readonly decisions: readonly (Pick<HandedDecision, 'result' | 'reason'> | null)[];
  readonly applications: readonly (HandedApplication | null)[];
}

export interface HandoverPlan {
  readonly items: readonly HandoverItem[];
  readonly clients: readonly ClientChange[];
  /** Corrections that are new here, for each notice of the file. */
  readonly corrections: readonly (readonly HandedCorrection[])[];
  /** What each template of a notice, paper of a client and application of the file is afterwards. */
  readonly templates: readonly (readonly HandedTemplate[])[];
  readonly papers: readonly (readonly HandedPaper[])[];
  readonly applications: readonly HandedApplication[];
  /** Rows that the file and the workspace cannot both be right about: nothing is read in while there are any. */
  readonly failures: readonly Failure[];
}

/** What reading a handover in changes, row by row. */
export function planHandover(file: Handover, ground: HandoverGround, name: string): HandoverPlan {
  const rows = file.clients.flatMap(portfolioRows);
  const merge = planMerge(ground.clients, rows, name);
  const corrections = file.notices.map((notice, i) => {
    const known = ground.notices[i] ?? [];
    return notice.corrections.filter((own) => !known.some((other) => sameCorrection(own, other)));
  });
  const applications = file.applications.map((handed, i) => mergedApplication(ground.applications[i] ?? null, handed));
  const knownTemplate = (i: number, template: HandedTemplate): HandedTemplate | null =>
    ground.templates[i]?.find((own) => sameTemplate(own, template)) ?? null;
  const knownPaper = (i: number, n: number): HandedPaper | null => {
    const handed = file.clients[i]?.papers ?? [];
    const alike = ground.papers[i]?.filter((own) => handed[n] && samePaper(own, handed[n]));
    return alike?.[nthAlike(handed, n, samePaper)] ?? null;
  };
  const templates = file.notices.map((notice, i) =>
    notice.templates.map((template) => mergedTemplate(knownTemplate(i, template), template)),
  );
  const papers = file.clients.map((client, i) => client.papers.map((paper, n) => mergedPaper(knownPaper(i, n), paper)));
  const items: HandoverItem[] = [
    ...file.notices.flatMap((notice, i): HandoverItem[] => [
      {
        area: 'notice',
        change: (ground.notices[i] ?? null) === null ? 'added' : 'unchanged',
        name: notice.extracted.title,
        lines: [],
      },
      ...notice.corrections.map((correction) =>
        correctionItem(correction, corrections[i]?.includes(correction) === true),
      ),
      ...(templates[i] ?? []).map((template) =>
        templateItem(notice.extracted.title, template, knownTemplate(i, template)),
      ),
    ]),
    ...rows.map((row) => rowItem(row, merge.changes, ground.clients)),
    ...merge.changes.flatMap((change) => removedItems(change, ground.clients)),
    ...file.clients.flatMap(({ name: client }, i) =>
      (papers[i] ?? []).map((paper, n) => paperItem(client, paper, knownPaper(i, n))),
    ),
    ...file.decisions.map((decision, i) => decisionItem(file, decision, ground.decisions[i] ?? null)),
    ...applications.map((application, i) =>
      applicationItem(pairName(file, application), application, ground.applications[i] ?? null),
    ),
  ];
  return { items, clients: merge.changes, corrections, templates, papers, applications, failures: merge.failures };
}

const sameCorrection = (a: HandedCorrection, b: HandedCorrection): boolean =>
  a.action === b.action && same(a.path, b.path) && same(a.after ?? null, b.after ?? null);

/** What a person did to a fact of a notice. */
const ACTIONS: Readonly<Record<HandedCorrection['action'], Sentence>> = {
  change: say`修改`,
  add: say`补充`,
  remove: say`删去`,
  confirm: say`核对`,
};

function correctionItem(correction: HandedCorrection, isNew: boolean): HandoverItem {
  const path = correction.path.map((step) => (typeof step === 'string' ? step : text(step.entry))).join(' / ');
  return {
    area: 'correction',
    change: isNew ? 'added' : 'unchanged',
    name: path,
    lines: isNew
      ? [
          {
            label: ACTIONS[correction.action],
            before: quotedOrNull(text(correction.before)),
            after: quotedOrNull(text(correction.after)),
          },
        ]
      : [],
  };
}

/** A value of a notice in few words; null for none. */
function text(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  const own = typeof value === 'object' && 'text' in value ? value.text : null;
  return typeof own === 'string' ? own : JSON.stringify(value);
}

const RESULTS = { pass: say`符合`, fail: say`不符合` } as const;

function decisionItem(
  file: Handover,
  decision: HandedDecision,
  known: Pick<HandedDecision, 'result' | 'reason'> | null,
): HandoverItem {
  const made = ({ result, reason }: Pick<HandedDecision, 'result' | 'reason'>): Sentence =>
    say`${RESULTS[result]}：${reason}`;
  const equal = known !== null && known.result === decision.result && known.reason === decision.reason;
  return {
    area: 'decision',
    change: known === null ? 'added' : equal ? 'unchanged' : 'changed',
    name: pairName(file, decision),
    lines: equal
      ? []
      : [{ label: quoted(decision.target), before: known === null ? null : made(known), after: made(decision) }],
  };
}

function pairName(file: Handover, { notice, client, track }: { notice: number; client: number; track: string | null }) {
  const title = file.notices[notice]?.extracted.title ?? '';
  return [file.clients[client]?.name ?? '', track === null ? title : `${title} · ${track}`].join(' · ');
}
