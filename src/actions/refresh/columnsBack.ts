/**
 * Columns that a refresh took out, on their way back into the table. Pure.
 * @module
 */
import { cellInput, holds, type CellContent } from "../../excel/cellText";
import type { CellInput } from "../../excel/cellBlocks";
import type { RecordColumn, RecordRow, RegistryRecord, RemovedColumn } from "../../excel/registry/record";
import { uniqueHeaders } from "../../excel/tables/names";
import type { Aligned } from "./align";
import type { CellWrite, RowMark } from "./changeset";
import { userInput } from "./userInput";

/** A removed column as it is found: not there, put back but still empty, put back and filled in part, or there. */
export interface ColumnBack {
  readonly removed: RemovedColumn;
  /** Where it stands; null where it does not. */
  readonly position: number | null;
  readonly state: "missing" | "blank" | "partial" | "whole";
  /** What stood in it, by the body row where that goes now. */
  readonly cells: ReadonlyMap<number, { readonly content: CellContent; readonly input: CellInput }>;
  /** Its number formats by body row; those that are not named have the first. */
  readonly format: string;
  readonly formats: ReadonlyMap<number, string>;
}

/** How the columns are found that the record's refresh took out. */
export function columnsBack(record: RegistryRecord, aligned: Aligned): ColumnBack[] {
  const removed = record.undo?.removedColumns ?? [];
  if (removed.length === 0) return [];
  return removed.map((column): ColumnBack => {
    const index = record.columns.findIndex(({ id }) => id === column.column);
    const stands = aligned.positions[index] ?? null;
    const cells = cellsNow(column, index, record, aligned);
    const state = stands === null ? "missing" : stateOf(cells, stands, aligned);
    const blank = ([at]: readonly [number, unknown]): boolean =>
      (aligned.grid[at]?.[stands ?? -1] ?? "") === "";
    return {
      removed: column,
      position: state === "missing" ? null : stands,
      state,
      cells: state === "partial" ? new Map([...cells].filter(blank)) : cells,
      ...formatsNow(column, record, aligned),
    };
  });
}

/** A column of that name in which nothing stands that stood in ours is the user's. */
function stateOf(cells: ColumnBack["cells"], position: number, { grid }: Aligned): ColumnBack["state"] {
  if (cells.size === 0) return "whole";
  if (grid.every((row) => (row[position] ?? "") === "")) return "blank";
  const now = [...cells].map(([at, { content }]) => ({ content, standing: grid[at]?.[position] ?? "" }));
  if (!now.some(({ content, standing }) => content === standing)) return "missing";
  return now.some(({ standing }) => standing === "") ? "partial" : "whole";
}

function cellsNow(
  column: RemovedColumn,
  index: number,
  record: RegistryRecord,
  { grid, rowOf, positions }: Aligned,
): ColumnBack["cells"] {
  // Without what stood in the column a row of the user's may be blank, and be taken for one of ours that was emptied.
  const isBlank = (at: number): boolean =>
    positions.every((position) => position === null || (grid[at]?.[position] ?? "") === "");
  const cells = new Map<number, { content: CellContent; input: CellInput }>();
  (record.previous?.rows ?? []).forEach((row, at) => {
    const content = column.cells[at] ?? "";
    const to = rowOf.get(row.key);
    if (to !== undefined && content !== "") cells.set(to, { content, input: inputOf(content, row, index) });
  });
  // Rows that the same refresh put in, or took out, were not among those that were counted.
  const { insertedRows = [], removedRows = [] } = record.undo ?? {};
  const between = new Set(
    [...insertedRows, ...removedRows.map(({ row }) => row)].map((key) => rowOf.get(key)),
  );
  const ours = new Set(rowOf.values());
  for (const [above, below, content] of column.others ?? []) {
    let at = above === null ? -1 : (rowOf.get(above) ?? grid.length);
    for (let left = below; left > 0 && at < grid.length;) {
      at += 1;
      if (!between.has(at)) left -= 1;
    }
    if (at < grid.length && (!ours.has(at) || isBlank(at)))
      cells.set(at, { content, input: userInput(content) });
  }
  return cells;
}

