import { BooleanNumber, type Worksheet } from "@univerjs/core";
import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetColWidthMutationFactory,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowHeightMutationFactory,
  SetWorksheetRowIsAutoHeightCommand,
} from "@univerjs/sheets";
import { runsOfIndexes } from "../model/indexRuns";
import type { Box, SheetId } from "../model/store";
import type { Cells } from "./cells";
import type { Engine } from "./engine";
import { intersects, toBox, toRange } from "./ranges";

const POINTS_PER_PIXEL = 0.75;
const MEASURED_ROWS = 2000;
const NARROWEST = 24;
const WIDEST = 600;
const CELL_PADDING = 12;
const FILTER_BUTTON = 20;

/** Widths, heights, hidden rows and columns, merged cells. */
export class Layout {
  private readonly ruler = document.createElement("canvas").getContext("2d");

  /**
   * @param engine - the running Univer
   * @param cells - where texts are read for fitting
   */
  constructor(
    private readonly engine: Engine,
    private readonly cells: Cells,
  ) {}

  columnWidth(id: SheetId, column: number): number {
    return this.engine.sheet(id).getColumnWidth(column) * POINTS_PER_PIXEL;
  }

  setColumnWidth(id: SheetId, column: number, count: number, points: number): void {
    this.setPixels(id, column, count, Math.round(points / POINTS_PER_PIXEL));
  }

  setStandardWidth(id: SheetId, points: number): void {
    const config = this.engine.sheet(id).getConfig();
    const before = config.defaultColumnWidth;
    const put = (pixels: number) => () => {
      config.defaultColumnWidth = pixels;
      this.engine.layAnew();
    };
    this.engine.perform(put(Math.round(points / POINTS_PER_PIXEL)), put(before));
  }

  rowHeight(id: SheetId, row: number): number {
    return this.engine.sheet(id).getRowHeight(row) * POINTS_PER_PIXEL;
  }

  setRowHeight(id: SheetId, row: number, count: number, points: number): void {
    const sheet = this.engine.sheet(id);
    this.engine.ensureSize(sheet, row + count, 0);
    const params = {
      ...this.target(id),
      ranges: [toRange({ row, column: 0, rows: count, columns: sheet.getColumnCount() })],
      rowHeight: points / POINTS_PER_PIXEL,
    };
    const back = SetWorksheetRowHeightMutationFactory(params, sheet);
    this.engine.mutate(SetWorksheetRowHeightMutation.id, params, back);
  }

  /** Fits columns to their longest text among the first rows. */
  autofitColumns(id: SheetId, column: number, count: number): void {
    const sheet = this.engine.sheet(id);
    for (let index = column; index < Math.min(column + count, sheet.getColumnCount()); index += 1) {
      const width = this.widthOf(sheet, index);
      if (width > 0) this.setPixels(id, index, 1, width);
    }
  }

  autofitRows(id: SheetId, row: number, count: number): void {
    const sheet = this.engine.sheet(id);
    const rows = Math.min(count, sheet.getRowCount() - row);
    if (rows <= 0) return;
    const ranges = [toRange({ row, column: 0, rows, columns: sheet.getColumnCount() })];
    this.engine.run(SetWorksheetRowIsAutoHeightCommand.id, { ...this.target(id), ranges });
  }

  isRowHidden(id: SheetId, row: number): boolean {
    return !this.engine.sheet(id).getRowVisible(row);
  }

  setRowsHidden(id: SheetId, row: number, count: number, hidden: boolean): void {
    const sheet = this.engine.sheet(id);
    this.engine.ensureSize(sheet, row + count, 0);
    const ranges = runsOfIndexes(row, count, (index) => !sheet.getRowRawVisible(index) !== hidden).map(
      (run) => toRange({ row: run.start, column: 0, rows: run.count, columns: sheet.getColumnCount() }),
    );
    if (ranges.length === 0) return;
    const [there, back] = hidden
      ? [SetRowHiddenMutation.id, SetRowVisibleMutation.id]
      : [SetRowVisibleMutation.id, SetRowHiddenMutation.id];
    const params = { ...this.target(id), ranges };
    this.engine.mutate(there, params, params, back);
  }

