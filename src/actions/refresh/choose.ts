/**
 * What of a difference is written: the ticked changes that are still as they were shown. Pure.
 * @module
 */
import { sameValue } from "../../excel/cellText";
import type { Change } from "./model";

/** Ticked changes, split into those to write and those that no longer hold. */
export interface Chosen {
  readonly accepted: ReadonlyMap<string, Change>;
  readonly skipped: readonly Change[];
}

/**
 * Compares what was shown with what is there now. A change that became unnecessary (the cell now holds the new value)
 * is neither written nor reported.
 */
export function choose(
  shown: readonly Change[],
  now: readonly Change[],
  ticked: ReadonlySet<string>,
): Chosen {
  const present = new Map(now.map((change) => [change.id, change]));
  const accepted = new Map<string, Change>();
  const skipped: Change[] = [];
  for (const change of shown) {
    if (!ticked.has(change.id)) continue;
    const actual = present.get(change.id);
    if (actual === undefined) continue;
    if (stillSo(change, actual)) accepted.set(change.id, actual);
    else skipped.push(change);
  }
  return { accepted, skipped };
}

function stillSo(shown: Change, actual: Change): boolean {
  return (
    shown.state === actual.state &&
    sameValue(shown.old, actual.old) &&
    sameValue(shown.next, actual.next) &&
    shown.nextText === actual.nextText &&
    shown.overtyped === actual.overtyped &&
    JSON.stringify(shown.lost) === JSON.stringify(actual.lost)
  );
}
