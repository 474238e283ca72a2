import type { Span } from '../base/span.ts';
import type { NoticeContext } from './context.ts';

/** An attachment that is a form to be filled in. */
export interface AttachedForm {
  readonly no: number | null;
  readonly name: string;
  readonly span: Span;
}

const ITEM = /^(?:附 ?件 ?)?(?:(\d{1,2})\s*[.．、:：]?|[:：])?\s*(?=\D)/;
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
    if (/^附 ?件[\s\d一二三四五六七八九十]{0,4}[:：.．、]|^附 ?件\s*\d{0,2}\s*《/.test(words)) listing = true;
    else if (!listing || !/^\d{1,2}\s*[.．、:：]/.test(words)) {
      if (listing && found.length > 0) break;
      continue;
    }
    const lead =
      /^附 ?件\s*[:：]?\s*(?:\d{1,2}(?=\D)\s*[.．、:：]?)?\s*|^\d{1,2}\s*[.．、:：]\s*/.exec(words)?.[0] ??
      ITEM.exec(words)?.[0] ??
      '';
    const number = /\d{1,2}/.exec(lead);
    const name = words
      .slice(lead.length)
      .replace(/(?:[（(](?:点击)?下载[）)]|\.(?:docx?|xlsx?|pdf|rar|zip|wps))+$/i, '')
      .trim();
    if (name.length < 2 || name.length > 80) continue;
    const quoted = /^《(.*)》$/.exec(name);
    const start = line.start + lead.length + (quoted ? 1 : 0);
    const bare = quoted?.[1] ?? name;
    found.push({ no: number ? Number(number[0]) : null, name: bare, span: { start, end: start + bare.length } });
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
