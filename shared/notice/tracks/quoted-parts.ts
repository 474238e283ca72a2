import { matchesIn } from '../../base/matches.ts';
import { textAt } from '../../base/span.ts';
import { pathAt } from '../outline.ts';
import type { Part, TrackSource } from './track-groups.ts';
import { isName } from './track-names.ts';

const QUOTED =
  /(?<code>第\s?[一二三四五六七八九十\d]{1,3}[条项])?(?<added>增加|新增)?“(?<name>[^“”]{4,26})”(?:事项|项目|政策|奖项)?的?(?:(?:申报|申请|支持|资助|奖补|奖励|补贴|补助)(?:条件|对象|标准|要求|范围|材料)|事项|条款)/g;

/** 第3条“甲奖补”申报条件中…, 增加“乙奖补”事项: the sub-programs that a correction or supplement speaks of, quoted. */
export function quotedParts({ title, text, body, outline }: TrackSource): Part[] {
  if (!/更正|补充|调整|修订|修改/.test(title)) return [];
  const found: Part[] = [];
  const all = matchesIn(textAt(text, body), QUOTED);
  const added = all.filter((m) => m.groups?.['added'] !== undefined).length;
  for (const m of all) {
    const { name = '', code, added: isAdded } = m.groups ?? {};
    const start = body.start + m.index + m[0].indexOf(name);
    const scope = pathAt(outline, start).at(-1)?.span;
    if (!isName(name) || !scope || found.some((one) => one.name === name)) continue;
    // 新增事项 of a correction that adds one.
    const called = code ?? (isAdded !== undefined && added === 1 ? '新增事项' : null);
    found.push({ name, span: { start, end: start + name.length }, scope, matter: 'conditions', code: called });
  }
  return found;
}
