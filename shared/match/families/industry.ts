import { any, type Truth } from '../../base/truth.ts';
import { industryNamed, type Industry } from '../../client/industries.ts';
import type { Criterion } from '../../notice/criterion.ts';
import type { Check } from '../check.ts';
import { listedNames } from '../compare.ts';
import { INDUSTRY_TERMS } from './industry-terms.ts';
import { fromCell, missingCell, seenCheck } from './seen-check.ts';

/**
 * 所属行业 against the branches a clause lists. Unknown where either is no name of GB/T 4754—2017 or known term, and
 * where the client's industry is wider than the listed one.
 */
export function industryCheck(criterion: Criterion): Check {
  const branches = listedNames(criterion).map((name) => ({ name, codes: codesOf(name) }));
  return seenCheck(`所属行业 ${branches.map((b) => b.name).join('、')}`, false, ({ client: { industry } }) => {
    if (industry === null) return missingCell('所属行业');
    const own = industryNamed(industry);
    return fromCell(
      any(branches.map(({ name, codes }) => belongs(industry, own, name, codes))),
      '企业',
      '所属行业',
      industry,
    );
  });
}

/** Whether an industry as a sheet names it lies within a branch as a notice names it; unknown where either is no known term. */
export const liesWithin = (industry: string, branch: string): Truth =>
  belongs(industry, industryNamed(industry), branch, codesOf(branch));

function belongs(industry: string, own: Industry | null, name: string, codes: readonly string[] | null): Truth {
  if (industry.includes(name)) return 'pass';
  if (own === null || codes === null) return 'unknown';
  const parts = own.code.length === 1 ? own.divisions : [own.code];
  const inside = parts.filter((part) => codes.some((code) => part.startsWith(code)));
  if (inside.length === parts.length) return 'pass';
  // The client's industry is wider than the branch: 制造业 may or may not be 汽车.
  const wider = inside.length > 0 || parts.some((part) => codes.some((code) => code.startsWith(part)));
  return wider ? 'unknown' : 'fail';
}

/** The codes (divisions, or narrower) that a branch covers; null where it is no known term. */
function codesOf(name: string): readonly string[] | null {
  const bare = name
    .normalize('NFKC')
    .replace(/[,，]/g, '、')
    .replace(/(?:企业|行业|领域)$/, '');
  const term = INDUSTRY_TERMS.find(({ names }) => names.includes(bare) || names.includes(name));
  if (term) return term.divisions.flatMap(divisionCodes);
  const industry = industryNamed(name);
  return industry && (industry.code.length === 1 ? industry.divisions : [industry.code]);
}

function divisionCodes(entry: string | readonly [number, number]): readonly string[] {
  if (typeof entry === 'string') return [entry];
  const [from, to] = entry;
  return Array.from({ length: to - from + 1 }, (_, i) => String(from + i).padStart(2, '0'));
}
