import { jsonBytes, packRows, type Pack, type Step } from "../blocks";
import { cellBlocks, type CellBlock, type CellIn, type CellInput } from "../cellBlocks";
import type { SheetTable } from "./sheetTable";
import { fillNumberFormat } from "./createTable";
import { applyFilters, clearFilters, type TableFilter } from "./filters";

/** Rows to put in before a body row; `at` = number of body rows: at the end. */
export interface RowsIn {
  readonly at: number;
  /** Full width of the table; null in the user's columns. */
  readonly rows: readonly (readonly CellInput[])[];
  /** Number formats, as wide; null leaves a cell alone. Absent: as Excel makes new rows. */
  readonly formats?: readonly (readonly (string | null)[])[];
  /** Whether our cells in each are struck through; absent: as Excel makes new rows. */
  readonly struck?: readonly boolean[];
}

/** A formula of the user's that goes on into the rows put in at a place. */
export interface FillDown {
  /** `RowsIn.at` of the rows. */
  readonly at: number;
  readonly position: number;
  /** Body row, as read, that has the formula. */
  readonly from: number;
}

/** Everything one action writes into one table. */
export interface TableUpdate {
  readonly table: SheetTable;
  /** Body rows of the table as it was read. */
  readonly bodyRows: number;
  readonly insertions: readonly RowsIn[];
  /** Body rows to take out before others go in. */
  readonly deletions: readonly number[];
  /** Body rows to take out after everything else, so that what is broken off before has lost nothing. */
  readonly removals: readonly number[];
  /** Columns to put in, and where they are once all are in. Columns go in or out before everything else. */
  readonly columnsIn: readonly {
    readonly position: number;
    readonly name: string;
    readonly numberFormat: string;
  }[];
  /** Positions of columns to take out. */
  readonly columnsOut: readonly number[];
  /** Columns of the table once they went in or out; all other positions count in these. */
  readonly width: number;
  readonly cells: readonly CellIn[];
  readonly fills: readonly FillDown[];
  /** Body rows to strike through, or no longer, in the columns of ours. */
  readonly marks: readonly { readonly row: number; readonly struck: boolean }[];
  /** Positions of our columns. */
  readonly own: readonly number[];
  /** Filters of the table: off while cells are written, which would else land in the wrong rows. */
  readonly filters: readonly TableFilter[];
  /** They are off already: a write that was broken off had taken them off. */
  readonly filtersOff: boolean;
  /** Source note: how many rows below the table's last row it stands, and its new text. */
  readonly note: { readonly distance: number; readonly input: CellInput } | null;
}

/**
 * Steps of an update: first the rows, from the bottom up, then the cells, the filters, and last the note, by which an
 * interrupted update is known. All are relative to the table, so it does not matter where earlier steps moved it.
 * Requires ExcelApi 1.13 (`Table.resize`).
 */
export function updateSteps(update: TableUpdate): Step[] {
  const { table, filters, filtersOff } = update;
  const content = [
    ...columnSteps(update),
    ...rowSteps(update),
    ...contentSteps(update),
    ...fillSteps(update),
    ...markSteps(update),
    ...removalSteps(update),
  ];
  const around =
    filters.length === 0 || (content.length === 0 && !filtersOff)
      ? content
      : [...(filtersOff ? [] : [clearFilters(table)]), ...content, applyFilters(table, filters)];
  return [...around, ...noteStep(update)];
}

function columnSteps({ table, columnsIn, columnsOut }: TableUpdate): Step[] {
  const out = [...columnsOut]
    .sort((a, b) => b - a)
    .map<Step>((position) => ({
      bytes: 256,
      enqueue: (context) => context.workbook.tables.getItem(table.id).columns.getItemAt(position).delete(),
    }));
  const inward = [...columnsIn].sort((a, b) => a.position - b.position);
  const adding = inward.map<Step>(({ position, name, numberFormat }) => ({
    bytes: 512 + name.length,
    enqueue: (context) => {
      const column = context.workbook.tables.getItem(table.id).columns.add(position, undefined, name);
      if (numberFormat !== "General") fillNumberFormat(column.getDataBodyRange(), numberFormat);
    },
  }));
  return [...out, ...adding];
}

