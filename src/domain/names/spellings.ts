/**
 * The index of every spelling: names, aliases, ids, codes, pinyin, short forms.
 * @module
 */
import type { EntityKind, Mode } from "../model/codes";
import type { Catalog, NameTarget } from "../model/catalog";
import type { Entity } from "../model/package";
import { perCatalog } from "../support/perCatalog";
import { normaliseName } from "./normalise";
import { shortForms } from "./suffixes";

/** Attributes whose values are names or codes people type for a port; those of the airport mean the mode air. */
const NAME_ATTRIBUTES: Readonly<Record<string, Mode | null>> = {
  unlocode: null,
  iata: "air",
  icao: "air",
  "official-name-zh": null,
  "airport-name-zh": "air",
  "airport-name-en": "air",
};

/** Which kind a bare name means first (DESIGN §2 rule 6): port, then region, then zone. */
export const KIND_ORDER: readonly EntityKind[] = [
  "port",
  "region",
  "trade-zone",
  "port-group",
  "country",
  "country-group",
  "foreign-port",
  "prefecture",
  "county",
  "city",
  "customs-district",
  "corridor",
  "programme",
  "project",
  "list",
];

function makeIndex(catalog: Catalog): ReadonlyMap<string, readonly NameTarget[]> {
  const index = new Map<string, NameTarget[]>();
  const add = (spelling: string, entity: Entity, mode: Mode | null, weak: boolean): void => {
    const name = normaliseName(spelling);
    if (name === "") return;
    const targets = index.get(name);
    if (targets === undefined) {
      index.set(name, [{ entity, mode, weak }]);
      return;
    }
    const same = targets.findIndex((target) => target.entity === entity && target.mode === mode);
    const known = targets[same];
    if (known === undefined) targets.push({ entity, mode, weak });
    else if (known.weak && !weak) targets[same] = { entity, mode, weak };
  };
  for (const entity of catalog.entities.values()) {
    add(entity.id, entity, null, false);
    add(entity.name.zh, entity, null, false);
    add(entity.name.en, entity, null, false);
    add(entity.pinyin, entity, null, true);
    for (const form of shortForms(entity)) add(form, entity, null, true);
  }
  for (const { entity: id, alias, mode } of catalog.records.aliases) {
    const entity = catalog.entities.get(id);
    if (entity !== undefined) add(alias, entity, mode === "all" ? null : mode, false);
  }
  for (const { entity: id, attribute, value } of catalog.records.attributes) {
    const entity = catalog.entities.get(id);
    const mode = NAME_ATTRIBUTES[attribute];
    if (entity !== undefined && mode !== undefined) add(value, entity, mode, false);
  }
  return index;
}

/** Targets by normalised spelling; made on first use. */
export const spellingsOf = perCatalog(makeIndex);
