import { DOCS, documented } from "../richapi/errors";
import { HostObject } from "../richapi/hostObject";
import { asBoolean, asInteger, asNumber, asOneOf, mixed } from "./checks";
import type { CellsTarget } from "./formatTarget";
import { formatRuns } from "./formatRuns";
import { type HostOf, names, navigations } from "./hostTypes";
import { CellBorders } from "./cellBorders";
import { RangeBorderCollectionHost } from "./rangeBorders";
import { RangeFillHost } from "./rangeFill";
import { RangeFontHost } from "./rangeFont";
import { type Box, type CellFormat, MAX_COLUMNS, MAX_ROWS } from "./store";

/** Words for how text lies in a cell. */
export const HORIZONTAL = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
/** See {@link HORIZONTAL}. */
export const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;
/** See {@link HORIZONTAL}. */
export const READING_ORDERS = ["Context", "LeftToRight", "RightToLeft"] as const;

/** Locking of cells on a protected sheet. */
export class FormatProtectionHost extends HostObject implements HostOf<Excel.FormatProtection> {
  static override readonly typeName = "FormatProtection";
  static override readonly scalars = names<Excel.Interfaces.FormatProtectionLoadOptions>()(
    "formulaHidden",
    "locked",
  );
  readonly #target: CellsTarget;

  constructor(target: CellsTarget) {
    super();
    this.#target = target;
  }

