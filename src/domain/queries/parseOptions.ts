/**
 * Reads the options argument: `commodity=coal;partner=MN;scope=customs;kind=target;asOf=2025-03;headers=no;order=desc`.
 * @module
 */
import { optionalText } from "../arguments/readArgument";
import type { Kind, Language } from "../model/codes";
import type { Catalog } from "../model/catalog";
import type { Gap, Outcome } from "../model/reading";
import type { Layout } from "../model/table";
import { resolveEntity } from "../names/resolveEntity";
import { likeChoices } from "../names/likeChoices";
import { normaliseName } from "../names/normalise";
import { LATEST, periodFromArgument } from "../periods/period";
import { createCache, type Cache } from "../support/cache";
import { distinct } from "../support/groups";
import { perCatalog } from "../support/perCatalog";
import { choicesOf, kindNamed, type Choices } from "./readChoice";
import { COMMODITY_WORDS, SCOPE_WORDS } from "./vocabulary";

/** Every option; null = left out. */
export interface Options {
  readonly commodity: string | null;
  readonly partner: string | null;
  readonly scope: string | null;
  readonly kind: Kind | null;
  /** A period of the grammar: as known at its end. */
  readonly asOf: string | null;
  /** Whether a spill has a header row. */
  readonly headers: boolean | null;
  readonly order: "asc" | "desc" | null;
  /** Which answer `PORTWHY` is to explain, where it is not the figure itself. */
  readonly of: "growth" | "progress" | "target" | null;
  /** How a dataset is laid out. */
  readonly layout: Layout | null;
  /** Ids of a dataset's columns, parted by commas. */
  readonly columns: string | null;
  /** Language of a dataset's words; left out: that of the pane. */
  readonly language: Language | null;
}

/** Name of an option. */
export type OptionName = keyof Options;

/** The names, as a person is told them. */
export const OPTION_NAMES = [
  "commodity",
  "partner",
  "scope",
  "kind",
  "asOf",
  "headers",
  "order",
  "of",
  "layout",
  "columns",
  "language",
] as const;

const NAMES: ReadonlyMap<string, OptionName> = new Map<string, OptionName>([
  ...OPTION_NAMES.map((name): [string, OptionName] => [normaliseName(name), name]),
  ["货种", "commodity"],
  ["商品", "commodity"],
  ["伙伴", "partner"],
  ["国别", "partner"],
  ["口径", "scope"],
  ["类型", "kind"],
  ["截至", "asOf"],
  ["表头", "headers"],
  ["顺序", "order"],
  ["针对", "of"],
  ["布局", "layout"],
  ["列", "columns"],
  ["语言", "language"],
]);

const NONE: Options = {
  commodity: null,
  partner: null,
  scope: null,
  kind: null,
  asOf: null,
  headers: null,
  order: null,
  of: null,
  layout: null,
  columns: null,
  language: null,
};

const YES = new Set(["yes", "true", "1", "是", "有"]);
const NO = new Set(["no", "false", "0", "否", "无"]);
const ASCENDING = new Set(["asc", "ascending", "升序", "up"]);
const GROWTH = new Set(["growth", "增速", "增长", "同比"]);
const PROGRESS = new Set(["progress", "进度", "完成率"]);
const TARGET = new Set(["target", "目标"]);
const DESCENDING = new Set(["desc", "descending", "降序", "down"]);

/** Codes of a list together with those that only observations have. */
function openChoices(
  catalog: Catalog,
  list: string,
  words: Readonly<Record<string, readonly string[]>>,
  used: (catalog: Catalog) => Iterable<string>,
): Choices<string> {
  const coded = catalog.records.codes.filter((code) => code.list === list).map((code) => code.code);
  return choicesOf(
    catalog,
    list,
    distinct([...coded, ...used(catalog)]).filter((code) => code !== ""),
    words,
  );
}

const commodities = perCatalog((catalog) =>
  openChoices(catalog, "commodities", COMMODITY_WORDS, ({ records }) =>
    records.observations.map((o) => o.commodity),
  ),
);
const scopes = perCatalog((catalog) =>
  openChoices(catalog, "scopes", SCOPE_WORDS, ({ records }) => records.observations.map((o) => o.scope)),
);

const LAYOUTS: Choices<Layout> = named([
  ["long", "长表"],
  ["years-across", "年份横排"],
  ["ports-across", "口岸横排"],
]);
const LANGUAGES: Choices<Language> = named([
  ["zh", "中文"],
  ["en", "English"],
]);

/** Values by id and by name. */
function named<T extends string>(names: readonly (readonly [T, string])[]): Choices<T> {
  return new Map(
    names.flatMap(([id, name]): [string, T][] => [
      [normaliseName(id), id],
      [normaliseName(name), id],
    ]),
  );
}

function bad(name: string, text: string, known: readonly string[]): Gap {
  return { ok: false, class: "argument", kind: "bad-option", name, text, known };
}

function chosen<T extends string>(name: string, text: string, choices: Choices<T>): Outcome<T> {
  const value = choices.get(normaliseName(text));
  return value === undefined ? bad(name, text, distinct(choices.values())) : { ok: true, value };
}

function readPartner(catalog: Catalog, text: string): Outcome<string> {
  const partner = resolveEntity(catalog, text, { kinds: ["country", "country-group"] });
  const found = partner.ok ? partner : resolveEntity(catalog, text);
  if (found.ok) return { ok: true, value: found.value.entity.id };
  const used = distinct(catalog.records.observations.map(({ partner: id }) => id)).filter((id) => id !== "");
  return bad("partner", text, used.length > 0 ? used : ["MN", "RU"]);
}

