/**
 * Sources.
 * @module
 */
import type { Source } from "../../domain/model/package";
import type { ColumnReader } from "../encoding/readColumns";
import { cellsOf, readRows, type Cells } from "./cells";

const SOURCES = [
  "id",
  "tier",
  "published",
  "kind",
  "producer",
  "title",
  "url",
  "language",
  "rights",
  "note",
  "author",
  "container",
  "volume",
  "issue",
  "pages",
  "place",
  "accessed",
  "doi",
] as const;

/** A source whose texts are read when asked for. */
class BundledSource implements Source {
  readonly #cells: Cells<(typeof SOURCES)[number]>;
  readonly #row: number;
  readonly id: string;
  readonly tier: Source["tier"];
  readonly published: string;

  constructor(cells: Cells<(typeof SOURCES)[number]>, row: number) {
    this.#cells = cells;
    this.#row = row;
    this.id = cells.id(row);
    this.tier = Number(cells.tier(row)) as Source["tier"];
    this.published = cells.published(row);
  }

  get kind(): string {
    return this.#cells.kind(this.#row);
  }

  get producer(): string {
    return this.#cells.producer(this.#row);
  }

  get title(): string {
    return this.#cells.title(this.#row);
  }

  get url(): string {
    return this.#cells.url(this.#row);
  }

  get language(): string {
    return this.#cells.language(this.#row);
  }

  get rights(): string {
    return this.#cells.rights(this.#row);
  }

  get note(): string {
    return this.#cells.note(this.#row);
  }

  get author(): string {
    return this.#cells.author(this.#row);
  }

  get container(): string {
    return this.#cells.container(this.#row);
  }

  get volume(): string {
    return this.#cells.volume(this.#row);
  }

  get issue(): string {
    return this.#cells.issue(this.#row);
  }

  get pages(): string {
    return this.#cells.pages(this.#row);
  }

  get place(): string {
    return this.#cells.place(this.#row);
  }

  get accessed(): string {
    return this.#cells.accessed(this.#row);
  }

  get doi(): string {
    return this.#cells.doi(this.#row);
  }
}

/** `sources.csv`. */
export function readSources(columns: ColumnReader): Source[] {
  const cells = cellsOf(columns, "sources", SOURCES);
  return readRows(columns, "sources", (row) => new BundledSource(cells, row));
}
