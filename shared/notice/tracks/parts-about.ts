import type { Span } from '../../base/span.ts';
import { textAt } from '../../base/span.ts';
import type { Track } from '../context.ts';
import type { OutlineNode } from '../outline.ts';
import { runsOf, walk } from '../outline.ts';
import { scopeAmong } from './clause-scope.ts';
import type { TrackSource } from './track-groups.ts';
import { bareMatter } from './track-names.ts';
import { soleTrack } from './track-of.ts';

/** A part of the notice that is about one sub-program, whatever it says of it. */
export interface PartAbout {
  readonly name: string;
  readonly part: Span;
}

/** The clauses and paragraphs that are each about one of the sub-programs alone. */
export function partsAbout(source: TrackSource, tracks: readonly Track[]): PartAbout[] {
  const { text } = source;
  const alone = (words: string): string | null => soleTrack({ tracks }, words);
  return [...walk(source.outline)].flatMap((parent) =>
    runsOf(parent.children).flatMap((run) => [
      ...headed(text, run, alone),
      ...toldInTurn(
        text,
        run.map((node) => scopeAmong(text, run, node)),
        alone,
      ),
      ...run.flatMap((node) => toldInTurn(text, linesOf(text, node), alone)),
    ]),
  );
}

type Alone = (words: string) => string | null;

/** Clauses whose heading names one; 奖励标准是多少？ behind 甲奖励有什么条件？ and before what another is asked goes on with 甲. */
function headed(text: string, run: readonly OutlineNode[], alone: Alone): PartAbout[] {
  const names = run.map((node) => alone(textAt(text, node.heading)));
  let going: string | null = null;
  return run.flatMap((node, i) => {
    const name = names[i] ?? null;
    if (name !== null) going = name;
    const before = going;
    const goesOn =
      name === null &&
      before !== null &&
      bareMatter(textAt(text, node.heading)) === 'support' &&
      names.slice(i + 1).some((later) => later !== null && later !== before);
    if (name === null && !goesOn) going = null;
    const about = name ?? (goesOn ? before : null);
    return about === null ? [] : [{ name: about, part: scopeAmong(text, run, node) }];
  });
}

const OPENING = 30;

/** 1.新设立的甲，给予…；…。2.新设立的乙，给予…: paragraphs that each begin with another one and name no other. */
function toldInTurn(text: string, places: readonly Span[], alone: Alone): PartAbout[] {
  const told = places.flatMap((part): PartAbout[] => {
    const words = textAt(text, part);
    const name = alone(words);
    return name !== null && alone(words.slice(0, OPENING)) === name ? [{ name, part }] : [];
  });
  return told.length >= 2 && new Set(told.map(({ name }) => name)).size === told.length ? told : [];
}

/** The lines of a clause's own words, its heading left out. */
function linesOf(text: string, node: OutlineNode): Span[] {
  const found: Span[] = [];
  let at = node.own.start;
  for (const line of textAt(text, node.own).split('\n')) {
    if (at >= node.heading.end && line.trim() !== '' && !line.includes('\t'))
      found.push({ start: at, end: at + line.length });
    at += line.length + 1;
  }
  return found;
}
