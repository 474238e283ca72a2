import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { corePids } from './core-processes.ts';
import { launch } from './launch.ts';

const NOTICE = `云溪市工业和信息化局关于组织申报2026年度智能工厂示范项目的通知

各区县工信局，各有关企业：

为推动制造业数字化转型，现组织开展2026年度智能工厂示范项目申报工作，有关事项通知如下：

一、申报条件
（一）在云溪市注册、具有独立法人资格的工业企业；
（二）上年度营业收入不低于5000万元。

二、申报时间
申报截止时间为2026年6月30日。

云溪市工业和信息化局
2026年5月6日
`;

test('a core in a real utility process reads a notice, through the same contract', async () => {
  const bench = await launch({ env: { SHENBAO_CORE: 'utility' } });
  try {
    const utilities = await bench.app.evaluate(({ app }) =>
      app
        .getAppMetrics()
        .filter(({ type }) => type === 'Utility')
        .map(({ name }) => name),
    );
    expect(utilities).toContain('申报工作台核心');
    expect(corePids(bench.app)).toEqual([]);
    mkdirSync(bench.folder, { recursive: true });
    const file = join(bench.folder, '智能工厂.txt');
    writeFileSync(file, NOTICE);
    const [handle = ''] = await bench.drop([file]);
    const { files } = await bench.call('notice.parse', { files: [handle] });
    expect(files).toMatchObject([
      { file: '智能工厂.txt', notices: [{ title: '云溪市工业和信息化局关于组织申报2026年度智能工厂示范项目的通知' }] },
    ]);
  } finally {
    await bench.close();
  }
});

test('a killed utility process is started again', async () => {
  const bench = await launch({ env: { SHENBAO_CORE: 'utility' } });
  try {
    const core = (): Promise<number[]> =>
      bench.app.evaluate(({ app }) =>
        app
          .getAppMetrics()
          .filter(({ name }) => name === '申报工作台核心')
          .map(({ pid }) => pid),
      );
    const [killed = 0] = await core();
    process.kill(killed, 'SIGKILL');
    await expect.poll(core, { timeout: 3000 }).toEqual([expect.not.closeTo(killed, 0)]);
  } finally {
    await bench.close();
  }
});