function rowSteps({ table, bodyRows, insertions, deletions }: TableUpdate): Step[] {
  const out = runs([...deletions].sort((a, b) => a - b)).reverse();
  const removing = out.map<Step>(({ first, count }) => ({
    bytes: 256,
    enqueue: (context) => bodyRange(context, table, first, count).delete("Up"),
  }));
  const inward = [...insertions].sort((a, b) => b.at - a.at);
  const adding = inward.map<Step>(({ at, rows }) => ({
    bytes: 512,
    enqueue: (context) => {
      const first = at - deletions.filter((row) => row < at).length;
      // Behind the last row that stays there is nothing to push down: the table has to grow.
      if (first < bodyRows - deletions.length) bodyRange(context, table, first, rows.length).insert("Down");
      else append(context, table, rows.length);
    },
  }));
  return [...removing, ...adding];
}

function removalSteps(update: TableUpdate): Step[] {
  const shifts = shiftsOf(update);
  const rows = update.removals.map((row) => row + (shifts[row] ?? 0)).sort((a, b) => a - b);
  return runs(rows)
    .reverse()
    .map<Step>(({ first, count }) => ({
      bytes: 256,
      enqueue: (context) => bodyRange(context, update.table, first, count).delete("Up"),
    }));
}

/** Rows after the last one. Above a totals row Excel extends the table by itself, elsewhere it has to be told. */
function append(context: Excel.RequestContext, table: SheetTable, count: number): void {
  const live = context.workbook.tables.getItem(table.id);
  const last = live.getDataBodyRange().getLastRow();
  last
    .getOffsetRange(1, 0)
    .getResizedRange(count - 1, 0)
    .insert("Down");
  if (!table.hasTotals) live.resize(live.getRange().getResizedRange(count, 0));
}

function contentSteps(update: TableUpdate): Step[] {
  const { table, insertions, deletions, cells } = update;
  const shifts = shiftsOf(update);
  const gone = new Set(deletions);
  const kept = cells
    .filter(({ row }) => !gone.has(row))
    .map((cell) => ({ ...cell, row: cell.row + (shifts[cell.row] ?? 0) }));
  const formatted = kept.flatMap(({ row, position, format }) =>
    format === undefined ? [] : [{ row, position, input: format.to }],
  );
  const writes = [
    ...cellBlocks(kept, update.width).map((block) => blockStep(table, block, "values")),
    ...cellBlocks(formatted, update.width).map((block) => blockStep(table, block, "numberFormat")),
  ];
  const ordered = [...insertions].sort((a, b) => a.at - b.at);
  let before = 0;
  const added = ordered.flatMap(({ at, rows, struck = [], formats = [] }) => {
    const first = at + before - deletions.filter((row) => row < at).length;
    before += rows.length;
    return [
      ...packRows(rows).map((pack) =>
        insertedStep(
          table,
          first + pack.start,
          pack,
          formats.slice(pack.start, pack.start + pack.rows.length),
        ),
      ),
      ...[true, false].flatMap((on) =>
        strikeSteps(
          table,
          update.own,
          struck.flatMap((each, index) => (each === on ? [first + index] : [])),
          on,
        ),
      ),
    ];
  });
  return [...added, ...writes];
}

/** How far each body row moves when the rows go in or out. */
function shiftsOf({ bodyRows, insertions, deletions }: TableUpdate): number[] {
  const delta = Array.from<number>({ length: bodyRows + 1 }).fill(0);
  for (const { at, rows } of insertions) delta[at] = (delta[at] ?? 0) + rows.length;
  for (const row of deletions) delta[row + 1] = (delta[row + 1] ?? 0) - 1;
  let shift = 0;
  return delta.map((change) => (shift += change));
}

