import { isPlainObject } from "../richapi/arguments";
import { DOCS, documented, inferred, unimplemented } from "../richapi/errors";
import { HostObject } from "../richapi/hostObject";
import { intersection, overlaps } from "./boxes";
import { asColor, asInteger, asOneOf, given } from "./checks";
import type { HostOf } from "./hostTypes";
import { type Line, readLines, writeLines } from "./lines";
import { sortedMarks } from "./marks";
import type { WorkbookSession } from "./session";
import { compareCells } from "./sorting";
import type { Box, SheetId } from "./store";

interface Field {
  readonly key: number;
  readonly ascending: boolean;
  readonly textAsNumber: boolean;
  /** Format that cells are sorted on, and its colour. */
  readonly on: "fill" | "fontColor" | null;
  readonly color: string;
}

/** Excel.RangeSort */
export class RangeSortHost extends HostObject implements HostOf<Excel.RangeSort> {
  static override readonly typeName = "RangeSort";
  readonly #session: WorkbookSession;
  readonly #sheet: SheetId;
  readonly #box: Box;

  constructor(session: WorkbookSession, sheet: SheetId, box: Box) {
    super();
    this.#session = session;
    this.#sheet = sheet;
    this.#box = box;
  }

  /** documented: rows are sorted unless the orientation is Columns; a header is not part of the sort. */
  apply(
    fields: unknown,
    matchCase?: unknown,
    hasHeaders?: unknown,
    orientation?: unknown,
    method?: unknown,
  ): void {
    const byColumn = given(orientation) && asOneOf(orientation, ["Rows", "Columns"]) === "Columns";
    if (given(method)) asOneOf(method, ["PinYin", "StrokeCount"]);
    const session = this.#session;
    const sheet = this.#sheet;
    const box = usedPart(session, sheet, this.#box);
    if (box === null) return;
    const checked = asFields(fields, byColumn ? box.rows : box.columns);
    assertSortable(session, sheet, box);
    const body = hasHeaders === true ? withoutFirst(box, byColumn) : box;
    if (body.rows < 1 || body.columns < 1) return;
    const lines = readLines(session.store, sheet, body, byColumn);
    const colorAt = colorReader(session, sheet, body, byColumn);
    const sorted = [...lines].sort((a, b) => compareLines(a, b, checked, matchCase === true, colorAt));
    if (sorted.every((line, index) => line.index === index)) return;
    writeLines(session.store, sheet, body, sorted, byColumn);
    sortedMarks(
      session,
      sheet,
      body,
      byColumn,
      sorted.map((line) => line.index),
    );
    session.tellSorted(sheet, body, byColumn, movedLines(sorted));
  }
}

/** Where lines stand now that stood elsewhere before. */
function movedLines(sorted: readonly Line[]): boolean[] {
  return sorted.map((line, at) => line.index !== at);
}

function asFields(value: unknown, width: number): Field[] {
  if (!Array.isArray(value) || value.length === 0) throw documented("InvalidArgument", DOCS.codes);
  return value.map((field: unknown): Field => {
    if (!isPlainObject(field)) throw documented("InvalidArgument", DOCS.codes);
    const key = asInteger(field.key);
    if (key < 0 || key >= width) throw inferred("InvalidArgument", "keys count columns of the range");
    const on = given(field.sortOn)
      ? asOneOf(field.sortOn, ["Value", "CellColor", "FontColor", "Icon"])
      : "Value";
    if (on === "Icon") throw unimplemented("This host does not sort on icons.");
    if (given(field.dataOption)) asOneOf(field.dataOption, ["Normal", "TextAsNumber"]);
    return {
      key,
      ascending: field.ascending !== false,
      textAsNumber: field.dataOption === "TextAsNumber",
      on: on === "Value" ? null : on === "CellColor" ? "fill" : "fontColor",
      color: on === "Value" ? "" : asColor(field.color),
    };
  });
}

/** A sort of whole columns is a sort of what is in them. */
function usedPart(session: WorkbookSession, sheet: SheetId, box: Box): Box | null {
  const used = session.store.usedBox(sheet, false, box);
  if (used === null) return null;
  const rows = Math.min(box.rows, used.row + used.rows - box.row);
  return { ...box, rows, columns: Math.min(box.columns, used.column + used.columns - box.column) };
}

function withoutFirst(box: Box, byColumn: boolean): Box {
  return byColumn
    ? { ...box, column: box.column + 1, columns: box.columns - 1 }
    : { ...box, row: box.row + 1, rows: box.rows - 1 };
}

function assertSortable(session: WorkbookSession, sheet: SheetId, box: Box): void {
  session.assertAllowed(sheet, "allowSort");
  if (session.store.merges(sheet).some((merge) => overlaps(merge, box))) {
    throw inferred("InvalidOperation", "merged cells of different sizes cannot be sorted");
  }
  const torn = session.tablesOn(sheet).some((table) => {
    const header = table.showHeaders ? { ...table.box, rows: 1 } : null;
    return (
      header !== null &&
      box.rows > 1 &&
      intersection(header, box) !== null &&
      overlaps(table.box, withoutFirst(box, false))
    );
  });
  if (torn) throw inferred("InvalidOperation", "a table's header cannot be sorted into its rows");
}

type ColorAt = (line: Line, field: Field) => string;

function colorReader(session: WorkbookSession, sheet: SheetId, box: Box, byColumn: boolean): ColorAt {
  return (line, { key, on }) => {
    const cell = byColumn
      ? { row: box.row + key, column: box.column + line.index }
      : { row: box.row + line.index, column: box.column + key };
    return on === null ? "" : (session.store.format(sheet, { ...cell, rows: 1, columns: 1 })[on] ?? "");
  };
}

function compareLines(
  a: Line,
  b: Line,
  fields: readonly Field[],
  matchCase: boolean,
  colorAt: ColorAt,
): number {
  for (const field of fields) {
    const order =
      field.on === null ? compareValues(a, b, field, matchCase) : compareColors(a, b, field, colorAt);
    if (order !== 0) return order;
  }
  return a.index - b.index;
}

function compareValues(a: Line, b: Line, field: Field, matchCase: boolean): number {
  const { key, ascending, textAsNumber } = field;
  const cell = (line: Line) => ({ value: line.values[key] ?? "", type: line.types[key] ?? "Empty" });
  return compareCells(cell(a), cell(b), ascending, { matchCase, textAsNumber });
}

/** inferred: ascending puts the colour on top, descending at the bottom. */
function compareColors(a: Line, b: Line, field: Field, colorAt: ColorAt): number {
  const rank = (line: Line): number => (colorAt(line, field) === field.color ? 0 : 1);
  return field.ascending ? rank(a) - rank(b) : rank(b) - rank(a);
}
