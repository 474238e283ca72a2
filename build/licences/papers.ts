import { licenceText, packageAt, readManifest, shippedPackages, type Package } from './packages.ts';
import { ALLOWED, OPEN_QUESTIONS, REASONS } from './reasons.ts';

/** The list of dependencies for whoever reads the project, and the licences that go with the application. */
export interface Papers {
  /** File from the project's root → its text. */
  readonly files: Readonly<Record<string, string>>;
  /** What a person has to decide: a package without a reason, a licence that is not among those allowed. */
  readonly problems: readonly string[];
}

export function dependencyPapers(root: string): Papers {
  const { dependencies, devDependencies } = readManifest(root);
  const shipped = shippedPackages(root);
  const direct = [...Object.keys(dependencies), ...Object.keys(devDependencies)].map((name) =>
    packageAt(root, `node_modules/${name}`),
  );
  const names = new Set(direct.map(({ name }) => name));
  return {
    files: {
      'DEPENDENCIES.md': listOf(direct, shipped, names),
      'assets/licences.txt': textsOf(root, shipped),
    },
    problems: [
      ...direct.filter(({ name }) => REASONS[name] === undefined).map(({ name }) => `${name}: no reason`),
      ...Object.keys(REASONS)
        .filter((name) => !names.has(name))
        .map((name) => `${name}: a reason, but no such package`),
      ...shipped
        .filter(({ name, licence }) => !isAllowed(licence) && OPEN_QUESTIONS[name] === undefined)
        .map(({ name, licence }) => `${name}: licence ${licence}`),
    ],
  };
}

/** An expression is allowed where one side of each `OR` and both of each `AND` are. */
export function isAllowed(licence: string): boolean {
  const bare = licence.trim().replace(/^\((.*)\)$/, '$1');
  if (/ OR /.test(bare)) return bare.split(/ OR /).some(isAllowed);
  if (/ AND /.test(bare)) return bare.split(/ AND /).every(isAllowed);
  return ALLOWED.includes(bare);
}

function listOf(direct: readonly Package[], shipped: readonly Package[], names: ReadonlySet<string>): string {
  const isShipped = ({ name, version }: Package): boolean =>
    shipped.some((other) => other.name === name && other.version === version);
  const rows = direct.map(
    (one) =>
      `| ${one.name} | ${one.version} | ${one.licence} | ${isShipped(one) ? 'yes' : ''} | ${REASONS[one.name] ?? ''} |`,
  );
  const others = shipped
    .filter(({ name }) => !names.has(name))
    .map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`);
  return `# Dependencies

Made by \`node build/licences.ts\`, checked by \`npm run check\`. Reasons stand in build/licences/reasons.ts; the licences of what is
shipped go with the application (assets/licences.txt), beside those of Electron and Chromium.

| package | version | licence | shipped | reason |
| --- | --- | --- | --- | --- |
${rows.join('\n')}

## Needed by those that are shipped

| package | version | licence |
| --- | --- | --- |
${others.join('\n')}

## Open questions

${Object.entries(OPEN_QUESTIONS)
  .map(([name, question]) => `- ${name}: ${question}`)
  .join('\n')}
`;
}

/** Each licence once, under the packages that stand under it. */
function textsOf(root: string, shipped: readonly Package[]): string {
  const byText = new Map<string, string[]>();
  for (const { name, version, licence, place } of shipped) {
    const text = licenceText(root, place) || `${licence}（软件包没有附许可全文）`;
    byText.set(text, [...(byText.get(text) ?? []), `${name} ${version}（${licence}）`]);
  }
  const line = '='.repeat(80);
  const parts = [...byText].map(([text, packages]) => `${line}\n${packages.join('\n')}\n${line}\n\n${text}\n`);
  return `申报工作台使用了下列开源软件，许可如下。Electron 与 Chromium 的许可见程序目录中的 LICENSE.electron.txt 和 LICENSES.chromium.html。\n\n${parts.join('\n')}`;
}
