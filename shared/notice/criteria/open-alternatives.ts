import { group, members } from './hit.ts';
import type { Hit, Reading } from './hit.ts';
import type { Sentence } from './segments.ts';
import { statement } from './statements.ts';

/** A clause that eases its own figure for somebody, in words that give no figure of their own. */
const EASED = /(?:可|适当|予以)[^，。；]{0,6}放宽|可(?:适当)?(?:降低|延长)|不受[^，。；]{0,10}限制/;

const HAS_VERB = /设有|建有|拥有|具有|具备|获得|通过|取得|达到|完成|签订|入选|承担|建立|属于|已/;

/** …的企业，以及为其服务的机构: another class of applicants. */
const ALSO = /^以及[^。；]{2,40}(?:机构|单位|企业|公司|组织|个体工商户|合作社)$/;

/** 开展贯标并通过第三方认证，或者已备案为试点企业: what cannot be read comes first, and stays open beside the second. */
function openFirst(reading: Reading, sentence: Sentence, hits: readonly Hit[]): readonly Hit[] {
  const second = sentence.segments.findIndex((segment) => /^或者?(?!有)/.test(segment.text));
  const at = sentence.segments[second]?.start;
  const first = sentence.segments[0];
  if (second < 1 || at === undefined || !first || hits.length === 0 || hits.some((hit) => hit.from < at)) return hits;
  if (reading.context.polarity === 'exclude' || sentence.text.slice(0, at - sentence.start).length < 6) return hits;
  const start = sentence.start + (/^(?:\ue003|\d{1,2}[.、．]|[①-⑳])/.exec(first.text)?.[0].length ?? 0);
  const open = statement(reading, start, at - 1, first.sentence);
  const next = sentence.segments.slice(second + 1).find((segment) => !/^(?:且|并|其中|同时|或)/.test(segment.text));
  const inside = hits.filter((hit) => hit.to <= (next?.start ?? sentence.end));
  if (inside.length === 0) return hits;
  return [group('any', [open, group('all', inside)]), ...hits.filter((hit) => !inside.includes(hit))];
}

/** …资质，或已在平台申报的: an alternative that cannot be read stays open, for else who meets it would be denied. */
export function openAlternatives(reading: Reading, sentence: Sentence, hits: readonly Hit[]): Hit[] {
  let result = openFirst(reading, sentence, hits).map((hit) => {
    // 建有省级平台或与2家以上高校合作: the words before 或 are an alternative of their own.
    const segment = sentence.segments.find((s) => s.start <= hit.from && hit.to <= s.end);
    if (!segment || !members(hit).some((h) => 'field' in h.node && typeof h.node.value === 'number')) return hit;
    if ('any' in hit.node) return hit;
    if (hits.some((h) => h !== hit && h.from < hit.to && h.to > segment.start)) return hit;
    const words = reading.flat.text.slice(segment.start, hit.to);
    const first =
      /^([^或]{4,}?)或者?(?=与|和|已|有|建|拥有|具有|具备|获|通过|取得|达到|完成|签订|入选|承担|参与|主持|近|上|年|每|经|被)/.exec(
        words,
      )?.[1];
    if (first === undefined || !HAS_VERB.test(first) || /\d/.test(first)) return hit;
    return group('any', [statement(reading, segment.start, segment.start + first.length, segment.sentence), hit]);
  });
  result = result.map((hit) => {
    // 获得甲认定或者由主管部门发文推荐: what follows in the same breath is an alternative of its own.
    const segment = sentence.segments.find((s) => s.start <= hit.from && hit.to <= s.end);
    const behind = segment
      ? /^(?:称号|资格|资质|认定|证书|企业|的)*(?:或者?)((?=由|经|已|在|与|联合|通过|获|取得|拥有|具有|具备|建有|设有|掌握|担任|曾|从事|入围|能够|参与|主持|形成|承担|牵头|完成|列入|入选|属于|被)[^，。；]{5,})$/.exec(
          reading.flat.text.slice(hit.to, segment.end),
        )
      : null;
    if (!segment || !behind?.[1] || hits.some((h) => h !== hit && h.to > hit.to && h.from < segment.end)) return hit;
    return group('any', [hit, statement(reading, segment.end - behind[1].length, segment.end, segment.sentence)]);
  });
  sentence.segments.forEach((segment, i) => {
    const before = sentence.segments[i - 1];
    if (EASED.test(segment.text) && !result.some((h) => h.to > segment.start && h.from < segment.end)) {
      const figures = result.filter(
        (h) =>
          h.sentence === segment.sentence &&
          h.to <= segment.start &&
          'field' in h.node &&
          typeof h.node.value === 'number',
      );
      const named = figures.filter(
        (h) => /营业收入|销售收入|主营业务收入/.test(segment.text) && 'field' in h.node && h.node.field === 'revenue',
      );
      const eased = named.length > 0 ? named : figures.slice(-1);
      result = result.map((h) =>
        eased.includes(h) ? group('any', [h, statement(reading, segment.start, segment.end, segment.sentence)]) : h,
      );
      return;
    }
    if (
      !before ||
      !(/^(?:或者?|或是)(?!许)/.test(segment.text) || ALSO.test(sentence.text.slice(segment.start - sentence.start))) ||
      result.some((h) => h.to > segment.start && h.from < segment.end)
    )
      return;
    const stated = result.filter((h) => h.sentence === segment.sentence && h.to <= segment.start);
    // A class of applicants joins all that was said of the first class; anything else the figure next to it.
    const rest = sentence.text.slice(segment.start - sentence.start);
    const whole =
      /(?:单位|企业|机构|团队|个人|组织|人员|平台|公司|个体工商户|合作社)(?:等)?$/.test(rest) &&
      !result.some((h) => h.from >= segment.start && h.sentence === segment.sentence) &&
      stated.some((h) => 'field' in h.node && ['registeredRegion', 'legalPerson', 'entityType'].includes(h.node.field));
    const joined = whole ? stated : stated.filter((h) => h.to > before.start).slice(-1);
    if (joined.length === 0) return;
    const open = group('any', [
      group('all', joined),
      statement(
        reading,
        segment.start + (/^(?:或者?是?|以及)/.exec(segment.text)?.[0].length ?? 0),
        whole ? sentence.end : segment.end,
        segment.sentence,
      ),
    ]);
    result = result.flatMap((h) => (h === joined[0] ? [open] : joined.includes(h) ? [] : [h]));
  });
  return result;
}
