/**
 * Figures that do exist next to a question that has no answer.
 * @module
 */
import type { DerivedGap } from "../derive/derived";
import type { Catalog } from "../model/catalog";
import type { Elsewhere, Gap, Question, Reading } from "../model/reading";
import { readFigure } from "./readFigure";
import type { RequestGap } from "./requestGap";

/** As many as one looks at. */
const MOST = 3;

/** The nearest figures to a gap, as readings: in other periods of the same key, or of the key that exists. */
export function nearestFigures(catalog: Catalog, gap: Gap | DerivedGap | RequestGap): Reading[] {
  const found: Reading[] = [];
  for (const question of questionsNear(catalog, gap)) {
    const reading = readFigure(catalog, question);
    if (reading.ok && !found.some(({ observation }) => observation === reading.observation))
      found.push(reading);
    if (found.length === MOST) break;
  }
  return found;
}

function questionsNear(catalog: Catalog, gap: Gap | DerivedGap | RequestGap): Question[] {
  switch (gap.kind) {
    case "not-in-period":
    case "only-part":
      return inPeriods(gap.question, gap.periods);
    case "only-other-flow":
      return elsewhere(
        gap,
        gap.flows.map((flow) => ({ flow })),
      );
    case "only-other-mode":
      return elsewhere(
        gap,
        gap.modes.map((mode) => ({ mode })),
      );
    case "only-other-scope":
      return elsewhere(
        gap,
        gap.scopes.map((scope) => ({ scope })),
      );
    case "only-other-kind":
      return elsewhere(
        gap,
        gap.kinds.map((kind) => ({ kind })),
      );
    case "only-other-detail":
      return elsewhere(gap, gap.details);
    case "only-other-currency":
      return elsewhere(
        gap,
        gap.currencies.map((currency) => ({ unit: unitOf(catalog, gap.question, currency) })),
      );
    default:
      return [];
  }
}

/** The same question for other periods, nearest first. */
function inPeriods(question: Question, periods: readonly string[]): Question[] {
  return periods.map((period) => ({ ...question, period }));
}

/** What differs stands either in the asked period or in others; the asked key may have figures in other periods. */
function elsewhere(
  { question, inPeriod, periods, keyPeriods }: Elsewhere & { readonly question: Question },
  differing: readonly Partial<Question>[],
): Question[] {
  const others = differing.map((part) => ({ ...question, ...part }));
  const sameKey = inPeriods(question, keyPeriods);
  return inPeriod
    ? [...others, ...sameKey]
    : [...sameKey, ...others.flatMap((other) => inPeriods(other, periods))];
}

/** A usual unit of the indicator in another currency. */
function unitOf(catalog: Catalog, question: Question, currency: string): string | null {
  const dimension = catalog.indicators.get(question.indicator)?.dimension;
  const units = [...catalog.units.values()].filter(
    (unit) => unit.dimension === dimension && unit.currency === currency,
  );
  return (units.find(({ id }) => id.startsWith("yi-")) ?? units[0])?.id ?? null;
}
