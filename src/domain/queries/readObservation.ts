/**
 * From an observation that a cell came from back to a reading: its value in the cell's unit, and what others print.
 * @module
 */
import type { Catalog } from "../model/catalog";
import type { Indicator, ObservationId, Unit } from "../model/package";
import type { Question, Reading } from "../model/reading";
import { samePeriod } from "../periods/period";
import { convertBetween, convertible } from "../units/convert";
import { contradicts } from "./conflicts";
import { figuresOf, type Figure } from "./figures";
import { askedOf, differences } from "./match";
import { comparePreference } from "./preference";

/** A reading of one observation. */
export interface ObservationReading {
  readonly reading: Reading;
  /** The cell holds the printed change in percent, not the value. */
  readonly change: boolean;
}

/**
 * The reading of an observation, in the unit in which it equals what was written; the indicator's unit where none does.
 * Null when the package no longer has the observation.
 */
export function readObservation(
  catalog: Catalog,
  id: ObservationId,
  written: unknown,
): ObservationReading | null {
  const seen = catalog.observations.get(id);
  const indicator = catalog.indicators.get(seen?.indicator ?? "");
  if (seen === undefined || indicator === undefined) return null;
  const figure = figuresOf(catalog, seen.entity, seen.indicator).find(
    ({ observation }) => observation === seen,
  );
  if (figure === undefined) return null;
  const fitting = unitsOf(catalog, indicator, figure).find(
    (unit) => Number(decimalIn(figure, unit)) === written,
  );
  const change = seen.changePct !== null && (seen.value === null || fitting === undefined);
  if (change && (seen.value === null || Number(seen.changePct) === written))
    return { reading: changeReading(catalog, figure, indicator), change: true };
  const unit = fitting ?? unitsOf(catalog, indicator, figure)[0] ?? figure.unit;
  const reading = readingOf(catalog, indicator, figure, unit);
  return reading === null ? null : { reading, change: false };
}

/** The reading of a figure in a unit, as if it were the best; null where it has no value in that unit. */
export function readingOf(
  catalog: Catalog,
  indicator: Indicator,
  figure: Figure,
  unit: Unit,
): Reading | null {
  const decimal = decimalIn(figure, unit);
  if (decimal === null) return null;
  const question = questionOf(figure, unit);
  const asked = askedOf(catalog, question, indicator);
  const others = figuresOf(catalog, question.entity, question.indicator)
    .filter(
      (other) =>
        other !== figure &&
        other.observation.value !== null &&
        convertible(other.unit, unit) &&
        samePeriod(other.period, figure.period) &&
        differences(asked, other) === 0,
    )
    .sort(comparePreference);
  return {
    ok: true,
    question,
    observation: figure.observation,
    source: figure.source,
    decimal,
    value: Number(decimal),
    unit,
    period: figure.observation.period,
    alternatives: others.map(({ observation }) => observation),
    conflicts: others
      .filter((other) => contradicts(figure, other))
      .map((other) => ({ observation: other.observation, decimal: decimalIn(other, unit) ?? "" })),
  };
}

function decimalIn({ observation, unit: printed }: Figure, unit: Unit): string | null {
  return observation.value === null ? null : convertBetween(observation.value, printed, unit);
}

/** The indicator's unit, then the printed one. */
function unitsOf(catalog: Catalog, indicator: Indicator, { unit }: Figure): Unit[] {
  const usual = catalog.units.get(indicator.defaultUnit);
  return usual !== undefined && usual.id !== unit.id && convertible(usual, unit) ? [usual, unit] : [unit];
}

function questionOf({ observation }: Figure, unit: Unit): Question {
  const { entity, indicator, period, flow, mode, kind, commodity, partner, scope } = observation;
  return {
    entity,
    indicator,
    period,
    flow,
    mode,
    kind,
    commodity,
    partner,
    scope,
    unit: unit.id,
    asOf: null,
  };
}

/** The printed change in percent; its base stands with the observation. */
function changeReading(catalog: Catalog, figure: Figure, indicator: Indicator): Reading {
  const { observation, source } = figure;
  const unit = catalog.units.get("percent") ?? figure.unit;
  const decimal = observation.changePct ?? "0";
  return {
    ok: true,
    question: { ...questionOf(figure, unit), indicator: indicator.id },
    observation,
    source,
    decimal,
    value: Number(decimal),
    unit,
    period: observation.period,
    alternatives: [],
    conflicts: [],
  };
}
