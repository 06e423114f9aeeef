import { columnToFill, fillColumn } from "./calculatedColumn";
import { grow, growthFor } from "./tableGrowth";
import type { WorkbookSession } from "./session";
import type { Box, SheetId, StoreChange } from "./store";
import { TypedHeaders } from "./typedHeaders";

/**
 * What Excel does by itself when a person types or pastes into a table, its header, or right beside it. It is done after the
 * person's own step is over. What add-ins write leaves tables as they are. inferred for Excel on the web; Excel for Windows lets
 * AutoCorrect work on add-ins' rows as well (https://github.com/OfficeDev/office-js/issues/6745)
 */
export class TypedInTables {
  readonly #session: WorkbookSession;
  readonly #headers: TypedHeaders;
  #typed: { readonly sheet: SheetId; readonly box: Box }[] = [];
  #settling = false;

  constructor(session: WorkbookSession) {
    this.#session = session;
    this.#headers = new TypedHeaders(session);
  }

  onStoreChange(change: StoreChange): void {
    if (change.kind !== "cells" || change.source !== "user" || this.#settling) {
      this.#headers.follow(change);
      return;
    }
    if (this.#typed.length === 0) queueMicrotask(() => this.#settle());
    this.#typed.push({ sheet: change.sheet, box: change.box });
  }

  #settle(): void {
    const typed = this.#typed;
    this.#typed = [];
    this.#settling = true;
    try {
      for (const { sheet, box } of typed) {
        // The sheet may have gone in the meantime.
        if (!this.#session.store.sheets().some(({ id }) => id === sheet)) continue;
        this.#settleHeaders(sheet, box);
        this.#growTable(sheet, box);
        this.#fillColumn(sheet, box);
      }
    } finally {
      this.#settling = false;
    }
  }

  /** Part of the step in which the header was typed. inferred: one Ctrl+Z brings both back */
  #settleHeaders(sheet: SheetId, box: Box): void {
    if (!this.#headers.touches(sheet, box)) return;
    this.#session.store.amend(() => this.#headers.settle(sheet, box), "user");
  }

  /** A step of its own: the first Ctrl+Z takes the growth back, the next one what was typed. documented: Excel's AutoCorrect Options */
  #growTable(sheet: SheetId, box: Box): void {
    const growth = growthFor(this.#session, sheet, box);
    if (growth === undefined) return;
    this.#session.store.transaction("growTable", () => grow(this.#session, growth, box), "user");
    this.#session.events.tableGrew(growth.table, growth.added, growth.changeType);
  }

  /** A step of its own as well. */
  #fillColumn(sheet: SheetId, box: Box): void {
    const column = columnToFill(this.#session, sheet, box);
    if (column === undefined) return;
    this.#session.store.transaction("fill", () => fillColumn(this.#session, sheet, column, box), "user");
  }
}