  isColumnHidden(id: SheetId, column: number): boolean {
    return !this.engine.sheet(id).getColVisible(column);
  }

  setColumnsHidden(id: SheetId, column: number, count: number, hidden: boolean): void {
    const sheet = this.engine.sheet(id);
    this.engine.ensureSize(sheet, 0, column + count);
    const ranges = runsOfIndexes(column, count, (index) => !sheet.getColVisible(index) !== hidden).map(
      (run) => toRange({ row: 0, column: run.start, rows: sheet.getRowCount(), columns: run.count }),
    );
    if (ranges.length === 0) return;
    const [there, back] = hidden
      ? [SetColHiddenMutation.id, SetColVisibleMutation.id]
      : [SetColVisibleMutation.id, SetColHiddenMutation.id];
    const params = { ...this.target(id), ranges };
    this.engine.mutate(there, params, params, back);
  }

  merges(id: SheetId): Box[] {
    return this.engine.sheet(id).getMergeData().map(toBox);
  }

  /** Merges a box; only its first cell keeps its content. */
  merge(id: SheetId, box: Box): void {
    this.unmerge(id, box);
    const sheet = this.engine.sheet(id);
    const params = { ...this.target(id), ranges: [this.engine.range(sheet, box)] };
    if (box.columns > 1) {
      this.cells.clear(id, { ...box, rows: 1, column: box.column + 1, columns: box.columns - 1 }, "Contents");
    }
    if (box.rows > 1) this.cells.clear(id, { ...box, row: box.row + 1, rows: box.rows - 1 }, "Contents");
    this.engine.mutate(AddWorksheetMergeMutation.id, params, params, RemoveWorksheetMergeMutation.id);
  }

  unmerge(id: SheetId, box: Box): void {
    const ranges = this.merges(id)
      .filter((merged) => intersects(merged, box))
      .map(toRange);
    if (ranges.length === 0) return;
    const params = { ...this.target(id), ranges };
    this.engine.mutate(RemoveWorksheetMergeMutation.id, params, params, AddWorksheetMergeMutation.id);
  }

  private setPixels(id: SheetId, column: number, count: number, colWidth: number): void {
    const sheet = this.engine.sheet(id);
    this.engine.ensureSize(sheet, 0, column + count);
    const params = {
      ...this.target(id),
      ranges: [toRange({ row: 0, column, rows: sheet.getRowCount(), columns: count })],
      colWidth,
    };
    const back = SetWorksheetColWidthMutationFactory(params, sheet);
    this.engine.mutate(SetWorksheetColWidthMutation.id, params, back);
  }

  private widthOf(sheet: Worksheet, column: number): number {
    const ruler = this.ruler;
    const used = this.cells.usedBox(sheet.getSheetId(), true, {
      row: 0,
      column,
      rows: MEASURED_ROWS,
      columns: 1,
    });
    if (ruler === null || used === null) return 0;
    let widest = 0;
    this.cells.texts(sheet.getSheetId(), used).forEach((line, index) => {
      const style = sheet.getComposedCellStyle(used.row + index, column);
      const size = (style.fs ?? 11) / POINTS_PER_PIXEL;
      ruler.font = `${style.bl === BooleanNumber.TRUE ? "bold " : ""}${size}px ${style.ff ?? "Arial"}`;
      widest = Math.max(widest, ruler.measureText(line[0] ?? "").width + (index === 0 ? FILTER_BUTTON : 0));
    });
    return Math.min(WIDEST, Math.max(NARROWEST, Math.ceil(widest) + CELL_PADDING));
  }

  private target(id: SheetId): { unitId: string; subUnitId: string } {
    return { unitId: this.engine.unitId, subUnitId: id };
  }
}
