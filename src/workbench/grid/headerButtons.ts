import { InterceptorEffectEnum } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import { TableManager } from "@univerjs/sheets-table";
import { hasCell } from "../model/boxes";
import { sheetFilter } from "../model/sheetFilter";
import type { Box, SheetId } from "../model/store";
import type { UniverStore } from "./UniverStore";

/** Width of a filter button with its distance from the edge, in pixels. */
const ROOM = 20;

/** Keeps Univer from drawing filter buttons of its own in tables: the page puts its own ones there. */
export function hideTableButtons(): void {
  Reflect.set(TableManager.prototype, "getSheetFilterRangeWithState", () => []);
}

/** Keeps the text of header cells from lying below their filter buttons. */
export function makeRoomForButtons(store: UniverStore): void {
  const headers = new Map<SheetId, readonly Box[]>();
  store.onChange((change) => {
    if (change.kind !== "cells" && change.kind !== "calculated" && change.kind !== "selection")
      headers.clear();
  });
  const headersOn = (sheet: SheetId): readonly Box[] => {
    const known = headers.get(sheet) ?? headerRows(store, sheet);
    headers.set(sheet, known);
    return known;
  };
  store.engine.injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    priority: 10,
    handler: (cell, place, next) => {
      const { subUnitId, row, col } = place;
      if (!headersOn(subUnitId).some((header) => hasCell(header, row, col))) return next(cell);
      const copy =
        cell === null || cell === undefined || cell === place.rawData ? { ...place.rawData } : cell;
      copy.fontRenderExtension = { ...copy.fontRenderExtension, rightOffset: ROOM };
      return next(copy);
    },
  });
}

function headerRows(store: UniverStore, sheet: SheetId): Box[] {
  const own = sheetFilter(store, sheet);
  const tables = store
    .tables()
    .filter((table) => table.sheet === sheet && table.showHeaders && table.showFilterButton);
  return [...(own === null ? [] : [own]), ...tables].map(({ box }) => ({ ...box, rows: 1 }));
}
