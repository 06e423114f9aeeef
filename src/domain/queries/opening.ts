/**
 * When a port opened.
 * @module
 */
import type { Attribute, EntityId } from "../model/package";
import type { Catalog } from "../model/catalog";
import type { Question } from "../model/reading";
import { perCatalog } from "../support/perCatalog";
import { comparePeriods, parsePeriod, type Period } from "../periods/period";

/** `opened`, `year-opened`, `year-rail-opened`; reopening is no first opening. */
function isOpening(attribute: string): boolean {
  return /(^|-)opened$/.test(attribute) && !attribute.endsWith("reopened");
}

/** Whatever happened at the port in a year: `year-approved`, `year-first-cargo`, an opening. */
function isEvent(attribute: string): boolean {
  return attribute.startsWith("year-") || isOpening(attribute);
}

function earliest(facts: readonly Attribute[]): Period | undefined {
  return facts.flatMap(({ value }) => parsePeriod(value) ?? []).sort(comparePeriods)[0];
}

function factsOf(catalog: Catalog, entity: EntityId, asked: Question["mode"]): Attribute[] {
  return catalog
    .attributesOf(entity)
    .filter(({ mode }) => mode === null || mode === "all" || asked === "all" || mode === asked);
}

interface Beginning {
  /** The first printed opening. */
  readonly opened: Period;
  /** The first of everything that is printed of the port. */
  readonly first: Period;
}

const beginnings = perCatalog(() => new Map<EntityId, Map<Question["mode"], Beginning | null>>());

function beginningOf(catalog: Catalog, entity: EntityId, mode: Question["mode"]): Beginning | null {
  const known = beginnings(catalog);
  let ofEntity = known.get(entity);
  if (ofEntity === undefined) known.set(entity, (ofEntity = new Map<Question["mode"], Beginning | null>()));
  let beginning = ofEntity.get(mode);
  if (beginning === undefined) {
    const facts = factsOf(catalog, entity, mode);
    const opened = earliest(facts.filter(({ attribute }) => isOpening(attribute)));
    const first = earliest(facts.filter(({ attribute }) => isEvent(attribute)));
    beginning = opened === undefined || first === undefined ? null : { opened, first };
    ofEntity.set(mode, beginning);
  }
  return beginning;
}

/**
 * The printed date of the port's first opening when the asked period lies before everything that is printed of the port;
 * null otherwise, and where no opening is printed.
 */
export function openedAfter(catalog: Catalog, question: Question, period: Period | null): string | null {
  if (period === null) return null;
  const beginning = beginningOf(catalog, question.entity, question.mode);
  return beginning !== null && period.end < beginning.first.start ? beginning.opened.text : null;
}
