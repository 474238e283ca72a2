import { isReady, type Application, type ProgramSource } from './application.ts';
import { bindingDeadline } from './binding-deadline.ts';
import { gapsOf, materialIndexes } from './gaps.ts';

/** Something in a client's papers that a person must look at before they are handed in. */
export interface Finding {
  /** `routine` holds for nearly every application while it is being prepared. */
  readonly kind: 'problem' | 'routine';
  readonly client: string;
  readonly what: string;
}

/** Checks the papers of all clients against each other, the year asked for and the deadline. */
export function consistencyFindings(source: ProgramSource, applications: readonly Application[]): readonly Finding[] {
  return [...sharedCodes(applications), ...applications.flatMap((application) => clientFindings(source, application))];
}

function sharedCodes(applications: readonly Application[]): Finding[] {
  const holders = new Map<string, string[]>();
  for (const { client } of applications)
    if (client.creditCode !== null)
      holders.set(client.creditCode, [...(holders.get(client.creditCode) ?? []), client.name]);
  return [...holders]
    .filter(([, names]) => names.length > 1)
    .flatMap(([code, names]) =>
      names.map((client) => ({
        kind: 'problem',
        client,
        what: `统一社会信用代码 ${code} 与${names.filter((name) => name !== client).join('、')}相同`,
      })),
    );
}

function clientFindings(source: ProgramSource, application: Application): Finding[] {
  const { client, trace } = application;
  const findings: string[] = [];
  if (trace.verdict === 'ineligible') findings.push('核对结论为不符合');
  if (trace.manualOpen > 0) findings.push(`有${trace.manualOpen}条申报条件待人工判断`);
  const newest = Math.max(...client.financials.map(({ year }) => year));
  if (client.financials.length > 0 && newest < trace.facts.lastYear)
    findings.push(`财务数据最新为${newest}年，通知核对用的是${trace.facts.lastYear}年`);
  const { state } = bindingDeadline(source.program, source.on);
  if (state.kind === 'dated') {
    const ending = client.qualifications.filter(
      ({ validUntil }) => validUntil !== null && validUntil >= source.on && validUntil < state.deadline.to,
    );
    findings.push(...ending.map(({ name, validUntil }) => `${name}证书${validUntil}到期，早于申报截止`));
  }
  const lacking = gapsOf(source, application).filter(({ kind }) => kind === '企业数据' || kind === '申报事项');
  if (lacking.length > 0) findings.push(`【待补】${lacking.length}项：${lacking.map(({ what }) => what).join('、')}`);
  findings.push(...client.contradictions.map(({ message }) => message));
  const open = materialIndexes(source.program).filter((index) => !isReady(application, index));
  const routine: Finding[] =
    open.length > 0 ? [{ kind: 'routine', client: client.name, what: `材料未备齐：${open.length}项（见清单）` }] : [];
  return [...findings.map((what): Finding => ({ kind: 'problem', client: client.name, what })), ...routine];
}
