import { refusesHolder } from './refusals.ts';
import type { Segment } from './segments.ts';

/** Verbs and adverbs by which a recognition is said to be held. */
export const HELD =
  /(?:^为|认定|备案|获得|获|取得|具有|具备|拥有|持有|评为|评定|确定为|入选|列入|纳入|入库|属于|(?:须|应|应当|必须|需|且|并|同时|都|属|是|被|认定|评|评定|批|列|升级|升|成|单位|企业|主体|备案|均|或|已)为|(?:须|应|应当|必须|已|应该)?是|通过|建有|建成|已建|设有|拥有|公布|公告|授予|获批为|获批|认定且在有效期内|有效期内|批准|批复|仅限|限于|面向|对象为|支持|建立了?|获评为?|注册|确认|达到|成为|已为|已是|推荐为|符合条件|符合[^，。；]{0,16}(?:标准|条件|要求)|实施了[^，。；]{0,20})(?:过|为|了|的|且|、|并|在|有效期内|认证|成功|(?:本|我|全)(?:市|省|区|县)|新区|市级|或备案|或|已|以上|有效)*(?:[一-龥]{0,10}(?:厅|局|部|委|办|门)(?:认定|备案|公布|批准|授予|评定|命名)?的?)?$/;
const NOT_HELD =
  /(?:未|没有|不得|不能|不|非|未曾|从未|尚未|不属于|不是|无)(?:被|得|经|过|获|通过|取得|具有|列入|认定|评|纳入|入选|获评|已|为|是|属于|由)*(?:认定|评定|评为|评选|命名|授予|取得|获得|通过|列入|纳入|入选|拥有)?(?:过|为|了|的)*$/;
/** 服务专精特新企业, 培育高新技术企业: recognitions of others or of what is aimed at. */
const AIMED =
  /(?:培育|打造|建设|服务|带动|创建|争创|培养|申报|申请|争取|推荐|组织|引进|孵化|入驻|在孵|用于|申请认定(?!的)|重新认定(?!的)|拟申报|拟认定|促进|鼓励|推动|引导|联合|合作|依托|与|累计|其中|含|毕业|按照|参照|根据|对照)(?:成为|一批|若干|[一-龥]{0,3}(?<![为是得]))?$/;

/** Whether the list is to be held or not; null where the sentence says neither. */
export function sense(before: string, after: string, segment: Segment | undefined): 'has' | 'not-has' | null {
  if (NOT_HELD.test(before) && /^(?:评价|评定|评审|认定|备案|验收|复核|贯标|认证|审核)/.test(after)) return 'not-has';
  // 经认定或备案的众创空间运营机构: who runs what was recognised.
  if (/(?:认定|备案|批准)(?:的)$/.test(before) && /^(?:的)?运营(?:机构|单位|企业|主体)(?:$|[，。；])/.test(after))
    return 'has';
  // 两化融合管理体系贯标, 示范基地建设: an activity or a place, no recognition.
  if (/通过$/.test(before) && /^(?:评价|评定|评审|认定|备案|验收|复核|贯标|认证|审核)/.test(after)) return 'has';
  if (
    /^(?:创新资金|资金|计划|[一-龥]{0,8}(?:基金|专项资金|专项)|服务机构|工作|管理|建设|培育|认定管理|认定条件|认定申请|认定标准|标准|评价|评审|名称|主管|运营|入驻|在孵|内|条件|专项|专题|项目|揭榜|任务|主任|提供|创新发展|示范县|所在|的?(?:场地|面积|功能|发展|(?:申报|推荐)(?!$|[。；])))/.test(
      after,
    )
  )
    return null;
  if (before === '' && /^[：:]/.test(after)) return null;
  // 同一控制人的关联企业已被认定为…: what another has.
  if (/(?:关联企业|关联公司|关联方|母公司|子公司)[^，。；]{0,10}$/.test(before)) return null;
  if (NOT_HELD.test(before)) return 'not-has';
  // 已获认定的企业，不再受理其下属子公司…: the bar is for others.
  if (/不[再予得能][^，。；]{0,6}其(?:下属|子公司|关联|分公司)/.test(after)) return null;
  // 曾被取消高新技术企业资格: what was lost says nothing of what is held.
  if (/(?:取消|撤销|丧失|失去|吊销|摘牌|注销)[^，。；]{0,6}$/.test(before)) return null;
  if (refusesHolder(after.slice(0, 48))) return 'not-has';
  if (/优先(?:推荐|支持|考虑)$/.test(before)) return 'has';
  if (AIMED.test(before)) return null;
  if (HELD.test(before)) return 'has';
  const ends =
    /^(?:称号|资格|资质|证书|认定|名单|评价|企业|入库登记编号|入库编号|登记编号)*(?:等|均可|可|可以|方可|优先(?:支持|推荐|考虑)?|在?同等条件下|予以|申报|申请|自愿|参评|的|达到[^，。；]{2,20}|实施的[^，。；]{0,12}|等[^，。；]{0,14}(?=$|[，。；])|(?:或|和|及|以及|、)[^，。；]{2,14}(?:企业|单位|机构|组织|合作社|农场)(?=$|[，。；]))*(?:$|[，。；：、]|，)/.test(
      after,
    );
  const starts = before === '' || /(?:的|、|或|和|经|：|优先支持|重点支持|优先|支持|已|新|含)$/.test(before);
  return ends && starts && !(segment && /^(?:申报|申请)/.test(segment.text)) ? 'has' : null;
}
