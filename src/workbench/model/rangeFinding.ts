import { documented, inferred } from "../richapi/errors";
import { asOneOf, given } from "./checks";
import { edgeFrom, extended, startCell } from "./edges";
import { RangeCells } from "./rangeCells";
import { findCells, replaceCells } from "./search";
import type { Box } from "./store";
import { surroundingRegion } from "./surrounding";

const DIRECTIONS = ["Left", "Right", "Up", "Down"] as const;

/** Ranges that are found by looking at cells. */
export abstract class RangeFinding<Self extends RangeFinding<Self>> extends RangeCells<Self> {
  getUsedRange(valuesOnly?: unknown): Self {
    const used = this.getUsedRangeOrNullObject(valuesOnly);
    if (used === null) throw inferred("ItemNotFound", "a range without used cells has no used range");
    return used;
  }

  getUsedRangeOrNullObject(valuesOnly?: unknown): Self | null {
    const used = this._session.store.usedBox(this._sheet, valuesOnly === true, this._box);
    return used === null ? null : this._at(used);
  }

  getSurroundingRegion(): Self {
    return this._at(surroundingRegion(this._session.store, this._sheet, this._box));
  }

  getRangeEdge(direction: unknown, activeCell?: unknown): Self {
    const start = startCell(this._box, this.#activeBox(activeCell));
    return this._at(edgeFrom(this._session.store, this._sheet, start, asOneOf(direction, DIRECTIONS)));
  }

  getExtendedRange(direction: unknown, activeCell?: unknown): Self {
    const { _box: box } = this;
    const start = startCell(box, this.#activeBox(activeCell));
    return this._at(extended(this._session.store, this._sheet, box, asOneOf(direction, DIRECTIONS), start));
  }

  find(text: unknown, criteria?: unknown): Self {
    const found = this.findOrNullObject(text, criteria);
    if (found === null) throw documented("ItemNotFound", "Range.find");
    return found;
  }

  /** documented: a single cell stands for the whole sheet, searched from the cell after it. */
  findOrNullObject(text: unknown, criteria?: unknown): Self | null {
    const { _box: box } = this;
    const isSingle = box.rows === 1 && box.columns === 1;
    const area = isSingle ? this.getEntireRow().getEntireColumn()._box : box;
    const found = findCells(this._session, this._sheet, area, text, criteria);
    const isBack = found.length > 1 && isBefore(found[1], found[0]);
    const next = isSingle
      ? found.find((cell) => (isBack ? isBefore(cell, box) : isBefore(box, cell)))
      : undefined;
    const cell = next ?? found[0];
    return cell === undefined ? null : this._at(cell);
  }

  replaceAll(text: unknown, replacement: unknown, criteria?: unknown): number {
    return replaceCells(this._session, this._sheet, this._box, text, replacement, criteria);
  }

  getSpillingToRange(): Self {
    const spill = this.getSpillingToRangeOrNullObject();
    if (spill === null) throw documented("ItemNotFound", "Range.getSpillingToRange");
    return spill;
  }

  /** documented: fails on more than one cell. */
  getSpillingToRangeOrNullObject(): Self | null {
    const { row, column } = this.#oneCell();
    const box = this._session.store.spillBox(this._sheet, row, column);
    return box?.row === row && box.column === column ? this._at(box) : null;
  }

  getSpillParent(): Self {
    const parent = this.getSpillParentOrNullObject();
    if (parent === null) throw documented("ItemNotFound", "Range.getSpillParent");
    return parent;
  }

  getSpillParentOrNullObject(): Self | null {
    const { row, column } = this.#oneCell();
    const box = this._session.store.spillBox(this._sheet, row, column);
    return box === null ? null : this._at({ ...box, rows: 1, columns: 1 });
  }

  #oneCell(): Box {
    const { _box: box } = this;
    if (box.rows !== 1 || box.columns !== 1) throw documented("InvalidArgument", "Range.getSpillParent");
    return box;
  }

  #activeBox(activeCell: unknown): Box | null {
    return given(activeCell) ? this._other(activeCell)._box : null;
  }
}

function isBefore(a: Box | undefined, b: Box | undefined): boolean {
  return a !== undefined && b !== undefined && (a.row < b.row || (a.row === b.row && a.column < b.column));
}
