/**
 * Reads a field of the registry about an entity.
 * @module
 */
import { requiredText } from "../arguments/readArgument";
import type { Mode } from "../model/codes";
import type { Catalog } from "../model/catalog";
import type { Attribute, Entity, SourceId } from "../model/package";
import type { AttributeReading, Outcome } from "../model/reading";
import { distinct, groupBy } from "../support/groups";
import { attributeWords } from "./attributeWords";
import { catalogAsOf } from "./catalogAsOf";
import { COUNTERPART, namedAsNow, printedCounterpart } from "./counterpart";
import { fieldNamed, attributeFields, type Field } from "./fields";
import { lastDayOf } from "./figures";
import { provincesOf } from "./listPorts";

export { attributeFields, type Field } from "./fields";

/** A value without saying of what. */
type Value = Omit<AttributeReading, "entity" | "field">;

function compareSources(catalog: Catalog, a: SourceId, b: SourceId): number {
  const first = catalog.sources.get(a);
  const second = catalog.sources.get(b);
  if (first === undefined || second === undefined) return 0;
  const dates = [lastDayOf(second.published), lastDayOf(first.published)] as const;
  return first.tier - second.tier || (dates[0] < dates[1] ? -1 : dates[0] > dates[1] ? 1 : 0);
}

/** What holds now first: a port under construction in 2021 may be open in 2026. Undated facts last. */
function compareFacts(catalog: Catalog, a: Attribute, b: Attribute): number {
  const [first, second] = [lastDayOf(a.validFrom), lastDayOf(b.validFrom)];
  if (first !== second) return first < second ? 1 : -1;
  return compareSources(catalog, a.source, b.source);
}

/** Facts of the asked mode, else those of no mode; without a mode those of no mode, else all. */
function factsFor(facts: readonly Attribute[], mode: Mode | null): readonly Attribute[] {
  const general = facts.filter((fact) => fact.mode === null || fact.mode === "all");
  if (mode === null || mode === "all") return general.length > 0 ? general : facts;
  const ofMode = facts.filter((fact) => fact.mode === mode);
  return ofMode.length > 0 ? ofMode : general;
}

/** The province of a port of which the registry has no facts: the one it is put to, without a source. */
function ownProvince(catalog: Catalog, entity: Entity): Value | null {
  const value = entity.kind === "port" ? provincesOf(catalog, entity.id).join(";") : "";
  if (value === "") return null;
  return { value, text: attributeWords(catalog, "province", value), attributes: [], source: null };
}

function fromAttributes(catalog: Catalog, entity: Entity, field: Field, mode: Mode | null): Value | null {
  const facts = catalog.attributesOf(entity.id).filter(({ attribute }) => attribute === field.id);
  const attributes = [...factsFor(facts, mode)].sort((a, b) => compareFacts(catalog, a, b));
  const [first] = attributes;
  if (first === undefined) return field.id === "province" ? ownProvince(catalog, entity) : null;
  // One value for each mode, from its best source.
  const best = [...groupBy(attributes, (fact) => fact.mode).values()].flatMap((group) => group[0] ?? []);
  const value = distinct(best.map((fact) => fact.value)).join(";");
  const source = catalog.sources.get(first.source) ?? null;
  return { value, text: attributeWords(catalog, field.id, value), attributes, source };
}

function builtIn(catalog: Catalog, entity: Entity, id: string): Value | null {
  const plain = (value: string): Value | null =>
    value === "" ? null : { value, text: { zh: value, en: value }, attributes: [], source: null };
  switch (id) {
    case "name-zh":
      return plain(entity.name.zh);
    case "name-en":
      return plain(entity.name.en);
    case "pinyin":
      return plain(entity.pinyin);
    case "id":
      return plain(entity.id);
    case "kind":
      return {
        value: entity.kind,
        text: catalog.label("entity-kinds", entity.kind),
        attributes: [],
        source: null,
      };
    default:
      return null;
  }
}

/** The port opposite by the names that were printed, where it is no entity of the package: Zabaikalsk, Dostyk. */
function opposite(catalog: Catalog, entity: Entity): Value | null {
  const printed = printedCounterpart(catalog, entity.id, (a, b) => compareFacts(catalog, a, b));
  if (printed === null) return null;
  const { names, facts } = printed;
  return {
    value: names.zh,
    text: names,
    attributes: facts,
    source: catalog.sources.get(facts[0].source) ?? null,
  };
}

function fromRelations(catalog: Catalog, entity: Entity, id: string): Value | null {
  const relations = catalog.relationsOf(entity.id).filter(({ relation }) => relation === id);
  const [first] = relations;
  if (first === undefined) return id === COUNTERPART ? opposite(catalog, entity) : null;
  const value = distinct(relations.map(({ object }) => object)).join(";");
  const source = catalog.sources.get(first.source) ?? null;
  return { value, text: attributeWords(catalog, id, value), attributes: [], source };
}

function readField(catalog: Catalog, entity: Entity, field: Field, mode: Mode | null): Value | null {
  switch (field.from) {
    case "entity":
      return builtIn(catalog, entity, field.id);
    case "attribute":
      return fromAttributes(catalog, entity, field, mode);
    case "relation":
      return fromRelations(catalog, entity, field.id);
  }
}

/**
 * The value of a field as it was known at the end of a period, see `readAttribute`. Gap besides: `attribute-not-known-then`
 * when the registry has a value now but had none then.
 * @param asOf A period of the grammar, e.g. `2022`; null = now.
 */
export function readAttributeAsOf(
  catalog: Catalog,
  entity: Entity,
  rawField: unknown,
  mode: Mode | null,
  asOf: string | null,
): Outcome<AttributeReading> {
  const now = readAttribute(catalog, entity, rawField, mode);
  if (asOf === null || !now.ok) return now;
  const { field } = now.value;
  // The field of today: a catalog of then may not have one fact in it.
  const known = attributeFields(catalog).find(({ id }) => id === field);
  const then = known === undefined ? null : readField(catalogAsOf(catalog, asOf), entity, known, mode);
  if (then !== null) {
    const text = field === COUNTERPART ? namedAsNow(then.text, now.value.text) : then.text;
    return { ok: true, value: { ...now.value, ...then, text } };
  }
  return { ok: false, class: "answer", kind: "attribute-not-known-then", entity: entity.id, field, asOf };
}

/**
 * The value of a field, named by id or label. Gaps: `unknown-field` with the fields there are, `no-attribute` when the
 * registry has none for this entity, `missing-argument`, `error-argument`, `several-values`.
 * @param mode Mode for facts that differ by mode, e.g. the one the name of the port named.
 */
export function readAttribute(
  catalog: Catalog,
  entity: Entity,
  rawField: unknown,
  mode: Mode | null = null,
): Outcome<AttributeReading> {
  const text = requiredText(rawField, "field");
  if (!text.ok) return text;
  const field = fieldNamed(catalog, text.value);
  if (field === undefined) {
    const known = attributeFields(catalog).map(({ id }) => id);
    return { ok: false, class: "argument", kind: "unknown-field", text: text.value, known };
  }
  const read = readField(catalog, entity, field, mode);
  if (read === null) {
    const known = attributeFields(catalog)
      .filter((other) => other.from !== "entity" && readField(catalog, entity, other, mode) !== null)
      .map(({ id }) => id);
    return { ok: false, class: "answer", kind: "no-attribute", entity: entity.id, field: field.id, known };
  }
  return { ok: true, value: { entity: entity.id, field: field.id, ...read } };
}
