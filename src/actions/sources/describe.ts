import type { Catalog } from "../../domain/model/catalog";
import type { Language } from "../../domain/model/codes";
import type { SourceRow, SourcesContent } from "../../excel/sources/part";
import { cellAddress } from "../../excel/tables/address";
import { sourceDate } from "../../strings/citation";
import { bibliographyEntry } from "../../strings/citations";
import { addressOf } from "../../strings/citations/parts";
import { list, say } from "../../strings/format";
import { RIGHTS, SOURCES_SHEET as TEXT, TIERS } from "../../strings/sourcesSheet";
import type { WorkbookFigures } from "../figures/model";
import type { SourcePlace, UsedSource, UsedSources } from "./collect";

/** Places of the columns that say how often and where a source is used. */
const FIGURES_AT = 7;
const USED_AT = 8;
/** Cells and tables named one by one; of more the number is said. */
const MOST_NAMED = 12;
/** Excel's limit for the text of a cell. */
const LONGEST_TEXT = 32_000;

const REGISTRY_DATASETS = /^(ports|border-ports|border-counties)/;
const REGISTRY_FUNCTIONS = new Set(["PORTINFO", "PORTLIST", "PORTFIND"]);

/** What the sheet says, as texts. */
export function describeSources(
  catalog: Catalog,
  figures: WorkbookFigures,
  used: UsedSources,
  language: Language,
  today: string,
): SourcesContent {
  const { version, hash } = catalog;
  const counts = { figures: used.figures, sources: used.sources.length, date: today };
  return {
    lines: [
      say(TEXT.title, language),
      used.figures === 0 ? say(TEXT.none, language) : say(TEXT.counts, language, counts),
      say(TEXT.what, language),
      say(TEXT.package, language, { version, hash }),
      say(TEXT.refresh, language),
      say(TEXT.rights, language),
      usesRegistry(figures) ? say(TEXT.registry, language) : "",
      remarks(figures, used, language),
    ],
    headers: [
      TEXT.number,
      TEXT.publisher,
      TEXT.workTitle,
      TEXT.date,
      TEXT.address,
      TEXT.kind,
      TEXT.rightsColumn,
      TEXT.figures,
      TEXT.usedIn,
      TEXT.reference,
    ].map((text) => say(text, language)),
    rows: used.sources.map((each, index) => rowOf(each, index, language)),
  };
}

/** The line of a source that is not used any more but beside which the user has written something. */
export function unusedRow(language: Language): (cells: readonly (string | number)[]) => (string | number)[] {
  return (cells) =>
    cells.map((cell, index) =>
      index === FIGURES_AT ? 0 : index === USED_AT ? say(TEXT.unused, language) : cell,
    );
}

function rowOf({ source, figures, places }: UsedSource, index: number, language: Language): SourceRow {
  const rights = RIGHTS[source.rights];
  return {
    key: source.id,
    cells: [
      index + 1,
      source.producer,
      source.title,
      sourceDate(source, language),
      addressOf(source),
      say(TIERS[source.tier], language),
      rights === undefined ? source.rights : say(rights, language),
      figures,
      places
        .map((place) => placeWords(place, language))
        .join(language === "zh" ? "；" : "; ")
        .slice(0, LONGEST_TEXT),
      bibliographyEntry(source, language === "zh" ? "gbt7714" : "chicago"),
    ],
  };
}

function placeWords(place: SourcePlace, language: Language): string {
  if (place.in === "table") {
    const { title, address, figures } = place;
    return say(TEXT.inTable, language, { title, address, count: figures });
  }
  const { sheetName, cells } = place;
  return say(TEXT.inFormulas, language, { sheet: sheetName, cells: someOf(cells, language) });
}

function someOf(items: readonly string[], language: Language): string {
  const named = list(items.slice(0, MOST_NAMED), language);
  return items.length > MOST_NAMED ? say(TEXT.more, language, { cells: named, count: items.length }) : named;
}

function usesRegistry({ factTables, unread }: WorkbookFigures): boolean {
  return (
    factTables.some(({ datasetId }) => REGISTRY_DATASETS.test(datasetId)) ||
    unread.some(({ name }) => REGISTRY_FUNCTIONS.has(name))
  );
}

function remarks(figures: WorkbookFigures, used: UsedSources, language: Language): string {
  const tables = figures.factTables.map(({ title, address }) => `${title} (${address})`);
  const open = figures.unread.filter(({ reason }) => reason !== "facts");
  const cells = open.map(({ place }) => cellAddress(place.sheetName, place.row, place.column));
  const parts = [
    tables.length === 0 ? "" : say(TEXT.remarkTables, language, { tables: someOf(tables, language) }),
    open.length === 0
      ? ""
      : say(TEXT.remarkUnread, language, { count: open.length, cells: someOf(cells, language) }),
    used.lost === 0 ? "" : say(TEXT.remarkLost, language, { count: used.lost }),
    figures.complete ? "" : say(TEXT.remarkPart, language),
  ];
  return parts.filter((part) => part !== "").join(language === "zh" ? "" : " ");
}
