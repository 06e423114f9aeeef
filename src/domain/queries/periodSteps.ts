/**
 * Periods of one frequency in a row: years, halves, quarters, months.
 * @module
 */
import { parsePeriod, type Grain, type Period } from "../periods/period";

/** A frequency that has a next period. */
export type Frequency = Extract<Grain, "year" | "half" | "quarter" | "month">;

const PER_YEAR: Readonly<Record<Frequency, number>> = { year: 1, half: 2, quarter: 4, month: 12 };

/** The frequency of a grain; null for days, intervals and open starts. */
export function frequencyOf(grain: Grain): Frequency | null {
  return grain in PER_YEAR ? (grain as Frequency) : null;
}

function write(frequency: Frequency, index: number): string {
  const per = PER_YEAR[frequency];
  const year = String(Math.floor(index / per));
  const part = (index % per) + 1;
  switch (frequency) {
    case "year":
      return year;
    case "half":
      return `${year}-H${part}`;
    case "quarter":
      return `${year}-Q${part}`;
    case "month":
      return `${year}-${String(part).padStart(2, "0")}`;
  }
}

/** Position of the period of a frequency in which a day (`2014-03-05`) lies. */
function indexOf(frequency: Frequency, day: string): number {
  const [year = "0", month = "1"] = day.split("-");
  const per = PER_YEAR[frequency];
  return Number(year) * per + Math.floor(((Number(month) - 1) * per) / 12);
}

/** How many periods of the frequency there are from the first day of `from` to the last day of `to`. */
export function countSteps(frequency: Frequency, from: Period, to: Period): number {
  return Math.max(0, indexOf(frequency, to.end) - indexOf(frequency, from.start) + 1);
}

/** The periods from the one in which `from` starts to the last that ends within `to`. */
export function stepsBetween(frequency: Frequency, from: Period, to: Period): Period[] {
  const first = indexOf(frequency, from.start);
  return Array.from({ length: countSteps(frequency, from, to) }, (_, i) =>
    write(frequency, first + i),
  ).flatMap((text) => {
    const period = parsePeriod(text);
    return period === null || period.end > to.end ? [] : [period];
  });
}
