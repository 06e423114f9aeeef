/**
 * Values of the registry in words.
 * @module
 */
import type { Bilingual } from "../model/codes";
import type { Catalog } from "../model/catalog";

/** Code lists of attributes whose list is not called as the attribute is. */
const VALUE_LISTS: Readonly<Record<string, string>> = {
  class: "port-classes",
  "class-level": "class-levels",
  "coordinate-precision": "coordinate-precisions",
  "modes-under-construction": "modes",
  "opening-scope": "opening-scopes",
  "opening-type": "opening-types",
  "planned-modes": "modes",
  status: "port-statuses",
};

/** One value of an attribute: a code by its label, the id of an entity by its name, text as it stands. */
export function attributeWord(catalog: Catalog, attribute: string, value: string): Bilingual {
  const label = catalog.label(VALUE_LISTS[attribute] ?? attribute, value);
  return label.zh === value ? (catalog.entities.get(value)?.name ?? label) : label;
}

/** Several values, joined by `;` in the package, as a list in words. */
export function attributeWords(catalog: Catalog, attribute: string, value: string): Bilingual {
  const parts = value.split(";").map((part) => attributeWord(catalog, attribute, part));
  return {
    zh: parts.map((part) => part.zh).join("、"),
    en: parts.map((part) => part.en).join(", "),
  };
}
