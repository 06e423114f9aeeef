import type { WorkbookSession } from "./session";
import type { Box, CellFormat, SheetId } from "./store";

/** Whose format is meant: that of cells, or of a style. */
export interface FormatTarget {
  /** A format; null where cells differ. documented */
  read<K extends keyof CellFormat>(key: K): CellFormat[K] | null;
  put(patch: Partial<CellFormat>): void;
}

/** Cells whose format is meant. */
export class CellsTarget implements FormatTarget {
  constructor(
    readonly session: WorkbookSession,
    readonly sheet: SheetId,
    readonly boxes: readonly Box[],
  ) {}

  read<K extends keyof CellFormat>(key: K): CellFormat[K] | null {
    const values = this.boxes.map((box) => this.session.store.format(this.sheet, box)[key]);
    const [first = null] = values;
    return values.every((value) => value === first) ? first : null;
  }

  /** Sets formats, unless the sheet is protected. */
  put(patch: Partial<CellFormat>): void {
    this.session.assertAllowed(this.sheet, "allowFormatCells");
    for (const box of this.boxes) this.session.store.setFormat(this.sheet, box, patch);
  }
}
