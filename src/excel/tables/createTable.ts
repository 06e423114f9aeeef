import type { TableCell, TablePlan } from "../../domain/model/table";
import { formatOfCell } from "../../domain/tables/figureFormat";
import { packRows, rangeOf, type Region, type Step } from "../blocks";
import { cellInput } from "../cellText";
import type { Before } from "../guards/target";
import type { RegistryRecord } from "../registry/record";

/** Rows below the table that belong to its block: an empty one and the source note. */
export const NOTE_DISTANCE = 2;

const NOTE_COLOR = "#616161";

/** The region of a plan at a place: header, rows, an empty row, the source note. */
export function blockOf(plan: TablePlan, sheetId: string, row: number, column: number): Region {
  return { sheetId, row, column, rows: plan.rows.length + 1 + NOTE_DISTANCE, columns: plan.columns.length };
}

/** The region that a record's insertion wrote. */
export function blockOfRecord(record: RegistryRecord): Region {
  const { sheetId, row, column } = record.place;
  const below = record.kind === "spill" ? 0 : NOTE_DISTANCE;
  return {
    sheetId,
    row,
    column,
    rows: record.current.rows.length + 1 + below,
    columns: record.columns.length,
  };
}

/** What a new table is made of. */
export interface NewTable {
  readonly plan: TablePlan;
  readonly name: string;
  readonly headers: readonly string[];
  readonly note: string;
  readonly style: string;
}

/** What is written into a cell: its formula, or its value. */
function inputOf({ value, formula }: TableCell): string | number {
  return formula ?? cellInput(value);
}

/**
 * The steps that write a table into a checked, empty block: contents in packs of rows, formats, table, note, name.
 * Contents come before number formats: in a cell that is already text, Excel may keep the leading apostrophe. The name
 * comes last: a table that has it is complete, see `debris.ts`. Requires ExcelApi 1.2. `created` is called when the table
 * is enqueued, to load what it needs.
 */
export function creationSteps(
  table: NewTable,
  before: Before,
  created: (table: Excel.Table) => void = () => undefined,
): Step[] {
  const { plan, headers } = table;
  const { region } = before;
  const grid = [
    headers.map((header) => cellInput(header)),
    ...plan.rows.map((row) => row.cells.map(inputOf)),
  ];
  // Formulas are given in en-US notation whatever the user's list separator is.
  const property = plan.query.mode === "formulas" ? "formulas" : "values";
  const writes = packRows(grid).map<Step>((pack) => ({
    bytes: pack.bytes,
    enqueue: (context) => {
      const rows = { ...region, row: region.row + pack.start, rows: pack.rows.length };
      rangeOf(context, rows)[property] = pack.rows;
    },
  }));
  const body = { ...region, row: region.row + 1, rows: plan.rows.length };
  return [
    ...writes,
    ...formatSteps(plan, body),
    { bytes: 4096, enqueue: (context) => finish(context, table, before, created) },
  ];
}

function finish(
  context: Excel.RequestContext,
  { plan, name, note, style }: NewTable,
  { region, formats, widths }: Before,
  created: (table: Excel.Table) => void,
): void {
  const body = { ...region, row: region.row + 1, rows: plan.rows.length };
  widenColumns(context, plan, body, widths);
  const sheet = context.workbook.worksheets.getItem(region.sheetId);
  const table = sheet.tables.add(rangeOf(context, { ...region, rows: region.rows - NOTE_DISTANCE }), true);
  completeTable(context, table, region, { name, note, style, plain: formats === null });
  created(table);
}

/** Number formats of columns, one for each. */
export function formatColumns(context: Excel.RequestContext, formats: readonly string[], body: Region): void {
  for (const { first, count, value } of runsOf(formats)) {
    if (value === "General") continue;
    fillNumberFormat(rangeOf(context, { ...body, column: body.column + first, columns: count }), value);
  }
}

/** Number formats of a body: first what most cells of a column have, then the other cells, neighbouring columns at once. */
function formatSteps({ columns, rows }: TablePlan, body: Region): Step[] {
  const most = columns.map(({ numberFormat }) => numberFormat);
  const isMixed = columns.map(
    (column, at) =>
      column.ownDecimals === true &&
      rows.some(({ cells }) => formatOfCell(column, cells[at]) !== column.numberFormat),
  );
  const filling: Step = { bytes: 4096, enqueue: (context) => formatColumns(context, most, body) };
  const others = runsOf(isMixed).flatMap(({ first, count, value }) => {
    if (!value) return [];
    const mixed = columns.slice(first, first + count);
    const grid = rows.map(({ cells }) =>
      mixed.map((column, index) => {
        const format = formatOfCell(column, cells[first + index]);
        return format === column.numberFormat ? null : format;
      }),
    );
    return packRows(grid).map<Step>((pack) => ({
      bytes: pack.bytes,
      enqueue: (context) => {
        const part = { row: body.row + pack.start, rows: pack.rows.length, columns: count };
        rangeOf(context, { ...body, ...part, column: body.column + first }).numberFormat = pack.rows;
      },
    }));
  });
  return [filling, ...others];
}

/** Widths where a column is narrower than it needs to be. */
export function widenColumns(
  context: Excel.RequestContext,
  plan: TablePlan,
  body: Region,
  widths: readonly number[],
): void {
  const wider = plan.columns.map((column, index) => {
    const width = pointsOf(column.width);
    return width <= (widths[index] ?? width) ? null : width;
  });
  for (const { first, count, value } of runsOf(wider)) {
    if (value === null) continue;
    rangeOf(context, { ...body, column: body.column + first, columns: count }).format.columnWidth = value;
  }
}

/** Equal neighbours as one. */
function runsOf<T>(values: readonly T[]): { readonly first: number; count: number; readonly value: T }[] {
  const runs: { readonly first: number; count: number; readonly value: T }[] = [];
  values.forEach((value, index) => {
    const open = runs.at(-1);
    if (open?.value === value) open.count += 1;
    else runs.push({ first: index, count: 1, value });
  });
  return runs;
}

/** Style, source note and, last, the name of a table in its block. `plain`: the note's cell had no format before. */
export function completeTable(
  context: Excel.RequestContext,
  table: Excel.Table,
  region: Region,
  { name, note, style, plain }: Pick<NewTable, "name" | "note" | "style"> & { readonly plain: boolean },
): void {
  table.style = style;
  const cell = rangeOf(context, { ...region, row: region.row + region.rows - 1, rows: 1, columns: 1 });
  cell.values = [[cellInput(note)]];
  if (plain) {
    cell.format.font.color = NOTE_COLOR;
    cell.format.font.italic = true;
  }
  table.name = name;
}

/** One number format for a whole range: Excel takes a single value for all cells, which the declared type omits. */
export function fillNumberFormat(range: Excel.Range, format: string): void {
  range.numberFormat = format as unknown as string[][];
}

/** Width in points of a column that shows so many digits of Calibri 11: 7 pixels each and 5 of padding. */
export function pointsOf(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}
