import type { Span } from '../base/span.ts';
import { soundsAsName, surnameLength } from './contacts-surnames.ts';
import { matchesIn } from '../base/matches.ts';
import { regionsIn } from '../base/regions.ts';

/** A person's name and its place in a line. */
export interface PersonAt extends Span {
  readonly name: string;
}

/** Words that offices, rooms, labels and duties are made of; a run of characters with one of them is no person. */
const NO_PERSON =
  /[局厅委处科室部署院所站组司社馆区州旗乡]$|[双休]日|全年|常年|[全白]天|周[一二三四五六日]$|中心|办公|公司|大厅|窗口|平台|系统|支持|服务|咨询|电话|热线|手机|座机|技术|业务|受理|地址|邮箱|邮编|传真|单位|部门|工作|时间|联系|人员|管理|项目|申报|材料|企业|政策|财务|负责|如下|以上|其他|有关|附件|姓名|职务|序号|备注|市|县|省|镇|街道|园区|开发区|协会|学会|银行|大学|学院|集团|下午|上午|分管|主管|填报|通知|指导|监督|投诉|举报|纪检|登录|网站/;
const TITLE = /(?:先生|女士|小姐|老师|同志|主任|科长|处长|局长|经理|工程师|部长|所长|秘书长|专员)$/;
/** Names stop here. */
const STOP = /联 ?系|电 ?话|手 ?机|座 ?机|邮|传 ?真|地 ?址|热线|Tel|微信|QQ|[\d：:@]/i;

/**
 * Whether the words are a personal name: family name, one or two given names; a family name with a title; or the sounds
 * of a name of another language.
 */
export function isPersonName(words: string): boolean {
  const bare = words.replace(TITLE, '');
  if (NO_PERSON.test(bare)) return false;
  if (soundsAsName(bare) && !isPlace(bare)) return true;
  const surname = surnameLength(bare);
  if (surname === 0) return false;
  const given = bare.length - surname;
  return bare.length === words.length ? given >= 1 && given <= 2 : given <= 2;
}

/** 乌鲁木齐, 巴音郭楞: sounds of another language as well. */
const isPlace = (words: string): boolean => regionsIn(words, { short: true }).some(({ start }) => start === 0);

const nameOf = (words: string): string => {
  const bare = words.replace(TITLE, '');
  return bare.length >= 2 ? bare : words;
};

/** Names that were printed or recognised without a gap: every name but the last has three characters, or as few as fit. */
function splitGlued(words: string, depth = 0): string[] | null {
  if (isPersonName(words)) return [words];
  if (depth >= 4) return null;
  for (const length of [3, 2, 4]) {
    const first = words.slice(0, length);
    if (words.length - length < 2 || !isPersonName(first)) continue;
    const rest = splitGlued(words.slice(length), depth + 1);
    if (rest) return [first, ...rest];
  }
  return null;
}

const LABEL =
  /(?:联 ?系 ?人|联 ?络 ?[人员]|咨 ?询 ?人|经 ?办 ?人|业务联系|材料接收人|收件人|对接人|负责同志)(?:员)?(?:及(?:其)?(?:联系)?(?:电话|方式|号码)|、(?:联系)?电话|和(?:联系)?电话)?(?:[（(][^（()）]{1,12}[）)])? ?[：:，]? ?/g;

/** The names that follow a label 联系人. Where they cannot be told apart from an office, none is claimed. */
export function labelledPeople(line: string): PersonAt[] {
  const people: PersonAt[] = [];
  for (const label of matchesIn(line, LABEL)) {
    const from = label.index + label[0].length;
    const rest = line.slice(from);
    const stop = rest.search(STOP);
    const words = withoutRemarks(stop < 0 ? rest : rest.slice(0, stop));
    const known = leadingNames(words, from);
    people.push(...(covers(known, words) ? known : (namedRow(words, from) ?? withRest(known, words, from))));
  }
  return people;
}

