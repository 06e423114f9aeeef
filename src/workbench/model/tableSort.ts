import { isPlainObject } from "../richapi/arguments";
import { DOCS, documented, inferred, unimplemented } from "../richapi/errors";
import { HostObject } from "../richapi/hostObject";
import { asInteger } from "./checks";
import { type HostOf, names } from "./hostTypes";
import { sortedMarks } from "./marks";
import type { SortState, WorkbookSession } from "./session";
import { compareCells } from "./sorting";
import type { CellInput, Scalar, TableId, ValueType } from "./store";
import { bodyBox } from "./tableChanges";

/** Excel.TableSort */
export class TableSortHost extends HostObject implements HostOf<Excel.TableSort> {
  static override readonly typeName = "TableSort";
  static override readonly scalars = names<Excel.Interfaces.TableSortLoadOptions>()(
    "fields",
    "matchCase",
    "method",
  );
  readonly #session: WorkbookSession;
  readonly #table: TableId;

  constructor(session: WorkbookSession, table: TableId) {
    super();
    this.#session = session;
    this.#table = table;
  }

  get fields(): Excel.SortField[] {
    return [...this.#state.fields];
  }
  get matchCase(): boolean {
    return this.#state.matchCase;
  }
  get method(): "PinYin" | "StrokeCount" {
    return this.#state.method;
  }

  apply(fields: unknown, matchCase?: unknown, method?: unknown): void {
    const checked = asFields(fields, this.#session.table(this.#table).columns.length);
    const state: SortState = {
      fields: checked,
      matchCase: matchCase === true,
      method: method === "StrokeCount" ? "StrokeCount" : "PinYin",
    };
    sortRows(this.#session, this.#table, state);
    this.#session.sorts.set(this.#table, state);
  }

  /** Forgets the sort; the rows stay as they are. inferred: Excel keeps the order too */
  clear(): void {
    this.#session.sorts.delete(this.#table);
  }

  reapply(): void {
    if (this.#state.fields.length > 0) sortRows(this.#session, this.#table, this.#state);
  }

  get #state(): SortState {
    return this.#session.sorts.get(this.#table) ?? { fields: [], matchCase: false, method: "PinYin" };
  }
}

function asFields(value: unknown, columns: number): Excel.SortField[] {
  if (!Array.isArray(value) || value.length === 0) throw documented("InvalidArgument", DOCS.codes);
  return value.map((field: unknown): Excel.SortField => {
    if (!isPlainObject(field)) throw documented("InvalidArgument", DOCS.codes);
    const key = asInteger(field.key);
    if (key < 0 || key >= columns) throw inferred("InvalidArgument", "keys count columns of the table");
    if (field.sortOn !== undefined && field.sortOn !== "Value") {
      throw unimplemented("This host sorts on values only.");
    }
    return { key, ascending: field.ascending !== false };
  });
}

interface SortRow {
  readonly inputs: readonly CellInput[];
  readonly formats: readonly string[];
  readonly values: readonly Scalar[];
  readonly types: readonly ValueType[];
}

/** Values, formulas and number formats move with their row; other formats stay. */
function sortRows(session: WorkbookSession, id: TableId, state: SortState): void {
  const table = session.table(id);
  session.assertAllowed(table.sheet, "allowSort");
  const body = bodyBox(table);
  const { store } = session;
  const formulas = store.formulas(table.sheet, body);
  const values = store.values(table.sheet, body);
  const types = store.valueTypes(table.sheet, body);
  const formats = store.numberFormats(table.sheet, body);
  const rows = values.map((line, index): SortRow => {
    const lineTypes = types[index] ?? [];
    const inputs = (formulas[index] ?? []).map((formula, at): CellInput => {
      const isText = lineTypes[at] === "String" && formula === line[at];
      return isText && formula !== "" ? `'${String(formula)}` : formula;
    });
    return { inputs, formats: formats[index] ?? [], values: line, types: lineTypes };
  });
  const before = [...rows];
  rows.sort((a, b) => compareRows(a, b, state));
  store.write(table.sheet, body, {
    inputs: rows.map((row) => row.inputs),
    numberFormats: rows.map((row) => row.formats),
  });
  sortedMarks(
    session,
    table.sheet,
    body,
    false,
    rows.map((row) => before.indexOf(row)),
  );
  const moved = rows.map((row, at) => row !== before[at]);
  session.tellSorted(table.sheet, body, false, moved);
}

function compareRows(a: SortRow, b: SortRow, state: SortState): number {
  for (const { key, ascending } of state.fields) {
    const cell = (row: SortRow) => ({ value: row.values[key] ?? "", type: row.types[key] ?? "Empty" });
    const order = compareCells(cell(a), cell(b), ascending !== false, state);
    if (order !== 0) return order;
  }
  return 0;
}
