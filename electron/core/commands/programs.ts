import { fail } from '../../../shared/base/failure.ts';
import { daysBetween, type LocalDate } from '../../../shared/base/local-date.ts';
import { say } from '../../../shared/base/sentence.ts';
import type { ProgramView } from '../../../shared/contract/views.ts';
import type { Program } from '../../../shared/program/program.ts';
import { programId } from '../../../shared/program/programs-of.ts';
import { windowOf } from '../../../shared/program/window.ts';
import type { CompiledPrograms } from './match-cache.ts';
import { nextDeadline } from './notice-list.ts';
import { openOf, type Session } from './session.ts';

export const compiledPrograms = (session: Session): Promise<CompiledPrograms> =>
  session.matches.programs(openOf(session));

export function programView(program: Program, on: LocalDate): ProgramView {
  const next = nextDeadline(program, on);
  const { province, city, district } = program.notice.region;
  return {
    id: programId(program),
    noticeId: program.noticeId,
    title: program.notice.title,
    track: program.track,
    window: windowOf(program, on),
    nextDeadline: next,
    daysLeft: next === null ? null : daysBetween(on, next.to as LocalDate),
    region: [province, city, district].filter((part) => part !== null).join('') || '全国',
  };
}

/** The place of a program among the compiled ones; fails with `notice-unknown`. */
export function programAt(compiled: CompiledPrograms, id: string): number {
  return (
    compiled.byId.get(id) ??
    fail('notice-unknown', say`没有这个申报项目：${id}。通知可能已被撤销或不是申报类。`, { program: id })
  );
}

/** The program of a notice and track, also by a notice that only changes it; fails with `track-unknown`, listing the tracks. */
export function programOfTrack(compiled: CompiledPrograms, named: string, track: string | null): number {
  const noticeId = compiled.standsFor.get(named) ?? named;
  const own = compiled.programs.flatMap((program, i) => (program.noticeId === noticeId ? [{ program, i }] : []));
  const [only] = own;
  if (!only)
    return fail('notice-unknown', say`这条通知不是申报类，没有可申报的项目：${noticeId}。`, { notice: noticeId });
  const found =
    own.find(({ program }) => program.track === track) ?? (track === null && own.length === 1 ? only : undefined);
  if (found) return found.i;
  const tracks = own.map(({ program }) => program.track ?? '—').join('、');
  return fail(
    'track-unknown',
    track === null
      ? say`这条通知有多个申报方向，请用 --track 指明：${tracks}`
      : say`这条通知没有申报方向「${track}」。现有：${tracks}`,
    { notice: noticeId, track },
  );
}
