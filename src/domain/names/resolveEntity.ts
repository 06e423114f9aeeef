/**
 * From what a person typed to one entity, never by guess (DESIGN §2 rule 6).
 * @module
 */
import { requiredText } from "../arguments/readArgument";
import type { EntityKind, Mode } from "../model/codes";
import type { Catalog, NameTarget } from "../model/catalog";
import type { Entity } from "../model/package";
import type { Outcome } from "../model/reading";
import { createCache, type Cache } from "../support/cache";
import { distinct } from "../support/groups";
import { perCatalog } from "../support/perCatalog";
import { nearestEntities } from "./nearest";
import { normaliseName } from "./normalise";
import { KIND_ORDER, spellingsOf } from "./spellings";
import { asksForPlace, withoutPlaceSuffix, withoutPortSuffix } from "./suffixes";

/** An entity, and the mode where the name named one (二连浩特铁路口岸). */
export interface NamedEntity {
  readonly entity: Entity;
  readonly mode: Mode | null;
}

/** Which kinds a name may mean; all when left out. */
export interface NameOptions {
  readonly kinds?: readonly EntityKind[];
}

const PLACES: readonly EntityKind[] = ["region", "prefecture", "county", "city"];
const PLACES_FIRST: readonly EntityKind[] = [
  ...PLACES,
  ...KIND_ORDER.filter((kind) => !PLACES.includes(kind)),
];
const PORTS: readonly EntityKind[] = ["port", "port-group", "region", "foreign-port"];

/** More distinct spellings than a workbook has. */
const REMEMBERED = 4_096;

interface Sought {
  readonly targets: readonly NameTarget[];
  readonly order: readonly EntityKind[];
  /** Mode that a suffix named. */
  readonly mode: Mode | null;
}

function sought(catalog: Catalog, name: string, kinds: readonly EntityKind[]): Sought | null {
  const index = spellingsOf(catalog);
  const find = (spelling: string, allowed: readonly EntityKind[], mode: Mode | null): readonly NameTarget[] =>
    (index.get(spelling) ?? []).filter(
      (target) =>
        kinds.includes(target.entity.kind) &&
        allowed.includes(target.entity.kind) &&
        (mode === null || target.mode === null || target.mode === mode),
    );
  const exact = find(name, KIND_ORDER, null);
  if (exact.length > 0)
    return { targets: exact, order: asksForPlace(name) ? PLACES_FIRST : KIND_ORDER, mode: null };
  let rest = withoutPortSuffix(name);
  for (let mode: Mode | null = null; rest !== null; rest = withoutPortSuffix(rest.name)) {
    // Two suffixes that name two modes are no name.
    if (mode !== null && rest.mode !== null && rest.mode !== mode) return null;
    mode ??= rest.mode;
    const named = [rest.name, withoutPlaceSuffix(rest.name)].map((spelling) => find(spelling, PORTS, mode));
    const targets = named.find((list) => list.length > 0);
    if (targets !== undefined) return { targets, order: KIND_ORDER, mode };
  }
  return null;
}

function choose(text: string, { targets, order, mode }: Sought): Outcome<NamedEntity> | null {
  const kind = order.find((candidate) => targets.some((target) => target.entity.kind === candidate));
  if (kind === undefined) return null;
  const ofKind = targets.filter((target) => target.entity.kind === kind);
  const printed = ofKind.filter((target) => !target.weak);
  const best = printed.length > 0 ? printed : ofKind;
  const entities = distinct(best.map((target) => target.entity));
  const [entity, other] = entities;
  if (entity === undefined) return null;
  if (other !== undefined) {
    const candidates = entities.map((candidate) => candidate.id);
    return { ok: false, class: "argument", kind: "ambiguous-entity", text, entityKind: kind, candidates };
  }
  const modes = distinct(best.map((target) => target.mode));
  const [only] = modes;
  return { ok: true, value: { entity, mode: mode ?? (modes.length === 1 ? (only ?? null) : null) } };
}

function resolveText(catalog: Catalog, text: string, kinds: readonly EntityKind[]): Outcome<NamedEntity> {
  const name = normaliseName(text);
  const found = name === "" ? null : sought(catalog, name, kinds);
  const chosen = found === null ? null : choose(text, found);
  if (chosen !== null) return chosen;
  const nearest = nearestEntities(catalog, text, kinds).map((entity) => entity.id);
  return { ok: false, class: "argument", kind: "unknown-entity", text, nearest };
}

const remembered = perCatalog((): Cache<string, Outcome<NamedEntity>> => createCache(REMEMBERED));

/**
 * The entity a text names. One candidate answers; several of one kind are `ambiguous-entity`; none is `unknown-entity` with
 * the nearest three. Ids are names too. Other gaps: `missing-argument`, `error-argument`, `several-values`.
 */
export function resolveEntity(
  catalog: Catalog,
  raw: unknown,
  options: NameOptions = {},
): Outcome<NamedEntity> {
  const text = requiredText(raw, "entity");
  if (!text.ok) return text;
  const { kinds } = options;
  if (kinds !== undefined) return resolveText(catalog, text.value, kinds);
  return remembered(catalog).get(text.value, (spelling) => {
    const byId = catalog.entities.get(spelling);
    return byId === undefined
      ? resolveText(catalog, spelling, KIND_ORDER)
      : { ok: true, value: { entity: byId, mode: null } };
  });
}
