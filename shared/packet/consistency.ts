import { isReady, type Application, type ProgramSource } from './application.ts';
import { bindingDeadline, longDate } from './binding-deadline.ts';
import { proofText } from './client-papers.ts';
import { lackingFacts, type EmptyPlace } from './lacking-facts.ts';
import { gapsOf, materialIndexes } from './gaps.ts';

/** Something in a client's papers that a person must look at before they are handed in. */
export interface Finding {
  /** `routine` holds for nearly every application while it is being prepared. */
  readonly kind: 'problem' | 'routine';
  /** Null: it concerns all of them. */
  readonly client: string | null;
  readonly what: string;
}

/** What the notice's dates mean for all of them. */
export function deadlineFindings({ program, on }: ProgramSource): readonly Finding[] {
  const { state, entryPassed } = bindingDeadline(program, on);
  const problem = (what: string): Finding[] => [{ kind: 'problem', client: null, what }];
  if (state.kind === 'passed') return problem(`申报已于${longDate(state.last.to)}截止`);
  if (state.kind === 'unstated') return problem('通知没有写明申报截止日期，请核实');
  if (entryPassed === null) return [];
  return problem(`申报入口已于${longDate(entryPassed.to)}截止，只有已申报的企业可以继续`);
}

/** What templates ask for and nobody knows, a line a client. */
export function templateFindings(source: ProgramSource, places: readonly EmptyPlace[]): readonly Finding[] {
  const clients = new Set(places.map(({ client }) => client));
  return [...clients].map((client): Finding => {
    const lacking = lackingFacts(
      source,
      places.filter((place) => place.client === client),
    );
    return {
      kind: 'problem',
      client,
      what: `模板里【待补】${lacking.length}项：${lacking.map(({ item }) => item).join('、')}`,
    };
  });
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
  for (const { proof } of application.papers.values()) if (proof && !proof.valid) findings.push(proofText(proof));
  const lacking = gapsOf(source, application).filter(({ kind }) => kind === '企业数据' || kind === '申报事项');
  if (lacking.length > 0) findings.push(`【待补】${lacking.length}项：${lacking.map(({ what }) => what).join('、')}`);
  findings.push(...client.contradictions.map(({ message }) => message));
  const open = materialIndexes(source.program).filter((index) => !isReady(application, index));
  const routine: Finding[] =
    open.length > 0 ? [{ kind: 'routine', client: client.name, what: `材料未备齐：${open.length}项（见清单）` }] : [];
  return [...findings.map((what): Finding => ({ kind: 'problem', client: client.name, what })), ...routine];
}
