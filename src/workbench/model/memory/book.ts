import { Attachments } from "../attachments";
import type { NameData, SheetId, TableData } from "../store";
import { Calculator, type Evaluate } from "./calculator";
import { Journal } from "./journal";
import { emptySheet, type SheetState } from "./sheetState";

/** State of the in-memory workbook; every change of these fields goes through the journal. */
export interface BookState {
  sheets: readonly SheetState[];
  tables: readonly TableData[];
  names: readonly NameData[];
}

/** The in-memory workbook, shared by the parts of the store. */
export class MemoryBook {
  readonly journal = new Journal();
  readonly state: BookState;
  readonly attachments: Attachments;
  readonly calculator: Calculator;
  active: SheetId;
  watchesFormulas = false;
  #nextSheet = 1;
  #nextTable = 1;

  constructor(sheetNames: readonly string[], evaluate: Evaluate | undefined) {
    this.state = { sheets: sheetNames.map((name) => this.newSheet(name)), tables: [], names: [] };
    const first = this.state.sheets[0];
    if (first === undefined) throw new Error("A workbook has at least one sheet.");
    this.active = first.data.id;
    this.attachments = new Attachments(
      (redo, undo, changes) =>
        this.journal.transaction("attachments", () => {
          this.journal.edit(redo, undo);
          for (const change of changes) this.journal.tell({ ...change, source: this.journal.source });
        }),
      () => new Set(this.state.sheets.map((sheet) => sheet.data.id)),
    );
    this.calculator = new Calculator(this, evaluate);
  }

  /** An empty sheet with a fresh id; not yet part of the workbook. */
  newSheet(name: string): SheetState {
    const number = String(this.#nextSheet++).padStart(12, "0");
    return emptySheet(`{00000000-0001-0000-0000-${number}}`, name);
  }

  nextTableId(): string {
    return String(this.#nextTable++);
  }

  sheet(id: SheetId): SheetState {
    const found = this.state.sheets.find((sheet) => sheet.data.id === id);
    if (found === undefined) throw new Error(`No sheet ${id}.`);
    return found;
  }

  table(id: string): TableData {
    const found = this.state.tables.find((table) => table.id === id);
    if (found === undefined) throw new Error(`No table ${id}.`);
    return found;
  }
}
