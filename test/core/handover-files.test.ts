import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import PizZip from 'pizzip';
import { expect, test } from 'vitest';
import type { Core } from '../../electron/core/dispatch.ts';
import { officeFile } from '../../electron/core/write/template-parts.ts';
import { ON, RENOVATION_CLIENTS, renovationWorkspace } from '../helpers/renovation.ts';
import { openCore, tempFile, tempFolder } from '../helpers/workspaces.ts';
import { drawTable, workbookOf } from '../write/templates.ts';
import { chinese } from '../helpers/chinese.ts';

const [CLIENT, OTHER] = RENOVATION_CLIENTS;
const PAPER = { id: null, number: '', validUntil: '', note: '' };

/** A program with a bureau's table, a client with papers, and an application with a file on it. */
async function sender() {
  const { core, program } = await renovationWorkspace();
  const headings = ['序号', '企业名称', '设备台数', '备注'];
  const table = officeFile(
    await workbookOf((book) =>
      drawTable(book, { heading: [headings], rows: [headings.map(() => null)], foot: '填报人：' }),
    ),
  );
  const template = await core.run('template.add', { program, file: tempFile('附件2 汇总表.xlsx', table) });
  await core.run('template.setMapping', { id: template.id, mapping: { 设备台数: 'employees' } });
  const licence = tempFile('执照.pdf', 'licence of the first');
  await core.run('client.savePaper', {
    ...PAPER,
    client: CLIENT,
    name: '营业执照',
    number: 'EX-1',
    validUntil: '2030-05-01',
    file: licence,
  });
  for (const note of ['专利一', '专利二'])
    await core.run('client.savePaper', { ...PAPER, client: CLIENT, name: '知识产权证书', note });
  await core.run('client.savePaper', {
    ...PAPER,
    client: OTHER,
    name: '营业执照',
    file: tempFile('别家.pdf', 'licence of the second'),
  });
  const { rows } = await core.run('application.open', { on: ON, program, clients: [CLIENT] });
  const id = rows[0]?.id ?? 0;
  await core.run('application.attach', { on: ON, id, files: [tempFile('回执.txt', 'receipt of the first')] });
  return { core, program, notice: program.split('#')[0] ?? '' };
}

async function handedOver(core: Core, subject: { client: string } | { notice: string }): Promise<string> {
  const file = join(tempFolder(), '交接.sbwb');
  await core.run('handover.export', { ...subject, file });
  return file;
}

const papersOf = async (core: Core) =>
  (await core.run('client.page', { on: ON, name: CLIENT })).papers.map((paper) => ({ ...paper, id: null }));

async function filesOf(core: Core) {
  const [row] = (await core.run('application.list', { on: ON, client: CLIENT })).rows;
  if (!row) return [];
  const { files } = await core.run('application.read', { on: ON, id: row.id });
  return Promise.all(
    files.map(async ({ id, name }) => {
      const { path } = await core.run('application.file', { attached: id });
      return [name, readFileSync(path, 'utf8')];
    }),
  );
}

const templatesOf = async (core: Core, program: string) =>
  (await core.run('template.list', { program })).templates.map((template) => ({ ...template, id: null }));

