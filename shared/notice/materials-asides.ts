/** How many copies, as notices write it: digits or Chinese numerals, the formal ones included. */
export const NUMBER = '[一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾\\d]{1,3}';

/** The bracket says copies, form, or where the form of the document is found: no part of the name. */
const ASIDE = new RegExp(
  `^(?:(?:[^，；]{0,6})详?见附[件表][^，；]*|附表\\s*[\\d一二三四五六七八九十]*|(?:盖章版\\s*)?(?:PDF|Word|WORD|EXCEL|Excel)(?:版|格式)?|附件\\s*[\\d一二三四五六七八九十]*(?:[-—][\\d]+)?|(?:均?为|需|须|提供|提交)?(?:彩色)?(?:复印件|原件|扫描件|电子[版档]|纸质版?|影印件)(?:及(?:复印件|电子版|扫描件))?(?:加?盖(?:单位|企业)?公?章)?|(?:胶装|纸质|装订|原件|复印件|各|均|电子版)*\\s*(?:一式)?${NUMBER}[份套](?:并附[^，]*)?|(?:同时|并|均)?(?:报送|附|提交|提供|需)?电子[版档](?:[^，]{0,6})|(?:[^，；]{0,6}(?:模[板版]|格式|样[式表本]|范本|范例|提纲|要点|参考))(?:详?见|附)[^，]*|电子[版档](?:同时|一并)?(?:发送|发|报送|报|传)[至到][^，；]*|见附表|(?:含|附|同时报送?)[^，]{0,4}(?:电子版|光盘|电子文档)[^，]{0,6}|并入[^，]*|附(?:在|于)[^，]*|(?:纸质|书面)[版件]?(?:及|和|、|与)(?:可编辑)?电子[版档](?:各?(?:一式)?${NUMBER}[份套])?|胶装|简装|平装|装订成册|[^，；]{2,16}(?:合订|合并装订|装订在(?:一起|后|前)|附后)(?:成册)?|左侧[^，]{0,4}装[订]?|带系统水印|A4[^，]{0,8}|双面打印|(?:需|须|应)(?:附|带有?|具有|含)[^，]{0,8}(?:标识|二维码|条形码|条码|防伪码)|(?:需|须|应)?与原件[^，]*|必备|必须|必填|必选|可选|选填|如有|若有|如有请提供|以下简称[^，]*)$`,
);

/** What a bracket beside copies or a form's number tells to do: no part of the name either. */
const INSTRUCTION =
  /^(?:并|均?需?须?应?由?)*(?:(?:[^，。；、签]{0,12}加?盖[^，。；、]{0,8}章|双面[打复]印|单面打印|胶装|简装|平装|装订(?:成册)?|[^，。；]{2,24}(?:联合)?(?:行文|发文|出文|上报)|见附[件表][^，]*|彩色打印|A4[^，、]{0,8})(?:、|并|和|及|$))+$/;
/** For which applicants the document is: （申请贷款贴息的项目）, （限于总部奖励项目）. */
const FOR_SOME =
  /^(?:限于?|仅限?于?|申请|申报|属于|涉及|适用于?)[^，。；]{2,40}(?:项目|企业|单位|机构|团队|个人|人员|申报人|类|的)(?:需?提供|需?提交)?$/;

/** The brackets of a name without what says only copies, form or the number of an attachment. */
export function withoutAsides(name: string): string {
  return name.replace(/[（(]([^（）()]*(?:[（(][^（）()]*[）)][^（）()]*)*)[）)]/g, (whole, inner: string) => {
    const pieces = inner.split(/(?<=[，,；;])/);
    if (FOR_SOME.test(inner)) return '';
    const kept = pieces.filter((piece) => !ASIDE.test(piece.replace(/[，,；;]$/, '').trim()));
    // a bracket that explains at length who provides what is no name
    if (kept.length === pieces.length)
      return inner.length > 10 &&
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
