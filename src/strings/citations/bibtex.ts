import type { Source } from "../../domain/model/package";
import { addressOf, authorsOf, dateParts, workKind, type WorkKind } from "./parts";

const TYPES: Readonly<Record<WorkKind, string>> = {
  book: "book",
  article: "article",
  newspaper: "article",
  report: "techreport",
  document: "misc",
  dataset: "misc",
  page: "misc",
  paper: "unpublished",
};

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** A source as a BibTeX entry, in UTF-8; its key is the source's id in the data package. */
export function bibtex(source: Source): string {
  const kind = workKind(source);
  const { year, month, day } = dateParts(source.published);
  const { names, others, persons } = authorsOf(source);
  const people = [
    ...names.map((name) => (persons ? escape(name) : `{${escape(name)}}`)),
    ...(others ? ["others"] : []),
  ];
  const publisher = persons || kind === "book" ? source.producer : "";
  const periodical = source.container === "" ? source.producer : source.container;
  const fields: readonly (readonly [string, string])[] = [
    ["author", people.join(" and ")],
    // The inner braces keep capitals as printed.
    ["title", `{${escape(source.title)}}`],
    ["journal", TYPES[kind] === "article" ? escape(periodical) : ""],
    ["volume", escape(source.volume)],
    ["number", escape(source.issue)],
    ["pages", escape(source.pages).replace(/[-–—]+/g, "--")],
    [kind === "report" ? "institution" : "publisher", publisherOf(kind, source.producer, publisher)],
    ["address", escape(source.place)],
    ["year", year === 0 ? "" : String(year)],
    ["doi", source.doi],
    ["url", addressOf(source)],
    ["urldate", source.accessed],
    ["note", noteOf(source, kind, day)],
  ];
  const lines = fields
    .filter(([, value]) => value !== "" && value !== "{}")
    .map(([name, value]) => `  ${name} = {${value}}`);
  // A month is one of BibTeX's own words and stands without braces.
  const name = MONTHS[month - 1];
  if (name !== undefined) lines.push(`  month = ${name}`);
  return `@${TYPES[kind]}{${keyOf(source)},\n${lines.join(",\n")}\n}`;
}

function publisherOf(kind: WorkKind, producer: string, publisher: string): string {
  if (kind === "report") return escape(producer);
  return TYPES[kind] === "article" ? "" : escape(publisher);
}

/** `@unpublished` must have a note; a newspaper's day has no field of its own. */
function noteOf({ published }: Source, kind: WorkKind, day: number): string {
  if (published === "") return "n.d.";
  return kind === "paper" || day !== 0 ? published : "";
}

function keyOf({ id }: Source): string {
  return id.replace(/[^A-Za-z0-9:_-]/g, "-");
}

const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Characters that mean something to TeX. */
function escape(text: string): string {
  return text.replace(/[\\~^]|[&%$#_{}]/g, (character) => ESCAPES[character] ?? `\\${character}`);
}
