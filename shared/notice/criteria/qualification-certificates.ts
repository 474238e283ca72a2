import { matchesIn } from '../../base/matches.ts';
import { CERTIFICATE_ENDINGS } from '../lexicon/certificates.ts';
import { wordsSource } from '../lexicon/define.ts';
import { barred } from './barred.ts';
import { hitOf, rangeOf } from './hit.ts';
import type { Hit, Reading } from './hit.ts';
import { namesIn } from './names.ts';
import type { Sentence } from './segments.ts';

const CERTIFICATE_NAME = `(?:[一-龥A-Za-z0-9、]{2,24}?(?:${wordsSource([...CERTIFICATE_ENDINGS])})|[A-Za-z][A-Za-z0-9]{1,11}[一-龥A-Za-z0-9]{0,16}?认证)`;
/** 〔许可证〕或备案证明，安全认证和环境认证: what may follow the first of several. */
const MORE_CERTIFICATES = `(?:(?:或者?|和|及|以及)(?:${CERTIFICATE_NAME}|备案证明|备案凭证|登记证书?))*`;
const CERTIFICATE = new RegExp(
  `(?:取得|获得|具有|具备|持有|拥有|通过|办理了?|完成)(?:了|在?有效期内的?|有效的?|相应的?|合法的?|相关的?)*(${CERTIFICATE_NAME}${MORE_CERTIFICATES})(?:且|并|，|；|。|$|的|或|、(?=通过|取得|获得|具有|具备|持有|拥有|完成|办理))`,
  'g',
);
/** 具有执业资格的不少于4人: what persons hold. */
const OF_PERSONS = /^的[^，。；\d]{0,12}\d+(?:人|名)/;
/** A certificate of no particular kind: 相应资质, 法人资格. */
const GENERIC =
  /^(?:相应|相关|规定|法定|合法|独立法人|法人|有效|企业|生产|经营|专业|从业|行业|必要|一定|认证|特种作业)?(?:的)?(?:资质|资格|(?:生产|经营)?许可|许可证|证书|资质证书|资格证书|经营资质|法人资格|主体资格|独立法人资格|企业法人资格)$/;

/** 安全认证〔和〕环境认证: each of them is asked. */
const EACH = /(?<=证|资质|资格|许可)(?:和|以及|及)(?=.{4})/;

/** What the endings of certificates fit as well: what persons hold, rights, filings of a project, words that only point elsewhere. */
const NO_CERTIFICATE =
  /^入库登记编号$|(?:相关|有关|相应|该项|下列|以下|如下)[^、]{0,10}(?:资格|资质|证书)$|^(?:与|对(?!外)|由|向)|职业资格$|职业技能|(?:项目|投资)备案证$|软件著作权|专利|知识产权|数据产权|法人/;

/** 取得安全生产许可证: certificates by the endings of their names. `found` are recognitions already read. */
export function certificateHits(reading: Reading, sentence: Sentence, found: readonly Hit[]): Hit[] {
  return matchesIn(sentence.text, CERTIFICATE).flatMap((m): Hit[] => {
    const words = m[1] ?? '';
    const at = rangeOf(sentence, m, words);
    if (
      GENERIC.test(words) ||
      NO_CERTIFICATE.test(words) ||
      namesIn(words).some((n) => n.kind === 'qualification') ||
      barred(reading, sentence) ||
      OF_PERSONS.test(sentence.text.slice(at.end - sentence.start)) ||
      found.some((h) => h.from < at.end && at.start < h.to)
    )
      return [];
    // 取得某某入库登记编号: the number stands for being listed.
    const registered = /^(.+?)(?:入库)?登记编号$/.exec(words)?.[1] ?? words;
    let from = at.start;
    return registered.split(EACH).map((name): Hit => {
      const start = sentence.start + sentence.text.indexOf(name, from - sentence.start);
      const end = start + name.length;
      const criterion = { field: 'qualification', op: 'has', value: certificatesIn(name) } as const;
      const quoteFrom = from === at.start ? sentence.start + m.index : start;
      from = end;
      return hitOf(reading, sentence.index, criterion, quoteFrom, registered === words ? end : at.end, { start, end });
    });
  });
}

/** 质量管理体系、环境管理体系或产品认证证书: what the last of a list is called by is what each is. */
function certificatesIn(list: string): string[] {
  const names = list.split(/、|或者?/);
  const last = names.at(-1) ?? '';
  const shared =
    names.length > 1 && /认证(?:证书)?$/.test(last) && names.slice(0, -1).every((name) => /体系$/.test(name));
  return shared ? names.map((name) => `${name.replace(/认证(?:证书)?$/, '')}认证`) : names;
}
