import { describe, expect, test } from 'vitest';
import { replyIn } from './call-in-window.ts';
import { workbenchOfFile } from './workbench-of-file.ts';

const bench = workbenchOfFile();

/** What the application's own protocol answers, asked from the main process. */
const served = (url: string): Promise<{ status: number; policy: string }> =>
  bench().app.evaluate(async ({ net }, address) => {
    try {
      const { status, headers } = await net.fetch(address);
      return { status, policy: headers.get('content-security-policy') ?? '' };
    } catch (error) {
      return { status: 0, policy: String(error) };
    }
  }, url);

describe('the page', () => {
  test('has neither Node nor Electron at hand, only the bridge', async () => {
    const found = await bench().page.evaluate(() => ({
      globals: ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter(
        (name) => name in globalThis,
      ),
      bridge: Object.keys(window.shenbao).toSorted(),
    }));
    expect(found).toEqual({ globals: [], bridge: ['call', 'onEvent', 'registerDrop'] });
  });

  test('runs sandboxed, isolated, with web security and without webview', async () => {
    const preferences = await bench().app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as { getLastWebPreferences(): object };
      return contents.getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
    });
    expect(preferences).not.toMatchObject({ webviewTag: true });
  });

  test('cannot change the bridge', async () => {
    const changed = await bench().page.evaluate(() => {
      try {
        (window as unknown as { shenbao: unknown }).shenbao = 'mine';
      } catch {
        // Strict mode says so; sloppy mode would not.
      }
      return typeof window.shenbao.call;
    });
    expect(changed).toBe('function');
  });

  test('runs no inline script and no eval', async () => {
    const ran = await bench().page.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          const found: string[] = [];
          Object.assign(window, { inlineRan: () => found.push('inline'), evalRan: () => found.push('eval') });
          const script = document.createElement('script');
          script.textContent = 'window.inlineRan()';
          document.body.append(script);
          const image = document.createElement('div');
          image.innerHTML = '<img src="nothing" onerror="window.inlineRan()">';
          document.body.append(image);
          // In a timer, since what the debugging protocol evaluates itself is exempt.
          setTimeout(() => {
            try {
              new Function('window.evalRan()')();
            } catch {
              // Refused, as it should be.
            }
            setTimeout(() => resolve(found), 200);
          }, 0);
        }),
    );
    expect(ran).toEqual([]);
  });

  test('reaches neither files nor the network', async () => {
    const reached = await bench().page.evaluate(async () => {
      const tried = ['file:///etc/hostname', 'http://127.0.0.1:9/', 'https://example.com/', 'shenbao://app/index.html'];
      const results = await Promise.all(
        tried.map((url) =>
          fetch(url).then(
            () => url,
            () => null,
          ),
        ),
      );
      const frame = document.createElement('iframe');
      frame.src = 'file:///etc/hostname';
      document.body.append(frame);
      await new Promise((resolve) => setTimeout(resolve, 200));
      let text = '';
      try {
        text = frame.contentDocument?.body.textContent ?? '';
      } catch {
        // Another origin: an error page.
      }
      frame.remove();
      return { results, text };
    });
    expect(reached).toEqual({ results: [null, null, null, null], text: '' });
  });

  test('gives frames of its own no bridge', async () => {
    const type = await bench().page.evaluate(() => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const found = typeof (frame.contentWindow as Window | null)?.shenbao;
      frame.remove();
      return found;
    });
    expect(type).toBe('undefined');
  });

  test('does not go elsewhere and opens no second window', async () => {
    const before = bench().page.url();
    const opened = await bench().page.evaluate(() => {
      const second = window.open('https://example.com/');
      const link = document.createElement('a');
      link.href = 'https://example.com/';
      link.click();
      location.href = 'file:///etc/hostname';
      return second !== null;
    });
    await bench().page.waitForTimeout(300);
    expect(opened).toBe(false);
    expect(bench().page.url()).toBe(before);
    expect(bench().app.windows()).toHaveLength(1);
  });

  test('is given no permission', async () => {
    const given = await bench().page.evaluate(async () => {
      const media = await navigator.mediaDevices?.getUserMedia({ audio: true }).then(
        () => 'granted',
        () => 'denied',
      );
      const states = await Promise.all(
        ['geolocation', 'notifications', 'clipboard-read'].map((name) =>
          navigator.permissions.query({ name: name as PermissionName }).then(
            ({ state }) => state,
            () => 'denied',
          ),
        ),
      );
      return [media ?? 'denied', ...states];
    });
    expect(new Set(given)).toEqual(new Set(['denied']));
  });
});

