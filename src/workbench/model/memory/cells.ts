import { gridOf, intersection, isWholeColumns, isWholeRows } from "../boxes";
import { displayText } from "../displayText";
import {
  type BlockWrite,
  type Box,
  type CellData,
  type CellInput,
  ERROR_TEXTS,
  type Scalar,
  type SheetId,
  type ValueType,
} from "../store";
import type { MemoryBook } from "./book";
import { isErrorText } from "./calculator";
import { cellKey, type Content, keyColumn, keyRow, keysIn, type SheetState, type Style } from "./sheetState";

/** More cells than so many are not read before they change; nobody can be told of each of them anyway. */
const WATCHED = 100_000;

/** Contents and number formats of the in-memory cells. */
export class Cells {
  readonly #book: MemoryBook;

  constructor(book: MemoryBook) {
    this.#book = book;
  }

  cell(id: SheetId, row: number, column: number): CellData {
    const sheet = this.#book.sheet(id);
    const value = this.#value(sheet, row, column);
    const content = sheet.contents.get(cellKey(row, column));
    const numberFormat = this.#numberFormat(sheet, row, column);
    return {
      value,
      type: this.#type(sheet, row, column, value),
      formula: content?.kind === "formula" ? content.formula : "",
      numberFormat,
      text: displayText(value, numberFormat),
    };
  }

