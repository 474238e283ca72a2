import { SECTIONS } from './industry-divisions.ts';
import { INDUSTRY_CLASSES } from './industry-classes.ts';
import { INDUSTRY_GROUPS } from './industry-groups.ts';

/** An industry by GB/T 4754—2017: code `C`, `34`, `341` or `3411`, the divisions it lies in, its official name. */
export interface Industry {
  readonly code: string;
  readonly name: string;
  /** Two-digit divisions: all of its own for a section, the one it belongs to for a group or class. */
  readonly divisions: readonly string[];
}

const split = (entry: string): { code: string; name: string } => {
  const at = entry.indexOf(' ');
  return { code: entry.slice(0, at), name: entry.slice(at + 1) };
};

function readIndustries(): readonly Industry[] {
  const sections = SECTIONS.flatMap((section) => {
    const divisions = section.divisions.map(split);
    return [
      { code: section.code, name: section.name, divisions: divisions.map((d) => d.code) },
      ...divisions.map((d) => ({ code: d.code, name: d.name, divisions: [d.code] })),
    ];
  });
  const groups = [...INDUSTRY_GROUPS, ...INDUSTRY_CLASSES]
    .map(split)
    .map((g) => ({ ...g, divisions: [g.code.slice(0, 2)] }));
  return [...sections, ...groups];
}

export const INDUSTRIES: readonly Industry[] = readIndustries();

/** Comparable form of a name: without spaces, one kind of brackets and comma. */
const bare = (name: string): string => name.normalize('NFKC').replace(/\s/g, '').replace(/[,，]/g, '、');

const byName = new Map<string, Industry>();
// Where a section and its only division bear one name (房地产业, 教育), the section stands.
for (const industry of INDUSTRIES) if (!byName.has(bare(industry.name))) byName.set(bare(industry.name), industry);

/** The industry of this official name, with or without its code before it (`C34 通用设备制造业`); null where it is none. */
export function industryNamed(text: string): Industry | null {
  const name = bare(text).replace(/^[A-T]?\d{0,4}[-—.、:]?(?=\p{Script=Han})/u, '');
  return byName.get(name) ?? null;
}

/** Every division of GB/T 4754—2017, `01` to `97`. */
export const DIVISIONS: readonly string[] = SECTIONS.flatMap((s) => s.divisions.map((d) => split(d).code));
