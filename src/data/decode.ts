/**
 * Turns the two compiled parts back into the records of the domain.
 * @module
 */
import { ENTITY_KINDS, FLOWS, KINDS, MEASURES, MODES, QUALIFIERS, STATUSES } from "../domain/model/codes";
import type { PackageRecords, Source } from "../domain/model/package";
import { decodeRows, SAME, type EncodedPart } from "./encoding";

/** The layer name of the package that ships with the add-in. */
export const BUNDLED_LAYER = "bundled";

function oneOf<T extends string>(codes: readonly T[], value: string): T {
  const found = codes.find((code) => code === value);
  if (found === undefined)
    throw new Error(`The compiled package holds "${value}", which is none of ${codes.join(", ")}.`);
  return found;
}

function listOf<T extends string>(codes: readonly T[], value: string): T[] {
  return value.split(";").map((item) => oneOf(codes, item));
}

function orNull(value: string): string | null {
  return value === "" ? null : value;
}

function quoteOf(get: (column: string) => string, other: string): string {
  const quote = get("quote");
  return quote === SAME ? get(other) : quote;
}

/** Decodes a compiled package; the compiler has checked it, so a bad code here means a build of two versions. */
export function decodePackage(index: EncodedPart, text: EncodedPart): PackageRecords {
  if (index.hash !== text.hash)
    throw new Error("The two parts of the compiled data package belong to different versions.");
  const parts = [index, text];
  return {
    version: index.version,
    hash: index.hash,
    sources: decodeRows("sources", parts, (get) => ({
      id: get("id"),
      tier: Number(get("tier")) as Source["tier"],
      kind: get("kind"),
      producer: get("producer"),
      title: get("title"),
      published: get("published"),
      url: get("url"),
      language: get("language"),
      rights: get("rights"),
      note: get("note"),
      author: get("author"),
      container: get("container"),
      volume: get("volume"),
      issue: get("issue"),
      pages: get("pages"),
      place: get("place"),
      accessed: get("accessed"),
      doi: get("doi"),
    })),
    entities: decodeRows("entities", parts, (get) => ({
      id: get("id"),
      kind: oneOf(ENTITY_KINDS, get("kind")),
      name: { zh: get("name_zh"), en: get("name_en") },
      pinyin: get("pinyin"),
      parent: orNull(get("parent")),
    })),
    aliases: decodeRows("aliases", parts, (get) => ({
      entity: get("entity"),
      alias: get("alias"),
      language: get("language"),
      mode: get("mode") === "" ? null : oneOf(MODES, get("mode")),
    })),
    attributes: decodeRows("attributes", parts, (get) => ({
      id: get("id"),
      entity: get("entity"),
      attribute: get("attribute"),
      mode: get("mode") === "" ? null : oneOf(MODES, get("mode")),
      value: get("value"),
      validFrom: get("valid_from"),
      source: get("source"),
      locator: get("locator"),
      quote: get("quote"),
    })),
    indicators: decodeRows("indicators", parts, (get) => ({
      id: get("id"),
      name: { zh: get("name_zh"), en: get("name_en") },
      dimension: get("dimension"),
      defaultUnit: get("default_unit"),
      measure: oneOf(MEASURES, get("measure")),
      definition: { zh: get("definition_zh"), en: get("definition_en") },
      flows: listOf(FLOWS, get("flows")),
      modes: listOf(MODES, get("modes")),
      additive: get("additive") === "true",
    })),
    units: decodeRows("units", parts, (get) => ({
      id: get("id"),
      symbol: { zh: get("symbol_zh"), en: get("symbol_en") },
      spellings: get("spellings")
        .split(";")
        .filter((spelling) => spelling !== ""),
      dimension: get("dimension"),
      factor: get("factor"),
      currency: get("currency"),
    })),
    codes: decodeRows("codes", parts, (get) => ({
      list: get("list"),
      code: get("code"),
      name: { zh: get("name_zh"), en: get("name_en") },
    })),
    observations: decodeRows("observations", parts, (get) => ({
      id: get("id"),
      layer: BUNDLED_LAYER,
      entity: get("entity"),
      indicator: get("indicator"),
      flow: oneOf(FLOWS, get("flow")),
      mode: oneOf(MODES, get("mode")),
      commodity: get("commodity"),
      partner: get("partner"),
      scope: get("scope"),
      kind: oneOf(KINDS, get("kind")),
      period: get("period"),
      value: orNull(get("value")),
      unit: get("unit"),
      qualifier: oneOf(QUALIFIERS, get("qualifier")),
      status: oneOf(STATUSES, get("status")),
      changePct: orNull(get("change_pct")),
      changeBase: get("change_base"),
      source: get("source"),
      locator: get("locator"),
      quote: get("quote"),
      quoteEn: get("quote_en"),
      note: get("note"),
    })),
    relations: decodeRows("relations", parts, (get) => ({
      subject: get("subject"),
      relation: get("relation"),
      object: get("object"),
      source: get("source"),
      locator: get("locator"),
      quote: get("quote"),
    })),
    statements: decodeRows("statements", parts, (get) => ({
      id: get("id"),
      subject: get("subject"),
      topic: get("topic"),
      text: { zh: get("text_zh"), en: get("text_en") },
      validFrom: get("valid_from"),
      source: get("source"),
      locator: get("locator"),
      quote: quoteOf(get, "text_zh"),
    })),
    policies: decodeRows("policies", parts, (get) => ({
      id: get("id"),
      date: get("date"),
      title: { zh: get("title_zh"), en: get("title_en") },
      issuer: get("issuer"),
      source: get("source"),
      locator: get("locator"),
      quote: quoteOf(get, "title_zh"),
    })),
    projects: decodeRows("projects", parts, (get) => ({
      id: get("id"),
      name: { zh: get("name_zh"), en: get("name_en") },
      programme: get("programme"),
      period: get("period"),
      source: get("source"),
      locator: get("locator"),
      quote: quoteOf(get, "name_zh"),
    })),
  };
}
