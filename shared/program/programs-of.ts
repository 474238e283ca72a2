import type { Criterion } from '../notice/criterion.ts';
import type { Condition, Notice, NoticeRegion } from '../notice/notice.ts';
import { criteriaOf, unconditionalCriteria } from './criteria-walk.ts';
import { type Amendment, deadlinesInForce } from './deadlines-in-force.ts';
import type { Program } from './program.ts';

/**
 * What a notice lets one apply for: one program a track, or one with `track: null` where it has none. [] for a notice
 * of another kind than `program`. Its dates are those that `amendments` leave in force.
 */
export function programsOf(
  noticeId: string,
  notice: Notice,
  amendments: readonly Amendment[] = [],
): readonly Program[] {
  if (notice.kind !== 'program') return [];
  const deadlines = deadlinesInForce(notice.deadlines, amendments);
  const tracks = notice.tracks.length > 0 ? notice.tracks : [null];
  return tracks.map((track) => {
    const concerns = (own: string | null): boolean => own === null || own === track;
    const conditions = notice.conditions.flatMap((condition, index) =>
      concerns(condition.track) ? [{ index, condition }] : [],
    );
    return {
      noticeId,
      notice,
      track,
      conditions,
      regionCriterion: regionCriterion(
        notice.region,
        conditions.map((c) => c.condition),
      ),
      deadlines: deadlines.filter((d) => concerns(d.track)),
    };
  });
}

/** `<notice id>`, or `<notice id>#<track>`. */
export const programId = (program: Pick<Program, 'noticeId' | 'track'>): string =>
  program.track === null ? program.noticeId : `${program.noticeId}#${program.track}`;

/**
 * A local program is for applicants of its place even where no clause says so: registered in the most specific of
 * district, city, province. Null where a clause states a place that always applies, where the program states no
 * mandatory criterion at all, and for a national notice.
 */
function regionCriterion(region: NoticeRegion, conditions: readonly Condition[]): Criterion | null {
  const name = region.district ?? region.city ?? region.province;
  if (name === null) return null;
  const mandatory = conditions.filter((c) => c.mandatory).flatMap((c) => c.criteria);
  if (criteriaOf(mandatory).length === 0) return null;
  const placed = unconditionalCriteria(mandatory).some(
    (c) => c.field === 'registeredRegion' || c.field === 'projectLocation',
  );
  return placed ? null : { field: 'registeredRegion', op: 'in', value: [name], quote: name };
}
