import { inChinese, joined, quoted, quotedOrNull, say, type Sentence } from '../base/sentence.ts';
import { same } from '../notice/anchor.ts';
import { STAGE_WORDS } from '../program/application-stage.ts';
import type { HandedApplication } from './handover-file.ts';
import { changedLines, type HandoverItem, type LineOf } from './handover-items.ts';

/** The file's word on an application, with what only this workspace knows of it left standing. */
export function mergedApplication(known: HandedApplication | null, handed: HandedApplication): HandedApplication {
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

/** A row of the preview; `application` as it is afterwards. */
export function applicationItem(
  name: string,
  application: HandedApplication,
  known: HandedApplication | null,
): HandoverItem {
  const lines = changedLines(APPLICATION_LINES, known, application);
  const change = known === null ? 'added' : lines.length === 0 ? 'unchanged' : 'changed';
  return { area: 'application', change, name, lines };
}

const SPACE = quoted(' ');

const APPLICATION_LINES: readonly LineOf<HandedApplication>[] = [
  [say`进度`, ({ stage }) => STAGE_WORDS[stage]],
  [say`负责人`, ({ owner }) => quotedOrNull(owner)],
  [say`备注`, ({ note }) => quotedOrNull(note)],
  [say`自定日期`, ({ ownDate }) => quotedOrNull(ownDate)],
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
