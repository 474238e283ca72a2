import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dependencyPapers } from './licences/papers.ts';

/** Writes DEPENDENCIES.md and assets/licences.txt anew: after every change of a dependency. */
const root = fileURLToPath(new URL('..', import.meta.url));
const { files, problems } = dependencyPapers(root);
for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
