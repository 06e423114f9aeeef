/** A run of neighbouring indexes with one value. */
export interface Run<T> {
  readonly start: number;
  readonly count: number;
  readonly value: T;
}

/** Runs of equal values over indexes in rising order; `undefined` is in no run. */
export function runsOf<T>(entries: Iterable<readonly [number, T | undefined]>): Run<T>[] {
  const runs: { start: number; count: number; value: T }[] = [];
  for (const [index, value] of entries) {
    if (value === undefined) continue;
    const last = runs.at(-1);
    if (last !== undefined && last.start + last.count === index && last.value === value) last.count += 1;
    else runs.push({ start: index, count: 1, value });
  }
  return runs;
}
