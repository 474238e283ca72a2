import type { Span } from '../base/span.ts';
import { paragraphsOf, sentencesIn } from './conditions-spans.ts';
import { isForAll } from './conditions-sentences.ts';
import type { NoticeContext } from './context.ts';
import type { Exclusion } from './notice.ts';
import type { OutlineNode } from './outline.ts';
import type { Found } from './reading.ts';
import { tracksOfClause } from './tracks/clause-tracks.ts';

const NOT_AGAIN =
  '(?:不得|不能|不可|不再|不予|不)(?:进行)?(?:再次|同时)?(?:重复|多头|再|多次|多渠道)(?:、(?:重复|多头))?';
const ONCE =
  '(?:只能|仅能|只可|仅可|只限|仅限|限报|限申报|限(?=[1一]|[二两三2-5])|最多|至多|不得?超过|原则上(?:只|仅)|只(?=申报|推荐|支持))';

const ONE_ONLY = new RegExp(
  `${ONCE}[^，。；]{0,14}(?:[1一]|[二两三2-5])(?:个|项|类|次|种|家|批|份)|${ONCE}[^，。；]{0,8}(?:其一|其中[之的]?一|一种|一类|一个)|择一|选择其中一`,
);
const AGAIN = new RegExp(
  `${NOT_AGAIN}(?:进行)?(?:申报|申请|支持|资助|享受|奖励|补助|补贴|立项|获取|兑现|推荐|安排|报名|参赛|计算|提交)|(?:重复|多头)(?:申报|申请|享受|获取|支持|资助)(?:的)?(?:，|项目|企业)*(?:一律|将|均)?(?:不予|不得|取消)|不重复(?:享受|支持|奖励|补助|资助|申报|补贴)|从高不重复|就高不重复`,
);
/** Words without which no sentence bars a second application: a quick look first. */
const MAY_BAR = /不得|不能|不可|不再|不予|不重复|重复|只|仅|限|最多|超过|择一|其一|未获|未享受|未得到|未列入/;

/** What kind of second application a sentence bars; null where it bars none. The order matters: a sentence on one person's projects names projects too. */
export function exclusionKind(sentence: string): Exclusion['kind'] | null {
  if (!MAY_BAR.test(sentence)) return null;
  const words = sentence.replace(/\s/g, '');
  if (/(?:材料|附件|印章|账号|用户名|注册)[^，。]{0,10}(?:重复|不得)/.test(words) && !/申报|申请/.test(words))
    return null;
  if (
    /(?:同一|每[名位个]?|一)(?:项目)?(?:负责人|申请人|申报人|主持人|人员|个人|人(?!次|员))/.test(words) &&
    (ONE_ONLY.test(words) || AGAIN.test(words))
  )
    return 'one-per-person';
  if (
    /(?:同一|每[个家]?|各|单个|一家)(?:申报|申请|法人|项目|独立法人|承担|依托)?(?:单位|企业|主体|法人|机构|参赛对象)/.test(
      words,
    ) &&
    ONE_ONLY.test(words)
  )
    return 'one-per-unit';
  if (
    /(?:参赛对象|申报主体|申报单位|企业|单位)[^，。；]{0,6}(?:只能|限)(?:选择|申报)[^，。；]{0,16}(?:之一|一个|一项|其一)/.test(
      words,
    )
  )
    return 'one-per-unit';
  if (
    /(?:同一|相同|同类|同一个)[^，。；]{0,14}(?:项目|支出|内容|设备|产品|技术|事项|成果|案例|投入|发票|服务|活动|平台|政策|资金|费用)|(?:内容相同|内容相近|内容相同或相近)/.test(
      words,
    ) &&
    (AGAIN.test(words) || ONE_ONLY.test(words))
  ) {
    return /(?:政策|专项|其他(?:各类|渠道|部门|科技)?[^，。]{0,8}(?:资金|计划|支持))/.test(words) &&
      !/同一(?:申报单位的)?(?:项目|支出|设备|内容|产品)/.test(words)
      ? 'other-program'
      : 'same-item';
  }
  if (
    /(?:已(?:经)?(?:获得?|享受|列入|得到|纳入)|曾获得?|获得过|享受过|已有)[^。；]{0,60}(?:资金|支持|资助|补助|补贴|奖励|政策|计划|专项|立项|项目)/.test(
      words,
    ) &&
    /(?:不得|不能|不可|不再|不予|不重复)/.test(words)
  )
    return 'other-program';
  if (
    /未(?:获得?|享受|列入|得到)过?[^，。；]{0,30}(?:财政|专项|其他)[^，。；]{0,20}(?:资金|支持|资助|补助|奖励|政策)/.test(
      words,
    )
  )
    return 'other-program';
  return AGAIN.test(words) && /(?:项目|资金|政策|企业|单位|申报|奖励|补助|补贴)/.test(words) ? 'same-item' : null;
}

/** The sentences of a program's notice that bar a second application, in order. */
export function readExclusions(context: NoticeContext): Found<Exclusion>[] {
  if (context.kind !== 'program') return [];
  const found: Found<Exclusion>[] = [];
  const visit = (node: OutlineNode, under: readonly Span[]): void => {
    const own = {
      start: Math.max(node.own.start, node.style === null ? context.body.start : node.own.start),
      end: node.own.end,
    };
    for (const [i, paragraph] of paragraphsOf(context.text, own).entries()) {
      for (const sentence of sentencesIn(context.text, paragraph)) {
        const text = context.text.slice(sentence.start, sentence.end);
        if (text.length > 240 || /\t|说明。?$|附件|我公司|我单位|本公司|承诺|\.docx?/.test(text)) continue;
        const kind = exclusionKind(text);
        if (kind === null) continue;
        const tracks = tracksOfClause(context, {
          span: sentence,
          barred: false,
          under,
          oneOfMany: false,
          catalogue: false,
          preferred: false,
          closing: i > 0 && isForAll(context.text.slice(paragraph.start, paragraph.end)),
        });
        for (const track of tracks.length === 0 ? [null] : tracks) {
          const spans: Record<string, Span> = { '': sentence, '/text': sentence, '/kind': sentence };
          if (track) spans['/track'] = track.span;
          found.push({ value: { text: text.replace(/\n/g, '').trim(), kind, track: track?.name ?? null }, spans });
        }
      }
    }
    node.children.forEach((child) => visit(child, [...under, node.own]));
  };
  visit(context.outline, []);
  return found;
}
