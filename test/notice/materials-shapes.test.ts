import { describe, expect, it } from 'vitest';
import { readNotices } from '../../shared/notice/read-notices.ts';
import { sourceTextOf } from '../../shared/text/source-text.ts';

const noticeOf = (...lines: string[]) =>
  readNotices(
    sourceTextOf(
      [
        '关于组织申报2024年度成果转化项目的通知',
        '各有关单位：',
        '    现就有关事项通知如下。',
        '    一、申报条件',
        '    申报单位应具有独立法人资格。',
        ...lines,
        '青禾市科学技术局',
        '2024年9月5日',
      ].join('\n'),
    ),
  )[0]?.notice;

/** The documents of a notice with these lines: name, copies, form. */
const asked = (...lines: string[]): string[] =>
  (noticeOf(...lines)?.materials ?? []).map((one) => [one.name, one.copies ?? '-', one.form ?? '-'].join(' | '));

describe('documents within running words', () => {
  it('a heading with its list on the same line', () => {
    expect(asked('    二、申报材料。转化项目申请书、技术合同及登记证明、付款凭证和发票、成果转化情况说明。')).toEqual([
      '转化项目申请书 | - | -',
      '技术合同 | - | -',
      '登记证明 | - | -',
      '付款凭证 | - | -',
      '发票 | - | -',
      '成果转化情况说明 | - | -',
    ]);
  });
  it('items divided by semicolons, some of them pages of a document', () => {
    expect(
      asked(
        '    二、企业应上传：营业执照；加盖公章的《企业信息表》首页（法定代表人签字）；2022年度审计报告封面和正文。',
      ),
    ).toEqual([
      '营业执照 | - | electronic',
      '《企业信息表》首页（法定代表人签字） | - | electronic',
      '2022年度审计报告封面和正文 | - | electronic',
    ]);
  });
  it('what is enclosed with a form', () => {
    expect(
      asked(
        '    二、申报方式',
        '    企业填写《培育项目申报表》一式三份，附营业执照复印件、近两年审计报告复印件及专利证书复印件，于7月15日前送所在镇。',
      ),
    ).toEqual(['培育项目申报表 | 3 | -', '营业执照 | - | copy', '近两年审计报告 | - | copy', '专利证书 | - | copy']);
  });
  it('a closing remark on the form holds for the documents of its own paragraph', () => {
    expect(
      asked(
        '    二、申报材料',
        '    （一）《项目申请书》；',
        '    （二）附件证明材料：1.营业执照；2.财务报表及审计报告；3.设备清单。以上均为复印件。',
      ),
    ).toEqual([
      '项目申请书 | - | -',
      '营业执照 | - | copy',
      '财务报表 | - | copy',
      '审计报告 | - | copy',
      '设备清单 | - | copy',
    ]);
  });
  it('materials handed in on line are electronic', () => {
    expect(
      asked('    二、材料提交', '    登录平台上传盖章扫描件。线上材料包括：', '• 项目申请表', '• 2024年度审计报告'),
    ).toEqual(['项目申请表 | - | electronic', '2024年度审计报告 | - | electronic']);
  });
  it('what a covering office sends on to another', () => {
    expect(
      asked(
        '    二、程序',
        '    各县农业农村局于9月10日前以正式文件将推荐意见、推荐（监测）汇总表（附件3）连同企业材料报州农业农村局（产业科）。',
      ).slice(0, 2),
    ).toEqual(['推荐意见 | - | -', '推荐（监测）汇总表 | - | -']);
  });
  it('the outcome of a review and lists of contacts are handed in by nobody', () => {
    expect(
      asked('    二、程序', '    市科技局开展联审，4月底前形成拟扶持名单。各县于7月25日前将工作联络员名单报市科技局。'),
    ).toEqual([]);
  });
  it('lines broken after so many characters, whatever they take on the page', () => {
    const words =
      '申报企业须提供：农业产业化重点龙头企业申报表（附件1）一式五份；企业基本情况介绍（2000字以内）；营业执照复印件；' +
      '2021年、2022年、2023年财务审计报告复印件；税务部门出具的2023年度完税情况证明原件；银行出具的资信证明原件；' +
      '重点龙头企业认定文件复印件。以上材料按顺序装订成册，一式五份，加盖企业公章，由所在县农业农村局审核盖章。';
    expect(asked('    二、申报材料', ...(words.match(/.{1,38}/g) ?? [])).map((one) => one.split(' | ')[0])).toEqual([
      '农业产业化重点龙头企业申报表',
      '企业基本情况介绍（2000字以内）',
      '营业执照',
      '2021年、2022年、2023年财务审计报告',
      '税务部门出具的2023年度完税情况证明',
      '银行出具的资信证明',
      '重点龙头企业认定文件',
    ]);
  });
});

