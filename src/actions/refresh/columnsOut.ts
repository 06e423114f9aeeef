/**
 * Columns that an edited query no longer asks for: which there are, what would be lost with them, and what it takes to bring them
 * back. Pure.
 * @module
 */
import { readReference } from "../../domain/formulas/references";
import { holds, type CellContent } from "../../excel/cellText";
import type { ColumnUse, GoingLooks, GoingUse } from "../../excel/readGoing";
import { contentOf } from "../../excel/registry/contents";
import type { RegistryRecord, RemovedColumn, UndoNote } from "../../excel/registry/record";
import type { TableFilter } from "../../excel/tables/filters";
import type { SheetTable } from "../../excel/tables/sheetTable";
import type { WidthMove } from "../../excel/tables/widths";
import { changeId } from "./changeId";
import { movedBy, type ColumnIn } from "./columnsIn";
import type { DiffInput } from "./diffInput";
import type { Change, LostWithColumn } from "./model";
import { isOurs } from "./rewording";

/** A column to take out. */
export interface ColumnOut {
  readonly id: string;
  /** In the record, in the table as it was read, and in it once the new columns are in. */
  readonly index: number;
  readonly position: number;
  readonly final: number;
}

/** Ids of the columns of ours that stand in the table and that a plan no longer has; rows are told by key columns, which stay. */
export function droppedIds(
  { columns }: RegistryRecord,
  { hasHeaders }: SheetTable,
  positions: readonly (number | null)[],
  order: readonly number[],
): ReadonlySet<string> {
  return new Set(
    columns.flatMap(({ id, key }, index) => {
      const stands = (positions[index] ?? null) !== null;
      return hasHeaders && !key && stands && (order[index] ?? -1) < 0 ? [id] : [];
    }),
  );
}

/** One change for each dropped column; what of the user's would be lost with it is told by {@link withLost}. */
export function droppedChanges({ record, dropped, aligned, table }: DiffInput): Change[] {
  return record.columns.flatMap(({ id, header, name }, index): Change[] => {
    const position = aligned.positions[index] ?? null;
    if (position === null || !dropped.has(id)) return [];
    const filled = aligned.grid.filter((cells) => (cells[position] ?? "") !== "").length;
    return [
      {
        id: changeId(record, "", id),
        row: "",
        rowLabel: table.columnNames[position] ?? name,
        column: id,
        columnHeader: header,
        state: "dropped-column",
        old: null,
        next: null,
        oldText: "",
        nextText: String(filled),
        ticked: true,
        observations: { old: null, next: null },
      },
    ];
  });
}

/** How many cells of a column hold something that we did not write. */
export function usersCells({ record, aligned }: DiffInput, index: number): number {
  const position = aligned.positions[index] ?? -1;
  const ours = new Map<number, CellContent>();
  for (const { rows } of [record.previous, record.current].filter((each) => each !== null))
    for (const row of rows) {
      const at = aligned.rowOf.get(row.key);
      const content = at === undefined ? "" : (aligned.grid[at]?.[position] ?? "");
      if (at !== undefined && holds(content, contentOf(row, index))) ours.set(at, content);
    }
  return aligned.grid.filter((cells, at) => (cells[position] ?? "") !== "" && !ours.has(at)).length;
}

/** The changes, of columns that go with what of the user's would be lost; such ones have to be ticked. */
export function withLost(
  input: DiffInput,
  changes: readonly Change[],
  use: GoingUse,
  filters: readonly TableFilter[],
): readonly Change[] {
  if (input.dropped.size === 0) return changes;
  return changes.map((change): Change => {
    if (change.state !== "dropped-column") return change;
    const index = input.record.columns.findIndex(({ id }) => id === change.column);
    const position = input.aligned.positions[index] ?? -1;
    const name = input.table.columnNames[position] ?? "";
    const used = use.columns.get(position);
    const column = input.record.columns[index];
    const lost: LostWithColumn = {
      cells: usersCells(input, index) + ((used?.total ?? "") === "" ? 0 : 1),
      formulas: formulasOutside(used, input.table, position),
      header: column !== undefined && !isOurs(name, column),
      filtered: filters.some(({ column }) => column.toLowerCase() === name.toLowerCase()),
    };
    return { ...change, lost, ticked: lost.cells + lost.formulas.length === 0 && !lost.header };
  });
}

