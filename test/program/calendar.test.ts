import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { calendarText } from '../../shared/program/calendar.ts';
import {
  dayKind,
  holidaysKnown,
  unknownYearsText,
  workDaysBefore,
  workDaysUntil,
} from '../../shared/program/work-days.ts';
import { calendarEvents } from '../../shared/program/calendar-events.ts';
import { deadlineSchema } from '../../shared/notice/notice.ts';
import { day } from '../helpers/clients.ts';
import { programWith } from '../helpers/programs.ts';
import { chinese } from '../helpers/chinese.ts';

describe('工作日', () => {
  it('法定节假日不上班，调休的周末上班', () => {
    expect(dayKind(day('2025-10-01'))).toEqual({ work: false, holiday: '国庆节', known: true });
    expect(dayKind(day('2025-09-28'))).toEqual({ work: true, holiday: '国庆节', known: true });
    expect(dayKind(day('2025-09-27'))).toEqual({ work: false, holiday: null, known: true });
    expect(dayKind(day('2025-09-26'))).toEqual({ work: true, holiday: null, known: true });
  });

  it('往前数工作日，跨过长假', () => {
    expect(workDaysBefore(day('2025-10-09'), 3).date).toBe('2025-09-28');
    expect(workDaysBefore(day('2025-10-08'), 0).date).toBe('2025-09-30');
    expect(workDaysUntil(day('2025-09-26'), day('2025-10-09')).count).toBe(4);
  });

  it('放假安排未公布的年份要说出来', () => {
    expect(holidaysKnown(2025)).toBe(true);
    const far = workDaysBefore(day('2099-10-08'), 2);
    expect(far.unknownYears).toEqual([2099]);
    expect(chinese(unknownYearsText(far.unknownYears))).toBe('2099年的放假安排尚未收录，只按周末推算，请自行核对');
    expect(unknownYearsText([])).toBeNull();
  });

  it.each(['America/Los_Angeles', 'Asia/Shanghai', 'Pacific/Kiritimati'])('在 %s 也是同一天', (zone) => {
    const program = `import('${new URL('../../shared/program/work-days.ts', import.meta.url).href}').then((m) => console.log(JSON.stringify([m.dayKind('2025-10-01').work, m.dayKind('2025-09-28').work, m.workDaysBefore('2025-10-09', 3).date])))`;
    const printed = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    });
    expect(JSON.parse(printed)).toEqual([false, true, '2025-09-28']);
  });
});

describe('日历文件', () => {
  const event = {
    uid: 'n1-2026-05-29@shenbao',
    title: '网上填报截止',
    date: day('2026-05-29'),
    time: null,
    description: '',
    remindDaysBefore: [3],
  };
  const text = (facts: Partial<typeof event> | { time: string }) =>
    calendarText('申报日历', [{ ...event, ...facts }], '2026-05-20T01:02:03.456Z');

  it('整天的事项到次日零点为止', () => {
    const lines = text({}).split('\r\n');
    expect(lines.slice(0, 2)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0']);
    expect(lines).toContain('DTSTAMP:20260520T010203Z');
    expect(lines).toContain('DTSTART;VALUE=DATE:20260529');
    expect(lines).toContain('DTEND;VALUE=DATE:20260530');
    expect(lines).toContain('TRIGGER:-P3D');
    expect(lines.at(-1)).toBe('');
  });

  it('有钟点的按北京时间换成世界时', () => {
    expect(text({ time: '17:00' })).toContain('DTEND:20260529T090000Z');
    expect(text({ time: '07:00' })).toContain('DTEND:20260528T230000Z');
    expect(text({ time: '24:00' })).toContain('DTEND:20260529T160000Z');
  });

  it('逗号、分号、换行都转义，不能多出一行', () => {
    const lines = text({ description: '甲,乙;丙\\丁\r\nEND:VEVENT\u0007' }).split('\r\n');
    expect(lines).toContain('DESCRIPTION:甲\\,乙\\;丙\\\\丁\\nEND:VEVENT');
    expect(lines.filter((line) => line === 'END:VEVENT')).toHaveLength(1);
  });

  it('每行不超过 75 个字节，折行不切断汉字，接起来不变', () => {
    const title = '关于组织申报二〇二六年度高新技术企业培育库入库企业的通知𠀀'.repeat(4);
    const written = text({ title });
    for (const line of written.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(written.replaceAll('\r\n ', '')).toContain(`SUMMARY:${title}\r\n`);
    expect(written).not.toContain('\uFFFD');
  });
});

describe('项目的日历事项', () => {
  const program = programWith({
    title: '关于组织申报示例项目的通知',
    deadlines: [
      deadlineSchema.parse({
        label: '网上填报',
        actor: 'applicant',
        stage: 'entry',
        to: '2026-05-29',
        time: '17:00',
        quote: '5月29日17时前',
      }),
      deadlineSchema.parse({ label: '评审', actor: 'authority', to: '2026-07-01' }),
      deadlineSchema.parse({ label: '首批申报', actor: 'applicant', stage: 'entry', to: '2026-03-01' }),
    ],
  });
  const events = calendarEvents(program, day('2026-05-20'), {
    workDays: 5,
    remindDaysBefore: [1],
    clients: ['甲公司'],
  });

  it('未过的日期各一项，自己的标明截止；另有备齐的一天', () => {
    expect(events.map((event) => [event.date, event.title])).toEqual([
      ['2026-05-22', '【备齐】网上填报前 5 个工作日：关于组织申报示例项目的通知'],
      ['2026-05-29', '【截止】网上填报：关于组织申报示例项目的通知'],
      ['2026-07-01', '评审：关于组织申报示例项目的通知'],
    ]);
    expect(events[1]?.description).toBe('5月29日17时前\n企业：甲公司');
  });

  it('再次导出时编号不变，各项不同', () => {
    const again = calendarEvents(program, day('2026-05-21'), { workDays: 5, remindDaysBefore: [] });
    expect(again.map((event) => event.uid)).toEqual(events.map((event) => event.uid));
    expect(new Set(events.map((event) => event.uid)).size).toBe(events.length);
  });

  it('备齐的一天已过就不再列', () => {
    expect(calendarEvents(program, day('2026-05-28'), { workDays: 5, remindDaysBefore: [] })).toHaveLength(2);
  });
});
