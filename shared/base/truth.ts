/** Kleene's three-valued truth. Unknown is never taken for yes or no. */
export type Truth = 'pass' | 'fail' | 'unknown';

/** Fails if one fails, else is unknown if one is unknown, else passes (an empty list passes). */
export function all(values: Iterable<Truth>): Truth {
  let result: Truth = 'pass';
  for (const value of values) {
    if (value === 'fail') return 'fail';
    if (value === 'unknown') result = 'unknown';
  }
  return result;
}

/** Passes if one passes, else is unknown if one is unknown, else fails (an empty list fails). */
export function any(values: Iterable<Truth>): Truth {
  let result: Truth = 'fail';
  for (const value of values) {
    if (value === 'pass') return 'pass';
    if (value === 'unknown') result = 'unknown';
  }
  return result;
}

/** Pass and fail change places; unknown stays. */
export function not(value: Truth): Truth {
  return value === 'pass' ? 'fail' : value === 'fail' ? 'pass' : 'unknown';
}

/** `true` is pass, `false` is fail, `null` is unknown. */
export function truth(value: boolean | null): Truth {
  return value === null ? 'unknown' : value ? 'pass' : 'fail';
}
