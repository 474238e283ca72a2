import type { Span } from '../../base/span.ts';
import { CERTIFICATE_ENDINGS } from '../lexicon/certificates.ts';
import { wordsSource } from '../lexicon/define.ts';
import { group, hitOf } from './hit.ts';
import type { Hit, Reading } from './hit.ts';
import { barred } from './barred.ts';
import { listsOf, namesIn } from './names.ts';
import type { Name } from './names.ts';
import { isPlainFacility } from './plain-facilities.ts';
import { holderHits, namedListHits } from './qualification-holders.ts';
import { unlistedHits } from './qualification-unlisted.ts';
import { valuesOf, yearOf } from './qualification-values.ts';
import { HELD, sense } from './qualification-sense.ts';
import type { Sentence } from './segments.ts';
import { statement } from './statements.ts';
import { matchesIn } from '../../base/matches.ts';

const CERTIFICATE_NAME = `[一-龥A-Za-z0-9、]{2,24}?(?:${wordsSource([...CERTIFICATE_ENDINGS])})`;
const CERTIFICATE = new RegExp(
  `(?:取得|获得|具有|具备|持有|拥有|通过|办理了?|完成)(?:了|有效的?|相应的?|合法的?|相关的?)*(${CERTIFICATE_NAME}(?:或者?${CERTIFICATE_NAME})*)(?:且|并|，|；|。|$|的|或)`,
  'g',
);
/** 具有执业资格的不少于4人: what persons hold. */
const OF_PERSONS = /^的[^，。；\d]{0,12}\d+(?:人|名)/;
const GENERIC =
  /^(?:相应|相关|规定|法定|合法|独立法人|法人|有效|企业|生产|经营|专业|从业|行业|必要|一定|认证|特种作业)?(?:的)?(?:资质|资格|(?:生产|经营)?许可|许可证|证书|资质证书|资格证书|经营资质|法人资格|主体资格|独立法人资格|企业法人资格)$/;

/** Recognitions that the applicant is to hold, or not to hold. */
export function qualificationHits(reading: Reading, sentence: Sentence): Hit[] {
  const text = sentence.text;
  const index = sentence.index;
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
      /(?:认定|获得|获评|评为|确定|入选|列入|取得)(?:为|的|过)*$/.test(before);
    if (op === null || (op === 'has' && barred(reading, sentence) && !turned)) continue;
    // 同时为规上工业企业和高新技术企业: each of them, not one of them.
    if (op === 'has' && list.length > 1 && /同时(?:须|应)?(?:为|是|具有|具备|属于|拥有|获得)$/.test(before)) {
      for (const name of list) {
        const own = { start: sentence.start + name.start, end: sentence.start + name.end };
        hits.push(
          isStatistical(name)
            ? listedInStatistics(reading, index, own, text.slice(name.start, name.end))
            : hitOf(
                reading,
                index,
                { field: 'qualification', op, value: valuesOf(reading, [name], sentence) },
                own.start,
                own.end,
                own,
              ),
        );
      }
      continue;
    }
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
    const rest = op === 'has' ? (OR_OTHERS.exec(after)?.[0] ?? '') : '';
    // 规模以上工业企业、科技型企业及其他法人单位: who else may apply is no demand to be one of those named.
    const others =
      rest === ''
        ? null
        : statement(
            reading,
            at.end + (/^(?:企业|单位)*[、及和或]?/.exec(rest)?.[0].length ?? 0),
            at.end + rest.length,
            index,
          );
    const alternatives = [held, ...(kind ? [kind] : []), ...(others ? [others] : [])];
    hits.push(group('any', alternatives));
  }
  hits.push(...unlistedHits(reading, sentence, hits));
  hits.push(...holderHits(reading, sentence, hits));
  hits.push(...namedListHits(reading, sentence, hits));
  for (const m of matchesIn(text, CERTIFICATE)) {
    const words = m[1] ?? '';
    const start = sentence.start + m.index + m[0].indexOf(words);
    if (
      GENERIC.test(words) ||
      namesIn(words).some((n) => n.kind === 'qualification') ||
      barred(reading, sentence) ||
      words === '入库登记编号' ||
      OF_PERSONS.test(text.slice(start - sentence.start + words.length)) ||
      /(?:相关|有关|相应|该项|下列|以下|如下)[^、]{0,10}(?:资格|资质|证书)$/.test(words) ||
      /^(?:与|对(?!外)|由|向)|职业资格$|职业技能/.test(words) ||
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
        { field: 'qualification', op: 'has', value: (registered ?? words).split(/、|或者?/) },
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

/** Kinds of applicant behind a list of recognitions that go on to anybody else: 、三级医院及其他法人单位. */
const OR_OTHERS =
  /^(?:、[^，。；、]{2,14})*(?:、|及|和|或|以及)(?:其他|其它)[^，。；]{0,24}?(?:单位|机构|组织|企业|法人|主体)(?=$|[，。；])/;

/** 规模以上, 限额以上 are classes of the statistics: nobody lists them among recognitions, so no sheet can tell. */
const isStatistical = (name: Name): boolean => /^(?:规模以上|限额以上|规上|限上|四上)/.test(name.word);

const listedInStatistics = (reading: Reading, index: number, at: Span, words: string): Hit =>
  hitOf(reading, index, { field: 'other', op: '=', value: true, label: words }, at.start, at.end, at);
