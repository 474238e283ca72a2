import type { Span } from '../base/span.ts';
import type { NoticeContext } from './context.ts';
import { inAnyOf } from './deadlines-sentences.ts';
import { applicationForm, attachedForms } from './materials-attachments.ts';
import type { AttachedForm } from './materials-attachments.ts';
import { readLists } from './materials-lists.ts';
import type { AskedDocument, Lists } from './materials-asked.ts';
import { tellsWhere } from './materials-name.ts';
import { howOf } from './materials-phrase.ts';
import { readSentences } from './materials-sentences.ts';
import type { Material } from './notice.ts';
import type { Found } from './reading.ts';
import { paperCopies } from './submission-copies.ts';
import { partTrack } from './tracks/track-of.ts';

const SUPPORTING =
  /^(?:[（(][^）)]*[）)]|完整的?|必要的?|上述|以上|全部|所有|相关的?|有关的?|其他|其它|各类)*(?:附件(?:材料|资料)?|(?:支撑|佐证|证明|印证)(?:材料|资料)|(?:支撑|佐证|证明)文件)$/;
const bare = (name: string): string =>
  name
    .replace(/[（(][^）)]*[）)]/g, '')
    .replace(/[《》“”"\s的]/g, '')
    .replace(/^\d{4}年(?:度)?/, '')
    .replace(/^(?:相关|有关|上述|纸质|书面)(?=.{3,})/, '');
const yearOf = (name: string): string | undefined => /\d{4}(?=年|、)/.exec(name)?.[0];
/** Whose paper it is: 申报单位自评价报告 is the 自评价报告 named before. */
const owned = (longer: string, shorter: string): boolean =>
  /^(?:各|该|本)?(?:申报|申请|项目|推荐)?(?:单位|企业|人|主体)的?$/.test(longer.slice(0, -shorter.length)) &&
  longer.endsWith(shorter);

/** The application called by its kind alone. */
const APPLICATION = /^(?:申请|申报)[书表]$/;
const sameEnd = (x: string, y: string): boolean =>
  x === y || (x.length >= 3 && y.endsWith(x)) || (y.length >= 3 && x.endsWith(y));

/** The same document said again: one name contains the other or its end (自评价报告 of 企业自评价报告). */
const same = (a: AskedDocument, b: AskedDocument): boolean => {
  const [x, y] = [bare(a.name), bare(b.name)];
  if (a.track !== b.track && a.track !== null && b.track !== null) return false;
  if (SUPPORTING.test(a.name) && SUPPORTING.test(b.name)) return true;
  if (a.list !== undefined && a.list === b.list && !APPLICATION.test(x) && !APPLICATION.test(y))
    return x === y && yearOf(a.name) === yearOf(b.name);
  return sameEnd(x, y);
};

/** Names that are the same document end alike: only those kept under the same last characters are compared. */
const lastWords = (doc: AskedDocument): string => (SUPPORTING.test(doc.name) ? '' : bare(doc.name).slice(-3));

function merge(kept: AskedDocument[], byEnd: Map<string, number[]>, doc: AskedDocument): void {
  const places = byEnd.get(lastWords(doc)) ?? [];
  const at = places.find((place) => kept[place] !== undefined && same(kept[place], doc)) ?? -1;
  const first = kept[at];
  if (!first) {
    byEnd.set(lastWords(doc), [...places, kept.length]);
    kept.push(doc);
    return;
  }
  const vague = SUPPORTING.test(first.name) && /^(?:相关|有关)/.test(first.name);
  const longer =
    vague || (bare(doc.name).length > bare(first.name).length && !owned(bare(doc.name), bare(first.name)))
      ? doc
      : first;
  kept[at] = { ...longer, track: first.track ?? doc.track, ...howOf(first, doc) };
}

/** 申报材料（见附件）: the attachment that is the application itself stands for it. */
const asForm = (form: AttachedForm, from: AskedDocument): AskedDocument => ({
  ...from,
  name: form.name,
  span: form.span,
  attachment: form.no ?? from.attachment,
  generic: false,
});

/**
 * The documents that the applicant or the recommending unit hands in, one entry each, in the order of the text: Notice
 * JSON, "Material". Read from lists of documents and, beside them, from sentences that say that a document is handed in.
 */
export function readMaterials(context: NoticeContext): Found<Material>[] {
  if (context.kind !== 'program' && context.kind !== 'tender' && context.kind !== 'policy') return [];
  const lists = withoutListsOfForms(context, readLists(context, context.body));
  const forms = attachedForms(context);
  const spoken = readSentences(context, context.body, lists.areas);
  const listed = lists.documents.filter((doc) => !doc.generic && !tellsWhere(doc.name));
  const hasList = listed.length >= 2;
  const policy = context.kind === 'policy';
  const sentences = spoken
    .filter(
      (one) =>
        (!hasList || one.firm) &&
        (!policy || one.documents.some((doc) => /(?<!纳税)(?:申请|申报)[书表]$/.test(doc.name))),
    )
    .flatMap((one) => one.documents.map((doc) => ({ doc, together: one.documents.length > 1 })));

  const specific = sentences.filter(({ doc }) => !doc.generic && !SUPPORTING.test(doc.name)).length;
  const named = sentences.filter(
    ({ doc, together }) =>
      !doc.generic &&
      !(SUPPORTING.test(doc.name) && (hasList || (specific > 1 && !together && !/附件/.test(doc.name)))),
  );
  const all: AskedDocument[] = [...listed, ...named.map(({ doc }) => numbered(doc, forms))];
  all.sort((a, b) => a.span.start - b.span.start);
  const placed = all.map((doc) =>
    doc.track === null ? { ...doc, track: partTrack(context.tracks, doc.span)?.name ?? null } : doc,
  );
  const kept: AskedDocument[] = [];
  const byEnd = new Map<string, number[]>();
  for (const doc of placed) merge(kept, byEnd, doc);
  if (!policy) standIns(context, sentences, forms, kept, hasList);
  return kept.sort((a, b) => a.span.start - b.span.start).map(toFound);
}

/** So many documents are a list of the notice's own. */
const OWN_LIST = 3;

/** Where the notice lists the documents itself, what its form lists is bound behind the form. */
function withoutListsOfForms(context: NoticeContext, lists: Lists): Lists {
  if (context.listsOfForms.length === 0) return lists;
  const ofForm = inAnyOf(context.listsOfForms);
  const own = lists.documents.filter((doc) => !ofForm(doc.span.start));
  return own.filter((doc) => !doc.generic).length >= OWN_LIST ? { ...lists, documents: own } : lists;
}

/** 填写附件2: the form of that number. */
function numbered(doc: AskedDocument, forms: readonly AttachedForm[]): AskedDocument {
  const form = /^附件\s*\d{1,2}的?(?:[（(][^）)]*[）)])?$/.test(doc.name)
    ? forms.find((one) => one.no === doc.attachment)
    : undefined;
  return form ? { ...asForm(form, doc), span: doc.span, nameSpan: form.span } : doc;
}

const FORM =
  /(?:(?:申报|申请|推荐|报名|备案|汇总|自评|征集|意向)[^，。；]{0,6}(?:书|表)|承诺书)(?:[（(][^）)]*[）)])?$/;

