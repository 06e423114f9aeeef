import { hasCell } from "../boxes";
import { type Box, ERROR_TEXTS, type Scalar, type SheetId } from "../store";
import type { MemoryBook } from "./book";
import { cellKey, keyColumn, keyRow, type SheetState } from "./sheetState";

/** Where a formula stands, and how it reads other cells. */
export interface FormulaPlace {
  readonly sheet: SheetId;
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
  /** Values of a box, calculated. */
  readonly read: (sheet: SheetId, box: Box) => Scalar[][];
}

/** Gives a formula's value; an array spills; `undefined` = not understood (`#NAME?`). */
export type Evaluate = (formula: string, place: FormulaPlace) => Scalar | Scalar[][] | undefined;

interface Results {
  /** Value of each formula cell. */
  readonly values: Map<number, Scalar>;
  /** Value of each spilled cell. */
  readonly spilled: Map<number, Scalar>;
  /** Anchor → spilled area. */
  readonly areas: Map<number, Box>;
}

/** Results of formulas. Recalculates a sheet when it is read after a change. */
export class Calculator {
  readonly #book: MemoryBook;
  readonly #evaluate: Evaluate | undefined;
  readonly #results = new Map<SheetId, Results>();
  readonly #stale = new Set<SheetId>();
  /** Sheets whose results stay as they are. */
  readonly resting = new Set<SheetId>();
  mode: "Automatic" | "AutomaticExceptTables" | "Manual" = "Automatic";

  constructor(book: MemoryBook, evaluate: Evaluate | undefined) {
    this.#book = book;
    this.#evaluate = evaluate;
  }

  /** Something changed: in manual mode old results stay. */
  invalidate(force = false): void {
    if (this.mode === "Manual" && !force) return;
    for (const id of this.#results.keys()) if (!this.resting.has(id)) this.#stale.add(id);
  }

  /** Value of a cell that has no literal value; `undefined` when it has none. */
  value(sheet: SheetState, key: number): Scalar | undefined {
    const results = this.#current(sheet);
    const value = results.values.get(key);
    if (value !== undefined) return value;
    if (sheet.contents.get(key)?.kind === "formula") return this.#calculate(sheet, key, results);
    return results.spilled.get(key);
  }

  /** Whether there is something to calculate formulas with. */
  get canEvaluate(): boolean {
    return this.#evaluate !== undefined;
  }

  /** Result of a formula that stands in no cell; `typed` is what its cell is about to hold. */
  evaluateAt(
    sheet: SheetState,
    row: number,
    column: number,
    formula: string,
    typed: Scalar | undefined,
  ): Scalar | undefined {
    const { id, name } = sheet.data;
    const result = this.#evaluate?.(formula, {
      sheet: id,
      sheetName: name,
      row,
      column,
      read: (from, box) => {
        const values = this.#read(from, box);
        const line = from === id && hasCell(box, row, column) ? values[row - box.row] : undefined;
        if (line !== undefined && typed !== undefined) line[column - box.column] = typed;
        return values;
      },
    });
    return Array.isArray(result) ? result[0]?.[0] : result;
  }

  /** Whether any cell of the sheet may show something without having content. */
  hasSpills(sheet: SheetState): boolean {
    return this.#current(sheet).areas.size > 0;
  }

  spillBox(sheet: SheetState, row: number, column: number): Box | null {
    for (const box of this.#current(sheet).areas.values()) if (hasCell(box, row, column)) return box;
    return null;
  }

  spillAreas(sheet: SheetState): readonly Box[] {
    return [...this.#current(sheet).areas.values()];
  }

  #current(sheet: SheetState): Results {
    const id = sheet.data.id;
    const known = this.#results.get(id);
    if (known !== undefined && !this.#stale.has(id)) return known;
    const fresh: Results = { values: new Map(), spilled: new Map(), areas: new Map() };
    this.#results.set(id, fresh);
    this.#stale.delete(id);
    if (this.#evaluate !== undefined) {
      for (const [key, content] of sheet.contents) {
        if (content.kind === "formula" && !fresh.values.has(key)) this.#calculate(sheet, key, fresh);
      }
    }
    return fresh;
  }

  #calculate(sheet: SheetState, key: number, results: Results): Scalar {
    const content = sheet.contents.get(key);
    if (content?.kind !== "formula") return "";
    // Circular references read 0, as in Excel after its warning.
    results.values.set(key, 0);
    const result = this.#evaluate?.(content.formula, {
      sheet: sheet.data.id,
      sheetName: sheet.data.name,
      row: keyRow(key),
      column: keyColumn(key),
      read: (id, box) => this.#read(id, box),
    });
    const value = Array.isArray(result) ? this.#spill(sheet, key, result, results) : (result ?? "#NAME?");
    results.values.set(key, value);
    return value;
  }

  #spill(sheet: SheetState, anchor: number, grid: Scalar[][], results: Results): Scalar {
    const columns = Math.max(0, ...grid.map((line) => line.length));
    const first = grid[0]?.[0] ?? "";
    if (grid.length * columns <= 1) return first;
    const box = { row: keyRow(anchor), column: keyColumn(anchor), rows: grid.length, columns };
    const cells = grid.flatMap((line, dr) =>
      Array.from({ length: columns }, (_none, dc) => {
        return { key: cellKey(box.row + dr, box.column + dc), value: line[dc] ?? "#N/A" };
      }),
    );
    const others = cells.filter((cell) => cell.key !== anchor);
    if (others.some(({ key }) => sheet.contents.has(key) || results.spilled.has(key))) return "#SPILL!";
    results.areas.set(anchor, box);
    for (const { key, value } of others) results.spilled.set(key, value);
    return first;
  }

  #read(id: SheetId, box: Box): Scalar[][] {
    const sheet = this.#book.sheet(id);
    return Array.from({ length: box.rows }, (_row, dr) =>
      Array.from({ length: box.columns }, (_column, dc) => {
        const key = cellKey(box.row + dr, box.column + dc);
        const content = sheet.contents.get(key);
        return content?.kind === "value" ? content.value : (this.value(sheet, key) ?? "");
      }),
    );
  }
}

/** Whether a calculated value is an error. */
export function isErrorText(value: Scalar): boolean {
  return typeof value === "string" && ERROR_TEXTS.has(value);
}
