/** Members whose use makes code in shared/ depend on a clock or on chance. */
const MEMBERS: Readonly<Record<string, readonly string[]>> = {
  Date: ['now'],
  Math: ['random'],
  performance: ['now', 'timeOrigin'],
  crypto: ['randomUUID', 'getRandomValues'],
};

/** Whether `object.property` reads a clock or makes something random. */
export const isImpureMember = (object: string, property: string): boolean =>
  MEMBERS[object]?.includes(property) ?? false;

/** Whether `new Date(…)` with so many arguments, or a call `Date()`, is the present moment. */
export const isPresentMoment = (callee: string, args: number): boolean => callee === 'Date' && args === 0;