describe('answers that list documents', () => {
  it('divided by commas', () => {
    expect(
      asked(
        '    二、需要提交哪些材料？',
        '    答：申请表（附件2），认定文件复印件，产品销售合同、发票复印件，专利证书复印件。',
      ).map((one) => one.split(' | ')[0]),
    ).toEqual(['申请表', '认定文件', '产品销售合同', '发票', '专利证书']);
  });
});

describe('documents in tables', () => {
  it('a table below a part of the list', () => {
    expect(
      asked(
        '    二、申报材料',
        '    （一）共性材料',
        '    1.申请表；',
        '    2.营业执照复印件。',
        '    （二）专项材料',
        '项目\t须提交的材料',
        '专利资助\t①专利证书复印件；②缴费凭证',
        '贷款贴息\t①贷款合同；②结息单',
      ).map((one) => one.split(' | ')[0]),
    ).toEqual(['申请表', '营业执照', '专利证书', '缴费凭证', '贷款合同', '结息单']);
  });
  it('a first cell that covers the rows below it', () => {
    expect(
      asked(
        '    二、申报材料及要求',
        '    类别\t材料清单\t份数\t备注',
        '    大师工作室\t工作室申报表\t3\t附件1，原件',
        '    \t领衔人身份证、职业资格证书\t1\t复印件',
        '    实践基地\t基地申请表\t5\t附件2，原件',
        '    \t项目可行性报告\t5\t',
      ),
    ).toEqual([
      '工作室申报表 | 3 | original',
      '领衔人身份证 | 1 | copy',
      '职业资格证书 | 1 | copy',
      '基地申请表 | 5 | original',
      '项目可行性报告 | 5 | -',
    ]);
  });
  it('several numbered documents in a cell', () => {
    expect(
      asked(
        '    二、专项材料',
        '项目\t须提交的材料',
        '专利资助\t①专利证书复印件；②劳动合同及社保清单复印件',
        '贷款贴息\t①贷款合同；②结息单',
      ),
    ).toEqual([
      '专利证书 | - | copy',
      '劳动合同 | - | copy',
      '社保清单 | - | copy',
      '贷款合同 | - | -',
      '结息单 | - | -',
    ]);
  });
  it('a column for each form', () => {
    expect(
      asked(
        '    二、申报材料',
        '序号\t材料名称\t原件\t复印件',
        '1\t申请表\t2\t',
        '2\t营业执照\t\t√',
        '3\t审计报告\t0\t1',
      ),
    ).toEqual(['申请表 | 2 | original', '营业执照 | - | copy', '审计报告 | 1 | copy']);
  });
  it('a table of documents below words that are no heading of a list', () => {
    expect(
      asked(
        '    二、有关事项',
        '    请认真准备，具体见下表。',
        '序号\t材料名称\t份数',
        '1\t项目申请表\t一式两份',
        '2\t营业执照复印件\t1',
      ),
    ).toEqual(['项目申请表 | 2 | -', '营业执照 | 1 | copy']);
  });
  it('a second noun without a matter of its own stays with the first', () => {
    expect(
      asked(
        '    二、申报材料',
        '序号\t材料名称\t份数',
        '1\t采用标准的企业名单及证明\t1',
        '2\t获奖文件和证书\t1',
        '3\t企业清单及纳税证明\t1',
      ),
    ).toEqual(['采用标准的企业名单及证明 | 1 | -', '获奖文件和证书 | 1 | -', '企业清单 | 1 | -', '纳税证明 | 1 | -']);
  });
});

