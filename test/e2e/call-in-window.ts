import type { Page } from 'playwright-core';
import type { WindowReply } from '../../shared/contract/bridge.ts';
import { windowCommands } from '../../shared/contract/desktop-commands.ts';
import type { WindowArgs, WindowCommandName, WindowResult } from '../../shared/contract/desktop-commands.ts';

/** The bridge's reply to any call at all, also to one outside the contract. */
export function replyIn(page: Page, command: string, args: unknown, call?: number): Promise<WindowReply> {
  return page.evaluate(([name, given, number]) => window.shenbao.call(name, given, number), [
    command,
    args,
    call,
  ] as const);
}

/** Result of a command called through the window's bridge, checked with its schema. */
export async function callIn<N extends WindowCommandName>(
  page: Page,
  command: N,
  args: WindowArgs<N>,
): Promise<WindowResult<N>> {
  const reply = await replyIn(page, command, args);
  if (!reply.ok) throw new Error(`${command}: ${reply.failure.code}: ${reply.failure.message}`);
  return windowCommands[command].result.parse(reply.value) as WindowResult<N>;
}

/** The events since the first call of this function in the page. */
export function eventsIn(page: Page): Promise<readonly unknown[]> {
  return page.evaluate(() => {
    const scope = window as Window & { shenbaoEvents?: unknown[] };
    if (!scope.shenbaoEvents) {
      const seen: unknown[] = [];
      scope.shenbaoEvents = seen;
      window.shenbao.onEvent((event) => seen.push(event));
    }
    return scope.shenbaoEvents;
  });
}
