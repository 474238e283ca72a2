import type { ApplicationRow } from '../../shared/contract/application-views.ts';
import type { ClientRow, Matrix, NoticeRow, ProgramView } from '../../shared/contract/views.ts';

/** Rows of lists with only the facts that a test is about. */

export const noticeRow = (part: Partial<NoticeRow> & { id: string }): NoticeRow => ({
  title: `关于${part.id}的通知`,
  kind: 'program',
  section: null,
  docNumber: null,
  issuers: [],
  region: { province: null, city: null, district: null },
  publishedOn: null,
  bodyMissing: false,
  tracks: [],
  window: 'undated',
  nextDeadline: null,
  daysLeft: null,
  conditions: 0,
  materials: 0,
  unconfirmed: 0,
  related: 0,
  standing: null,
  source: '样例.txt',
  importedAt: '2026-01-01T00:00:00Z',
  ...part,
});

export const clientRow = (part: Partial<ClientRow> & { name: string }): ClientRow => ({
  creditCode: null,
  region: '',
  industry: null,
  scale: null,
  registeredOn: null,
  employees: null,
  latestRevenue: null,
  qualifications: [],
  projects: 0,
  contactName: null,
  contactPhone: null,
  contradictions: 0,
  ...part,
});

export const program = (part: Partial<ProgramView> & { id: string }): ProgramView => ({
  noticeId: part.id,
  title: `${part.id}申报`,
  track: null,
  window: 'open',
  nextDeadline: null,
  daysLeft: null,
  region: '',
  ...part,
});

export const matrix = (part: Partial<Matrix>): Matrix => ({
  on: '2026-03-16',
  programs: [],
  clients: [],
  cells: [],
  manualOpen: [],
  ...part,
});

export const until = (to: string): NonNullable<NoticeRow['nextDeadline']> => ({
  label: '申报',
  actor: 'applicant',
  stage: 'entry',
  track: null,
  from: null,
  to,
  time: null,
  quote: '',
});

export const applicationRow = (part: Partial<ApplicationRow> & { id: number }): ApplicationRow => ({
  program: 'p1',
  noticeId: 'p1',
  title: 'p1申报',
  track: null,
  client: `示例${part.id}公司`,
  stage: 'planned',
  stageOn: '2026-03-16',
  owner: null,
  note: null,
  copies: null,
  archived: false,
  recommender: null,
  gone: false,
  window: 'open',
  verdict: 'eligible',
  manualOpen: 0,
  decided: false,
  deadline: null,
  daysLeft: null,
  ownDate: null,
  ownDateSet: false,
  papers: { ready: 0, total: 0 },
  tasks: { done: 0, total: 0 },
  nextTask: null,
  missing: 0,
  ...part,
});
