import type { Program } from '../program/program.ts';

const VERBS =
  /^(?:(?:组织|开展|做好|进一步做好|申报|推荐|征集|报送|启动|转发|印发|下达|受理|举办|开始|集中|及|和|、|《|“)+)/;
const ENDS =
  /(?:相关|有关)?(?:工作|事宜|事项)?(?:的)?(?:补充|预)?(?:通知|公告|函|通告|启事|指南)?(?:（[^（）]*）)?[》”]?$/;

/**
 * What is applied for, in short, out of a notice's title:
 * 关于组织开展2026年某省高新技术企业认定工作的通知 → 2026年某省高新技术企业认定. The whole title where nothing would be left.
 */
export function shortTitle(title: string): string {
  const about = title.lastIndexOf('关于');
  const subject = (about >= 0 ? title.slice(about + 2) : title).trim();
  const core = subject.replace(ENDS, '').replace(VERBS, '').replace(ENDS, '').trim();
  return core.length >= 4 ? core : title;
}

/** The title row of a summary table: year, place, program, 汇总表. Year and place only where the program does not name them. */
export function summaryTitle({ notice, track }: Program): string {
  const core = shortTitle(notice.title);
  const own = /^((?:19|20)\d{2}年度?)(.*)$/.exec(core);
  const subject = own?.[2] ?? core;
  const dated =
    own?.[1] ??
    (notice.publishedOn === null || /(?:19|20)\d{2}|十[一二三四五六七]五/.test(core)
      ? ''
      : `${notice.publishedOn.slice(0, 4)}年`);
  const region = notice.region.district ?? notice.region.city ?? notice.region.province;
  const place = region === null || namesPlace(subject, region) ? '' : region;
  return `${dated}${place}${subject}${track === null || core.includes(track) ? '' : `（${track}）`}汇总表`;
}

/** The place itself, also without its kind (山西 for 山西省), or any other place or level. */
const namesPlace = (title: string, region: string): boolean =>
  title.includes(region.replace(/(?:省|市|区|县|自治区|自治州)$/, '') || region) ||
  /国家|全国|[省市区县州](?!场|值|域|块|镇)/.test(title);
