import { listed, say, type Sentence } from '../base/sentence.ts';
import { FINANCIAL_HEADINGS, type FinancialHeading } from '../match/headings.ts';
import { isReady, type Application, type ProgramSource } from './application.ts';
import { NO_FORMS, type BesidePapers } from './beside-papers.ts';
import { bindingDeadline, longDateSaid } from './binding-deadline.ts';
import { proofText } from './client-papers.ts';
import { lackingFacts, type EmptyPlace } from './lacking-facts.ts';
import { gapsOf, materialIndexes, type Gap } from './gaps.ts';
import { notedContradictions } from './noted-contradictions.ts';

/** Something in a client's papers that a person must look at before they are handed in. */
export interface Finding {
  /** `routine` holds for nearly every application while it is being prepared. */
  readonly kind: 'problem' | 'routine';
  /** Null: it concerns all of them. */
  readonly client: string | null;
  readonly what: Sentence;
}

/** What the notice's dates mean for all of them. */
export function deadlineFindings({ program, on }: ProgramSource): readonly Finding[] {
  const { state, entryPassed } = bindingDeadline(program, on);
  const problem = (what: Sentence): Finding[] => [{ kind: 'problem', client: null, what }];
  if (state.kind === 'passed') return problem(say`申报已于${longDateSaid(state.last.to)}截止`);
  if (state.kind === 'unstated') return problem(say`通知没有写明申报截止日期，请核实`);
  if (entryPassed === null) return [];
  return problem(say`申报入口已于${longDateSaid(entryPassed.to)}截止，只有已申报的企业可以继续`);
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
      what: say`模板里还缺${lacking.length}项：${listed(lacking.map(({ item }) => item))}`,
    };
  });
}

/**
 * Checks the papers of all clients against each other, the year asked for and the deadline. What the bureau's forms lack is
 * left to `templateFindings`; of them only counts whether their table takes the summary table's place.
 */
export function consistencyFindings(
  source: ProgramSource,
  applications: readonly Application[],
  { ownTable }: Pick<BesidePapers, 'ownTable'> = NO_FORMS,
): readonly Finding[] {
  return [
    ...sharedCodes(applications),
    ...applications.flatMap((application) => clientFindings(source, application, { ...NO_FORMS, ownTable })),
  ];
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
        what: say`统一社会信用代码 ${code} 与${listed(names.filter((name) => name !== client))}相同`,
      })),
    );
}

function clientFindings(source: ProgramSource, application: Application, beside: BesidePapers): Finding[] {
  const { client, trace } = application;
  const findings: Sentence[] = [];
  if (trace.verdict === 'ineligible') findings.push(say`核对结论为不符合`);
  if (trace.manualOpen > 0) findings.push(say`有${trace.manualOpen}条申报条件待人工判断`);
  const lacking = gapsOf(source, application, beside).filter(({ kind }) => kind === '企业数据' || kind === '申报事项');
  findings.push(...oldFigures(application, lacking));
  findings.push(...endingCertificates(source, application));
  findings.push(...notedContradictions(source, application));
  for (const { proof } of application.papers.values()) if (proof && !proof.valid) findings.push(proofText(proof));
  if (lacking.length > 0)
    findings.push(say`清单“缺项”里【待补】${lacking.length}项：${listed(lacking.map(({ what }) => what))}`);
  findings.push(...client.contradictions.map(({ message }) => message));
  const open = materialIndexes(source.program).filter((index) => !isReady(application, index));
  const routine: Finding[] =
    open.length > 0 ? [{ kind: 'routine', client: client.name, what: openMaterials(source, open) }] : [];
  return [...findings.map((what): Finding => ({ kind: 'problem', client: client.name, what })), ...routine];
}

/** Figures that the client has only of an earlier year than the one asked for. */
function oldFigures({ client, trace }: Application, lacking: readonly Gap[]): Sentence[] {
  const newest = Math.max(...client.financials.map(({ year }) => year));
  if (client.financials.length > 0 && newest < trace.facts.lastYear)
    return [say`财务数据最新为${newest}年，通知核对用的是${trace.facts.lastYear}年`];
  return lacking.flatMap(({ what }) => {
    const [, year, heading = ''] = /^(?:\d{4}、)*(\d{4})年(.+)$/.exec(what) ?? [];
    if (year === undefined || !isFinancial(heading)) return [];
    const earlier = client.financials.filter(
      (own) => own.year < Number(year) && own[FINANCIAL_HEADINGS[heading]] !== null,
    );
    if (earlier.length === 0) return [];
    return [say`${heading}最新为${Math.max(...earlier.map((own) => own.year))}年，要填的是${year}年`];
  });
}

const isFinancial = (heading: string): heading is FinancialHeading => Object.hasOwn(FINANCIAL_HEADINGS, heading);

/** Certificates that hold today and no more on the day by which papers are handed in. */
function endingCertificates(source: ProgramSource, { client }: Application): Sentence[] {
  const { state } = bindingDeadline(source.program, source.on);
  const due =
    state.kind === 'dated' ? state.deadline.to : state.kind === 'local' ? (state.recommender?.to ?? null) : null;
  if (due === null) return [];
  return client.qualifications
    .filter(({ validUntil }) => validUntil !== null && validUntil >= source.on && validUntil < due)
    .map(({ name, validUntil }) => say`${name}证书${validUntil ?? ''}到期，早于申报截止`);
}

const MOST_NAMED = 5;

/** A few open materials by name, many by number. */
function openMaterials({ program }: ProgramSource, open: readonly number[]): Sentence {
  if (open.length > MOST_NAMED) return say`材料未备齐：${open.length}项（见清单）`;
  return say`材料未备齐：${open.length}项，${listed(open.map((index) => program.notice.materials[index]?.name ?? ''))}`;
}
