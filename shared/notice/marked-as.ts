/** What words that a person has marked in a notice may be taken for. */
export const MARKED_AS = [
  'deadline',
  'condition',
  'material',
  'support',
  'person',
  'phone',
  'email',
  'attachment',
  'docNumber',
] as const;
export type MarkedAs = (typeof MARKED_AS)[number];
