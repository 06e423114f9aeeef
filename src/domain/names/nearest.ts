/**
 * Entities whose names are nearest to a text.
 * @module
 */
import type { EntityKind, Mode } from "../model/codes";
import type { Catalog, NameTarget } from "../model/catalog";
import type { Entity } from "../model/package";
import { perCatalog } from "../support/perCatalog";
import { likeness, spelled } from "./editDistance";
import { normaliseName } from "./normalise";
import { KIND_ORDER, spellingsOf } from "./spellings";
import { withoutPortSuffix } from "./suffixes";

/** How many names a person is offered. */
const OFFERED = 3;

/** Below this a name has nothing to do with the text. */
const LEAST_LIKENESS = 0.4;

/** An entity found by likeness. */
export interface LikeEntity {
  readonly entity: Entity;
  readonly mode: Mode | null;
  /** 0 to 1. */
  readonly score: number;
}

const comparableSpellings = perCatalog((catalog) =>
  [...spellingsOf(catalog)].map(([text, targets]) => ({ spelling: spelled(text), targets })),
);

/** What a spelling means first: 满洲里 the port; the city of that name is offered by its own name only. */
function firstOfKinds(targets: readonly NameTarget[], kinds: readonly EntityKind[]): readonly NameTarget[] {
  const kind = KIND_ORDER.find(
    (k) => kinds.includes(k) && targets.some((target) => target.entity.kind === k),
  );
  return targets.filter((target) => target.entity.kind === kind);
}

/** Entities by likeness of their best spelling, best first; among equals the order of kinds, then the shorter name. */
export function likeEntities(
  catalog: Catalog,
  text: string,
  kinds: readonly EntityKind[] = KIND_ORDER,
  least = LEAST_LIKENESS,
): LikeEntity[] {
  const name = normaliseName(text);
  if (name === "") return [];
  const base = withoutPortSuffix(name)?.name;
  const asked = (base === undefined ? [name] : [name, base]).map(spelled);
  const best = new Map<Entity, LikeEntity>();
  for (const { spelling, targets } of comparableSpellings(catalog)) {
    const score = Math.max(...asked.map((form) => likeness(form, spelling, least)));
    if (score < least) continue;
    for (const { entity, mode } of firstOfKinds(targets, kinds)) {
      const known = best.get(entity);
      if (known === undefined || known.score < score) best.set(entity, { entity, mode, score });
    }
  }
  return [...best.values()].sort(
    (a, b) =>
      b.score - a.score ||
      KIND_ORDER.indexOf(a.entity.kind) - KIND_ORDER.indexOf(b.entity.kind) ||
      a.entity.name.zh.length - b.entity.name.zh.length ||
      (a.entity.id < b.entity.id ? -1 : 1),
  );
}

/** What is much less like the text than the best is noise beside it. */
const NEARLY_AS_GOOD = 0.8;

/** The nearest three, for "did you mean"; fewer when less is like the text. */
export function nearestEntities(
  catalog: Catalog,
  text: string,
  kinds: readonly EntityKind[] = KIND_ORDER,
): Entity[] {
  const like = likeEntities(catalog, text, kinds);
  const enough = (like[0]?.score ?? 0) * NEARLY_AS_GOOD;
  return like
    .filter(({ score }) => score >= enough)
    .slice(0, OFFERED)
    .map((like) => like.entity);
}
