import type { SheetId } from "../model/store";
import type { CellReader } from "./cellReader";
import { boundsOf } from "./ranges";

/** Cells of a change, by row and column. */
type Matrix = Readonly<Record<number, Readonly<Record<number, object | null>>>>;

/** More cells than so many are not read before they change; nobody can be told of each of them anyway. */
const WATCHED = 100_000;

/** What formulas cells had before they changed, as long as somebody wants to know. */
export class FormerFormulas {
  isWatching = false;
  private readonly early = new Map<string, string>();
  private found: string[][] | undefined;

  /** @param cells - where formulas are read */
  constructor(private readonly cells: CellReader) {}

  /** Univer writes a formula into its cell by itself just before the change that brings it. */
  beforehand(sheet: SheetId | undefined, matrix: Matrix | undefined): void {
    const box = this.boxOf(matrix);
    if (sheet === undefined || box === undefined) return;
    for (const [row, line] of Object.entries(matrix ?? {})) {
      for (const column of Object.keys(line)) {
        const cell = { row: Number(row), column: Number(column), rows: 1, columns: 1 };
        const [[formula = ""] = []] = this.cells.storedFormulas(sheet, cell);
        const key = keyOf(sheet, cell.row, cell.column);
        if (!this.early.has(key)) this.early.set(key, formula);
      }
    }
  }

  /** To be called right before a change. */
  before(sheet: SheetId | undefined, matrix: Matrix | undefined): void {
    this.found = undefined;
    const box = this.boxOf(matrix);
    if (sheet === undefined || box === undefined) return;
    this.found = this.cells
      .storedFormulas(sheet, box)
      .map((line, row) =>
        line.map(
          (formula, column) => this.early.get(keyOf(sheet, box.row + row, box.column + column)) ?? formula,
        ),
      );
  }

  /** What was found before the change that has just happened. */
  taken(): { readonly formulasBefore?: string[][] } {
    const { found } = this;
    this.found = undefined;
    this.early.clear();
    return found === undefined ? {} : { formulasBefore: found };
  }

  private boxOf(matrix: Matrix | undefined) {
    const box = this.isWatching && matrix !== undefined ? boundsOf(matrix) : undefined;
    return box !== undefined && box.rows * box.columns <= WATCHED ? box : undefined;
  }
}

function keyOf(sheet: SheetId, row: number, column: number): string {
  return `${sheet}!${String(row)},${String(column)}`;
}
