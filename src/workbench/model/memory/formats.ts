import { PLAIN_FORMAT } from "../plainFormat";
import { runsOfIndexes } from "../indexRuns";
import { gridOf, intersection, isWholeColumns, isWholeRows } from "../boxes";
import type { Box, CellFormat, CommonFormat, SheetId } from "../store";
import type { MemoryBook } from "./book";
import { replaceEntries } from "./cells";
import {
  cellKey,
  DEFAULT_ROW_HEIGHT,
  keyColumn,
  keyRow,
  keysIn,
  type SheetState,
  type Style,
} from "./sheetState";

const KEYS = Object.keys(PLAIN_FORMAT) as (keyof CellFormat)[];

/** Formats, sizes, hidden lines and merges of the in-memory sheet. */
export class Formats {
  readonly #book: MemoryBook;
  /** Text of a cell, for autofit. */
  readonly #text: (sheet: SheetId, row: number, column: number) => string;

  constructor(book: MemoryBook, text: (sheet: SheetId, row: number, column: number) => string) {
    this.#book = book;
    this.#text = text;
  }

  format(id: SheetId, box: Box): CommonFormat {
    const sheet = this.#book.sheet(id);
    const used = this.#extentOf(sheet, box);
    const seen = used === null ? [] : gridOf(used, (row, column) => this.#at(sheet, row, column)).flat();
    const outside = used !== null && used.rows * used.columns === box.rows * box.columns;
    const corner = this.#at(sheet, box.row + box.rows - 1, box.column + box.columns - 1);
    const all = outside ? seen : [...seen, corner];
    const common: Record<string, unknown> = {};
    for (const key of KEYS) {
      const first = all[0]?.[key] ?? PLAIN_FORMAT[key];
      common[key] = all.every((format) => format[key] === first) ? first : null;
    }
    return common as unknown as CommonFormat;
  }

  setFormat(id: SheetId, box: Box, patch: Style): void {
    const sheet = this.#book.sheet(id);
    const { journal } = this.#book;
    const whole = isWholeColumns(box) || isWholeRows(box);
    const keys = whole ? [...keysIn(sheet.styles, box)] : gridOf(box, cellKey).flat();
    const before = keys.map((key) => sheet.styles.get(key));
    const next = before.map((style): Style => ({ ...style, ...patch }));
    replaceEntries<Style>(this.#book, sheet.styles, keys, before, next);
    if (isWholeColumns(box)) {
      journal.assign(sheet, { columnStyles: patched(sheet.columnStyles, box.column, box.columns, patch) });
    } else if (isWholeRows(box)) {
      journal.assign(sheet, { rowStyles: patched(sheet.rowStyles, box.row, box.rows, patch) });
    }
    journal.tell({ kind: "format", sheet: id, box, source: journal.source });
  }

  columnWidth(id: SheetId, column: number): number {
    const sheet = this.#book.sheet(id);
    return sheet.hiddenColumns.has(column) ? 0 : (sheet.columnWidths.get(column) ?? sheet.standardWidth);
  }

  setStandardWidth(id: SheetId, points: number): void {
    this.#book.journal.assign(this.#book.sheet(id), { standardWidth: points });
  }

  setColumnWidth(id: SheetId, column: number, count: number, points: number): void {
    const sheet = this.#book.sheet(id);
    const widths = new Map(sheet.columnWidths);
    for (let index = column; index < column + count; index += 1) widths.set(index, points);
    this.#book.journal.assign(sheet, { columnWidths: widths });
  }

  rowHeight(id: SheetId, row: number): number {
    const sheet = this.#book.sheet(id);
    return sheet.hiddenRows.has(row) ? 0 : (sheet.rowHeights.get(row) ?? DEFAULT_ROW_HEIGHT);
  }

  setRowHeight(id: SheetId, row: number, count: number, points: number): void {
    const sheet = this.#book.sheet(id);
    const heights = new Map(sheet.rowHeights);
    for (let index = row; index < row + count; index += 1) heights.set(index, points);
    this.#book.journal.assign(sheet, { rowHeights: heights });
  }

  autofitColumns(id: SheetId, column: number, count: number): void {
    const sheet = this.#book.sheet(id);
    const longest = new Map<number, number>();
    for (const key of sheet.contents.keys()) {
      const at = keyColumn(key);
      if (at < column || at >= column + count) continue;
      const length = textWidth(this.#text(id, keyRow(key), at));
      longest.set(at, Math.max(longest.get(at) ?? 0, length));
    }
    const widths = new Map(sheet.columnWidths);
    for (const [at, length] of longest) widths.set(at, Math.round(length * 5.4 + 9));
    this.#book.journal.assign(sheet, { columnWidths: widths });
  }

  autofitRows(id: SheetId, row: number, count: number): void {
    const sheet = this.#book.sheet(id);
    const heights = new Map(sheet.rowHeights);
    for (const index of [...heights.keys()]) if (index >= row && index < row + count) heights.delete(index);
    this.#book.journal.assign(sheet, { rowHeights: heights });
  }

  setHidden(
    id: SheetId,
    lines: "hiddenRows" | "hiddenColumns",
    from: number,
    count: number,
    on: boolean,
  ): void {
    const sheet = this.#book.sheet(id);
    const hidden = new Set(sheet[lines]);
    const changed = runsOfIndexes(from, count, (index) => hidden.has(index) !== on);
    for (let index = from; index < from + count; index += 1) {
      if (on) hidden.add(index);
      else hidden.delete(index);
    }
    const { journal } = this.#book;
    journal.assign(sheet, { [lines]: hidden });
    if (lines === "hiddenColumns") return;
    for (const { start, count: rows } of changed) {
      journal.tell({ kind: "rowsHidden", sheet: id, row: start, rows, hidden: on, source: journal.source });
    }
  }

  merge(id: SheetId, box: Box): void {
    const sheet = this.#book.sheet(id);
    this.#book.journal.assign(sheet, { merges: [...outside(sheet.merges, box), box] });
  }

  unmerge(id: SheetId, box: Box): void {
    const sheet = this.#book.sheet(id);
    this.#book.journal.assign(sheet, { merges: outside(sheet.merges, box) });
  }

  #at(sheet: SheetState, row: number, column: number): CellFormat {
    const layers = [
      sheet.columnStyles.get(column),
      sheet.rowStyles.get(row),
      sheet.styles.get(cellKey(row, column)),
    ];
    return Object.assign({}, PLAIN_FORMAT, ...layers) as CellFormat;
  }

  /** Where formats of a box can differ from its last cell: small boxes whole, large ones where styles were set. */
  #extentOf(sheet: SheetState, box: Box): Box | null {
    if (box.rows * box.columns <= 10_000) return box;
    let bottom = -1;
    let right = -1;
    for (const key of keysIn(sheet.styles, box)) {
      bottom = Math.max(bottom, keyRow(key));
      right = Math.max(right, keyColumn(key));
    }
    if (bottom < 0) return null;
    return intersection(box, { row: 0, column: 0, rows: bottom + 1, columns: right + 1 });
  }
}

function patched(
  map: ReadonlyMap<number, Style>,
  from: number,
  count: number,
  patch: Style,
): Map<number, Style> {
  const next = new Map(map);
  for (let index = from; index < from + count; index += 1) next.set(index, { ...next.get(index), ...patch });
  return next;
}

function outside(boxes: readonly Box[], box: Box): Box[] {
  return boxes.filter((merge) => intersection(merge, box) === null);
}

/** Width in Latin letters: Chinese characters count two. */
function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += (letter.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return width;
}
