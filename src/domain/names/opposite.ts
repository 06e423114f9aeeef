/**
 * Ports by the names of the ports opposite, as printed: Zabaikalsk lies opposite 满洲里. For finding and for advice only; the port
 * opposite is another place and never answers for the Chinese one.
 * @module
 */
import type { Catalog } from "../model/catalog";
import type { Entity } from "../model/package";
import { perCatalog } from "../support/perCatalog";
import { normaliseName } from "./normalise";
import { spellingsOf } from "./spellings";

const ATTRIBUTES: ReadonlySet<string> = new Set(["counterpart-zh", "counterpart-local"]);

/** Words beside a name: `Kraskino (road)`, `Dostyk (formerly Druzhba)`, `Bichigt (Zuunkhatavch side)`. */
const BESIDE = /^(formerly|road|rail)\b|\bside$/i;

/** The names in `Zabaikalsk / Забайкальск`, `Dostyk (formerly Druzhba)`. */
export function namesIn(printed: string): string[] {
  return printed
    .split(/[/();]/)
    .map((part) => part.trim().replace(BESIDE, "").trim())
    .filter((name) => name !== "");
}

/** Chinese ports by the normalised names opposite, without names that an entity of the package has itself. */
export const oppositeSpellings = perCatalog((catalog): ReadonlyMap<string, readonly Entity[]> => {
  const known = spellingsOf(catalog);
  const index = new Map<string, Entity[]>();
  for (const { entity: id, attribute, value } of catalog.records.attributes) {
    const entity = catalog.entities.get(id);
    if (entity?.kind !== "port" || !ATTRIBUTES.has(attribute)) continue;
    for (const name of namesIn(value).map(normaliseName)) {
      const ports = index.get(name);
      if (name === "" || known.has(name) || ports?.includes(entity) === true) continue;
      if (ports === undefined) index.set(name, [entity]);
      else ports.push(entity);
    }
  }
  return index;
});

/** The ports opposite a name; none for a name that is no port opposite or an entity itself. */
export function portsOpposite(catalog: Catalog, text: string): readonly Entity[] {
  return oppositeSpellings(catalog).get(normaliseName(text)) ?? [];
}
