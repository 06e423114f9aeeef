import { formatOfCell } from "../../domain/tables/figureFormat";
import { cellInput } from "../../excel/cellText";
import type { TableReading } from "../../excel/readTables";
import type { RegistryRecord, UndoNote } from "../../excel/registry/record";
import type { TableUpdate } from "../../excel/tables/tableUpdate";
import type { WidthMove } from "../../excel/tables/widths";
import { calculatedColumns, fillsAt } from "./calculated";
import { bringBack } from "./bringBack";
import type { Aligned } from "./align";
import type { Changeset, CellWrite, RowMark } from "./changeset";
import type { DiffInput } from "./diffInput";
import { movedBy } from "./columnsIn";
import { marksBack, nameBefore, placeBack, writesBack } from "./columnsBack";
import { namesAfter, widthMoves } from "./columnsOut";
import { formatsLeft } from "./formatsLeft";
import { noteDistance } from "./inspect";
import { plannedInput } from "./planned";
import { widerColumns } from "./rewording";
import type { Restoration } from "./restore";
import { userInput } from "./userInput";
import { filtersBetween, filtersOnward } from "./rewordFilters";

/** The update that writes a changeset. `widths`: of the table's columns as it was read, where some go. */
export function refreshUpdate(
  input: DiffInput,
  changeset: Changeset,
  reading: TableReading,
  widths?: UndoNote["widths"],
): TableUpdate {
  const { record, plan, order, aligned } = input;
  const { columns, positions, out } = changeset;
  const names = reading.table.columnNames;
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
    columnRemovals: out.map(({ position, final }) => ({
      before: position,
      position: final,
      contents: reading.grid.map((cells) => cells[position] ?? ""),
    })),
    widthMoves: widthMoves(
      [names],
      namesAfter(
        names,
        columns,
        out.map(({ final }) => final),
      ),
      widths,
    ),
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
    removals: changeset.removed.map(({ at }) => ({ row: at, contents: aligned.grid[at] ?? [] })),
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
  const missing = way.columnsBack.filter(({ state }) => state === "missing");
  const { names, places } = placeBack(record, way.columnsBack, aligned, way.columnsOut);
  const columnsIn = missing.flatMap(({ removed: { column, total }, format }) => {
    const place = places.get(column);
    const own = total === undefined ? {} : { total: userInput(total) };
    return place === undefined ? [] : [{ ...place, numberFormat: format, ...own }];
  });
  // What goes into missing columns is behind everything else until it is known where that goes.
  const width = reading.table.columns;
  const lands = movedBy(columnsIn);
  const moved = (position: number): number =>
    columnsIn[position - width]?.position ??
    lands(position - way.columnsOut.filter((each) => each < position).length);
  const back = bringBack(
    record,
    way,
    aligned,
    reading,
    brokenOff,
    missing.map(({ removed: { name } }) => name),
  );
  const formats = brokenOff ? formatsLeft(record, aligned, way, "previous") : [];
  const inColumns = writesBack(
    way.columnsBack,
    (column) => column.position ?? width + missing.indexOf(column),
    aligned.grid.length,
    brokenOff,
  );
  const writes = [...way.writes, ...back.writes, ...formats, ...inColumns].flatMap((write) =>
    out.has(write.position) ? [] : [{ ...write, position: moved(write.position) }],
  );
  const inOwn = <T>(cells: readonly T[]): T[] => {
    const placed: T[] = [];
    cells.forEach((cell, position) => {
      if (!out.has(position)) placed[moved(position)] = cell;
    });
    return placed;
  };
  const marks = [...(columnsIn.length === 0 ? [] : marksBack(record, aligned)), ...way.marks, ...back.marks];
  const ours = record.columns.flatMap(({ id }, index) => {
    const position = aligned.positions[index] ?? null;
    if (places.has(id)) return places.get(id)?.position ?? [];
    return position === null || out.has(position) ? [] : [moved(position)];
  });
  return {
    ...baseUpdate(record, reading, { writes, marks }, note),
    bodyRows: aligned.grid.length,
    own: ours,
    width: names.length,
    columnsIn,
    columnsOut: way.columnsOut,
    columnRemovals: [],
    widthMoves: movesBack(record, reading, aligned, names),
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
  const inColumns =
    shown === "current"
      ? []
      : writesBack(way.columnsBack, ({ position }) => position ?? 0, aligned.grid.length, true);
  const writes = [...formatsLeft(record, aligned, way, shown), ...inColumns];
  const standing = way.columnsBack.length > 0 ? marksBack(record, aligned) : [];
  const marks =
    shown === "previous"
      ? [...standing, ...way.marks]
      : way.marks.map(({ row, struck }) => ({ row, struck: !struck }));
  return {
    ...baseUpdate(record, reading, { writes, marks }, record[shown]?.note ?? ""),
    bodyRows: aligned.grid.length,
    own: aligned.positions.flatMap((position) => position ?? []),
    width: reading.table.columns,
    columnsIn: [],
    columnsOut: [],
    columnRemovals: [],
    widthMoves:
      shown === "current" ? movesOut(record, reading, aligned) : movesBack(record, reading, aligned),
    headers: [],
    widths: [],
    insertions: [],
    filters: filtersBetween(reading.filters, record, shown === "current" ? "onward" : "back").filters,
    fills: [],
    deletions: [],
    removals: [],
  };
}

/** Widths that have not gone with columns which are all out. */
function movesOut(record: RegistryRecord, { table }: TableReading, { positions }: Aligned): WidthMove[] {
  const { widths = [] } = record.undo ?? {};
  const names = table.columnNames.map((name) =>
    nameBefore(record.columns, positions, table.columnNames, name),
  );
  return widthMoves([widths.map(([name]) => name)], names, widths);
}

/** Widths that go with columns which come back; they may be there already. `names`: the table's columns then. */
function movesBack(
  record: RegistryRecord,
  { table }: TableReading,
  { positions }: Aligned,
  names: readonly string[] = table.columnNames,
): WidthMove[] {
  const { widths = [], removedColumns = [] } = record.undo ?? {};
  const before = (name: string): string => nameBefore(record.columns, positions, table.columnNames, name);
  const gone = new Set(removedColumns.map(({ name }) => name.toLowerCase()));
  const without = widths.map(([name]) => name.toLowerCase()).filter((name) => !gone.has(name));
  return widthMoves([table.columnNames.map(before), without], names.map(before), widths);
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