function fillSteps(update: TableUpdate): Step[] {
  const shifts = shiftsOf(update);
  const { table, fills, insertions } = update;
  return fills.flatMap(({ at, position, from }): Step[] => {
    const count = insertions.find((each) => each.at === at)?.rows.length ?? 0;
    const first = at + (shifts[at] ?? 0) - count;
    const source = from + (shifts[from] ?? 0);
    return [
      {
        bytes: 512,
        enqueue: (context) => {
          const body = context.workbook.tables.getItem(table.id).getDataBodyRange();
          body
            .getCell(first, position)
            .getResizedRange(count - 1, 0)
            .copyFrom(body.getCell(source, position), "Formulas");
        },
      },
    ];
  });
}

function markSteps(update: TableUpdate): Step[] {
  const shifts = shiftsOf(update);
  const { table, own, marks, deletions } = update;
  const gone = new Set(deletions);
  return [true, false].flatMap((struck) => {
    const rows = marks.filter((mark) => mark.struck === struck && !gone.has(mark.row)).map(({ row }) => row);
    const moved = rows.map((row) => row + (shifts[row] ?? 0)).sort((a, b) => a - b);
    return strikeSteps(table, own, moved, struck);
  });
}

/** Strikes body rows through in our columns, or no longer. */
function strikeSteps(
  table: SheetTable,
  own: readonly number[],
  rows: readonly number[],
  struck: boolean,
): Step[] {
  const columns = runs([...own].sort((a, b) => a - b));
  return runs(rows).map<Step>((run) => ({
    bytes: 256 * columns.length,
    enqueue: (context) => {
      const body = context.workbook.tables.getItem(table.id).getDataBodyRange();
      for (const { first, count } of columns)
        body.getCell(run.first, first).getResizedRange(run.count - 1, count - 1).format.font.strikethrough =
          struck;
    },
  }));
}

function insertedStep(
  table: SheetTable,
  row: number,
  { rows, bytes }: Pack<CellInput>,
  formats: readonly (readonly (string | null)[])[],
): Step {
  return {
    bytes: bytes + jsonBytes(formats),
    enqueue: (context) => {
      const range = bodyRange(context, table, row, rows.length);
      range.values = rows;
      if (formats.length > 0) range.numberFormat = formats.map((row) => [...row]);
    },
  };
}

function blockStep(
  table: SheetTable,
  { row, position, grid }: CellBlock,
  property: "values" | "numberFormat",
): Step {
  const width = grid[0]?.length ?? 1;
  return {
    bytes: jsonBytes(grid),
    enqueue: (context) => {
      const body = context.workbook.tables.getItem(table.id).getDataBodyRange();
      body.getCell(row, position).getResizedRange(grid.length - 1, width - 1)[property] = grid;
    },
  };
}

function noteStep({ table, note }: TableUpdate): Step[] {
  if (note === null) return [];
  return [
    {
      bytes: jsonBytes(note.input),
      enqueue: (context) => {
        const last = context.workbook.tables.getItem(table.id).getRange().getLastRow();
        last.getCell(0, 0).getOffsetRange(note.distance, 0).values = [[note.input]];
      },
    },
  ];
}

function bodyRange(
  context: Excel.RequestContext,
  table: SheetTable,
  row: number,
  count: number,
): Excel.Range {
  const body = context.workbook.tables.getItem(table.id).getDataBodyRange();
  return body.getRow(row).getResizedRange(count - 1, 0);
}

function runs(sorted: readonly number[]): { first: number; count: number }[] {
  const found: { first: number; count: number }[] = [];
  for (const row of sorted) {
    const open = found.at(-1);
    if (open?.first !== undefined && open.first + open.count === row) open.count += 1;
    else found.push({ first: row, count: 1 });
  }
  return found;
}
