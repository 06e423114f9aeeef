/**
 * Relations between entities.
 * @module
 */
import type { Relation } from "../../domain/model/package";
import type { ColumnReader } from "../encoding/readColumns";
import { cellsOf, readRows, type Cells } from "./cells";

const RELATIONS = ["subject", "relation", "object", "source", "locator", "quote"] as const;

/** A relation whose texts are read when asked for. */
class BundledRelation implements Relation {
  readonly #cells: Cells<(typeof RELATIONS)[number]>;
  readonly #row: number;
  readonly subject: string;
  readonly relation: string;
  readonly object: string;

  constructor(cells: Cells<(typeof RELATIONS)[number]>, row: number) {
    this.#cells = cells;
    this.#row = row;
    this.subject = cells.subject(row);
    this.relation = cells.relation(row);
    this.object = cells.object(row);
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

/** `relations.csv`. */
export function readRelations(columns: ColumnReader): Relation[] {
  const cells = cellsOf(columns, "relations", RELATIONS);
  return readRows(columns, "relations", (row) => new BundledRelation(cells, row));
}
