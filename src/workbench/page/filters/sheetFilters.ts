import { ifPermitted } from "../../grid/guard";
import type { Rect } from "../../grid/formulaTyping";
import type { GridGeometry } from "../../grid/geometry";
import { columnLetters } from "../../grid/ranges";
import type { UniverStore } from "../../grid/UniverStore";
import { AutoFilterHost } from "../../model/autoFilter";
import { overlaps } from "../../model/boxes";
import { type FilterChoice, filterChoices } from "../../model/filterChoices";
import { RangeHost } from "../../model/range";
import type { WorkbookSession } from "../../model/session";
import { setSheetFilter, sheetFilter, type SheetFilter } from "../../model/sheetFilter";
import type { FilterCriteria } from "../../model/store";
import { HostError } from "../../richapi/errors";
import type { Sentence } from "../pageState";
import { oncePerFrame } from "../oncePerFrame";

/** A drop-down button of a sheet's own filter. */
export interface FilterButton {
  /** Column, counted from the filter's first. */
  readonly column: number;
  /** What the header cell says, or the letters of the column. */
  readonly name: string;
  /** Where the header cell is in the window. */
  readonly rect: Rect;
  /** Whether the column hides rows. */
  readonly isFiltered: boolean;
}

/** What the filters need. */
export interface SheetFiltersHost {
  readonly store: UniverStore;
  readonly geometry: GridGeometry;
  readonly session: () => WorkbookSession;
  readonly show: (buttons: readonly FilterButton[]) => void;
  readonly notify: (sentence: Sentence) => void;
}

/** The filter of the sheet in front as a person uses it: buttons at the header cells, what they list, what they change. */
export class SheetFilters {
  private shown = "[]";
  private readonly lookSoon = oncePerFrame(() => this.look());

  /** @param host - grid and page */
  constructor(private readonly host: SheetFiltersHost) {
    void host.store.engine.whenDrawn().then(() => {
      host.store.onChange(() => this.lookSoon());
      host.geometry.onMove(() => this.look());
      this.look();
    });
  }

  /** What a column offers to tick. */
  choices(column: number): readonly FilterChoice[] {
    const { filter, sheet } = this;
    return filter === null ? [] : filterChoices(this.host.store, sheet, filter, column);
  }

  /** What a column keeps now. */
  criteria(column: number): FilterCriteria | null {
    return this.filter?.criteria[column] ?? null;
  }

  /** The column whose header cell is selected. */
  selectedColumn(): number | undefined {
    const filter = this.filter;
    const { row, column } = this.host.store.selection().activeCell;
    if (filter?.box.row !== row) return undefined;
    const at = column - filter.box.column;
    return at >= 0 && at < filter.box.columns ? at : undefined;
  }

  /** Whether the person may filter here; else the page says why not. */
  mayFilter(): boolean {
    const protection = this.host.store.protectionOf(this.sheet);
    if (protection === null || protection.allowAutoFilter === true) return true;
    this.host.notify({ id: "filterProtected" });
    return false;
  }

  /** Switches the filter at the selected cells on or off, of a table or of the sheet. One step to undo. */
  toggle(): void {
    if (!this.mayFilter()) return;
    const { store, session, notify } = this.host;
    const { sheet, areas } = store.selection();
    const [box] = areas;
    const table = store
      .tables()
      .find((one) => one.sheet === sheet && box !== undefined && overlaps(one.box, box));
    const own = new AutoFilterHost(session(), sheet, table?.id ?? null);
    try {
      this.change("allowAutoFilter", () => {
        if (own.enabled) own.remove();
        else if (box !== undefined) own.apply(new RangeHost(session(), sheet, box));
      });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      notify({ id: "filterNowhere" });
    }
  }

  /** Sets or, with `null`, takes away what a column keeps. One step to undo. */
  apply(column: number, criteria: FilterCriteria | null): void {
    const { filter, sheet } = this;
    if (filter === null || !this.mayFilter()) return;
    const all = filter.criteria.map((one, at) => (at === column ? criteria : one));
    this.change("allowAutoFilter", () =>
      setSheetFilter(this.host.store, sheet, { box: filter.box, criteria: all }),
    );
  }

  /** Sorts all rows of the filter by a column, and filters them again. One step to undo. */
  sort(column: number, ascending: boolean): void {
    const { filter, sheet } = this;
    const { store, session, notify } = this.host;
    if (filter === null || filter.box.rows < 2) return;
    const { box } = filter;
    if (store.merges(sheet).some((merged) => overlaps(merged, box))) {
      notify({ id: "sortMerged" });
      return;
    }
    const isDone = this.change("allowSort", () => {
      const body = { ...box, row: box.row + 1, rows: box.rows - 1 };
      new RangeHost(session(), sheet, body).sort.apply([{ key: column, ascending }]);
      setSheetFilter(store, sheet, filter);
    });
    if (!isDone) notify({ id: "sortProtected" });
  }

  private get sheet(): string {
    return this.host.store.activeSheet();
  }

  private get filter(): SheetFilter | null {
    return sheetFilter(this.host.store, this.sheet);
  }

  private change(permission: string, action: () => void): boolean {
    const { store } = this.host;
    const protection = store.protectionOf(this.sheet);
    return ifPermitted(store.engine, protection, permission, () =>
      store.transaction("filter", action, "user"),
    );
  }

  private look(): void {
    const buttons = this.buttons();
    const key = JSON.stringify(buttons);
    if (key === this.shown) return;
    this.shown = key;
    this.host.show(buttons);
  }

  private buttons(): FilterButton[] {
    const { filter } = this;
    const { store, geometry } = this.host;
    if (filter === null) return [];
    const { box, criteria } = filter;
    return criteria.flatMap((one, column) => {
      const rect = geometry.cellRect(box.row, box.column + column);
      if (rect === undefined) return [];
      const at = box.column + column;
      const [[text = ""] = []] = store.texts(this.sheet, { row: box.row, column: at, rows: 1, columns: 1 });
      return [{ column, name: text === "" ? columnLetters(at) : text, rect, isFiltered: one !== null }];
    });
  }
}
