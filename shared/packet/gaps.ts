import { inChinese } from '../base/sentence.ts';
import { criterionTraces } from '../match/trace.ts';
import { isReady, type Application, type ProgramSource } from './application.ts';
import { NO_FORMS, type BesidePapers } from './beside-papers.ts';
import { bindingDeadline } from './binding-deadline.ts';
import { conditionNumbers } from './condition-numbers.ts';
import { FIELD_LABELS, requirementText } from './criterion-text.ts';
import { lackingFacts } from './lacking-facts.ts';
import { summaryGaps } from './summary.ts';

/** Something that is not there yet, and what it would decide. */
export interface Gap {
  readonly what: string;
  readonly kind: '企业数据' | '通知信息' | '人工判断' | '申报材料' | '申报事项';
  readonly decides: readonly string[];
}

/** Everything that a person still has to find out or bring for this application; each fact once. */
export function gapsOf(
  source: ProgramSource,
  application: Application,
  beside: BesidePapers = NO_FORMS,
): readonly Gap[] {
  const gaps = [
    ...factGaps(application),
    ...manualGaps(application),
    ...noticeGaps(source),
    ...clientGaps(application),
    ...(beside.ownTable ? [] : tableGaps(source, application)),
    ...formGaps(source, application, beside),
    ...materialGaps(source, application),
  ];
  return mergeYears(united(gaps));
}

/** Each fact once, with all that it would decide. */
function united(gaps: readonly Gap[]): Gap[] {
  const known = new Map<string, Gap>();
  for (const gap of gaps) {
    const before = known.get(gap.what);
    const decides = before ? [...new Set([...before.decides, ...gap.decides])] : gap.decides;
    known.set(gap.what, { ...(before ?? gap), decides });
  }
  return [...known.values()];
}

/** Facts without which a criterion is unknown; the same figure of several years stands on one line. */
function factGaps({ trace }: Application): Gap[] {
  const numbers = conditionNumbers(trace);
  const decides = new Map<string, Set<string>>();
  for (const { result, finding, criterion, pointer } of criterionTraces(trace)) {
    if (result !== 'unknown') continue;
    const label = criterion.field === 'other' ? requirementText(criterion) : FIELD_LABELS[criterion.field];
    const question = `第${numbers.get(pointer) ?? '—'}条 ${label}`;
    for (const fact of finding.missing.length > 0 ? finding.missing : [requirementText(criterion)]) {
      const known = decides.get(fact);
      if (known) known.add(question);
      else decides.set(fact, new Set([question]));
    }
  }
  return [...decides].map(([what, questions]) => ({ what, kind: '企业数据', decides: [...questions] }));
}

/** `2023年营业收入` and `2024年营业收入` that decide the same → `2023、2024年营业收入`. */
function mergeYears(gaps: readonly Gap[]): Gap[] {
  const merged = new Map<string, { years: string[]; gap: Gap }>();
  for (const gap of gaps) {
    const [, year, figure] = /^(\d{4})年(.+)$/.exec(gap.what) ?? [];
    const key = figure === undefined ? gap.what : `${figure}|${gap.decides.join('|')}`;
    const known = merged.get(key);
    if (known && year !== undefined) known.years.push(year);
    else merged.set(key, { years: year === undefined ? [] : [year], gap });
  }
  return [...merged.values()].map(({ years, gap }) =>
    years.length < 2 ? gap : { ...gap, what: `${years.sort().join('、')}${gap.what.slice(4)}` },
  );
}

function manualGaps({ trace }: Application): Gap[] {
  const numbers = conditionNumbers(trace);
  return trace.conditions
    .filter(({ manual, marks }) => manual && marks.decision === null)
    .map(({ condition, mandatory, pointer }) => ({
      what: condition.text,
      kind: '人工判断',
      decides: [`第${numbers.get(pointer) ?? '—'}条${mandatory ? '' : '（优先条件）'}`],
    }));
}

function noticeGaps({ program, on }: ProgramSource): Gap[] {
  const { notice } = program;
  const gaps: Gap[] = [];
  if (notice.bodyMissing)
    gaps.push({ what: '通知正文', kind: '通知信息', decides: ['条件、材料、期限都要从原文补录'] });
  if (bindingDeadline(program, on).state.kind === 'unstated')
    gaps.push({ what: '申报截止日期', kind: '通知信息', decides: ['是否还能申报'] });
  if (materialIndexes(program).length === 0)
    gaps.push({ what: '申报材料目录', kind: '通知信息', decides: ['要准备哪些材料'] });
  return gaps;
}

function clientGaps({ client }: Application): Gap[] {
  const facts: readonly (readonly [string, string | null])[] = [
    ['统一社会信用代码', client.creditCode],
    ['联系人', client.contactName],
    ['联系电话', client.contactPhone],
  ];
  return facts
    .filter(([, value]) => value === null)
    .map(([what]) => ({ what, kind: '企业数据', decides: ['封面、申报表'] }));
}

function tableGaps(source: ProgramSource, application: Application): Gap[] {
  return summaryGaps(source, application).flatMap(({ title, asked, lacks }) =>
    lacks.map((what): Gap => ({ what, kind: asked ? '申报事项' : '企业数据', decides: [`汇总表“${title}”栏`] })),
  );
}

/** What the bureau's own forms ask for. */
function formGaps(source: ProgramSource, { client }: Application, { lacking }: BesidePapers): Gap[] {
  const own = lacking.filter((place) => place.client === client.name);
  return [true, false].flatMap((ofApplication) =>
    lackingFacts(
      source,
      own.filter((place) => place.ofApplication === ofApplication),
    ).map(({ item, askedBy }): Gap => ({
      what: item,
      kind: ofApplication ? '申报事项' : '企业数据',
      decides: askedBy.map(inChinese),
    })),
  );
}

function materialGaps({ program }: ProgramSource, application: Application): Gap[] {
  const all = materialIndexes(program);
  const open = all.filter((index) => !isReady(application, index));
  if (open.length === 0) return [];
  if (open.length === all.length)
    return [{ what: `申报材料共${all.length}项，均待备齐`, kind: '申报材料', decides: ['见“二、材料清单”'] }];
  return open.map((index) => ({
    what: program.notice.materials[index]?.name ?? '',
    kind: '申报材料',
    decides: ['见“二、材料清单”'],
  }));
}

/** The materials of this program: those of its track and of all tracks, as indexes in the notice's. */
export function materialIndexes({ notice, track }: ProgramSource['program']): readonly number[] {
  return notice.materials.flatMap((material, index) =>
    material.track === null || material.track === track ? [index] : [],
  );
}
