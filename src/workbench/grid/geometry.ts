import { IRenderManagerService } from "@univerjs/engine-render";
import { SHEET_VIEWPORT_KEY, SheetSkeletonManagerService } from "@univerjs/preset-sheets-core";
import type { Engine } from "./engine";
import type { Rect } from "./formulaTyping";

/** A place on the page, in pixels from the corner of the grid's canvas. */
export interface GridPoint {
  readonly x: number;
  readonly y: number;
  /** The grid's zoom. */
  readonly scale: number;
}

/** A stretch along one edge of the grid, in pixels of the window. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where cells are on the page, for what lies over them. */
export class GridGeometry {
  /** @param engine - the running Univer */
  constructor(private readonly engine: Engine) {}

  /** The canvas of the cells. */
  get canvas(): HTMLElement {
    return this.render.engine.getCanvasElement();
  }

  /** The element around the canvas. */
  get container(): HTMLElement {
    const parent = this.canvas.parentElement;
    if (parent === null) throw new Error("The grid is not on the page.");
    return parent;
  }

  /** Where a point of the sheet is: pixels from the corner of A1 at full size. Frozen parts stay. */
  position(left: number, top: number): GridPoint {
    const { scene } = this.render;
    const { scaleX, scaleY } = scene.getAncestorScale();
    const skeleton = this.skeleton;
    const view = scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    if (!skeleton || !view) return { x: 0, y: 0, scale: 1 };
    const { columns, rows } = this.frozen;
    const x = left + skeleton.rowHeaderWidth - (left >= columns ? view.viewportScrollX : 0);
    const y = top + skeleton.columnHeaderHeight - (top >= rows ? view.viewportScrollY : 0);
    return { x: x * scaleX, y: y * scaleY, scale: scaleX };
  }

  /** Where a cell is in the window, in pixels; undefined where it is hidden, scrolled under frozen ones or out of sight. */
  cellRect(row: number, column: number): Rect | undefined {
    const columns = this.skeleton?.columnWidthAccumulation ?? [];
    const rows = this.skeleton?.rowHeightAccumulation ?? [];
    const [x, y] = [columns[column - 1] ?? 0, rows[row - 1] ?? 0];
    const start = this.position(x, y);
    // Not the place of the next cell: the last frozen one does not go along with it.
    const end = {
      x: start.x + ((columns[column] ?? x) - x) * start.scale,
      y: start.y + ((rows[row] ?? y) - y) * start.scale,
    };
    const area = this.cellArea();
    const { xSplit, ySplit } = this.engine.activeSheet().getFreeze();
    const frozen = this.frozen;
    const from = {
      x: area.x + (column >= xSplit ? frozen.columns * start.scale : 0),
      y: area.y + (row >= ySplit ? frozen.rows * start.scale : 0),
    };
    const isSeen =
      end.x > Math.max(start.x, from.x) &&
      end.y > Math.max(start.y, from.y) &&
      start.x < area.x + area.width &&
      end.y <= area.y + area.height;
    if (!isSeen) return undefined;
    const { left, top } = this.canvas.getBoundingClientRect();
    return {
      left: left + Math.max(start.x, from.x),
      top: top + Math.max(start.y, from.y),
      right: left + Math.min(end.x, area.x + area.width),
      bottom: top + end.y,
    };
  }

  /** The part of some rows or columns that is in sight; undefined where none is. */
  linesSpan(isRow: boolean, first: number, count: number): Span | undefined {
    const sizes =
      (isRow ? this.skeleton?.rowHeightAccumulation : this.skeleton?.columnWidthAccumulation) ?? [];
    const { xSplit, ySplit } = this.engine.activeSheet().getFreeze();
    const split = isRow ? ySplit : xSplit;
    const area = this.cellArea();
    const { left, top } = this.canvas.getBoundingClientRect();
    const [corner, from, length] = isRow ? [top, area.y, area.height] : [left, area.x, area.width];
    const { rows, columns } = this.frozen;
    const offset = (line: number): number => sizes[Math.min(line, sizes.length - 1)] ?? 0;
    const place = (at: number): { readonly at: number; readonly scale: number } => {
      const { x, y, scale } = this.position(isRow ? 0 : at, isRow ? at : 0);
      return { at: isRow ? y : x, scale };
    };
    const { at, scale } = place(offset(first - 1));
    const last = first + count - 1;
    const lastStart = place(offset(last - 1)).at;
    const end = lastStart + (offset(last) - offset(last - 1)) * scale;
    const edge = from + (first >= split ? (isRow ? rows : columns) * scale : 0);
    const span = { start: Math.max(edge, at), end: Math.min(from + length, end) };
    return span.end > span.start ? { start: corner + span.start, end: corner + span.end } : undefined;
  }

  /** The part of the canvas that shows cells. */
  cellArea(): { readonly x: number; readonly y: number; readonly width: number; readonly height: number } {
    const { scaleX, scaleY } = this.render.scene.getAncestorScale();
    const x = (this.skeleton?.rowHeaderWidth ?? 0) * scaleX;
    const y = (this.skeleton?.columnHeaderHeight ?? 0) * scaleY;
    const { clientWidth, clientHeight } = this.canvas;
    return { x, y, width: Math.max(0, clientWidth - x), height: Math.max(0, clientHeight - y) };
  }

  /** Calls back when cells may be elsewhere: scrolled, zoomed, resized, another sheet. */
  onMove(listener: () => void): void {
    const { api } = this.engine;
    for (const event of [
      api.Event.Scroll,
      api.Event.SheetZoomChanged,
      api.Event.SheetSkeletonChanged,
      api.Event.ActiveSheetChanged,
    ] as const) {
      api.addEvent(event, () => {
        // The view moves after the event.
        requestAnimationFrame(listener);
      });
    }
    new ResizeObserver(listener).observe(this.canvas);
  }

  /** Size of the frozen columns and rows. */
  private get frozen(): { readonly columns: number; readonly rows: number } {
    const { xSplit, ySplit } = this.engine.activeSheet().getFreeze();
    const skeleton = this.skeleton;
    const width = skeleton?.columnWidthAccumulation[xSplit - 1] ?? 0;
    const height = skeleton?.rowHeightAccumulation[ySplit - 1] ?? 0;
    return { columns: xSplit > 0 ? width : 0, rows: ySplit > 0 ? height : 0 };
  }

  private get skeleton() {
    return this.render.with(SheetSkeletonManagerService).getCurrentSkeleton();
  }

  private get render() {
    const render = this.engine.injector.get(IRenderManagerService).getRenderById(this.engine.unitId);
    if (render === null || render === undefined) throw new Error("The grid is not drawn.");
    return render;
  }
}
