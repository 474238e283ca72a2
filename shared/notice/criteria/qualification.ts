import type { Span } from '../../base/span.ts';
import { CERTIFICATE_ENDINGS } from '../lexicon/certificates.ts';
import { wordsSource } from '../lexicon/define.ts';
import { group, hitOf } from './hit.ts';
import type { Hit, Reading } from './hit.ts';
import { barred } from './barred.ts';
import { listsOf, namesIn } from './names.ts';
import type { Name } from './names.ts';
import { isPlainFacility } from './plain-facilities.ts';
import { unlistedHits } from './qualification-unlisted.ts';
import { valuesOf, yearOf } from './qualification-values.ts';
import { refusesHolder } from './refusals.ts';
import type { Segment, Sentence } from './segments.ts';
import { matchesIn } from '../../base/matches.ts';

/** Verbs and adverbs by which a recognition is said to be held. */
const HELD =
  /(?:^为|认定|备案|获得|获|取得|具有|具备|拥有|持有|评为|评定|入选|列入|纳入|入库|属于|(?:须|应|应当|必须|需|且|并|同时|都|属|是|被|认定|评|评定|批|列|升级|升|成|单位|企业|主体|备案|均|或|已)为|(?:须|应|应当|必须|已|应该)?是|通过|建有|建成|已建|设有|拥有|公布|授予|获批为|获批|认定且在有效期内|有效期内|批准|批复|仅限|限于|面向|对象为|支持|建立了?|获评为?|注册|确认|达到|成为|已为|已是|推荐为|符合条件|符合[^，。；]{0,16}(?:标准|条件|要求)|实施了[^，。；]{0,20})(?:过|为|了|的|且|、|并|在|有效期内|认证|成功|(?:本|我|全)(?:市|省|区|县)|新区|市级|或备案|或|已|以上|有效)*(?:[一-龥]{0,10}(?:厅|局|部|委|办|门)(?:认定|备案|公布|批准|授予|评定|命名)?的?)?$/;
const NOT_HELD =
  /(?:未|没有|不得|不能|不|非|未曾|从未|尚未|不属于|不是|无)(?:被|得|经|过|获|通过|取得|具有|列入|认定|评|纳入|入选|获评|已|为|是|属于|由)*(?:认定|评定|评为|评选|命名|授予|取得|获得|通过|列入|纳入|入选|拥有)?(?:过|为|了|的)*$/;
/** 服务专精特新企业, 培育高新技术企业: recognitions of others or of what is aimed at. */
const AIMED =
  /(?:培育|打造|建设|服务|带动|创建|争创|培养|申报|申请|争取|推荐|组织|引进|孵化|入驻|在孵|用于|申请认定|重新认定|拟申报|拟认定|促进|鼓励|推动|引导|联合|合作|依托|与|累计|其中|含|毕业|按照|参照|根据|对照)(?:成为|一批|若干|[一-龥]{0,3}(?<![为是得]))?$/;
const CERTIFICATE = new RegExp(
  `(?:取得|获得|具有|具备|持有|拥有|通过|办理了?)(?:了|有效的?|相应的?|合法的?|相关的?)*([一-龥A-Za-z0-9、]{2,24}?(?:${wordsSource([...CERTIFICATE_ENDINGS])}))(?:且|并|，|；|。|$|的|或)`,
  'g',
);
const GENERIC =
  /^(?:相应|相关|合法|独立法人|法人|有效|企业|生产|经营|专业|从业|行业|必要|一定|认证|特种作业)?(?:的)?(?:资质|资格|许可证|证书|资质证书|资格证书|经营资质|法人资格|主体资格|独立法人资格|企业法人资格)$/;

