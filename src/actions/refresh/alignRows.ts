import { asCellValue, holds, token, type CellContent, type CellValue } from "../../excel/cellText";

/** A row that may be on the sheet. `ours`: we wrote it at some time; else the new plan has it. */
export interface Expected {
  readonly key: string;
  readonly values: readonly CellValue[];
  readonly ours: boolean;
}

type Grid = readonly (readonly CellContent[])[];
type Positions = readonly (number | null)[];

/** A value that stands in more missing rows than this tells nothing. */
const COMMON = 50;

/**
 * Recognises rows whose key cells were overtyped or emptied: all but one of the filled cells must be ours, and at least
 * half of what we wrote must be there. A row of the user's own that merely resembles ours differs in more.
 */
export function matchDamagedRows(
  positions: Positions,
  grid: Grid,
  expected: readonly Expected[],
  rowOf: Map<string, number>,
): void {
  const missing = expected.filter((row) => row.ours && !rowOf.has(row.key));
  if (missing.length === 0) return;
  const byValue = indexValues(missing);
  const taken = new Set(rowOf.values());
  grid.forEach((cells, row) => {
    if (taken.has(row)) return;
    const candidates = new Set<Expected>();
    positions.forEach((at, index) => {
      const value = at === null ? null : token(asCellValue(cells[at] ?? ""));
      const sharing = value === null ? [] : (byValue.get(`${index}\u0000${value}`) ?? []);
      if (sharing.length <= COMMON) for (const candidate of sharing) candidates.add(candidate);
    });
    let best: { candidate: Expected; score: number } | null = null;
    for (const candidate of candidates) {
      if (rowOf.has(candidate.key)) continue;
      const score = agreement(positions, cells, candidate);
      if (score > (best?.score ?? 0)) best = { candidate, score };
    }
    if (best !== null) rowOf.set(best.candidate.key, row);
  });
}

/** Recognises rows that were emptied altogether: next to a row of ours, where that row's neighbour is missing. */
export function matchBlankRows(
  positions: Positions,
  grid: Grid,
  expected: readonly Expected[],
  rowOf: Map<string, number>,
): void {
  if (rowOf.size >= grid.length) return;
  const ours = expected.filter((row) => row.ours);
  const place = new Map(ours.map((row, index) => [row.key, index]));
  const keyAt = new Map([...rowOf].map(([key, row]) => [row, key]));
  const blank = (row: number): boolean =>
    !keyAt.has(row) && positions.every((at) => at === null || (grid[row]?.[at] ?? "") === "");
  const claim = (row: number, neighbour: number, step: 1 | -1): void => {
    const key = keyAt.get(neighbour);
    const index = key === undefined ? (neighbour < 0 ? -1 : undefined) : place.get(key);
    const wanted = index === undefined ? undefined : ours[index + step];
    if (wanted === undefined || rowOf.has(wanted.key)) return;
    rowOf.set(wanted.key, row);
    keyAt.set(row, wanted.key);
  };
  for (let row = 0; row < grid.length; row++) if (blank(row)) claim(row, row - 1, 1);
  for (let row = grid.length - 2; row >= 0; row--) if (blank(row)) claim(row, row + 1, -1);
}

function indexValues(rows: readonly Expected[]): Map<string, Expected[]> {
  const byValue = new Map<string, Expected[]>();
  for (const row of rows) {
    row.values.forEach((value, index) => {
      if (value === null) return;
      const at = `${index}\u0000${value}`;
      const sharing = byValue.get(at);
      if (sharing === undefined) byValue.set(at, [row]);
      else if (sharing.length <= COMMON) sharing.push(row);
    });
  }
  return byValue;
}

/** Number of cells that hold what we wrote; 0 when the row is not to be taken for this one. */
function agreement(positions: Positions, cells: readonly CellContent[], row: Expected): number {
  let equal = 0;
  let other = 0;
  let written = 0;
  positions.forEach((at, index) => {
    if (at === null) return;
    const value = row.values[index] ?? null;
    const content = cells[at] ?? "";
    if (value !== null) written += 1;
    if (content === "") return;
    if (value !== null && holds(content, value)) equal += 1;
    else other += 1;
  });
  return other <= 1 && equal * 2 >= written ? equal : 0;
}
