import { sourceTextOf } from '../../../shared/text/source-text.ts';

/** A fictional notice with a bit of everything that the rules look for. Its reading is thrown away. */
const NOTICE = `[项目申报]

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

`;

const MOST_MS = 600;

/**
 * Reads a short text again and again, until the rules are loaded and run at full speed, so that a first import does
 * not wait for that. Gives way between rounds; ends when `stopped` says so.
 */
export async function practise(stopped: () => boolean): Promise<void> {
  const { readNotices } = await import('../../../shared/notice/read-notices.ts');
  const since = performance.now();
  const source = sourceTextOf(NOTICE);
  while (!stopped() && performance.now() - since < MOST_MS) {
    readNotices(source);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
