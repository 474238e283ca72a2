import { placeOf } from './materials-leads.ts';
import { endsAsDocument } from './materials-name.ts';
import { documentOf, howOf, ownPaper, saysHow, splitDocuments } from './materials-phrase.ts';
import type { NamedDocument } from './materials-phrase.ts';
import { upTo, withoutBrackets } from './materials-words.ts';

/** Copies, form, seal and form number of an item that stand after its name (`，一式三份，加盖公章`). */
export function withRest(documents: NamedDocument[], rest: string, offset: number): NamedDocument[] {
  if (rest === '') return documents;
  const extra = documentOf(`材料${rest}`, offset - 2);
  const last = documents.at(-1);
  if (!extra || !last) return documents;
  return [...documents.slice(0, -1), { ...last, ...howOf(last, extra) }];
}

/** 申报文件（附申请报告一式6份、项目简表1份）: documents of their own in the bracket; null where it holds none with copies. */
function enclosedIn(head: string, offset: number): { head: string; documents: NamedDocument[] } | null {
  const m =
    /^(?<head>[^（(]{2,30})[（(](?:附(?!件)|含|包括)(?<inner>[^（）()]*(?:[（(][^）)]*[）)][^（）()]*)*)[）)]$/.exec(
      head,
    );
  const inner = m?.groups?.['inner'];
  if (!m || inner === undefined || splitDocuments(inner).length < 2 || !/\d+\s*份|[一二两三四五六]份/.test(inner))
    return null;
  const documents = documentsOfPhrase(inner, offset + head.indexOf(inner)).filter(
    (doc) => endsAsDocument(doc.name) && !/^电子版/.test(doc.name),
  );
  return { head: m.groups?.['head'] ?? head, documents };
}

const CERTIFICATE = /(?:证|照|副本|据|证件|证照|证明|合同|协议|发票|凭证|单|章程|批文|批复|文件|专利|著作权|登记|书)$/;
/** 财务报表及审计报告复印件: papers that are copied as a pair. */
const PAIRED =
  /(?:财务|会计|纳税)报表|(?:审计|检[测验]|验资|评估|鉴定)报告$|[首内]页$|(?:发布|授权|批准|认定|立项|公布)(?:公告|公报|通知|决定)$/;

/** 研发人员名单及职称证书复印件: what the applicant draws up is no copy of a paper that somebody issued. */
const DRAWN_UP = /(?:名单|名册|清单|名录|一览表|汇总表|明细表)$/;

const isCertificate = (name: string): boolean => {
  const words = withoutBrackets(name);
  return CERTIFICATE.test(words) && !DRAWN_UP.test(words);
};

/** 甲、乙复印件各1份，丙2份. */
const COUNTED_FORM = /(?:复印件|原件|扫描件)(?:各|均)?[一二两三四五六\d]{1,2}份$/;

/** The documents of a phrase (甲、乙及丙复印件), each with its name; a form or a number of copies said once for all is given to each. */
export function documentsOfPhrase(words: string, offset: number): NamedDocument[] {
  const parts = splitDocuments(words);
  const alone = parts.length === 1;
  /** What a semicolon divides shares nothing, nor what a comma divides behind a form with its number. */
  const groups: { parts: typeof parts; end: number }[] = [];
  for (const part of parts) {
    const last = groups.at(-1);
    const between = last ? words.slice(last.end, part.start) : '';
    const closed = /^[，,]/.test(between.trim()) && COUNTED_FORM.test(last?.parts.at(-1)?.text ?? '');
    if (last && !closed && !/[；;]/.test(between)) last.parts.push(part);
    else groups.push({ parts: [part], end: 0 });
    const group = groups.at(-1);
    if (group) group.end = part.start + part.text.length;
  }
  return groups.flatMap((group) => documentsOfGroup(words, group.parts, offset, alone));
}

function documentsOfGroup(
  words: string,
  parts: readonly { text: string; start: number }[],
  offset: number,
  alone: boolean,
): NamedDocument[] {
  const documents: NamedDocument[] = [];
  for (const whole of parts) {
    const lead = placeOf(whole.text);
    const part = { text: whole.text.slice(lead), start: whole.start + lead };
    const head = upTo(part.text, '，,');
    const enclosed = enclosedIn(head, offset + part.start);
    const named = documentOf(enclosed ? enclosed.head : head, offset + part.start, alone);
    if (!named) continue;
    if (enclosed) {
      documents.push(named, ...enclosed.documents);
      continue;
    }
    documents.push(...withRest([named], part.text.slice(head.length), offset + part.start + head.length));
  }
  const last = parts.at(-1);
  const head = upTo(last?.text ?? '', '，,').length;
  const enclosed = parts.find((part) => ENCLOSED.test(part.text))?.start ?? 0;
  return shareOut(
    withFormOfPair(documents, words, offset),
    offset + enclosed,
    words.slice(parts[0]?.start ?? 0, (last?.start ?? 0) + head),
    saysHow(last?.text.slice(head + 1) ?? ''),
  ).map((doc, i) =>
    joined(documents, i, words, offset) === '连同' ? { ...doc, ...numberOf(documents[i] ?? doc) } : doc,
  );
}

