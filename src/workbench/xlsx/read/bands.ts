import type { Box, CellFormat } from "../../model/store";
import type { Band } from "./openedFile";
import type { ReadCell } from "./sheetCells";

interface OpenBand {
  readonly row: number;
  readonly lines: (readonly ReadCell[])[];
  from: number;
  to: number;
  cells: number;
}

// A block may be so much larger than what is in it; a sheet with few cells far apart becomes several blocks.
const SPARSE = 4;
const SLACK = 2000;

/** Gathers rows of cells into blocks to write, however far apart the cells of a sheet are. */
export class Bands {
  readonly #done: Band[] = [];
  #open: OpenBand | undefined;

  /** Rows come from top to bottom. */
  add(row: number, line: readonly ReadCell[]): void {
    const [first, last] = [line[0], line.at(-1)];
    if (first === undefined || last === undefined) return;
    const open = this.#open;
    if (open !== undefined && open.row + open.lines.length === row) {
      const [from, to] = [Math.min(open.from, first.column), Math.max(open.to, last.column)];
      const cells = open.cells + line.length;
      if ((to - from + 1) * (open.lines.length + 1) <= cells * SPARSE + SLACK) {
        open.lines.push(line);
        Object.assign(open, { from, to, cells });
        return;
      }
    }
    this.#close();
    this.#open = { row, lines: [line], from: first.column, to: last.column, cells: line.length };
  }

  finish(): readonly Band[] {
    this.#close();
    return this.#done;
  }

  #close(): void {
    const open = this.#open;
    if (open === undefined) return;
    this.#open = undefined;
    const columns = open.to - open.from + 1;
    const spread = <T>(line: readonly ReadCell[], pick: (cell: ReadCell) => T): (T | null)[] => {
      const values = new Array<T | null>(columns).fill(null);
      for (const cell of line) values[cell.column - open.from] = pick(cell);
      return values;
    };
    this.#done.push({
      box: { row: open.row, column: open.from, rows: open.lines.length, columns },
      inputs: open.lines.map((line) => spread(line, (cell) => cell.input)),
      numberFormats: open.lines.map((line) =>
        spread(line, ({ format }) => (format.numberFormat === "General" ? null : format.numberFormat)),
      ),
    });
  }
}

interface FormatBox {
  readonly patch: Partial<CellFormat>;
  readonly box: { row: number; column: number; rows: number; columns: number };
}

/** Gathers cells with equal formats into boxes. */
export class FormatBoxes {
  readonly #done: FormatBox[] = [];
  #above = new Map<string, FormatBox>();

  /** Rows come from top to bottom. */
  add(row: number, line: readonly ReadCell[]): void {
    const now = new Map<string, FormatBox>();
    for (const { box, patch, key } of runsOfFormats(row, line)) {
      const place = `${String(box.column)} ${String(box.columns)} ${key}`;
      const above = this.#above.get(place);
      if (above !== undefined && above.box.row + above.box.rows === row) {
        above.box.rows += 1;
        now.set(place, above);
      } else {
        const made = { patch, box: { ...box } };
        this.#done.push(made);
        now.set(place, made);
      }
    }
    this.#above = now;
  }

  finish(): readonly { readonly box: Box; readonly patch: Partial<CellFormat> }[] {
    return this.#done;
  }
}

function runsOfFormats(row: number, line: readonly ReadCell[]): (FormatBox & { readonly key: string })[] {
  const runs: (FormatBox & { readonly key: string })[] = [];
  for (const { column, format } of line) {
    if (format.key === "") continue;
    const last = runs.at(-1);
    if (last?.key === format.key && last.box.column + last.box.columns === column) last.box.columns += 1;
    else runs.push({ key: format.key, patch: format.patch, box: { row, column, rows: 1, columns: 1 } });
  }
  return runs;
}