/** Recognitions that the applicant is to hold, or not to hold. */
export function qualificationHits(reading: Reading, sentence: Sentence): Hit[] {
  const text = sentence.text;
  const index = sentence.segments[0]?.sentence ?? 0;
  const hits: Hit[] = [];
  for (const whole of listsOf(text, namesIn(text))) {
    const named = whole.filter((n) => n.kind === 'qualification');
    const told = named.filter((n) => !(reading.context.polarity === 'require' && isPlainFacility(text, n)));
    const first = whole[0];
    const last = whole.at(-1);
    if (!first || !last || told.length === 0) continue;
    // Beside a recognition a plain name is one as well; what no lexicon names must not be lost from the list.
    const list = named;
    const more = MORE_NAMES.exec(text.slice(last.end))?.[0] ?? '';
    const segment = sentence.segments.find(
      (s) => s.start <= sentence.start + first.start && sentence.start + first.start < s.end,
    );
    const before = text
      .slice((segment?.start ?? sentence.start) - sentence.start, first.start)
      .replace(/^(?:\ue003|\d{1,2}[.、．）)]|[①-⑳])/, '');
    const after = text.slice(last.end + more.length);
    const at = { start: sentence.start + first.start, end: sentence.start + last.end + more.length };
    const settled = /入驻(?:于|在|到)?(?:经[^，。；]{2,24}的|[^企，。；]{0,6})?$/.exec(before);
    if (settled) {
      const rest = /^((?:[、和或及][^，。；、等内的]{2,16})*)(?:等[^，。；]{0,14}?)?(?:内)?的/.exec(after);
      if (rest)
        hits.push(
          hitOf(
            reading,
            index,
            {
              field: 'other',
              op: 'in',
              value: reading.flat.wordsOf(at.start, at.end + (rest[1] ?? '').length).split(/、|和|或/),
              label: '入驻载体',
            },
            at.start - settled[0].length,
            at.end + (rest[1] ?? '').length,
            { start: at.start, end: at.end + (rest[1] ?? '').length },
          ),
        );
      continue;
    }
    if (/入驻[^，。；]{0,20}$/.test(before)) continue;
    // 已享受过高新技术企业认定奖励: the money that comes with a recognition.
    if (
      /^(?:认定|培育|称号|评定)*(?:的?(?:相关|一次性)?)(?:奖励|奖补|补助|补贴|资助|奖金)(?:资金|政策)?(?:$|[，的、。；])/.test(
        after,
      )
    )
      continue;
    // 科技奖励1项以上 is a number of prizes, often a person's.
    if (last.word.endsWith('奖励') && /^[^，。；]{0,6}\d/.test(after)) continue;
    // 园区内绿色工厂合计不少于3家: a number of others.
    if (/^(?:企业|单位)?(?:合计|共计|累计|总数|数量)+(?:应|须|需)?(?:不少于|不低于|达到?|超过|至少)?\d/.test(after))
      continue;
    // 作为前三完成人获得过科学技术奖: a prize of a person.
    if (/奖$/.test(last.word) && (!HELD.test(before) || /完成人|本人|申[报请]人|负责人|主持|团队成员/.test(text)))
      continue;
    const op = sense(before, after, segment);
    // In a list of who is barred, 已认定为…的 names what must not be held.
    const turned =
      op === 'has' &&
      reading.context.polarity === 'exclude' &&
      /(?:认定|获得|获评|评为|入选|列入|取得)(?:为|的|过)*$/.test(before);
    if (op === null || (op === 'has' && barred(reading, sentence) && !turned)) continue;
    if (list.every(isStatistical)) {
      if (op === 'has') hits.push(listedInStatistics(reading, index, at, text.slice(first.start, last.end)));
      continue;
    }
    const from = op === 'not-has' ? at.start : at.start - (HELD.exec(before)?.[0].length ?? 0);
    const value = [
      ...valuesOf(reading, list, sentence),
      ...more.split(/、|或者?|和|以及|及/).filter((word) => word !== ''),
    ];
    const year = yearOf(reading, text.slice(0, first.start));
    const held = hitOf(
      reading,
      index,
      { field: 'qualification', op: turned ? 'not-has' : op, value, ...(year === null ? {} : { year }) },
      Math.max(from, sentence.start),
      at.end,
      at,
    );
    // 高新技术企业、合资企业 in one list: a kind among the recognitions is an alternative to them.
    const kinds = [...new Set(whole.filter((n) => n.kind === 'entity').flatMap((n) => n.values))].filter(
      (v) => v !== '企业',
    );
    const kind =
      op === 'has' && kinds.length > 0
        ? hitOf(reading, index, { field: 'entityType', op: 'in', value: kinds }, at.start, at.end, at)
        : null;
    hits.push(kind ? group('any', [held, kind]) : held);
  }
  hits.push(...unlistedHits(reading, sentence, hits));
  for (const m of matchesIn(text, CERTIFICATE)) {
    const words = m[1] ?? '';
    const start = sentence.start + m.index + m[0].indexOf(words);
    if (
      GENERIC.test(words) ||
      namesIn(words).some((n) => n.kind === 'qualification') ||
      barred(reading, sentence) ||
      words === '入库登记编号' ||
      /(?:相关|有关|相应|该项|下列|以下|如下)[^、]{0,10}(?:资格|资质|证书)$/.test(words) ||
      /^(?:与|对|由|向)|职业资格$|职业技能/.test(words) ||
      /(?:项目|投资)备案证$/.test(words) ||
      hits.some((h) => h.from < start + words.length && start < h.to) ||
      /软件著作权|专利|知识产权|法人/.test(words)
    )
      continue;
    const registered = /^(.+?)(?:入库)?登记编号$/.exec(words)?.[1];
    const at = { start, end: start + (registered ?? words).length };
    hits.push(
      hitOf(
        reading,
        index,
        { field: 'qualification', op: 'has', value: (registered ?? words).split('、') },
        sentence.start + m.index,
        start + words.length,
        at,
      ),
    );
  }
  return hits;
}

