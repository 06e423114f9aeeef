import { DOCS, documented, inferred, unimplemented } from "../richapi/errors";
import { autoFill } from "./autoFill";
import { hasCell, intersection } from "./boxes";
import { asOneOf, asString, given } from "./checks";
import { clearCells } from "./clearCells";
import { type RemoveDuplicatesResultHost, removeDuplicates } from "./duplicates";
import { group, setDetails, ungroup } from "./groups";
import { copyCells } from "./rangeCopy";
import { RangeFinding } from "./rangeFinding";
import { moveCells } from "./rangeMove";
import { deleteCells, insertCells } from "./rangeStructure";
import { requirePlace, type Place } from "./resolve";

/** What is done to whole ranges: moved, copied, filled, merged, grouped. */
export abstract class RangeChanging<Self extends RangeChanging<Self>> extends RangeFinding<Self> {
  get _place(): Place {
    return { sheet: this._sheet, box: this._box };
  }

  /** documented: returns the blank range that was made. */
  insert(shift: unknown): Self {
    const { _box: box } = this;
    insertCells(this._session, this._sheet, box, asOneOf(shift, ["Down", "Right"]));
    return this._at(box);
  }

  delete(shift: unknown): void {
    deleteCells(this._session, this._sheet, this._box, asOneOf(shift, ["Up", "Left"]));
  }

  clear(applyTo?: unknown): void {
    clearCells(this._session, this._sheet, this._box, applyTo);
  }

  select(): void {
    if (this._session.sheet(this._sheet).visibility !== "Visible") {
      throw inferred("InvalidOperation", "a hidden sheet has no selection to show");
    }
    this._session.store.select(this._sheet, [this._box]);
  }

  calculate(): void {
    this._session.store.calculate(false, this._sheet, this._box);
  }

  /** Cells to be calculated with the next calculation; this host does that at once. */
  setDirty(): void {
    this._session.store.calculate(true, this._sheet, this._box);
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
    for (const part of parts) if (part.rows * part.columns > 1) session.store.merge(sheet, part);
  }

  unmerge(): void {
    this._session.assertAllowed(this._sheet, "allowFormatCells");
    this._session.store.unmerge(this._sheet, this._box);
  }

  copyFrom(source: unknown, copyType?: unknown, skipBlanks?: unknown, transpose?: unknown): void {
    const what = given(copyType)
      ? asOneOf(copyType, ["All", "Formulas", "Values", "Formats", "Link"])
      : "All";
    const options = { what, skipBlanks: skipBlanks === true, transpose: transpose === true };
    copyCells(this._session, this.#placeOf(source), this._place, options);
  }

  moveTo(destination: unknown): void {
    moveCells(this._session, this._place, this.#placeOf(destination));
  }

  autoFill(destination?: unknown, type?: unknown): void {
    if (type === "FlashFill")
      throw unimplemented("This host does not implement Range.autoFill with FlashFill.");
    const target = given(destination) ? this.#placeOf(destination) : null;
    autoFill(this._session, this._place, target, type);
  }

  removeDuplicates(columns: unknown, includesHeader: unknown): RemoveDuplicatesResultHost {
    return removeDuplicates(this._session, this._sheet, this._box, columns, includesHeader);
  }

  group(groupOption: unknown): void {
    group(this._session, this._place, groupOption);
  }

  ungroup(groupOption: unknown): void {
    ungroup(this._session, this._place, groupOption);
  }

  hideGroupDetails(groupOption: unknown): void {
    setDetails(this._session, this._place, groupOption, true);
  }

  showGroupDetails(groupOption: unknown): void {
    setDetails(this._session, this._place, groupOption, false);
  }

  /** documented: shows the card of the active cell, if its value has one. Of other cells nothing happens. inferred */
  showCard(): void {
    const { sheet, activeCell } = this._session.store.selection();
    const isActive = sheet === this._sheet && hasCell(this._box, activeCell.row, activeCell.column);
    if (isActive) this._session.showCard?.();
  }

  #placeOf(argument: unknown): Place {
    if (argument instanceof RangeChanging) return (argument as RangeChanging<Self>)._place;
    if (typeof argument === "string") return requirePlace(this._session, asString(argument), this._sheet);
    const areas = areasOf(argument);
    if (areas?.length === 1) return areas[0] ?? this._place;
    if (areas !== null) throw unimplemented("This host copies from one area only.");
    throw documented("InvalidArgument", DOCS.codes);
  }
}

/** The places of a RangeAreas, which cannot be named here: it is made of ranges. */
function areasOf(argument: unknown): readonly Place[] | null {
  if (typeof argument !== "object" || argument === null || !("_places" in argument)) return null;
  return argument._places as readonly Place[];
}
