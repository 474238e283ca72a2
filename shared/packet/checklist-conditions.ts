import type { ConditionTrace, CriterionTrace, TraceNode } from '../match/trace.ts';
import type { Application } from './application.ts';
import { headings } from './checklist-grid.ts';
import type { PlaceOf } from './clause-place.ts';
import { actualText, requirementText } from './criterion-text.ts';
import { number, MISSING, missing, text, type Cell, type PlacedCell, type Row, type Table } from './document.ts';
import { RESULT_TONES, RESULT_WORDS, resultCell } from './verdict-text.ts';

/** 资格核对: each condition with its result, the client's figure and year, what is asked for, and where the notice says it. */
export function conditionTable({ trace }: Application, placeOf: PlaceOf): Table {
  const region = trace.region === null ? [] : [regionRow(trace.region)];
  const rows = [...region, ...trace.conditions.map((condition) => conditionRows(condition, placeOf))].flatMap(
    (group, index) => numbered(group, index + 1),
  );
  return {
    kind: 'table',
    columns: [
      { span: 1, align: 'center' },
      { span: 2, align: 'left' },
      { span: 1, align: 'center' },
      { span: 2, align: 'left' },
      { span: 2, align: 'left' },
      { span: 3, align: 'left' },
    ],
    head: headings('序号', '申报条件', '结论', '企业情况', '要求', '依据'),
    rows: rows.length > 0 ? rows : [emptyRow()],
  };
}

const emptyRow = (): Row => ({
  kind: 'data',
  cells: [{ cell: text('通知没有写明可核对的申报条件，请对照原文核实。', 'missing'), colSpan: 6, align: 'left' }],
});

type ConditionGroup = readonly { readonly shared: readonly Cell[]; readonly own: readonly Cell[] }[];

/** The rows of one condition: its number, words and result stand once, its criteria a row each. */
function numbered(group: ConditionGroup, no: number): Row[] {
  return group.map(({ shared, own }, index) => {
    const first: PlacedCell[] = [number(no, 'serial'), ...shared].map((cell) => ({ cell, rowSpan: group.length }));
    return { kind: 'data', cells: [...(index === 0 ? first : []), ...own.map((cell) => ({ cell }))] };
  });
}

function regionRow(trace: CriterionTrace): ConditionGroup {
  return [
    {
      shared: [text('适用地区（由发文单位所在地推定）'), resultCell(trace.result)],
      own: [actualCell(trace, false), text(requirementText(trace.criterion)), text('通知适用地区', 'muted')],
    },
  ];
}

function conditionRows(trace: ConditionTrace, placeOf: PlaceOf): ConditionGroup {
  const { condition, marks } = trace;
  const words = `${trace.mandatory ? '' : '〔优先〕'}${trace.alternative ? '〔择一〕' : ''}${condition.text}`;
  const shared = [text(words), resultCell(trace.result ?? (trace.manual ? 'manual' : null))];
  const place = placeOf(trace.pointer);
  const decided =
    marks.decision === null
      ? ''
      : `人工判定：${RESULT_WORDS[marks.decision.result]}（${marks.decision.by}，${marks.decision.on}）${marks.decision.reason}`;
  const criteria = applying(trace.children);
  if (criteria.length === 0) {
    return [
      {
        shared,
        own: [
          text(trace.manual ? '需人工判断' : '', 'muted'),
          text(trace.manual ? '见条件原文' : '本企业不适用', 'muted'),
          text([place, decided].filter(Boolean).join('\n'), 'muted'),
        ],
      },
    ];
  }
  return criteria.map(({ trace: criterion, any }) => {
    const quote = criterion.criterion.quote ?? '';
    const basis = [place, quote === '' || quote === condition.text ? '' : `“${quote}”`, decided]
      .filter(Boolean)
      .join('\n');
    return {
      shared,
      own: [
        actualCell(criterion, criteria.length > 1),
        text(`${any ? '〔任一〕' : ''}${requirementText(criterion.criterion)}`),
        text(basis, 'muted'),
      ],
    };
  });
}

/** What the client has; with its own result where a condition holds several criteria. */
function actualCell(trace: CriterionTrace, withResult: boolean): Cell {
  const actual = actualText(trace);
  const lacking =
    trace.result === 'unknown' && trace.finding.missing.length > 0
      ? `${MISSING}${trace.finding.missing.join('、')}`
      : null;
  if (actual === null && lacking === null)
    return trace.result === 'unknown' ? missing : text(RESULT_WORDS[trace.result], RESULT_TONES[trace.result]);
  const words = [actual, lacking].filter((part) => part !== null).join('\n');
  return text(
    withResult && trace.result !== 'unknown' ? `${RESULT_WORDS[trace.result]}：${words}` : words,
    trace.result === 'pass' ? 'normal' : RESULT_TONES[trace.result],
  );
}

/** The criteria that apply, with whether one of a group is enough. */
function applying(nodes: readonly TraceNode[], any = false): readonly { trace: CriterionTrace; any: boolean }[] {
  return nodes.flatMap((node) => {
    switch (node.kind) {
      case 'criterion':
        return [{ trace: node, any }];
      case 'any':
        return applying(node.children, true);
      case 'all':
        return applying(node.children, any);
      case 'skipped':
        return [];
      default:
        return node satisfies never;
    }
  });
}
