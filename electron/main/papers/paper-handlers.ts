import type { PacketChoice } from '../../../shared/contract/packet-commands.ts';
import { packetCommands } from '../../../shared/contract/packet-commands.ts';
import type { paperCommands } from '../../../shared/contract/paper-commands.ts';
import type { DesktopContext, DesktopHandlers } from '../desktop-handlers.ts';
import { fail } from '../../../shared/base/failure.ts';
import type { PrintablePaper } from './paper-printer.ts';
import { say } from '../../../shared/base/sentence.ts';

/** Has the core make one paper of a packet. Fails with `usage` where the packet has no such paper (any more). */
async function paperOf(core: DesktopContext['core'], packet: PacketChoice, id: string): Promise<PrintablePaper> {
  const { result } = packetCommands['packet.preview'];
  const { papers } = result.parse(await core.ask('packet.preview', { ...packet, show: [id] }).result);
  const paper = papers.find((one) => one.id === id);
  if (!paper || paper.html === null)
    fail('usage', say`材料包里没有这份文书：资料或选择已变，请重新打开预览。`, { paper: id });
  return { ...paper, html: paper.html };
}

/** The same, for paper. Fails with `print` on a bureau's file that could not be filled, or whose page lacks something: that file itself is printed. */
async function printableOf(core: DesktopContext['core'], packet: PacketChoice, id: string): Promise<PrintablePaper> {
  const paper = await paperOf(core, packet, id);
  if (!paper.file) return paper;
  const { name, unshown, failed } = paper.file;
  if (failed) fail('print', say`「${name}」没有打印：${failed}`, { paper: id });
  const [lack] = unshown;
  if (lack) fail('print', say`「${name}」里有预览显示不了的内容：${lack}。请打开文件打印。`, { paper: id });
  return paper;
}

/** Papers on screen, as PDF, on the printer. */
export const paperHandlers: Pick<DesktopHandlers, keyof typeof paperCommands> = {
  'paper.show': async ({ packet, id }, { core, papers }) => {
    const { html, file } = await paperOf(core, packet, id);
    return { url: papers.pages.add(html), file };
  },

  'paper.pdf': async ({ packet, id, folder, name }, { core, papers, handles, paths }) => {
    const paper = await printableOf(core, packet, id);
    const pdf = await papers.printer.pdf(paper);
    const kept = packetCommands['packet.keepPdf'].result.parse(
      await core.ask('packet.keepPdf', {
        folder: handles.path(folder),
        name,
        kind: paper.kind,
        client: paper.client,
        pdf: pdf.toString('base64'),
      }).result,
    );
    paths.remember(kept);
    return { path: kept.path };
  },

  'paper.printers': async (_args, { window, papers }) => ({ printers: await papers.printer.printers(window) }),

  'paper.print': async ({ packet, id, printer, copies }, { core, papers }) => {
    await papers.printer.print(await printableOf(core, packet, id), printer, copies);
    return {};
  },
};
