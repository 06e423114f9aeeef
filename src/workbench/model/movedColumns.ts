import type { Shift } from "./shifting";
import type { Box, TableColumnData, TableData } from "./store";

/** The columns of a table after cells were inserted into it or deleted from it sideways; `box`: where it is then. */
export function movedColumns(table: TableData, box: Box, shift: Shift): readonly TableColumnData[] {
  if (box.columns === table.box.columns) return table.columns;
  const at = shift.box.column - table.box.column;
  if (shift.kind === "delete") {
    const from = Math.max(0, at);
    return table.columns.filter((_column, index) => index < from || index >= at + shift.box.columns);
  }
  let nextId = Math.max(0, ...table.columns.map((column) => column.id)) + 1;
  const names = new Set(table.columns.map((column) => column.name));
  const added = Array.from({ length: shift.box.columns }, (): TableColumnData => {
    const name = freeColumnName(names);
    names.add(name);
    return { id: nextId++, name, filter: null };
  });
  return [...table.columns.slice(0, at), ...added, ...table.columns.slice(at)];
}

/** `Column1`, `Column2`, …: the first that is free. */
function freeColumnName(names: ReadonlySet<string>): string {
  let number = 1;
  while (names.has(`Column${String(number)}`)) number += 1;
  return `Column${String(number)}`;
}
