import type { AnchorPlace } from "../attachments";
import type { SheetStore } from "../sheetStore";
import { ERROR_TEXTS } from "../store";

/** Number format of the first cell of a place. */
export function formatOf(store: SheetStore, place: AnchorPlace | null): string {
  if (place === null) return "General";
  return store.numberFormats(place.sheet, { ...place.box, rows: 1, columns: 1 })[0]?.[0] ?? "General";
}

/** The cells of a place one after the other, without what is hidden. */
function* cellsOf(
  store: SheetStore,
  { sheet, box }: AnchorPlace,
  visibleOnly: boolean,
): Generator<[number, number]> {
  for (let row = 0; row < box.rows; row += 1) {
    if (visibleOnly && store.isRowHidden(sheet, box.row + row)) continue;
    for (let column = 0; column < box.columns; column += 1) {
      if (!visibleOnly || !store.isColumnHidden(sheet, box.column + column)) yield [row, column];
    }
  }
}

/** Whole columns end where the sheet's contents do. */
function clipped(store: SheetStore, place: AnchorPlace): AnchorPlace {
  const { sheet, box } = place;
  const used = box.rows * box.columns > 10_000 ? store.usedBox(sheet, true) : null;
  if (used === null) return place;
  const rows = Math.max(1, Math.min(box.rows, used.row + used.rows - box.row));
  const columns = Math.max(1, Math.min(box.columns, used.column + used.columns - box.column));
  return { sheet, box: { ...box, rows, columns } };
}

/** The figures of a place; null = nothing to draw. */
export function numbersOf(
  store: SheetStore,
  place: AnchorPlace | null,
  visibleOnly: boolean,
): (number | null)[] {
  if (place === null) return [];
  const part = clipped(store, place);
  const values = store.values(part.sheet, part.box);
  return [...cellsOf(store, part, visibleOnly)].map(([row, column]) => {
    const value = values[row]?.[column];
    if (typeof value === "number") return value;
    // documented: text is plotted as 0; blanks and errors (inferred) are gaps.
    return value === undefined || value === "" || ERROR_TEXTS.has(String(value)) ? null : 0;
  });
}

/** The texts of a place, as its cells show them. */
export function textsOf(store: SheetStore, place: AnchorPlace | null, visibleOnly = false): string[] {
  if (place === null) return [];
  const part = clipped(store, place);
  const texts = store.texts(part.sheet, part.box);
  return [...cellsOf(store, part, visibleOnly)].map(([row, column]) => texts[row]?.[column] ?? "");
}
