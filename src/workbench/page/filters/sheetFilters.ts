import { ifPermitted } from "../../grid/guard";
import type { Rect } from "../../grid/formulaTyping";
import type { GridGeometry } from "../../grid/geometry";
import { columnLetters } from "../../grid/ranges";
import type { UniverStore } from "../../grid/UniverStore";
import { AutoFilterHost } from "../../model/autoFilter";
import { hasCell, overlaps } from "../../model/boxes";
import { type FilterChoice, filterChoices } from "../../model/filterChoices";
import { RangeHost } from "../../model/range";
import type { WorkbookSession } from "../../model/session";
import type { FilterCriteria } from "../../model/store";
import { HostError } from "../../richapi/errors";
import type { Sentence } from "../pageState";
import { oncePerFrame } from "../oncePerFrame";
import { type Filtered, filteredOn } from "./filtered";

/** A column that can be filtered. */
export interface FilterColumn {
  /** Of the sheet's own filter or a table: {@link Filtered.key}. */
  readonly of: string;
  /** Counted from the filter's first. */
  readonly column: number;
}

/** A drop-down button of a sheet's own filter or of a table. */
export interface FilterButton extends FilterColumn {
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

/** The filters on the sheet in front as a person uses them: buttons at the header cells, what they list, what they change. */
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
  choices({ of, column }: FilterColumn): readonly FilterChoice[] {
    const filtered = this.find(of);
    return filtered === undefined ? [] : filterChoices(this.host.store, this.sheet, filtered, column);
  }

  /** What a column keeps now. */
  criteria({ of, column }: FilterColumn): FilterCriteria | null {
    return this.find(of)?.criteria[column] ?? null;
  }

  /** The column whose header cell is selected. */
  selectedColumn(): FilterColumn | undefined {
    const { row, column } = this.host.store.selection().activeCell;
    const found = this.all.find(({ box }) => hasCell({ ...box, rows: 1 }, row, column));
    return found === undefined ? undefined : { of: found.key, column: column - found.box.column };
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
  apply({ of, column }: FilterColumn, criteria: FilterCriteria | null): void {
    const filtered = this.find(of);
    if (filtered === undefined || !this.mayFilter()) return;
    this.change("allowAutoFilter", () => filtered.put(column, criteria));
  }

  /** Sorts all rows of a filter by a column, and filters them again. One step to undo. */
  sort({ of, column }: FilterColumn, ascending: boolean): void {
    const filtered = this.find(of);
    const { store, notify } = this.host;
    if (filtered === undefined || filtered.box.rows < 2) return;
    if (store.merges(this.sheet).some((merged) => overlaps(merged, filtered.box))) {
      notify({ id: "sortMerged" });
      return;
    }
    const isDone = this.change("allowSort", () => filtered.sort(column, ascending));
    if (!isDone) notify({ id: "sortProtected" });
  }

  private get sheet(): string {
    return this.host.store.activeSheet();
  }

  private get all(): readonly Filtered[] {
    return filteredOn(this.host.store, this.host.session(), this.sheet);
  }

  private find(key: string): Filtered | undefined {
    return this.all.find((one) => one.key === key);
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
    return this.all.flatMap((filtered) => this.buttonsOf(filtered));
  }

  private buttonsOf({ key, box, criteria }: Filtered): FilterButton[] {
    const { store, geometry } = this.host;
    return criteria.flatMap((one, column) => {
      const at = box.column + column;
      const rect = geometry.cellRect(box.row, at);
      if (rect === undefined) return [];
      const [[text = ""] = []] = store.texts(this.sheet, { row: box.row, column: at, rows: 1, columns: 1 });
      const name = text === "" ? columnLetters(at) : text;
      return [{ of: key, column, name, rect, isFiltered: one !== null }];
    });
  }
}