  get locked(): boolean {
    return mixed(this.#target.read("locked"));
  }
  set locked(value: unknown) {
    const { session, sheet } = this.#target;
    session.assertAllowed(sheet, "none");
    this.#target.put({ locked: asBoolean(value) });
  }
  get formulaHidden(): boolean {
    return mixed(this.#target.read("formulaHidden"));
  }
  set formulaHidden(value: unknown) {
    const { session, sheet } = this.#target;
    session.assertAllowed(sheet, "none");
    this.#target.put({ formulaHidden: asBoolean(value) });
  }
}

/** Format of cells. */
export class RangeFormatHost extends HostObject implements HostOf<Excel.RangeFormat> {
  static override readonly typeName = "RangeFormat";
  static override readonly scalars = names<Excel.Interfaces.RangeFormatLoadOptions>()(
    "columnWidth",
    "rowHeight",
    "horizontalAlignment",
    "verticalAlignment",
    "wrapText",
    "indentLevel",
    "autoIndent",
    "readingOrder",
    "shrinkToFit",
    "textOrientation",
    "useStandardHeight",
    "useStandardWidth",
  );
  static override readonly navigations = navigations<Excel.RangeFormat>()(
    "fill",
    "font",
    "borders",
    "protection",
  );
  readonly #target: CellsTarget;

  constructor(target: CellsTarget) {
    super();
    this.#target = target;
  }

  get fill(): RangeFillHost {
    return new RangeFillHost(this.#target);
  }
  get font(): RangeFontHost {
    return new RangeFontHost(this.#target);
  }
  get protection(): FormatProtectionHost {
    return new FormatProtectionHost(this.#target);
  }
  get borders(): RangeBorderCollectionHost {
    return new RangeBorderCollectionHost(new CellBorders(this.#target));
  }

  get horizontalAlignment(): CellFormat["horizontalAlignment"] {
    return mixed(this.#target.read("horizontalAlignment"));
  }
  set horizontalAlignment(value: unknown) {
    this.#target.put({ horizontalAlignment: asOneOf(value, HORIZONTAL) });
  }
  get verticalAlignment(): CellFormat["verticalAlignment"] {
    return mixed(this.#target.read("verticalAlignment"));
  }
  set verticalAlignment(value: unknown) {
    this.#target.put({ verticalAlignment: asOneOf(value, VERTICAL) });
  }
  get wrapText(): boolean {
    return mixed(this.#target.read("wrapText"));
  }
  set wrapText(value: unknown) {
    this.#target.put({ wrapText: asBoolean(value) });
  }
  get indentLevel(): number {
    return mixed(this.#target.read("indent"));
  }
  set indentLevel(value: unknown) {
    this.#target.put({ indent: asIndent(asInteger(value)) });
  }
  /** documented: indents each cell more or less, between 0 and 250. */
  adjustIndent(amount: unknown): void {
    const { session, sheet, boxes } = this.#target;
    session.assertAllowed(sheet, "allowFormatCells");
    const by = asInteger(amount);
    for (const { box, format } of boxes.flatMap((one) => formatRuns(session.store, sheet, one))) {
      session.store.setFormat(sheet, box, { indent: asIndent(format.indent + by) });
    }
  }
  get autoIndent(): boolean {
    return mixed(this.#target.read("autoIndent"));
  }
  set autoIndent(value: unknown) {
    this.#target.put({ autoIndent: asBoolean(value) });
  }
  get readingOrder(): CellFormat["readingOrder"] {
    return mixed(this.#target.read("readingOrder"));
  }
  set readingOrder(value: unknown) {
    this.#target.put({ readingOrder: asOneOf(value, READING_ORDERS) });
  }
  get shrinkToFit(): boolean {
    return mixed(this.#target.read("shrinkToFit"));
  }
  set shrinkToFit(value: unknown) {
    this.#target.put({ shrinkToFit: asBoolean(value) });
  }
  get textOrientation(): number {
    return mixed(this.#target.read("textOrientation"));
  }
  set textOrientation(value: unknown) {
    this.#target.put({ textOrientation: asOrientation(value) });
  }

  /** Null when the columns differ. documented */
  get columnWidth(): number {
    const { session, sheet, boxes } = this.#target;
    return sameOrNull(boxes, "column", "columns", (column) => session.store.columnWidth(sheet, column));
  }
  set columnWidth(value: unknown) {
    const { session, sheet, boxes } = this.#target;
    session.assertAllowed(sheet, "allowFormatColumns");
    const points = sizeOf(value);
    for (const box of boxes) session.store.setColumnWidth(sheet, box.column, box.columns, points);
  }
  get rowHeight(): number {
    const { session, sheet, boxes } = this.#target;
    return sameOrNull(boxes, "row", "rows", (row) => session.store.rowHeight(sheet, row));
  }
  set rowHeight(value: unknown) {
    const { session, sheet, boxes } = this.#target;
    session.assertAllowed(sheet, "allowFormatRows");
    const points = sizeOf(value);
    for (const box of boxes) session.store.setRowHeight(sheet, box.row, box.rows, points);
  }

  /** documented: null where some columns have the sheet's standard width and some not. */
  get useStandardWidth(): boolean {
    const { session, sheet, boxes } = this.#target;
    const standard = session.store.columnWidth(sheet, MAX_COLUMNS - 1);
    return sameOrNull(boxes, "column", "columns", (at) => session.store.columnWidth(sheet, at) === standard);
  }
  set useStandardWidth(value: unknown) {
    const { session, sheet } = this.#target;
    // documented: only true has a meaning when set.
    if (asBoolean(value)) this.columnWidth = session.store.columnWidth(sheet, MAX_COLUMNS - 1);
  }
  get useStandardHeight(): boolean {
    const { session, sheet, boxes } = this.#target;
    const standard = session.store.rowHeight(sheet, MAX_ROWS - 1);
    return sameOrNull(boxes, "row", "rows", (at) => session.store.rowHeight(sheet, at) === standard);
  }
  set useStandardHeight(value: unknown) {
    const { session, sheet } = this.#target;
    if (asBoolean(value)) this.rowHeight = session.store.rowHeight(sheet, MAX_ROWS - 1);
  }

  autofitColumns(): void {
    const { session, sheet, boxes } = this.#target;
    session.assertAllowed(sheet, "allowFormatColumns");
    for (const box of boxes) session.store.autofitColumns(sheet, box.column, box.columns);
  }

  autofitRows(): void {
    const { session, sheet, boxes } = this.#target;
    session.assertAllowed(sheet, "allowFormatRows");
    for (const box of boxes) session.store.autofitRows(sheet, box.row, box.rows);
  }
}

function sizeOf(value: unknown): number {
  const points = asNumber(value);
  // documented limits of Excel: rows up to 409 points, columns up to 255 characters.
  if (points < 0 || points > 1_800) throw documented("InvalidArgument", DOCS.limits);
  return points;
}

/** documented: -90 to 90 degrees, or 180 for letters one below the other. */
export function asOrientation(value: unknown): number {
  const degrees = asInteger(value);
  if (degrees !== 180 && Math.abs(degrees) > 90) {
    throw documented("InvalidArgument", "RangeFormat.textOrientation");
  }
  return degrees;
}

/** documented: 0 to 250 */
export function asIndent(indent: number): number {
  if (indent < 0 || indent > 250) throw documented("InvalidArgument", "RangeFormat.indentLevel");
  return indent;
}

function sameOrNull<T>(
  boxes: readonly Box[],
  start: "row" | "column",
  count: "rows" | "columns",
  size: (index: number) => T,
): T {
  const expected = size(boxes[0]?.[start] ?? 0);
  const same = boxes.every((box) => {
    for (let index = box[start]; index < box[start] + Math.min(box[count], 20_000); index += 1) {
      if (size(index) !== expected) return false;
    }
    return true;
  });
  return mixed<T>(same ? expected : null);
}
