import { APPLICATION_COMMANDS } from './cli-applications.ts';
import { CLIENT_COMMANDS } from './cli-clients.ts';
import type { CliCommand } from './cli-command.ts';
import { HANDOVER_COMMANDS } from './cli-handover.ts';
import { NOTICE_COMMANDS } from './cli-notices.ts';
import { PACKET_COMMANDS } from './cli-packets.ts';
import { MATCH_COMMANDS } from './cli-matches.ts';
import { WORKSPACE_COMMANDS } from './cli-workspace.ts';

/** Every command of the command line by its words. */
export const CLI_COMMANDS: Readonly<Record<string, CliCommand>> = {
  ...NOTICE_COMMANDS,
  ...CLIENT_COMMANDS,
  ...MATCH_COMMANDS,
  ...APPLICATION_COMMANDS,
  ...PACKET_COMMANDS,
  ...HANDOVER_COMMANDS,
  ...WORKSPACE_COMMANDS,
};
