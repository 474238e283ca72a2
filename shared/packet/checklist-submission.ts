import type { Notice } from '../notice/notice.ts';
import { fieldTable } from './checklist-grid.ts';
import { text, UNSTATED, type Cell, type Table } from './document.ts';

/** 装订与报送: how the file is made up and handed in. What the notice does not say is shown as such. */
export function submissionTable({ submission, contacts }: Notice): Table {
  const { paperCopies, paperSize, binding, media, formats } = submission;
  const stated = (value: string | null): Cell =>
    value === null || value === '' ? text(UNSTATED, 'muted') : text(value);
  const seals = [submission.sealed ? '加盖公章' : '', submission.crossPageSeal ? '加盖骑缝章' : '']
    .filter(Boolean)
    .join('，');
  return fieldTable([
    [
      ['纸质份数', stated(paperCopies === null ? null : paperCopies === 0 ? '不要求纸质材料' : `${paperCopies}份`)],
      ['纸张', stated(paperSize)],
    ],
    [
      ['装订', stated(binding === null ? null : bindingText(binding))],
      ['盖章', stated(seals)],
    ],
    [
      ['电子介质', stated(media)],
      ['格式', stated(formats.join('、'))],
    ],
    [['网上申报', stated(submission.onlineUrl)]],
    [['报送地址', stated(submission.address)]],
    [
      ['受理时间', stated(submission.hours)],
      ['联系人', stated(contacts.people.join('、'))],
    ],
    [
      ['联系电话', stated(contacts.phones.join('、'))],
      ['邮箱', stated(contacts.emails.join('、'))],
    ],
  ]);
}

const bindingText = (binding: string): string =>
  binding.includes('胶装') ? `${binding}（不得用胶圈、活页夹）` : binding;
