import { join } from 'node:path';
import { app } from 'electron';
import { fail, type Failure, toFailure } from '../../shared/base/failure.ts';
import { say } from '../../shared/base/sentence.ts';
import { coreCommands } from '../../shared/contract/core-commands.ts';
import type { CoreArgs, CoreResult } from '../../shared/contract/core-commands.ts';
import { workspaceViewSchema } from '../../shared/contract/views.ts';
import type { WorkspaceView } from '../../shared/contract/views.ts';
import type { CoreKeeper } from './core-keeper.ts';
import type { Log } from './log.ts';
import { isDevelopmentRuntime } from './runtime.ts';
import type { Settings } from './settings.ts';

const KEY = 'main.workspace';

interface Choice {
  readonly folder: string;
  readonly sample: boolean;
}

/** Which workspace is open, over restarts of the core and of the application. */
export class WorkspaceKeeper {
  readonly #settings: Settings;
  readonly #log: Log;
  #choice: Choice;
  #view: WorkspaceView | null = null;
  #problem: Failure | null = null;

  constructor(settings: Settings, log: Log) {
    this.#settings = settings;
    this.#log = log;
    this.#choice = firstChoice(settings);
  }

  get view(): WorkspaceView | null {
    return this.#view;
  }

  /** Why no workspace is open. */
  get problem(): Failure | null {
    return this.#problem;
  }

  /** Opens the workspace in a core that has just started; a failure is kept for the window to show. */
  async greet(core: CoreKeeper): Promise<void> {
    try {
      await this.#open(core, this.#choice, true);
    } catch (error) {
      this.#view = null;
      this.#problem = toFailure(error);
      this.#log.write('workspace.not-open', { code: this.#problem.code });
    }
  }

  /** Opens another workspace, and at the next start again. Throws where it cannot be opened; the old one is open again then. */
  async change(core: CoreKeeper, folder: string): Promise<WorkspaceView> {
    mustBeAllowed();
    const choice = { folder, sample: false };
    try {
      const view = await this.#open(core, choice, false);
      this.#choice = choice;
      await this.#settings.set(KEY, folder);
      return view;
    } catch (error) {
      await this.greet(core);
      throw error;
    }
  }

  /** Restores a backup file into a folder without a workspace, and opens that as `change` does. */
  async restore(core: CoreKeeper, file: string, folder: string): Promise<Restored> {
    mustBeAllowed();
    const restored = await askRestore(core, { file, folder, over: false });
    await this.change(core, folder);
    return restored;
  }

  /** Puts the newest good backup in the place of the damaged database that kept the workspace from opening. */
  async recover(core: CoreKeeper): Promise<{ workspace: WorkspaceView; damaged: string | null }> {
    const backup = this.#problem?.code === 'workspace-damaged' ? this.#problem.details?.['backup'] : null;
    if (typeof backup !== 'string') fail('usage', say`没有可以用来恢复的备份。`);
    const { damaged } = await askRestore(core, { file: backup, folder: this.#choice.folder, over: true });
    return { workspace: await this.#open(core, this.#choice, false), damaged };
  }

  async #open(core: CoreKeeper, choice: Choice, first: boolean): Promise<WorkspaceView> {
    const view = workspaceViewSchema.parse(await core.ask('workspace.open', choice, { first }).result);
    this.#view = view;
    this.#problem = null;
    return view;
  }
}

type Restored = CoreResult<'workspace.restore'>;

const askRestore = async (core: CoreKeeper, args: CoreArgs<'workspace.restore'>): Promise<Restored> =>
  coreCommands['workspace.restore'].result.parse(await core.ask('workspace.restore', args).result);

/** The development runtime has the sample workspace, and those that tests make. */
export const mayOpenOwn = (): boolean => !isDevelopmentRuntime() || process.env['SHENBAO_WORKSPACE'] !== undefined;

function mustBeAllowed(): void {
  if (!mayOpenOwn()) fail('usage', say`这是开发运行时，只能使用示例工作区；请用正式安装的版本打开自己的工作区。`);
}

/**
 * A folder given for tests (`SHENBAO_WORKSPACE`, never in an application that is shipped), else the one used last, else the sample
 * workspace, which the core makes at its first opening.
 */
function firstChoice(settings: Settings): Choice {
  const forTests = isDevelopmentRuntime() || !app.isPackaged;
  const given = forTests ? process.env['SHENBAO_WORKSPACE'] : undefined;
  if (given) return { folder: given, sample: process.env['SHENBAO_WORKSPACE_SAMPLE'] === '1' };
  const last = isDevelopmentRuntime() ? undefined : settings.get(KEY);
  return last
    ? { folder: last, sample: false }
    : { folder: join(app.getPath('userData'), 'sample-workspace'), sample: true };
}