describe('where no paper is wanted', () => {
  for (const words of [
    '无需报送纸质材料。',
    '本次不再要求提交纸质材料。',
    '不接收企业纸质申报材料。',
    '企业申报材料不再报送纸质版。',
    '纸质材料不作要求。',
    '暂不收取纸质件。',
    '申报全程网办。',
    '免于提交书面材料。',
    '实行无纸化申报。',
  ])
    it(words, () =>
      expect(noticeOf('    二、申报方式', `    企业登录平台在线申报，${words}`)?.submission.paperCopies).toBe(0),
    );

  it('a letter of the recommending office says nothing of the application', () => {
    expect(
      noticeOf('    二、报送', '    报送联合申报文件一式二份。企业申报材料不再报送纸质版，由区县留存备查。')?.submission
        .paperCopies,
    ).toBe(0);
  });
});

describe('how offices ask for documents in a sentence', () => {
  for (const [sentence, expected] of [
    [
      '申报单位应提交项目申报书、营业执照复印件、上年度审计报告和信用承诺书。',
      ['项目申报书 | - | -', '营业执照 | - | copy', '上年度审计报告 | - | -', '信用承诺书 | - | -'],
    ],
    [
      '申报企业需报送下列材料：（1）申请表一式两份；（2）营业执照复印件；（3）法定代表人身份证复印件。',
      ['申请表 | 2 | -', '营业执照 | - | copy', '法定代表人身份证 | - | copy'],
    ],
    [
      '需提交的材料包括申请表（原件2份）、营业执照（复印件）、房屋租赁合同（复印件1份）、租金支付凭证等。',
      ['申请表 | 2 | original', '营业执照 | - | copy', '房屋租赁合同 | 1 | copy', '租金支付凭证 | - | -'],
    ],
    [
      '企业提供项目资金申请报告、项目备案文件、环评批复、设备购置合同及发票、付款凭证等相关证明材料。',
      [
        '项目资金申请报告 | - | -',
        '项目备案文件 | - | -',
        '环评批复 | - | -',
        '设备购置合同 | - | -',
        '发票 | - | -',
        '付款凭证 | - | -',
      ],
    ],
    [
      '提交材料：申请书（附件1）、申请单位法人证书复印件、近两年财务报表、知识产权证书复印件。',
      ['申请书 | - | -', '申请单位法人证书 | - | copy', '近两年财务报表 | - | -', '知识产权证书 | - | copy'],
    ],
    [
      '申请人应当向所在地科技部门提交申请书和下列附件：单位法人证书、研发机构设立文件、科研人员名单。',
      ['申请书 | - | -', '单位法人证书 | - | -', '研发机构设立文件 | - | -', '科研人员名单 | - | -'],
    ],
    [
      '项目申报材料由申请书、可行性研究报告、附件三部分组成。',
      ['申请书 | - | -', '可行性研究报告 | - | -', '附件 | - | -'],
    ],
    [
      '申报材料主要包括：1.申报书；2.企业营业执照、税务登记证副本复印件；3.2020—2022年度财务审计报告；4.其他有关证明材料。',
      [
        '申报书 | - | -',
        '企业营业执照 | - | copy',
        '税务登记证副本 | - | copy',
        '2020—2022年度财务审计报告 | - | -',
        '其他有关证明材料 | - | -',
      ],
    ],
    [
      '附件材料按以下顺序装订：①营业执照；②审计报告；③专利证书；④荣誉证书。',
      ['营业执照 | - | -', '审计报告 | - | -', '专利证书 | - | -', '荣誉证书 | - | -'],
    ],
    [
      '请各单位填报《项目申报表》（附件1），并附相关佐证材料，一式三份（含电子版）于6月30日前报送。',
      ['项目申报表 | 3 | -', '相关佐证材料 | 3 | -'],
    ],
    [
      '企业登录系统填写申请表，上传营业执照、审计报告、专利证书等材料扫描件。',
      ['申请表 | - | -', '营业执照 | - | electronic', '审计报告 | - | electronic', '专利证书 | - | electronic'],
    ],
    [
      '申报单位须提供以下材料（复印件须加盖公章）：申请表、承诺书、营业执照复印件、合同复印件。',
      ['申请表 | - | -', '承诺书 | - | -', '营业执照 | - | copy', '合同 | - | copy'],
    ],
    [
      '推荐单位将推荐函、推荐汇总表（一式两份）和企业申报书（一式五份）统一报送至省厅。',
      ['推荐函 | - | -', '推荐汇总表 | 2 | -', '企业申报书 | 5 | -'],
    ],
    [
      '材料清单：申报表2份、营业执照复印件1份、身份证复印件1份。',
      ['申报表 | 2 | -', '营业执照 | 1 | copy', '身份证 | 1 | copy'],
    ],
    [
      '企业需准备的资料有：申请报告、公司章程、股权结构证明、近三年纳税证明。',
      ['申请报告 | - | -', '公司章程 | - | -', '股权结构证明 | - | -', '近三年纳税证明 | - | -'],
    ],
    [
      '应提供：专利证书、登记簿副本复印件及缴费凭证。',
      ['专利证书 | - | -', '登记簿副本 | - | copy', '缴费凭证 | - | -'],
    ],
    [
      '个人申报的，提交身份证、学历学位证书、劳动合同、社保证明；单位申报的，提交营业执照、推荐函。',
      [
        '身份证 | - | -',
        '学历学位证书 | - | -',
        '劳动合同 | - | -',
        '社保证明 | - | -',
        '营业执照 | - | -',
        '推荐函 | - | -',
      ],
    ],
    ['首次申报的企业还应提供公司章程和验资报告。', ['公司章程 | - | -', '验资报告 | - | -']],
  ] as const)
    for (const heading of ['申报材料', '申报方式'])
      it(`${heading}: ${sentence}`, () => expect(asked(`    二、${heading}`, `    ${sentence}`)).toEqual(expected));

  it('copies of each form of one document keep the next document', () => {
    expect(asked('    二、申报方式', '    申报时须提供申报书原件1份、复印件3份，营业执照复印件4份。').at(-1)).toBe(
      '营业执照 | 4 | copy',
    );
  });
  it('a bare verb leads to a list', () => {
    expect(
      asked(
        '    二、关于材料的更正',
        '    除原通知要求的以外，还应提供：',
        '    1.站点一览表；',
        '    2.付款凭证复印件。',
      ),
    ).toEqual(['站点一览表 | - | -', '付款凭证 | - | copy']);
  });
});

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

