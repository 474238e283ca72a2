import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The forms of all say`…` in these folders, each with the files it stands in. The command line's own are Chinese only. */
export function formsIn(...folders: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const folder of folders)
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.ts') || /(?:^|\/)(?:cli|entry)-/.test(name)) continue;
      for (const form of formsOf(readFileSync(join(root, folder, name), 'utf8')))
        found.set(form, [...(found.get(form) ?? []), join(folder, name)]);
    }
  return found;
}

/** The forms in a source text, those within the values of others included. */
export function formsOf(code: string): string[] {
  const forms: string[] = [];
  const bare = code.replaceAll(/\/\*[\s\S]*?\*\//g, '');
  for (let at = bare.indexOf('say`'); at >= 0; at = bare.indexOf('say`', at + 1))
    forms.push(templateAt(bare, at + 'say`'.length).form);
  return forms;
}

/** The template that begins here: its form, and where it ends. */
function templateAt(code: string, from: number): { readonly form: string; readonly end: number } {
  let form = '';
  let values = 0;
  for (let at = from; at < code.length; at++) {
    if (code[at] === '`') return { form, end: at };
    if (code[at] === '$' && code[at + 1] === '{') {
      at = valueEnd(code, at + 2);
      form += `{${values++}}`;
    } else form += code[at];
  }
  throw new SyntaxError('a template without an end');
}

/** Where the value of a template ends, with strings, braces and templates in it. */
function valueEnd(code: string, from: number): number {
  let depth = 1;
  for (let at = from; at < code.length; at++) {
    const character = code[at];
    if (character === '{') depth += 1;
    if (character === '}' && --depth === 0) return at;
    if (character === '`') at = templateAt(code, at + 1).end;
    if (character === "'") at = code.indexOf("'", at + 1);
  }
  throw new SyntaxError('a value without an end');
}
