import { isPlainObject } from "../richapi/arguments";
import { DOCS, documented, unimplemented } from "../richapi/errors";
import { HostObject } from "../richapi/hostObject";
import { asColor, asNumber, asString, given } from "./checks";
import type { CellIcon } from "./conditional/icons";
import { ICON_SETS } from "./conditional/data";
import { FILTER_KINDS, isColorFilter, isDynamicKind, isIconFilter } from "./filterTest";
import { type HostOf, names } from "./hostTypes";
import type { WorkbookSession } from "./session";
import type { FilterCriteria, TableId } from "./store";

/** Excel.Filter: of one table column. */
export class FilterHost extends HostObject implements HostOf<Excel.Filter> {
  static override readonly typeName = "Filter";
  static override readonly scalars = names<Excel.Interfaces.FilterLoadOptions>()("criteria");
  readonly #session: WorkbookSession;
  readonly #table: TableId;
  readonly #column: number;

  constructor(session: WorkbookSession, table: TableId, column: number) {
    super();
    this.#session = session;
    this.#table = table;
    this.#column = column;
  }

  /** Null without a filter. inferred */
  get criteria(): Excel.FilterCriteria {
    const table = this.#session.table(this.#table);
    return table.columns[this.#column]?.filter as unknown as Excel.FilterCriteria;
  }

  apply(criteria: unknown): void {
    this.#set(asCriteria(criteria));
  }

  applyValuesFilter(values: unknown): void {
    if (!Array.isArray(values)) throw documented("InvalidArgument", DOCS.codes);
    this.#set({ filterOn: "Values", values: values as readonly unknown[] });
  }

  applyCustomFilter(criteria1: unknown, criteria2?: unknown, operator?: unknown): void {
    this.#set({
      filterOn: "Custom",
      criterion1: asString(criteria1),
      ...(given(criteria2) ? { criterion2: asString(criteria2) } : {}),
      ...(given(operator) ? { operator: asString(operator) } : {}),
    });
  }

  applyTopItemsFilter(count: unknown): void {
    this.#rank("TopItems", count);
  }
  applyTopPercentFilter(percent: unknown): void {
    this.#rank("TopPercent", percent);
  }
  applyBottomItemsFilter(count: unknown): void {
    this.#rank("BottomItems", count);
  }
  applyBottomPercentFilter(percent: unknown): void {
    this.#rank("BottomPercent", percent);
  }

  applyDynamicFilter(criteria: unknown): void {
    this.#set(asCriteria({ filterOn: "Dynamic", dynamicCriteria: criteria }));
  }

  applyCellColorFilter(color: unknown): void {
    this.#set(asCriteria({ filterOn: "CellColor", color }));
  }
  applyFontColorFilter(color: unknown): void {
    this.#set(asCriteria({ filterOn: "FontColor", color }));
  }

  /** Shows the cells to which conditional formats give this icon. */
  applyIconFilter(icon: unknown): void {
    this.#set(asCriteria({ filterOn: "Icon", icon }));
  }

  clear(): void {
    this.#set(null);
  }

  #rank(filterOn: string, count: unknown): void {
    this.#set(asCriteria({ filterOn, criterion1: `=${String(asNumber(count))}` }));
  }

  #set(criteria: FilterCriteria | null): void {
    this.#session.assertAllowed(this.#session.table(this.#table).sheet, "allowAutoFilter");
    this.#session.store.setTableFilter(this.#table, this.#column, criteria);
  }
}

/** Criteria from the wire; kinds that this host cannot apply are refused by name. */
export function asCriteria(value: unknown): FilterCriteria {
  if (!isPlainObject(value)) throw documented("InvalidArgument", DOCS.codes);
  const filterOn = asString(value.filterOn);
  if (!FILTER_KINDS.some((kind) => kind === filterOn)) {
    throw unimplemented(`This host does not implement filters on ${filterOn}.`);
  }
  if (filterOn === "Dynamic" && !isDynamicKind(asString(value.dynamicCriteria))) {
    throw documented("InvalidArgument", DOCS.codes);
  }
  const count = /^(?:Top|Bottom)/.test(filterOn) ? Number(asString(value.criterion1).replace(/^=/, "")) : 1;
  // documented: Excel's dialog takes 1 to 500.
  if (!(count >= 1 && count <= 500)) throw documented("InvalidArgument", DOCS.codes);
  const criteria = value as unknown as FilterCriteria;
  if (isIconFilter(criteria)) return { ...criteria, icon: asIcon(value.icon) };
  return isColorFilter(criteria) ? { ...criteria, color: asColor(value.color) } : criteria;
}

/** documented: the set of an icon and its index in it; the names of sets begin with how many icons they have. */
function asIcon(value: unknown): CellIcon {
  const { set, index } = isPlainObject(value) ? value : { set: "", index: -1 };
  const found = ICON_SETS.find((one) => one === set);
  const count = found?.startsWith("Five") === true ? 5 : found?.startsWith("Four") === true ? 4 : 3;
  const at = typeof index === "number" && Number.isInteger(index) ? index : -1;
  if (found === undefined || at < 0 || at >= count) throw documented("InvalidArgument", DOCS.codes);
  return { set: found, index: at };
}
