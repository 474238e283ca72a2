import { type CorrectedNotice, confirmedFacts } from '../../../shared/notice/corrections.ts';
import { factPointers } from '../../../shared/notice/facts.ts';
import { factsKey, matterKey, numberKey, titleKey } from '../../../shared/notice/same-notice.ts';
import { sha256 } from './originals.ts';

/** The columns of `notice` that follow from its corrected facts: what lists, filters and look-ups read. */
export function noticeColumns(corrected: CorrectedNotice): Record<string, string | number | null> {
  const { notice } = corrected;
  return {
    content_hash: sha256(factsKey(notice)),
    title_key: titleKey(notice.title),
    matter_key: matterKey(notice.title),
    number_key: numberKey(notice.docNumber),
    title: notice.title,
    kind: notice.kind,
    section: notice.section,
    doc_number: notice.docNumber,
    issuers: JSON.stringify(notice.issuers),
    province: notice.region.province,
    city: notice.region.city,
    district: notice.region.district,
    published_on: notice.publishedOn,
    body_missing: notice.bodyMissing ? 1 : 0,
    tracks: JSON.stringify(notice.tracks),
    deadlines: JSON.stringify(notice.deadlines),
    conditions: notice.conditions.length,
    materials: notice.materials.length,
    facts: factPointers(notice).length,
    confirmed: confirmedFacts(corrected),
  };
}
