import {
  type ICellDataForSheetInterceptor,
  type ICellRenderContext,
  InterceptorEffectEnum,
} from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import { sheetFilter } from "../model/sheetFilter";
import type { SheetId } from "../model/store";
import type { UniverStore } from "./UniverStore";

/** What Univer draws over a cell. */
type CustomRender = Extract<ICellDataForSheetInterceptor["customRender"], readonly unknown[]>[number];

interface Header {
  readonly row: number;
  readonly column: number;
  /** Whether each column hides rows. */
  readonly filtered: readonly boolean[];
}

const SIZE = 9;
const MARGIN = 4;
const COLOR = "#5F6B6D";
const ON_TOP = 20;

/** Draws a funnel at the header cells of sheets' own filters, filled where the column hides rows. */
export function markSheetFilters(store: UniverStore): void {
  let headers = new Map<SheetId, Header>();
  store.engine.injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    handler: (cell, place, next) => {
      const header = headers.get(place.subUnitId);
      if (place.row !== header?.row) return next(cell);
      const filtered = header.filtered[place.col - header.column];
      if (filtered === undefined) return next(cell);
      const funnel = filtered ? FILLED : EMPTY;
      const shown: ICellDataForSheetInterceptor = {
        ...cell,
        customRender: [...(cell?.customRender ?? []), funnel],
      };
      return next(shown);
    },
  });
  store.onChange((change) => {
    // Structure changes move filters without a word of their own.
    const isMoved = change.kind === "structure" && headers.size > 0;
    const isSet = change.kind === "attachment" && change.attachment.kind === "sheetFilter";
    if (!isMoved && !isSet) return;
    headers = headersOf(store);
    store.engine.layAnew();
  });
}

function headersOf(store: UniverStore): Map<SheetId, Header> {
  const headers = new Map<SheetId, Header>();
  for (const { id } of store.sheets()) {
    const filter = sheetFilter(store, id);
    if (filter === null) continue;
    const { row, column } = filter.box;
    headers.set(id, { row, column, filtered: filter.criteria.map((one) => one !== null) });
  }
  return headers;
}

const EMPTY = funnel(false);
const FILLED = funnel(true);

function funnel(filled: boolean): CustomRender {
  return {
    zIndex: ON_TOP,
    drawWith: (context: CanvasRenderingContext2D, { primaryWithCoord }: ICellRenderContext) => {
      const { startX, endX, endY, startY } = primaryWithCoord;
      if (endX - startX < SIZE + 2 * MARGIN || endY - startY < SIZE + 2) return;
      const left = endX - SIZE - MARGIN;
      const top = endY - SIZE - MARGIN;
      context.save();
      context.beginPath();
      context.moveTo(left, top);
      context.lineTo(left + SIZE, top);
      context.lineTo(left + SIZE * 0.6, top + SIZE * 0.5);
      context.lineTo(left + SIZE * 0.6, top + SIZE);
      context.lineTo(left + SIZE * 0.4, top + SIZE * 0.8);
      context.lineTo(left + SIZE * 0.4, top + SIZE * 0.5);
      context.closePath();
      context.strokeStyle = COLOR;
      context.fillStyle = COLOR;
      if (filled) context.fill();
      else context.stroke();
      context.restore();
    },
  };
}
