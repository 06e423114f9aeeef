/**
 * The figures among which a question is answered, and what can be said of them whatever its period.
 * @module
 */
import type { Catalog } from "../model/catalog";
import type { Indicator } from "../model/package";
import type { Question } from "../model/reading";
import { parsePeriod, type Period } from "../periods/period";
import { lazy } from "../support/lazy";
import { figuresOf, type Figure } from "./figures";
import { askedOf, differences, type Asked } from "./match";

/** Figures of the asked entity and indicator. Worked out when asked for: an answer needs the first two only. */
export interface FiguresInQuestion {
  /** The period of its question is of no account. */
  readonly asked: Asked;
  readonly figures: readonly Figure[];
  /** Those with a value that were known on the asked date. */
  readonly fitting: () => readonly Figure[];
  /** Of these, those of the asked key. */
  readonly ofKey: () => readonly Figure[];
  /** Their periods, each once. */
  readonly keyPeriods: () => readonly Period[];
  /** Those of the asked key of which only a change was printed. */
  readonly changes: () => readonly Figure[];
}

/** Figures with a value that were known on the asked date; an undated source never was (DESIGN §2 rule 5). */
export function readable(figures: readonly Figure[], asOf: string | null): readonly Figure[] {
  if (asOf === null) return figures.filter(({ observation }) => observation.value !== null);
  const day = parsePeriod(asOf)?.end ?? "";
  return figures.filter(
    ({ observation, known }) => observation.value !== null && known !== "" && known <= day,
  );
}

/** Periods of figures, each once as it is written. */
export function distinctPeriods(figures: readonly Figure[]): Period[] {
  return [...new Map(figures.map(({ period }) => [period.text, period])).values()];
}

/** Finds them. */
export function figuresInQuestion(
  catalog: Catalog,
  question: Question,
  indicator: Indicator,
): FiguresInQuestion {
  const asked = askedOf(catalog, question, indicator);
  const figures = figuresOf(catalog, question.entity, question.indicator);
  const isOfKey = (figure: Figure): boolean => differences(asked, figure) === 0;
  const fitting = lazy(() => readable(figures, question.asOf));
  const ofKey = lazy(() => fitting().filter(isOfKey));
  return {
    asked,
    figures,
    fitting,
    ofKey,
    keyPeriods: lazy(() => distinctPeriods(ofKey())),
    changes: lazy(() => figures.filter((figure) => figure.observation.value === null && isOfKey(figure))),
  };
}
