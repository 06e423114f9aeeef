import { cellInput, type CellContent } from "../../excel/cellText";
import type { TableReading } from "../../excel/readTables";
import type { RegistryRecord } from "../../excel/registry/record";
import type { FillDown, TableUpdate } from "../../excel/tables/updateSteps";
import type { Aligned } from "./align";
import type { Changeset, CellWrite, RowMark } from "./changeset";
import type { DiffInput } from "./diff";
import { noteDistance } from "./inspect";
import type { Restoration } from "./restore";

/** The update that writes a changeset. */
export function refreshUpdate(input: DiffInput, changeset: Changeset, reading: TableReading): TableUpdate {
  const { record, plan, order, aligned } = input;
  const calculated = calculatedColumns(aligned);
  return {
    ...baseUpdate(record, reading, aligned, changeset, plan.sourceNote),
    fills: changeset.insertions.flatMap(({ at }) => fillsAt(at, aligned, calculated)),
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
    ...baseUpdate(record, reading, aligned, way, note),
    insertions: [],
    fills: [],
    formats: [],
    deletions: way.deletions,
  };
}

function baseUpdate(
  record: RegistryRecord,
  reading: TableReading,
  aligned: Aligned,
  { writes, marks }: { readonly writes: readonly CellWrite[]; readonly marks: readonly RowMark[] },
  note: string,
): Omit<TableUpdate, "insertions" | "deletions" | "formats" | "fills"> {
  const distance = noteDistance(record, reading);
  return {
    table: reading.table,
    bodyRows: aligned.grid.length,
    cells: writes,
    marks,
    own: aligned.positions.flatMap((position) => position ?? []),
    filters: reading.filters,
    filtersOff: false,
    note: distance === null ? null : { distance, input: cellInput(note) },
  };
}

function fullWidth<T>(reading: TableReading, aligned: Aligned, cell: (index: number) => T): (T | null)[] {
  return reading.table.columnNames.map((_, position) => {
    const index = aligned.positions.indexOf(position);
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
