import { z } from 'zod';
import { below } from '../faults/scale.ts';

/** Arguments as the schema of a command has them, with real names and handles in their places, and then spoilt. */

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** As much of JSON Schema as the contract's schemas come out in. */
interface Shape {
  readonly type?: string | readonly string[];
  readonly const?: Json;
  readonly enum?: readonly Json[];
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly items?: Shape;
  readonly minItems?: number;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Shape>>;
}

/** Real values by the name of the argument that takes them. */
export type Pool = Readonly<Record<string, readonly Json[]>>;

const POLLUTING = ['__proto__', 'constructor', 'prototype'];
const HUGE = '企业'.repeat(150_000);
const ODD: readonly Json[] = [
  null,
  true,
  -1,
  0,
  1e21,
  0.5,
  '',
  '\u0000',
  '\uD800',
  '../../etc/passwd',
  '/etc/hostname',
  "'; DROP TABLE client; --",
  '2026-13-45',
  '9999-99-99',
  [],
  {},
  [[[[]]]],
  { handle: 'x' },
  HUGE,
];

/** Text of arguments of this schema (JSON, so that a key `__proto__` is one): as they should be, or, mostly, spoilt in one to three places. */
export function oddArguments(schema: z.ZodType, pool: Pool, next: () => number, valid: boolean): string {
  const shape = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape;
  const args = valueOf(shape, 'args', { pool, next, root: shape });
  if (valid) return JSON.stringify(args);
  let text = JSON.stringify(args);
  for (let times = 1 + below(next, 3); times > 0; times--) text = spoil(JSON.parse(text) as Json, next);
  return text;
}

interface Making {
  readonly pool: Pool;
  readonly next: () => number;
  readonly root: Shape;
}

function valueOf(shape: Shape, name: string, making: Making): Json {
  const { pool, next, root } = making;
  const pick = <T>(list: readonly T[]): T => list[below(next, list.length)] as T;
  if (shape.$ref !== undefined) return valueOf(root.$defs?.[shape.$ref.split('/').at(-1) ?? ''] ?? {}, name, making);
  const branches = shape.anyOf ?? shape.oneOf;
  if (branches) return valueOf(pick(branches), name, making);
  if (shape.const !== undefined) return shape.const;
  if (shape.enum) return pick(shape.enum);
  const known = pool[name]?.filter((value) => typeof value === (shape.type === 'integer' ? 'number' : shape.type));
  if (known && known.length > 0) return pick(known);
  switch (typeof shape.type === 'string' ? shape.type : shape.type?.[0]) {
    case 'object':
      return Object.fromEntries(
        Object.entries(shape.properties ?? {})
          .filter(([key]) => shape.required?.includes(key) || next() < 0.5)
          .map(([key, inner]) => [key, valueOf(inner, key, making)]),
      );
    case 'array': {
      const length = Math.max(shape.minItems ?? 0, below(next, 4));
      return Array.from({ length }, () => valueOf(shape.items ?? {}, name, making));
    }
    case 'integer':
    case 'number':
      return (shape.minimum ?? 0) + below(next, 5);
    case 'boolean':
      return next() < 0.5;
    case 'null':
      return null;
    case 'string':
      return shape.pattern?.includes('\\d{4}') || shape.pattern?.includes('[0-9]')
        ? '2026-03-16'
        : pick(['云岭', '/title', 'x']);
    default:
      return pick(ODD);
  }
}

/** JSON text of the value with one place of it spoilt: gone, of another type, huge, or with keys that reach for the prototype. */
function spoil(value: Json, next: () => number): string {
  const place = placesOf(value);
  const { holder, key } = place[below(next, place.length)] ?? { holder: null, key: '' };
  const odd = ODD[below(next, ODD.length)] ?? null;
  if (holder === null || next() < 0.1) return JSON.stringify(odd);
  const way = below(next, 4);
  if (way === 0 && !Array.isArray(holder)) delete holder[key];
  else if (way === 1) {
    const polluting = POLLUTING[below(next, POLLUTING.length)] ?? '';
    Object.defineProperty(holder, polluting, { value: { polluted: 'yes' }, enumerable: true });
  } else Object.assign(holder, { [key]: odd });
  return JSON.stringify(value);
}

interface Place {
  readonly holder: { [key: string]: Json };
  readonly key: string;
}

const placesOf = (value: Json): Place[] =>
  value === null || typeof value !== 'object'
    ? []
    : Object.entries(value).flatMap(([key, inner]) => [
        { holder: value as { [key: string]: Json }, key },
        ...placesOf(inner),
      ]);