  values(id: SheetId, box: Box): Scalar[][] {
    const sheet = this.#book.sheet(id);
    return gridOf(box, (row, column) => this.#value(sheet, row, column));
  }

  valueTypes(id: SheetId, box: Box): ValueType[][] {
    const sheet = this.#book.sheet(id);
    return gridOf(box, (row, column) => this.#type(sheet, row, column, this.#value(sheet, row, column)));
  }

  formulas(id: SheetId, box: Box): Scalar[][] {
    const sheet = this.#book.sheet(id);
    return gridOf(box, (row, column) => {
      const content = sheet.contents.get(cellKey(row, column));
      return content?.kind === "formula" ? content.formula : this.#value(sheet, row, column);
    });
  }

  numberFormats(id: SheetId, box: Box): string[][] {
    const sheet = this.#book.sheet(id);
    return gridOf(box, (row, column) => this.#numberFormat(sheet, row, column));
  }

  texts(id: SheetId, box: Box): string[][] {
    const sheet = this.#book.sheet(id);
    return gridOf(box, (row, column) =>
      displayText(this.#value(sheet, row, column), this.#numberFormat(sheet, row, column)),
    );
  }

  write(id: SheetId, box: Box, block: BlockWrite): void {
    const sheet = this.#book.sheet(id);
    if (block.numberFormats !== undefined) this.#writeFormats(sheet, box, block.numberFormats);
    if (block.inputs === undefined) return;
    const single = box.rows === 1 && box.columns === 1;
    const before = single ? this.cell(id, box.row, box.column) : undefined;
    const watched = this.#watched(id, box);
    this.#writeInputs(sheet, box, block.inputs);
    const { source } = this.#book.journal;
    const change = { kind: "cells", sheet: id, box, source, ...watched } as const;
    if (before === undefined) this.#book.journal.tell(change);
    else this.#book.journal.tell({ ...change, before, after: this.cell(id, box.row, box.column) });
  }

  clear(id: SheetId, box: Box, what: "All" | "Contents" | "Formats"): void {
    const sheet = this.#book.sheet(id);
    const { journal, calculator } = this.#book;
    if (what !== "Formats") {
      const watched = this.#watched(id, box);
      removeEntries(this.#book, sheet.contents, [...keysIn(sheet.contents, box)]);
      calculator.invalidate();
      journal.tell({ kind: "cells", sheet: id, box, source: journal.source, ...watched });
    }
    if (what === "Contents") return;
    removeEntries(this.#book, sheet.styles, [...keysIn(sheet.styles, box)]);
    if (isWholeColumns(box))
      journal.assign(sheet, { columnStyles: without(sheet.columnStyles, box.column, box.columns) });
    if (isWholeRows(box)) journal.assign(sheet, { rowStyles: without(sheet.rowStyles, box.row, box.rows) });
    journal.tell({ kind: "format", sheet: id, box, source: journal.source });
  }

  #watched(id: SheetId, box: Box): { readonly formulasBefore?: Scalar[][] } {
    const isRead = this.#book.watchesFormulas && box.rows * box.columns <= WATCHED;
    return isRead ? { formulasBefore: this.formulas(id, box) } : {};
  }

  usedBox(id: SheetId, valuesOnly: boolean, within?: Box): Box | null {
    const sheet = this.#book.sheet(id);
    const extent = new Extent(within);
    for (const key of sheet.contents.keys()) extent.add(keyRow(key), keyColumn(key));
    for (const box of this.#book.calculator.spillAreas(sheet)) {
      extent.add(box.row, box.column);
      extent.add(box.row + box.rows - 1, box.column + box.columns - 1);
    }
    if (!valuesOnly) for (const key of sheet.styles.keys()) extent.add(keyRow(key), keyColumn(key));
    return extent.box();
  }

  #value(sheet: SheetState, row: number, column: number): Scalar {
    const key = cellKey(row, column);
    const content = sheet.contents.get(key);
    return content?.kind === "value" ? content.value : (this.#book.calculator.value(sheet, key) ?? "");
  }

  #type(sheet: SheetState, row: number, column: number, value: Scalar): ValueType {
    if (typeof value === "number") return "Double";
    if (typeof value === "boolean") return "Boolean";
    const content = sheet.contents.get(cellKey(row, column));
    if (content?.kind === "value") return content.isError ? "Error" : "String";
    if (isErrorText(value)) return "Error";
    return content === undefined && value === "" ? "Empty" : "String";
  }

  #numberFormat(sheet: SheetState, row: number, column: number): string {
    return (
      sheet.styles.get(cellKey(row, column))?.numberFormat ??
      sheet.rowStyles.get(row)?.numberFormat ??
      sheet.columnStyles.get(column)?.numberFormat ??
      "General"
    );
  }

  #writeInputs(sheet: SheetState, box: Box, inputs: readonly (readonly CellInput[])[]): void {
    const keys: number[] = [];
    const next: (Content | undefined)[] = [];
    const before: (Content | undefined)[] = [];
    let hasFormula = false;
    for (let dr = 0; dr < box.rows; dr += 1) {
      const line = inputs[dr] ?? [];
      for (let dc = 0; dc < box.columns; dc += 1) {
        const input = line[dc];
        if (input === null || input === undefined) continue;
        const key = cellKey(box.row + dr, box.column + dc);
        const content = contentOf(input);
        hasFormula ||= content?.kind === "formula";
        keys.push(key);
        next.push(content);
        before.push(sheet.contents.get(key));
      }
    }
    replaceEntries(this.#book, sheet.contents, keys, before, next);
    this.#book.calculator.invalidate(hasFormula);
  }

  #writeFormats(sheet: SheetState, box: Box, formats: readonly (readonly (string | null)[])[]): void {
    const next = new Map<number, Style>();
    formats.forEach((line, dr) => {
      line.forEach((numberFormat, dc) => {
        const key = cellKey(box.row + dr, box.column + dc);
        if (numberFormat !== null) next.set(key, { ...sheet.styles.get(key), numberFormat });
      });
    });
    const keys = [...next.keys()];
    const before = keys.map((key) => sheet.styles.get(key));
    replaceEntries(this.#book, sheet.styles, keys, before, [...next.values()]);
    this.#book.journal.tell({ kind: "format", sheet: sheet.data.id, box, source: this.#book.journal.source });
  }
}

/** Replaces entries of a map, undoably; `undefined` removes one. */
export function replaceEntries<T>(
  book: MemoryBook,
  map: Map<number, T>,
  keys: readonly number[],
  before: readonly (T | undefined)[],
  next: readonly (T | undefined)[],
): void {
  const put = (values: readonly (T | undefined)[]): void => {
    keys.forEach((key, index) => {
      const value = values[index];
      if (value === undefined) map.delete(key);
      else map.set(key, value);
    });
    book.calculator.invalidate();
  };
  book.journal.edit(
    () => put(next),
    () => put(before),
  );
}

function removeEntries<T>(book: MemoryBook, map: Map<number, T>, keys: readonly number[]): void {
  const before = keys.map((key) => map.get(key));
  replaceEntries(book, map, keys, before, []);
}

function contentOf(input: Scalar): Content | undefined {
  if (typeof input !== "string") return { kind: "value", value: input, isError: false };
  if (input === "") return undefined;
  if (input.startsWith("=") && input.length > 1) return { kind: "formula", formula: input };
  if (input.startsWith("'")) return { kind: "value", value: input.slice(1), isError: false };
  return { kind: "value", value: input, isError: ERROR_TEXTS.has(input) };
}

function without(map: ReadonlyMap<number, Style>, from: number, count: number): Map<number, Style> {
  return new Map([...map].filter(([index]) => index < from || index >= from + count));
}

class Extent {
  readonly #within: Box | undefined;
  #box: Box | null = null;
  #bottom = -1;
  #right = -1;
  #top = Infinity;
  #left = Infinity;

  constructor(within: Box | undefined) {
    this.#within = within;
  }

  add(row: number, column: number): void {
    const cell = { row, column, rows: 1, columns: 1 };
    if (this.#within !== undefined && intersection(this.#within, cell) === null) return;
    this.#top = Math.min(this.#top, row);
    this.#left = Math.min(this.#left, column);
    this.#bottom = Math.max(this.#bottom, row);
    this.#right = Math.max(this.#right, column);
  }

  box(): Box | null {
    if (this.#bottom < 0) return this.#box;
    return {
      row: this.#top,
      column: this.#left,
      rows: this.#bottom - this.#top + 1,
      columns: this.#right - this.#left + 1,
    };
  }
}
