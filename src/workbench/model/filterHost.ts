import { isPlainObject } from "../richapi/arguments";
import { DOCS, documented, unimplemented } from "../richapi/errors";
import { HostObject } from "../richapi/hostObject";
import { asString, given } from "./checks";
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

  clear(): void {
    this.#set(null);
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
  if (filterOn !== "Values" && filterOn !== "Custom") {
    throw unimplemented(`This host does not implement filters on ${filterOn}.`);
  }
  return value as unknown as FilterCriteria;
}
