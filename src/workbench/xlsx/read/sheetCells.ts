import type { Cell, Worksheet } from "exceljs";
import { parseBox } from "../../model/address";
import { hasCell } from "../../model/boxes";
import { shiftRelative } from "../../model/relativeFormula";
import { type Box, type CellInput, ERROR_TEXTS } from "../../model/store";
import type { AddinNames } from "../formulas/addinNames";
import { fromFile } from "../formulas/fromFile";
import type { Loss } from "../types";
import type { CellFormats, ReadFormat } from "./cellFormats";
import { isDateFormat } from "./numberFormats";

/** What cells are read with. */
export interface CellOptions {
  readonly addin: AddinNames;
  readonly formats: CellFormats;
  readonly countsFrom1904: boolean;
  readonly losses: Set<Loss>;
}

/** One cell of a file. */
export interface ReadCell {
  readonly column: number;
  readonly input: CellInput;
  readonly format: ReadFormat;
}

// Days between the two calendars that files count from.
const DAYS_1904 = 1462;

/** Reads the cells of a worksheet row by row. */
export class SheetCells {
  /** Areas of array formulas: their first cell has the formula, it fills the others. */
  readonly #arrays: Box[] = [];

  constructor(
    readonly sheet: Worksheet,
    readonly options: CellOptions,
  ) {}

  /** The cells of a row (from 0) that have content or format, from left to right. */
  row(index: number): ReadCell[] {
    const row = this.sheet.findRow(index + 1);
    const cells: ReadCell[] = [];
    for (let column = 0; column < (row?.cellCount ?? 0); column += 1) {
      const cell = row?.findCell(column + 1);
      if (cell === undefined) continue;
      const format = this.options.formats.read(cell.style);
      const input = this.#input(cell, index, column, format.numberFormat);
      if (input !== null || format.key !== "" || format.numberFormat !== "General") {
        cells.push({ column, input, format });
      }
    }
    return cells;
  }

  #input(cell: Cell, row: number, column: number, numberFormat: string): CellInput {
    const value: unknown = cell.value;
    if (this.#arrays.some((box) => hasCell(box, row, column))) return null;
    if (typeof value === "number") {
      return this.options.countsFrom1904 && isDateFormat(numberFormat) ? value + DAYS_1904 : value;
    }
    if (typeof value === "boolean") return value;
    if (typeof value === "string") return literal(value);
    if (typeof value !== "object" || value === null) return null;
    return this.#object(value, row, column);
  }

  #object(value: object, row: number, column: number): CellInput {
    const { error, richText, formula, sharedFormula, ref, result } = value as Record<string, unknown>;
    if (typeof error === "string") return ERROR_TEXTS.has(error) ? error : otherError(error);
    if (Array.isArray(richText)) {
      this.options.losses.add("richText");
      return literal(richText.map((run: { text?: string }) => run.text ?? "").join(""));
    }
    if (typeof ref === "string" && typeof formula === "string") {
      const box = (value as { shareType?: unknown }).shareType === "array" ? parseBox(ref) : null;
      if (box !== null && box.rows * box.columns > 1) this.#arrays.push(box);
    }
    if (typeof formula === "string") return this.#formula(formula);
    if (typeof sharedFormula === "string") return this.#shared(sharedFormula, row, column);
    // A formula without text, such as one of a data table: what it showed is all there is.
    if (typeof result === "number" || typeof result === "boolean") return result;
    return typeof result === "string" ? literal(result) : null;
  }

  #shared(master: string, row: number, column: number): CellInput {
    const at = parseBox(master);
    const found: unknown = at === null ? null : this.sheet.getCell(master).value;
    const formula: unknown = found === null ? undefined : Reflect.get(Object(found), "formula");
    if (at === null || typeof formula !== "string") return null;
    return this.#formula(shiftRelative(formula, row - at.row, column - at.column));
  }

  #formula(text: string): CellInput {
    const { formula, foreign } = fromFile(text, this.options.addin);
    if (foreign) this.options.losses.add("addinFormulas");
    return formula;
  }
}

/** Text that a store would take for something else is marked as text. */
function literal(text: string): CellInput {
  return /^[=+\-@']/.test(text) || ERROR_TEXTS.has(text) ? `'${text}` : text;
}

function otherError(text: string): CellInput {
  return text === "#GETTING_DATA" ? "#BUSY!" : "#VALUE!";
}
