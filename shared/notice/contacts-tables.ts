import { peopleBehindOffice, peopleOfCell, peopleOfColumn } from './contacts-people.ts';
import type { PersonAt } from './contacts-people.ts';
import { phonesIn } from './contacts-phones.ts';
import type { PhoneAt } from './contacts-phones.ts';
import { cellsOf } from './table-cells.ts';

/** In which cells of its rows a table has persons and numbers. */
export interface ContactColumns {
  readonly people: readonly number[];
  readonly phones: readonly number[];
}

/** A row below 联系方式 whose table has no head: any cell may hold a person or a number. */
export const EVERY_CELL: ContactColumns = {
  people: Array.from({ length: 12 }, (_, i) => i),
  phones: Array.from({ length: 12 }, (_, i) => i),
};

const PHONE_HEAD = /^[^\d]{0,12}(?:电 ?话|联系方式|手 ?机|号码|座 ?机)[^\d]{0,10}$/;
const PERSON_HEAD = /^[^\d]{0,8}(?:联 ?系 ?人|联络[员人]|姓 ?名|经办人|对接人|负责人)[^\d]{0,6}$/;
const EMAIL_CELL = /@[\w-]+\./;

const columnsWith = (cells: readonly { text: string }[], head: RegExp): number[] =>
  cells.flatMap((cell, c) => (head.test(cell.text.trim()) ? [c] : []));

/** The columns of a row that heads a table of contacts (科室 | 联系人 | 联系电话); null where it heads none. */
export function contactHead(row: string): ContactColumns | null {
  const cells = cellsOf(row);
  const phones = columnsWith(cells, PHONE_HEAD);
  if (phones.length === 0 || cells.some((cell) => phonesIn(cell.text, true).length > 0)) return null;
  return { people: columnsWith(cells, PERSON_HEAD), phones };
}

/** 联系人 | 张晓梅 | 电话 | 3355112: each label has its value in the next cell; null where a row has no such labels. */
export function labelledCells(row: string): ContactColumns | null {
  const cells = cellsOf(row);
  const next = (c: number): number => c + 1;
  const phones = columnsWith(cells, PHONE_HEAD)
    .map(next)
    .filter((c) => phonesIn(cells[c]?.text ?? '', true).length > 0);
  const people = columnsWith(cells, PERSON_HEAD).map(next);
  return phones.length > 0 ? { people, phones } : null;
}

/** The contacts of a table row. Names alone are none: rows of a form to fill in carry other words in the same column. */
export function contactRow(row: string, columns: ContactColumns): { people: PersonAt[]; phones: PhoneAt[] } {
  const cells = cellsOf(row);
  const phones = columns.phones.flatMap((column) => {
    const cell = cells[column];
    return cell
      ? phonesIn(cell.text, true).map((phone) => ({
          ...phone,
          start: phone.start + cell.start,
          end: phone.end + cell.start,
        }))
      : [];
  });
  const reachable = phones.length > 0 || EMAIL_CELL.test(row);
  const headed = columns !== EVERY_CELL;
  const none = columns.people.length === 0;
  const people = (none ? cells.map((_, c) => c) : columns.people).flatMap((column) => {
    const cell = cells[column];
    if (!cell || !reachable) return [];
    const read = none ? peopleBehindOffice : headed ? peopleOfColumn : peopleOfCell;
    return read(cell.text).map((person) => ({
      ...person,
      start: person.start + cell.start,
      end: person.end + cell.start,
    }));
  });
  return { people, phones };
}
