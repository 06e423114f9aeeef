/**
 * Answers a question for every period between two.
 * @module
 */
import { readArgument } from "../arguments/readArgument";
import type { Catalog } from "../model/catalog";
import type { Gap, Outcome, Question, Reading } from "../model/reading";
import { comparePeriods, LATEST, parsePeriod, periodFromArgument, type Period } from "../periods/period";
import { figuresOf } from "./figures";
import { parseQuestion, type RawQuestion } from "./parseQuestion";
import { countSteps, frequencyOf, stepsBetween, type Frequency } from "./periodSteps";
import { readFigure } from "./readFigure";
import type { RequestGap } from "./requestGap";

/** At most this many periods. */
export const MOST_PERIODS = 3_000;

/** Arguments of a series. `from` and `to` may be left out: from the first figure to the last. */
export interface RawSeries extends Omit<RawQuestion, "period"> {
  readonly from?: unknown;
  readonly to?: unknown;
}

/** Every period in turn, the ones without a figure with the reason. */
export interface SeriesAnswer {
  readonly ok: true;
  readonly question: Question;
  readonly points: readonly { readonly period: Period; readonly answer: Reading | Gap }[];
}

/** A bound as written; null when left out, which `latest` is for the last one. */
function readBound(raw: unknown, name: "from" | "to"): Outcome<Period | null> | RequestGap {
  const argument = readArgument(raw);
  if (argument.is === "blank" || (argument.is === "number" && argument.value === 0)) {
    return { ok: true, value: null };
  }
  const period = periodFromArgument(raw, name);
  if (!period.ok) return period;
  if (period.value === LATEST && name === "to") return { ok: true, value: null };
  const read = parsePeriod(period.value);
  return read === null
    ? { ok: false, class: "argument", kind: "no-frequency", text: period.value }
    : { ok: true, value: read };
}

/** Periods of the frequency for which the question has a figure, in order of time. */
function answered(catalog: Catalog, question: Question, frequency: Frequency): Period[] {
  const isStock = catalog.indicators.get(question.indicator)?.measure === "stock";
  const periods = figuresOf(catalog, question.entity, question.indicator).flatMap(({ period }) => {
    // A stock answers the year in which it was counted.
    const [within] = isStock ? stepsBetweenDay(frequency, period) : [period];
    return within?.grain === frequency ? [within] : [];
  });
  const texts = new Map(periods.map((period) => [period.text, period]));
  return [...texts.values()]
    .filter((period) => readFigure(catalog, { ...question, period: period.text }).ok)
    .sort(comparePeriods);
}

function stepsBetweenDay(frequency: Frequency, day: Period): Period[] {
  const year = parsePeriod(day.end.slice(0, 4));
  const all = year === null ? [] : stepsBetween(frequency, year, year);
  return all.filter((period) => period.start <= day.end && day.end <= period.end);
}

/** The series; a question without a single figure is the gap of the question itself. */
export function readSeries(catalog: Catalog, raw: RawSeries): SeriesAnswer | Gap | RequestGap {
  const parsed = parseQuestion(catalog, { ...raw, period: LATEST });
  if (!parsed.ok) return parsed;
  const from = readBound(raw.from, "from");
  if (!from.ok) return from;
  const to = readBound(raw.to, "to");
  if (!to.ok) return to;
  const question = parsed.value;
  const frequency = frequencyOf(from.value?.grain ?? "year");
  if (frequency === null) {
    return { ok: false, class: "argument", kind: "no-frequency", text: from.value?.text ?? "" };
  }
  const known = answered(catalog, question, frequency);
  const first = from.value ?? known[0];
  const last = to.value ?? known.at(-1) ?? first;
  if (first === undefined || last === undefined) {
    const none = readFigure(catalog, question);
    return none.ok ? noneOfFrequency(question, none) : none;
  }
  if (last.end < first.start) {
    if (to.value === null) return readFirst(catalog, question, first);
    return { ok: false, class: "argument", kind: "backwards", from: first.text, to: last.text };
  }
  const rows = countSteps(frequency, first, last);
  if (rows > MOST_PERIODS) {
    return { ok: false, class: "argument", kind: "too-many-cells", rows, columns: 2, most: MOST_PERIODS };
  }
  const points = stepsBetween(frequency, first, last).map((period) => ({
    period,
    answer: readFigure(catalog, { ...question, period: period.text }),
  }));
  if (points.length === 0) {
    return { ok: false, class: "argument", kind: "backwards", from: first.text, to: last.text };
  }
  return { ok: true, question, points };
}

/** There are figures, but of other frequencies only. */
function noneOfFrequency(question: Question, reading: Reading): Gap {
  return { ok: false, class: "answer", kind: "not-in-period", question, periods: [reading.period] };
}

/** A start after the last figure: one row that says so. */
function readFirst(catalog: Catalog, question: Question, period: Period): SeriesAnswer {
  const answer = readFigure(catalog, { ...question, period: period.text });
  return { ok: true, question, points: [{ period, answer }] };
}
