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
import { oppositeSpellings } from "./opposite";
import { KIND_ORDER, spellingsOf } from "./spellings";
import { isPortWord, withoutPortSuffix } from "./suffixes";

/** How many names a person is offered. */
const OFFERED = 3;

/**
 * Below this a name has nothing to do with the text. One of two Han characters is half a name; half the letters of a
 * word in an alphabet are chance.
 */
const LEAST_LIKENESS = { han: 0.4, letters: 0.55 } as const;

const HAN = /\p{Script=Han}/u;

/** 州 and 洲 sound alike and end many names; whoever takes one for the other has not mistaken the name. */
const alike = (name: string): string => name.replaceAll("州", "洲");

/** An entity found by likeness. */
export interface LikeEntity {
  readonly entity: Entity;
  readonly mode: Mode | null;
  /** 0 to 1. */
  readonly score: number;
  /** Whether one of its names holds the text: 内蒙古 holds 蒙古. */
  readonly holds: boolean;
}

const comparableSpellings = perCatalog((catalog) => {
  const opposite = [...oppositeSpellings(catalog)].map(([text, ports]) => {
    return [text, ports.map((entity): NameTarget => ({ entity, mode: null, weak: true }))] as const;
  });
  return [...spellingsOf(catalog), ...opposite].map(([text, targets]) => ({
    spelling: spelled(alike(text)),
    targets,
  }));
});

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
): LikeEntity[] {
  const name = normaliseName(text);
  if (name === "" || isPortWord(name)) return [];
  const least = HAN.test(name) ? LEAST_LIKENESS.han : LEAST_LIKENESS.letters;
  const base = withoutPortSuffix(name)?.name;
  const asked = (base === undefined ? [name] : [name, base]).map((form) => spelled(alike(form)));
  const best = new Map<Entity, LikeEntity>();
  for (const { spelling, targets } of comparableSpellings(catalog)) {
    const score = Math.max(...asked.map((form) => likeness(form, spelling, least)));
    if (score < least) continue;
    for (const { entity, mode } of firstOfKinds(targets, kinds)) {
      const known = best.get(entity);
      const holds = known?.holds === true || spelling.text.includes(alike(name));
      if (known === undefined || known.score < score) best.set(entity, { entity, mode, score, holds });
      else if (holds !== known.holds) best.set(entity, { ...known, holds });
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
  const best = like[0]?.score ?? 0;
  const enough = best === 1 ? best : best * NEARLY_AS_GOOD;
  const names = new Set<string>();
  return like
    .filter(({ score, entity }) => {
      // What has the same name would be offered as the same name.
      const isNew = !names.has(entity.name.zh);
      names.add(entity.name.zh);
      return isNew && score >= enough;
    })
    .slice(0, OFFERED)
    .map((like) => like.entity);
}
