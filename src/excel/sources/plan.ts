/**
 * What to write onto the sources sheet: only cells of ours, only where they change. A line beside which the user has
 * written something, or in which they changed a cell, keeps its row. Pure.
 * @module
 */
import { cellInput, holds, type CellContent } from "../cellText";
import type { CellInput } from "../cellBlocks";
import { contentAt, type LocatedSources, type SheetGrid } from "./locate";
import type { SourceRow, SourcesContent } from "./part";

/** A cell to write, with what stands there. */
export interface SourceWrite {
  readonly row: number;
  readonly column: number;
  readonly input: CellInput;
  readonly before: CellContent;
}

/** Everything one update does to the sheet. */
export interface SourcesPlan {
  /** Whole rows to put in first, where cells of the user's stand in the way; null: there is room. */
  readonly insertion: { readonly row: number; readonly rows: number } | null;
  readonly writes: readonly SourceWrite[];
  /** Rows of the list afterwards, from the top. */
  readonly rows: readonly (SourceRow & { readonly row: number })[];
  readonly headerRow: number;
  readonly column: number;
  /** Columns of the list. */
  readonly width: number;
  /** Cells of ours that the user changed; they are left alone. */
  readonly kept: number;
}

/** The line for a source that is no longer used but whose row has to stay. */
export type Unused = (cells: readonly (string | number)[]) => readonly (string | number)[];

/** Plans an update. `known` are the contents that may stand there, newest first. */
export function planSources(
  grid: SheetGrid,
  located: LocatedSources | null,
  known: readonly SourcesContent[],
  next: SourcesContent,
  unused: Unused,
): SourcesPlan {
  const column = located?.column ?? 0;
  const headerRow = located?.headerRow ?? next.lines.length + 1;
  const width = next.headers.length;
  const writes: SourceWrite[] = [];
  let kept = 0;
  /** Writes a cell unless it is already so or the user's. `ours`: what Kouan may have written there. */
  const put = (row: number, at: number, value: string | number, ours: readonly (string | number)[]): void => {
    const before = contentAt(grid, row, at);
    if (holds(before, value)) return;
    if (before !== "" && !ours.some((own) => holds(before, own))) kept += 1;
    else writes.push({ row, column: at, input: cellInput(value), before });
  };

  next.lines.forEach((line, index) => {
    const usual = headerRow - 1 - next.lines.length + index;
    const row = located?.lineRows[index] ?? (usual >= 0 ? usual : null);
    if (row === null) return;
    put(
      row,
      column,
      line,
      known.map(({ lines }) => lines[index] ?? ""),
    );
  });
  next.headers.forEach((header, index) =>
    put(
      headerRow,
      column + index,
      header,
      known.map(({ headers }) => headers[index] ?? ""),
    ),
  );

  const slots = located?.rows ?? [];
  const recorded = (key: string): SourceRow[] =>
    known.flatMap(({ rows }) => rows.filter((row) => row.key === key));
  const isPinned = ({ row, key }: { row: number; key: string }): boolean =>
    hasOthers(grid, row, column, width) || isEdited(grid, row, column, recorded(key));
  const pinned = new Map(slots.filter(isPinned).map(({ row, key }) => [key, row]));
  const placed = arrange(slots, pinned, headerRow, next.rows, recorded, unused);
  const room = roomFor(grid, placed.start, placed.appended);

  const rows = placed.rows.map((row, index) => ({ ...row, cells: [index + 1, ...row.cells.slice(1)] }));
  const keyAt = new Map(slots.map(({ row, key }) => [row, key]));
  const filled = new Set(rows.map(({ row }) => row));
  for (const { row, cells } of rows) {
    const fresh = row >= placed.start && placed.appended > 0;
    cells.forEach((value, index) => {
      const own = recorded(keyAt.get(row) ?? "").map((old) => old.cells[index] ?? "");
      if (fresh) writes.push({ row, column: column + index, input: cellInput(value), before: "" });
      // The number says where a line stands, not what it was.
      else put(row, column + index, value, index === 0 ? anyNumber(contentAt(grid, row, column)) : own);
    });
  }
  for (const { row, key } of slots) {
    if (filled.has(row)) continue;
    for (let index = 0; index < width; index++)
      put(
        row,
        column + index,
        "",
        index === 0
          ? anyNumber(contentAt(grid, row, column))
          : recorded(key).map(({ cells }) => cells[index] ?? ""),
      );
  }
  return {
    insertion: room ? null : { row: placed.start, rows: placed.appended },
    writes,
    rows,
    headerRow,
    column,
    width,
    kept,
  };
}

interface Arranged {
  readonly rows: (SourceRow & { readonly row: number })[];
  /** First row behind the list as it stands. */
  readonly start: number;
  /** Rows that are put behind it. */
  readonly appended: number;
}

/** Gives every source a row: pinned ones keep theirs, the others follow in order. */
function arrange(
  slots: readonly { readonly row: number; readonly key: string }[],
  pinned: ReadonlyMap<string, number>,
  headerRow: number,
  next: readonly SourceRow[],
  recorded: (key: string) => readonly SourceRow[],
  unused: Unused,
): Arranged {
  const nextOf = new Map(next.map((row) => [row.key, row]));
  const fixed = [...pinned].map(([key, row]) => {
    const old = recorded(key)[0]?.cells ?? [];
    return { row, key, cells: nextOf.get(key)?.cells ?? unused(old) };
  });
  const held = new Set(pinned.values());
  const free = slots.map(({ row }) => row).filter((row) => !held.has(row));
  const rest = next.filter(({ key }) => !pinned.has(key));
  const start = slots.reduce((last, { row }) => Math.max(last, row), headerRow) + 1;
  const moved = rest.map((row, index) => ({ ...row, row: free[index] ?? start + index - free.length }));
  return {
    rows: [...fixed, ...moved].sort((a, b) => a.row - b.row),
    start,
    appended: Math.max(0, rest.length - free.length),
  };
}

function hasOthers(grid: SheetGrid, row: number, column: number, width: number): boolean {
  const line = grid.contents[row - grid.row] ?? [];
  return line.some((content, index) => {
    const at = grid.column + index;
    return content !== "" && (at < column || at >= column + width);
  });
}

function isEdited(grid: SheetGrid, row: number, column: number, recorded: readonly SourceRow[]): boolean {
  const width = recorded[0]?.cells.length ?? 0;
  for (let index = 1; index < width; index++) {
    const content = contentAt(grid, row, column + index);
    if (content !== "" && !recorded.some(({ cells }) => holds(content, cells[index] ?? ""))) return true;
  }
  return false;
}

function roomFor(grid: SheetGrid, row: number, rows: number): boolean {
  return Array.from({ length: rows }, (_, index) => grid.contents[row + index - grid.row] ?? []).every(
    (line) => line.every((content) => content === ""),
  );
}

function anyNumber(content: CellContent): number[] {
  return typeof content === "number" ? [content] : [];
}
