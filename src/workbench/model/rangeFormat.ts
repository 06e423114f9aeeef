import { DOCS, documented } from "../richapi/errors";
import { HostObject } from "../richapi/hostObject";
import { asBoolean, asInteger, asNumber, asOneOf, mixed } from "./checks";
import { common, type FormatTarget, putFormat } from "./formatTarget";
import { type HostOf, names, navigations } from "./hostTypes";
import { RangeBorderCollectionHost } from "./rangeBorders";
import { RangeFillHost } from "./rangeFill";
import { RangeFontHost } from "./rangeFont";
import type { Box, CellFormat } from "./store";

/** Locking of cells on a protected sheet. */
export class FormatProtectionHost extends HostObject implements HostOf<Excel.FormatProtection> {
  static override readonly typeName = "FormatProtection";
  static override readonly scalars = names<Excel.Interfaces.FormatProtectionLoadOptions>()("locked");
  readonly #target: FormatTarget;

  constructor(target: FormatTarget) {
    super();
    this.#target = target;
  }

  get locked(): boolean {
    return mixed(common(this.#target, "locked"));
  }
  set locked(value: unknown) {
    const { session, sheet } = this.#target;
    session.assertAllowed(sheet, "none");
    putFormat(this.#target, { locked: asBoolean(value) });
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
  );
  static override readonly navigations = navigations<Excel.RangeFormat>()(
    "fill",
    "font",
    "borders",
    "protection",
  );
  readonly #target: FormatTarget;

  constructor(target: FormatTarget) {
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
    return new RangeBorderCollectionHost(this.#target);
  }

  get horizontalAlignment(): CellFormat["horizontalAlignment"] {
    return mixed(common(this.#target, "horizontalAlignment"));
  }
  set horizontalAlignment(value: unknown) {
    const word = asOneOf(value, ["General", "Left", "Center", "Right", "Fill", "Justify"]);
    putFormat(this.#target, { horizontalAlignment: word });
  }
  get verticalAlignment(): CellFormat["verticalAlignment"] {
    return mixed(common(this.#target, "verticalAlignment"));
  }
  set verticalAlignment(value: unknown) {
    putFormat(this.#target, { verticalAlignment: asOneOf(value, ["Top", "Center", "Bottom", "Justify"]) });
  }
  get wrapText(): boolean {
    return mixed(common(this.#target, "wrapText"));
  }
  set wrapText(value: unknown) {
    putFormat(this.#target, { wrapText: asBoolean(value) });
  }
  get indentLevel(): number {
    return mixed(common(this.#target, "indent"));
  }
  set indentLevel(value: unknown) {
    putFormat(this.#target, { indent: asInteger(value) });
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

function sameOrNull(
  boxes: readonly Box[],
  start: "row" | "column",
  count: "rows" | "columns",
  size: (index: number) => number,
): number {
  const [first] = boxes;
  const expected = first === undefined ? 0 : size(first[start]);
  const same = boxes.every((box) => {
    for (let index = box[start]; index < box[start] + Math.min(box[count], 20_000); index += 1) {
      if (size(index) !== expected) return false;
    }
    return true;
  });
  return mixed<number>(same ? expected : null);
}
