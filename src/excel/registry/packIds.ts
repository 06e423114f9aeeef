/**
 * Columns of ids, packed: most ids of a column are one prefix with numbers that grow slowly, so their differences take a
 * fraction of the room, and of the time to compress them.
 * @module
 */

/** Ids by row, as they are or as prefix and differences; null rows are null there too. */
export type IdColumn =
  readonly (string | null)[] | { readonly prefix: string; readonly steps: readonly (number | null)[] };

const NUMBERED = /^(.*?)(0|[1-9]\d{0,14})$/;

/** Packs a column of ids where all have one prefix and a plain number; a blank column takes no room at all. */
export function packIds(column: readonly (string | null)[]): IdColumn {
  let prefix: string | null = null;
  let before = 0;
  const steps: (number | null)[] = [];
  for (const id of column) {
    if (id === null) {
      steps.push(null);
      continue;
    }
    const [, head = "", digits] = NUMBERED.exec(id) ?? [];
    if (digits === undefined || (prefix !== null && head !== prefix)) return column;
    prefix = head;
    steps.push(Number(digits) - before);
    before = Number(digits);
  }
  return prefix === null ? [] : { prefix, steps };
}

/** The ids of a packed column. */
export function unpackIds(packed: IdColumn): readonly (string | null)[] {
  if (!("prefix" in packed)) return packed;
  let number = 0;
  return packed.steps.map((step) => (step === null ? null : `${packed.prefix}${(number += step)}`));
}
