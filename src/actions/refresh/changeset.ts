/**
 * From accepted changes to cells and rows: where rows go in, and what is written where. Pure.
 * @module
 */
import type { TableCell, TableRow } from "../../domain/model/table";
import type { CellInput, FormatChange } from "../../excel/cellBlocks";
import { figureIn } from "../../excel/registry/contents";
import type { RemovedRow } from "../../excel/registry/record";
import { refreshFormat } from "./figureFormats";
import { placeColumns, type ColumnIn } from "./columnsIn";
import { columnsOut, type ColumnOut } from "./columnsOut";
import { cellKey, changeId } from "./changeId";
import type { DiffInput } from "./diffInput";
import type { Change } from "./model";
import { removedRows } from "./removedRows";
import { type Reworded, rewordedHeaders } from "./rewording";
import { plannedInput } from "./planned";

/** Rows that go in before a body row as it is now; `at` = number of body rows: at the end. */
export interface RowInsertion {
  readonly at: number;
  readonly rows: readonly TableRow[];
}

/** A cell to write; `row` counts in the body as it is before rows go in, `position` as it is after columns went in or out. */
export interface CellWrite {
  readonly row: number;
  readonly position: number;
  readonly input: CellInput;
  readonly format?: FormatChange | undefined;
}

/** What a refresh writes into one table. */
export interface Changeset {
  readonly insertions: readonly RowInsertion[];
  readonly writes: readonly CellWrite[];
  /** Cells that are written, by row key and column id. */
  readonly written: ReadonlySet<string>;
  /** Keys of the rows that go in. */
  readonly inserted: ReadonlySet<string>;
  /** Keys of the rows that are struck through because the package no longer has them. */
  readonly withdrawn: ReadonlySet<string>;
  /** Rows that are taken out instead. */
  readonly removed: readonly RemovedRow[];
  readonly marks: readonly RowMark[];
  readonly columns: readonly ColumnIn[];
  readonly headers: readonly Reworded[];
  /** Columns that go after everything else. */
  readonly out: readonly ColumnOut[];
  /** Position of each column of the record once the new ones are in. */
  readonly positions: readonly (number | null)[];
}

/** A body row of which our cells are struck through, or no longer. */
export interface RowMark {
  readonly row: number;
  readonly struck: boolean;
}

const NONE: ReadonlySet<string> = new Set();

/**
 * Makes the changeset of the accepted changes; `input` has no fresh columns but accepted ones. `reworded`: cells that are written
 * because the table's language changes, see `Difference`.
 */
export function changesetOf(
  input: DiffInput,
  accepted: ReadonlyMap<string, Change>,
  reworded: ReadonlySet<string> = NONE,
): Changeset {
  const { record, plan, order, aligned, fresh } = input;
  const { columns, positions } = placeColumns(input);
  const current = new Map(record.current.rows.map((row) => [row.key, row]));
  const writes: CellWrite[] = [];
  const written = new Set<string>();
  const put = (key: string, index: number, cell: TableCell | undefined): void => {
    const row = aligned.rowOf.get(key);
    const position = positions[index] ?? null;
    const column = record.columns[index];
    if (row === undefined || position === null || column === undefined) return;
    const content = aligned.grid[row]?.[aligned.positions[index] ?? -1];
    const format = refreshFormat(input, index, cell, [
      figureIn(current.get(key), index),
      ...(typeof content === "number" ? [{ value: content }] : []),
    ]);
    writes.push({ row, position, input: plannedInput(cell), format });
    written.add(cellKey(key, column.id));
  };
  for (const row of plan.rows) {
    record.columns.forEach((column, index) => {
      const taken =
        fresh.has(column.id) ||
        accepted.has(changeId(record, row.key, column.id)) ||
        (reworded.size > 0 && reworded.has(cellKey(row.key, column.id)));
      if (!taken) return;
      put(row.key, index, row.cells[order[index] ?? -1]);
    });
  }
  const planned = new Set(plan.rows.map((row) => row.key));
  const withdrawn = new Set<string>();
  const marks: RowMark[] = [];
  for (const row of record.current.rows) {
    const at = aligned.rowOf.get(row.key);
    if (at === undefined) continue;
    if (accepted.get(changeId(record, row.key, ""))?.state === "withdrawn") {
      withdrawn.add(row.key);
      if (!input.removal) marks.push({ row: at, struck: true });
    } else if (row.withdrawn === true && planned.has(row.key)) marks.push({ row: at, struck: false });
  }
  const rows = plan.rows.filter((row) => {
    const state = accepted.get(changeId(record, row.key, ""))?.state;
    return state === "new-row" || state === "deleted-row";
  });
  const inserted = new Set(rows.map((row) => row.key));
  return {
    writes,
    written,
    inserted,
    withdrawn,
    removed: input.removal ? removedRows(input, withdrawn) : [],
    marks,
    columns,
    headers: rewordedHeaders(input, columns),
    out: columnsOut(input, accepted, columns),
    positions,
    insertions: placeRows(input, inserted),
  };
}

/** Rows go where the plan has them; in a table the user sorted, to the end. */
function placeRows({ plan, aligned }: DiffInput, inserted: ReadonlySet<string>): RowInsertion[] {
  if (inserted.size === 0) return [];
  const present = plan.rows.flatMap((row) => aligned.rowOf.get(row.key) ?? []);
  const inOrder = present.every((row, index) => index === 0 || row > (present[index - 1] ?? -1));
  const end = aligned.grid.length;
  const places = new Map<number, TableRow[]>();
  let after = 0;
  const last = present.at(-1) ?? -1;
  for (const row of plan.rows) {
    const here = aligned.rowOf.get(row.key);
    if (here !== undefined) after = here + 1;
    if (!inserted.has(row.key)) continue;
    const at = !inOrder || (after > last && last + 1 === end) ? end : after;
    places.set(at, [...(places.get(at) ?? []), row]);
  }
  return [...places].sort(([a], [b]) => a - b).map(([at, rows]) => ({ at, rows }));
}
