/**
 * Finds what Kouan wrote on a sheet by what the cells hold, wherever rows and columns were inserted, deleted or sorted.
 * Pure.
 * @module
 */
import { holds, type CellContent } from "../cellText";
import type { SourcesContent } from "./part";

/** Contents of the used part of a sheet. */
export interface SheetGrid {
  readonly row: number;
  readonly column: number;
  readonly contents: readonly (readonly CellContent[])[];
}

/** Where our cells are. Rows and columns count from 0. */
export interface LocatedSources {
  readonly column: number;
  readonly headerRow: number;
  /** For each line of text its row, or null where it is gone or was changed. */
  readonly lineRows: readonly (number | null)[];
  /** Row and key of each line of the list that is still there, from the top. */
  readonly rows: readonly { readonly row: number; readonly key: string }[];
}

/** Half of the cells of a line must be as written for it to be taken for ours. */
const ENOUGH = 0.5;

/** A cell of a grid; outside it everything is empty. */
export function contentAt(grid: SheetGrid, row: number, column: number): CellContent {
  return grid.contents[row - grid.row]?.[column - grid.column] ?? "";
}

/** Finds the sheet's contents of any of some generations, newest first; null where there is no header row of ours. */
export function locateSources(
  grid: SheetGrid,
  generations: readonly SourcesContent[],
): LocatedSources | null {
  const header = findHeader(grid, generations);
  if (header === null) return null;
  const { row: headerRow, column } = header;
  const longest = generations.reduce((most, { lines }) => Math.max(most, lines.length), 0);
  const lineRows = Array.from({ length: longest }, (_, index) =>
    findLine(
      grid,
      generations.map(({ lines }) => lines[index] ?? ""),
      headerRow,
      column,
    ),
  );
  return { column, headerRow, lineRows, rows: findRows(grid, generations, headerRow, column) };
}

function findHeader(
  grid: SheetGrid,
  generations: readonly SourcesContent[],
): { readonly row: number; readonly column: number } | null {
  for (const { headers } of generations) {
    for (const [down, line] of grid.contents.entries()) {
      for (const across of line.keys()) {
        const row = grid.row + down;
        const column = grid.column + across;
        if (share(grid, row, column, headers) >= ENOUGH && headers.length > 0) return { row, column };
      }
    }
  }
  return null;
}

function findLine(
  grid: SheetGrid,
  texts: readonly string[],
  headerRow: number,
  column: number,
): number | null {
  for (let row = grid.row; row < headerRow; row++) {
    const content = contentAt(grid, row, column);
    if (content !== "" && texts.some((text) => text !== "" && holds(content, text))) return row;
  }
  return null;
}

function findRows(
  grid: SheetGrid,
  generations: readonly SourcesContent[],
  headerRow: number,
  column: number,
): { row: number; key: string }[] {
  const wanted = generations.flatMap(({ rows }) => rows);
  const taken = new Set<string>();
  const found: { row: number; key: string }[] = [];
  for (let row = headerRow + 1; row < grid.row + grid.contents.length; row++) {
    let best: { key: string; score: number } | null = null;
    for (const { key, cells } of wanted) {
      if (taken.has(key)) continue;
      // The number in front says nothing about the source.
      const score = share(grid, row, column + 1, cells.slice(1));
      if (score >= ENOUGH && score > (best?.score ?? 0)) best = { key, score };
    }
    if (best === null) continue;
    taken.add(best.key);
    found.push({ row, key: best.key });
  }
  return found;
}

/** Share of the filled cells of a line that stand in the grid as written. */
function share(grid: SheetGrid, row: number, column: number, cells: readonly (string | number)[]): number {
  const filled = cells.map((value, index) => ({ value, index })).filter(({ value }) => value !== "");
  if (filled.length === 0) return 0;
  return (
    filled.filter(({ value, index }) => holds(contentAt(grid, row, column + index), value)).length /
    filled.length
  );
}
