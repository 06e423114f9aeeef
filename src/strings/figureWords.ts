/**
 * Names of what a figure is about: entity, indicator, flow, mode and the rest of its key, in words.
 * @module
 */
import type { Flow, Kind, Language, Mode } from "../domain/model/codes";
import type { Catalog } from "../domain/model/catalog";
import type { Question } from "../domain/model/reading";
import { list, say, type Text } from "./format";
import { periodWords } from "./periodWords";

const GOODS_FLOWS: Readonly<Record<Flow, Text>> = {
  total: { zh: "进出口合计", en: "total" },
  import: { zh: "进口", en: "import" },
  export: { zh: "出口", en: "export" },
  transit: { zh: "过境", en: "transit" },
};

/** People, vehicles and trains enter and leave; they are not imported. */
const CROSSING_FLOWS: Readonly<Record<Flow, Text>> = {
  total: { zh: "出入境合计", en: "total" },
  import: { zh: "入境", en: "inbound" },
  export: { zh: "出境", en: "outbound" },
  transit: { zh: "过境", en: "transit" },
};

const MODES: Readonly<Record<Mode, Text>> = {
  all: { zh: "全部方式", en: "all modes" },
  land: { zh: "陆路", en: "land" },
  road: { zh: "公路", en: "road" },
  rail: { zh: "铁路", en: "rail" },
  air: { zh: "航空", en: "air" },
  water: { zh: "水运", en: "water" },
};

const KINDS: Readonly<Record<Kind, Text>> = {
  actual: { zh: "实际数", en: "actual figures" },
  target: { zh: "目标数", en: "targets" },
};

const PARTS = {
  partner: { zh: "对{partner}", en: "with {partner}" },
  previousYear: { zh: "比上年同期", en: "on the year before" },
  noBase: { zh: "来源未说明基期", en: "base not stated" },
  otherBase: { zh: "比{base}", en: "on {base}" },
  target: { zh: "目标数", en: "target" },
  brackets: { zh: "（{words}）", en: " ({words})" },
  generalScope: { zh: "一般口径", en: "the general figure" },
} as const satisfies Readonly<Record<string, Text>>;

/** Names that keep their capital inside an English sentence. */
const PROPER = /^(China|Central Asia|[A-Z][A-Z])/;

/** Name of an entity in the language; its id where the catalog lacks it. */
export function entityWords(catalog: Catalog, id: string, language: Language): string {
  return catalog.entities.get(id)?.name[language] ?? id;
}

/** Name of an indicator as it stands inside a sentence. */
export function indicatorWords(catalog: Catalog, id: string, language: Language): string {
  const name = catalog.indicators.get(id)?.name[language] ?? id;
  return language === "zh" || PROPER.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

/** A flow, in the words of the indicator: 进口 of goods, 入境 of persons and vehicles. */
export function flowWords(catalog: Catalog, flow: Flow, indicator: string, language: Language): string {
  const dimension = catalog.indicators.get(indicator)?.dimension ?? "mass";
  return (dimension === "mass" || dimension === "money" ? GOODS_FLOWS : CROSSING_FLOWS)[flow][language];
}

/** A mode of transport. */
export function modeWords(mode: Mode, language: Language): string {
  return MODES[mode][language];
}

/** Actual or target. */
export function kindWords(kind: Kind, language: Language): string {
  return KINDS[kind][language];
}

/** Who counts; "" is the general figure. */
export function scopeWords(catalog: Catalog, scope: string, language: Language): string {
  return scope === "" ? say(PARTS.generalScope, language) : catalog.label("scopes", scope)[language];
}

/** A commodity and partner: 煤炭、对蒙古国. */
export function detailWords(
  catalog: Catalog,
  detail: { readonly commodity: string; readonly partner: string },
  language: Language,
): string[] {
  const words: string[] = [];
  if (detail.commodity !== "") words.push(catalog.label("commodities", detail.commodity)[language]);
  if (detail.partner !== "") {
    words.push(say(PARTS.partner, language, { partner: entityWords(catalog, detail.partner, language) }));
  }
  return words;
}

/** What a printed change is measured against. */
export function changeBaseWords(catalog: Catalog, base: string, language: Language): string {
  if (base === "previous-year") return say(PARTS.previousYear, language);
  if (base === "" || base === "not-stated") return say(PARTS.noBase, language);
  const label = catalog.label("change-bases", base)[language];
  return say(PARTS.otherBase, language, { base: periodWords(label, language) });
}

/** Unit symbol as written after a number: 万吨, 10,000 t; the id of an unknown unit. */
export function unitWords(catalog: Catalog, id: string, language: Language): string {
  return catalog.units.get(id)?.symbol[language] ?? id;
}

/** The part of a key that makes it a special figure: everything an indicator with one flow or mode does not imply. */
export type KeyWords = Pick<
  Question,
  "indicator" | "flow" | "mode" | "commodity" | "partner" | "scope" | "kind"
>;

/**
 * The key beside entity, indicator and period, as a list: total, all modes, coal. What the indicator implies is not said:
 * the length of a border has no flow. May be empty.
 */
export function keyWords(catalog: Catalog, key: KeyWords, language: Language): string {
  const { flows = [], modes = [] } = catalog.indicators.get(key.indicator) ?? {};
  const words = [
    ...(flows.length === 1 ? [] : [flowWords(catalog, key.flow, key.indicator, language)]),
    ...(modes.length === 1 ? [] : [modeWords(key.mode, language)]),
    ...otherKeyWords(catalog, key, language),
  ];
  return list(words, language);
}

/** As {@link keyWords}, without the total of all modes: what a heading must not leave out. */
export function specialKeyWords(catalog: Catalog, key: KeyWords, language: Language): string[] {
  const { flows = [], modes = [] } = catalog.indicators.get(key.indicator) ?? {};
  return [
    ...(key.flow === "total" || flows.length === 1
      ? []
      : [flowWords(catalog, key.flow, key.indicator, language)]),
    ...(key.mode === "all" || modes.length === 1 ? [] : [modeWords(key.mode, language)]),
    ...otherKeyWords(catalog, key, language),
  ];
}

function otherKeyWords(catalog: Catalog, key: KeyWords, language: Language): string[] {
  return [
    ...detailWords(catalog, key, language),
    ...(key.scope === "" ? [] : [scopeWords(catalog, key.scope, language)]),
    ...(key.kind === "target" ? [say(PARTS.target, language)] : []),
  ];
}

/** Words in the brackets of the language, with the space that English puts before them; nothing for none. */
export function bracketed(words: string, language: Language): string {
  return words === "" ? "" : say(PARTS.brackets, language, { words });
}