/** What 申报材料 stands for where nothing in the text names the application: its form among the attachments, else the words themselves. */
function standIns(
  context: NoticeContext,
  sentences: readonly { doc: AskedDocument; together: boolean }[],
  forms: readonly AttachedForm[],
  kept: AskedDocument[],
  hasList: boolean,
): void {
  const generic = sentences.filter(({ doc }) => doc.generic).map(({ doc }) => doc);
  const first = generic.find((doc) => doc.copies !== null) ?? generic[0];
  const form = applicationForm(forms);
  if (kept.length === 0 && !form && context.kind === 'program') {
    // 按附件要求报送: nothing is named in the text, the forms enclosed are what is handed in
    const own = forms.filter((one) => FORM.test(one.name));
    for (const one of own)
      kept.push({
        name: one.name,
        span: one.span,
        copies: null,
        copiesSpan: null,
        copiesOwn: false,
        form: null,
        formSpan: null,
        sealed: false,
        attachment: one.no,
        generic: false,
        track: null,
      });
    if (own.length > 0) return;
  }
  if (kept.length === 0 && form && !first && context.kind === 'program') {
    kept.push({
      name: form.name,
      span: form.span,
      copies: null,
      copiesSpan: null,
      copiesOwn: false,
      form: null,
      formSpan: null,
      sealed: false,
      attachment: form.no,
      generic: false,
      track: null,
    });
    return;
  }
  if (hasList || !first) return;
  const existing = form
    ? kept.findIndex((doc) => bare(doc.name) === bare(form.name) || bare(form.name).endsWith(bare(doc.name)))
    : -1;
  const known = kept[existing];
  if (known)
    kept[existing] = {
      ...known,
      copies: known.copies ?? first.copies,
      copiesSpan: known.copiesSpan ?? first.copiesSpan,
    };
  else if (form && !kept.some((doc) => /(?:申报|申请)(?:书|表|报告)$/.test(bare(doc.name))))
    kept.push(asForm(form, withPaperCopies(context, first)));
  else if (
    sentences.some(({ doc, together }) => doc === first && together) &&
    !kept.some((doc) => /(?:申报|申请)(?:书|表|报告)$/.test(bare(doc.name)))
  )
    kept.push(first);
}

/** The copies of the application said of 纸质版 or 申报材料 elsewhere. */
function withPaperCopies(context: NoticeContext, doc: AskedDocument): AskedDocument {
  const paper = doc.copies === null ? paperCopies(context) : null;
  return paper && paper.value > 0 ? { ...doc, copies: paper.value, copiesSpan: paper.span } : doc;
}

function toFound(doc: AskedDocument): Found<Material> {
  const spans: Record<string, Span> = { '': doc.span, '/name': doc.nameSpan ?? doc.span };
  if (doc.copiesSpan) spans['/copies'] = doc.copiesSpan;
  if (doc.formSpan) spans['/form'] = doc.formSpan;
  return {
    value: {
      name: doc.name,
      copies: doc.copies,
      form: doc.form,
      track: doc.track,
      sealed: doc.sealed,
      attachment: doc.attachment,
    },
    spans,
  };
}
