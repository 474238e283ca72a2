/** Rows by what `key` says of each; rows and groups in the order in which they come. */
export function groupBy<K, T>(rows: Iterable<T>, key: (row: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const row of rows) {
    const own = key(row);
    const group = groups.get(own);
    if (group) group.push(row);
    else groups.set(own, [row]);
  }
  return groups;
}
