/**
 * What every citation style needs of a source: its authors, its date, what kind of work it is.
 * @module
 */
import type { Source } from "../../domain/model/package";

/** What is cited, as the styles tell it apart. */
export type WorkKind =
  "book" | "article" | "newspaper" | "report" | "document" | "dataset" | "page" | "paper";

const BY_KIND: Readonly<Record<string, WorkKind>> = {
  book: "book",
  yearbook: "book",
  newspaper: "newspaper",
  magazine: "article",
  paper: "paper",
  statistics: "report",
  "government-document": "document",
  treaty: "document",
  dataset: "dataset",
};

/** The kind of a source. A paper whose journal is known is an article; press without an address is a newspaper. */
export function workKind({ kind, container, url }: Source): WorkKind {
  const known = BY_KIND[kind];
  if (known === "paper") return container === "" ? "paper" : "article";
  if (known !== undefined) return known;
  return kind === "news" && url === "" ? "newspaper" : "page";
}

/** Names of authors; `others` = the source names more. */
export interface Authors {
  readonly names: readonly string[];
  readonly others: boolean;
  /** Persons, not the publisher standing in for them. */
  readonly persons: boolean;
}

/** The authors of a source, else its publisher. */
export function authorsOf({ author, producer, title }: Source): Authors {
  // A work that is its own publisher (an online book) is named once.
  const publisher = producer === title ? "" : producer;
  if (author === "") return { names: publisher === "" ? [] : [publisher], others: false, persons: false };
  const others = /(?:\s*等|,?\s*et al\.?)$/.test(author);
  const names = author
    .replace(/(?:\s*等|,?\s*et al\.?)$/, "")
    .split(/[、;；]|，|\s+and\s+/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
  return { names, others, persons: true };
}

/** Year, month and day of a printed date as numbers; 0 where it does not say. */
export function dateParts(published: string): { year: number; month: number; day: number } {
  const [, year = "0", month = "0", day = "0"] =
    /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(published.trim()) ?? [];
  return { year: Number(year), month: Number(month), day: Number(day) };
}

/** The address at which a source can be read; "" for none. */
export function addressOf({ doi, url }: Source): string {
  return doi === "" ? url : `https://doi.org/${doi}`;
}

/** Text without a full stop at its end, so that a style can put its own. */
export function bare(text: string): string {
  return text.trim().replace(/[.。]+$/, "");
}
