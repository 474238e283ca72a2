import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { all, any, not, type Truth } from '../../shared/base/truth.ts';
import { createMatcher } from '../../shared/match/matcher.ts';
import { reasonsOf } from '../../shared/match/explain/reasons.ts';
import { criterion, knowingLess, knownClient, node, ON, program } from '../helpers/arbitrary.ts';
import { clientWith } from '../helpers/clients.ts';
import { conditionWith, programAsking, programWith } from '../helpers/programs.ts';
import { traceOf } from '../helpers/matching.ts';
import { inChinese } from '../../shared/base/sentence.ts';

const truths = fc.array(fc.constantFrom<Truth>('pass', 'fail', 'unknown'));
const RUNS = { numRuns: 700 };
const nothing = clientWith({});

describe('三值逻辑', () => {
  it('否定之否定即肯定', () => {
    fc.assert(fc.property(fc.constantFrom<Truth>('pass', 'fail', 'unknown'), (value) => not(not(value)) === value));
  });

  it('德摩根律', () => {
    fc.assert(
      fc.property(truths, (values) => {
        expect(not(all(values))).toBe(any(values.map(not)));
        expect(not(any(values))).toBe(all(values.map(not)));
      }),
    );
  });
});

describe('知道得更多', () => {
  it('补齐资料不会推翻已定的结论', () => {
    let decided = 0;
    fc.assert(
      fc.property(
        program,
        knownClient.chain((full) => fc.tuple(fc.constant(full), knowingLess(full))),
        (asked, [full, less]) => {
          const before = traceOf(asked, less).verdict;
          if (before === 'needs-data') return;
          decided += 1;
          expect(traceOf(asked, full).verdict).toBe(before);
        },
      ),
      RUNS,
    );
    // The property would be empty if masking left nothing decided.
    expect(decided).toBeGreaterThan(100);
  });

  it('单个条件也不会被推翻', () => {
    fc.assert(
      fc.property(
        criterion,
        knownClient.chain((full) => fc.tuple(fc.constant(full), knowingLess(full))),
        (asked, [full, less]) => {
          const [before, after] = [less, full].map((client) => traceOf(programAsking(asked), client).verdict);
          if (before !== 'needs-data') expect(after).toBe(before);
        },
      ),
      RUNS,
    );
  });

  it('什么都不知道的企业，对任何有条件的项目都是待核实', () => {
    fc.assert(
      fc.property(program, (asked) => traceOf(asked, nothing).verdict === 'needs-data'),
      RUNS,
    );
  });
});

describe('同一结论的不同问法', () => {
  it('条件的次序不改变结论', () => {
    fc.assert(
      fc.property(fc.array(node, { minLength: 2, maxLength: 4 }), knownClient, (nodes, client) => {
        const one = programWith({ conditions: nodes.map((n) => conditionWith([n])) });
        const turned = programWith({ conditions: [...nodes].reverse().map((n) => conditionWith([n])) });
        expect(traceOf(turned, client).verdict).toBe(traceOf(one, client).verdict);
      }),
      RUNS,
    );
  });

  it('许多项目一起编译与逐个编译结论相同', () => {
    fc.assert(
      fc.property(fc.array(program, { minLength: 2, maxLength: 6 }), knownClient, (asked, client) => {
        const together = createMatcher(asked);
        const prepared = together.prepare(client, ON);
        asked.forEach((one, i) => expect(together.verdict(prepared, i)).toBe(traceOf(one, client).verdict));
      }),
      { numRuns: 300 },
    );
  });

  it('每条理由都有一句话，待核实的都说缺什么', () => {
    fc.assert(
      fc.property(program, knownClient.chain(knowingLess), (asked, client) => {
        const check = (reasons: ReturnType<typeof reasonsOf>): void => {
          for (const reason of reasons) {
            const said = inChinese(reason.sentence);
            expect(said).not.toMatch(/undefined|null|NaN/);
            expect(said.length).toBeGreaterThan(1);
            if (reason.explained && reason.result === 'unknown') expect(reason.missing.length).toBeGreaterThan(0);
            check(reason.children);
          }
        };
        check(reasonsOf(traceOf(asked, client)));
      }),
      RUNS,
    );
  });
});
