import { posix } from 'node:path';

/** The rooms of shared/, each of which may import itself and the earlier ones (`contract` any). */
export const SHARED_ORDER = ['base', 'text', 'notice', 'program', 'client', 'match', 'packet', 'contract'] as const;

/** Packages that pure code may use: the schema library and published data. */
const PURE_PACKAGES = ['zod', '@vant/area-data', 'chinese-days'];
/** The parts of shared/ whose code (not only types) the window may use: the contract, and what shows dates and money … */
const WINDOW_ROOMS = ['contract', 'base'];
/** … the vocabulary that the contract's messages are made of, and pointers into them. */
const WINDOW_FILES = ['shared/notice/notice.ts', 'shared/notice/criterion.ts', 'shared/notice/pointer.ts'];
/** What main may use besides: its own failures are told as the core's are. */
const MAIN_FILES = ['shared/base/failure.ts', 'shared/base/sentence.ts'];
const SEPARATE_CORE_ROOMS = ['store', 'import', 'write'];

export interface ImportFact {
  /** Of the importing file, from the project's root, with forward slashes. */
  readonly file: string;
  readonly specifier: string;
  /** `import type`: gone at run time. */
  readonly typeOnly: boolean;
}

/** Why this import crosses a wall (design.md, "Who may import whom"), or null where it may stand. */
export function wallCrossed(fact: ImportFact): string | null {
  const from = roomOf(fact.file);
  if (from.area === 'free') return null;
  if (!fact.specifier.startsWith('.')) return packageWall(from, packageOf(fact.specifier), fact.specifier);
  const target = posix.normalize(posix.join(posix.dirname(fact.file), fact.specifier));
  if (target.startsWith('..')) return `${fact.specifier} lies outside the project`;
  const to = roomOf(target);
  if (to.area === 'free') return /^(test|build)\//.test(target) ? `${from.area} must not need ${target}` : null;
  if (from.area === 'shared') return sharedWall(from, to);
  if (from.area === 'renderer' && WINDOW_FILES.includes(target)) return null;
  if (from.area === 'main' && MAIN_FILES.includes(target)) return null;
  return areaWall(from, to, fact.typeOnly);
}

interface Room {
  readonly area: 'shared' | 'core' | 'main' | 'preload' | 'renderer' | 'free';
  /** Folder within the area; empty for a file at its top. */
  readonly room: string;
}

function roomOf(path: string): Room {
  const [first = '', second = '', ...rest] = path.split('/');
  if (first === 'shared') return { area: 'shared', room: rest.length > 0 ? second : '' };
  if (first === 'renderer') return { area: 'renderer', room: '' };
  if (first === 'electron' && (second === 'main' || second === 'preload')) return { area: second, room: '' };
  if (first === 'electron' && second === 'core') {
    return {
      area: 'core',
      room: rest.length > 1 ? (rest[0] ?? '') : (rest[0] ?? '').startsWith('entry-') ? 'entry' : '',
    };
  }
  return { area: 'free', room: '' };
}

function sharedWall(from: Room, to: Room): string | null {
  if (to.area !== 'shared') return `shared may import shared only, not ${to.area}`;
  const order: readonly string[] = SHARED_ORDER;
  if (!order.includes(from.room)) return `shared/${from.room} is no room: one of ${order.join(', ')}`;
  if (from.room === to.room || from.room === 'contract') return null;
  if (order.indexOf(to.room) < order.indexOf(from.room)) return null;
  return `shared/${from.room} may import earlier rooms only, not shared/${to.room}`;
}

function areaWall(from: Room, to: Room, typeOnly: boolean): string | null {
  if (from.area === to.area) return from.area === 'core' ? coreWall(from.room, to.room) : null;
  if (to.area !== 'shared') return `${from.area} must not import ${to.area}: they talk through shared/contract`;
  if (from.area === 'core' || typeOnly || to.room === 'contract') return null;
  if (from.area === 'renderer' && WINDOW_ROOMS.includes(to.room)) return null;
  return `${from.area} may import shared/contract and types only, not code of shared/${to.room}`;
}

function coreWall(from: string, to: string): string | null {
  if (!SEPARATE_CORE_ROOMS.includes(from) || from === to) return null;
  if (SEPARATE_CORE_ROOMS.includes(to))
    return `core/${from} and core/${to} never import each other: commands ties them`;
  return to === 'commands' || to === 'entry'
    ? `core/${from} must not import core/${to}: it is the other way round`
    : null;
}

function packageWall(from: Room, name: string, specifier: string): string | null {
  const node = specifier.startsWith('node:');
  switch (from.area) {
    case 'shared':
      return PURE_PACKAGES.includes(name) ? null : `shared is pure: ${specifier} is not for it`;
    case 'core':
      return name === 'electron' ? 'core knows nothing of Electron' : windowPackage(from, name);
    case 'main':
      return windowPackage(from, name);
    case 'preload':
      return name === 'electron' ? null : `a sandboxed preload script has electron only, not ${specifier}`;
    case 'renderer':
      return node || name === 'electron' ? `the window has no ${specifier}: only bridge.ts reaches main` : null;
    case 'free':
      return null;
    default:
      return from.area satisfies never;
  }
}

const windowPackage = (from: Room, name: string): string | null =>
  /^(react|react-dom|antd|zustand|@ant-design\/.*|@tanstack\/.*)$/.test(name)
    ? `${name} is for the window, not for ${from.area}`
    : null;

function packageOf(specifier: string): string {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier);
}
