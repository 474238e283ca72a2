import { matchesIn } from '../../base/matches.ts';
import { wordsSource } from '../lexicon/define.ts';
import { QUALIFICATIONS } from '../lexicon/qualifications.ts';
import { barred } from './barred.ts';
import { TITLE_MARK } from './flat.ts';
import { hitOf } from './hit.ts';
import type { Hit, Reading } from './hit.ts';
import { yearOf } from './qualification-values.ts';
import type { Sentence } from './segments.ts';

/** Recognitions that stand in no lexicon: grades of evaluations, certificates by their titles, lists by their names. `found` are those already read. */
export const unlistedHits = (reading: Reading, sentence: Sentence, found: readonly Hit[]): Hit[] => [
  ...listedHits(reading, sentence, found),
  ...titledHits(reading, sentence),
  ...gradedHits(reading, sentence),
];

const GRADED = new RegExp(
  `((?:国家级?|省级?|市级?)?(?:${wordsSource([...QUALIFICATIONS])})(?:年度|运行|绩效)?(?:评价|考核|评估))(?:中|结果)?(?:获得?|取得|获评|被评为|评为|为)(?:了|的)?(优秀|良好|合格|先进|A类?|B类?)(?:等级|等次|级|档)?`,
);

/** 国家企业技术中心评价中获得优秀等级: a grade of an evaluation, by its own name. */
function gradedHits(reading: Reading, sentence: Sentence): Hit[] {
  const m = barred(reading, sentence) ? null : GRADED.exec(sentence.text);
  if (!m) return [];
  const from = sentence.start + m.index;
  const year = yearOf(reading, `${sentence.text.slice(0, m.index)}获得`);
  return [
    hitOf(
      reading,
      sentence.segments[0]?.sentence ?? 0,
      {
        field: 'qualification',
        op: 'has',
        value: [`${m[1] ?? ''}${m[2] ?? ''}等级`],
        ...(year === null ? {} : { year }),
      },
      from,
      from + m[0].length,
    ),
  ];
}

const TITLED_STANDARD = new RegExp(`通过${TITLE_MARK}(?=[^，。；]{0,10}(?:认证|贯标|评定))`, 'g');
const TITLED = new RegExp(`(?:取得|持有|具有|获得|具备)(?:了|有效的?|合法的?|相应的?|有效期内的?)*${TITLE_MARK}`, 'g');

/** 持有有效的《食品生产许可证》: a certificate by its title. */
function titledHits(reading: Reading, sentence: Sentence): Hit[] {
  if (barred(reading, sentence)) return [];
  const standards = matchesIn(sentence.text, TITLED_STANDARD);
  return [...matchesIn(sentence.text, TITLED), ...standards].flatMap((m) => {
    const end = sentence.start + m.index + m[0].length;
    const title = reading.flat.wordsOf(end - 1, end).replace(/[《》]/g, '');
    if (!(standards.includes(m) || /(?:证|证书|许可证|资格证)$/.test(title)) || title === '营业执照') return [];
    return [
      hitOf(
        reading,
        sentence.segments[0]?.sentence ?? 0,
        { field: 'qualification', op: 'has', value: [title] },
        sentence.start + m.index,
        end,
        { start: end - 1, end },
      ),
    ];
  });
}

const LISTED =
  /(?:应为|须为|应当为|必须为|是|为)?((?:已|已经)?(?:被)?(?:纳入|列入|入选|进入)[^，。；]{2,30}?(?:名单|名录库|名录|目录|培育库|项目库|资源库|后备库|企业库|支持体系|示范库|储备库)(?:的(?:单位|企业|项目|产品|机构))?)/;

/** 应为已纳入支持体系的单位, 列入培育库: a list whose name stands in no lexicon. */
function listedHits(reading: Reading, sentence: Sentence, found: readonly Hit[]): Hit[] {
  const m = LISTED.exec(sentence.text);
  if (
    !m?.[1] ||
    /(?:未|不|没有|无|非|拟|将|可|优先|直接|择优|予以)[^，。；]{0,8}$/.test(sentence.text.slice(0, m.index)) ||
    /(?:失信|黑名单|异常|负面|违法|惩戒|淘汰|限制|落后|禁止|整改|督办)/.test(m[0])
  )
    return [];
  const start = sentence.start + m.index + m[0].indexOf(m[1]);
  const at = { start, end: start + m[1].length };
  if (found.some((h) => h.from < at.end && at.start < h.to) || reading.context.polarity === 'exclude') return [];
  return [
    hitOf(
      reading,
      sentence.segments[0]?.sentence ?? 0,
      { field: 'qualification', op: 'has', value: [reading.flat.wordsOf(at.start, at.end)] },
      sentence.start + m.index,
      at.end,
      at,
    ),
  ];
}
