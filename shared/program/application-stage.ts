import { say, type Sentence } from '../base/sentence.ts';

/** 拟申报 → 备料 → 已提交 → 立项 → 验收, or 未立项: how far an application has come. */
export const APPLICATION_STAGES = ['planned', 'preparing', 'submitted', 'approved', 'accepted', 'rejected'] as const;
export type ApplicationStage = (typeof APPLICATION_STAGES)[number];

/** What a stage is called in papers and in 撤销. */
export const STAGE_WORDS: Readonly<Record<ApplicationStage, Sentence>> = {
  planned: say`拟申报`,
  preparing: say`备料`,
  submitted: say`已提交`,
  approved: say`立项`,
  accepted: say`验收`,
  rejected: say`未立项`,
};
