import { formatOfCell } from "../../domain/tables/figureFormat";
import { cellInput } from "../../excel/cellText";
import type { TableReading } from "../../excel/readTables";
import type { RegistryRecord } from "../../excel/registry/record";
import type { TableUpdate } from "../../excel/tables/tableUpdate";
import { calculatedColumns, fillsAt } from "./calculated";
import { bringBack } from "./bringBack";
import type { Aligned } from "./align";
import type { Changeset, CellWrite, RowMark } from "./changeset";
import type { DiffInput } from "./diff";
import { movedBy } from "./columnsIn";
import { formatsLeft } from "./formatsLeft";
import { noteDistance } from "./inspect";
import { plannedInput } from "./planned";
import { widerColumns } from "./rewording";
import type { Restoration } from "./restore";
import { filtersBetween, filtersOnward } from "./rewordFilters";

/** The update that writes a changeset. */
export function refreshUpdate(input: DiffInput, changeset: Changeset, reading: TableReading): TableUpdate {
  const { record, plan, order, aligned } = input;
  const { columns, positions } = changeset;
  const calculated = calculatedColumns(aligned);
  const moved = movedBy(columns);
  const width = reading.table.columns + columns.length;
  // A row that goes in below a struck one would be struck through as well.
  const anyStruck = record.current.rows.some(({ withdrawn }) => withdrawn === true);
  return {
    ...baseUpdate(record, reading, changeset, plan.sourceNote),
    bodyRows: aligned.grid.length,
    own: positions.flatMap((position) => position ?? []),
    width,
    columnsIn: columns,
    columnsOut: [],
    headers: changeset.headers,
    widths: widerColumns(input, columns),
    filters: filtersOnward(reading.filters, input, changeset.headers).filters,
    fills: changeset.insertions.flatMap(({ at }) =>
      fillsAt(at, aligned, calculated).map((fill) => ({ ...fill, position: moved(fill.position) })),
    ),
    insertions: changeset.insertions.map(({ at, rows }) => ({
      at,
      rows: rows.map((row) =>
        fullWidth(width, positions, (index) => plannedInput(row.cells[order[index] ?? -1])),
      ),
      formats: rows.map((row) =>
        fullWidth(width, positions, (index) => {
          const at = order[index] ?? -1;
          const column = plan.columns[at];
          const numberFormat = column?.ownDecimals === true ? record.columns[index]?.numberFormat : null;
          const format =
            column === undefined
              ? "General"
              : formatOfCell(numberFormat ? { ...column, numberFormat } : column, row.cells[at]);
          return format === "General" ? null : format;
        }),
      ),
      ...(anyStruck ? { struck: rows.map(() => false) } : {}),
    })),
    deletions: [],
    removals: changeset.removed.map(({ at }) => at),
  };
}

/** The update that goes back to the generation before. `brokenOff`: doing so was begun and broken off. */
export function restoreUpdate(
  record: RegistryRecord,
  way: Restoration,
  aligned: Aligned,
  reading: TableReading,
  brokenOff = false,
): TableUpdate {
  const note = record.previous?.note ?? record.current.note;
  const out = new Set(way.columnsOut);
  const moved = (position: number): number =>
    position - way.columnsOut.filter((each) => each < position).length;
  const back = bringBack(record, way, aligned, reading, brokenOff);
  const formats = brokenOff ? formatsLeft(record, aligned, way, "previous") : [];
  const writes = [...way.writes, ...back.writes, ...formats].flatMap((write) =>
    out.has(write.position) ? [] : [{ ...write, position: moved(write.position) }],
  );
  const inOwn = <T>(cells: readonly T[]): T[] => cells.filter((_, position) => !out.has(position));
  return {
    ...baseUpdate(record, reading, { writes, marks: [...way.marks, ...back.marks] }, note),
    bodyRows: aligned.grid.length,
    own: aligned.positions.flatMap((position) =>
      position === null || out.has(position) ? [] : [moved(position)],
    ),
    width: reading.table.columns - out.size,
    columnsIn: [],
    columnsOut: way.columnsOut,
    widths: [],
    headers: way.headers.map(({ position, name }) => ({ position: moved(position), name })),
    insertions: back.insertions.map(({ formats = [], ...each }) => ({
      ...each,
      rows: each.rows.map(inOwn),
      formats: formats.map(inOwn),
    })),
    filters: filtersBetween(reading.filters, record, "back").filters,
    fills: back.fills.map((fill) => ({ ...fill, position: moved(fill.position) })),
    deletions: way.deletions,
    removals: [],
  };
}

/**
 * What a write that was broken off after its cells may lack: formats, marks and the note, which come last.
 * @param shown - the generation of the record that the cells show
 */
export function completionUpdate(
  record: RegistryRecord,
  way: Restoration,
  aligned: Aligned,
  reading: TableReading,
  shown: "current" | "previous",
): TableUpdate {
  const writes = formatsLeft(record, aligned, way, shown);
  const marks =
    shown === "previous" ? way.marks : way.marks.map(({ row, struck }) => ({ row, struck: !struck }));
  return {
    ...baseUpdate(record, reading, { writes, marks }, record[shown]?.note ?? ""),
    bodyRows: aligned.grid.length,
    own: aligned.positions.flatMap((position) => position ?? []),
    width: reading.table.columns,
    columnsIn: [],
    columnsOut: [],
    headers: [],
    widths: [],
    insertions: [],
    filters: filtersBetween(reading.filters, record, shown === "current" ? "onward" : "back").filters,
    fills: [],
    deletions: [],
    removals: [],
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
