import type { SheetStore } from "./sheetStore";
import type { SheetId } from "./store";

/** What a sheet shows beside its cells, as kept under {@link VIEW}. */
export interface SheetView {
  /** Letters of columns and numbers of rows. */
  readonly showHeadings: boolean;
}

/** Where it stands among what is kept of a sheet. */
export const VIEW = "view";

/** What a sheet shows. */
export function sheetView(store: SheetStore, sheet: SheetId): SheetView {
  const kept = store.attachments.find("sheetExtras", sheet)?.data[VIEW];
  return { showHeadings: true, ...(kept as Partial<SheetView> | undefined) };
}