/** …等材料，并附营业执照复印件: the form is that of what comes along. */
const ENCLOSED = /^\s*(?:并|另|同时)*附(?!件|表|图|录|加|属)/;

const numberOf = ({ copies, copiesSpan }: NamedDocument): Pick<NamedDocument, 'copies' | 'copiesSpan'> => ({
  copies,
  copiesSpan,
});

/** What stands between a document and the next. */
const joined = (documents: readonly NamedDocument[], i: number, words: string, offset: number): string => {
  const [one, next] = [documents[i], documents[i + 1]];
  return one && next ? words.slice(one.span.end - offset, next.span.start - offset).trim() : '';
};

/** 专利证书及登记簿副本复印件、销售合同…: a pair is copied as one. */
const withFormOfPair = (documents: readonly NamedDocument[], words: string, offset: number): NamedDocument[] =>
  documents.map((doc, i) => {
    const next = documents[i + 1];
    return next?.form === 'copy' &&
      doc.form === null &&
      (isCertificate(doc.name) || PAIRED.test(withoutBrackets(doc.name))) &&
      !ownPaper(doc.name) &&
      /^[及和与]$/.test(joined(documents, i, words, offset))
      ? { ...doc, form: next.form, formSpan: next.formSpan }
      : doc;
  });

/**
 * A form or a number of copies that stands once behind several documents belongs to each: 甲、乙复印件; 甲、乙等纸质文件一式一份.
 * `formFrom` is the place in the notice before which none is given the form.
 */
function shareOut(documents: NamedDocument[], formFrom: number, words: string, behindComma: boolean): NamedDocument[] {
  const last = documents.at(-1);
  if (!last || documents.length < 2) return documents;
  const trimmed = words.trim().replace(/[。；;]$/, '');
  // 合同、发票，复印件各1份: behind the comma it is said of all
  const collective =
    behindComma ||
    /[（(](?:以上|上述)[^，）)]{0,8}(?:复印件|扫描件|原件)/.test(trimmed) ||
    /等[^，。；（(、]{0,10}(?:[（(](?:均?为?)?(?:复印件|原件|扫描件)[）)]|复印件|扫描件)$/.test(trimmed);
  const shared =
    collective ||
    /(?:复印件|扫描件|原件|影印件)(?:[（(][^）)]*[）)])?(?:各?(?:一式)?[一二两三四五六\d]{1,2}份)?$|[（(](?:均?为?|[^，,）)]{0,6}原件[^，,）)]{0,8}[，,](?:留存?|收|交|提交)?)(?:复印件|原件|扫描件)(?:各?(?:一式)?[一二两三四五六\d]{1,2}份)?(?:[，,][^）)]*|(?:并|需|须|应|均)?加?盖[^）)]*)?[）)]$/.test(
      trimmed,
    );
  /** The next document with a number of copies, where that number holds for those before it too. */
  const giverOf = (i: number): NamedDocument | null => {
    const next = documents.slice(i + 1).find((doc) => doc.copies !== null);
    return next && !next.copiesOwn ? next : null;
  };
  // 营业执照复印件、合作协议原件: each says its own
  const apart = documents.some((document) => document.form !== null && document.form !== last.form);
  return documents.map((document, i) => {
    const form =
      shared &&
      document.span.start >= formFrom &&
      !(apart && !collective) &&
      (behindComma
        ? !ownPaper(document.name)
        : collective ||
          (isCertificate(document.name) &&
            !/(?:申请|申报|承诺|推荐|任务|计划|建议|说明|意向|报告)书$/.test(document.name)));
    const giver = document.copies === null ? giverOf(i) : null;
    return {
      ...document,
      form: document.form ?? (form ? last.form : null),
      formSpan: document.formSpan ?? (form ? last.formSpan : null),
      copies: document.copies ?? giver?.copies ?? null,
      copiesSpan: document.copiesSpan ?? giver?.copiesSpan ?? null,
    };
  });
}
