import type { IStyleData } from "@univerjs/core";
import type { StylePatch } from "./restyle";

interface OpenRun {
  readonly row: number;
  rows: number;
  readonly style: IStyleData;
}

/** Gathers styled cells, which come row by row, into few boxes: neighbours in a column with the same style become one. */
export class StyleRuns {
  private readonly open = new Map<number, OpenRun>();
  private readonly closed: StylePatch[] = [];

  /** Adds a cell; the same style is to be the same object. */
  add(row: number, column: number, style: IStyleData): void {
    const run = this.open.get(column);
    if (run?.style === style && row === run.row + run.rows) {
      run.rows += 1;
      return;
    }
    if (run !== undefined) this.close(column, run);
    this.open.set(column, { row, rows: 1, style });
  }

  /** The boxes of all cells. */
  patches(): readonly StylePatch[] {
    for (const [column, run] of this.open) this.close(column, run);
    this.open.clear();
    return this.closed;
  }

  private close(column: number, { row, rows, style }: OpenRun): void {
    this.closed.push({ box: { row, column, rows, columns: 1 }, style });
  }
}
