import { release, totalmem } from 'node:os';
import { app } from 'electron';
import { coreCommands } from '../../shared/contract/core-commands.ts';
import type { CoreKeeper } from './core-keeper.ts';
import { toFailure } from '../../shared/base/failure.ts';
import type { Log } from './log.ts';
import { isDevelopmentRuntime } from './runtime.ts';

const LOG_LINES = 300;

/**
 * What a person may send to support, as one text that is shown whole before it is saved: versions, counts of the workspace
 * and the newest lines of the log. No name, title, path or amount stands in it.
 */
export async function diagnosticsText(core: CoreKeeper, log: Log): Promise<string> {
  const { versions, platform, arch } = process;
  const runtime = isDevelopmentRuntime() ? '（开发运行时）' : '';
  return [
    '申报工作台 诊断信息',
    `生成时间 ${new Date().toISOString()}`,
    '',
    '[版本]',
    `申报工作台 ${app.getVersion()}${runtime}`,
    `Electron ${versions['electron'] ?? '?'}，Chromium ${versions['chrome'] ?? '?'}，Node ${versions.node}`,
    `系统 ${platform} ${arch} ${release()}，内存 ${Math.round(totalmem() / 1_048_576)} MB`,
    '',
    '[工作区]',
    ...(await statistics(core)),
    '',
    `[日志，最近 ${LOG_LINES} 行以内]`,
    ...log.tail(LOG_LINES),
    '',
  ].join('\n');
}

async function statistics(core: CoreKeeper): Promise<readonly string[]> {
  try {
    const { result } = coreCommands['workspace.statistics'];
    const { schema, bytes, tables, originals, backups, lastBackup } = result.parse(
      await core.ask('workspace.statistics', {}).result,
    );
    return [
      `数据版本 ${schema}，数据库 ${Math.round(bytes / 1024)} KB，原文件 ${originals} 个，自动备份 ${backups} 个，最近一次 ${lastBackup ?? '无'}`,
      ...tables.map(({ name, rows }) => `${name} ${rows} 行`),
    ];
  } catch (error) {
    return [`没有打开的工作区（${toFailure(error).code}）`];
  }
}
