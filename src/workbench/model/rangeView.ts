import { DOCS, documented } from "../richapi/errors";
import { HostCollection, HostObject } from "../richapi/hostObject";
import { fullAddress } from "./address";
import { type HostOf, names, navigations } from "./hostTypes";
import { RangeHost } from "./range";
import { visible } from "./specialCells";
import type { WorkbookSession } from "./session";
import type { Box, Scalar, SheetId, ValueType } from "./store";

/** Rows or columns that are shown. */
type Lines = readonly number[];

/** Excel.RangeView: the cells of a range that neither a filter nor a person has hidden. */
export class RangeViewHost extends HostObject implements HostOf<Excel.RangeView> {
  static override readonly typeName = "RangeView";
  static override readonly scalars = names<Excel.Interfaces.RangeViewLoadOptions>()(
    "cellAddresses",
    "columnCount",
    "formulas",
    "formulasLocal",
    "formulasR1C1",
    "index",
    "numberFormat",
    "rowCount",
    "text",
    "valueTypes",
    "values",
  );
  static override readonly navigations = navigations<Excel.RangeView>()("rows");
  readonly #session: WorkbookSession;
  readonly #sheet: SheetId;
  readonly #box: Box;
  readonly #lines: { readonly rows: Lines; readonly columns: Lines };
  /** Place among the rows of a view; documented: RangeView.index */
  readonly index: number;

  constructor(session: WorkbookSession, sheet: SheetId, box: Box, index = 0) {
    super();
    this.#session = session;
    this.#sheet = sheet;
    this.#box = box;
    this.index = index;
    if (box.rows * box.columns > 5_000_000) throw documented("RangeExceedsLimit", DOCS.resourceLimits);
    const parts = visible(session, sheet, box);
    this.#lines = {
      rows: linesOf(parts.map((part) => [part.row, part.rows])),
      columns: linesOf(parts.map((part) => [part.column, part.columns])),
    };
  }

  get rowCount(): number {
    return this.#lines.rows.length;
  }
  get columnCount(): number {
    return this.#lines.columns.length;
  }
  get cellAddresses(): string[][] {
    const { name } = this.#session.sheet(this.#sheet);
    const { rows, columns } = this.#lines;
    return rows.map((row) =>
      columns.map((column) => fullAddress(name, { row, column, rows: 1, columns: 1 })),
    );
  }
  get values(): Scalar[][] {
    return this.#shown(this.#range.values);
  }
  set values(value: unknown) {
    this.#write("values", value);
  }
  get formulas(): Scalar[][] {
    return this.#shown(this.#range.formulas);
  }
  set formulas(value: unknown) {
    this.#write("formulas", value);
  }
  get formulasLocal(): Scalar[][] {
    return this.formulas;
  }
  set formulasLocal(value: unknown) {
    this.#write("formulas", value);
  }
  get formulasR1C1(): Scalar[][] {
    return this.#shown(this.#range.formulasR1C1);
  }
  set formulasR1C1(value: unknown) {
    this.#write("formulasR1C1", value);
  }
  get numberFormat(): string[][] {
    return this.#shown(this.#range.numberFormat);
  }
  set numberFormat(value: unknown) {
    this.#write("numberFormat", value);
  }
  get text(): string[][] {
    return this.#shown(this.#range.text);
  }
  get valueTypes(): Excel.RangeValueType[][] {
    return this.#shown(
      this.#range.valueTypes as unknown as ValueType[][],
    ) as unknown as Excel.RangeValueType[][];
  }
  get rows(): RangeViewCollectionHost {
    const rows = this.#lines.rows.map(
      (row, index) => new RangeViewHost(this.#session, this.#sheet, { ...this.#box, row, rows: 1 }, index),
    );
    return new RangeViewCollectionHost(rows);
  }

  /** documented: the range that the view was made of. */
  getRange(): RangeHost {
    return this.#range;
  }

  get #range(): RangeHost {
    return new RangeHost(this.#session, this.#sheet, this.#box);
  }

  #shown<T>(grid: readonly (readonly T[])[]): T[][] {
    const { row: top, column: left } = this.#box;
    const { rows, columns } = this.#lines;
    return rows.map((row) =>
      columns.flatMap((column) => (grid[row - top] ?? []).slice(column - left, column - left + 1)),
    );
  }

  #write(member: "values" | "formulas" | "formulasR1C1" | "numberFormat", value: unknown): void {
    const { rows, columns } = this.#lines;
    const grid = Array.isArray(value) ? (value as readonly unknown[]) : null;
    if (grid !== null && grid.length !== rows.length) throw documented("InvalidArgument", "RangeView.values");
    const { row: top, column: left } = this.#box;
    const full = Array.from({ length: this.#box.rows }, () =>
      new Array<unknown>(this.#box.columns).fill(null),
    );
    rows.forEach((row, down) => {
      const line = grid === null ? columns.map(() => value) : grid[down];
      if (!Array.isArray(line) || line.length !== columns.length) {
        throw documented("InvalidArgument", "RangeView.values");
      }
      const target = full[row - top];
      columns.forEach((column, right) => {
        if (target !== undefined) target[column - left] = line[right];
      });
    });
    Reflect.set(this.#range, member, full);
  }
}

/** Excel.RangeViewCollection: the rows of a view. */
export class RangeViewCollectionHost
  extends HostCollection<RangeViewHost>
  implements HostOf<Excel.RangeViewCollection>
{
  static override readonly typeName = "RangeViewCollection";
  readonly #views: readonly RangeViewHost[];

  constructor(views: readonly RangeViewHost[]) {
    super();
    this.#views = views;
  }

  _items(): readonly RangeViewHost[] {
    return this.#views;
  }

  _find(): undefined {
    return undefined;
  }
}

function linesOf(runs: readonly (readonly [number, number])[]): Lines {
  const lines = runs.flatMap(([from, count]) =>
    Array.from({ length: count }, (_none, index) => from + index),
  );
  return [...new Set(lines)].sort((a, b) => a - b);
}
