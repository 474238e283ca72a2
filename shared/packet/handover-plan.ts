import type { Failure } from '../base/failure.ts';
import { inChinese, joined, quoted, say, type Sentence } from '../base/sentence.ts';
import { shownCell } from '../client/shown-cell.ts';
import { type SheetId, sheetOf } from '../client/fields.ts';
import { type Cells, type ClientChange, nameKey, planMerge, type StoredClient } from '../client/merge.ts';
import type { PortfolioRow } from '../client/portfolio-rows.ts';
import { same } from '../notice/anchor.ts';
import { STAGE_WORDS } from '../program/application-stage.ts';
import type {
  HandedApplication,
  HandedClient,
  HandedCorrection,
  HandedDecision,
  HandedPaper,
  HandedTemplate,
  Handover,
} from './handover-file.ts';
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

export interface ChangedLine {
  readonly label: Sentence;
  readonly before: Sentence | null;
  readonly after: Sentence | null;
}

/** One row of the preview. */
export interface HandoverItem {
  readonly area: 'notice' | 'correction' | 'template' | 'client' | 'row' | 'paper' | 'decision' | 'application';
  readonly change: 'added' | 'changed' | 'removed' | 'unchanged';
  readonly name: string;
  readonly lines: readonly ChangedLine[];
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
  const applications = file.applications.map((handed, i) => merged(ground.applications[i] ?? null, handed));
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
    ...applications.map((application, i) => applicationItem(file, application, ground.applications[i] ?? null)),
  ];
  return { items, clients: merge.changes, corrections, templates, papers, applications, failures: merge.failures };
}

const sameCorrection = (a: HandedCorrection, b: HandedCorrection): boolean =>
  a.action === b.action && same(a.path, b.path) && same(a.after ?? null, b.after ?? null);

/** A client as the rows of a workbook. Rows that a person typed are told apart by their place in the file. */
function portfolioRows(client: HandedClient): readonly PortfolioRow[] {
  const place = (sheet: SheetId, row: number) => ({ sheet: sheetOf(sheet).label, row });
  return [
    {
      sheet: 'company',
      name: client.name,
      cells: client.cells,
      source: { ...(client.source ?? place('company', 1)) },
    },
    ...client.rows.map((row, i): PortfolioRow => ({
      sheet: row.sheet,
      name: client.name,
      cells: row.cells,
      source: { ...(row.source ?? place(row.sheet, i + 1)) },
    })),
  ];
}

function rowItem(row: PortfolioRow, changes: readonly ClientChange[], stored: readonly StoredClient[]): HandoverItem {
  const area = row.sheet === 'company' ? 'client' : 'row';
  const name = row.sheet === 'company' ? row.name : `${row.name} · ${rowName(row.sheet, row.cells)}`;
  for (const change of changes) {
    const before = stored.find((client) => client.id === change.id);
    if (change.company?.source === row.source) {
      const lines = cellLines('company', before?.cells ?? null, change.company.cells);
      return { area, change: before ? 'changed' : 'added', name, lines };
    }
    const part = change.rows.find(({ source }) => source === row.source);
    if (!part?.cells) continue;
    const known = before?.rows.find(({ id }) => id === part.id);
    return {
      area,
      change: known ? 'changed' : 'added',
      name,
      lines: cellLines(row.sheet, known?.cells ?? null, part.cells),
    };
  }
  return { area, change: 'unchanged', name, lines: [] };
}

/** Rows of this workspace that those of the file take the place of. */
function removedItems(change: ClientChange, stored: readonly StoredClient[]): readonly HandoverItem[] {
  const client = stored.find(({ id }) => id === change.id);
  return change.rows.flatMap((row): HandoverItem[] => {
    const known = row.cells === null ? client?.rows.find(({ id }) => id === row.id) : undefined;
    if (!known) return [];
    return [{ area: 'row', change: 'removed', name: `${change.name} · ${rowName(row.sheet, known.cells)}`, lines: [] }];
  });
}

function rowName(sheetId: SheetId, cells: Cells): string {
  const sheet = sheetOf(sheetId);
  const keys = sheet.key.filter((id) => id !== 'name').map((id) => shown(sheetId, id, cells));
  return [sheet.label, ...keys.filter((text) => text !== null)].join(' ');
}

const words = (shown: string | null): Sentence | null => (shown === null ? null : quoted(shown));

