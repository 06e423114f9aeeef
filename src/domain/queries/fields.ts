/**
 * The fields of the registry that can be asked for: built-in ones, attributes, relations.
 * @module
 */
import type { Bilingual } from "../model/codes";
import type { Catalog } from "../model/catalog";
import { likeChoices } from "../names/likeChoices";
import { normaliseName } from "../names/normalise";
import { distinct } from "../support/groups";
import { perCatalog } from "../support/perCatalog";
import { FIELD_WORDS } from "./vocabulary";

/** A field of `PORTINFO`. */
export interface Field {
  readonly id: string;
  readonly name: Bilingual;
  /** Where its value stands. */
  readonly from: "entity" | "attribute" | "relation";
}

/** Fields every entity has. Their names are vocabulary, like the labels of codes. */
const BUILT_IN: readonly Field[] = [
  { id: "name-zh", name: { zh: "中文名", en: "Chinese name" }, from: "entity" },
  { id: "name-en", name: { zh: "英文名", en: "English name" }, from: "entity" },
  { id: "pinyin", name: { zh: "拼音", en: "Pinyin" }, from: "entity" },
  { id: "kind", name: { zh: "类别", en: "Kind" }, from: "entity" },
  { id: "id", name: { zh: "代号", en: "Id" }, from: "entity" },
];

const fields = perCatalog((catalog): readonly Field[] => [
  ...BUILT_IN,
  ...distinct(catalog.records.attributes.map(({ attribute }) => attribute)).map((id): Field => {
    return { id, name: catalog.label("attributes", id), from: "attribute" };
  }),
  ...distinct(catalog.records.relations.map(({ relation }) => relation)).map((id): Field => {
    return { id, name: catalog.label("relations", id), from: "relation" };
  }),
]);

const fieldsByName = perCatalog((catalog) => {
  const byName = new Map<string, Field>();
  const all = fields(catalog);
  const add = (word: string, field: Field): void => {
    const name = normaliseName(word);
    if (name !== "" && !byName.has(name)) byName.set(name, field);
  };
  for (const field of all) add(field.id, field);
  const labels = all.flatMap((field) => [field.name.zh, field.name.en].map((label) => ({ label, field })));
  for (const { label, field } of labels) add(label, field);
  // Labels may explain in brackets: 口岸类别（规划）. What is a whole label of another field means that one.
  for (const { label, field } of labels) for (const part of label.split(/[()（）]/)) add(part, field);
  for (const field of all) for (const word of FIELD_WORDS[field.id] ?? []) add(word, field);
  return byName;
});

/** Every field of the package, in the order of a drop-down: built-in, attributes, relations. */
export function attributeFields(catalog: Catalog): readonly Field[] {
  return fields(catalog);
}

/** Fields whose names are like a text, best first. */
export function likeFields(catalog: Catalog, text: string): readonly Field[] {
  return likeChoices(fieldsByName(catalog), text);
}

/** The field a text names by id or label. */
export function fieldNamed(catalog: Catalog, text: string): Field | undefined {
  return fieldsByName(catalog).get(normaliseName(text));
}
