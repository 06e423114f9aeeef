/** Neighbouring rows or columns. */
export interface IndexRun {
  readonly start: number;
  readonly count: number;
}

/** Runs of neighbouring indexes that a test holds for. */
export function runsOfIndexes(start: number, count: number, test: (index: number) => boolean): IndexRun[] {
  const found: { start: number; count: number }[] = [];
  let open: { start: number; count: number } | undefined;
  for (let index = start; index < start + count; index += 1) {
    if (!test(index)) {
      open = undefined;
    } else if (open === undefined) {
      open = { start: index, count: 1 };
      found.push(open);
    } else {
      open.count += 1;
    }
  }
  return found;
}