test('papers with their files, files of applications and templates of their programs go along, are shown before, and go again with one undo', async () => {
  const { core, program } = await sender();
  const file = await handedOver(core, { client: CLIENT });
  const parts = new PizZip(readFileSync(file)).file(/^originals\//).map((part) => part.asText());
  expect(parts).toEqual(expect.arrayContaining(['licence of the first', 'receipt of the first']));
  expect(parts).not.toContain('licence of the second');

  const { core: other } = await openCore();
  const { items } = await other.run('handover.preview', { file });
  const shown = items.map(({ area, change, name }) => [area, change, name.split(' · ').slice(1).join(' · ')]);
  expect(shown).toEqual(
    expect.arrayContaining([
      ['template', 'added', '附件2 汇总表.xlsx'],
      ['paper', 'added', '营业执照 · EX-1'],
      ['paper', 'added', '知识产权证书'],
    ]),
  );
  expect(chinese(items).find(({ area }) => area === 'application')?.lines).toContainEqual({
    label: '附件',
    before: null,
    after: '回执.txt',
  });

  await other.run('handover.import', { file });
  expect(await papersOf(other)).toEqual(await papersOf(core));
  expect(await papersOf(other)).toHaveLength(3);
  expect(await filesOf(other)).toEqual([['回执.txt', 'receipt of the first']]);
  expect(await templatesOf(other, program)).toEqual(await templatesOf(core, program));
  const licence = (await other.run('client.page', { on: ON, name: CLIENT })).papers[0]?.id ?? 0;
  const { path } = await other.run('client.paperFile', { client: CLIENT, id: licence });
  expect(readFileSync(path, 'utf8')).toBe('licence of the first');
  expect(await other.run('workspace.check', {})).toEqual({ ok: true, problems: [] });

  expect(await other.run('handover.import', { file })).toMatchObject({ changed: 0, entry: null });
  await other.run('journal.undo', {});
  expect((await other.run('client.list', {})).rows).toEqual([]);
  await expect(other.run('template.list', { program })).rejects.toMatchObject({ failure: { code: 'notice-unknown' } });
  await other.run('journal.redo', {});
  expect(await papersOf(other)).toHaveLength(3);
  expect(await filesOf(other)).toEqual([['回执.txt', 'receipt of the first']]);
});

test('what stands here already is changed where the file knows better, and undo puts it back', async () => {
  const { core } = await sender();
  const file = await handedOver(core, { client: CLIENT });
  const { core: other } = await openCore();
  await other.run('handover.import', { file });
  const before = await papersOf(other);
  const [licence] = (await core.run('client.page', { on: ON, name: CLIENT })).papers;
  await core.run('client.savePaper', {
    client: CLIENT,
    id: licence?.id ?? 0,
    name: '营业执照',
    number: 'EX-1',
    validUntil: '2035-05-01',
    note: '',
  });
  const renewed = await handedOver(core, { client: CLIENT });
  const { items } = await other.run('handover.preview', { file: renewed });
  expect(chinese(items).filter(({ change }) => change !== 'unchanged')).toEqual([
    {
      area: 'paper',
      change: 'changed',
      name: `${CLIENT} · 营业执照 · EX-1`,
      lines: [{ label: '有效期至', before: '2030-05-01', after: '2035-05-01' }],
    },
  ]);
  await other.run('handover.import', { file: renewed });
  expect(await papersOf(other)).toEqual(await papersOf(core));
  await other.run('journal.undo', {});
  expect(await papersOf(other)).toEqual(before);
});

test('a program takes its templates along, with what was said of their columns, and no client', async () => {
  const { core, program, notice } = await sender();
  const file = await handedOver(core, { notice });
  expect(readFileSync(file).includes(Buffer.from(CLIENT))).toBe(false);
  expect(new PizZip(readFileSync(file)).file('content.json')?.asText()).not.toContain(CLIENT);
  const { core: other } = await openCore();
  await other.run('handover.import', { file });
  const readOf = async (one: Core) => {
    const [template] = (await one.run('template.list', { program })).templates;
    const view = await one.run('template.read', { id: template?.id ?? 0 });
    return { ...view, id: null };
  };
  expect(await readOf(other)).toEqual(await readOf(core));
  expect(JSON.stringify(await readOf(other))).toContain('employees');
  await other.run('journal.undo', {});
  expect((await other.run('notice.list', { on: ON })).rows).toEqual([]);
});

test('a file of the first version, which knew neither papers nor templates, is read in and takes away none', async () => {
  const { core } = await sender();
  const zip = new PizZip(readFileSync(await handedOver(core, { client: CLIENT })));
  const without = ['templates', 'papers', 'files'];
  const content = JSON.stringify(JSON.parse(zip.file('content.json')?.asText() ?? ''), (key, value: unknown) =>
    without.includes(key) ? undefined : value,
  );
  const manifest = JSON.parse(zip.file('manifest.json')?.asText() ?? '') as {
    parts: { name: string; sha256: string; size: number }[];
  };
  const parts = manifest.parts.map((part) =>
    part.name === 'content.json'
      ? { ...part, sha256: createHash('sha256').update(content).digest('hex'), size: Buffer.byteLength(content) }
      : part,
  );
  zip.file('content.json', content);
  zip.file('manifest.json', JSON.stringify({ ...manifest, version: 1, parts }));
  const file = join(tempFolder(), '旧.sbwb');
  writeFileSync(file, zip.generate({ type: 'nodebuffer' }));
  const { core: other } = await openCore();
  await other.run('handover.import', { file });
  expect((await other.run('client.list', {})).rows).toMatchObject([{ name: CLIENT }]);
  expect(await papersOf(other)).toEqual([]);
  expect(await core.run('handover.import', { file })).toMatchObject({ changed: 0, entry: null });
  expect(await papersOf(core)).toHaveLength(3);
});
