/**
 * Builders of package records with defaults: a test names only what it is about.
 */
import type {
  Alias,
  Attribute,
  Code,
  Entity,
  Indicator,
  Observation,
  PackageRecords,
  Relation,
  Source,
  Unit,
} from "../../src/domain/model/package";

let count = 0;

/** An observation: freight of Manzhouli in 2014, 100 万吨, exact, from source `s-paper`, unless said otherwise. */
export function observation(part: Partial<Observation> = {}): Observation {
  count += 1;
  return {
    id: `o${count}`,
    layer: "bundled",
    entity: "manzhouli",
    indicator: "freight",
    flow: "total",
    mode: "all",
    commodity: "",
    partner: "",
    scope: "",
    kind: "actual",
    period: "2014",
    value: "100",
    unit: "wan-t",
    qualifier: "exact",
    status: "A",
    changePct: null,
    changeBase: "",
    source: "s-paper",
    locator: "第一节",
    quote: "货运量100万吨",
    quoteEn: "freight of 1 million tonnes",
    note: "",
    ...part,
  };
}

/** A paper of 2015, tier 2, unless said otherwise. */
export function source(part: Partial<Source> = {}): Source {
  return {
    id: "s-paper",
    tier: 2,
    kind: "paper",
    producer: "内蒙古大学",
    title: "参与图们江区域合作的现状",
    published: "2015",
    url: "",
    language: "zh",
    rights: "",
    note: "",
    author: "图门其其格",
    container: "",
    volume: "",
    issue: "",
    pages: "",
    place: "",
    accessed: "",
    doi: "",
    ...part,
  };
}

/** An entity; a port unless said otherwise. */
export function entity(id: string, zh: string, en: string, part: Partial<Entity> = {}): Entity {
  return { id, kind: "port", name: { zh, en }, pinyin: "", parent: null, ...part };
}

/** A unit with factor 1 unless said otherwise. */
export function unit(id: string, zh: string, en: string, dimension: string, part: Partial<Unit> = {}): Unit {
  return { id, symbol: { zh, en }, spellings: [], dimension, factor: "1", currency: "", ...part };
}

/** A flow of every flow and mode unless said otherwise. */
export function indicator(
  id: string,
  zh: string,
  en: string,
  dimension: string,
  defaultUnit: string,
  part: Partial<Indicator> = {},
): Indicator {
  return {
    id,
    name: { zh, en },
    dimension,
    defaultUnit,
    measure: "flow",
    definition: { zh, en },
    flows: ["total", "import", "export"],
    modes: ["all", "land", "road", "rail", "air", "water"],
    additive: true,
    aliases: [],
    ...part,
  };
}

/** Another spelling of an entity. */
export function alias(id: string, text: string, mode: Alias["mode"] = null): Alias {
  return { entity: id, alias: text, language: "", mode };
}

/** A fact of the registry. */
export function attribute(id: string, name: string, value: string, part: Partial<Attribute> = {}): Attribute {
  count += 1;
  return {
    id: `a${count}`,
    entity: id,
    attribute: name,
    mode: null,
    value,
    validFrom: "",
    source: "s-plan",
    locator: "专栏 4-1",
    quote: value,
    ...part,
  };
}

/** A label of a code. */
export function code(list: string, id: string, zh: string, en: string): Code {
  return { list, code: id, name: { zh, en } };
}

/** A printed link. */
export function relation(subject: string, name: string, object: string): Relation {
  return { subject, relation: name, object, source: "s-plan", locator: "", quote: "" };
}

/** An empty package. */
export const NO_RECORDS: PackageRecords = {
  version: "1.0.0",
  hash: "0000",
  sources: [],
  entities: [],
  aliases: [],
  attributes: [],
  indicators: [],
  units: [],
  codes: [],
  observations: [],
  relations: [],
  statements: [],
  policies: [],
  projects: [],
};
