/**
 * The files and columns of the data package, in one place: names, kinds of content and references.
 * `datapackage.json` and the checks are made from it.
 * @module
 */
import { ENTITY_KINDS, FLOWS, KINDS, MEASURES, MODES, QUALIFIERS, STATUSES } from "../../domain/model/codes";

/** What a column may hold. */
export type ColumnRule =
  | { readonly type: "text"; readonly required?: boolean }
  | { readonly type: "id" }
  | { readonly type: "ref"; readonly file: FileName; readonly required?: boolean; readonly list?: boolean }
  | {
      readonly type: "code";
      readonly codes: readonly string[];
      readonly required?: boolean;
      readonly list?: boolean;
    }
  | { readonly type: "listed"; readonly list: string; readonly required?: boolean }
  | { readonly type: "decimal"; readonly required?: boolean }
  | { readonly type: "period"; readonly required?: boolean }
  | { readonly type: "url" };

export type FileName =
  | "sources"
  | "entities"
  | "aliases"
  | "attributes"
  | "indicators"
  | "units"
  | "codes"
  | "observations"
  | "relations"
  | "statements"
  | "policies"
  | "projects";

/** One file: its title, columns in order and primary key. */
export interface FileSchema {
  readonly title: string;
  readonly key: readonly string[];
  readonly columns: Readonly<Record<string, ColumnRule>>;
}

const text = { type: "text" } as const;
const needed = { type: "text", required: true } as const;
const id = { type: "id" } as const;
const ref = (file: FileName) => ({ type: "ref", file, required: true }) as const;
const optionalRef = (file: FileName) => ({ type: "ref", file }) as const;
const code = (codes: readonly string[]) => ({ type: "code", codes, required: true }) as const;

/** Every file of the package; the order of columns is the order in the CSV. */
export const SCHEMA: Readonly<Record<FileName, FileSchema>> = {
  sources: {
    title: "Sources: where figures and statements were printed",
    key: ["id"],
    columns: {
      id,
      tier: code(["1", "2", "3", "4"]),
      kind: needed,
      producer: needed,
      title: needed,
      published: { type: "period" },
      url: { type: "url" },
      language: needed,
      rights: text,
      note: text,
      author: text,
      container: text,
      volume: text,
      issue: text,
      pages: text,
      place: text,
      accessed: { type: "period" },
      doi: text,
    },
  },
  entities: {
    title: "Entities: what a figure is about",
    key: ["id"],
    columns: {
      id,
      kind: code(ENTITY_KINDS),
      name_zh: needed,
      name_en: needed,
      pinyin: text,
      parent: optionalRef("entities"),
    },
  },
  aliases: {
    title: "Aliases: other spellings of entities",
    key: ["entity", "alias"],
    columns: {
      entity: ref("entities"),
      alias: needed,
      language: text,
      mode: { type: "code", codes: MODES },
    },
  },
  attributes: {
    title: "Attributes: facts of the registry about entities",
    key: ["id"],
    columns: {
      id,
      entity: ref("entities"),
      attribute: { type: "listed", list: "attributes", required: true },
      mode: { type: "code", codes: MODES },
      value: needed,
      valid_from: { type: "period" },
      source: ref("sources"),
      locator: text,
      quote: text,
    },
  },
  indicators: {
    title: "Indicators: what is measured",
    key: ["id"],
    columns: {
      id,
      name_zh: needed,
      name_en: needed,
      dimension: needed,
      default_unit: ref("units"),
      measure: code(MEASURES),
      definition_zh: needed,
      definition_en: needed,
      flows: { type: "code", codes: FLOWS, required: true, list: true },
      modes: { type: "code", codes: MODES, required: true, list: true },
      additive: code(["true", "false"]),
      aliases: text,
    },
  },
  units: {
    title: "Units, with the factor to the base unit of their dimension",
    key: ["id"],
    columns: {
      id,
      symbol_zh: needed,
      symbol_en: needed,
      spellings: needed,
      printed: text,
      dimension: needed,
      factor: { type: "decimal", required: true },
      currency: text,
    },
  },
  codes: {
    title: "Code lists with labels",
    key: ["list", "code"],
    columns: { list: needed, code: needed, name_zh: needed, name_en: needed },
  },
  observations: {
    title: "Observations: printed figures",
    key: ["id"],
    columns: {
      id,
      entity: ref("entities"),
      indicator: ref("indicators"),
      flow: code(FLOWS),
      mode: code(MODES),
      commodity: { type: "listed", list: "commodities" },
      partner: optionalRef("entities"),
      scope: { type: "listed", list: "scopes" },
      kind: code(KINDS),
      period: { type: "period", required: true },
      value: { type: "decimal" },
      unit: optionalRef("units"),
      qualifier: code(QUALIFIERS),
      status: code(STATUSES),
      change_pct: { type: "decimal" },
      change_base: text,
      source: ref("sources"),
      locator: needed,
      quote: needed,
      quote_en: text,
      note: text,
    },
  },
  relations: {
    title: "Relations: printed links between entities",
    key: ["subject", "relation", "object", "source"],
    columns: {
      subject: ref("entities"),
      relation: { type: "listed", list: "relations", required: true },
      object: ref("entities"),
      source: ref("sources"),
      locator: needed,
      quote: needed,
    },
  },
  statements: {
    title: "Statements: printed facts that are not numbers",
    key: ["id"],
    columns: {
      id,
      subject: ref("entities"),
      topic: { type: "listed", list: "topics", required: true },
      text_zh: needed,
      text_en: needed,
      valid_from: { type: "period" },
      source: ref("sources"),
      locator: needed,
      quote: needed,
    },
  },
  policies: {
    title: "Policies, plans and agreements with their dates",
    key: ["id"],
    columns: {
      id,
      date: { type: "period" },
      title_zh: needed,
      title_en: needed,
      issuer: text,
      source: ref("sources"),
      locator: needed,
      quote: needed,
    },
  },
  projects: {
    title: "Projects",
    key: ["id"],
    columns: {
      id: { type: "ref", file: "entities", required: true },
      name_zh: needed,
      name_en: needed,
      programme: optionalRef("entities"),
      period: { type: "period" },
      source: ref("sources"),
      locator: needed,
      quote: needed,
    },
  },
};

/** File names in the order in which they are read and listed. */
export const FILE_NAMES = Object.keys(SCHEMA) as readonly FileName[];

/** One value for each file. */
export function perFile<T>(build: (name: FileName) => T): Record<FileName, T> {
  return {
    sources: build("sources"),
    entities: build("entities"),
    aliases: build("aliases"),
    attributes: build("attributes"),
    indicators: build("indicators"),
    units: build("units"),
    codes: build("codes"),
    observations: build("observations"),
    relations: build("relations"),
    statements: build("statements"),
    policies: build("policies"),
    projects: build("projects"),
  };
}