/** Text of ours goes back as text, whatever it begins with. */
function inputOf(content: CellContent, row: RecordRow, index: number): CellInput {
  const isText = typeof content === "string" && (row.formulas?.[index] ?? null) === null;
  return isText && holds(content, row.values[index] ?? null) ? cellInput(content) : userInput(content);
}

function formatsNow(
  { formats }: RemovedColumn,
  record: RegistryRecord,
  { rowOf }: Aligned,
): Pick<ColumnBack, "format" | "formats"> {
  if (typeof formats === "string") return { format: formats, formats: new Map() };
  const now = new Map<number, string>();
  (record.previous?.rows ?? []).forEach(({ key }, at) => {
    const to = rowOf.get(key);
    const format = formats[at] ?? "";
    if (to !== undefined && format !== "") now.set(to, format);
  });
  return { format: formats.find((format) => format !== "") ?? "General", formats: now };
}

/** Where the columns that are not there go in. */
export interface ColumnPlaces {
  /** Names of the table's columns once some went out and these in. */
  readonly names: readonly string[];
  /** By id: the position then, and the name, another one where the user has given it to a column of theirs. */
  readonly places: ReadonlyMap<string, { readonly position: number; readonly name: string }>;
}

/** Places the missing columns right of what stood left of them. `positionsOut`: columns that go out before. */
export function placeBack(
  record: RegistryRecord,
  back: readonly ColumnBack[],
  { names, positions }: Aligned,
  positionsOut: readonly number[],
): ColumnPlaces {
  const kept = names.filter((_, position) => !positionsOut.includes(position));
  const missing = back.filter(({ state }) => state === "missing").map(({ removed }) => removed);
  const unique = uniqueHeaders([...kept, ...missing.map(({ name }) => name)]).slice(kept.length);
  const order = (record.undo?.widths ?? []).map(([name]) => name.toLowerCase());
  // What each name of then is called now, as a thing with an identity: names may be the same by now.
  const line = kept.map((name) => ({
    name,
    was: nameBefore(record.columns, positions, names, name),
    id: "",
  }));
  missing.forEach(({ column, name }, index) => {
    const at = order.indexOf(name.toLowerCase());
    const left = order.slice(0, Math.max(0, at)).reverse();
    const neighbour = left
      .map((each) => line.findIndex(({ was }) => was === each))
      .find((position) => position >= 0);
    const to = neighbour === undefined ? (at < 0 ? line.length : 0) : neighbour + 1;
    line.splice(to, 0, { name: unique[index] ?? name, was: name.toLowerCase(), id: column });
  });
  return {
    names: line.map(({ name }) => name),
    places: new Map(
      line.flatMap(({ id, name }, position) => (id === "" ? [] : [[id, { position, name }] as const])),
    ),
  };
}

/** What a column was called before the table's language changed, in lower case. */
export function nameBefore(
  columns: readonly RecordColumn[],
  positions: readonly (number | null)[],
  names: readonly string[],
  name: string,
): string {
  const column = columns[positions.indexOf(names.indexOf(name))];
  return (column?.before?.name ?? name).toLowerCase();
}

/** What is written into the columns; `at`: the position of each. `again`: their formats too, for a write was broken off. */
export function writesBack(
  back: readonly ColumnBack[],
  at: (column: ColumnBack) => number,
  rows: number,
  again: boolean,
): CellWrite[] {
  return back.flatMap((column): CellWrite[] => {
    const { state, cells, format, formats } = column;
    const position = at(column);
    const fills = state === "missing" || state === "blank" || (state === "partial" && again);
    return Array.from({ length: rows }, (_, row): CellWrite[] => {
      const cell = fills ? cells.get(row) : undefined;
      const own = formats.get(row) ?? format;
      const to = state === "missing" ? (own === format ? null : own) : again ? own : null;
      if (cell === undefined && to === null) return [];
      return [
        { row, position, input: cell?.input ?? null, ...(to === null ? {} : { format: { to, from: null } }) },
      ];
    }).flat();
  });
}

/** Rows that were struck through before are so in these columns too. */
export function marksBack(record: RegistryRecord, { rowOf }: Aligned): RowMark[] {
  return (record.previous?.rows ?? []).flatMap(({ key, withdrawn }): RowMark[] => {
    const row = rowOf.get(key);
    return withdrawn !== true || row === undefined ? [] : [{ row, struck: true }];
  });
}
