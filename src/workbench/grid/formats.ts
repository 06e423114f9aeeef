import type { ICellData, Nullable } from "@univerjs/core";
import type { Box, CellFormat, CommonFormat, SheetId } from "../model/store";
import type { Cells } from "./cells";
import type { Engine } from "./engine";
import { decodeFormat, encodeFormat } from "./formatCodec";
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
    const one = (row: number, column: number): CellFormat => ({
      ...decodeFormat(sheet.getComposedCellStyle(row, column)),
      locked: isLocked(sheet.getCellRaw(row, column)),
    });
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
    const { locked, ...rest } = patch;
    if (Object.keys(rest).length > 0) this.cells.fillStyle(id, box, encodeFormat(rest));
    if (locked !== undefined) this.setLocked(id, box, locked);
  }

  private setLocked(id: SheetId, box: Box, locked: boolean): void {
    const sheet = this.engine.sheet(id);
    const range = this.engine.range(sheet, box);
    const matrix: Record<number, Record<number, ICellData>> = {};
    for (let row = range.startRow; row <= range.endRow; row += 1) {
      for (let column = range.startColumn; column <= range.endColumn; column += 1) {
        const custom = { ...sheet.getCellRaw(row, column)?.custom, unlocked: !locked };
        (matrix[row] ??= {})[column] = { custom };
      }
    }
    this.cells.apply(sheet, matrix);
  }
}

/** Whether protection of its sheet would lock a cell. */
export function isLocked(cell: Nullable<ICellData>): boolean {
  return cell?.custom?.unlocked !== true;
}
