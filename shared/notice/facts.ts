import type { Notice } from './notice.ts';

const HEADER = ['section', 'docNumber', 'publishedOn', 'sourceUrl'] as const;
const LISTS = [
  'issuers',
  'tracks',
  'deadlines',
  'conditions',
  'materials',
  'support',
  'attachments',
  'commitments',
  'exclusions',
] as const;
const CONTACTS = ['people', 'phones', 'emails'] as const;

/**
 * JSON pointers of the facts that a person checks one by one (核对): title, kind and every stated value of the header,
 * every entry of a list, every stated key of the submission. What the notice does not state is no fact.
 */
export function factPointers(notice: Notice): readonly string[] {
  const out = ['/title', '/kind'];
  for (const key of HEADER) if (notice[key] !== null) out.push(`/${key}`);
  if (notice.region.province !== null || notice.region.city !== null || notice.region.district !== null)
    out.push('/region');
  for (const key of LISTS) notice[key].forEach((_, i) => out.push(`/${key}/${i}`));
  for (const [key, value] of Object.entries(notice.submission)) {
    if (value !== null && value !== false && !(Array.isArray(value) && value.length === 0))
      out.push(`/submission/${key}`);
  }
  for (const key of CONTACTS) notice.contacts[key].forEach((_, i) => out.push(`/contacts/${key}/${i}`));
  return out;
}
