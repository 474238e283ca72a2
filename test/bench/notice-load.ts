/** Fictional newsletters of any size, for measuring. The same number gives the same text. */

const CITIES = ['云岭市', '青屏市', '雁洲市', '栖川市', '澜浦市', '霁山市'];
const OFFICES = ['工业和信息化局', '科学技术局', '发展和改革委员会', '商务局', '市场监督管理局', '农业农村局'];
const MATTERS = [
  '数字化改造专项资金',
  '绿色工厂',
  '企业技术中心',
  '科技成果转化项目',
  '专精特新中小企业',
  '首台（套）重大技术装备',
];

function random(seed: number): () => number {
  // Neighbouring seeds must not give neighbouring numbers.
  let state = Math.imul(seed ^ (seed >>> 7), 2_654_435_761) >>> 0 || 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

const PHRASES = [
  '完善工作机制',
  '加强统筹协调',
  '做好政策宣传解读',
  '畅通咨询渠道',
  '提高服务效率',
  '强化事中事后监管',
  '及时总结经验做法',
  '推动产业转型升级',
  '支持企业开拓市场',
  '优化营商环境',
];

/** One notice of about 2,000 characters: as many conditions, materials and words around them as such notices have. */
export function loadNotice(seed: number, clauses = 5): string {
  const next = random(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  // Neighbours differ in their words, not in figures only: lines that repeat with other figures are page furniture.
  const at = <T>(list: readonly T[], by: number): T => list[Math.floor(seed / by) % list.length] as T;
  const [city, office, matter] = [at(CITIES, 1), at(OFFICES, CITIES.length), at(MATTERS, 1)];
  const year = 2018 + Math.floor(next() * 8);
  const number = (most: number): number => 1 + Math.floor(next() * most);
  const conditions = Array.from(
    { length: clauses },
    (_, i) =>
      `${i + 1}. ${pick(['企业', '申报单位', '项目单位'])}${pick(['上年度营业收入不低于', '项目总投资不低于', '上年度研发费用不低于'])}${number(90) * 100}万元，${pick(['近三年', '近两年', '上一年度'])}未发生${pick(['重大安全事故', '严重失信行为', '环境违法行为'])}，并按第${number(9000)}号文要求提供相应证明材料。`,
  );
  const sentence = (): string =>
    `${pick(PHRASES)}，${pick(PHRASES)}，${pick(PHRASES)}，切实把有关工作抓实抓细，确保各项任务按期完成。`;
  const measuresText = Array.from(
    { length: 8 },
    (_, i) => `（${'一二三四五六七八'[i]}）${Array.from({ length: 4 }, sentence).join('')}`,
  );
  const materials = Array.from(
    { length: 6 },
    (_, i) =>
      `${i + 1}. ${pick(['申报书', '营业执照', '审计报告', '项目备案文件', '知识产权证书', '查新报告'])}（${pick(['原件', '复印件'])}，一式${pick(['两', '三', '五'])}份）；`,
  );
  return `${city}${office}关于组织申报${year}年度${matter}（第${seed}批）的通知

${city.slice(0, 1)}${office.slice(0, 1)}函〔${year}〕${seed}号

各有关单位：

根据工作安排，现组织开展${year}年度${matter}申报工作，有关事项通知如下：

一、申报条件

${conditions.join('\n\n')}

二、申报材料

${materials.join('\n\n')}

三、工作要求

${measuresText.join('\n\n')}

四、申报时间

申报单位请于${year}年${number(12)}月${number(28)}日前将申报材料报送至${city}${office}。

联系人：王工  电话：0871-${1_000_000 + seed}

${city}${office}

${year}年${number(3)}月${number(28)}日
`;
}

/** A newsletter of that many notices under one column. */
export function loadNewsletter(seed: number, notices: number, clauses = 5): string {
  const list = Array.from({ length: notices }, (_, i) => loadNotice(seed * 1000 + i, clauses));
  return `示例快讯\n\n(2026) ${String(seed).padStart(4, '0')} 期\n\n目 录\n\n[项目申报]\n${list.map((text, i) => `${text.split('\n')[0]}\t${i + 2}`).join('\n')}\n\n\n[项目申报]\n\n${list.join('\n\n\n')}`;
}
