import type { SheetPatch } from "../sheetStore";
import type { Box, SelectionData, SheetId } from "../store";
import type { MemoryBook } from "./book";
import type { SheetState } from "./sheetState";

/** Sheets and selection of the in-memory workbook. */
export class Sheets {
  readonly #book: MemoryBook;

  constructor(book: MemoryBook) {
    this.#book = book;
  }

  add(name: string, position?: number): SheetId {
    return this.#insert(this.#book.newSheet(name), position ?? this.#book.state.sheets.length);
  }

  copy(id: SheetId, name: string, position: number): SheetId {
    const source = this.#book.sheet(id);
    const fresh = this.#book.newSheet(name);
    const copy: SheetState = {
      ...source,
      data: { ...source.data, id: fresh.data.id, name },
      contents: new Map(source.contents),
      styles: new Map(source.styles),
    };
    const inserted = this.#insert(copy, position);
    this.#book.attachments.copySheet(id, inserted);
    return inserted;
  }

  remove(id: SheetId): void {
    const { journal, state } = this.#book;
    const index = state.sheets.findIndex((sheet) => sheet.data.id === id);
    const sheets = state.sheets.filter((sheet) => sheet.data.id !== id);
    const neighbour = sheets[Math.min(index, sheets.length - 1)];
    if (neighbour === undefined) throw new Error("The last sheet cannot be deleted.");
    this.#book.attachments.removeSheet(id);
    journal.assign(state, { sheets, tables: state.tables.filter((table) => table.sheet !== id) });
    if (this.#book.active === id) this.activate(neighbour.data.id);
    journal.tell({ kind: "sheetDeleted", sheet: id, source: journal.source });
  }

  update(id: SheetId, patch: SheetPatch): void {
    const { journal, state } = this.#book;
    const sheet = this.#book.sheet(id);
    const { position, ...data } = patch;
    journal.assign(sheet, { data: { ...sheet.data, ...data } });
    if (position !== undefined) {
      const rest = state.sheets.filter((item) => item !== sheet);
      journal.assign(state, { sheets: [...rest.slice(0, position), sheet, ...rest.slice(position)] });
    }
    journal.tell({ kind: "sheetUpdated", sheet: id, source: journal.source });
  }

  activate(id: SheetId): void {
    const previous = this.#book.active;
    this.#book.sheet(id);
    if (previous === id) return;
    this.#book.active = id;
    this.#book.journal.tell({ kind: "sheetActivated", sheet: id, previous });
    this.#book.journal.tell({ kind: "selection", selection: this.selection() });
  }

  selection(): SelectionData {
    const state = this.#book.state.sheets.find((sheet) => sheet.data.id === this.#book.active);
    const sheet = state ?? this.#book.state.sheets[0];
    const areas = sheet?.areas ?? [];
    const last = areas[areas.length - 1];
    return {
      sheet: sheet?.data.id ?? "",
      areas,
      activeCell: { row: last?.row ?? 0, column: last?.column ?? 0 },
    };
  }

  select(id: SheetId, areas: readonly Box[]): void {
    const previous = this.#book.active;
    this.#book.sheet(id).areas = areas;
    this.#book.active = id;
    if (previous !== id) this.#book.journal.tell({ kind: "sheetActivated", sheet: id, previous });
    this.#book.journal.tell({ kind: "selection", selection: this.selection() });
  }

  #insert(sheet: SheetState, position: number): SheetId {
    const { journal, state } = this.#book;
    const { sheets } = state;
    journal.assign(state, { sheets: [...sheets.slice(0, position), sheet, ...sheets.slice(position)] });
    journal.tell({ kind: "sheetAdded", sheet: sheet.data.id, source: journal.source });
    return sheet.data.id;
  }
}
