/**
 * What the changes of a row share, and those of a column: found once, for a table may have a hundred thousand changes. Pure.
 * @module
 */
import type { TableCell, TableRow } from "../../domain/model/table";
import { isHash, type CellValue } from "../../excel/cellText";
import type { RecordColumn, RecordRow } from "../../excel/registry/record";
import { columnAddress } from "../../excel/tables/address";
import { bodyOf } from "../../excel/tables/sheetTable";
import { escaped } from "./changeId";
import type { DiffInput } from "./diffInput";

/** A row that is on the sheet and has a change, with what its changes share. */
export interface RowOnSheet extends TableRow {
  readonly id: string;
  readonly label: string;
  /** Row number on the sheet, counted from 1. */
  readonly number: number;
  readonly current: RecordRow | undefined;
  readonly previous: RecordRow | undefined;
}

/** A column of ours on the sheet, with what the changes of its cells share. */
export interface ColumnOnSheet {
  readonly column: RecordColumn;
  /** In the record, in the table, and in the plan. */
  readonly index: number;
  readonly position: number;
  readonly planned: number;
  readonly grouped: boolean;
  /** End of the changes' ids. */
  readonly id: string;
  /** Sheet and letters of the cells' addresses. */
  readonly letters: string;
}

/** The columns that are both on the sheet and in the plan. */
export function columnsOnSheet({ record, plan, order, aligned, table }: DiffInput): ColumnOnSheet[] {
  const first = bodyOf(table).column;
  return record.columns.flatMap((column, index): ColumnOnSheet[] => {
    const position = aligned.positions[index] ?? null;
    const planned = order[index] ?? -1;
    if (position === null || planned < 0) return [];
    return [
      {
        column,
        index,
        position,
        planned,
        grouped: plan.columns[planned]?.type === "number",
        id: escaped(column.id),
        letters: columnAddress(table.sheetName, first + position),
      },
    ];
  });
}

/** The figure a row is about: cells that describe it (publisher, quote) change with it. */
export function figureOf(observations: readonly (string | null)[]): string | null {
  return observations.find((id) => id !== null) ?? null;
}

/** The same of a row of the plan. */
export function figureOfCells(cells: readonly TableCell[]): string | null {
  return cells.find(({ observation }) => observation !== null)?.observation ?? null;
}

/** A row's key columns, joined. */
export function label(values: readonly CellValue[]): string {
  return values.filter((value) => value !== null && !isHash(value)).join(" · ");
}
