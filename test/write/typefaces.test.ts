import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { htmlText } from '../../electron/core/write/html.ts';
import { wordBytes } from '../../electron/core/write/word.ts';
import { checklist } from '../../shared/packet/checklist.ts';
import { PUBLIC_TYPEFACES } from '../../shared/packet/typefaces.ts';
import { applicationOf, clientNo, sourceOf } from '../packet/papers.ts';
import { openCore, tempFolder } from '../helpers/workspaces.ts';
import { partsOf } from './written.ts';
import { ON, RENOVATION_CLIENTS, renovationWorkspace } from '../helpers/renovation.ts';

const source = sourceOf();
const paper = checklist(source, applicationOf(source, clientNo(1)));
const HOSTILE = '楷体"}</style><script>alert(1)</script>';

test('papers are written in the typefaces that the workspace was told, and again in those of public documents', async () => {
  const { core, program } = await renovationWorkspace();
  await core.run('workspace.preferences', { typefaces: { text: '楷体', title: '华文中宋' } });
  const order = { on: ON, program, clients: [RENOVATION_CLIENTS[0]], papers: ['checklist' as const] };
  const written = await core.run('packet.generate', { ...order, folder: tempFolder() });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(written.files.find(({ path }) => path.endsWith('.xlsx'))!.path);
  const faces = new Set<string | undefined>();
  workbook.worksheets[0]?.eachRow((row) => row.eachCell(({ font }) => void faces.add(font.name)));
  expect([...faces].toSorted()).toEqual(['楷体', '黑体'].toSorted());
  const styles = styleXml(readFileSync(written.files.find(({ path }) => path.endsWith('.docx'))!.path));
  expect(styles).toMatch(/w:styleId="PaperTitle".*?w:eastAsia="华文中宋"/s);
  const { papers } = await core.run('packet.preview', order);
  expect(papers[0]?.html).toContain('--song:"楷体",');

  await core.run('workspace.preferences', { typefaces: { text: '', title: '' } });
  expect((await core.run('workspace.preferences', {})).typefaces).toEqual(PUBLIC_TYPEFACES);
});

test('the name of a typeface is never markup', async () => {
  const faces = { ...PUBLIC_TYPEFACES, text: HOSTILE };
  expect(htmlText([paper], faces)).not.toContain('<script>');
  const styles = styleXml(Buffer.from(await wordBytes([paper], { typefaces: faces })));
  expect(styles).not.toContain('<script>');
});

test('a new workspace sets its papers as public documents are set', async () => {
  const { core } = await openCore();
  expect((await core.run('workspace.preferences', {})).typefaces).toEqual(PUBLIC_TYPEFACES);
});

const styleXml = (bytes: Uint8Array): string => partsOf(bytes)('word/styles.xml');
