import { cellInput } from "../../excel/cellText";
import type { TableReading } from "../../excel/readTables";
import type { RegistryRecord } from "../../excel/registry/record";
import type { TableUpdate } from "../../excel/tables/updateSteps";
import type { Aligned } from "./align";
import type { Changeset, CellWrite } from "./changeset";
import type { DiffInput } from "./diff";
import { noteDistance } from "./inspect";
import type { Restoration } from "./restore";

/** The update that writes a changeset. */
export function refreshUpdate(input: DiffInput, changeset: Changeset, reading: TableReading): TableUpdate {
  const { record, plan, order, aligned } = input;
  return {
    ...baseUpdate(record, reading, aligned, changeset.writes, plan.sourceNote),
    insertions: changeset.insertions.map(({ at, rows }) => ({
      at,
      rows: rows.map((row) =>
        fullWidth(reading, aligned, (index) => cellInput(row.cells[order[index] ?? -1]?.value ?? null)),
      ),
    })),
    formats: fullWidth(reading, aligned, (index) => {
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
  return {
    ...baseUpdate(record, reading, aligned, way.writes, note),
    insertions: [],
    formats: [],
    deletions: way.deletions,
  };
}

function baseUpdate(
  record: RegistryRecord,
  reading: TableReading,
  aligned: Aligned,
  writes: readonly CellWrite[],
  note: string,
): Pick<TableUpdate, "table" | "bodyRows" | "cells" | "note"> {
  const distance = noteDistance(record, reading);
  return {
    table: reading.table,
    bodyRows: aligned.grid.length,
    cells: writes,
    note: distance === null ? null : { distance, input: cellInput(note) },
  };
}

function fullWidth<T>(reading: TableReading, aligned: Aligned, cell: (index: number) => T): (T | null)[] {
  return reading.table.columnNames.map((_, position) => {
    const index = aligned.positions.indexOf(position);
    return index < 0 ? null : cell(index);
  });
}
