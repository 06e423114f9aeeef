/**
 * How to cite a figure.
 * @module
 */
import type { Language } from "../domain/model/codes";
import type { Catalog } from "../domain/model/catalog";
import type { Source } from "../domain/model/package";
import type { Reading } from "../domain/model/reading";
import { say, type Text } from "./format";
import { locatorWords } from "./locatorWords";
import { periodWords } from "./periodWords";

/** `short` fits a cell beside a number; `full` is an entry of a bibliography with the printed sentence. */
export type CitationStyle = "short" | "full";

const PARTS = {
  undated: { zh: "未注日期", en: "undated" },
  title: { zh: "《{title}》", en: "“{title}”" },
  container: { zh: "载《{container}》{issue}", en: "in {container}{issue}" },
  volume: { zh: "第{volume}卷", en: ", vol. {volume}" },
  issue: { zh: "第{issue}期", en: ", no. {issue}" },
  pages: { zh: "第{pages}页", en: "pp. {pages}" },
  accessed: { zh: "{url}（{accessed}查阅）", en: "{url} (accessed {accessed})" },
  quote: { zh: "原文：“{quote}”", en: "printed: “{quote}”" },
  gloss: { zh: "原文：“{quote}”", en: "printed: “{quote}” ({gloss})" },
  package: { zh: "Kouan 数据包 {version}", en: "Kouan data package {version}" },
  short: { zh: "{producer}（{date}）{locator}", en: "{producer} ({date}){locator}" },
  locator: { zh: "，{locator}", en: ", {locator}" },
} as const satisfies Readonly<Record<string, Text>>;

function container(source: Source, language: Language): string {
  if (source.container === "") return "";
  const volume = source.volume === "" ? "" : say(PARTS.volume, language, { volume: source.volume });
  const issue = source.issue === "" ? "" : say(PARTS.issue, language, { issue: source.issue });
  return say(PARTS.container, language, { container: source.container, issue: `${volume}${issue}` });
}

function address(source: Source, language: Language): string {
  if (source.doi !== "") return `https://doi.org/${source.doi}`;
  if (source.url === "" || source.accessed === "") return source.url;
  return say(PARTS.accessed, language, { url: source.url, accessed: source.accessed });
}

/** The date of a source in words. */
export function sourceDate(source: Source, language: Language): string {
  return source.published === "" ? say(PARTS.undated, language) : periodWords(source.published, language);
}

/** A source as in a bibliography: author, title, container, pages, producer, date, address. */
export function sourceWords(source: Source, language: Language): string {
  const { author, title, pages, place, producer } = source;
  const parts = [
    author,
    title === "" ? "" : say(PARTS.title, language, { title }),
    container(source, language),
    pages === "" ? "" : say(PARTS.pages, language, { pages }),
    place,
    producer === source.container ? "" : producer,
    sourceDate(source, language),
    address(source, language),
  ];
  return parts.filter((part) => part !== "").join(language === "zh" ? "，" : ", ");
}

function printedSentence({ observation }: Reading, language: Language): string {
  const { quote, quoteEn } = observation;
  return say(quoteEn === "" ? PARTS.quote : PARTS.gloss, language, { quote, gloss: quoteEn });
}

/** The citation of a reading: producer, date and place; in the full style everything, with the printed sentence. */
export function citation(
  catalog: Catalog,
  reading: Reading,
  style: CitationStyle,
  language: Language,
): string {
  const { source, observation } = reading;
  if (style === "short") {
    const locator = locatorWords(catalog, observation.locator, language);
    return say(PARTS.short, language, {
      producer: source.producer,
      date: sourceDate(source, language),
      locator: locator === "" ? "" : say(PARTS.locator, language, { locator }),
    });
  }
  const parts = [
    sourceWords(source, language),
    locatorWords(catalog, observation.locator, language),
    observation.quote === "" ? "" : printedSentence(reading, language),
    say(PARTS.package, language, { version: catalog.version }),
  ];
  const end = language === "zh" ? "。" : ".";
  return `${parts.filter((part) => part !== "").join(language === "zh" ? "；" : "; ")}${end}`;
}
