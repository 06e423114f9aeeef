import type { FormulaArgument } from "../../domain/formulas/formulaArgument";
import type { Region } from "../blocks";
import { bodyOf, type SheetTable } from "../tables/sheetTable";

/** What the references of a formula are looked up in. */
export interface Surroundings {
  /** The formula's own sheet. */
  readonly sheetId: string;
  /** Ids by name in lower case. */
  readonly sheets: ReadonlyMap<string, string>;
  readonly tables: readonly SheetTable[];
}

/** The cells that an argument refers to; null for literals, and for references that lead nowhere. */
export function placeOf(
  argument: FormulaArgument,
  row: number,
  { sheetId, sheets, tables }: Surroundings,
): Region | null {
  switch (argument.is) {
    case "cell":
    case "range": {
      const id = argument.sheet === null ? sheetId : (sheets.get(argument.sheet.toLowerCase()) ?? null);
      if (id === null) return null;
      const { row: first, column } = argument;
      const size = argument.is === "range" ? argument : { rows: 1, columns: 1 };
      return { sheetId: id, row: first, column, rows: size.rows, columns: size.columns };
    }
    case "own-row": {
      const table = tables.find(
        (each) => each.sheetId === sheetId && each.row <= row && row < each.row + each.rows,
      );
      const column = table === undefined ? null : columnOf(table, argument.column);
      return column === null ? null : { ...column, row, rows: 1 };
    }
    case "table-column": {
      const table = tables.find(({ name }) => name.toLowerCase() === argument.table.toLowerCase());
      return table === undefined ? null : columnOf(table, argument.column);
    }
    default:
      return null;
  }
}

function columnOf(table: SheetTable, name: string): Region | null {
  const at = table.columnNames.findIndex((each) => each.toLowerCase() === name.toLowerCase());
  return at < 0 ? null : { ...bodyOf(table), column: table.column + at, columns: 1 };
}
