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

/** Units an indicator can be given in: those of its dimension, of any currency. */
export function unitsOf(catalog: Catalog, indicator: Indicator): Unit[] {
  return [...catalog.units.values()].filter((unit) => unit.dimension === indicator.dimension);
}

function ids(units: readonly Unit[]): UnitId[] {
  return units.map((unit) => unit.id);
}

/**
 * The unit a text names, by id, symbol or any spelling. Gaps: `wrong-unit` when it is one of another dimension,
 * `unknown-unit` when it is none, or when the text names several that differ.
 */
export function resolveUnit(catalog: Catalog, raw: unknown, indicator: Indicator): Outcome<Unit> {
  const text = requiredText(raw, "unit");
  if (!text.ok) return text;
  const byId = catalog.units.get(text.value);
  const named = byId === undefined ? (unitsByName(catalog).get(fold(text.value)) ?? []) : [byId];
  const fitting = named.filter((unit) => unit.dimension === indicator.dimension);
  const [best, ...others] = fitting;
  if (best !== undefined && others.every((o) => o.factor === best.factor && o.currency === best.currency)) {
    return { ok: true, value: best };
  }
  const known = ids(unitsOf(catalog, indicator));
  const [other] = named;
  if (best === undefined && other !== undefined) {
    return {
      ok: false,
      class: "argument",
      kind: "wrong-unit",
      unit: other.id,
      indicator: indicator.id,
      fitting: known,
    };
  }
  return { ok: false, class: "argument", kind: "unknown-unit", text: text.value, known };
}
