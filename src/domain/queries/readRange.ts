/**
 * Reads an argument that may be a range: cells in rows, as Excel hands them over.
 * @module
 */

/** Cells of a range, row by row, without the blank rows and columns at its end. */
export interface RangeArgument {
  readonly cells: readonly unknown[];
  readonly rows: number;
  readonly columns: number;
}

/** Blank cells of a range come as null or "", in some hosts as 0. */
function isBlank(cell: unknown): boolean {
  return (
    cell === null || cell === undefined || cell === 0 || (typeof cell === "string" && cell.trim() === "")
  );
}

function toRows(raw: unknown): readonly (readonly unknown[])[] {
  if (!Array.isArray(raw)) return [[raw]];
  const rows: readonly unknown[] = raw;
  return rows.some((row) => Array.isArray(row))
    ? rows.map((row): readonly unknown[] => (Array.isArray(row) ? row : [row]))
    : [rows];
}

/** The cells of a scalar, a row or a range. An entirely blank one has no cells. Never throws. */
export function readRange(raw: unknown): RangeArgument {
  const given = toRows(raw);
  let rows = 0;
  let columns = 0;
  given.forEach((row, i) => {
    row.forEach((cell, j) => {
      if (isBlank(cell)) return;
      rows = i + 1;
      columns = Math.max(columns, j + 1);
    });
  });
  const cells = given
    .slice(0, rows)
    .flatMap((row) => Array.from({ length: columns }, (_, j) => row[j] ?? null));
  return { cells, rows, columns };
}
