import { factForm, saveFacts } from './commands/application-facts.ts';
import { applicationCalendar } from './commands/application-calendar.ts';
import { attachFiles, dropFile, exportFile } from './commands/application-files.ts';
import { addTask, changeTask, planTasks, tickPapers } from './commands/application-work.ts';
import { updateOne } from './commands/application-update.ts';
import { applicationView } from './commands/application-view.ts';
import { applicationRows, openAll } from './commands/applications.ts';
import { calendarSettings, exportCalendar } from './commands/calendar.ts';
import { setFact, whatIf } from './commands/client-facts.ts';
import { dropClients, editClients, gridColumns, gridOrder, gridRows } from './commands/client-grid.ts';
import { clientPage } from './commands/client-page.ts';
import { dropPaper, enterPaper, exportPaper } from './commands/client-papers.ts';
import { previewImport } from './commands/client-sheets.ts';
import { clientRows, clientRowsAfter, clientView } from './commands/clients.ts';
import { decide } from './commands/decide.ts';
import { explanation } from './commands/explanation.ts';
import { exportHandover } from './commands/handover-export.ts';
import { importHandover, previewHandover } from './commands/handover-import.ts';
import { keepPdf } from './commands/keep-pdf.ts';
import { importClients } from './commands/import-clients.ts';
import { importNotices } from './commands/import-notices.ts';
import { pastedText } from './commands/pasted-text.ts';
import { fileAt } from './commands/read-notice-file.ts';
import { journalEntries, redoAct, undoAct, undoTo } from './commands/journal.ts';
import { insights } from './commands/insights.ts';
import { matrix, programViews } from './commands/match.ts';
import { correctNotice, noticeOf, noticeView } from './commands/notices.ts';
import { checkPacket, generatePacket, writeForm } from './commands/packet.ts';
import { previewPacket } from './commands/packet-preview.ts';
import { parseFile } from './commands/parse-notices.ts';
import { changesSince, relateByHand } from './commands/relate-notices.ts';
import { exportClients, writeBlankPortfolio } from './commands/portfolio.ts';
import {
  addToProgram,
  removeFromProgram,
  setMapping,
  templateRows,
  templateView,
} from './commands/program-templates.ts';
import { todayView } from './commands/today.ts';
import { rereadAll } from './commands/reread-notices.ts';
import { preferences } from './commands/preferences.ts';
import { dateArgument, openOf } from './commands/session.ts';
import { fillTemplate, inspectTemplate } from './commands/templates.ts';
import { backup, check, restore } from './commands/workspace-files.ts';
import { factsInWords } from '../../shared/notice/facts-in-words.ts';
import { writeWholeTable } from './commands/whole-table.ts';
import type { Handlers } from './dispatch.ts';
import { firstHandlers } from './first-handlers.ts';
import { workspaceStatistics } from './store/statistics.ts';
import { searchNotices } from './store/search-index.ts';

