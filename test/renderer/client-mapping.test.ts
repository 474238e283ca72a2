import { beforeEach, expect, test } from 'vitest';
import {
  closeMapping,
  correctColumn,
  correctedMapping,
  useClientMapping,
} from '../../renderer/stores/client-mapping.ts';
import { importFiles, useImports } from '../../renderer/stores/imports.ts';
import type { ImportPreview, SheetMappingView } from '../../shared/contract/client-commands.ts';
import { installFakeBridge, ok, settle } from './fake-bridge.ts';
import type { FakeBridge } from './fake-bridge.ts';

let bridge: FakeBridge;
beforeEach(() => {
  bridge = installFakeBridge();
  useImports.setState({ runs: [], open: false });
});
const calls = (command: string) => bridge.calls.filter((call) => call.command === command);

const column = (at: number, heading: string, field: string | null): SheetMappingView['columns'][number] => ({
  column: at,
  heading,
  above: null,
  samples: [],
  target: field === null ? null : { sheet: 'company', field, year: null, named: null },
  unit: '万元',
  from: 'proposed',
});
const MAPPING: SheetMappingView[] = [
  {
    name: '表',
    sheet: 'company',
    headingRows: [1, 1],
    columns: [column(0, '客户', 'name'), column(1, '人数', 'employees'), column(2, '员工', null)],
  },
];
const preview = (part: Partial<ImportPreview>): ImportPreview => ({
  file: '表.xlsx',
  settled: false,
  sheets: MAPPING,
  rows: { added: 1, changed: 0, unchanged: 0, failed: 0 },
  clients: [],
  clientTotal: 0,
  failures: [],
  warnings: [],
  choices: [],
  ...part,
});

test('a place goes from the column that had it to the one that a person gives it to', () => {
  const target = { sheet: 'company', field: 'employees', year: null, named: null } as const;
  const [sheet] = correctedMapping(MAPPING, '表', 2, { target });
  expect(sheet?.columns.map(({ target: to, from }) => [to?.field ?? null, from])).toEqual([
    ['name', 'proposed'],
    [null, 'person'],
    ['employees', 'person'],
  ]);
});

test('a sheet in the workbook’s layout is imported at once; each other one is looked over and then imported by itself', async () => {
  const done = importFiles([
    { handle: 'a', name: '标准.xlsx' },
    { handle: 'b', name: '一览.csv' },
    { handle: 'c', name: '不要.xlsx' },
  ]);
  for (const settled of [true, false, false]) {
    calls('client.previewImport')
      .at(-1)
      ?.answer(ok(preview({ settled })));
    await settle();
  }
  expect(calls('client.import')[0]?.args).toEqual({ files: ['a'] });
  calls('client.import')[0]?.answer(ok({ files: [], journalEntry: 1 }));
  await settle();
  expect(useClientMapping.getState().file?.name).toBe('一览.csv');
  correctColumn('表', 1, { target: null });
  closeMapping(true);
  await settle();
  expect(calls('client.importMapped')[0]?.args).toMatchObject({
    file: 'b',
    mapping: [{ columns: [{}, { target: null, from: 'person' }, {}] }],
  });
  calls('client.importMapped')[0]?.answer(ok({ files: [], journalEntry: 2 }));
  await settle();
  closeMapping(false);
  await done;
  expect(calls('client.importMapped')).toHaveLength(1);
  expect(useClientMapping.getState().file).toBeNull();
});
