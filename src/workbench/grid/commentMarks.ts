import { type ICellDataForSheetInterceptor, InterceptorEffectEnum } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import { PLACE } from "../model/attachments";
import { MAX_COLUMNS, type SheetId } from "../model/store";
import type { UniverStore } from "./UniverStore";

const MARK = { color: "#7719AA", size: 7 };

/** Marks cells that have a comment with a small corner, as Excel does. */
export function markComments(store: UniverStore): void {
  const { injector } = store.engine;
  let marked = new Map<SheetId, Set<number>>();
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    handler: (cell, place, next) => {
      const has = marked.get(place.subUnitId)?.has(place.row * MAX_COLUMNS + place.col) === true;
      if (!has) return next(cell);
      const shown: ICellDataForSheetInterceptor = { ...cell, markers: { ...cell?.markers, tr: MARK } };
      return next(shown);
    },
  });
  store.onChange((change) => {
    // Structure changes move comments without a word of their own.
    if (
      change.kind !== "structure" &&
      (change.kind !== "attachment" || change.attachment.kind !== "comment")
    ) {
      return;
    }
    if (marked.size === 0 && change.kind === "structure") return;
    marked = cellsOf(store);
    store.engine.layAnew();
  });
}

function cellsOf(store: UniverStore): Map<SheetId, Set<number>> {
  const cells = new Map<SheetId, Set<number>>();
  for (const { anchors } of store.attachments.all("comment")) {
    const place = anchors[PLACE];
    if (place === null || place === undefined) continue;
    const sheet = cells.get(place.sheet) ?? new Set();
    cells.set(place.sheet, sheet.add(place.box.row * MAX_COLUMNS + place.box.column));
  }
  return cells;
}
