import type { Worksheet } from "exceljs";
import { type Box, MAX_COLUMNS, MAX_ROWS } from "../../model/store";
import type { OpenedMark } from "./openedFile";

/** Groups of rows and columns: a file has the level of each, so each level gives a group for every run of lines that reach it. */
export function readOutline(sheet: Worksheet): OpenedMark[] {
  const rows = Array.from(
    { length: sheet.rowCount },
    (_none, row) => sheet.findRow(row + 1)?.outlineLevel ?? 0,
  );
  // Null, against ExcelJS's types, where a sheet says nothing about them.
  const columns = (sheet.columns as Worksheet["columns"] | null) ?? [];
  return [
    ...groupsOf(rows, "rowGroup", (row, count) => ({ row, rows: count, column: 0, columns: MAX_COLUMNS })),
    ...groupsOf(
      columns.map((column) => column.outlineLevel ?? 0),
      "columnGroup",
      (column, count) => ({ row: 0, rows: MAX_ROWS, column, columns: count }),
    ),
  ];
}

function groupsOf(
  levels: readonly number[],
  kind: OpenedMark["kind"],
  boxOf: (start: number, count: number) => Box,
): OpenedMark[] {
  const found: OpenedMark[] = [];
  const deepest = levels.reduce((most, level) => Math.max(most, level), 0);
  for (let depth = 1; depth <= deepest; depth += 1) {
    let start = -1;
    for (let line = 0; line <= levels.length; line += 1) {
      const inside = (levels[line] ?? 0) >= depth;
      if (inside && start < 0) start = line;
      if (inside || start < 0) continue;
      found.push({ kind, boxes: [boxOf(start, line - start)], data: {} });
      start = -1;
    }
  }
  return found;
}
