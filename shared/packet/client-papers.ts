import { say, type Sentence } from '../base/sentence.ts';
import type { LocalDate } from '../base/local-date.ts';
import { type ClientPaper, paperFor, type PaperProof } from '../client/client-paper.ts';
import type { Program } from '../program/program.ts';
import type { PaperMark } from './application.ts';
import { bindingDeadline } from './binding-deadline.ts';
import { materialIndexes } from './gaps.ts';

/** The day on which papers have to be valid: the deadline that binds, else the day as of which they are looked at. */
export function paperDay(program: Program, on: LocalDate): LocalDate {
  const { state } = bindingDeadline(program, on);
  return state.kind === 'dated' ? (state.deadline.to as LocalDate) : on;
}

/**
 * What persons noted of the papers, and for every other material the client's own paper of that name: a valid one ticks
 * it off, one that expires before the deadline does not.
 */
export function withClientPapers(
  program: Program,
  marks: ReadonlyMap<number, PaperMark>,
  papers: readonly ClientPaper[],
  on: LocalDate,
): ReadonlyMap<number, PaperMark> {
  if (papers.length === 0) return marks;
  const day = paperDay(program, on);
  const all = new Map(marks);
  for (const index of materialIndexes(program)) {
    const material = program.notice.materials[index];
    const proof = material && paperFor(material.name, papers, day);
    if (!proof) continue;
    const noted = marks.get(index) ?? { ready: proof.valid, responsible: null, note: null };
    all.set(index, { ...noted, proof });
  }
  return all;
}

/** 「营业执照，有效期至 2027-01-01」, as a remark beside the material that it ticks off. */
export function proofText({ paper, valid }: PaperProof): Sentence {
  if (paper.validUntil === null) return say`企业证照：${paper.name}`;
  return valid
    ? say`企业证照：${paper.name}，有效期至${paper.validUntil}`
    : say`${paper.name}${paper.validUntil}到期，早于申报截止`;
}
