import { ASIDES } from './lexicon/document-phrases.ts';

/** The bracket says copies, form, or where the form of the document is found: no part of the name. */
const ASIDE = new RegExp(`^${ASIDES}$`);

/** What a bracket beside copies or a form's number tells to do: no part of the name either. */
const INSTRUCTION =
  /^(?:并|均?需?须?应?由?)*(?:(?:[^，。；、签]{0,12}加?盖[^，。；、]{0,8}章|双面[打复]印|单面打印|胶装|简装|平装|装订(?:成册)?|[^，。；]{2,24}(?:联合)?(?:行文|发文|出文|上报)|见附[件表][^，]*|彩色打印|A4[^，、]{0,8})(?:、|并|和|及|$))+$/;
/** For which applicants the document is: （申请贷款贴息的项目）, （限于总部奖励项目）. */
const FOR_SOME =
  /^(?:限于?|仅限?于?|申请|申报|属于|涉及|适用于?)[^，。；]{2,40}(?:项目|企业|单位|机构|团队|个人|人员|申报人|类|的)(?:需?提供|需?提交)?$/;

/** （联合申报的提供）, （高企需提供）, （新成立企业除外）: the same said by who hands it in. */
const HANDED_IN_BY =
  /^(?!由)[^，。；：]{1,30}?(?:(?<=[的时])[，,])?(?:仅|只|均|须|需|应|必须|则)*(?:提供|提交|填报|填写|上传|报送)$|^[^，。；：]{2,24}(?:除外|(?:可|无需|不需|免于|免)(?:提供|提交|报送|交))$/;

/** （已验收的须附验收报告）, （外文材料须附译文）: a paper more that nothing else tells of. */
const ENCLOSES = /(?:需|须|应)附(?!件|表|录|于|在)(?![^，。；]*(?:认证|认可)$)/;

/** （新注册企业提供最近一个月的财务报表）: what some hand in in its place. */
const INSTEAD =
  /^(?:(?:新(?:成立|注册|设立|办)|(?:成立|注册|经营)(?:时间)?(?:不足|未满|不满))[^，。；：]{1,16}?|(?!由|请)[^，。；：]{2,24}?(?:的|企业|单位|院所|学校|医院|机构|人员|个人))，?(?:可|则|只需?)*(?:提供|提交)[^，。；：]{2,28}(?:书|表|报告|证明|证|文件|材料|合同|单|执照)$/;

/** The brackets of a name without what says only copies, form or the number of an attachment. */
export function withoutAsides(name: string): string {
  return name.replace(/[（(]([^（）()]*(?:[（(][^（）()]*[）)][^（）()]*)*)[）)]/g, (whole, inner: string) => {
    const pieces = inner.split(/(?<=[，,；;])/);
    // （以上均需原件）: said of those before it as well
    if (FOR_SOME.test(inner) || HANDED_IN_BY.test(inner) || /^(?:以上|上述)/.test(inner)) return '';
    const kept = pieces.filter((piece) => {
      const words = piece.replace(/[，,；;]$/, '').trim();
      return !ASIDE.test(words) && !(pieces.length > 1 && HANDED_IN_BY.test(words));
    });
    if (INSTEAD.test(inner)) return whole;
    // a bracket that explains at length who provides what is no name; what has to be enclosed with it stays
    if (kept.length === pieces.length)
      return inner.length > 10 &&
        !ENCLOSES.test(inner) &&
        /^除[^，]{2,24}外[，,]|提供|出具|只报|仅报|只需报|(?:需|须|应)附|(?:均|须|需|应)[^，]{0,4}加盖/.test(inner)
        ? ''
        : whole;
    const rest = kept
      .join('')
      .replace(/[，,；;]\s*$/, '')
      .replace(/^纸质$/, '');
    // （复印件，加盖公章）: the seal is that of the copy
    const sealOnly =
      /复印件|扫描件|影印件|原件/.test(inner) && /^(?:并|需|须|应|均)*(?:加?盖)[^，。；]{0,8}章$/.test(rest.trim());
    const told = kept.every((piece) => INSTRUCTION.test(piece.replace(/[，,；;]$/, '').trim()));
    return rest.trim() === '' || sealOnly || told || (rest.length > 12 && /需|须|加盖/.test(rest)) ? '' : `（${rest}）`;
  });
}
