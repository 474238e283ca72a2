import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron } from 'playwright-core';
import { runtimeArguments } from '../runtime/desktop-support.ts';
import { prepareDesktop } from '../runtime/desktop.ts';
import { icnsOf, icoOf, type Picture } from './containers.ts';

/**
 * Draws assets/icons/icon.svg at every size that the systems ask for: `node build/icons/make-icons.ts` after a change of the
 * drawing. The results are kept in the repository, so that packaging needs no window.
 */
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'assets', 'icons');

const desktop = await prepareDesktop(root, { virtual: true });
if (desktop.runtime === null) throw new Error(desktop.problem);
const app = await _electron.launch({
  executablePath: desktop.runtime.binary,
  args: [
    ...runtimeArguments(),
    `--user-data-dir=${join(tmpdir(), 'shenbao-icons')}`,
    '--force-device-scale-factor=1',
    root,
  ],
  env: desktop.env as Record<string, string>,
});
try {
  const svg = readFileSync(join(folder, 'icon.svg'), 'utf8');
  const page = await app.firstWindow();
  const pictures: Picture[] = [];
  for (const size of SIZES) {
    // The window's policy lets it show pictures of its own making only: the drawing comes as one.
    const png = await page.evaluate(
      async ([source, width]) => {
        const image = new Image();
        image.src = `data:image/svg+xml;base64,${btoa(source)}`;
        await image.decode();
        const canvas = document.createElement('canvas');
        canvas.width = canvas.height = width;
        canvas.getContext('2d')?.drawImage(image, 0, 0, width, width);
        return canvas.toDataURL('image/png');
      },
      [svg, size] as const,
    );
    pictures.push({ size, png: Buffer.from(png.slice(png.indexOf(',') + 1), 'base64') });
  }
  mkdirSync(join(folder, 'png'), { recursive: true });
  for (const { size, png } of pictures) writeFileSync(join(folder, 'png', `${size}x${size}.png`), png);
  writeFileSync(join(folder, 'icon.png'), pictures.find(({ size }) => size === 512)?.png ?? '');
  writeFileSync(join(folder, 'icon.ico'), icoOf(pictures.filter(({ size }) => size <= 256)));
  writeFileSync(join(folder, 'icon.icns'), icnsOf(pictures));
  console.log(`assets/icons: ${SIZES.join(', ')}`);
} finally {
  await app.close();
  desktop.stop();
}
