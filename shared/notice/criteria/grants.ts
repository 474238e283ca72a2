/** 给予20%的补助, 按贷款利息的50%安排贴息, 补助最高100万元: what is granted. */
const GRANT =
  /给予[^。；]{0,60}(?:补助|补贴|奖励|资助|贴息|支持|奖补|扶持)|按[^。；]{0,40}(?:补助|补贴|奖励|资助|贴息|奖补|安排|支持)|(?:补助|补贴|奖励|资助|贴息|奖补)[^。；，]{0,30}(?:最高|不超过|封顶)|(?:补助|补贴|奖励|资助|贴息|奖补)[^。；，\d]{0,6}\d[\d.]*(?:万|亿)?(?:元|%|％)|(?:实行|采取|采用)[^。；]{0,12}(?:补助|补贴|贴息|奖励)/;
/** Words by which the same sentence says who may have it, or what is asked of them. */
const ASKED =
  /每[家个]?[^，。；]{0,8}(?:单位|企业)[^，。；]{0,8}(?:申请|申报|限报)[^，。；\d]{0,16}\d{1,2}(?:人|名|个|项)|须|必须|应当?(?!用|急|收|付|计)|不得|不再|不予|具有|具备|注册|登记|未|无(?!偿)|认定|以上的|获得|承担|入选|属于|符合|优先|倾斜|的[^，。；的]{0,10}(?:企业|单位|项目|机构|平台|基地|中心|产品|个人|团队)[，,（(]|对[^，。；]{4,}的[，,]/;

/** Whether all that the words say is how much is granted (按不超过投资的20%给予补助，单个项目最高100万元): nothing that is asked. */
export function isGrant(words: string): boolean {
  const sentences = words.split(/[。；;\n]/).filter((sentence) => sentence.trim() !== '');
  return (
    /\d|百分之/.test(words) &&
    sentences.length > 0 &&
    sentences.every((sentence) => GRANT.test(sentence) && !ASKED.test(sentence))
  );
}
