/**
 * Reads the indicator argument.
 * @module
 */
import { requiredText } from "../arguments/readArgument";
import type { Catalog } from "../model/catalog";
import type { Entity, Indicator } from "../model/package";
import type { Outcome } from "../model/reading";
import { likeChoices } from "../names/likeChoices";
import { normaliseName } from "../names/normalise";
import { perCatalog } from "../support/perCatalog";
import { INDICATOR_WORDS, TRADE_WORDS } from "./vocabulary";

const tradeWords: ReadonlySet<string> = new Set(TRADE_WORDS.map(normaliseName));

const indicatorsByName = perCatalog((catalog) => {
  const byName = new Map<string, Indicator>();
  const add = (word: string, indicator: Indicator): void => {
    const name = normaliseName(word);
    if (name !== "" && !byName.has(name)) byName.set(name, indicator);
  };
  for (const indicator of catalog.indicators.values()) add(indicator.id, indicator);
  for (const indicator of catalog.indicators.values()) {
    add(indicator.name.zh, indicator);
    add(indicator.name.en, indicator);
  }
  for (const indicator of catalog.indicators.values()) {
    for (const alias of indicator.aliases) add(alias, indicator);
  }
  for (const [id, words] of Object.entries(INDICATOR_WORDS)) {
    const indicator = catalog.indicators.get(id);
    if (indicator !== undefined) for (const word of words) add(word, indicator);
  }
  return byName;
});

/** "Trade" is the value of goods at a port, and foreign trade of anything else (DESIGN §5, PORTTRADE). */
function tradeOf(catalog: Catalog, entity: Entity | null): Indicator | undefined {
  const atPort = entity === null || entity.kind === "port" || entity.kind === "port-group";
  return catalog.indicators.get(atPort ? "goods-value" : "foreign-trade");
}

/**
 * The indicator an argument names by id, name in either language or a common word. Gaps: `unknown-indicator` with the
 * nearest three, `missing-argument`, `error-argument`, `several-values`.
 * @param entity What the figure is about; decides what "trade" means.
 */
export function readIndicator(catalog: Catalog, raw: unknown, entity: Entity | null): Outcome<Indicator> {
  const text = requiredText(raw, "indicator");
  if (!text.ok) return text;
  const byId = catalog.indicators.get(text.value);
  if (byId !== undefined) return { ok: true, value: byId };
  const name = normaliseName(text.value);
  const indicator = tradeWords.has(name) ? tradeOf(catalog, entity) : indicatorsByName(catalog).get(name);
  if (indicator !== undefined) return { ok: true, value: indicator };
  return {
    ok: false,
    class: "argument",
    kind: "unknown-indicator",
    text: text.value,
    nearest: likeChoices(indicatorsByName(catalog), text.value).map(({ id }) => id),
  };
}
