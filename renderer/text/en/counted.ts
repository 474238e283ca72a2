import { grouped } from '../grouped.ts';

/** `1 notice`, `1,204 notices`; the plural where it is no bare -s. */
export const counted = (n: number, one: string, many = `${one}s`): string => `${grouped(n)} ${n === 1 ? one : many}`;
