import type { CellErrorValue, CellValue, Worksheet } from "exceljs";
import { boxAddress } from "../../model/address";
import { hasCell } from "../../model/boxes";
import type { SheetStore } from "../../model/sheetStore";
import type { Box, Scalar, SheetId, TableData, ValueType } from "../../model/store";
import type { AddinNames } from "../formulas/addinNames";
import { toFile } from "../formulas/toFile";
import type { CellStyles } from "./cellStyles";
import { eachFormat } from "./formatBlocks";

/** What cells are written with. */
export interface ContentOptions {
  readonly addin: AddinNames;
  /** Formulas that call the add-in are written as what they show. */
  readonly addinValuesOnly: boolean;
  readonly styles: CellStyles;
  readonly tables: readonly TableData[];
}

const ROWS_AT_ONCE = 4096;

/** Puts the cells of a sheet into a worksheet: contents, number formats, formats. */
export function writeContent(
  store: SheetStore,
  sheet: SheetId,
  out: Worksheet,
  options: ContentOptions,
): void {
  const used = store.usedBox(sheet, false);
  if (used === null) return;
  for (let row = used.row; row < used.row + used.rows; row += ROWS_AT_ONCE) {
    const rows = Math.min(ROWS_AT_ONCE, used.row + used.rows - row);
    new Block(store, sheet, { ...used, row, rows }, options).write(out);
  }
}

/** Some rows of a sheet, read at once. */
class Block {
  readonly #values: Scalar[][];
  readonly #types: ValueType[][];
  readonly #formulas: Scalar[][];
  readonly #numberFormats: string[][];

  constructor(
    readonly store: SheetStore,
    readonly sheet: SheetId,
    readonly box: Box,
    readonly options: ContentOptions,
  ) {
    this.#values = store.values(sheet, box);
    this.#types = store.valueTypes(sheet, box);
    this.#formulas = store.formulas(sheet, box);
    this.#numberFormats = store.numberFormats(sheet, box);
  }

  write(out: Worksheet): void {
    const { box, options } = this;
    for (let r = 0; r < box.rows; r += 1) {
      for (let c = 0; c < box.columns; c += 1) {
        const value = this.#content(r, c);
        if (value !== null) out.getCell(box.row + r + 1, box.column + c + 1).value = value;
      }
    }
    eachFormat(this.store, this.sheet, box, (part, format) => {
      for (let row = part.row; row < part.row + part.rows; row += 1) {
        const numberFormat = this.#numberFormats[row - box.row]?.[part.column - box.column] ?? "General";
        const style = options.styles.style(format, numberFormat);
        if (style !== undefined) out.getCell(row + 1, part.column + 1).style = style;
      }
    });
  }

  #content(r: number, c: number): CellValue {
    const shown = shownValue(this.#values[r]?.[c] ?? "", this.#types[r]?.[c] ?? "Empty");
    const formula = this.#formula(r, c);
    if (formula === "") return shown;
    const table = this.options.tables.find((one) => hasCell(one.box, this.box.row + r, this.box.column + c));
    const { usesAddin, maySpill, formula: text } = toFile(formula, this.options.addin, table?.name);
    if (usesAddin && this.options.addinValuesOnly) return shown;
    const [row, column] = [this.box.row + r, this.box.column + c];
    const spill = this.store.spillBox(this.sheet, row, column);
    const result = shown ?? "";
    if (spill === null && !maySpill) return { formula: text, result };
    const ref = boxAddress(spill ?? { row, column, rows: 1, columns: 1 });
    return { formula: text, result, shareType: "array", ref } as CellValue;
  }

  /** Text that begins with `=` is no formula; only the cell itself can say which it is. */
  #formula(r: number, c: number): string {
    const text = this.#formulas[r]?.[c] ?? "";
    if (typeof text !== "string" || !text.startsWith("=") || text.length < 2) return "";
    if (text !== this.#values[r]?.[c]) return text;
    return this.store.cell(this.sheet, this.box.row + r, this.box.column + c).formula;
  }
}

/** A value as ExcelJS takes it; `null` for nothing. */
function shownValue(value: Scalar, type: ValueType): Scalar | CellErrorValue | null {
  if (value === "") return null;
  if (type !== "Error") return value;
  return { error: fileError(String(value)) as CellErrorValue["error"] };
}

const FILE_ERRORS = new Set(["#N/A", "#REF!", "#NAME?", "#DIV/0!", "#NULL!", "#VALUE!", "#NUM!"]);

/** Files know the seven old errors; the newer ones are kept as the old one that Excel shows in old versions. */
function fileError(text: string): string {
  if (FILE_ERRORS.has(text)) return text;
  return text === "#BUSY!" ? "#N/A" : "#VALUE!";
}
