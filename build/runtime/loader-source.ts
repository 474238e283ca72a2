/**
 * What the development runtime runs in the place of Electron's default application: loads the application folder that is
 * the first argument, as `electron <folder>` does.
 */
export const LOADER_SOURCE = `'use strict';
const { app } = require('electron');
const { readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');

const given = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (!given) {
  console.error('usage: electron <application folder>');
  process.exit(2);
}
const folder = resolve(given);
const { name, productName, version, main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
app.setName(productName || name);
app.setVersion(version);
app.setAppPath(folder);
app.setPath('userData', app.commandLine.getSwitchValue('user-data-dir') || join(app.getPath('appData'), productName || name));
require(join(folder, main));
`;
