/**
 * Says that something cannot be tried on this machine, so that nobody takes it for tried. A machine of the project
 * (CI=true, Linux) has to be able to: there it is a failure.
 */
export function loudlySkipped(reason: string, what: string): void {
  const words = `${what}没有运行：${reason}`;
  if (process.env['CI'] === 'true' && process.platform === 'linux') throw new Error(words);
  const line = '!'.repeat(72);
  console.warn(`\n${line}\n${words}\n${line}\n`);
}
