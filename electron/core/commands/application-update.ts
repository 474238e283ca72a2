import type { LocalDate } from '../../../shared/base/local-date.ts';
import { type Sentence, say } from '../../../shared/base/sentence.ts';
import type { ApplicationView } from '../../../shared/contract/application-views.ts';
import { type ApplicationStage, STAGE_WORDS } from '../../../shared/program/application-stage.ts';
import { type ApplicationChange, updateApplication } from '../store/applications.ts';
import { programId } from '../../../shared/program/programs-of.ts';
import { factEdits, factsChanged } from './application-facts.ts';
import { actOf, openOf, type Session } from './session.ts';
import { applicationNamed } from './application-context.ts';
import { applicationView } from './application-view.ts';

/** What a person changes of an application; what is not given stays. An empty `owner` or `note`, and `recommender` null, take it away. */
export interface UpdateRequest extends Omit<ApplicationChange, 'stage'> {
  readonly id: number;
  readonly stage?: ApplicationStage;
  readonly stageOn?: string;
  readonly stageNote?: string | null;
  readonly recommender?: string | null;
}

/** Changes an application as persons say. */
export async function updateOne(
  session: Session,
  on: LocalDate,
  { id, stage, stageOn, stageNote, recommender, ...change }: UpdateRequest,
): Promise<ApplicationView> {
  const before = await applicationNamed(session, id);
  const moved = stage === undefined ? {} : { stage: { stage, on: stageOn ?? on, note: blank(stageNote ?? null) } };
  const { owner, note } = change;
  const wanted = {
    ...change,
    ...(owner === undefined ? {} : { owner: blank(owner) }),
    ...(note === undefined ? {} : { note: blank(note) }),
    ...moved,
  };
  const { edits: facts } =
    recommender === undefined
      ? { edits: [] }
      : await factEdits(session, programId(before), [
          { client: before.client, item: '推荐单位', value: recommender ?? '' },
        ]);
  const words = changeWords(wanted) ?? (recommender === undefined ? say`修改申报备注` : say`修改推荐单位`);
  // Taking back a fact of the client asks for its matches anew.
  const act = actOf(session, facts.length > 0 ? 'client.edit' : 'application.edit', say`${words}：${before.client}`);
  if (await updateApplication(openOf(session), before, { ...wanted, facts }, act)) {
    if (facts.length > 0) await factsChanged(session, facts);
    session.changed('applications');
  }
  return applicationView(session, on, id);
}

const blank = (words: string | null): string | null => (words === null || words.trim() === '' ? null : words.trim());

function changeWords(change: ApplicationChange): Sentence | null {
  if (change.stage) return say`申报改为${STAGE_WORDS[change.stage.stage]}`;
  if (change.archived !== undefined) return change.archived ? say`归档申报` : say`取消归档`;
  if (change.owner !== undefined) return say`修改申报负责人`;
  if (change.ownDate !== undefined) return say`修改备齐日期`;
  if (change.copies !== undefined) return say`修改份数`;
  return change.note === undefined ? null : say`修改申报备注`;
}
