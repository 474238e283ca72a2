import { clients } from './clients.ts';
import { files } from './files.ts';
import { filledFiles } from './filled-files.ts';
import { history } from './history.ts';
import { packets } from './packets.ts';
import { reasons } from './reasons.ts';
import { templates } from './templates.ts';
import { work } from './work.ts';
import { workspace } from './workspace.ts';

/** The sentences that the core and main tell, in English, by their Chinese form: one file an area. */
export const english: Readonly<Record<string, string>> = {
  ...files,
  ...workspace,
  ...work,
  ...history,
  ...packets,
  ...clients,
  ...templates,
  ...filledFiles,
  ...reasons,
};
