/**
 * Rates of change that sources print.
 * @module
 */
import type { Catalog } from "../model/catalog";
import type { Observation } from "../model/package";
import type { Gap, Question, Reading } from "../model/reading";
import { parsePeriod } from "../periods/period";
import { lastDayOf } from "../queries/figures";
import type { PrintedRate } from "./derived";
import { yearBefore } from "./yearBefore";

/** Whether the printed change is against the same stretch of the year before. */
export function isOnYearBefore({ changePct, changeBase, period }: Observation): boolean {
  return changePct !== null && (changeBase === "previous-year" || changeBase === yearBefore(period));
}

function knownBy(published: string, asOf: string | null): boolean {
  if (asOf === null) return true;
  const known = lastDayOf(published);
  return known !== "" && known <= (parsePeriod(asOf)?.end ?? "");
}

/** Observations that may print the rate: those of the reading, or the one that prints nothing else. */
export function printing(found: Reading | Gap): readonly Observation[] {
  if (found.ok) return [found.observation, ...found.alternatives];
  return found.kind === "only-change" ? [found.observation] : [];
}

/** The rate on the year before that the best source prints; null when none does. */
export function printedRate(
  catalog: Catalog,
  question: Question,
  observations: readonly Observation[],
): PrintedRate | null {
  for (const observation of observations) {
    const source = catalog.sources.get(observation.source);
    if (source === undefined || !isOnYearBefore(observation)) continue;
    if (knownBy(source.published, question.asOf)) return { observation, source };
  }
  return null;
}
