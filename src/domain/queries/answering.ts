/**
 * Which figures of a key answer a period.
 * @module
 */
import type { Measure } from "../model/codes";
import {
  parsePeriod,
  comparePeriods,
  contains,
  LATEST,
  samePeriod,
  type Grain,
  type Period,
} from "../periods/period";
import type { Figure } from "./figures";

/** Grains of a full period, the longest first. An interval is one only for a rate (average growth 2016/2020). */
const FULL: Readonly<Record<Measure, readonly Grain[]>> = {
  flow: ["year", "half", "quarter", "month"],
  rate: ["year", "half", "quarter", "month", "interval", "day"],
  stock: [],
};

/** Figures of the last instant; a year and its last day are one instant. */
function ofLatestEnd(figures: readonly Figure[]): Figure[] {
  const end = figures.reduce((last, { period }) => (period.end > last ? period.end : last), "");
  return figures.filter(({ period }) => period.end === end);
}

function latest(figures: readonly Figure[], measure: Measure): Figure[] {
  if (measure === "stock") return ofLatestEnd(figures);
  const grain = FULL[measure].find((candidate) => figures.some(({ period }) => period.grain === candidate));
  const full = figures.filter(({ period }) => period.grain === grain);
  const [first, ...others] = full;
  if (first === undefined) return [];
  const last = others.reduce((a, b) => (comparePeriods(a.period, b.period) < 0 ? b : a), first);
  return full.filter(({ period }) => samePeriod(period, last.period));
}

/**
 * The figures that answer: of a flow or rate those of exactly the period, of a stock those of the latest instant in it, for
 * `latest` those of the latest full period (DESIGN §2 rule 4). A part never answers for the whole.
 */
export function answering(figures: readonly Figure[], period: string, measure: Measure): Figure[] {
  if (period === LATEST) return latest(figures, measure);
  const asked = parsePeriod(period);
  if (asked === null) return [];
  if (measure === "stock") return ofLatestEnd(figures.filter((figure) => contains(asked, figure.period)));
  return figures.filter((figure) => samePeriod(figure.period, asked));
}

/** Whether a figure is of the asked period, for telling what else stands there. */
export function standsIn(figure: Figure, period: Period | null, measure: Measure): boolean {
  if (period === null) return false;
  return measure === "stock" ? contains(period, figure.period) : samePeriod(figure.period, period);
}
