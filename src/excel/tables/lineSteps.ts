/**
 * Rows and columns of a table going in and out.
 * @module
 */
import { jsonBytes, type Step } from "../blocks";
import { fillNumberFormat } from "./createTable";
import type { SheetTable } from "./sheetTable";
import type { TableUpdate } from "./tableUpdate";

/** Columns out, from the right, then in. */
export function columnSteps({ table, columnsIn, columnsOut }: TableUpdate): Step[] {
  const out = [...columnsOut].sort((a, b) => b - a).map((position) => deleteColumn(table, position));
  const inward = [...columnsIn].sort((a, b) => a.position - b.position);
  const adding = inward.map<Step>(({ position, name, numberFormat, total }) => ({
    bytes: 512 + jsonBytes([name, total]),
    enqueue: (context) => {
      const column = context.workbook.tables.getItem(table.id).columns.add(position, undefined, name);
      // It comes with the format of the column on its left.
      fillNumberFormat(column.getDataBodyRange(), numberFormat);
      if (total !== undefined) column.getTotalRowRange().values = [[total]];
    },
  }));
  return [...out, ...adding];
}

/** Headers, to which Excel lets every formula follow that names the column. Requires ExcelApi 1.4. */
export function headerSteps({ table, headers }: TableUpdate): Step[] {
  if (headers.length === 0) return [];
  return [
    {
      bytes: headers.reduce((sum, { name }) => sum + 512 + jsonBytes(name), 0),
      enqueue: (context) => {
        const { columns } = context.workbook.tables.getItem(table.id);
        for (const { position, name } of headers) columns.getItemAt(position).name = name;
      },
    },
  ];
}

/** Rows out and in, from the bottom up. */
export function rowSteps({ table, bodyRows, insertions, deletions }: TableUpdate): Step[] {
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

/** Rows that go after everything else, counted after {@link rowSteps}. */
export function removalSteps(update: TableUpdate): Step[] {
  const shifts = shiftsOf(update);
  const rows = update.removals.map(({ row }) => row + (shifts[row] ?? 0)).sort((a, b) => a - b);
  return runs(rows)
    .reverse()
    .map<Step>(({ first, count }) => ({
      bytes: 256,
      enqueue: (context) => bodyRange(context, update.table, first, count).delete("Up"),
    }));
}

/** Columns that go after everything else, from the right. Requires ExcelApi 1.1. */
export function columnRemovalSteps({ table, columnRemovals }: TableUpdate): Step[] {
  return [...columnRemovals]
    .sort((a, b) => b.position - a.position)
    .map(({ position }) => deleteColumn(table, position));
}

function deleteColumn(table: SheetTable, position: number): Step {
  return {
    bytes: 256,
    enqueue: (context) => context.workbook.tables.getItem(table.id).columns.getItemAt(position).delete(),
  };
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

/** How far each body row moves when the rows go in or out. */
export function shiftsOf({ bodyRows, insertions, deletions }: TableUpdate): number[] {
  const delta = Array.from<number>({ length: bodyRows + 1 }).fill(0);
  for (const { at, rows } of insertions) delta[at] = (delta[at] ?? 0) + rows.length;
  for (const row of deletions) delta[row + 1] = (delta[row + 1] ?? 0) - 1;
  let shift = 0;
  return delta.map((change) => (shift += change));
}

/** Whole rows of a table's body. */
export function bodyRange(
  context: Excel.RequestContext,
  table: SheetTable,
  row: number,
  count: number,
): Excel.Range {
  const body = context.workbook.tables.getItem(table.id).getDataBodyRange();
  return body.getRow(row).getResizedRange(count - 1, 0);
}

/** Neighbouring numbers as runs. */
export function runs(sorted: readonly number[]): { first: number; count: number }[] {
  const found: { first: number; count: number }[] = [];
  for (const row of sorted) {
    const open = found.at(-1);
    if (open?.first !== undefined && open.first + open.count === row) open.count += 1;
    else found.push({ first: row, count: 1 });
  }
  return found;
}