function cellLines(sheet: SheetId, before: Cells | null, after: Cells): readonly ChangedLine[] {
  return sheetOf(sheet).fields.flatMap(({ id, label, kind }): ChangedLine[] => {
    const [old, now] = [before === null ? null : shown(sheet, id, before), shown(sheet, id, after)];
    return old === now
      ? []
      : [{ label: kind === 'wan' ? say`${label}（万元）` : quoted(label), before: words(old), after: words(now) }];
  });
}

function shown(sheet: SheetId, id: string, cells: Cells): string | null {
  const field = sheetOf(sheet).fields.find((other) => other.id === id);
  const value = field ? shownCell(field, cells[id] ?? null) : null;
  return value === null ? null : String(value);
}

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
            before: words(text(correction.before)),
            after: words(text(correction.after)),
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

/** The file's word on an application, with what only this workspace knows of it left standing. */
function merged(known: HandedApplication | null, handed: HandedApplication): HandedApplication {
  if (known === null) return handed;
  const others = <T>(own: readonly T[], theirs: readonly T[], key: (one: T) => unknown): T[] => [
    ...own.filter((one) => !theirs.some((other) => same(key(one), key(other)))),
    ...theirs,
  ];
  return {
    ...handed,
    owner: handed.owner ?? known.owner,
    note: handed.note ?? known.note,
    ownDate: handed.ownDate ?? known.ownDate,
    copies: handed.copies ?? known.copies,
    madeBy: known.madeBy,
    madeAt: known.madeAt,
    ticks: others(known.ticks, handed.ticks, ({ material }) => material),
    tasks: others(known.tasks, handed.tasks, ({ title, due }) => [title, due]),
    events: others(known.events, handed.events, ({ stage, on }) => [stage, on]),
    files: others(known.files, handed.files, ({ original, name }) => [original.sha256, name]),
  };
}

function applicationItem(file: Handover, handed: HandedApplication, known: HandedApplication | null): HandoverItem {
  const lines = APPLICATION_LINES.flatMap(([label, read]): ChangedLine[] => {
    const [before, after] = [known === null ? null : read(known), read(handed)];
    return same(before, after) ? [] : [{ label, before, after }];
  });
  return {
    area: 'application',
    change: known === null ? 'added' : lines.length === 0 ? 'unchanged' : 'changed',
    name: pairName(file, handed),
    lines,
  };
}

const SPACE = quoted(' ');

const APPLICATION_LINES: readonly (readonly [Sentence, (application: HandedApplication) => Sentence | null])[] = [
  [say`进度`, ({ stage }) => STAGE_WORDS[stage]],
  [say`负责人`, ({ owner }) => words(owner)],
  [say`备注`, ({ note }) => words(note)],
  [say`自定日期`, ({ ownDate }) => words(ownDate)],
  [say`份数`, ({ copies }) => (copies === null ? null : quoted(String(copies)))],
  [say`归档`, ({ archived }) => (archived ? say`是` : null)],
  [say`材料`, ({ ticks }) => listed(ticks.map((t) => [t.done ? '✓' : '○', t.material, t.responsible, t.note]))],
  [say`待办`, ({ tasks }) => listed(tasks.map((t) => [t.done ? '✓' : '○', t.title, t.due, t.who]))],
  [say`附件`, ({ files }) => listed(files.map(({ name }) => [name]))],
  [say`经过`, ({ events }) => listed(events.map((e) => [e.on, STAGE_WORDS[e.stage], e.note]))],
];

const listed = (rows: readonly (readonly (Sentence | string | null)[])[]): Sentence | null =>
  joined(
    rows
      .map((row) =>
        joined(
          row.flatMap((part) => (typeof part === 'string' ? [quoted(part)] : (part ?? []))),
          SPACE,
        ),
      )
      .filter((row) => row !== null)
      .toSorted((a, b) => (inChinese(a) < inChinese(b) ? -1 : 1)),
    say`；`,
  );

function pairName(file: Handover, { notice, client, track }: { notice: number; client: number; track: string | null }) {
  const title = file.notices[notice]?.extracted.title ?? '';
  return [file.clients[client]?.name ?? '', track === null ? title : `${title} · ${track}`].join(' · ');
}

/** Where in the workspace a client of the file is known: by its name, else by its credit code, as `planMerge` knows it. */
export function knownClient(stored: readonly StoredClient[], client: HandedClient): StoredClient | null {
  const byName = stored.find(({ name }) => nameKey(name) === nameKey(client.name));
  const code = client.cells['creditCode'];
  const byCode = typeof code === 'string' ? stored.find(({ cells }) => cells['creditCode'] === code) : undefined;
  return byName ?? byCode ?? null;
}
