import { isMainThread } from 'node:worker_threads';
import { type ReadTask, readTask } from './read-task.ts';

/** A fictional newsletter with a bit of everything that the rules look for. Its reading is thrown away. */
const NEWSLETTER = `云岭快讯

(2026) 0003 期

目 录

[项目申报]
云岭市工业和信息化局关于组织申报2026年度数字化改造专项资金的通知	2
关于组织开展2026年高新技术企业认定工作的通知	4


[项目申报]

云岭市工业和信息化局关于组织申报2026年度数字化改造专项资金的通知

云工信函〔2026〕12号

各区县工业和信息化主管部门，有关企业：

为推动中小企业数字化改造，现组织申报2026年度专项资金，有关事项通知如下：

一、申报条件

（一）在云岭市注册满两年、具有独立法人资格的企业，经认定的高新技术企业优先支持；

（二）上年度营业收入不低于2000万元，近三个会计年度研究开发费用总额占同期销售收入总额的比例不低于5%，科技人员占企业当年职工总数的比例不低于10%；

（三）项目总投资500万元（含）以上，已完成备案，近三年未发生重大安全、重大质量事故或严重环境违法行为。

二、支持方式

按实际投资额的20%给予补助，最高不超过100万元。同一项目不得重复申报。

各区县要加强组织领导，做好政策宣传解读，畅通咨询渠道，指导企业认真准备；（一）严格把关，对申报材料的真实性、完整性进行审核，确保推荐质量；（二）按时报送，逾期视为放弃。

三、申报材料

1. 专项资金申请表（附件1），一式三份，加盖公章；

2. 营业执照复印件、上年度审计报告；

3. 承诺书原件。材料用A4纸胶装成册，另附电子版光盘1张。

四、申报时间

请企业于2026年5月20日17:00前登录http://www.example.org/sb提交，纸质材料于5月底前报送各区县主管部门；各区县于6月10日前汇总上报。

联系人：王工  联系电话：0870-1234567  邮箱：sb@example.org

附件：1. 专项资金申请表

云岭市工业和信息化局

2026年3月2日

相关链接：http://gxj.example.org/tzgg/202603/t20260302_1.html

关于组织开展2026年高新技术企业认定工作的通知

各区县科技局、高新区管委会：

一、认定条件

（一）企业申请认定时须注册成立365天以上；

（二）拥有对其主要产品（服务）发挥核心支持作用的知识产权，其中发明专利不少于1件；

（三）企业近三个会计年度研究开发费用总额占同期销售收入总额的比例符合如下要求：1.最近一年销售收入小于5000万元（含）的企业，比例不低于5%；2.最近一年销售收入在5000万元至2亿元（含）的企业，比例不低于4%；

（四）满足下列条件之一：1.近三年营业收入年均增长率不低于20%；2.上年度职工总数达到100人以上；

（五）企业申请认定前一年内未发生重大安全、重大质量事故或严重环境违法行为，未被列入失信名单。

有下列情形之一的，不予受理：1.同一项目已获得财政资金支持的；2.提供虚假材料的。

二、申报类别

类别\t申报条件\t支持标准
示范平台\t服务中小企业30家以上\t最高50万元
示范基地\t建筑面积不低于5000平方米\t最高30万元

三、时间安排

第一批申报截止时间为4月30日，第二批为2026年8月15日至9月15日；逾期不予受理。各区县科技局于9月底前将推荐函、汇总表（附件2）一式两份报送市科技局。

四、材料

（一）认定申请书；（二）近三年财务会计报告复印件（加盖公章）；（三）知识产权证书、纳税申报表。

联系人：李示、赵例  电话：0870-1234568、1234569

附件：1. 认定申请书  2. 推荐汇总表

云岭市科学技术局

二〇二六年三月六日

`;

/** Of processor time: on a busy machine practice takes as long as it needs, though not for ever. */
const MOST_CPU_MS = 1_500;
const MOST_MS = 10_000;

/**
 * Reads a short text file again and again, until the rules are loaded and run at full speed, so that a first import
 * does not wait for that. Gives way between rounds; ends when `stopped` says so.
 */
export async function practise(stopped: () => boolean): Promise<void> {
  const since = performance.now();
  const task: ReadTask = { as: 'notices', name: 'practice.txt', bytes: Buffer.from(NEWSLETTER) };
  const used = cpuMs();
  const enough = (): boolean => cpuMs() - used > MOST_CPU_MS || performance.now() - since > MOST_MS;
  while (!stopped() && !enough()) {
    await readTask(task);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Of a thread its own (where the runtime tells it), for the core and other readers work in the same process. */
const cpuMs = (): number =>
  (isMainThread || !('threadCpuUsage' in process) ? process.cpuUsage() : process.threadCpuUsage()).user / 1000;
