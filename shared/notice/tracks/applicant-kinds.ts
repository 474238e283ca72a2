import { textAt } from '../../base/span.ts';
import type { OutlineNode } from '../outline.ts';
import { runsOf, walk } from '../outline.ts';
import { scopeAmong } from './clause-scope.ts';
import type { Group, Part, TrackSource } from './track-groups.ts';
import { bareMatter } from './track-names.ts';

const KIND = '(?:一线|先进|优秀)?(?:组织|个人|集体|班组|团队|企业|单位|高校|院所|社会组织|创业者)';
/** 组织应具备的条件, 一线班组和个人申报条件, 个人：, 组织提交以下材料：: a kind of applicant and what the part holds of it. */
const HEADED = new RegExp(
  `^(?<name>${KIND}(?:(?:和|及|、)${KIND})*)(?:类|奖)?(?<rest>(?:申报|申请|参评|评选|评审|应当?|须|需|具备|满足|符合|提交|提供|以下|下列|所需|基本|主要|的)*(?:条件|要求|材料|资料)?)\\s*[：:。]?\\s*(?:\\n|$)|^(?<lead>${KIND}(?:(?:和|及|、)${KIND})*)(?:申报|参评)?(?:应当?|须|需)?(?:提交|提供|报送)(?=[^，。；]{2,})`,
);

const LONGEST_HEAD = 80;

function partOf(text: string, run: readonly OutlineNode[], node: OutlineNode): Part[] {
  const m = HEADED.exec(
    text.slice(node.own.start, Math.min(node.own.end, node.own.start + LONGEST_HEAD)).trimStart(),
  )?.groups;
  const name = m?.['name'] ?? m?.['lead'];
  if (m === undefined || name === undefined) return [];
  const start = text.indexOf(name, node.own.start);
  return [
    {
      name,
      span: { start, end: start + name.length },
      scope: scopeAmong(text, run, node),
      matter: m['lead'] === undefined ? bareMatter(`申报${(m['rest'] ?? '').slice(-2)}`) : 'materials',
      // 一线班组、个人 is 一线班组和个人
      code: /[和及]/.test(name) ? name.replace(/[和及]/, '、') : null,
    },
  ];
}

/** A prize goes to the one or the other; elsewhere a unit applies for a person, and both have conditions to meet. */
const PRIZE = /奖|评选|表彰|选树|先进|优秀/;
const CALLED_BEHIND = ['每个', '每家', '每名', '获奖', '获奖的', '（', '('];
const isPair = (parts: readonly Part[]): boolean =>
  parts.some(({ name }) => /单位|企业|高校|院所/.test(name)) && parts.some(({ name }) => /个人|创业者/.test(name));

/**
 * Sub-programs called by the kind of applicant alone (组织 and 个人 of a prize): clauses side by side that each head the
 * conditions of one, with the clauses elsewhere that are headed alike; [] where no conditions are told apart so.
 */
export function applicantKinds({ title, text, body, outline }: TrackSource): Group[] {
  const runs = [...walk(outline)]
    .flatMap((node) => runsOf(node.children))
    .map((run) => run.flatMap((node) => partOf(text, run, node)))
    .filter((parts) => parts.length >= 2 && new Set(parts.map((part) => part.name)).size === parts.length);
  const words = textAt(text, body);
  const comesBack = ({ name }: Part): boolean =>
    runs.filter((parts) => parts.some((part) => part.name === name)).length > 1 ||
    CALLED_BEHIND.some((before) => words.includes(`${before}${name}`)) ||
    words.includes(`${name}奖`) ||
    words.includes(`${name}类`);
  const asking = runs.filter(
    (parts) =>
      parts.every((part) => part.matter === 'conditions' && comesBack(part)) && (PRIZE.test(title) || !isPair(parts)),
  );
  if (asking.length === 0) return [];
  return runs.map((parts): Group => ({
    form: 'clauses',
    zone: asking.includes(parts) ? 'conditions' : 'materials',
    parts,
    nested: false,
    certain: asking.includes(parts),
  }));
}
