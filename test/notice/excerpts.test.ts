import { describe, expect, it } from 'vitest';
import { excerptNames, pick, readExcerpt } from '../helpers/excerpts.ts';

describe('excerpts of notices in unfamiliar styles', () => {
  for (const name of excerptNames()) {
    it(name, () => {
      const { expected, reading } = readExcerpt(name);
      const { notice } = reading;
      for (const key of ['deadlines', 'materials', 'support'] as const) {
        const like = expected[key];
        if (like) expect(pick(notice[key], like), key).toEqual(like);
      }
      if (expected.submission) expect(notice.submission).toMatchObject(expected.submission);
    });
  }
});
