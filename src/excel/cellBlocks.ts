/**
 * Single cells gathered into few block writes.
 * @module
 */
import { jsonBytes } from "./blocks";
import { REQUEST_BYTES } from "./limits";

/** What goes into a cell: see `cellText.cellInput`; null leaves it alone. */
export type CellInput = string | number | boolean | null;

/** A number format that goes with a cell's new content. */
export interface FormatChange {
  readonly to: string;
  /**
   * Formats that Kouan may have given the cell; any other is the user's and stays. `position`: where the cell's column was when the table
   * was read. null: the cell is new.
   */
  readonly from: { readonly formats: readonly string[]; readonly position: number } | null;
}

/** A cell to write. */
export interface CellIn {
  /** Of a table: its body row before rows go in or out. */
  readonly row: number;
  readonly position: number;
  /** null: only the format changes. */
  readonly input: CellInput;
  readonly format?: FormatChange | undefined;
}

/** Changed cells closer than this share one write, with null between them. */
const GAP_ROWS = 8;

/** A rectangle to write; null leaves a cell alone. */
export interface CellBlock {
  readonly row: number;
  readonly position: number;
  readonly grid: CellInput[][];
}

/** Size of the null that leaves a cell alone. */
const NULL_BYTES = 5;

/** Groups cells into few rectangles, with null for what lies between; `width` is that of what they stand in. */
export function cellBlocks(cells: readonly CellIn[], width: number): CellBlock[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row);
  const groups: CellIn[][] = [];
  let size = 0;
  for (const cell of sorted) {
    const open = groups.at(-1);
    const gap = cell.row - (open?.at(-1)?.row ?? -Infinity);
    const bytes = jsonBytes(cell.input) + gap * width * NULL_BYTES;
    if (open !== undefined && gap <= GAP_ROWS && size + bytes < REQUEST_BYTES / 4) {
      open.push(cell);
      size += bytes;
    } else {
      groups.push([cell]);
      size = jsonBytes(cell.input) + width * NULL_BYTES;
    }
  }
  return groups.map((group) => {
    const row = group[0]?.row ?? 0;
    const rows = (group.at(-1)?.row ?? 0) - row + 1;
    const position = group.reduce((least, cell) => Math.min(least, cell.position), Infinity);
    const columns = group.reduce((most, cell) => Math.max(most, cell.position), 0) - position + 1;
    const grid = Array.from({ length: rows }, () => Array.from<CellInput>({ length: columns }).fill(null));
    for (const cell of group) {
      const line = grid[cell.row - row];
      if (line !== undefined) line[cell.position - position] = cell.input;
    }
    return { row, position, grid };
  });
}
