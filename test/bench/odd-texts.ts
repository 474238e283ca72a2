/** Texts of odd shapes and any length: what no office writes, but a broken export or a hostile file holds. */

const HEAD = '云岭市科学技术局关于组织申报2026年度示例专项的通知\n\n各有关单位：\n\n一、申报条件\n\n';

/** Units one after the other until there are so many characters. */
function filled(characters: number, unit: (n: number) => string): string {
  const parts: string[] = [HEAD];
  for (let n = 1, size = 0; size < characters; n++) {
    const part = unit(n);
    parts.push(part);
    size += part.length;
  }
  return parts.join('');
}

const day = (n: number): string => `2026年${1 + (n % 12)}月${1 + (n % 28)}日`;
const MARKS = ['一、', '（一）', '1.', '（1）', '①'];

/** What each shape is called, and its text of so many characters. */
export const ODD_TEXTS: Readonly<Record<string, (characters: number) => string>> = {
  'one paragraph without an end': (size) =>
    filled(
      size,
      (n) => `企业上年度营业收入不低于${n}00万元，研发费用占比不低于${n % 9}%，并于${day(n)}前提交申报书（一式三份），`,
    ),
  'one list without an end': (size) =>
    `${HEAD}请提交${filled(size, (n) => `第${n}号申报书、营业执照复印件和审计报告（加盖公章）、`).slice(HEAD.length)}`,
  'short lines': (size) => filled(size, (n) => `第${n}项材料\n`),
  'one table': (size) => filled(size, (n) => `${n}\t某某有限公司${n}\t申报书、营业执照复印件\t${n}00万元\t${day(n)}\n`),
  'deep numbering': (size) =>
    filled(size, (n) => `${MARKS[n % MARKS.length]}申报单位应当具备第${n}项条件，研发人员不少于${n}人。\n`),
  'one clause after the other': (size) =>
    filled(size, (n) => `（${n}）上年度营业收入不低于${n}00万元，近三年未发生安全事故。\n\n`),
  digits: (size) => filled(size, () => '1234567890'),
  'brackets that never close': (size) => filled(size, () => '（《“'),
  'phone numbers': (size) => filled(size, (n) => `联系人：王${n}工 0871-1234567、`),
};
