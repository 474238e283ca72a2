/** Sentences that name documents and ask for none of them now. */

const SKIP =
  /验收时|验收后|项目验收|立项后|获批后|认定后|项目结束|结题|年度(?:工作)?总结|中期|拨付|退出|撤销|注册登记|进行认证|账号|用户名(?![^。；]*(?:填报|填写|上传))|回避|举报|签订(?:任务书|合同)|公示无异议后|通过(?:评审|审核)后|名称变更|不得|取消|承担法律责任|弄虚作假|虚假|不接收|不接受|中介机构[^，]{0,6}(?:要|应)|每年[^，。]{0,12}(?:底|前)|绩效自评|中期绩效|实施(?:工作)?总结/;
/** 查新报告不再提供: said of the documents of its own clause alone. */
const WAIVED = /不再|无需|无须|不需|免于/;
/** Words that make a whole sentence no demand, wherever they stand; the others of `SKIP` do so only before a document. */
export const NEVER = /弄虚作假|虚假|承担法律责任|验收后|项目验收|结题|回避|举报|年度(?:工作)?总结|绩效自评|中期绩效/;

/** Whether a clause up to the last document, or the rest of its own, says that it is not wanted. */
const isWaived = (bones: string, last: number): boolean => {
  const behind = /^[^，；]*/.exec(bones.slice(last, last + AFTER_DOCUMENT))?.[0] ?? '';
  return WAIVED.test(bones.slice(0, last).replace(EXCEPT_THAT, '') + behind);
};

/** 已提交的企业无需重新填报，但应补充上传…: what is waived before 但. */
const EXCEPT_THAT = /(?:无需|无须|不需|不再)[^，。；]*，(?=但|仅|只)/;

/** Characters behind the last document that still say what becomes of it. */
const AFTER_DOCUMENT = 16;

/** Whether a sentence, as its skeleton, speaks of another time or act, or waives its documents; `last` is where the last of them ends. */
export const asksNothing = (bones: string, last: number): boolean =>
  SKIP.test(bones.slice(0, last + AFTER_DOCUMENT)) || isWaived(bones, last);

/** …发送至邮箱，无需报送纸质材料: a clause at the end that spares the paper of what the sentence asks for. */
const SPARED_PAPER =
  /[，；](?:均|且|也|并|可|暂)?(?:无需|无须|不需要?|不必|不用|不再|免于|不接[收受])[^，；]{0,10}(?:纸质|书面|原件|线下|现场)[^，；]{0,40}$/;
const MAY_SPARE = /(?:无需|无须|不需|不必|不用|不再|免于|不接)/;

/** The skeleton of a sentence up to the clause at its end that only spares paper; all of it where there is none. */
export const withoutSparedPaper = (bones: string): string =>
  MAY_SPARE.test(bones) ? bones.replace(/[。；]$/, '').replace(SPARED_PAPER, '') : bones;
