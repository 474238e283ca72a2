import type { Application, ProgramSource } from './application.ts';
import type { Block, Paper } from './document.ts';
import { shortTitle } from './program-title.ts';

/** Undertakings that such letters share, for a notice that asks for a letter and prints none. */
const COMMON = [
  '所提交的申报材料真实、完整、合法、有效，不存在伪造、变造、隐瞒等情形。',
  '本单位符合通知规定的申报条件，近期没有通知所列的违法失信和不予受理的情形。',
  '同一事项没有重复申报，没有以其他名义重复取得财政资金支持。',
  '按规定使用所获支持，接受有关部门的监督检查，并按要求报送有关情况。',
] as const;

/** Whether the notice prints a letter or asks for one. */
export function asksForCommitment({ notice, track }: ProgramSource['program']): boolean {
  const named = (name: string): boolean => name.includes('承诺书') || name.includes('承诺函');
  return (
    notice.commitments.length > 0 ||
    notice.attachments.some(({ name }) => named(name)) ||
    notice.materials.some((material) => (material.track === null || material.track === track) && named(material.name))
  );
}

/** 承诺书: the notice's own undertakings where it prints them, else a plain text that says that it is one. Margins after GB/T 9704. */
export function commitmentLetter({ program }: ProgramSource, { client }: Application): Paper {
  const { notice } = program;
  const own = notice.commitments.length > 0;
  const items = (own ? notice.commitments : COMMON).map((item, index): Block => ({
    kind: 'paragraph',
    style: 'letter',
    text: NUMBERED.test(item) ? item : `${index + 1}. ${item}`,
  }));
  const issuers = notice.issuers.join('、');
  return {
    kind: 'commitment',
    name: '承诺书',
    page: { size: 'A4', orientation: 'portrait', margins: { top: 37, bottom: 35, left: 28, right: 26 } },
    pageHead: null,
    pageFoot: false,
    grid: [84],
    blocks: [
      ...(own
        ? []
        : [
            {
              kind: 'paragraph',
              style: 'alert',
              text: '（通知没有印出承诺书的文字，以下是通用文本：请以通知附件的格式为准，打印前删去本行。）',
            } as const,
          ]),
      { kind: 'title', text: letterTitle(program) },
      ...(issuers === '' ? [] : [{ kind: 'paragraph', style: 'letter-head', text: `${issuers}：` } as const]),
      {
        kind: 'paragraph',
        style: 'letter',
        text: `${client.name}（以下称本单位）申报${shortTitle(notice.title)}${program.track === null ? '' : `（${program.track}）`}，现郑重承诺如下：`,
      },
      ...items,
      ...(own && notice.commitments.some((item) => /责任|后果|处理/.test(item))
        ? []
        : [
            {
              kind: 'paragraph',
              style: 'letter',
              text: '如有不实或违反上述承诺，本单位自愿承担由此产生的一切责任和后果。',
            } as const,
          ]),
      { kind: 'paragraph', style: 'letter', text: '' },
      { kind: 'paragraph', style: 'letter-sign', text: '单位名称（公章）：' },
      { kind: 'paragraph', style: 'letter-sign', text: '法定代表人（签字）：' },
      { kind: 'paragraph', style: 'letter-sign', text: '年　　月　　日' },
    ],
  };
}

const NUMBERED = /^(?:[（(]?[一二三四五六七八九十\d]+[）)、.．]|[①-⑳]|第[一二三四五六七八九十]+条)/;

/** As the notice calls it: 信用承诺书, 企业承诺书. */
function letterTitle({ notice }: ProgramSource['program']): string {
  const named = [...notice.attachments, ...notice.materials]
    .map(({ name }) => /^[\p{Script=Han}]{0,8}承诺[书函]$/u.exec(name.trim())?.[0])
    .find((name) => name !== undefined);
  return named ?? '承诺书';
}
