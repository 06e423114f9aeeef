import { DOCS, documented, type HostError, inferred } from "../richapi/errors";
import { intersection } from "./boxes";
import { asString } from "./checks";
import { interpret, literal } from "./input";
import { followColumns, type RenamedColumns } from "./renamedColumns";
import type { WorkbookSession } from "./session";
import type { Box, CellInput, SheetId, TableData } from "./store";
import { uniqueHeader } from "./tableRules";

/**
 * The grid that a value assigned to a range means: a 2-D array of exactly the range's shape, or one value for every cell.
 * documented: Range.values ("a single value … is applied to all cells"); a wrong shape is InvalidArgument.
 */
export function toGrid(value: unknown, box: Box): readonly (readonly unknown[])[] {
  if (!Array.isArray(value)) {
    if (typeof value === "object" && value !== null) throw documented("InvalidArgument", DOCS.codes);
    return Array.from({ length: box.rows }, () => new Array<unknown>(box.columns).fill(value));
  }
  const grid = value as readonly unknown[];
  const fits =
    grid.length === box.rows && grid.every((line) => Array.isArray(line) && line.length === box.columns);
  if (!fits) throw shapeError();
  return grid as readonly (readonly unknown[])[];
}

/** Excel's words for a shape that does not fit. */
export function shapeError(): HostError {
  return documented(
    "InvalidArgument",
    "Range.values",
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}

/** Writes values or formulas as Excel would read them. Nothing is written when one of them is refused. */
export function writeValues(session: WorkbookSession, sheet: SheetId, box: Box, value: unknown): void {
  const grid = toGrid(value, box);
  session.assertAllowed(sheet, null, box);
  const { store } = session;
  const formatAt = textFormats(session, sheet, box, grid);
  const newFormats: (string | null)[][] = [];
  const inputs = grid.map((line, row) => {
    // Most lines stay as they were sent, and there may be hundreds of thousands.
    let read: CellInput[] | undefined;
    line.forEach((raw, column) => {
      if (typeof raw === "number") return;
      const { input, format } = interpret(raw, typeof raw === "string" ? formatAt(row, column) : "General");
      if (format !== undefined) setAt(newFormats, box, row, column, format);
      if (input !== raw) (read ??= [...line] as CellInput[])[column] = input;
    });
    return read ?? (line as CellInput[]);
  });
  for (const merge of store.merges(sheet)) skipCovered(merge, box, inputs);
  const renamed = session
    .tablesOn(sheet)
    .map((table) => ({ table, columns: keepHeaders(session, table, box, inputs, newFormats) }));
  store.write(sheet, box, newFormats.length > 0 ? { inputs, numberFormats: newFormats } : { inputs });
  for (const { table, columns } of renamed) followColumns(session, table, columns);
}

/** Number formats of the cells that get a text; of each column only those between its first and its last one are looked up. */
function textFormats(
  { store }: WorkbookSession,
  sheet: SheetId,
  box: Box,
  grid: readonly (readonly unknown[])[],
): (row: number, column: number) => string {
  const spans: { first: number; last: number }[] = [];
  grid.forEach((line, row) => {
    line.forEach((raw, column) => {
      if (typeof raw !== "string" || raw === "") return;
      const span = (spans[column] ??= { first: row, last: row });
      span.last = row;
    });
  });
  const formats = spans.map(({ first, last }, column) =>
    store.numberFormats(sheet, {
      row: box.row + first,
      column: box.column + column,
      rows: last - first + 1,
      columns: 1,
    }),
  );
  return (row, column) => formats[column]?.[row - (spans[column]?.first ?? 0)]?.[0] ?? "General";
}

function setAt(grid: (string | null)[][], box: Box, row: number, column: number, format: string): void {
  if (grid.length === 0) {
    for (let line = 0; line < box.rows; line += 1)
      grid.push(new Array<string | null>(box.columns).fill(null));
  }
  const line = grid[row];
  if (line !== undefined) line[column] = format;
}

/** A line that may be changed: what was sent stays as it is. */
function ownLine(inputs: CellInput[][], row: number): CellInput[] {
  return (inputs[row] = [...(inputs[row] ?? [])]);
}

/** Cells that a merged area covers take no content. inferred: they keep none in Excel either */
function skipCovered(merge: Box, box: Box, inputs: CellInput[][]): void {
  const part = intersection(merge, box);
  if (part === null) return;
  for (let row = part.row; row < part.row + part.rows; row += 1) {
    for (let column = part.column; column < part.column + part.columns; column += 1) {
      if (row !== merge.row || column !== merge.column)
        ownLine(inputs, row - box.row)[column - box.column] = null;
    }
  }
}

/** Header cells of a table hold text, are never empty and never equal; gives those that change. documented: Excel's table headers */
function keepHeaders(
  session: WorkbookSession,
  table: TableData,
  box: Box,
  inputs: CellInput[][],
  formats: (string | null)[][],
): RenamedColumns {
  const renamed = new Map<string, string>();
  if (!table.showHeaders) return renamed;
  const header = intersection({ ...table.box, rows: 1 }, box);
  if (header === null) return renamed;
  const [old = []] = session.store.texts(table.sheet, { ...table.box, rows: 1 });
  const line = ownLine(inputs, header.row - box.row);
  const lineFormats = formats[header.row - box.row] ?? [];
  const names: string[] = old.map(String);
  for (let column = header.column; column < header.column + header.columns; column += 1) {
    const at = column - box.column;
    const input = line[at] ?? null;
    if (input === null) continue;
    const index = column - table.box.column;
    const text = String(input).replace(/^'/, "");
    const others = names.filter((_name, position) => position !== index);
    const name = uniqueHeader(text, others);
    const former = old[index] ?? "";
    if (former !== "" && former !== name) renamed.set(former.toLowerCase(), name);
    names[index] = name;
    // An apostrophe that was written stays to be seen, as in any cell; what Excel makes text has none. inferred
    line[at] = typeof input === "string" && input.startsWith("'") ? `'${name}` : literal(name);
    lineFormats[at] = null;
  }
  return renamed;
}

/** Writes number formats; `null` leaves a cell's. */
export function writeNumberFormats(session: WorkbookSession, sheet: SheetId, box: Box, value: unknown): void {
  session.assertAllowed(sheet, "allowFormatCells");
  if (!Array.isArray(value)) {
    session.store.fillNumberFormat(sheet, box, formatText(value));
    return;
  }
  const numberFormats = toGrid(value, box).map((line) =>
    line.map((format) => (format === null || format === undefined ? null : formatText(format))),
  );
  session.store.write(sheet, box, { numberFormats });
}

function formatText(value: unknown): string {
  const text = asString(value);
  if ((text.match(/"/g) ?? []).length % 2 === 1)
    throw inferred("InvalidArgument", "Excel refuses text in unbalanced quotes");
  return text === "" ? "General" : text;
}
