import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { day, workbookFile } from '../helpers/workbooks.ts';
import { faultFolder } from './material.ts';
import { SCALE } from './scale.ts';

const WORKER = join(import.meta.dirname, 'zone-worker.ts');
/** Both ends of the date line, half and quarter hours, and places where clocks change on the days of the notice. */
const ZONES = [
  'UTC',
  'Asia/Shanghai',
  'America/Los_Angeles',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Asia/Kathmandu',
  'America/St_Johns',
  'Australia/Lord_Howe',
];

const portfolio = (name: string, date1904: boolean) =>
  workbookFile(
    {
      企业: [
        ['企业名称*', '注册日期'],
        [name, day(2024, 2, 29)],
      ],
      资质: [
        ['企业名称*', '资质名称*', '认定日期', '有效期至'],
        [name, '高新技术企业', day(2023, 12, 31), day(2026, 12, 31)],
      ],
    },
    `${name}.xlsx`,
    (workbook) => {
      workbook.properties.date1904 = date1904;
    },
  );

test('no date moves by a day in any time zone: workbooks of both calendars, notices, deadlines, calendar files', async () => {
  const workbooks = [await portfolio('云岭示例甲有限公司', false), await portfolio('云岭示例乙有限公司', true)];
  const zones = SCALE === 'part' ? [ZONES[0], ZONES[3], ZONES[4]] : ZONES;
  const found = zones.map((zone = 'UTC') => {
    const folder = faultFolder();
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [WORKER, join(folder, 'ws'), join(folder, 'dates.ics'), ...workbooks],
      { encoding: 'utf8', env: { ...process.env, TZ: zone } },
    );
    expect(stderr, zone).not.toContain('Error');
    return [zone, JSON.parse(stdout) as unknown] as const;
  });
  const [, first] = found[0] ?? ['', null];
  for (const [zone, dates] of found) expect(dates, zone).toEqual(first);
  for (const date of ['2024-02-29', '2023-12-31', '2026-12-31', '2026-03-29', '2026-01-01'])
    expect(JSON.stringify(first)).toContain(date);
  expect(JSON.stringify(first)).toContain('DTSTART;VALUE=DATE:2026');
}, 300_000);
