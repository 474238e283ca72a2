import { create } from 'zustand';
import { toFailure } from '../../shared/base/failure.ts';
import { ask } from '../bridge.ts';
import { text } from '../text/text.ts';
import { showFailure } from './failures.ts';
import { say } from './history.ts';
import { Latest } from './latest.ts';
import { packetChoice, packetFolder, usePackets } from './packets.ts';
import { runSteps } from './steps.ts';
import { runJob } from './jobs.ts';
import type { FilledFile, PacketChoice, PreviewPaper } from '../../shared/contract/packet-commands.ts';

/** The papers of a packet as they will be written, to be looked at, printed and made into PDF. */

interface PreviewState {
  readonly packet: PacketChoice | null;
  readonly papers: readonly PreviewPaper[];
  readonly shown: string | null;
  /** The address of the shown paper's page, and what to know of a bureau's file; null until it is made. */
  readonly page: { readonly url: string; readonly file: FilledFile | null } | null;
  readonly ticked: ReadonlySet<string>;
  readonly printers: readonly { readonly name: string; readonly label: string }[];
  readonly busy: boolean;
}

const CLOSED: PreviewState = {
  packet: null,
  papers: [],
  shown: null,
  page: null,
  ticked: new Set(),
  printers: [],
  busy: false,
};
export const usePreview = create<PreviewState>(() => CLOSED);

const pages = new Latest();

/** Opens the preview of the packet as it is chosen now, with all papers ticked that it can print. */
export async function openPreview(): Promise<void> {
  const packet = packetChoice();
  if (!packet) return;
  try {
    const { papers } = await runJob(text.jobs.preview, 'packet.preview', { ...packet, show: [] }).result;
    const { printers } = await ask('paper.printers', {});
    usePreview.setState({ ...CLOSED, packet, papers, printers, ticked: idsOf(papers.filter(isPrintable)) });
    const [first] = papers;
    if (first) await showPaper(first.id);
  } catch (error) {
    if (toFailure(error).code !== 'cancelled') showFailure(error);
  }
}

export const closePreview = (): void => usePreview.setState(CLOSED);

export async function showPaper(id: string): Promise<void> {
  const { packet } = usePreview.getState();
  if (!packet) return;
  usePreview.setState({ shown: id, page: null });
  await pages.run(ask('paper.show', { packet, id }), (page) => usePreview.setState({ page }), showFailure);
}

const idsOf = (papers: readonly PreviewPaper[]): ReadonlySet<string> => new Set(papers.map(({ id }) => id));

/** Whether the window itself prints a paper: not a bureau's file that was not filled, or whose page lacks something. */
export const isPrintable = ({ file }: PreviewPaper): boolean =>
  file === null || (file.failed === null && file.unshown.length === 0);

/** Writes the bureau's file that is shown into the packet's folder and opens it. */
export async function openShownFile(): Promise<void> {
  const { packet, shown } = usePreview.getState();
  if (!packet || shown === null) return;
  usePreview.setState({ busy: true });
  try {
    const { path } = await ask('packet.writeForm', { ...packet, id: shown, folder: (await packetFolder()).handle });
    await ask('file.open', { path });
  } catch (error) {
    showFailure(error);
  } finally {
    usePreview.setState({ busy: false });
  }
}

export function tickPapers(ids: readonly string[], ticked: boolean): void {
  usePreview.setState((state) => {
    const next = new Set(state.ticked);
    for (const id of ids) {
      if (ticked) next.add(id);
      else next.delete(id);
    }
    return { ticked: next };
  });
}

/** The ticked papers in the order in which they are printed: client by client. */
const tickedPapers = (): readonly PreviewPaper[] => {
  const { papers, ticked } = usePreview.getState();
  return papers.filter(({ id }) => ticked.has(id));
};

/** Those of the ticked papers that are printed: a paper of no copies is made into PDF only. */
const toPrint = (): readonly PreviewPaper[] => tickedPapers().filter((paper) => copiesOf(paper) > 0);

/** Copies of a paper: one where the notice does not say, none where it wants none on paper. */
export const copiesOf = (paper: PreviewPaper): number => paper.copies ?? 1;

/** Sends the ticked papers to a printer, each in its number of copies, those that are wanted on paper; one that is refused ends it. */
export async function printTicked(printer: string): Promise<void> {
  const { packet } = usePreview.getState();
  if (!packet) return;
  await eachOf(toPrint(), text.jobs.printing, text.preview.printed, async (paper) => {
    await ask('paper.print', { packet, id: paper.id, printer, copies: copiesOf(paper) });
  });
}

/** Makes the ticked papers into PDF files in the folder of the packet. */
export async function saveTickedPdf(): Promise<void> {
  const { packet } = usePreview.getState();
  if (!packet) return;
  const folder = await packetFolder();
  const digits = Math.max(2, String(packet.clients.length).length);
  await eachOf(tickedPapers(), text.jobs.pdf, text.preview.saved, async (paper) => {
    const number = paper.client === null ? '' : String(packet.clients.indexOf(paper.client) + 1).padStart(digits, '0');
    const name = [number, paper.client ?? paper.recommender, paper.title].filter(Boolean).join('-');
    const { path } = await ask('paper.pdf', { packet, id: paper.id, folder: folder.handle, name });
    usePackets.setState((state) => ({ pdfs: [...state.pdfs.filter((other) => other !== path), path] }));
  });
}

/** Does something with each paper in turn, then says of how many it was done. */
async function eachOf(
  papers: readonly PreviewPaper[],
  label: string,
  done: (n: number) => string,
  step: (paper: PreviewPaper) => Promise<void>,
): Promise<void> {
  usePreview.setState({ busy: true });
  try {
    say(done(await runSteps(label, papers, step)));
  } catch (error) {
    showFailure(error);
  } finally {
    usePreview.setState({ busy: false });
  }
}
