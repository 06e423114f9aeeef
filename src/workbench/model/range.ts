import { DOCS, documented, inferred, unimplemented } from "../richapi/errors";
import { contains, intersection } from "./boxes";
import { asOneOf, asString, given } from "./checks";
import { type HostOf, names, navigations } from "./hostTypes";
import { RangeAreasHost } from "./rangeAreas";
import { RangeCells } from "./rangeCells";
import { copyCells } from "./rangeCopy";
import { RangeFormatHost } from "./rangeFormat";
import { deleteCells, insertCells } from "./rangeStructure";
import type { Box, SheetId } from "./store";
import { surroundingRegion } from "./surrounding";
import { TableScopedCollectionHost } from "./tableCollection";
import { WorksheetHost } from "./worksheet";
import { writeValues } from "./writeCells";

/** Excel.Range */
export class RangeHost extends RangeCells<RangeHost> implements HostOf<Excel.Range> {
  static override readonly typeName = "Range";
  static override readonly scalars = names<Excel.Interfaces.RangeLoadOptions>()(
    "address",
    "addressLocal",
    "cellCount",
    "columnCount",
    "columnHidden",
    "columnIndex",
    "formulas",
    "formulasLocal",
    "hasSpill",
    "height",
    "hidden",
    "isEntireColumn",
    "isEntireRow",
    "left",
    "numberFormat",
    "numberFormatLocal",
    "rowCount",
    "rowHidden",
    "rowIndex",
    "text",
    "top",
    "valueTypes",
    "values",
    "width",
  );
  static override readonly navigations = navigations<Excel.Range>()("worksheet", "format");

  _make(sheet: SheetId, box: Box): RangeHost {
    return new RangeHost(this._session, sheet, box);
  }

  get worksheet(): WorksheetHost {
    return new WorksheetHost(this._session, this._sheet);
  }

  get format(): RangeFormatHost {
    return new RangeFormatHost({ session: this._session, sheet: this._sheet, boxes: [this._box] });
  }

  /** documented: without any used cell the first cell of the range's sheet is not it: ItemNotFound. */
  getUsedRange(valuesOnly?: unknown): RangeHost {
    const used = this.getUsedRangeOrNullObject(valuesOnly);
    if (used === null) throw inferred("ItemNotFound", "a range without used cells has no used range");
    return used;
  }

  getUsedRangeOrNullObject(valuesOnly?: unknown): RangeHost | null {
    const used = this._session.store.usedBox(this._sheet, valuesOnly === true, this._box);
    return used === null ? null : this._at(used);
  }

  getSurroundingRegion(): RangeHost {
    return this._at(surroundingRegion(this._session.store, this._sheet, this._box));
  }

  getTables(fullyContained?: unknown): TableScopedCollectionHost {
    const inside = fullyContained === true;
    const { _box: box } = this;
    return new TableScopedCollectionHost(this._session, (table) =>
      table.sheet !== this._sheet
        ? false
        : inside
          ? contains(box, table.box)
          : intersection(box, table.box) !== null,
    );
  }

  /** documented: returns the blank range that was made. */
  insert(shift: unknown): RangeHost {
    const { _box: box } = this;
    insertCells(this._session, this._sheet, box, asOneOf(shift, ["Down", "Right"]));
    return this._at(box);
  }

  delete(shift: unknown): void {
    deleteCells(this._session, this._sheet, this._box, asOneOf(shift, ["Up", "Left"]));
  }

  clear(applyTo?: unknown): void {
    const what = given(applyTo)
      ? asOneOf(applyTo, ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks", "ResetContents"])
      : "All";
    if (what === "Hyperlinks" || what === "RemoveHyperlinks") return;
    const { _box: box, _sheet: sheet, _session: session } = this;
    session.assertAllowed(sheet, what === "Formats" ? "allowFormatCells" : null, box);
    // inferred from Range.Clear of Excel's macros: clearing all of a table's cells ends the table.
    const tables = session.tablesOn(sheet);
    if (what === "All") {
      for (const table of tables) if (contains(box, table.box)) session.store.deleteTable(table.id);
    }
    session.store.clear(sheet, box, what === "All" || what === "Formats" ? what : "Contents");
    if (what === "Formats") return;
    for (const table of session.tablesOn(sheet)) {
      const header = table.showHeaders ? intersection({ ...table.box, rows: 1 }, box) : null;
      if (header !== null) writeValues(session, sheet, header, [new Array(header.columns).fill("'")]);
    }
  }

  select(): void {
    if (this.worksheet.visibility !== "Visible")
      throw inferred("InvalidOperation", "a hidden sheet has no selection to show");
    this._session.store.select(this._sheet, [this._box]);
  }

  calculate(): void {
    this._session.store.calculate(false, this._sheet, this._box);
  }

  /** The merged areas that lie in this range or cross its edge. */
  getMergedAreasOrNullObject(): RangeAreasHost | null {
    const { _box: box, _sheet: sheet, _session: session } = this;
    const boxes = session.store.merges(sheet).filter((merge) => intersection(merge, box) !== null);
    return boxes.length === 0 ? null : new RangeAreasHost(session, sheet, boxes);
  }

  merge(across?: unknown): void {
    const { _box: box, _session: session, _sheet: sheet } = this;
    session.assertAllowed(sheet, "allowFormatCells");
    if (session.tablesOn(sheet).some((table) => intersection(table.box, box) !== null)) {
      throw inferred("InvalidOperation", "cells of tables cannot be merged");
    }
    const parts =
      across === true
        ? Array.from({ length: box.rows }, (_none, index) => ({ ...box, row: box.row + index, rows: 1 }))
        : [box];
    for (const part of parts) session.store.merge(sheet, part);
  }

  unmerge(): void {
    this._session.assertAllowed(this._sheet, "allowFormatCells");
    this._session.store.unmerge(this._sheet, this._box);
  }

  copyFrom(source: unknown, copyType?: unknown, skipBlanks?: unknown, transpose?: unknown): void {
    if (transpose === true) throw unimplemented("This host does not transpose copies.");
    const what = given(copyType)
      ? asOneOf(copyType, ["All", "Formulas", "Values", "Formats", "Link"])
      : "All";
    const from = typeof source === "string" ? this._other(asString(source)) : source;
    if (!(from instanceof RangeHost)) throw documented("InvalidArgument", DOCS.codes);
    copyCells(from, this, what, skipBlanks === true);
  }

  getSpillingToRange(): RangeHost {
    const spill = this.getSpillingToRangeOrNullObject();
    if (spill === null) throw documented("ItemNotFound", "Range.getSpillingToRange");
    return spill;
  }

  getSpillingToRangeOrNullObject(): RangeHost | null {
    const { row, column } = this._box;
    const box = this._session.store.spillBox(this._sheet, row, column);
    return box?.row === row && box.column === column ? this._at(box) : null;
  }

  getSpillParent(): RangeHost {
    const parent = this.getSpillParentOrNullObject();
    if (parent === null) throw documented("ItemNotFound", "Range.getSpillParent");
    return parent;
  }

  getSpillParentOrNullObject(): RangeHost | null {
    const { row, column } = this._box;
    const box = this._session.store.spillBox(this._sheet, row, column);
    return box === null ? null : this._at({ ...box, rows: 1, columns: 1 });
  }
}
