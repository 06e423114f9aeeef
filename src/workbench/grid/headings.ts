import {
  IRenderManagerService,
  SpreadsheetColumnHeader,
  SpreadsheetRowHeader,
} from "@univerjs/engine-render";
import { SheetSkeletonManagerService } from "@univerjs/preset-sheets-core";
import { sheetView } from "../model/sheetView";
import type { SheetId } from "../model/store";
import type { UniverStore } from "./UniverStore";

// Univer takes a heading without any size for one of its usual size.
const HIDDEN = { row: 1, column: 1, fontColor: "rgba(0, 0, 0, 0)" };
const SHOWN = { row: 46, column: 20, fontColor: "#000000" };

/** Shows or hides the letters of columns and the numbers of rows, as each sheet wants it. */
export function watchHeadings(store: UniverStore): void {
  const shown = new Map<SheetId, boolean>();
  const apply = (): void => {
    const sheet = store.activeSheet();
    const { showHeadings } = sheetView(store, sheet);
    if ((shown.get(sheet) ?? true) === showHeadings) return;
    shown.set(sheet, showHeadings);
    setHeadings(store, sheet, showHeadings ? SHOWN : HIDDEN);
  };
  store.onChange((change) => {
    const isView = change.kind === "attachment" && change.attachment.kind === "sheetExtras";
    if (isView || change.kind === "sheetActivated") apply();
  });
}

function setHeadings({ engine }: UniverStore, sheet: SheetId, look: typeof SHOWN): void {
  const render = engine.injector.get(IRenderManagerService).getRenderById(engine.unitId);
  if (render === null || render === undefined) return;
  const skeletons = render.with(SheetSkeletonManagerService);
  skeletons.setRowHeaderSize(render, sheet, look.row);
  skeletons.setColumnHeaderSize(render, sheet, look.column);
  const headerStyle = { fontColor: look.fontColor };
  for (const component of render.components.values()) {
    if (component instanceof SpreadsheetRowHeader) component.setCustomHeader({ headerStyle }, sheet);
    if (component instanceof SpreadsheetColumnHeader) component.setCustomHeader({ headerStyle }, sheet);
  }
}
