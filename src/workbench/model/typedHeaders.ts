import { intersection } from "./boxes";
import { literal } from "./input";
import { followColumns } from "./renamedColumns";
import type { WorkbookSession } from "./session";
import type { Box, CellInput, SheetId, StoreChange, TableData, TableId } from "./store";
import { uniqueHeader } from "./tableRules";

/**
 * What a table's header says once a person has typed or pasted into it: text, unique and never empty; and formulas that name the columns
 * follow. Afterwards nobody can read what the columns were called, so the names are kept here.
 */
export class TypedHeaders {
  readonly #session: WorkbookSession;
  /** By table, then by id of the column: columns move. */
  readonly #names = new Map<TableId, ReadonlyMap<number, string>>();

  constructor(session: WorkbookSession) {
    this.#session = session;
    for (const table of session.store.tables()) this.#remember(table);
  }

  /** Keeps up with what was not typed: an add-in's writes, undo, other tables. */
  follow(change: StoreChange): void {
    const { store } = this.#session;
    if (change.kind === "cells") {
      for (const table of this.#session.tablesOn(change.sheet)) {
        if (headerPart(table, change.box) !== null) this.#remember(table);
      }
    } else if (change.kind === "structure") {
      for (const table of this.#session.tablesOn(change.sheet)) this.#remember(table);
    } else if (change.kind === "tableDeleted") {
      this.#names.delete(change.table);
    } else if (change.kind === "tableAdded" || change.kind === "tableUpdated") {
      const table = store.tables().find(({ id }) => id === change.table);
      if (table !== undefined) this.#remember(table);
    }
  }

  /** Whether something was typed into a header. */
  touches(sheet: SheetId, box: Box): boolean {
    return this.#session.tablesOn(sheet).some((table) => headerPart(table, box) !== null);
  }

  /** Makes what was typed into headers names of columns, and lets formulas follow. */
  settle(sheet: SheetId, box: Box): void {
    for (const table of this.#session.tablesOn(sheet)) {
      const typed = headerPart(table, box);
      if (typed === null) continue;
      const renamed = this.#settle(table, typed);
      this.#remember(table);
      followColumns(this.#session, table, renamed);
    }
  }

  #settle(table: TableData, typed: Box): Map<string, string> {
    const { store } = this.#session;
    const header = { ...table.box, rows: 1 };
    const former = this.#names.get(table.id);
    const [names = []] = store.texts(table.sheet, header);
    const [values = []] = store.formulas(table.sheet, header);
    const renamed = new Map<string, string>();
    const inputs: CellInput[] = [];
    const ends = typed.column + typed.columns - header.column;
    for (let column = typed.column; column < typed.column + typed.columns; column += 1) {
      const index = column - header.column;
      const text = names[index] ?? "";
      // Of two equal ones that were typed the first keeps its name; a made-up name is nobody's.
      const isTaken = (other: number): boolean =>
        other < index || other >= ends || (text === "" && other > index);
      const name = uniqueHeader(
        text,
        names.filter((_name, other) => isTaken(other)),
      );
      names[index] = name;
      inputs.push(values[index] === name ? null : literal(name));
      const before = former?.get(table.columns[index]?.id ?? 0) ?? "";
      if (before !== "" && before !== name) renamed.set(before.toLowerCase(), name);
    }
    if (inputs.some((input) => input !== null)) store.write(table.sheet, typed, { inputs: [inputs] });
    return renamed;
  }

  #remember(table: TableData): void {
    if (!table.showHeaders) return;
    const [texts = []] = this.#session.store.texts(table.sheet, { ...table.box, rows: 1 });
    this.#names.set(table.id, new Map(table.columns.map(({ id }, index) => [id, texts[index] ?? ""])));
  }
}

function headerPart(table: TableData, box: Box): Box | null {
  return table.showHeaders ? intersection({ ...table.box, rows: 1 }, box) : null;
}
