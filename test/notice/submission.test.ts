import { describe, expect, it } from 'vitest';
import { readNotices } from '../../shared/notice/read-notices.ts';
import { sourceTextOf } from '../../shared/text/source-text.ts';

/** Copies, medium and binding of a notice that says this of how material is handed in. */
const handedIn = (sentence: string): (number | string | null)[] => {
  const text = [
    '关于组织申报2024年度转型发展资金的通知',
    '各有关单位：',
    '    现就有关事项通知如下。',
    '    一、材料报送',
    `    ${sentence}`,
    '青禾市科学技术局',
    '2024年9月5日',
  ].join('\n');
  const submission = readNotices(sourceTextOf(text))[0]?.notice.submission;
  return submission ? [submission.paperCopies, submission.media, submission.binding] : [];
};

describe('how material is handed in, as offices word it', () => {
  for (const [sentence, expected] of [
    ['申报材料一式三份，胶装成册，A4纸双面打印。', [3, null, '胶装']],
    ['申报书纸质版5份（加盖公章，装订成册），电子版发送至邮箱abc@example.cn。', [5, '邮箱', '装订成册']],
    ['纸质材料一式两份（原件一份、复印件一份），左侧装订。', [2, null, '装订成册']],
    ['书面申报材料一式伍份，用A4纸打印，平装成册，不要使用塑料封皮。', [5, null, '平装']],
    ['请将申报材料（一式3份）及电子文档（U盘）报送至市科技局。', [3, 'U盘', null]],
    ['每个项目提交纸质材料6套，附光盘1张。', [6, '光盘', null]],
    ['企业登录平台在线填报，线上审核通过后打印纸质材料1份，加盖公章后邮寄。', [1, '系统', null]],
    ['企业在微信公众号“青禾企服”提交申请，无需提交纸质材料。', [0, '系统', null]],
    ['申请材料须编制目录和页码，统一胶装，正本1份、副本4份。', [5, null, '胶装']],
    ['材料以打包压缩文件形式发送到指定邮箱，纸质材料待审核通过后再行通知。', [null, '邮箱', null]],
    ['申报单位网上提交后无须再报纸质件。', [0, '系统', null]],
    ['通过邮寄方式报送纸质申报书两份（骑缝章），并刻录光盘。', [2, '光盘', null]],
    [
      '企业申报材料一式四份，胶装，报县工信局；县工信局于9月10日前将推荐文件和企业申报材料一式两份报市工信局。',
      [4, null, '胶装'],
    ],
    ['无需报送纸质材料。项目立项后按要求提交纸质件一式三份存档。', [0, null, null]],
    ['申报材料增加海运数据证明（原件1份）。', [null, null, null]],
    ['《人选推荐表》一式3份（双面打印），报送市科协。', [3, null, null]],
    ['推荐函1份、汇总表1份、申报书3份（胶装）报送我厅。', [3, null, '胶装']],
    ['申报书（一式四份，其中原件一份）须线装成册。', [4, null, '线装']],
    ['系统自动生成带水印的申报书，打印后签字盖章，一式二份报区科技局。', [2, null, null]],
    ['各类申报材料均以PDF格式上传系统，不收纸质材料。', [0, '系统', null]],
    ['申报材料由企业留存备查，暂不报送纸质版。', [0, null, null]],
    ['申报截止后，以U盘形式报送电子版，同时报送纸质版，纸质版一式两份。', [2, 'U盘', null]],
    ['申报书及附件合订本一式七份，简易装订。', [7, null, '简装']],
    ['请于6月30日前将纸质材料（2份）和电子版（可编辑Word）报送。', [2, null, null]],
    ['纸质材料一式叁份，其中一份为原件。', [3, null, null]],
    ['仅需线上申报，纸质材料无需提交。', [0, '系统', null]],
    ['企业通过“政务服务网”申报，实行“不见面”审批，不需提供纸质申请。', [0, '系统', null]],
    ['纸质申报材料1套（按顺序胶装成册并在封面和骑缝处盖章）送至窗口。', [1, null, '胶装']],
  ] as const)
    it(sentence, () => expect(handedIn(sentence)).toEqual(expected));
});
