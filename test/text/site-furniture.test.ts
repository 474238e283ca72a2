import { describe, expect, it } from 'vitest';
import { cleanText } from '../../shared/text/clean.ts';
import { isSiteLine } from '../../shared/text/site-furniture.ts';
import { sourceTextOf } from '../../shared/text/source-text.ts';

describe('lines of the web page around an article', () => {
  it.each([
    '您现在的位置：首页 > 政务公开 > 通知公告',
    '当前位置： 首页 » 科技项目 » 申报通知',
    '首页>信息公开>法定主动公开内容',
    '【打印本页】 【关闭窗口】',
    '字体：大 中 小   打印   关闭',
    '文字大小：大 中 小    打印本页    关闭窗口',
    '分享到：微信 新浪微博 QQ空间',
    '【返回顶部】',
    '上一篇：关于开展某某培训的通知',
    '下一条： 某某工作动态',
    '扫一扫在手机打开当前页',
    '浏览次数：1286',
    '点击量: 35 次',
    '主办：某某市某某区人民政府    网站标识码：0000000012    某ICP备00000000号',
    '版权所有：某某市工业和信息化局 技术支持：某某网络',
    '网站地图 | 联系我们 | 隐私声明',
    '首页  走进平麓  新闻中心  政务公开  政务服务  互动交流  数据开放',
    '今天是：2021年3月29日  星期一    无障碍浏览  长者模式  繁體',
    '相关链接  市政府网站  区级部门网站  镇街网站',
  ])('%s is left out', (line) => expect(isSiteLine(line)).toBe(true));

  it.each([
    '打印装订要求',
    '申报系统首页设有“政策申报”栏目，企业登录后填报',
    '技术支持：平台运维 400-000-0000',
    '来源：某某区商务局    发布时间：2023-03-10',
    '下一步，各单位要加强组织',
    '关闭落后产能的企业',
    '二、下载申报书并打印',
    '纸质材料打印后加盖公章，于5月1日前送达。',
    '注册',
    '中',
  ])('%s stays', (line) => expect(isSiteLine(line)).toBe(false));

  it("the site's own name above its bar is no part of the title", () => {
    const text =
      '平麓区人民政府\n首页  走进平麓  新闻中心  政务公开  互动交流\n关于组织申报2021年度平麓区清洁生产专项资金项目的通知\n各有关企业：';
    expect(cleanText(sourceTextOf(text)).map((paragraph) => paragraph.text)).toEqual([
      '关于组织申报2021年度平麓区清洁生产专项资金项目的通知',
      '各有关企业：',
    ]);
  });

  it('a title that is broken over two lines is whole again below the trail', () => {
    const text =
      '您现在的位置：首页 > 政务公开 > 法定主动公开内容 > 通知公告\n关于组织申报2022年度平麓区现代服务业\n高质量发展扶持资金的通知\n各有关企业：';
    expect(cleanText(sourceTextOf(text)).map((paragraph) => paragraph.text)).toEqual([
      '关于组织申报2022年度平麓区现代服务业高质量发展扶持资金的通知',
      '各有关企业：',
    ]);
  });
});
