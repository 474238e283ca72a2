import { textAt } from '../base/span.ts';
import { headingZone } from './conditions-headings.ts';
import { isNoCondition, isStepOrOffice } from './conditions-sentences.ts';
import { walk } from './outline.ts';
import type { OutlineNode } from './outline.ts';

/**
 * Tells by what its items say that a part is about conditions, where its heading is one that no list of words knows
 * (基本标准, 主要指标, 认定依据): nearly all of them demand something, some of them of an enterprise or a person that applies.
 */

const DEMANDS =
  /(?:\d|[一二三四五六七八九十百千万])[^，。；]{0,12}以上|不低于|不少于|不超过|不高于|(?:低于|高于|达到?|超过|占)[^，。；]{0,20}[\d百]|(?:具有|具备|拥有|取得|通过|建有|设有|符合|遵守|依法|已|属于)[^，。；]{2,}|(?<![适反响供相])应(?:当|为|具|符|有|在|是|不|低|高|达)|须|必须|不得(?:有|存在|发生)|未(?:发生|被|列入|受|出现)|(?:没有|无)(?:发生|出现|不良|重大|严重|违法|违规|失信|涉|拖?欠|知识产权)|独立法人|注册|登记|良好|健全|完善|以下$|满\d|无[^，。；]{0,10}(?:记录|行为|纠纷|问题)|坚定|守法|品行/;
/** What is said of whoever applies: its standing, figures, staff, records. */
const OF_APPLICANT =
  /法人|注册|登记|依法|成立|资产|营业|销售|主营|产值|收入|纳税|税收|利润|负债|信用|违法|失信|事故|处罚|从业|职工|员工|人员|社会保险|年龄|周岁|学历|学位|职称|资质|认证|许可|管理制度|财务|专利|知识产权|研发|申[报请](?:单位|企业|人|主体|项目)|场地|面积|带动|品牌/;
/** 支持企业…, 加强…, 到2025年…: what the money is for, what is planned, what an office may recommend. */
const PLANNED =
  /^(?:重点)?(?:支持|鼓励|推动|推进|加强|加快|开展|强化|提升|提高|促进|引导|组织(?!机构|健全|管理|结构)|落实|实施(?!主体|单位)|建设(?!单位|项目|用地)|建成|打造|培育(?!对象)|围绕|聚焦|研究|研发(?!人|投|费|机|中|经|支|平)|开发(?!区)|突破|制定|探索|优化|对(?!外))|到20\d\d年|力争|(?:建设|执行|实施|验收|考核|培育)期|(?:认定|立项|验收|入选|获批)后|名额|推荐(?:总|数|名|不|上)|(?:每个?|各)[^，。；]{0,14}(?:推荐|限)|给予|予以/;
/** 主要技术指标, 绩效目标: what a project is to bring; 奖励标准, 名额分配, 有关要求: what is given and how it goes. */
const OF_OTHERS =
  /技术|绩效|目标|成果|产出|内容|任务|研究|收费|服务|进度|经费|资金|用途|名额|分配|有关|相关|其他|工作|纪律|事项|程序|流程|材料|资料|奖|补[助贴]|支持|资助|扶持|措施|评分|考核|验收|退出|监测|分[级类档]|等级|义务|责任|时间/;
/** 培育标准, 认定依据, 评价指标: what something is measured by. */
const MEASURE = /(?:标准|指标|依据|门槛|水平|准则)$/;
/** What hardly anything but a condition says. */
const FIRM =
  /法人|注册|登记|信用|失信|违法|事故|处罚|(?:\d|[一二三四五六七八九十百千万])[^，。；]{0,12}以上|不低于|不少于|周岁|职称/;

/** How few items tell nothing. */
const FEWEST = 2;

/** Whether the numbered clauses of a part, whose heading says nothing of it, are conditions by what they say. */
export function demandsOfApplicant(text: string, node: OutlineNode): boolean {
  const heading = textAt(text, node.heading);
  if (heading === '' || node.children.length < FEWEST || OF_OTHERS.test(heading)) return false;
  const measure = MEASURE.test(heading);
  if (!measure && headingZone(heading) !== null) return false;
  const below = [...walk(node)].slice(1);
  if (below.some((one) => one.children.length > 0 && headingZone(textAt(text, one.heading)) !== null)) return false;
  const items = below.filter((one) => one.children.length === 0).map((one) => textAt(text, one.own));
  const demands = items.filter(demandsSomething);
  return (
    demands.length >= FEWEST &&
    demands.length >= items.length * (measure ? 0.65 : 0.8) &&
    demands.filter((item) => OF_APPLICANT.test(item)).length >= (measure ? 1 : FEWEST) &&
    demands.some((item) => FIRM.test(item))
  );
}

/** Remarks in brackets say nothing of what the clause is. */
function demandsSomething(item: string): boolean {
  const words = item.replace(/[（(][^（()）]*[）)]/g, '');
  return DEMANDS.test(words) && !PLANNED.test(words) && !isStepOrOffice(words) && !isNoCondition(words);
}

/** 免申即享, 直接兑现: nobody applies, so a list of who gets what says who may count on it. */
export const needsNoApplication = (title: string): boolean =>
  /免申|免报|无感|直达快享|直接(?:兑现|确认|认定|享受)/.test(title);

/** 新认定的高新技术企业，给予20万元奖励; 首次升规的，奖励10万元. */
const WHO_GETS =
  /的(?:[^，。；：的]{0,16}(?:企业|单位|项目|机构|团队|园区|基地|产品|个人|人员|人才|平台|合作社|农户|商户))?，[^。；]{0,40}(?:给予|奖励|补助|补贴|返还|资助|发放|兑现)/;

/** Whether nearly each numbered clause of a part names a class and what it gets. */
export const listsWhoGets = (text: string, node: OutlineNode): boolean =>
  node.children.length >= FEWEST &&
  node.children.filter((child) => WHO_GETS.test(textAt(text, child.own))).length >= node.children.length * 0.8;