describe('copies of the whole file', () => {
  it('are those of the application, not of each document', () => {
    const lines = [
      '    二、材料',
      '    申报企业应提供以下材料（一式二份，装订成册）：',
      '    1.申请表；',
      '    2.营业执照复印件。',
    ];
    expect(asked(...lines)).toEqual(['申请表 | - | -', '营业执照 | - | copy']);
    expect(noticeOf(...lines)?.submission.paperCopies).toBe(2);
  });
  it('are said of each where the words say so', () => {
    expect(asked('    二、申报材料', '    以下材料均一式四份：', '    1.申请表；', '    2.营业执照复印件。')).toEqual([
      '申请表 | 4 | -',
      '营业执照 | 4 | copy',
    ]);
  });
  it('what an office sends on with its list says nothing of them', () => {
    expect(
      noticeOf(
        '    二、推荐',
        '    请各县将审批备案报告、企业名单和备案信息汇总表等材料（各一份，加盖公章）报送市工信局。',
      )?.submission.paperCopies,
    ).toBeNull();
  });
});

describe('the system that applications come in by', () => {
  for (const words of [
    '企业登录“高新区企业服务直通车”（qyfw.example.gov.cn）进行网上预审。',
    '请于5月26日前完成系统填报。',
    '企业在系统内填报申请表。',
  ])
    it(words, () => expect(noticeOf('    二、申报方式', `    ${words}`)?.submission.media).toBe('系统'));
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
    (noticeOf(...lines, ...more)?.materials ?? []).map((one) => `${one.name} | ${one.track ?? '-'}`);

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
