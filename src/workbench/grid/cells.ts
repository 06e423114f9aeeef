import {
  type ICellData,
  type IColumnData,
  type IStyleData,
  ObjectMatrix,
  type Worksheet,
} from "@univerjs/core";
import {
  SetColDataMutation,
  SetColDataMutationFactory,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetStyleCommand,
} from "@univerjs/sheets";
import {
  type BlockWrite,
  type Box,
  type CellInput,
  MAX_COLUMNS,
  MAX_ROWS,
  type SheetId,
} from "../model/store";
import { encodeFresh, encodeInput } from "./cellCodec";
import { CellReader } from "./cellReader";
import type { Engine } from "./engine";
import { columnCustom, customOf, type ExtraPatch, patched } from "./extraFormats";
import { withOwnTable } from "./ownTable";
import { toBox } from "./ranges";
import { Restyle, type StylePatch } from "./restyle";
import { StyleRuns } from "./styleRuns";

type CellMatrix = Record<number, Record<number, ICellData>>;

// Shared by all cells that were empty: each property is taken away.
const NOTHING: ICellData = {
  v: null,
  t: null,
  f: null,
  si: null,
  p: null,
  s: null,
  custom: null,
};

/** Blocks of cells, read and written. */
export class Cells extends CellReader {
  private readonly styles: Restyle;

  /** @param engine - the running Univer */
  constructor(engine: Engine) {
    super(engine);
    this.styles = new Restyle(engine);
  }

  /** Writes inputs and number formats in one step. */
  write(id: SheetId, box: Box, block: BlockWrite): void {
    const sheet = this.engine.sheet(id);
    this.engine.ensureSize(sheet, box.row + box.rows, box.column + box.columns);
    const matrix: CellMatrix = {};
    const formatted = new StyleRuns();
    const styleOf = numberStyles(sheet);
    for (let r = 0; r < box.rows; r += 1) {
      const inputs = block.inputs?.[r];
      const formats = block.numberFormats?.[r];
      const stored = sheet.getCellMatrix().getRow(box.row + r);
      const line: Record<number, ICellData> = {};
      let any = false;
      for (let c = 0; c < box.columns; c += 1) {
        const input = this.calculable(id, box.row + r, box.column + c, inputs?.[c] ?? null);
        const isFresh = (stored?.[box.column + c] ?? null) === null;
        const content = isFresh ? encodeFresh(input) : encodeInput(input);
        const format = formats?.[c] ?? null;
        if (content === undefined) {
          if (format !== null) formatted.add(box.row + r, box.column + c, styleOf(format, box.column + c));
          continue;
        }
        line[box.column + c] = format === null ? content : { ...content, s: styleOf(format, box.column + c) };
        any = true;
      }
      if (any) matrix[box.row + r] = line;
    }
    this.apply(sheet, matrix);
    this.restyle(sheet, formatted.patches());
  }

  /** An input that Univer can calculate: in a table, `[@Year]` means the table's. */
  private calculable(id: SheetId, row: number, column: number, input: CellInput): CellInput {
    if (typeof input !== "string" || !input.startsWith("=") || !input.includes("[")) return input;
    const table = this.tableAt(id, row, column);
    return table === undefined ? input : withOwnTable(input, table);
  }

  /** One number format everywhere; whole columns get it as their own, so that cells to come have it too. */
  fillNumberFormat(id: SheetId, box: Box, format: string): void {
    const sheet = this.engine.sheet(id);
    const isWhole = box.row === 0 && box.rows >= MAX_ROWS;
    const columns = Array.from({ length: isWhole ? 0 : box.columns }, (_none, index) => box.column + index);
    const hidden = columns.find((column) => hasNumberFormat(sheet, column)) ?? -1;
    this.fillStyle(id, box, numberStyles(sheet)(format, hidden));
  }

  /** Merges a style into every cell of a box. */
  fillStyle(id: SheetId, box: Box, style: IStyleData): void {
    const sheet = this.engine.sheet(id);
    if (box.row === 0 && box.rows >= MAX_ROWS) {
      this.styleColumns(sheet, box, style);
      return;
    }
    this.restyle(sheet, [{ box: toBox(this.engine.range(sheet, box)), style }]);
  }

  /** Changes what is kept beside the style in every cell of a box; whole columns get it as their own. */
  fillExtra(id: SheetId, box: Box, patch: ExtraPatch): void {
    const sheet = this.engine.sheet(id);
    const matrix: CellMatrix = {};
    const change = (row: number, column: number): void => {
      const custom = patched(customOf(sheet.getCellRaw(row, column)), patch);
      if (custom !== undefined) (matrix[row] ??= {})[column] = { custom };
    };
    if (box.row === 0 && box.rows >= MAX_ROWS) {
      this.changeColumns(sheet, box, (column) => {
        const custom = patched(columnCustom(sheet, column), patch);
        return custom === undefined ? undefined : { custom };
      });
      this.eachCell(sheet, box, (cell, row, column) => {
        if (cell.custom !== undefined && cell.custom !== null) change(row, column);
      });
    } else {
      const range = this.engine.range(sheet, box);
      for (let row = range.startRow; row <= range.endRow; row += 1) {
        for (let column = range.startColumn; column <= range.endColumn; column += 1) change(row, column);
      }
    }
    this.applyLooks(sheet, matrix);
  }