/** 达瓦（藏语）、王芳（财务科）: a remark behind a name is none, and blanks hold its place. */
const withoutRemarks = (words: string): string =>
  words.replace(
    /(?<=^|[、，,；; ）])(?<name>[\u4e00-\u9fff·]{2,8})(?<remark>[（(][\u4e00-\u9fff、]{1,10}[）)])/g,
    (whole, name: string, remark: string) => (couldBeName(name) ? name + ' '.repeat(remark.length) : whole),
  );

/** 联系人：巴图、萨仁高娃: behind the label alone before a number every word of a row is a name; null where one cannot be. */
function namedRow(words: string, offset: number): PersonAt[] | null {
  const m = /^(?<row>[\u4e00-\u9fff·]{2,6}(?:[、，,和][\u4e00-\u9fff·]{2,6}){0,4})[，,；;。（() ）]*$/.exec(words);
  const row = m?.groups?.['row'];
  if (row === undefined) return null;
  const names = [...matchesIn(row, /[\u4e00-\u9fff·]+?(?=[、，,和]|$)/g)].map((one) => ({
    name: one[0],
    start: offset + one.index,
    end: offset + one.index + one[0].length,
  }));
  return names.every(({ name }) => isPersonName(name) || couldBeName(name))
    ? names.map((one) => ({ ...one, name: nameOf(one.name) }))
    : null;
}

/** 晏一鸣  保晓梅: what stands alone behind a name in the row of names is one, whatever the family name. */
function withRest(known: readonly PersonAt[], words: string, offset: number): PersonAt[] {
  const last = known.at(-1);
  const rest = last ? words.slice(last.end - offset) : '';
  const name = /^[、，, ]+(?<name>[\u4e00-\u9fff]{2,3})[，,；;。）) ]*$/.exec(rest)?.groups?.['name'];
  if (!last || name === undefined || !couldBeName(name) || /[人员]$/.test(name)) return [...known];
  const start = last.end + rest.indexOf(name);
  return [...known, { name, start, end: start + name.length }];
}

/** No word of offices, matters or duties. */
const couldBeName = (name: string): boolean =>
  !NO_PERSON.test(name) &&
  !/[局厅委处科室部署院所站组司社馆股办]|客服|前台|总机|值班|运维|产业|发展|规划|投资|综合|信息|科技|经济|商务|创新|农业|工业|贸易|相关|同上|见/.test(
    name,
  );

/** Whether the names are all that the words have but separators. */
const covers = (names: readonly PersonAt[], words: string): boolean =>
  names.reduce((sum, { start, end }) => sum + end - start, 0) >= words.replace(/[^\u4e00-\u9fff·•・]/g, '').length;

