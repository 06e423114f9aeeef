import { IRenderManagerService } from "@univerjs/engine-render";
import { SheetSkeletonManagerService } from "@univerjs/preset-sheets-core";
import { sheetView } from "../model/sheetView";
import type { UniverStore } from "./UniverStore";

// Univer takes a heading without any size for one of its usual size.
const HIDDEN = 1;
const ROW_WIDTH = 46;
const COLUMN_HEIGHT = 20;

/** Shows or hides the letters of columns and the numbers of rows, as each sheet wants it. */
export function watchHeadings(store: UniverStore): void {
  const { engine } = store;
  const shown = new Map<string, boolean>();
  const apply = (): void => {
    const sheet = store.activeSheet();
    const { showHeadings } = sheetView(store, sheet);
    if ((shown.get(sheet) ?? true) === showHeadings) return;
    shown.set(sheet, showHeadings);
    const render = engine.injector.get(IRenderManagerService).getRenderById(engine.unitId);
    if (render === null || render === undefined) return;
    const skeletons = render.with(SheetSkeletonManagerService);
    skeletons.setRowHeaderSize(render, sheet, showHeadings ? ROW_WIDTH : HIDDEN);
    skeletons.setColumnHeaderSize(render, sheet, showHeadings ? COLUMN_HEIGHT : HIDDEN);
  };
  store.onChange((change) => {
    const isView = change.kind === "attachment" && change.attachment.kind === "sheetExtras";
    if (isView || change.kind === "sheetActivated") apply();
  });
}