/** Every command of the contract, in its order. */
export const handlers: Handlers = {
  ...firstHandlers,
  'workspace.statistics': (session) => workspaceStatistics(openOf(session)),
  'workspace.check': (session) => check(session),
  'workspace.backup': (session, { file }) => backup(session, file),
  'workspace.restore': (session, args) => restore(session, args),

  'workspace.preferences': (session, change) => preferences(session, change),

  'notice.parse': async (session, { files }) => ({
    files: await Promise.all(files.map((file) => parseFile(session, file))),
  }),
  'notice.import': (session, { files }, call) => importNotices(session, files.map(fileAt), call),
  'notice.importText': (session, { name, text }, call) => importNotices(session, [pastedText(name, text)], call),
  'notice.reread': (session, { all }, call) => rereadAll(session, all, call),
  'notice.search': async (session, { query, limit }) => ({
    ids: [...(await searchNotices(openOf(session), query, limit))],
  }),
  'notice.read': (session, { id }) => noticeView(session, id),
  'notice.correct': (session, request) => correctNotice(session, request),
  'notice.mark': async (session, { id, words }) => ({
    facts: [...factsInWords(words, (await noticeOf(session, id)).notice)],
  }),
  'notice.relate': (session, { later, earlier, relation }) => relateByHand(session, later, earlier, relation),
  'notice.changes': async (session, { since }) => ({ changes: await changesSince(session, since) }),

  'client.import': (session, { files }, call) => importClients(session, files, call),
  'client.list': async (session) => ({ rows: [...(await clientRows(session))] }),
  'client.listPart': (session, { after, count }) => clientRowsAfter(session, after, count),
  'client.read': (session, { name }) => clientView(session, name),
  'client.export': (session, { file }) => exportClients(session, file),
  'client.template': (_session, { file }) => writeBlankPortfolio(file),
  'client.columns': async (session, { on }) => ({ groups: await gridColumns(session, dateArgument(on)) }),
  'client.cells': async (session, { names }) => ({ rows: await gridRows(session, names) }),
  'client.remove': async (session, { names }) => {
    await dropClients(session, names);
    return {};
  },
  'client.order': async (session, { place }) => ({ names: await gridOrder(session, place) }),
  'client.edit': (session, { how, edits }) => editClients(session, how, edits),
  'client.previewImport': (session, { file, mapping }, call) =>
    previewImport(session, file, mapping ?? null, call.signal),
  'client.importMapped': (session, { file, mapping }, call) => importClients(session, [file], call, mapping),
  'client.page': (session, { on, name }) => clientPage(session, dateArgument(on), name),
  'client.savePaper': (session, request) => enterPaper(session, request),
  'client.removePaper': (session, { client, id }) => dropPaper(session, client, id),
  'client.paperFile': (session, { client, id }) => exportPaper(session, client, id),

  'match.programs': async (session, { on }) => ({ programs: [...(await programViews(session, dateArgument(on)))] }),
  'match.matrix': (session, { on, windows }, call) => matrix(session, dateArgument(on), windows, call),
  'match.explain': (session, { on, program, client }) => explanation(session, dateArgument(on), program, client),

  'match.decide': (session, { on, ...request }) => decide(session, dateArgument(on), request),
  'match.insights': (session, { on, ...filter }, call) => insights(session, dateArgument(on), filter, call),
  'match.whatIf': (session, { on, client, facts }) => whatIf(session, dateArgument(on), client, facts),
  'client.setFact': (session, { on, client, fact }) => setFact(session, dateArgument(on), client, fact),
  'calendar.settings': (session, { workDays }) => calendarSettings(session, workDays),
  'calendar.export': (session, { on, programs, file }) => exportCalendar(session, dateArgument(on), programs, file),

  'application.open': async (session, { on, program, clients }) => ({
    rows: await openAll(session, dateArgument(on), program, clients),
  }),
  'application.list': async (session, { on, ...filter }, call) => ({
    rows: await applicationRows(session, dateArgument(on), filter, call),
  }),
  'application.read': (session, { on, id }) => applicationView(session, dateArgument(on), id),
  'application.update': (session, { on, ...change }) => updateOne(session, dateArgument(on), change),
  'application.tick': (session, { on, id, papers }) => tickPapers(session, dateArgument(on), id, papers),
  'application.addTask': (session, { on, ...task }) => addTask(session, dateArgument(on), task),
  'application.updateTask': (session, { on, ...change }) => changeTask(session, dateArgument(on), change),
  'application.planTasks': (session, { on, id }) => planTasks(session, dateArgument(on), id),
  'application.attach': (session, { on, id, files }) => attachFiles(session, dateArgument(on), id, files),
  'application.detach': (session, { on, attached }) => dropFile(session, dateArgument(on), attached),
  'application.file': (session, { attached }) => exportFile(session, attached),
  'application.calendar': (session, { on, ids, file }, call) =>
    applicationCalendar(session, dateArgument(on), ids, file, call),
  'application.facts': (session, { on, program, clients }) => factForm(session, dateArgument(on), program, clients),
  'application.setFacts': async (session, { program, facts }) => ({
    changed: await saveFacts(session, program, facts),
  }),

  'packet.check': (session, args) => checkPacket(session, args),
  'packet.preview': (session, args, call) => previewPacket(session, args, call),
  'packet.writeForm': (session, args) => writeForm(session, args),
  'packet.keepPdf': (_session, request) => keepPdf(request),
  'today.view': (session, { on, since }, call) => todayView(session, dateArgument(on), since, call),

  'packet.wholeTable': (session, args, call) => writeWholeTable(session, args, call),
  'packet.generate': (session, args, call) => generatePacket(session, args, call),

  'template.add': (session, { program, file, sheet, allTracks }) =>
    addToProgram(session, program, file, sheet ?? null, allTracks),
  'template.list': async (session, { program }) => ({ templates: await templateRows(session, program) }),
  'template.read': (session, { id }) => templateView(session, id),
  'template.remove': async (session, { id }) => {
    await removeFromProgram(session, id);
    return {};
  },
  'template.setMapping': (session, { id, mapping }) => setMapping(session, id, mapping),
  'template.inspect': (session, { file, sheet, mapping }) => inspectTemplate(session, file, sheet ?? null, mapping),
  'template.fill': (session, args, call) => fillTemplate(session, args, call),

  'handover.export': (session, { file, ...subject }) => exportHandover(session, subject, file),
  'handover.preview': (session, { file }, call) => previewHandover(session, file, call),
  'handover.import': (session, { file }, call) => importHandover(session, file, call),

  'journal.undo': async (session, { entry }) => ({ undone: await undoAct(session, entry) }),
  'journal.list': async (session, { limit }) => ({ entries: await journalEntries(session, limit) }),
  'journal.undoTo': async (session, { entry }) => ({ undone: await undoTo(session, entry) }),
  'journal.redo': async (session) => ({ redone: await redoAct(session) }),
};