/** The names that a cell of a column of persons holds; empty where it holds anything else. */
export function peopleOfCell(cell: string): PersonAt[] {
  // 质量发展科（向北川）: an office with whom to ask for in brackets
  const inner = /^[^（(]*[局处科室部股司厅中心办院站][（(](?<names>[^（()）]{2,20})[）)]$/.exec(cell)?.groups?.[
    'names'
  ];
  if (inner !== undefined) {
    const at = cell.lastIndexOf(inner);
    const named = peopleOfCell(inner);
    return named.map(({ name, start, end }) => ({ name, start: start + at, end: end + at }));
  }
  const names = namesIn(cell, 0, true);
  return covers(names, cell) ? names : [];
}

/** The names in a column headed 联系人: what is no word of an office or a duty is one, whatever the family name. */
export function peopleOfColumn(cell: string): PersonAt[] {
  const names = peopleOfCell(cell);
  return names.length > 0 ? names : (namedRow(cell.trimEnd(), 0) ?? []);
}

const OFFICE_WITH_PERSON = /[局处科室部股司厅中心办院站][（(][\u4e00-\u9fff、，]{2,20}[）)]$/;

/** 质量科（向一鸣）: an office with whom to ask for, in a table without a column for persons. */
export const peopleBehindOffice = (cell: string): PersonAt[] =>
  OFFICE_WITH_PERSON.test(cell) ? peopleOfCell(cell) : [];

/** The names at the beginning of some words, after the office that they may begin with, up to the first thing that is none. */
function leadingNames(words: string, offset: number): PersonAt[] {
  const names: PersonAt[] = [];
  for (const person of namesIn(words, offset, true)) {
    const last = names[names.length - 1];
    const before = words.slice(last ? last.end - offset : 0, person.start - offset);
    if (last ? !/^[，,、；; （(）)/和及]*$/.test(before) && before !== '' : before.length > 24) break;
    names.push(person);
  }
  return names;
}

/** A family name and a one-character given name that were set apart to the width of three: `王 波`. */
const SPACED_NAME = /(?<![\u4e00-\u9fff])([\u4e00-\u9fff]) ([\u4e00-\u9fff])(?![\u4e00-\u9fff])/g;

/** A line that is nothing but names, below a label 联系人 whose line names an office only; empty where it has anything else. */
export function peopleAlone(line: string): PersonAt[] {
  const tokens = line.split(/[ 、，,]+/).filter((token) => token !== '');
  return tokens.length > 0 && tokens.length <= 6 && tokens.every(isPersonName) ? namesIn(line, 0, false) : [];
}

const OFFICE_FIRST =
  /^(?:联 ?系 ?人[：:])?[\u4e00-\u9fff（）()]{2,24}(?:局|处|科|室|部|中心|司|厅|股|站|院|会|办|委)(?:[：:] ?| +)(?<names>[\u4e00-\u9fff·、， ]{2,24})$/;

/** 市财政局经建处 宫 丽: an office and its people on a line of their own; empty where it has anything else. */
export function peopleOfOffice(line: string): PersonAt[] {
  const names = OFFICE_FIRST.exec(line)?.groups?.['names'];
  if (names === undefined) return [];
  const at = line.length - names.length;
  return peopleOfCell(names).map(({ name, start, end }) => ({ name, start: start + at, end: end + at }));
}

/** The names that stand directly before a phone number, or in brackets after it, with or without an office before them. */
export function peopleBesidePhones(line: string, phones: readonly Span[]): PersonAt[] {
  const [first] = phones;
  if (first && namesBehind(line, first.end).length > 0 && namesIn(line.slice(0, first.start), 0, true).length === 0)
    return phones.flatMap((phone) => namesBehind(line, phone.end));
  const people: PersonAt[] = [];
  let from = 0;
  for (const phone of phones) {
    const before = line.slice(from, phone.start).replace(PHONE_LABEL, '').replace(ROLE, '');
    const trailing = trailingNames(before, from);
    const names = trailing.length > 0 ? trailing : besideOffice(before, from);
    people.push(...(names.length > 0 ? names : people.length > 0 ? inTheRow(before, from) : []));
    const after = /^[（(]([^（()）]{2,24})[）)]/.exec(line.slice(phone.end));
    if (after?.[1]) people.push(...namesIn(after[1], phone.end + 1, false));
    from = phone.end;
  }
  return people;
}

const BESIDE_OFFICE =
  /(?:局|科|处|室|部|中心|股|办|院|站|厅)(?: +|[：:] ?)(?<names>[\u4e00-\u9fff]{2,5}(?:[、，,][\u4e00-\u9fff]{2,5}){0,3})[，,；; ]*$/;

/**
 * 区财政局经建科 茆志刚 联系电话：…; 数据科：要一鸣、阿依古丽 0354-…: what stands alone between an office and its
 * number, whatever the family name; longer ones only in a row with a name.
 */
function besideOffice(words: string, offset: number): PersonAt[] {
  const m = BESIDE_OFFICE.exec(words);
  const row = m?.groups?.['names'];
  if (!m || row === undefined) return [];
  const names = row.split(/[、，,]/);
  const some = names.length > 1 && names.some(isPersonName);
  if (!names.every((name) => couldBeName(name) && !/[人员]$/.test(name) && (some || name.length <= 3))) return [];
  let at = m.index + m[0].lastIndexOf(row);
  return names.map((name) => {
    const start = offset + words.indexOf(name, at);
    at = start - offset + name.length;
    return { name, start, end: start + name.length };
  });
}

/** Names of other peoples begin with no Chinese family name: in a row of persons with numbers the place tells. */
function inTheRow(words: string, offset: number): PersonAt[] {
  const m = /[）)]?[、，,；;] ?([\u4e00-\u9fff·]{2,8})$/.exec(words);
  const name = m?.[1];
  if (!m || !name || NO_PERSON.test(name) || (name.length > 3 && !name.includes('·'))) return [];
  const start = offset + m.index + m[0].length - name.length;
  return [{ name, start, end: start + name.length }];
}

