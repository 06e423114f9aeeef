import type { Source } from "../../domain/model/package";
import { addressOf, authorsOf, bare, dateParts, workKind } from "./parts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** A source as an entry of a bibliography after The Chicago Manual of Style (17th edition, notes and bibliography). */
export function chicago(source: Source): string {
  const kind = workKind(source);
  const named = authors(source);
  const title = kind === "book" ? bare(source.title) : `“${inner(bare(source.title))}.”`;
  const address = addressOf(source);
  const accessed = source.accessed === "" ? "" : `Accessed ${longDate(source.accessed)}`;
  const parts = [
    named,
    title,
    publication(source),
    source.published === "" && kind !== "book" ? accessed : "",
    address,
  ];
  return parts
    .filter((part) => part !== "")
    .map((part) => (/[.”]$/.test(part) ? part : `${part}.`))
    .join(" ");
}

/** Quotation marks within quotation marks. */
function inner(text: string): string {
  return text.replace(/“/g, "‘").replace(/”/g, "’");
}

function authors(source: Source): string {
  const { names, others } = authorsOf(source);
  const [first, ...rest] = names.map(bare);
  if (first === undefined) return "";
  if (others) return `${[first, ...rest].join(", ")}, et al.`;
  const last = rest.at(-1);
  // Names stand as printed, not inverted, so two of them take no comma.
  if (last !== undefined && rest.length === 1) return `${first} and ${last}`;
  return last === undefined ? first : `${[first, ...rest.slice(0, -1)].join(", ")}, and ${last}`;
}

function publication(source: Source): string {
  const { container, volume, issue, pages, place, producer, published } = source;
  const { persons } = authorsOf(source);
  const { year } = dateParts(published);
  switch (workKind(source)) {
    case "article": {
      const number = [volume, issue === "" ? "" : `no. ${issue}`].filter((part) => part !== "").join(", ");
      const when = published === "" ? "" : volume === "" ? longDate(published) : String(year);
      const head = [container === "" ? producer : container, number].filter((part) => part !== "").join(" ");
      const dated = when === "" ? head : `${head} (${when})`;
      return pages === "" ? dated : `${dated}: ${pages.replace(/-+/g, "–")}`;
    }
    case "book": {
      const publisher = [place, persons ? producer : ""].filter((part) => part !== "").join(": ");
      return [publisher, year === 0 ? "n.d." : String(year)].filter((part) => part !== "").join(", ");
    }
    default: {
      // A publisher that stands in the author's place is not said again.
      const publisher = container === "" ? (persons ? producer : "") : container;
      const where = publisher === authorsOf(source).names.join("") ? "" : publisher;
      return [where, published === "" ? "n.d." : longDate(published)]
        .filter((part) => part !== "")
        .join(", ");
    }
  }
}

/** `December 24, 2021`, `March 2025`, `2015`. */
function longDate(iso: string): string {
  const { year, month, day } = dateParts(iso);
  if (year === 0) return iso;
  const name = MONTHS[month - 1];
  if (name === undefined) return String(year);
  return day === 0 ? `${name} ${year}` : `${name} ${day}, ${year}`;
}
