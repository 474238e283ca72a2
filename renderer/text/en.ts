import { applications } from './en/applications.ts';
import { clients } from './en/clients.ts';
import { common } from './en/common.ts';
import { diagnostics } from './en/diagnostics.ts';
import { frame } from './en/frame.ts';
import { handover } from './en/handover.ts';
import { imports } from './en/imports.ts';
import { matches } from './en/matches.ts';
import { notices } from './en/notices.ts';
import { packets } from './en/packets.ts';
import { settings } from './en/settings.ts';
import { templates } from './en/templates.ts';
import { today } from './en/today.ts';
import { tour } from './en/tour.ts';
import type { Words } from '../../shared/base/words.ts';
import type { zh } from './zh.ts';

/** Every word that the window shows, in English: one file an area, of the shape of the Chinese ones. */
export const en: Words<typeof zh> = {
  ...frame,
  ...diagnostics,
  ...common,
  ...notices,
  ...clients,
  ...matches,
  ...applications,
  ...packets,
  ...imports,
  ...handover,
  ...settings,
  ...templates,
  ...today,
  ...tour,
};