/** …示范企业、优势企业或示范建设企业: further members of a list of recognitions, in the notice's words. */
const MORE_NAMES =
  /^(?:(?:、|或者?|和|以及)(?!其他|其它|与|所在)[一-龥]{2,14}(?:示范|培育|试点|建设|优势|领军|标杆|创新)[一-龥]{0,4}(?:企业|单位|中心|机构|基地|平台|园区|工厂|车间)|(?:、|或者?|和|以及)[一-龥]{2,14}奖)+(?=$|[，。；的称])/;

/** 规模以上, 限额以上 are classes of the statistics: nobody lists them among recognitions, so no sheet can tell. */
const isStatistical = (name: Name): boolean => /^(?:规模以上|限额以上|规上|限上|四上)/.test(name.word);

const listedInStatistics = (reading: Reading, index: number, at: Span, words: string): Hit =>
  hitOf(reading, index, { field: 'other', op: '=', value: true, label: words }, at.start, at.end, at);

/** Whether the list is to be held or not; null where the sentence says neither. */
function sense(before: string, after: string, segment: Segment | undefined): 'has' | 'not-has' | null {
  if (NOT_HELD.test(before) && /^(?:评价|评定|评审|认定|备案|验收|复核|贯标|认证|审核)/.test(after)) return 'not-has';
  // 两化融合管理体系贯标, 示范基地建设: an activity or a place, no recognition.
  if (/通过$/.test(before) && /^(?:评价|评定|评审|认定|备案|验收|复核|贯标|认证|审核)/.test(after)) return 'has';
  if (
    /^(?:创新资金|资金|计划|服务机构|工作|管理|建设|培育|认定管理|认定条件|认定申请|认定标准|标准|评价|评审|名称|主管|运营|入驻|在孵|内|条件|专项|专题|项目|揭榜|任务|主任|提供|创新发展|示范县|所在|的?(?:场地|面积|功能|发展|(?:申报|推荐)(?!$|[。；])))/.test(
      after,
    )
  )
    return null;
  if (before === '' && /^[：:]/.test(after)) return null;
  if (NOT_HELD.test(before)) return 'not-has';
  // 已获认定的企业，不再受理其下属子公司…: the bar is for others.
  if (/不[再予得能][^，。；]{0,6}其(?:下属|子公司|关联|分公司)/.test(after)) return null;
  if (refusesHolder(after.slice(0, 48))) return 'not-has';
  if (/优先(?:推荐|支持|考虑)$/.test(before)) return 'has';
  if (AIMED.test(before)) return null;
  if (HELD.test(before)) return 'has';
  const ends =
    /^(?:称号|资格|资质|证书|认定|名单|评价|企业|入库登记编号|入库编号|登记编号)*(?:等|均可|可|可以|方可|优先|申报|申请|自愿|参评|的|达到[^，。；]{2,20}|实施的[^，。；]{0,12}|等[^，。；]{0,14}(?=$|[，。；])|(?:或|和|及|以及|、)[^，。；]{2,14}(?:企业|单位|机构|组织|合作社|农场)(?=$|[，。；]))*(?:$|[，。；：、]|，)/.test(
      after,
    );
  const starts = before === '' || /(?:的|、|或|和|经|：|优先支持|重点支持|优先|支持|已|新|含)$/.test(before);
  return ends && starts && !(segment && /^(?:申报|申请)/.test(segment.text)) ? 'has' : null;
}
