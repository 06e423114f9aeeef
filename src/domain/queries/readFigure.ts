/**
 * Answers a question with a reading, or says by a gap why there is none.
 * @module
 */
import type { Catalog } from "../model/catalog";
import type { Indicator, Unit } from "../model/package";
import type { Gap, Question, Reading } from "../model/reading";
import { parsePeriod, LATEST } from "../periods/period";
import { distinct } from "../support/groups";
import { convertBetween, convertible } from "../units/convert";
import { answering, standsIn } from "./answering";
import { contradicts } from "./conflicts";
import { diagnose } from "./diagnose";
import type { Figure } from "./figures";
import { differences, DIFFERS } from "./match";
import { comparePreference } from "./preference";
import { figuresInQuestion, readable, type FiguresInQuestion } from "./figuresInQuestion";

/** Figures that could answer the period: narrowing by it first leaves a handful for the rest. */
function inPeriod({ measure }: Indicator, figures: readonly Figure[], asked: string): readonly Figure[] {
  if (asked === LATEST) return figures;
  const period = parsePeriod(asked);
  return figures.filter((figure) => standsIn(figure, period, measure));
}

/** The figures that answer: of the asked key; where no scope is asked for and the general figure lacks, of the only scope. */
function answers({ asked, figures }: FiguresInQuestion, question: Question): Figure[] {
  const { indicator } = asked;
  const possible = readable(inPeriod(indicator, figures, question.period), question.asOf);
  if (possible.length === 0) return [];
  const ofKey = possible.filter((figure) => differences(asked, figure) === 0);
  const found = answering(ofKey, question.period, indicator.measure);
  if (found.length > 0 || question.scope !== "") return found;
  const scoped = possible.filter((figure) => differences(asked, figure) === DIFFERS.scope);
  const others = answering(scoped, question.period, indicator.measure);
  const among = question.period === LATEST ? scoped : others;
  return distinct(among.map((figure) => figure.observation.scope)).length === 1 ? others : [];
}

function makeReading(question: Question, unit: Unit, ranked: readonly Figure[]): Reading | null {
  const [best, ...others] = ranked;
  if (best?.observation.value == null) return null;
  const decimal = convertBetween(best.observation.value, best.unit, unit);
  if (decimal === null) return null;
  return {
    ok: true,
    question,
    observation: best.observation,
    source: best.source,
    decimal,
    value: Number(decimal),
    unit,
    period: best.observation.period,
    alternatives: others.map((figure) => figure.observation),
    conflicts: others
      .filter((figure) => contradicts(best, figure))
      .map((figure) => ({
        observation: figure.observation,
        decimal: convertBetween(figure.observation.value ?? "0", figure.unit, unit) ?? "",
      })),
  };
}

/**
 * Reads a question for any period: what does not hang on the period is worked out once, so that a row of a table costs little
 * beyond its cells.
 */
export function figureReader(catalog: Catalog, question: Question): (period: string) => Reading | Gap {
  const indicator = catalog.indicators.get(question.indicator);
  const refusal = { ok: false, class: "argument" } as const;
  if (indicator === undefined) {
    return () => ({ ...refusal, kind: "unknown-indicator", text: question.indicator, nearest: [] });
  }
  const unit = catalog.units.get(question.unit ?? indicator.defaultUnit);
  if (unit === undefined) {
    const text = question.unit ?? "";
    return () => ({ ...refusal, kind: "unknown-unit", indicator: question.indicator, text, known: [] });
  }
  const among = figuresInQuestion(catalog, question, indicator);
  return (period) => {
    const asked = period === question.period ? question : { ...question, period };
    const found = answers(among, asked).filter((figure) => convertible(figure.unit, unit));
    return makeReading(asked, unit, found.sort(comparePreference)) ?? diagnose(catalog, asked, among);
  };
}

/** The reading of a question, or the gap. The same question always gives the same answer; never throws. */
export function readFigure(catalog: Catalog, question: Question): Reading | Gap {
  return figureReader(catalog, question)(question.period);
}
