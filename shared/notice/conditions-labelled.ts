import type { Span } from '../base/span.ts';
import { lineZone } from './conditions-headed-runs.ts';
import { headingZone } from './conditions-headings.ts';
import type { Zone } from './conditions-places.ts';

/** A paragraph without a number whose place among lines like 申报主体：… tells what it is; `zone` null where nothing does. */
export interface LabelledParagraph {
  readonly span: Span;
  readonly zone: Zone;
}

const LABELLED = /^([\u4e00-\u9fff、]{2,14})[：:]\s*(?=\S)/;

/**
 * What lines without numbers say of themselves: 申报主体：… and 信用要求：… by their first words, and the lines under
 * 申报条件： by the line above. A label that no word list knows counts with the one before it (研发投入：… among conditions).
 */
export function labelledParagraphs(text: string, paragraphs: readonly Span[]): LabelledParagraph[] {
  let zone: Zone = null;
  /** A heading line stands above: lines without a label are its own. */
  let headed = false;
  return paragraphs.map((span) => {
    const words = text.slice(span.start, span.end).trim();
    if (words.includes('\t')) return { span, zone: null };
    const heading = lineZone(words);
    if (heading !== undefined || /^[^，。；]{2,40}[：:]$/.test(words)) {
      zone = heading ?? null;
      headed = zone !== null;
      return { span, zone: null };
    }
    const label = LABELLED.exec(words)?.[1];
    if (label !== undefined) {
      const own = headingZone(label);
      if (own !== null) {
        zone = own === 'stop' ? null : own;
        headed = false;
        return { span, zone };
      }
      return { span, zone: zone === 'conditions' ? 'mixed' : zone };
    }
    if (!headed) zone = null;
    return { span, zone };
  });
}