describe('the application’s own protocol', () => {
  test('serves the page with a policy that begins with nothing', async () => {
    const { status, policy } = await served('shenbao://app/index.html');
    expect(status).toBe(200);
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-[\w-]{20,}';/);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  test.each([
    '..%2fmain/main.cjs',
    '../main/main.cjs',
    '%2e%2e/main/main.cjs',
    '..%5cmain%5cmain.cjs',
    'missing.html',
    'assets/',
  ])('answers 404 to %s', async (path) => {
    expect(await served(`shenbao://app/${path}`)).toMatchObject({ status: 404 });
  });

  test('the nonce is another one for every load', async () => {
    const [first, second] = [await served('shenbao://app/'), await served('shenbao://app/')];
    expect(first.policy).not.toBe(second.policy);
  });
});

describe('calls of the page', () => {
  test.each(['', 'notice.drop', 'toString', '__proto__', 'cancel '])(
    'unknown command %j is refused',
    async (command) => {
      expect(await replyIn(bench().page, command, {})).toMatchObject({ ok: false, failure: { code: 'contract' } });
    },
  );

  test.each([
    ['notice.import', { files: ['/etc/hostname'] }],
    ['client.import', { files: ['/etc/hostname'] }],
    ['packet.generate', { on: '2026-01-01', program: 'x', clients: ['x'], folder: '/tmp' }],
    ['client.template', { file: '/tmp/x.xlsx' }],
    ['workspace.backup', { file: '/tmp/x.bak' }],
    ['workspace.open', { folder: '/tmp' }],
    ['file.open', { path: '/etc/hostname' }],
    ['file.showInFolder', { path: '/etc/hostname' }],
  ])('%s with a path that no dialog made is refused', async (command, args) => {
    expect(await replyIn(bench().page, command, args)).toMatchObject({ ok: false, failure: { code: 'contract' } });
  });

  test('a file that the page made up has no path behind it', async () => {
    const refused = await bench().page.evaluate(() =>
      window.shenbao.registerDrop([new File(['x'], '/etc/hostname')]).then(
        () => false,
        () => true,
      ),
    );
    expect(refused).toBe(true);
  });

  test.each(['javascript:alert(1)', 'file:///etc/hostname', 'data:text/html,x', 'smb://server/x', 'no address'])(
    'the link %s is never opened',
    async (url) => {
      await bench().dialogs({ button: 0 });
      expect(await replyIn(bench().page, 'link.open', { url })).toMatchObject({
        ok: false,
        failure: { code: 'contract' },
      });
    },
  );

  test('a web address is opened only after it was shown and agreed to', async () => {
    await bench().app.evaluate(({ shell }) => {
      const opened: string[] = [];
      Object.assign(globalThis, { openedLinks: opened });
      shell.openExternal = async (url) => void opened.push(url);
    });
    await bench().dialogs({ button: 1 });
    expect(await bench().call('link.open', { url: 'https://example.com/a?b=c' })).toEqual({ opened: false });
    await bench().dialogs({ button: 0 });
    expect(await bench().call('link.open', { url: 'https://example.com/a?b=c' })).toEqual({ opened: true });
    const opened = await bench().app.evaluate(() => (globalThis as unknown as { openedLinks: string[] }).openedLinks);
    expect(opened).toEqual(['https://example.com/a?b=c']);
  });

  test('a thousand odd calls leave the application as it was', async () => {
    const replies = await bench().page.evaluate(async () => {
      const odd = [
        null,
        0,
        '',
        'x',
        [],
        {},
        { files: [{}] },
        { on: {} },
        { call: 'x' },
        { files: '/etc' },
        Number.NaN,
        [[[]]],
      ];
      const names = [
        'notice.import',
        'client.import',
        'packet.generate',
        'match.matrix',
        'file.open',
        'settings.write',
        'cancel',
        'nothing',
      ];
      const calls = Array.from({ length: 1000 }, (_, index) =>
        window.shenbao.call(
          names[index % names.length] ?? '',
          odd[index % odd.length],
          index % 3 === 0 ? index + 1 : undefined,
        ),
      );
      return (await Promise.all(calls)).map(({ ok }) => ok);
    });
    expect(replies).toHaveLength(1000);
    expect(await bench().call('desktop.state', {})).toMatchObject({ version: '0.1.0' });
  });
});
