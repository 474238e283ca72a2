import { expect, it } from 'vitest';
import { readNotices } from '../../shared/notice/read-notices.ts';
import { sourceTextOf } from '../../shared/text/source-text.ts';

const materialsOf = (sentence: string): readonly string[] => {
  const text = [
    '关于开展2022年平麓市示范基地申报工作的通知',
    '各有关单位：',
    '一、申报条件与材料',
    sentence,
    '二、申报时间',
    '2022年8月31日前报送。',
    '附件：1.申报指南',
    '平麓市文化局',
    '2022年7月12日',
  ];
  return readNotices(sourceTextOf(text.join('\n')))[0]?.notice.materials.map(({ name }) => name) ?? [];
};

it.each([
  '申报条件、申报材料和支持措施详见《2022年平麓市示范基地申报指南》（附件1）。',
  '申报材料及评审程序参见《平麓市示范基地管理办法》。',
  '申报条件和申报材料详见附件1。',
  '具体材料和要求见《申报指南》。',
])('where papers are told is no paper: %s', (sentence) => {
  expect(materialsOf(sentence)).toEqual([]);
});

it('a paper whose form is told elsewhere stays one', () => {
  expect(materialsOf('申报单位须提交示范基地申报书（见附件1）、营业执照复印件、专家意见。')).toHaveLength(3);
});
