/** The words by which an application is refused: 不得再次申报, 此次不作推荐, 不再以同一工厂申报, 不参加本届大赛. */
const NOT =
  '(?:不得|不能|不可|不应|不宜|不再|不予以?|不作|不参加|不参与|不列入|不纳入|不列为|不享受|不属于|不在|请勿|切勿|无资格|不)';
const HOW =
  '(?:再次?|又|重复|多头|另行|同时|新|以[^，。；]{2,14}?(?=再|重复|申|报)|进行|参与|参加|作为[^，。；]{0,6}?|纳入|列入|列为|在|其|(?:本|此|该)(?:次|批|届|年度|轮|项)?|今年|牵头|继续|予以?|或者?|、)*';
const ACT =
  '(?:申报|申请|申领|扶持|兑付|报名|支持|受理|推荐|参评|资助|立项|参赛|参加|补助|奖励|认定|享受|纳入|入库|评定|评选|评比|评审|补贴|贴息|兑现|列入|安排|遴选|奖补|报送|大赛|比赛)';

const REFUSAL = `${NOT}${HOW}${ACT}`;
const AT_END = new RegExp(`${REFUSAL}[^，；。]{0,20}$`);
/** Between a name and its refusal only what still speaks of who holds it: no second subject, no demand. */
const BEHIND_NAME = new RegExp(
  `^(?!.{0,24}(?:(?<!以|申报|申请)同一|每[个家]|须|必须|应当?(?!用|急)|优先|具有|具备))[^，。；]{0,16}(?:，(?:原则上|均|一律|本[次批届]|此次|今年|则|也|都|\\ue003|[^，。；不请切无]{0,8})?)?(?:原则上|均|一律|可|本次)*${REFUSAL}`,
);

/** Whether a sentence ends by refusing: …的，不予支持. */
export const refusesAtEnd = (sentence: string): boolean => AT_END.test(sentence);

/** Whether the words behind a name refuse who holds it: 〔国家级绿色工厂〕的企业，不再参与推荐. */
export const refusesHolder = (behind: string): boolean => BEHIND_NAME.test(behind);
