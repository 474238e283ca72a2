import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly optional?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
}
type Lock = Readonly<Record<string, LockedPackage>>;

export interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

export interface Package {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** Its folder, from the project's root. */
  readonly place: string;
}

export const readManifest = (root: string): Manifest =>
  JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;

const readLock = (root: string): Lock =>
  (JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Lock }).packages;

/** One package of the project's own node_modules. */
export function packageAt(root: string, place: string): Package {
  const locked = readLock(root)[place];
  const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
  return { name, version: locked?.version ?? '?', licence: locked?.license ?? ownLicence(root, place), place };
}

/** Older packages state their licence in ways that the lock leaves out. */
function ownLicence(root: string, place: string): string {
  const file = join(root, place, 'package.json');
  if (!existsSync(file)) return '?';
  const { license, licenses } = JSON.parse(readFileSync(file, 'utf8')) as {
    license?: string | { type: string };
    licenses?: { type: string }[];
  };
  const stated = license ?? licenses?.map(({ type }) => type).join(' OR ');
  if (stated !== undefined) return typeof stated === 'string' ? stated : stated.type;
  // No field at all: what its licence file calls itself.
  return /^\W*(?:The )?MIT\b|Permission is hereby granted, free of charge/m.test(licenceText(root, place))
    ? 'MIT'
    : '?';
}

/** Packages that the window's own sources import: they are bundled into it. */
export function bundledInWindow(root: string): readonly string[] {
  const names = new Set<string>();
  const folder = join(root, 'renderer');
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(file)) continue;
    for (const [, from = ''] of readFileSync(join(folder, file), 'utf8').matchAll(/from '([^'.][^']*)'/g)) {
      const parts = from.split('/');
      names.add(from.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? from));
    }
  }
  return [...names];
}

/**
 * Every package that is part of the application: the dependencies and what the window is bundled from, with what they need
 * themselves. Optional ones are left out, as packaging leaves them out.
 */
export function shippedPackages(root: string): readonly Package[] {
  const lock = readLock(root);
  const found = new Set<string>();
  const add = (from: string, name: string): void => {
    const place = resolved(lock, from, name);
    if (place === null || found.has(place) || lock[place]?.optional === true) return;
    found.add(place);
    for (const needed of Object.keys(lock[place]?.dependencies ?? {})) add(place, needed);
  };
  for (const name of [...Object.keys(readManifest(root).dependencies), ...bundledInWindow(root)]) add('', name);
  return [...found].map((place) => packageAt(root, place)).toSorted(byName);
}

/** Where a package that is needed at `from` lies: the nearest node_modules upward. */
function resolved(lock: Lock, from: string, name: string): string | null {
  for (let at = from; ;) {
    const place = `${at === '' ? '' : `${at}/`}node_modules/${name}`;
    if (lock[place]) return place;
    if (at === '') return null;
    const cut = at.lastIndexOf('/node_modules/');
    at = cut < 0 ? '' : at.slice(0, cut);
  }
}

const byName = (a: Package, b: Package): number =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1;

/** The licence and notice files of a package; empty where it carries none. */
export function licenceText(root: string, place: string): string {
  const folder = join(root, place);
  if (!existsSync(folder)) return '';
  return readdirSync(folder)
    .filter((name) => /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i.test(name) && !/\.(?:js|ts|json)$/i.test(name))
    .toSorted()
    .map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim())
    .join('\n\n');
}