/** 0354-2630001章一鸣 (the blank between is gone); 0354-2630001，章一鸣、何立群；: names behind a number, up to the end of what is said of it. */
const BEHIND_PHONE =
  /^[ ，,、]{0,4}(?<row>[\u4e00-\u9fff]{2,4}(?:[、，, ][\u4e00-\u9fff]{2,4}){0,2})(?=[；;。）)]|$| {0,3}(?:地 ?址|传 ?真|邮)|[，, ]{1,3}0?\d{7})/;
function namesBehind(line: string, from: number): PersonAt[] {
  const row = BEHIND_PHONE.exec(line.slice(from, from + 30))?.groups?.['row'];
  if (row === undefined) return [];
  const at = line.indexOf(row, from);
  const names = row.split(/[、，, ]/);
  if (!names.every((name) => isPersonName(name) && couldBeName(name))) return [];
  return namesIn(row, at, false);
}

const PHONE_LABEL =
  /[，,；; ：:]*(?:(?:联 ?系 ?)?(?:电 ?话|手 ?机|座 ?机|方式|号码|Tel)(?:[/、及]?(?:微信|传真|手机))?)? ?[：:]? ?[（(]?$/i;

/** 何立群（首台套）63538628: what a person is in charge of. */
const ROLE = /[（(][^（()）\d]{1,16}[）)]$/;

/** The names at the end of some words, back to the first thing that is none. */
function trailingNames(words: string, offset: number): PersonAt[] {
  const names: PersonAt[] = [];
  for (const person of namesIn(words, offset, false).reverse()) {
    const after = words.slice(person.end - offset, (names[0]?.start ?? offset + words.length) - offset);
    // 海外仓：柯一鸣: what stands before a colon is a matter
    if (!(names.length === 0 ? /^[，,、 ：:）)（(]*$/ : /^[，,、 ）)（(]*$/).test(after)) break;
    names.unshift(person);
  }
  return names;
}

/** 电子商务处张晓梅, 请联系张晓梅: an office or a verb and a person without a gap. */
const OFFICE_BEFORE =
  /^(?:[\u4e00-\u9fff]{2,20}(?:局|处|科室?|室|部|中心|司|厅|股|站|院|会)|[\u4e00-\u9fff]{0,20}(?:请|可)(?:直接)?(?:联系|咨询|找))(?<name>[\u4e00-\u9fff]{2,3})$/;

/** 阿依古丽·买买提: a name of two parts. */
const isForeignName = (token: string): boolean => /[·•・]/.test(token) && token.length <= 16 && !NO_PERSON.test(token);

function namesIn(words: string, offset: number, trusted: boolean): PersonAt[] {
  const people: PersonAt[] = [];
  const closed = words.replace(SPACED_NAME, (whole, a: string, b: string) =>
    surnameLength(a) === 1 ? `${a}\u0001${b}` : whole,
  );
  for (const m of matchesIn(closed, /[\u4e00-\u9fff\u0001]+(?:[·•・][\u4e00-\u9fff]+)*/g)) {
    const token = m[0].replaceAll('\u0001', '');
    const start = offset + m.index;
    const end = start + m[0].length;
    const own = OFFICE_BEFORE.exec(token)?.groups?.['name'];
    if (isPersonName(token) || isForeignName(token)) people.push({ name: nameOf(token), start, end });
    else if (own !== undefined && isPersonName(own)) people.push({ name: nameOf(own), start: end - own.length, end });
    else if (trusted && token.length >= 4 && token.length <= 12 && !NO_PERSON.test(token)) {
      let at = start;
      for (const name of splitGlued(token) ?? []) {
        people.push({ name, start: at, end: at + name.length });
        at += name.length;
      }
    }
  }
  return people;
}
