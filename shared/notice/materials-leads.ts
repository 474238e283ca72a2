/** What stands before a document's name: numbers, who hands it in, how it was made. */

const MARKS =
  /^(?:\s|(?:答|A\d{0,2})[：:]|[：:；;，,。、*•·●○■◆]|[—–-]{1,3}|(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.．、）)]|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]|[①-⑳]|-)+/;
const HANDS_IN =
  '(?:提交|提供|出具|导出(?=申|推|项|自)|填写|填报|填好|编制|编写|撰写|报送|上报(?!文件|函)|上传|附具|附上|携带|打印|附(?!表|件|录|图|属|加)|递交|呈报|准备|形成|制作)';
const VERB = new RegExp(
  `^(?:(?:企业|申报单位|申请单位|申请人|申报企业|单位|(?:[^，。；（(]{0,6})项目)?(?:应|须|需|还需|请|另|另需|同时|并|可)?(?:如实|认真|逐[个一项]|分别|统一|按要求|在线|网上|自行|一并)?${HANDS_IN})(?!单位|的|者|人)(?:好|完整)?(?:通过[^，。；]{2,12}打印的)?`,
);
/** 科技型企业提供…, 属于平台类的另附…, 每人另附…: one kind of applicant and the verb behind it. */
const ASKED = new RegExp(
  `^\\s*(?:[^，。；：、（(]{0,20}?(?:企业|团队|单位|机构|组织|班组|个人|工厂|车间|合作社|农场|协会|学校|医院|景区|人才|人员|申报人|申请人|高校|院所|基地|园区|平台|项目|载体|每人|类|的))，?(?:还|另|仅|只|应|须|需|请|可|要|当|同时|在|系统|平台|内|网上|在线|外)*${HANDS_IN}(?!单位|的|者|人|材料|资料)(?:好|完整)?`,
);
/** 登录某网在线填报并打印的, 从系统下载的, 经主管部门审核盖章的: how the paper was made, where only that is said of it. */
const MADE =
  /^(?:(?:登录|登陆|通过|在|从|由|经|于|用)(?:[^，。；、（()]|[（(][^）)]*[）)]){2,60}?，?)?(?:自动|网上|在线|线上|如实|统一)*(?:填报|填写|打印|生成|下载|导出|审核盖章|审核同意)(?:(?:并|、|后|且|及|好|完整|自动|在线|统一)*(?:打印|生成|下载|导出|填写|提交|签字|盖章|审核|加盖公章))*(?:完成|完整|好|后)?的(?=[^，。；、]{2,}(?:[书表函单]|报告|材料|证明|档案)(?:原件|复印件)?(?:[（(]|$|[，；、。及和]))/;

/** The length of a kind of applicant and its verb at the beginning of the words (创业团队另附…); 0 where there are none. */
export const askedOf = (words: string): number => ASKED.exec(words)?.[0].length ?? 0;

/** The length of all that stands before the name at the beginning of the words. */
export function leadOf(words: string): number {
  let at = MARKS.exec(words)?.[0].length ?? 0;
  const asked = askedOf(words.slice(at));
  at += asked > 0 ? asked : (VERB.exec(words.slice(at))?.[0].length ?? 0);
  return at + (MADE.exec(words.slice(at))?.[0].length ?? 0);
}

/** 第一部分，资金申请报告；第二部分，附件材料，包括…: where in the file a document stands. */
const PART =
  /^\s*(?:第[一二三四五六七八九十\d]{1,2}部分(?:[：:，、]|为|是)\s*)(?:(?:附件|证明|佐证)(?:材料|资料)?[，：:]?(?:主要)?(?:包括|包含|含)[：:]?)?/;

/** The length of the words at the beginning that tell where in the file a document stands; 0 where there are none. */
export const placeOf = (words: string): number => PART.exec(words)?.[0].length ?? 0;
