/**
 * Answers a question with a reading, or says by a gap why there is none.
 * @module
 */
import type { Catalog } from "../model/catalog";
import type { Unit } from "../model/package";
import type { Gap, Question, Reading } from "../model/reading";
import { askedPeriod, LATEST } from "../periods/period";
import { distinct } from "../support/groups";
import { convertBetween, convertible } from "../units/convert";
import { answering, standsIn } from "./answering";
import { contradicts } from "./conflicts";
import { diagnose } from "./diagnose";
import { figuresOf, type Figure } from "./figures";
import { askedOf, differences, DIFFERS, type Asked } from "./match";
import { comparePreference } from "./preference";

/** Figures with a value that were known on the asked date; an undated source never was (DESIGN §2 rule 5). */
function readable(figures: readonly Figure[], asOf: string | null): Figure[] {
  if (asOf === null) return figures.filter(({ observation }) => observation.value !== null);
  const day = askedPeriod(asOf)?.end ?? "";
  return figures.filter(
    ({ observation, known }) => observation.value !== null && known !== "" && known <= day,
  );
}

/** Figures that could answer the period: narrowing by it first leaves a handful for the rest. */
function inPeriod({ question, indicator }: Asked, figures: readonly Figure[]): readonly Figure[] {
  if (question.period === LATEST) return figures;
  const period = askedPeriod(question.period);
  return figures.filter((figure) => standsIn(figure, period, indicator.measure));
}

/** The figures that answer: of the asked key; where no scope is asked for and the general figure lacks, of the only scope. */
function answers(asked: Asked, figures: readonly Figure[]): Figure[] {
  const { question, indicator } = asked;
  const possible = readable(inPeriod(asked, figures), question.asOf);
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

/** The reading of a question, or the gap. The same question always gives the same answer; never throws. */
export function readFigure(catalog: Catalog, question: Question): Reading | Gap {
  const indicator = catalog.indicators.get(question.indicator);
  if (indicator === undefined) {
    return { ok: false, class: "argument", kind: "unknown-indicator", text: question.indicator, nearest: [] };
  }
  const unit = catalog.units.get(question.unit ?? indicator.defaultUnit);
  if (unit === undefined) {
    return {
      ok: false,
      class: "argument",
      kind: "unknown-unit",
      indicator: question.indicator,
      text: question.unit ?? "",
      known: [],
    };
  }
  const figures = figuresOf(catalog, question.entity, question.indicator);
  const asked = askedOf(catalog, question, indicator);
  const found = answers(asked, figures).filter((figure) => convertible(figure.unit, unit));
  return (
    makeReading(question, unit, found.sort(comparePreference)) ??
    diagnose(catalog, asked, figures, readable(figures, question.asOf))
  );
}
