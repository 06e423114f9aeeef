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

/** The key beside entity, indicator and period, as a list: total, all modes, coal. */
export function keyWords(catalog: Catalog, key: KeyWords, language: Language): string {
  const words = [
    flowWords(catalog, key.flow, key.indicator, language),
    modeWords(key.mode, language),
    ...detailWords(catalog, key, language),
  ];
  if (key.scope !== "") words.push(scopeWords(catalog, key.scope, language));
  if (key.kind === "target") words.push(kindWords(key.kind, language));
  return list(words, language);
}
