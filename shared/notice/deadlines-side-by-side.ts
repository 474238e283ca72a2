import type { NoticeContext } from './context.ts';
import type { Candidate } from './deadlines-merge.ts';

/** 申报设立基地的单位于, 申请资助的人员通过用人单位于: who of the applicants is meant, directly before a date. */
const WHO =
  /(?:^|[，；。：）])[^，。；：）]{2,30}的(?:单位|企业|人员|个人|申[请报]人|团队|机构|高校|院所|合作社|项目|平台)(?:通过[^，。；]{2,14})?(?:可|应当?|须|需)?(?:于|在)\s*$/;

/**
 * Dates of one sentence, each with applicants of its own (甲的单位于8月31日前，乙的人员于9月15日前，将…): none is a later step
 * of another, and who names no sub-program is of those that the others do not name.
 */
export function sideBySide(context: NoticeContext, candidates: readonly Candidate[]): Candidate[] {
  const own = candidates.filter(
    ({ actor, sentence, mention }) =>
      actor === 'applicant' && WHO.test(context.text.slice(sentence.start, mention.span.start)),
  );
  if (own.length < 2) return [...candidates];
  const named = own.some(({ tracks }) => tracks !== 'others' && tracks.length > 0);
  return candidates.map((candidate) =>
    own.includes(candidate)
      ? { ...candidate, batch: true, tracks: named && candidate.tracks.length === 0 ? 'others' : candidate.tracks }
      : candidate,
  );
}
