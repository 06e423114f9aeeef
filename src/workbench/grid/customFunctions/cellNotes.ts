import type { Engine } from "../engine";
import type { FormulaCell } from "./callCache";
import type { ResultCell } from "./results";

/** What a cell says beside its value. */
export interface CellNote {
  /** Why the cell shows an error; `""` when there is none to tell. */
  readonly message: string;
  /** The add-in's rich value, where it gave one. */
  readonly rich: object | undefined;
}

interface Kept extends CellNote {
  readonly value: ResultCell["value"];
}

/** Messages and rich values of the cells that add-in functions filled. */
export class CellNotes {
  private readonly notes = new Map<string, Map<string, Kept>>();
  private readonly owners = new Map<string, readonly string[]>();

  /** @param engine - where a cell's value is looked up, so that a note outlives its value nowhere */
  constructor(private readonly engine: Engine) {}

  /** Notes of a formula's result, spilled cells included. */
  keep(anchor: FormulaCell, cells: readonly (readonly ResultCell[])[]): void {
    const keys: string[] = [];
    const sheet = this.sheet(anchor.sheet);
    cells.forEach((line, r) => {
      line.forEach((cell, c) => {
        if (cell.message === "" && cell.rich === undefined) return;
        const key = `${anchor.row + r},${anchor.column + c}`;
        sheet.set(key, { message: cell.message, rich: cell.rich, value: cell.value });
        keys.push(key);
      });
    });
    if (keys.length > 0) this.owners.set(ownerKey(anchor), keys);
  }

  /** Forgets what a formula's last result said. */
  forget(anchor: FormulaCell): void {
    const owner = ownerKey(anchor);
    for (const key of this.owners.get(owner) ?? []) this.sheet(anchor.sheet).delete(key);
    this.owners.delete(owner);
  }

  /** The note of a cell, if the cell still shows the value that it belongs to. */
  at(sheetId: string, row: number, column: number, value: ResultCell["value"]): CellNote | undefined {
    if (this.engine.workbook.getSheetBySheetId(sheetId) === undefined) return undefined;
    const kept = this.notes.get(sheetId)?.get(`${row},${column}`);
    return kept?.value === value ? kept : undefined;
  }

  /** Rich values within a box of a sheet, by `row,column`, where the cells still show what they belong to. */
  richAt(sheetId: string, row: number, column: number, value: ResultCell["value"]): object | undefined {
    const kept = this.notes.get(sheetId)?.get(`${row},${column}`);
    return kept?.rich !== undefined && kept.value === value ? kept.rich : undefined;
  }

  /** Whether any cell of a sheet may hold a rich value. */
  hasAny(sheetId: string): boolean {
    return (this.notes.get(sheetId)?.size ?? 0) > 0;
  }

  private sheet(id: string): Map<string, Kept> {
    let notes = this.notes.get(id);
    if (notes === undefined) this.notes.set(id, (notes = new Map<string, Kept>()));
    return notes;
  }
}

function ownerKey(anchor: FormulaCell): string {
  return `${anchor.sheet}!${anchor.row},${anchor.column}`;
}
