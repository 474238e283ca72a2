import { applications } from './zh/applications.ts';
import { clients } from './zh/clients.ts';
import { common } from './zh/common.ts';
import { diagnostics } from './zh/diagnostics.ts';
import { frame } from './zh/frame.ts';
import { handover } from './zh/handover.ts';
import { imports } from './zh/imports.ts';
import { matches } from './zh/matches.ts';
import { notices } from './zh/notices.ts';
import { packets } from './zh/packets.ts';
import { settings } from './zh/settings.ts';
import { templates } from './zh/templates.ts';
import { today } from './zh/today.ts';
import { tour } from './zh/tour.ts';

/** Every word that the window shows, in Simplified Chinese: one file an area, nothing outside them. A second language is a second set of this shape. */
export const zh = {
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
} as const;
