/**
 * Where in its source a figure stands, in the user's language as far as the words are ours: headings stay as printed.
 * @module
 */
import type { Language } from "../domain/model/codes";
import type { Catalog } from "../domain/model/catalog";
import { resolveEntity } from "../domain/names/resolveEntity";
import { createCache } from "../domain/support/cache";
import { perCatalog } from "../domain/support/perCatalog";
import type { Text } from "./format";

/** Whoever kept the record wrote these in either language. */
const OURS: readonly Text[] = [
  { zh: "正文", en: "body text" },
  { zh: "年份据发布日期", en: "year from the date of publication" },
  { zh: "年份见同文", en: "year in the same text" },
];

/** Locators that begin so hold no headings, but names of what the sentence is about. */
const BODY = /^(正文|body text)(?=$|[;；])/;

const remembered = perCatalog(() => ({
  zh: createCache<string, string>(1_024),
  en: createCache<string, string>(1_024),
}));

function part(catalog: Catalog, text: string, language: Language): string {
  const ours = OURS.find(({ zh, en }) => zh === text || en === text);
  if (ours !== undefined) return ours[language];
  const named = resolveEntity(catalog, text);
  return named.ok && named.value.mode === null ? named.value.entity.name[language] : text;
}

/** The place in the source. */
export function locatorWords(catalog: Catalog, locator: string, language: Language): string {
  if (!BODY.test(locator)) return locator;
  return remembered(catalog)[language].get(locator, () =>
    locator
      .split(/\s*[;；]\s*/)
      .map((text) => part(catalog, text, language))
      .join(language === "zh" ? "；" : "; "),
  );
}
