/**
 * Finds the unit a text names.
 * @module
 */
import { requiredText } from "../arguments/readArgument";
import type { Catalog } from "../model/catalog";
import type { Indicator, Unit, UnitId } from "../model/package";
import type { Outcome } from "../model/reading";
import { simplify } from "../names/variants";
import { distinct } from "../support/groups";
import { perCatalog } from "../support/perCatalog";

/** Case matters little in units (t, TEU, Mt) and never decides between two of one dimension alone. */
function fold(text: string): string {
  return simplify(text.normalize("NFKC").replace(/\s+/g, "").toLowerCase());
}

const unitsByName = perCatalog((catalog) => {
  const byName = new Map<string, Unit[]>();
  for (const unit of catalog.units.values()) {
    const names = [unit.id, unit.symbol.zh, unit.symbol.en, ...unit.spellings].map(fold);
    for (const name of distinct(names)) byName.set(name, [...(byName.get(name) ?? []), unit]);
  }
  return byName;
});

/** Whether a text is the name of any unit. */
export function isUnitName(catalog: Catalog, text: string): boolean {
  return unitsByName(catalog).has(fold(text));
}

/** Units an indicator can be given in: those of its dimension, of any currency; its usual one and its currency first. */
export function unitsOf(catalog: Catalog, indicator: Indicator): Unit[] {
  const usual = catalog.units.get(indicator.defaultUnit);
  const rank = (unit: Unit): number => (unit === usual ? 0 : unit.currency === usual?.currency ? 1 : 2);
  return [...catalog.units.values()]
    .filter((unit) => unit.dimension === indicator.dimension)
    .sort((a, b) => rank(a) - rank(b));
}

function ids(units: readonly Unit[]): UnitId[] {
  return units.map((unit) => unit.id);
}

/** Words that multiply a unit, as they stand before it. */
const MULTIPLES: readonly (readonly [RegExp, string])[] = [
  [/^(?:10,?000|万)/, "10000"],
  [/^(?:100million|亿)/, "100000000"],
  [/^(?:1,?000|thousand|千)/, "1000"],
  [/^(?:million|百万)/, "1000000"],
  [/^(?:billion|十亿)/, "1000000000"],
  [/^千万/, "10000000"],
];

/** A multiple and a unit (万t, 10000 tonnes), where the package has a unit of that size. */
function composed(catalog: Catalog, name: string): Unit[] {
  return MULTIPLES.flatMap(([pattern, factor]) => {
    const rest = name.replace(pattern, "");
    if (rest === name) return [];
    const bases = unitsByName(catalog).get(rest) ?? [];
    return [...catalog.units.values()].filter((unit) =>
      bases.some(
        (base) =>
          base.factor === "1" &&
          unit.factor === factor &&
          unit.dimension === base.dimension &&
          unit.currency === base.currency,
      ),
    );
  });
}

/** Of several units that share a spelling the plain one is meant: "tons" are tonnes, however millions of them are printed. */
function plainest(units: readonly Unit[]): Unit | undefined {
  const [first, ...others] = units;
  if (others.every((other) => other.factor === first?.factor && other.currency === first.currency))
    return first;
  const plain = units.filter(({ factor }) => factor === "1");
  return new Set(plain.map(({ currency }) => currency)).size === 1 ? plain[0] : undefined;
}

/**
 * The unit a text names, by id, symbol or any spelling, also as a multiple of another (万t). Gaps: `wrong-unit` when it is
 * one of another dimension, `unknown-unit` when it is none, or when the text names several that differ.
 */
export function resolveUnit(catalog: Catalog, raw: unknown, indicator: Indicator): Outcome<Unit> {
  const text = requiredText(raw, "unit");
  if (!text.ok) return text;
  const byId = catalog.units.get(text.value);
  const name = fold(text.value);
  const named = byId === undefined ? (unitsByName(catalog).get(name) ?? composed(catalog, name)) : [byId];
  const best = plainest(named.filter((unit) => unit.dimension === indicator.dimension));
  if (best !== undefined) return { ok: true, value: best };
  const known = ids(unitsOf(catalog, indicator));
  const [other] = named;
  if (other !== undefined && other.dimension !== indicator.dimension) {
    return {
      ok: false,
      class: "argument",
      kind: "wrong-unit",
      unit: other.id,
      indicator: indicator.id,
      fitting: known,
    };
  }
  return {
    ok: false,
    class: "argument",
    kind: "unknown-unit",
    text: text.value,
    indicator: indicator.id,
    known,
  };
}
