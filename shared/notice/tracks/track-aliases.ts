import { matchesIn } from '../../base/matches.ts';
import type { Track } from '../context.ts';
import { LONGEST_NAME, coreOf, withoutMarks } from './track-names.ts';

/** 博士后工作站（以下简称“工作站”）: the bracket; what it shortens stands before it. */
const DEFINED = /[（(]以下(?:统?简称|称)为?[：:]?[“"]?(?<short>[一-龥]{2,12})[”"]?[）)]/g;
/** Words that a notice shortens others to without meaning a sub-program. */
const OF_ALL = /^(?:项目|企业|单位|机构|申[报请].*|专项资金|.{0,2}资金|.{0,4}(?:办法|细则|通知|指南))$/;
/** So many characters of a defined word's end tell the sub-program that it is the name of. */
const TELLING = 4;

/** The sub-programs with what the notice says it will call them. */
export function withAliases(text: string, tracks: readonly Track[]): Track[] {
  if (tracks.length === 0) return [];
  const aliases = matchesIn(text, DEFINED).flatMap((m) => {
    const short = m.groups?.['short'] ?? '';
    if (OF_ALL.test(short)) return [];
    const words = withoutMarks(text.slice(Math.max(0, m.index - LONGEST_NAME), m.index));
    const called = tracks.filter(
      ({ name }) => words.endsWith(coreOf(name)) || withoutMarks(name).includes(words.slice(-TELLING)),
    );
    const [only] = called;
    const others = tracks.some((track) => track !== only && withoutMarks(track.name).includes(short));
    return only && called.length === 1 && !others ? [{ track: only, short }] : [];
  });
  return tracks.map((track) => ({
    ...track,
    spellings: [...new Set([...track.spellings, ...aliases.flatMap((one) => (one.track === track ? one.short : []))])],
  }));
}