  /** Clears contents, formats or both of the cells that have any. */
  clear(id: SheetId, box: Box, what: "All" | "Contents" | "Formats"): void {
    const sheet = this.engine.sheet(id);
    const matrix: CellMatrix = {};
    const empty = encodeInput("");
    const change: ICellData =
      what === "Contents" ? { ...empty } : { ...(what === "All" ? empty : {}), s: null, custom: null };
    this.eachCell(sheet, box, (cell, row, column) => {
      const hasContent = Boolean(cell.f) || Boolean(cell.si) || Boolean(cell.p) || cell.v !== undefined;
      const hasFormat = (cell.s !== undefined && cell.s !== null) || Boolean(cell.custom);
      if ((what !== "Formats" && hasContent) || (what !== "Contents" && hasFormat)) {
        (matrix[row] ??= {})[column] = { ...change };
      }
    });
    if (what === "Formats") this.applyLooks(sheet, matrix);
    else this.apply(sheet, matrix);
  }

  /** Merges styles into cells. */
  private restyle(sheet: Worksheet, changes: readonly StylePatch[]): void {
    const matrix: CellMatrix = {};
    for (const { row, column, style } of this.styles.apply(sheet, changes))
      (matrix[row] ??= {})[column] = { s: style };
    this.applyLooks(sheet, matrix);
  }

  /** Changes looks only, cell by cell. */
  private applyLooks(sheet: Worksheet, cellValue: CellMatrix): void {
    // Univer takes a change without formula for a formula's end, unless it comes from its own command for styles.
    this.apply(sheet, cellValue, SetStyleCommand.id);
  }

  /** Applies a change to many cells, as one step to undo. */
  apply(sheet: Worksheet, cellValue: CellMatrix, trigger?: string): void {
    if (Object.keys(cellValue).length === 0) return;
    const params = {
      unitId: this.engine.unitId,
      subUnitId: sheet.getSheetId(),
      cellValue,
      ...(trigger === undefined ? {} : { trigger }),
    };
    this.engine.mutate(SetRangeValuesMutation.id, params, {
      ...params,
      cellValue: this.undoOf(sheet, cellValue),
    });
  }

  /** What puts cells back. Univer's own factory clones cell by cell; most cells written were empty before. */
  private undoOf(sheet: Worksheet, cellValue: CellMatrix): CellMatrix {
    const stored = sheet.getCellMatrix();
    const used: CellMatrix = {};
    const back: CellMatrix = {};
    for (const [rowKey, line] of Object.entries(cellValue)) {
      const row = Number(rowKey);
      const storedRow = stored.getRow(row);
      const backRow: Record<number, ICellData> = {};
      for (const [columnKey, cell] of Object.entries(line)) {
        const column = Number(columnKey);
        if ((storedRow?.[column] ?? null) === null) backRow[column] = NOTHING;
        else (used[row] ??= {})[column] = cell;
      }
      back[row] = backRow;
    }
    const { unitId } = this.engine;
    const params = { unitId, subUnitId: sheet.getSheetId(), cellValue: used };
    const restored = SetRangeValuesUndoMutationFactory(this.engine.injector, params).cellValue ?? {};
    new ObjectMatrix(restored).forValue((row, column, cell) => {
      (back[row] ??= {})[column] = cell ?? NOTHING;
    });
    return back;
  }

  private styleColumns(sheet: Worksheet, box: Box, style: IStyleData): void {
    this.changeColumns(sheet, box, (column) => ({ s: { ...sheet.getColumnStyle(column), ...style } }));
    const styled = new StyleRuns();
    this.eachCell(sheet, box, (cell, row, column) => {
      if (cell.s !== undefined && cell.s !== null) styled.add(row, column, style);
    });
    this.restyle(sheet, styled.patches());
  }

  /** Changes what columns have of their own. */
  private changeColumns(
    sheet: Worksheet,
    box: Box,
    change: (column: number) => Partial<IColumnData> | undefined,
  ): void {
    // All columns means those that the sheet has: to make 16,384 of them would take long and show nothing.
    if (box.columns < MAX_COLUMNS) this.engine.ensureSize(sheet, 0, box.column + box.columns);
    const last = Math.min(box.column + box.columns, sheet.getColumnCount());
    const columnData: Record<number, Partial<IColumnData>> = {};
    for (let column = box.column; column < last; column += 1) {
      const changed = change(column);
      if (changed !== undefined) columnData[column] = changed;
    }
    const params = { unitId: this.engine.unitId, subUnitId: sheet.getSheetId(), columnData };
    this.engine.mutate(SetColDataMutation.id, params, SetColDataMutationFactory(params, sheet));
  }
}

const GENERAL = "General";

function hasNumberFormat(sheet: Worksheet, column: number): boolean {
  return (sheet.getColumnStyle(column)?.n ?? null) !== null;
}

/** Number formats as styles, one object for each. General takes a format away, or hides the one of the column. */
function numberStyles(sheet: Worksheet): (format: string, column: number) => IStyleData {
  const known = new Map<string, IStyleData>();
  return (format, column) => {
    const isTakenAway = format === GENERAL && (column < 0 || !hasNumberFormat(sheet, column));
    const key = isTakenAway ? "" : format;
    const style = known.get(key) ?? { n: isTakenAway ? null : { pattern: format } };
    known.set(key, style);
    return style;
  };
}
