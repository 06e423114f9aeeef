import { cellInput, type CellContent } from "../../excel/cellText";
import type { TableReading } from "../../excel/readTables";
import type { RegistryRecord } from "../../excel/registry/record";
import type { FillDown, TableUpdate } from "../../excel/tables/updateSteps";
import type { Aligned } from "./align";
import type { Changeset, CellWrite, RowMark } from "./changeset";
import type { DiffInput } from "./diff";
import { movedBy } from "./columnsIn";
import { noteDistance } from "./inspect";
import { plannedInput } from "./planned";
import type { Restoration } from "./restore";

/** The update that writes a changeset. */
export function refreshUpdate(input: DiffInput, changeset: Changeset, reading: TableReading): TableUpdate {
  const { record, plan, order, aligned } = input;
  const { columns, positions } = changeset;
  const calculated = calculatedColumns(aligned);
  const moved = movedBy(columns);
  const width = reading.table.columns + columns.length;
  return {
    ...baseUpdate(record, reading, changeset, plan.sourceNote),
    bodyRows: aligned.grid.length,
    own: positions.flatMap((position) => position ?? []),
    width,
    columnsIn: columns,
    columnsOut: [],
    fills: changeset.insertions.flatMap(({ at }) =>
      fillsAt(at, aligned, calculated).map((fill) => ({ ...fill, position: moved(fill.position) })),
    ),
    insertions: changeset.insertions.map(({ at, rows }) => ({
      at,
      rows: rows.map((row) =>
        fullWidth(width, positions, (index) => plannedInput(row.cells[order[index] ?? -1])),
      ),
    })),
    formats: fullWidth(width, positions, (index) => {
      const format = plan.columns[order[index] ?? -1]?.numberFormat;
      return format === undefined || format === "General" ? null : format;
    }),
    deletions: [],
  };
}

/** The update that goes back to the generation before. */
export function restoreUpdate(
  record: RegistryRecord,
  way: Restoration,
  aligned: Aligned,
  reading: TableReading,
): TableUpdate {
  const note = record.previous?.note ?? record.current.note;
  const out = new Set(way.columnsOut);
  const moved = (position: number): number =>
    position - way.columnsOut.filter((each) => each < position).length;
  const writes = way.writes.flatMap((write) =>
    out.has(write.position) ? [] : [{ ...write, position: moved(write.position) }],
  );
  return {
    ...baseUpdate(record, reading, { writes, marks: way.marks }, note),
    bodyRows: aligned.grid.length,
    own: aligned.positions.flatMap((position) =>
      position === null || out.has(position) ? [] : [moved(position)],
    ),
    width: reading.table.columns - out.size,
    columnsIn: [],
    columnsOut: way.columnsOut,
    insertions: [],
    fills: [],
    formats: [],
    deletions: way.deletions,
  };
}

function baseUpdate(
  record: RegistryRecord,
  reading: TableReading,
  { writes, marks }: { readonly writes: readonly CellWrite[]; readonly marks: readonly RowMark[] },
  note: string,
): Pick<TableUpdate, "table" | "cells" | "marks" | "filters" | "filtersOff" | "note"> {
  const distance = noteDistance(record, reading);
  return {
    table: reading.table,
    cells: writes,
    marks,
    filters: reading.filters,
    filtersOff: false,
    note: distance === null ? null : { distance, input: cellInput(note) },
  };
}

function fullWidth<T>(
  width: number,
  positions: readonly (number | null)[],
  cell: (index: number) => T,
): (T | null)[] {
  return Array.from({ length: width }, (_, position) => {
    const index = positions.indexOf(position);
    return index < 0 ? null : cell(index);
  });
}

/** The user's columns in which most filled cells are formulas. */
function calculatedColumns({ grid, positions }: Aligned): number[] {
  const own = new Set(positions);
  return (grid[0] ?? []).flatMap((_, position): number[] => {
    if (own.has(position)) return [];
    const filled = grid.filter((row) => (row[position] ?? "") !== "");
    return filled.filter((row) => isFormula(row[position])).length * 2 > filled.length ? [position] : [];
  });
}

/** Where they go on into rows put in at a place: from the row above or, at the top, the one below. */
function fillsAt(at: number, { grid }: Aligned, calculated: readonly number[]): FillDown[] {
  const from = at > 0 ? at - 1 : 0;
  return calculated.flatMap((position) =>
    isFormula(grid[from]?.[position]) ? [{ at, position, from }] : [],
  );
}

function isFormula(content: CellContent | undefined): boolean {
  return typeof content === "string" && content.startsWith("=");
}
