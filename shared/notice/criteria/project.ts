import { PROJECT_SUBJECT, approvalHits } from './approvals.ts';
import { hitOf } from './hit.ts';
import type { Hit, Reading } from './hit.ts';
import { listedPlaces } from './places.ts';
import type { Sentence } from './segments.ts';
import { stageHits } from './stages.ts';

/** Stage, approvals and place of a project. */
export function projectHits(reading: Reading, sentence: Sentence): Hit[] {
  return [...locationHits(reading, sentence), ...stageHits(reading, sentence), ...approvalHits(reading, sentence)];
}

const LOCATED_AFTER =
  /^(?:市|省|区|县)?(?:行政区域|辖区|区域|境|范围|地区)?(?:内|境内)?(?:组织)?(?:实施|建设|落地|投资(?!项目)|开工|转化|建成|产业化|落户)/;
/** 在本区新开设首店: what is opened, held or built there. */
const OPENED_AFTER =
  /^(?:行政区域|辖区|区域|境|范围|市域|地区)?(?:范围)?(?:内)?(?:首次|新|投资|成功|实际|组织)*(?:开设|开办|开出|新建|建设|设立|举办|承办|引进|布局|投建|建成|改扩建)(?:了|的)?[^，。；]{0,16}?(?:[首门旗舰专卖体验连锁分]店|厂房|展会|展览|会展|会议|论坛|活动|赛事|生产线|产线|[电氢]站|[电换]桩|海外仓|前置仓|配送中心)/;
const LOCATED_BEFORE =
  /(?:项目|车间|工厂|平台|建设|实施)(?:的)?(?:拟)?(?:建设|实施|所在|落地)?(?:地点|地址|地|主体|选址)?(?:均|应|须|需|应当|必须|要)*(?:在|位于|为|于|落户)+$/;

/** 参加在本市举办的展会: others hold it, or it is not asked. */
const WITHOUT = /(?:参加|参展|参与|出席|赴|未|不|没有|可|拟|鼓励|支持)[^，。；]{0,6}[在于]$/;

/** 本市行政区域内〔2021年以后取得施工许可证的民用建筑项目〕: the project is of this place. */
const LOCATED_PROJECT =
  /^(?:市|省|区|县)?(?:行政区域|行政辖区|辖区|区域|境|范围)内的?(?:(?!领先|首[个家次]|先进|同类|企业|单位|机构|注册|登记|高校|院所|人员|申报)[^，。；]){0,40}?(?:项目|工程)(?=$|[，。；])/;

function locationHits(reading: Reading, sentence: Sentence): Hit[] {
  const hits: Hit[] = [];
  for (const segment of sentence.segments) {
    for (const place of listedPlaces(segment.text, reading.context.region)) {
      const before = segment.text.slice(0, place.start);
      const after = segment.text.slice(place.end);
      const about = PROJECT_SUBJECT.test(before) || /^(?:建设|实施)?项目/.test(after);
      const opened = /[在于]$/.test(before) && !WITHOUT.test(before) ? OPENED_AFTER.exec(after) : null;
      const ahead = opened ?? LOCATED_AFTER.exec(after);
      const whole = LOCATED_PROJECT.test(after) && /^(?:申报项目)?(?:须|应|需)?(?:为|是|在|位于)?$/.test(before);
      if (!(LOCATED_BEFORE.test(before) || opened || (about && ahead) || whole)) continue;
      if (/^[^，]{0,8}(?:注册|登记)/.test(after)) continue;
      const at = { start: segment.start + place.start, end: segment.start + place.end };
      hits.push(
        hitOf(
          reading,
          sentence.index,
          { field: 'projectLocation', op: 'in', value: [...place.names] },
          segment.start,
          Math.min(segment.end, at.end + (ahead?.[0].length ?? 0)),
          at,
        ),
      );
      break;
    }
    // 在京建设项目: the short name of the municipality or province.
    const short =
      /在(京|津|沪|渝|冀|晋|辽|吉|黑|苏|浙|皖|闽|赣|鲁|豫|鄂|湘|粤|琼|川|贵|云|陕|甘|青|蒙|桂|藏|宁|新)(?:建设|实施)?(?:的)?(?:建设)?项目/.exec(
        segment.text,
      );
    if (short && reading.context.region.province !== null) {
      const start = segment.start + short.index;
      hits.push(
        hitOf(
          reading,
          sentence.index,
          { field: 'projectLocation', op: 'in', value: [reading.context.region.province] },
          start,
          start + short[0].length,
          { start: start + 1, end: start + 2 },
        ),
      );
    }
  }
  return hits.slice(0, 1);
}