function readAsOf(text: string): Outcome<string> {
  const asOf = periodFromArgument(text, "asOf");
  return asOf.ok && asOf.value !== LATEST ? asOf : bad("asOf", text, ["2025", "2025-03", "2025-03-31"]);
}

function readValue(catalog: Catalog, name: OptionName, text: string): Outcome<Partial<Options>> {
  const word = normaliseName(text);
  const as = <T>(outcome: Outcome<T>): Outcome<Partial<Options>> =>
    outcome.ok ? { ok: true, value: { [name]: outcome.value } } : outcome;
  switch (name) {
    case "commodity":
      return as(chosen(name, text, commodities(catalog)));
    case "scope":
      return as(chosen(name, text, scopes(catalog)));
    case "partner":
      return as(readPartner(catalog, text));
    case "asOf":
      return as(readAsOf(text));
    case "kind": {
      const kind = kindNamed(catalog, text);
      return kind === undefined ? bad(name, text, ["actual", "target"]) : { ok: true, value: { kind } };
    }
    case "headers":
      if (YES.has(word)) return { ok: true, value: { headers: true } };
      return NO.has(word) ? { ok: true, value: { headers: false } } : bad(name, text, ["yes", "no"]);
    case "order":
      if (ASCENDING.has(word)) return { ok: true, value: { order: "asc" } };
      return DESCENDING.has(word) ? { ok: true, value: { order: "desc" } } : bad(name, text, ["asc", "desc"]);
    case "layout":
      return as(chosen(name, text, LAYOUTS));
    case "columns":
      return { ok: true, value: { columns: text === "" ? null : text } };
    case "language":
      return as(chosen(name, text, LANGUAGES));
    case "of":
      if (GROWTH.has(word)) return { ok: true, value: { of: "growth" } };
      if (TARGET.has(word)) return { ok: true, value: { of: "target" } };
      return PROGRESS.has(word)
        ? { ok: true, value: { of: "progress" } }
        : bad(name, text, ["growth", "progress", "target"]);
  }
}

/** A comma parts options as a semicolon does where another option follows it: `kind=target,asOf=2022`. */
const BETWEEN = /[;\n]|,(?=[^,;=:]*[=:])/;

interface Part {
  readonly written: string;
  /** Null where nothing parts it from the name; "" where nothing follows. */
  readonly value: string | null;
}

/** The options as written: a name, `=` or `:`, a value. */
function partsOf(text: string): Part[] {
  return text
    .normalize("NFKC")
    .split(BETWEEN)
    .filter((part) => part.trim() !== "")
    .map((part) => {
      const at = part.search(/[=:]/);
      return at === -1
        ? { written: part.trim(), value: null }
        : { written: part.slice(0, at).trim(), value: part.slice(at + 1).trim() };
    });
}

/** Whether a text is written like options: `scope=customs`. */
export function isOptionText(text: string): boolean {
  const parts = partsOf(text);
  return (
    parts.length > 0 &&
    parts.every(({ written, value }) => value !== null && NAMES.has(normaliseName(written)))
  );
}

/** The options whose name, in either language, is like the text. */
export function likeOptions(text: string): OptionName[] {
  return likeChoices(NAMES, text);
}

/** The option whose value a bare text would be: `coal` is a commodity. */
export function optionOfValue(catalog: Catalog, text: string): { name: OptionName; value: string } | null {
  const word = normaliseName(text);
  const values: readonly (readonly [OptionName, Choices<string>])[] = [
    ["commodity", commodities(catalog)],
    ["scope", scopes(catalog)],
  ];
  for (const [name, choices] of values) {
    const value = choices.get(word);
    if (value !== undefined) return { name, value };
  }
  const kind = kindNamed(catalog, text);
  if (kind !== undefined) return { name: "kind", value: kind };
  const country = resolveEntity(catalog, text, { kinds: ["country", "country-group"] });
  return country.ok ? { name: "partner", value: country.value.entity.id } : null;
}

function readText(catalog: Catalog, text: string): Outcome<Options> {
  let options = NONE;
  for (const { written, value } of partsOf(text)) {
    const name = NAMES.get(normaliseName(written));
    if (name === undefined) {
      return { ok: false, class: "argument", kind: "unknown-option", name: written, known: OPTION_NAMES };
    }
    // "commodity="&A1 of a blank cell is left out as the cell itself would be.
    if (value === "") continue;
    const read = readValue(catalog, name, value ?? "");
    if (!read.ok) return read;
    // Said twice with two meanings: neither is taken.
    if (options[name] !== null && options[name] !== read.value[name]) return bad(name, text.trim(), []);
    options = { ...options, ...read.value };
  }
  return { ok: true, value: options };
}

const remembered = perCatalog((): Cache<string, Outcome<Options>> => createCache(512));

/** The options of an argument; all null when left out. Gaps: `unknown-option`, `bad-option`, each with what is known. */
export function parseOptions(catalog: Catalog, raw: unknown): Outcome<Options> {
  const text = optionalText(raw, "options");
  if (!text.ok) return text;
  if (text.value === null) return { ok: true, value: NONE };
  return remembered(catalog).get(text.value, (written) => readText(catalog, written));
}
