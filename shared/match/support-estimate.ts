import { fenFromYuan, type Fen } from '../base/money.ts';
import { say, type Sentence } from '../base/sentence.ts';
import { findAmounts } from '../notice/amounts.ts';
import type { Support } from '../notice/notice.ts';
import { moneyText, percentText } from './explain/quantities.ts';
import { supportBase, type SupportBase } from './support-base.ts';
import type { ProgramTrace } from './trace.ts';

/** What a client could have at most by one clause. Never a promise: the authority decides. */
export interface SupportEstimate {
  /** JSON pointer of the clause: `/support/0`. */
  readonly pointer: string;
  /** The clause, which always stands beside the figure. */
  readonly clause: string;
  /** At most so much; null where the clause or the client's figures do not tell. */
  readonly atMost: Fen | null;
  /** The client's figure that the rate was applied to. */
  readonly base: SupportBase | null;
  /** The fact that would tell; null where none is missing or the workbook does not hold it. */
  readonly missing: string | null;
  /** 「按实际支付金额 12 万元的 50% 计算，至多 6 万元；以主管部门核定为准」 */
  readonly sentence: Sentence;
}

const CAVEAT = say`以主管部门核定为准`;

/** One estimate for each stated support of the program. */
export function supportEstimates(trace: ProgramTrace): readonly SupportEstimate[] {
  const { notice, track } = trace.program;
  const own = notice.support.flatMap((support, index) =>
    support.track === null || support.track === track ? [{ support, index }] : [],
  );
  return own.map(({ support, index }) =>
    estimate(
      support,
      index,
      own.map((o) => o.support),
      trace,
    ),
  );
}

function estimate(support: Support, index: number, all: readonly Support[], trace: ProgramTrace): SupportEstimate {
  const cap = support.max === null ? null : fenFromYuan(support.max);
  const common = { pointer: `/support/${index}`, clause: support.text };
  const capped = (missing: string | null): SupportEstimate => ({
    ...common,
    atMost: cap,
    base: null,
    missing,
    sentence: capSentence(cap, missing),
  });
  if (support.ratio === null) return capped(null);
  const found = supportBase(support.text, trace.facts, trace.project ?? onlyProject(trace));
  switch (found.kind) {
    case 'untold':
      return capped(null);
    case 'missing':
      return capped(found.label);
    case 'known': {
      const threshold = tierThreshold(support);
      const full = threshold !== null && all.some((other) => paidInFull(other, threshold));
      if (threshold !== null && !full) return capped(null);
      const rated = ratedAmount(found.base.value, support.ratio, threshold);
      const atMost = (cap === null ? rated : Math.min(rated, cap)) as Fen;
      return {
        ...common,
        atMost,
        base: found.base,
        missing: null,
        sentence: ratedSentence(found.base, support.ratio, threshold, cap, atMost),
      };
    }
    default:
      return found satisfies never;
  }
}

/** Without a program that asks for a project, the client's only one. */
const onlyProject = ({ facts: { client } }: ProgramTrace): ProgramTrace['project'] =>
  client.projects.length === 1 ? (client.projects[0] ?? null) : null;

/** 超过5万元的，超出部分…: the amount up to which the rate does not apply yet; null where there is no such tier. */
function tierThreshold({ text }: Support): number | null {
  if (!/超(?:出|过)(?:的)?部分/.test(text)) return null;
  const before = /超(?:过|出)/.exec(text)?.index ?? 0;
  return findAmounts(text).find((amount) => amount.span.start >= before)?.yuan ?? null;
}

/** 5万元以内全额, 按照实际发生费用 — in the same clause or in the one beside it. */
function paidInFull({ text }: Support, threshold: number): boolean {
  return findAmounts(text).some(
    (amount) =>
      amount.yuan === threshold &&
      /^(?:（含）)?(?:及)?(?:以内|以下)[^；。]{0,20}(?:全额|实际)/.test(text.slice(amount.span.end)),
  );
}

function ratedAmount(base: number, ratio: number, threshold: number | null): number {
  const tier = threshold === null ? 0 : fenFromYuan(threshold);
  return Math.floor(base <= tier ? base : tier + (base - tier) * ratio + 1e-6);
}

function capSentence(cap: Fen | null, missing: string | null): Sentence {
  const capped = cap === null ? say`金额须由主管部门核定` : say`最高 ${moneyText(cap)}`;
  const said = missing === null ? capped : say`${capped}；补填${missing}后可按比例测算`;
  return cap === null ? said : say`${said}；${CAVEAT}`;
}

function ratedSentence(
  base: SupportBase,
  ratio: number,
  threshold: number | null,
  cap: Fen | null,
  atMost: Fen,
): Sentence {
  const rate = percentText(ratio);
  const figure = say`${base.label} ${moneyText(base.value)}`;
  const rated =
    threshold === null
      ? say`按${figure}的 ${rate}计算`
      : say`按${figure}，${moneyText(fenFromYuan(threshold))}以内全额、超出部分 ${rate}计算`;
  const limited = cap !== null && atMost === cap ? say`${rated}，受最高 ${moneyText(cap)} 限制` : rated;
  return say`${limited}，至多 ${moneyText(atMost)}；${CAVEAT}`;
}
