import { describe, expect, it } from 'vitest';
import { asked, noticeAsking } from '../helpers/materials-asked.ts';

describe('what offices that recommend hand in', () => {
  const names = (...lines: string[]): (string | undefined)[] => asked(...lines).map((one) => one.split(' | ')[0]);

  it('opinions, suggestions and outcomes in a row', () => {
    expect(
      names(
        '    二、审核推荐',
        '    县工信部门将项目资金申请报告、评审意见、资金支持建议、公示情况、资金汇总表盖章后报市工信局。',
      ),
    ).toEqual(['项目资金申请报告', '评审意见', '资金支持建议', '公示情况', '资金汇总表']);
  });
  it('a plan whose form is enclosed, sent in the same sentence', () => {
    expect(
      names(
        '    二、任务安排',
        '    请各县自行制定任务分解方案（格式见附件1），Word版及盖章扫描版于3月31日前发送指定邮箱，取消的机构另行来函说明。',
      ),
    ).toEqual(['任务分解方案']);
  });
  it('a form that only files of are sent', () => {
    expect(
      asked(
        '    二、任务安排',
        '    请各县填写《机构信息表》（附件2），Word电子版及加盖公章扫描版于3月8日前发送指定邮箱。',
      ),
    ).toEqual(['机构信息表 | - | electronic']);
    expect(
      asked('    二、任务安排', '    请各县填写《机构信息表》（附件2），一式两份，电子版于3月8日前发送指定邮箱。'),
    ).toEqual(['机构信息表 | 2 | -']);
  });
  it('what a system gives out, by the name in quotation marks', () => {
    expect(names('    二、申报', '    企业网上填报后，将在系统上导出的“入库申报表”报“专精特新”主管部门审核。')).toEqual(
      ['入库申报表'],
    );
  });
  it('a letter of recommendation without its sender', () => {
    expect(
      names(
        '    二、申报材料',
        '    1.申报书；',
        '    2.营业执照。',
        '    三、推荐',
        '    2024年10月9日前，向市科技局报送推荐文件、企业申报材料及汇总表。',
      ),
    ).toEqual(['申报书', '营业执照', '推荐文件', '汇总表']);
  });
  it('a plan that is issued is handed in by nobody', () => {
    expect(names('    二、其他', '    现将《工业诊所创建方案》印发给你们，请认真贯彻落实。')).toEqual([]);
  });
});

describe('documents of sub-programs', () => {
  const lines = [
    '    二、支持方向',
    '    （一）工业互联网平台项目',
    '    1.申报条件：平台连接设备不少于1000台。',
    '    2.支持标准：按投资额的15%补助，最高300万元。',
    '    （二）数据要素应用项目',
    '    1.申报条件：申报单位成立满2年，数据相关收入占比不低于50%。',
    '    2.支持标准：一次性奖励50万元。',
    '    三、申报材料',
  ];
  const ofEach = (...more: string[]): string[] =>
    noticeAsking([...lines, ...more]).materials.map((one) => `${one.name} | ${one.track ?? '-'}`);

  it('listed behind the name of each', () => {
    expect(
      ofEach(
        '    （一）工业互联网平台项目：申请书、平台设备清单。',
        '    （二）数据要素应用项目：申请书、数据来源承诺书。',
        '    （三）营业执照复印件。',
      ),
    ).toEqual([
      '申请书 | 工业互联网平台项目',
      '平台设备清单 | 工业互联网平台项目',
      '申请书 | 数据要素应用项目',
      '数据来源承诺书 | 数据要素应用项目',
      '营业执照 | -',
    ]);
  });
  it('on lines of their own behind the name of each', () => {
    expect(
      ofEach('    工业互联网平台项目：申请书、平台设备清单。', '    数据要素应用项目：申请书、数据来源承诺书。'),
    ).toEqual([
      '申请书 | 工业互联网平台项目',
      '平台设备清单 | 工业互联网平台项目',
      '申请书 | 数据要素应用项目',
      '数据来源承诺书 | 数据要素应用项目',
    ]);
  });
  it('asked for in one item, clause by clause', () => {
    expect(
      ofEach(
        '    1.申请书；',
        '    2.营业执照；',
        '    3.工业互联网平台项目另需提供能源审计报告；数据要素应用项目另需提供供应商名单。',
      ),
    ).toEqual(['申请书 | -', '营业执照 | -', '能源审计报告 | 工业互联网平台项目', '供应商名单 | 数据要素应用项目']);
  });
  it('told by a remark behind the last of a row', () => {
    expect(
      ofEach(
        '    1.申请书；',
        '    2.立项备案、环评批复、用地手续复印件（工业互联网平台项目提供）；',
        '    3.营业执照。',
      ),
    ).toEqual([
      '申请书 | -',
      '立项备案 | 工业互联网平台项目',
      '环评批复 | 工业互联网平台项目',
      '用地手续 | 工业互联网平台项目',
      '营业执照 | -',
    ]);
  });
  it('told by a column of the table, under a name that leaves out its kind', () => {
    expect(
      ofEach(
        '类别\t材料名称\t份数',
        '工业互联网平台\t申请书\t2',
        '\t平台设备清单\t1',
        '数据要素应用\t数据来源承诺书\t1',
      ),
    ).toEqual([
      '申请书 | 工业互联网平台项目',
      '平台设备清单 | 工业互联网平台项目',
      '数据来源承诺书 | 数据要素应用项目',
    ]);
  });
});
