import type { Truth } from '../base/truth.ts';
import type { ProgramTrace } from '../match/trace.ts';
import { text, type Cell, type Tone } from './document.ts';

/** A result on paper; `manual` is for a person to check, null does not apply. */
export const RESULT_WORDS: Readonly<Record<Truth | 'manual', string>> = {
  pass: '符合',
  fail: '不符合',
  unknown: '待核实',
  manual: '待人工',
};

export const RESULT_TONES: Readonly<Record<Truth | 'manual', Tone>> = {
  pass: 'good',
  fail: 'bad',
  unknown: 'missing',
  manual: 'missing',
};

export const resultCell = (result: Truth | 'manual' | null): Cell =>
  result === null ? text('不适用', 'muted') : text(RESULT_WORDS[result], RESULT_TONES[result]);

/** The verdict in one line; nothing is called plainly 符合 while a condition is open to a person's check. */
export function verdictText({ verdict, manualOpen }: Pick<ProgramTrace, 'verdict' | 'manualOpen'>): string {
  const open = manualOpen > 0 ? ` · ${manualOpen}条待人工` : '';
  switch (verdict) {
    case 'eligible':
      return manualOpen > 0 ? `机检符合${open}` : '符合';
    case 'needs-data':
      return `待核实（缺数据）${open}`;
    case 'ineligible':
      return `不符合${open}`;
  }
}
