import { proposeFact, type FactKey, type RememberedMapping } from './template-mapping.ts';

/** `{企业名称}`, `{#项目}`, `{/项目}`. */
export interface TemplateTag {
  readonly kind: 'value' | 'open' | 'close';
  readonly name: string;
}

/** What a loop repeats for. */
export type LoopOver = 'clients' | 'projects';

const TAG = /\{([#/]?)\s*([\p{L}][^{}\n]{0,40}?)\s*\}/gu;

export const tagsIn = (text: string): readonly TemplateTag[] =>
  [...text.matchAll(TAG)].map(([, sign, name = '']) => ({
    kind: sign === '#' ? 'open' : sign === '/' ? 'close' : 'value',
    name,
  }));

/** The text with its tags replaced; `value` answers each. */
export const withTags = (text: string, value: (name: string) => string): string =>
  text.replace(TAG, (whole: string, sign: string, name: string) => (sign === '' ? value(name) : whole));

/** What a loop's name repeats for; null where it means neither clients nor projects. */
export function loopOver(name: string): LoopOver | null {
  if (/^(?:各|所有|全部)?(?:企业|单位|申报单位|客户|企业列表|单位列表)$/.test(name)) return 'clients';
  return /^(?:各|所有|全部)?(?:项目|申报项目|项目列表)$/.test(name) ? 'projects' : null;
}

/** The fact that a tag asks for; null where its name matches none. */
export const tagFact = (name: string, remembered: RememberedMapping = {}): FactKey | null =>
  proposeFact([name], remembered);
