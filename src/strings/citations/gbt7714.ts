import type { Source } from "../../domain/model/package";
import { addressOf, authorsOf, bare, dateParts, workKind, type WorkKind } from "./parts";

/** Marks of document types (GB/T 7714—2015, appendix B); with an address `/OL` is added. */
const MARKS: Readonly<Record<WorkKind, string>> = {
  book: "M",
  article: "J",
  newspaper: "N",
  report: "R",
  document: "Z",
  dataset: "DS",
  page: "EB",
  paper: "Z",
};

/** Languages in which further authors are 等; elsewhere they are et al. */
const EAST_ASIAN = /^(zh|ja|ko)/;
const MOST_AUTHORS = 3;

/** A source as an entry of a bibliography after GB/T 7714—2015 (numeric). */
export function gbt7714(source: Source): string {
  const address = addressOf(source);
  const mark = `[${MARKS[workKind(source)]}${address === "" ? "" : "/OL"}]`;
  const title = `${bare(source.title)}${mark}`;
  const parts = [authors(source), title, publication(source)].filter((part) => part !== "");
  const head = parts.join(". ");
  if (address === "") return `${head}.`;
  const cited = source.accessed === "" ? "" : `[${source.accessed}]`;
  const at = `${shownDate(source)}${cited}`;
  // The date of an online work stands in brackets, the day of reading in square ones.
  return at === ""
    ? `${head}. ${address}.`
    : `${head}${publication(source) === "" ? ". " : ""}${at}. ${address}.`;
}

function authors(source: Source): string {
  const { names, others } = authorsOf(source);
  const more = others || names.length > MOST_AUTHORS;
  const rest = EAST_ASIAN.test(source.language) ? "等" : "et al";
  return [...names.slice(0, MOST_AUTHORS).map(bare), ...(more ? [rest] : [])].join(", ");
}

/** Where it came out: journal, newspaper, or place and publisher; "" for what is only online. */
function publication(source: Source): string {
  const { container, volume, issue, pages, place, producer, published } = source;
  const { year } = dateParts(published);
  const dated = year === 0 ? "" : String(year);
  switch (workKind(source)) {
    case "article": {
      const number = `${volume}${issue === "" ? "" : `(${issue})`}`;
      const when = [dated, number].filter((part) => part !== "").join(", ");
      return withPages(
        [container === "" ? producer : container, when].filter((part) => part !== "").join(", "),
        pages,
      );
    }
    case "newspaper": {
      const edition = pages === "" ? "" : `(${pages})`;
      return [container === "" ? producer : container, `${published}${edition}`]
        .filter((part) => part !== "")
        .join(", ");
    }
    case "page":
      return "";
    default: {
      // The publisher of a work without named authors stands where the author does.
      const { persons } = authorsOf(source);
      if (!persons && place === "") return addressOf(source) === "" ? withPages(published, pages) : "";
      const publisher = [place, producer].filter((part) => part !== "").join(": ");
      return withPages([publisher, dated].filter((part) => part !== "").join(", "), pages);
    }
  }
}

function withPages(text: string, pages: string): string {
  return pages === "" ? text : `${text}: ${pages}`;
}

/** The date of an online work, where it is not said already. */
function shownDate(source: Source): string {
  const kind = workKind(source);
  if (kind === "newspaper" || kind === "article" || source.published === "") return "";
  return publication(source) === "" ? `(${source.published})` : "";
}