/** Areas with formulas that refer to a column, but for its own cells, which go with it. */
function formulasOutside(use: ColumnUse | undefined, table: SheetTable, position: number): string[] {
  return (use?.formulas ?? []).filter((address) => {
    const area = readReference(address);
    if (area === null || !("row" in area)) return true;
    const { rows, columns } = area.is === "range" ? area : { rows: 1, columns: 1 };
    const own =
      area.sheet === table.sheetName &&
      area.column === table.column + position &&
      columns === 1 &&
      area.row >= table.row &&
      area.row + rows <= table.row + table.rows;
    return !own;
  });
}

/** The dropped columns that were accepted, from the left. */
export function columnsOut(
  { record, dropped, aligned }: DiffInput,
  accepted: ReadonlyMap<string, Change>,
  columnsIn: readonly ColumnIn[],
): ColumnOut[] {
  if (dropped.size === 0) return [];
  const moved = movedBy(columnsIn);
  return record.columns
    .flatMap(({ id }, index): ColumnOut[] => {
      const position = aligned.positions[index] ?? null;
      const goes = position !== null && dropped.has(id) && accepted.has(changeId(record, "", id));
      return goes ? [{ id, index, position, final: moved(position) }] : [];
    })
    .sort((a, b) => a.position - b.position);
}

/** What a refresh that takes columns out remembers of them. `removed`: keys of rows that go in the same refresh. */
export function rememberedColumns(
  input: DiffInput,
  out: readonly ColumnOut[],
  { columns }: GoingUse,
  { widths, formats }: GoingLooks,
  removed: ReadonlySet<string>,
): Pick<UndoNote, "removedColumns" | "widths"> {
  const { record, aligned, table } = input;
  const rowsOf = record.current.rows.map(({ key }) => aligned.rowOf.get(key));
  const removedColumns = out.map(({ id, position }): RemovedColumn => {
    const others = othersIn(input, position, removed);
    const total = columns.get(position)?.total ?? "";
    return {
      column: id,
      name: table.columnNames[position] ?? "",
      cells: rowsOf.map((at) => (at === undefined ? "" : (aligned.grid[at]?.[position] ?? ""))),
      ...(others.length === 0 ? {} : { others }),
      ...(total === "" ? {} : { total }),
      formats: packed(rowsOf.map((at) => formats.get(position)?.[at ?? -1] ?? "")),
    };
  });
  return {
    removedColumns,
    widths: table.columnNames.map((name, position) => [name, widths[position] ?? 0] as const),
  };
}

/** What stands in a column in rows of the user's own. */
function othersIn(
  { record, aligned }: DiffInput,
  position: number,
  removed: ReadonlySet<string>,
): NonNullable<RemovedColumn["others"]> {
  const ours = new Map(
    record.current.rows.flatMap(({ key }) => {
      const at = aligned.rowOf.get(key);
      return at === undefined ? [] : [[at, key] as const];
    }),
  );
  let above: string | null = null;
  let below = 0;
  return aligned.grid.flatMap((cells, at) => {
    const key = ours.get(at);
    if (key !== undefined && removed.has(key)) return [];
    if (key !== undefined) {
      above = key;
      below = 0;
      return [];
    }
    below += 1;
    const content = cells[position] ?? "";
    return content === "" ? [] : [[above, below, content] as const];
  });
}

/** One format where all are the same; rows that were not there have none. */
function packed(formats: readonly string[]): string | readonly string[] {
  const distinct = new Set(formats.filter((format) => format !== ""));
  const [only = "General"] = distinct;
  return distinct.size <= 1 ? only : formats;
}

/**
 * Widths of the sheet's columns on the way from one order of the table's columns, or another, to the last. `widths`: what each column
 * has where it stands in the very first order; one that it does not name keeps what is there.
 */
export function widthMoves(
  befores: readonly (readonly string[])[],
  after: readonly string[],
  widths: UndoNote["widths"] = [],
): WidthMove[] {
  const of = new Map(widths.map(([name, points]) => [name.toLowerCase(), points]));
  return after.flatMap((name, position): WidthMove[] => {
    const to = of.get(name.toLowerCase());
    const from = befores.flatMap((before) => of.get(before[position]?.toLowerCase() ?? "") ?? []);
    const others = from.filter((points) => points !== to);
    return to === undefined || others.length === 0 ? [] : [{ position, from: others, to }];
  });
}

/** Names of a table's columns once some went in and then some out. */
export function namesAfter(
  names: readonly string[],
  columnsIn: readonly { readonly position: number; readonly name: string }[],
  positionsOut: readonly number[],
): string[] {
  const after = [...names];
  for (const { position, name } of [...columnsIn].sort((a, b) => a.position - b.position))
    after.splice(position, 0, name);
  return after.filter((_, position) => !positionsOut.includes(position));
}
