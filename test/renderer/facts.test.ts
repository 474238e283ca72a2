import { expect, test } from 'vitest';
import { criteriaTexts, criterionText } from '../../renderer/screens/notices/criterion-text.ts';
import { editedValue, problemWith, startText } from '../../renderer/screens/notices/edited-value.ts';
import { factState } from '../../renderer/screens/notices/fact-state.ts';
import { factsOf } from '../../renderer/screens/notices/facts.ts';
import { factPointers } from '../../shared/notice/facts.ts';
import { noticeSchema } from '../../shared/notice/notice.ts';

const notice = noticeSchema.parse({
  title: '关于申报示例专项的通知',
  kind: 'program',
  issuers: ['示例市科技局'],
  region: { province: '江苏省', city: '无锡市' },
  deadlines: [{ label: '网上申报', actor: 'applicant', from: '2026-03-10', to: '2026-04-10', time: '17:00' }],
  conditions: [
    {
      text: '营业收入不低于2000万元',
      criteria: [{ field: 'revenue', op: '>=', value: 20_000_000, unit: 'yuan', year: 2025 }],
    },
  ],
  materials: [{ name: '申报书', copies: 3, form: 'original', attachment: 1 }],
  submission: { paperCopies: 3, sealed: true, formats: ['PDF'] },
  contacts: { people: ['示一'], phones: ['0510-00000000'] },
  attachments: [{ no: 1, name: '申报书' }],
  exclusions: [{ text: '同一项目不得重复申报', kind: 'same-item', track: null }],
});

test('every fact that can be confirmed is shown, under the same pointer', () => {
  expect(
    factsOf(notice)
      .map((fact) => fact.pointer)
      .toSorted(),
  ).toEqual(factPointers(notice).toSorted());
});

test('a deadline is shown with its weekday', () => {
  const deadline = factsOf(notice).find((fact) => fact.pointer === '/deadlines/0');
  expect(deadline).toMatchObject({
    label: '网上申报',
    words: '2026-03-10 至 2026-04-10 17:00（周五）',
    tags: ['申报单位'],
  });
});

test('criteria are said with unit, year and grouped figures', () => {
  expect(criteriaTexts(notice.conditions[0]?.criteria ?? [])).toEqual(['2025年营业收入 ≥ 2,000万元']);
  expect(
    criterionText({
      any: [
        { field: 'qualification', op: 'has', value: ['高新技术企业'] },
        { field: 'rdExpenseRatio', op: '>=', value: 0.07, unit: 'ratio', years: 3 },
      ],
    }),
  ).toBe('满足其一：资质 具有 高新技术企业 或 近3年研发费用占比 ≥ 7%');
  const spent = { field: 'other', op: '>=', value: 500_000, unit: 'yuan', year: 2025 } as const;
  expect(criterionText({ ...spent, label: '2025年度改造投入' })).toBe('2025年度改造投入 ≥ 50万元');
  expect(criterionText({ ...spent, label: '改造投入' })).toBe('2025年改造投入 ≥ 50万元');
  expect(criterionText({ field: 'other', op: '>=', value: 500, unit: '美元', label: '外贸额' })).toBe(
    '外贸额 ≥ 500美元',
  );
});

test('what a person typed becomes the value; parts without a field stay; an empty field is not said', () => {
  const deadline = factsOf(notice).find((fact) => fact.pointer === '/deadlines/0');
  if (!deadline) throw new Error('there is a deadline');
  const typed = Object.fromEntries(deadline.fields.map((field) => [field.key, startText(field, deadline.value)]));
  expect(editedValue(deadline.fields, deadline.value, typed)).toEqual(deadline.value);
  expect(editedValue(deadline.fields, deadline.value, { ...typed, to: '2026-04-20', time: '' })).toEqual({
    ...notice.deadlines[0],
    to: '2026-04-20',
    time: null,
  });
});

test('a date, a time and a figure that are none are refused, and so is an empty title', () => {
  expect(problemWith({ key: 'to', label: '', kind: 'date' }, '2026-02-30')).not.toBeNull();
  expect(problemWith({ key: 'time', label: '', kind: 'time' }, '25:00')).not.toBeNull();
  expect(problemWith({ key: 'max', label: '', kind: 'number' }, '十万')).not.toBeNull();
  expect(problemWith({ key: '', label: '', kind: 'text', required: true }, ' ')).not.toBeNull();
  expect(problemWith({ key: 'time', label: '', kind: 'time' }, '')).toBeNull();
});

test('a change outlives a confirmation of the same fact; a change of one part counts for the whole', () => {
  const act = (pointer: string, action: 'change' | 'confirm' | 'add') => ({
    pointer,
    action,
    before: null,
    after: null,
    by: '示一',
    at: '',
  });
  expect(factState([], '/title')).toBe('unconfirmed');
  expect(factState([act('/title', 'confirm')], '/title')).toBe('confirmed');
  expect(factState([act('/deadlines/0/to', 'change'), act('/deadlines/0', 'confirm')], '/deadlines/0')).toBe('changed');
  expect(factState([act('/deadlines/1', 'add')], '/deadlines/1')).toBe('added');
  expect(factState([act('/deadlines/1', 'confirm')], '/deadlines/10')).toBe('unconfirmed');
});
