import { asCellValue, token, type CellContent } from "../cellText";
import { contentOf } from "./contents";
import { knownByName, namesOf, type RegistryRecord } from "./record";

/** Rows looked at when a renamed column is recognised by what it holds. */
const LOOKED_AT = 1000;

/**
 * Position in the table of each of our columns: by name, else (the header was renamed) the column nobody else has that
 * holds at least half of what we wrote; null when there is none. A column that was taken out is known by its name alone: whatever
 * looks like it is the user's.
 */
export function alignColumns(
  record: RegistryRecord,
  columnNames: readonly string[],
  grid: readonly (readonly CellContent[])[],
): (number | null)[] {
  const names = columnNames.map((name) => name.toLowerCase());
  const positions = record.columns.map((column) => {
    const at = namesOf(column)
      .map((name) => names.indexOf(name))
      .find((index) => index >= 0);
    return at ?? null;
  });
  const free = new Set(columnNames.map((_, at) => at).filter((at) => !positions.includes(at)));
  const byName = knownByName(record);
  return positions.map((position, index) => {
    if (position !== null || free.size === 0 || byName.has(record.columns[index]?.id ?? "")) return position;
    const best = mostAlike(record, index, grid, free);
    if (best !== null) free.delete(best);
    return best;
  });
}

function mostAlike(
  record: RegistryRecord,
  index: number,
  grid: readonly (readonly CellContent[])[],
  free: ReadonlySet<number>,
): number | null {
  const written = new Set(record.current.rows.map((row) => contentOf(row, index)));
  let best: { at: number; share: number } | null = null;
  for (const at of free) {
    const filled = grid.slice(0, LOOKED_AT).filter((row) => (row[at] ?? "") !== "");
    const known = filled.filter((row) => written.has(token(asCellValue(row[at] ?? ""))));
    const share = filled.length === 0 ? 0 : known.length / filled.length;
    if (share >= 0.5 && share > (best?.share ?? 0)) best = { at, share };
  }
  return best?.at ?? null;
}
