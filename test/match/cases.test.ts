import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { conditionSchema, deadlineSchema, regionSchema } from '../../shared/notice/notice.ts';
import { matchOf } from '../../shared/match/match-json.ts';
import { reasonsOf, summaryOf, type Reason } from '../../shared/match/explain/reasons.ts';
import { programsOf } from '../../shared/program/programs-of.ts';
import { noticeWith } from '../helpers/programs.ts';
import { clientsOf } from '../helpers/portfolio.ts';
import { traceOf } from '../helpers/matching.ts';
import { inChinese } from '../../shared/base/sentence.ts';

/**
 * Eligibility cases that a consultant can read and correct: what the notice says, what is known of the client, and the
 * verdict with its reasons. Unknown keys are refused, so that a misspelt one cannot make a case pass.
 */
const row = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));
const caseSchema = z.strictObject({
  案例: z.string(),
  说明: z.string(),
  日期: z.string(),
  通知: z.strictObject({
    标题: z.string(),
    原文: z.array(z.string()).min(1),
    region: regionSchema.strict().exactOptional(),
    tracks: z.array(z.string()).exactOptional(),
    deadlines: z.array(deadlineSchema.strict()).exactOptional(),
    conditions: z.array(conditionSchema.strict()),
  }),
  企业: z.strictObject({
    企业: row,
    财务: z.array(row).exactOptional(),
    资质: z.array(row).exactOptional(),
    知识产权: z.array(row).exactOptional(),
    项目: z.array(row).exactOptional(),
  }),
  结论: z.array(
    z.strictObject({
      方向: z.string().nullable(),
      结论: z.string(),
      窗口: z.enum(['open', 'upcoming', 'closed', 'undated']).exactOptional(),
      理由: z.array(z.string()),
      缺: z.array(z.string()).exactOptional(),
    }),
  ),
});

const folder = new URL('../cases/', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.json'));

describe('案例', () => {
  it('有足够多的案例，名称不重复', () => {
    const names = files.map((file) => caseSchema.parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))).案例);
    expect(names.length).toBeGreaterThanOrEqual(12);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(files)('%s', (file) => {
    const given = caseSchema.parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
    const { 标题: title, 原文: words, ...facts } = given.通知;
    // What the case claims to check must stand in the excerpt.
    for (const condition of facts.conditions)
      expect(words.join(''), `${file}：原文中没有「${condition.text}」`).toContain(condition.text);
    const { 企业: company, ...sheets } = given.企业;
    const named = Object.fromEntries(
      Object.entries(sheets).map(([sheet, rows]) => [sheet, rows.map((cells) => ({ 企业名称: '示例企业', ...cells }))]),
    );
    const [client] = clientsOf({ 企业: [{ 企业名称: '示例企业', ...company }], ...named }, given.日期);
    if (!client) throw new Error(`${file}：没有企业`);
    const programs = programsOf(file, noticeWith({ title, ...facts }));
    expect(programs.map((program) => program.track)).toEqual(given.结论.map((expected) => expected.方向));
    given.结论.forEach((expected, i) => {
      const program = programs[i];
      if (!program) throw new Error(`${file}：没有方向 ${expected.方向}`);
      const trace = traceOf(program, client, given.日期);
      const found = matchOf(trace);
      expect(inChinese(summaryOf(trace)), sentencesOf(reasonsOf(trace)).join('\n')).toBe(expected.结论);
      if (expected.窗口) expect(found.window).toBe(expected.窗口);
      if (expected.缺) expect([...new Set(found.criteria.flatMap((c) => c.missing))]).toEqual(expected.缺);
      const sentences = sentencesOf(reasonsOf(trace));
      for (const reason of expected.理由) expect(sentences).toContain(reason);
    });
  });
});

const sentencesOf = (reasons: readonly Reason[]): string[] =>
  reasons.flatMap((reason) => [inChinese(reason.sentence), ...sentencesOf(reason.children)]);
