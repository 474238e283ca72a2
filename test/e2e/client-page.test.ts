import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { goTo } from './in-window.ts';
import { FITTING_CLIENT, PROGRAM_TITLE } from './own-files.ts';
import { fillWorkspace, ownWorkbenchOfFile } from './own-workbench.ts';

const { files, bench } = ownWorkbenchOfFile(async (own) => {
  const { page } = own.bench;
  await fillWorkspace(own);
  await goTo(page, '企业');
  await page.getByRole('rowheader', { name: FITTING_CLIENT }).click();
  await detail().waitFor();
});

const detail = () => bench().page.getByRole('region', { name: FITTING_CLIENT });
const section = (name: string) => detail().getByRole('region', { name, exact: true });
const said = (words: string) => bench().page.getByRole('status').getByText(words).waitFor();

test('a figure says where it came from, is changed in place, is then of a person, and undone', async () => {
  const { page } = bench();
  await detail().getByRole('button', { name: '显示来源' }).click();
  const revenue = section('财务').getByRole('button', { name: '2025 营业收入：8,200' });
  await section('财务')
    .getByText(/^客户\.xlsx · 财务 第 2 行/)
    .first()
    .waitFor();
  await revenue.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('很多');
  await page.keyboard.press('Enter');
  await section('财务').getByRole('alert').getByText('「很多」不是金额（万元）').waitFor();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('0.9亿元');
  await page.keyboard.press('Enter');
  const changed = section('财务').getByRole('button', { name: '2025 营业收入：9,000' });
  await changed.waitFor();
  await section('财务')
    .getByText(/填写 · /)
    .waitFor();
  await bench().screenshot('clients-page');
  await detail().getByRole('button', { name: '隐藏来源' }).click();
  await page.keyboard.press('Control+z');
  await said(`已撤销：填写「${FITTING_CLIENT}」的2025年营业收入`);
  await revenue.waitFor();
});

test('a certificate is added on the page and undone', async () => {
  const { page } = bench();
  await section('资质').getByRole('button', { name: '添加资质' }).click();
  await page.keyboard.type('科技型中小企业');
  await page.keyboard.press('Enter');
  await section('资质').getByRole('button', { name: '科技型中小企业 资质名称：科技型中小企业' }).waitFor();
  await page.keyboard.press('Control+z');
  await expect
    .poll(() =>
      section('资质')
        .getByRole('button', { name: /科技型中小企业/ })
        .count(),
    )
    .toBe(0);
});

test('a paper with its last day is entered with its file, changed, taken off, and each is undone', async () => {
  const { page } = bench();
  const scan = join(files().folder, '执照.pdf');
  writeFileSync(scan, '%PDF-1.4 例');
  await bench().dialogs({ open: [scan] });
  const papers = section('证照与文件');
  await papers.getByRole('button', { name: '添加证照' }).click();
  await papers.getByLabel('名称').fill('营业执照');
  await papers.getByLabel('有效期至').fill('2026-04-20');
  await papers.getByRole('button', { name: '附文件…' }).click();
  await papers.getByRole('button', { name: '执照.pdf' }).waitFor();
  await papers.getByRole('button', { name: '保存' }).click();
  await papers.getByText('2026-04-20 到期，剩 10 天').waitFor();
  await papers.getByRole('button', { name: '打开 营业执照 的文件' }).waitFor();
  await papers.getByRole('button', { name: '修改 营业执照' }).click();
  await papers.getByLabel('有效期至').fill('');
  await papers.getByRole('button', { name: '保存' }).click();
  await papers.getByText('长期有效').waitFor();
  await papers.getByRole('button', { name: '删除 营业执照' }).click();
  await papers.getByText('还没有登记营业执照、审计报告、证书等').waitFor();
  await page.keyboard.press('Control+z');
  await said(`已撤销：删除「${FITTING_CLIENT}」的营业执照`);
  await papers.getByText('长期有效').waitFor();
  await page.keyboard.press('Control+z');
  await papers.getByText('2026-04-20 到期，剩 10 天').waitFor();
});

test('its programs stand with their verdict, and a click leads to the reasons', async () => {
  const { page } = bench();
  const programs = section('可申报项目');
  await programs.getByRole('img', { name: /符合/ }).waitFor();
  await programs.getByTitle(PROGRAM_TITLE).click();
  await page.getByRole('region', { name: '理由' }).getByRole('heading', { name: FITTING_CLIENT }).waitFor();
  await goTo(page, '企业');
});

test('a client is taken off without asking, and undone', async () => {
  const { page } = bench();
  await detail()
    .getByRole('button', { name: `删除企业 ${FITTING_CLIENT}` })
    .click();
  await said(`已删除「${FITTING_CLIENT}」，Ctrl+Z 可撤销`);
  await page.getByRole('rowheader', { name: FITTING_CLIENT }).waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await said(`已撤销：删除企业「${FITTING_CLIENT}」`);
  await page.getByRole('rowheader', { name: FITTING_CLIENT }).waitFor();
});
