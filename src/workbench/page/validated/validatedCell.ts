import { addressOf } from "../../grid/ranges";
import type { Rect } from "../../grid/formulaTyping";
import type { GridGeometry } from "../../grid/geometry";
import type { UniverStore } from "../../grid/UniverStore";
import type { WorkbookSession } from "../../model/session";
import type { CellInput, Scalar } from "../../model/store";
import { validationAt } from "../../model/validation";
import { listAt } from "../../model/validity";
import { inputFrom } from "../typedInput";

/** What the selected cell's data validation offers and says. */
export interface ValidatedCell {
  readonly address: string;
  /** Where the cell is in the window. */
  readonly rect: Rect;
  /** What its drop-down lists; none where it has none. */
  readonly items: readonly Scalar[];
  /** The cell's value, which may be one of the items. */
  readonly value: Scalar;
  /** Its input message. */
  readonly title: string;
  readonly message: string;
}

/** What the watcher needs. */
export interface ValidatedCellOptions {
  readonly store: UniverStore;
  readonly geometry: GridGeometry;
  readonly session: () => WorkbookSession;
  readonly show: (cell: ValidatedCell | undefined) => void;
}

/** Watches the selected cell for a data validation with a drop-down or an input message, as Excel shows them. */
export class ValidatedCells {
  private shown = "";

  /** @param options - the grid, and where to show what was found */
  constructor(private readonly options: ValidatedCellOptions) {
    const look = (): void => this.look();
    options.store.onMarks(look);
    void options.store.engine.whenDrawn().then(() => options.geometry.onMove(look));
  }

  /** Looks at the selected cell again. */
  look(): void {
    const cell = this.selected();
    const key = cell === undefined ? "" : JSON.stringify(cell);
    if (key === this.shown) return;
    this.shown = key;
    this.options.show(cell);
  }

  /** Puts an item of the drop-down into the selected cell, as if it had been typed; what is protected stays. */
  take(item: Scalar): void {
    const { store } = this.options;
    const { sheet, activeCell } = store.selection();
    const box = { ...activeCell, rows: 1, columns: 1 };
    try {
      store.transaction("choose", () => store.write(sheet, box, { inputs: [[inputOf(item)]] }), "user");
    } catch (error) {
      // The guard of protected sheets has told the person already.
      if (store.protectionOf(sheet) === null) throw error;
    }
  }

  private selected(): ValidatedCell | undefined {
    const { store, geometry } = this.options;
    const session = this.options.session();
    const { sheet, activeCell } = store.selection();
    const { row, column } = activeCell;
    const validation = validationAt(session, sheet, activeCell);
    if (validation === undefined) return undefined;
    const items = listAt(session, { sheet, row, column }) ?? [];
    const { showPrompt, title, message } = validation.prompt;
    const said = showPrompt ? { title, message } : { title: "", message: "" };
    if (items.length === 0 && said.message === "" && said.title === "") return undefined;
    const rect = geometry.cellRect(row, column);
    if (rect === undefined) return undefined;
    const { value } = store.cell(sheet, row, column);
    return { address: addressOf({ ...activeCell, rows: 1, columns: 1 }), rect, items, value, ...said };
  }
}

/** An item is never a formula, whatever it begins with. */
function inputOf(item: Scalar): CellInput {
  if (typeof item !== "string") return item;
  return item.startsWith("=") ? `'${item}` : inputFrom(item);
}
