import type { CellFormat, Box, CommonFormat, SheetId } from "../model/store";
import type { Cells } from "./cells";
import type { Engine } from "./engine";
import { extraPatch, withExtras } from "./extraFormats";
import { DEFAULT_FORMAT, decodeFormat, encodeFormat } from "./formatCodec";
import { clip } from "./ranges";

// A box may be the whole sheet; beyond this many cells the answer would not be worth the wait.
const COMPARED_CELLS = 20_000;

/** Fonts, fills, alignment and the lock of cells. */
export class Formats {
  /**
   * @param engine - the running Univer
   * @param cells - writes styles
   */
  constructor(
    private readonly engine: Engine,
    private readonly cells: Cells,
  ) {}

  /** The formats of a box, null where its cells differ. */
  read(id: SheetId, box: Box): CommonFormat {
    const sheet = this.engine.sheet(id);
    // What a table's style or a rule lays over cells is not theirs, as in Excel.
    const one = (row: number, column: number): CellFormat => {
      const own = sheet.getComposedCellStyleByCellData(row, column, sheet.getCellRaw(row, column) ?? {});
      return withExtras(decodeFormat(own), sheet, row, column);
    };
    const part = clip(box, sheet.getRowCount(), sheet.getColumnCount());
    const common: Record<string, unknown> = { ...one(box.row, box.column) };
    if (part === undefined) return common as unknown as CommonFormat;
    let left = COMPARED_CELLS;
    for (let row = part.row; row < part.row + part.rows && left > 0; row += 1) {
      for (let column = part.column; column < part.column + part.columns && left > 0; column += 1) {
        left -= 1;
        for (const [key, value] of Object.entries(one(row, column))) {
          if (common[key] !== value) common[key] = null;
        }
      }
    }
    return common as unknown as CommonFormat;
  }

  /** Sets some formats everywhere in a box. */
  set(id: SheetId, box: Box, patch: Partial<CellFormat>): void {
    const style = encodeFormat(patch);
    if (Object.keys(style).length > 0) this.cells.fillStyle(id, box, style);
    const extra = extraPatch(patch, DEFAULT_FORMAT);
    if (extra !== undefined) this.cells.fillExtra(id, box, extra);
  }
}
