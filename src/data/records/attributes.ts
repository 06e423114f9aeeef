/**
 * Attributes of the registry.
 * @module
 */
import { MODES, type Mode } from "../../domain/model/codes";
import type { Attribute } from "../../domain/model/package";
import type { ColumnReader } from "../encoding/readColumns";
import { cellsOf, oneOf, readRows, type Cells } from "./cells";

function modeOf(value: string): Mode | null {
  return value === "" ? null : oneOf(MODES, value);
}

const ATTRIBUTES = [
  "id",
  "entity",
  "attribute",
  "mode",
  "value",
  "valid_from",
  "source",
  "locator",
  "quote",
] as const;

/** An attribute whose texts are read when asked for. */
class BundledAttribute implements Attribute {
  readonly #cells: Cells<(typeof ATTRIBUTES)[number]>;
  readonly #row: number;
  readonly id: string;
  readonly entity: string;
  readonly attribute: string;
  readonly mode: Mode | null;

  constructor(cells: Cells<(typeof ATTRIBUTES)[number]>, row: number) {
    this.#cells = cells;
    this.#row = row;
    this.id = cells.id(row);
    this.entity = cells.entity(row);
    this.attribute = cells.attribute(row);
    this.mode = modeOf(cells.mode(row));
  }

  get value(): string {
    return this.#cells.value(this.#row);
  }

  get validFrom(): string {
    return this.#cells.valid_from(this.#row);
  }

  get source(): string {
    return this.#cells.source(this.#row);
  }

  get locator(): string {
    return this.#cells.locator(this.#row);
  }

  get quote(): string {
    return this.#cells.quote(this.#row);
  }
}

/** `attributes.csv`. */
export function readAttributes(columns: ColumnReader): Attribute[] {
  const cells = cellsOf(columns, "attributes", ATTRIBUTES);
  return readRows(columns, "attributes", (row) => new BundledAttribute(cells, row));
}
