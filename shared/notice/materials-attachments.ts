import type { Span } from '../base/span.ts';
import { attachmentItems, itemMark } from './attachment-items.ts';
import type { NoticeContext } from './context.ts';

/** An attachment that is a form to be filled in. */
export interface AttachedForm {
  readonly no: number | null;
  readonly name: string;
  readonly span: Span;
}

const LABEL = /^附 ?件 ?(?:(?<no>\d{1,2})(?=\D)|[一二三四五六七八九十]{1,3})? ?(?:[：:.．、]|(?=《)) ?/;
/** A whole application, as 申报材料 without more words means it. */
const APPLICATION =
  /(?:申报|申请|参评|报名|推荐申报|自荐|兑现申请|备案申请|资助申请)(?:书|表|报告|材料)(?:[（(][^）)]*[）)])?$/;

/** The attachments that the notice lists, in order; enclosed texts under a lone 附件1 are none of the list. */
export function attachedForms(context: NoticeContext): AttachedForm[] {
  const found: AttachedForm[] = [];
  let listing = false;
  for (const line of context.paragraphs) {
    if (line.start < context.body.start) continue;
    const words = context.text.slice(line.start, line.end);
    const label = LABEL.exec(words);
    if (label) listing = true;
    else if (!listing || !itemMark(words)) {
      if (listing && found.length > 0) break;
      continue;
    }
    const lead = label?.[0].length ?? 0;
    for (const { no, name, span } of attachmentItems(
      words.slice(lead),
      label?.groups?.['no'] ? Number(label.groups['no']) : null,
    )) {
      if (name.length > 80) continue;
      const quoted = /^《([^《》]*)》$/.exec(name);
      const start = line.start + lead + span.start + (quoted ? 1 : 0);
      const bare = quoted?.[1] ?? name;
      found.push({ no, name: bare, span: { start, end: start + bare.length } });
    }
  }
  return found;
}

/** The one that 申报材料 means, where an attachment is the application itself; null where none or several are. */
export function applicationForm(forms: readonly AttachedForm[]): AttachedForm | null {
  const whole = forms.filter(
    (form) => APPLICATION.test(form.name) && !/汇总|推荐表|要求|指南|提纲|说明/.test(form.name),
  );
  return whole.length === 1 ? (whole[0] ?? null) : null;
}
