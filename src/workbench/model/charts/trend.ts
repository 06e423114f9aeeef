/** A fitted line: what it is at an x, and how it is written. */
export interface Fit {
  readonly at: (x: number) => number;
  /** `y = …` */
  readonly equation: string;
  /** Share of the variation that it explains; undefined for moving averages. */
  readonly rSquared: number | undefined;
}

/** What is fitted. */
export interface TrendOptions {
  readonly type: "Linear" | "Exponential" | "Logarithmic" | "MovingAverage" | "Polynomial" | "Power";
  readonly order: number;
  /** `""` = wherever it fits best. Only of linear, polynomial and exponential lines. */
  readonly intercept: number | "";
}

/** A point of a series. */
export interface TrendPoint {
  readonly x: number;
  readonly y: number;
}

/**
 * Fits a line to points by least squares; undefined where there are too few, or such that its kind has no answer for.
 * documented: "Choosing the best trendline for your data", support.microsoft.com; R² of transformed lines is that of the
 * transformed values
 */
export function fit(
  points: readonly TrendPoint[],
  { type, order, intercept }: TrendOptions,
  show: (value: number) => string = general,
): Fit | undefined {
  const fixed = intercept === "" ? undefined : intercept;
  switch (type) {
    case "Linear":
    case "Polynomial":
      return polynomial(points, type === "Linear" ? 1 : order, fixed, show);
    case "Exponential": {
      if (points.some(({ y }) => y <= 0) || (fixed !== undefined && fixed <= 0)) return undefined;
      const logs = points.map(({ x, y }) => ({ x, y: Math.log(y) }));
      const line = coefficients(logs, 1, fixed === undefined ? undefined : Math.log(fixed));
      if (line === undefined) return undefined;
      const [a = 0, b = 0] = line;
      const at = (x: number): number => Math.exp(a + b * x);
      return { at, equation: `y = ${show(Math.exp(a))}e^(${show(b)}x)`, rSquared: share(logs, line) };
    }
    case "Logarithmic": {
      if (points.some(({ x }) => x <= 0)) return undefined;
      const logs = points.map(({ x, y }) => ({ x: Math.log(x), y }));
      const line = coefficients(logs, 1);
      if (line === undefined) return undefined;
      const [a = 0, b = 0] = line;
      return {
        at: (x) => a + b * Math.log(x),
        equation: `y = ${show(b)}ln(x)${signed(a, show)}`,
        rSquared: share(logs, line),
      };
    }
    case "Power": {
      if (points.some(({ x, y }) => x <= 0 || y <= 0)) return undefined;
      const logs = points.map(({ x, y }) => ({ x: Math.log(x), y: Math.log(y) }));
      const line = coefficients(logs, 1);
      if (line === undefined) return undefined;
      const [a = 0, b = 0] = line;
      return {
        at: (x) => Math.exp(a) * x ** b,
        equation: `y = ${show(Math.exp(a))}x^${show(b)}`,
        rSquared: share(logs, line),
      };
    }
    case "MovingAverage":
      return undefined;
  }
}

/** Averages of each point and those before it, from the first that has enough before it. */
export function movingAverage(points: readonly TrendPoint[], period: number): readonly TrendPoint[] {
  return points.flatMap(({ x }, index) => {
    if (index + 1 < period) return [];
    const last = points.slice(index + 1 - period, index + 1);
    return [{ x, y: last.reduce((sum, { y }) => sum + y, 0) / period }];
  });
}

function polynomial(
  points: readonly TrendPoint[],
  order: number,
  fixed: number | undefined,
  show: (value: number) => string,
): Fit | undefined {
  const found = coefficients(points, order, fixed);
  if (found === undefined) return undefined;
  const terms = found
    .map((factor, power) => ({ factor, power }))
    .reverse()
    .map(({ factor, power }, index) => {
      const unknown = power === 0 ? "" : power === 1 ? "x" : `x^${String(power)}`;
      return index === 0 ? `${show(factor)}${unknown}` : `${signed(factor, show)}${unknown}`;
    });
  return { at: (x) => valueAt(found, x), equation: `y = ${terms.join("")}`, rSquared: share(points, found) };
}

/** Factors of 1, x, x², …; solved by Gauss with the largest element first. */
function coefficients(points: readonly TrendPoint[], order: number, fixed?: number): number[] | undefined {
  const from = fixed === undefined ? 0 : 1;
  const size = order + 1 - from;
  if (points.length < size) return undefined;
  // Years as x would leave no digits for their powers.
  const middle = fixed === undefined ? points.reduce((sum, { x }) => sum + x, 0) / points.length : 0;
  const rows = Array.from({ length: size }, (_none, row) => [
    ...Array.from({ length: size }, (_no, column) =>
      points.reduce((sum, { x }) => sum + (x - middle) ** (row + column + 2 * from), 0),
    ),
    points.reduce((sum, { x, y }) => sum + (y - (fixed ?? 0)) * (x - middle) ** (row + from), 0),
  ]);
  const solved = solve(rows);
  if (solved === undefined) return undefined;
  return fixed === undefined ? shifted(solved, middle) : [fixed, ...solved];
}

function solve(rows: number[][]): number[] | undefined {
  const size = rows.length;
  for (let step = 0; step < size; step += 1) {
    const best = rows.slice(step).reduce((found, row, index) => {
      const size = Math.abs(row[step] ?? 0);
      return size > Math.abs(rows[found]?.[step] ?? 0) ? index + step : found;
    }, step);
    const pivot = rows[best] ?? [];
    rows[best] = rows[step] ?? [];
    rows[step] = pivot;
    const head = pivot[step] ?? 0;
    if (Math.abs(head) < 1e-12) return undefined;
    for (let other = 0; other < size; other += 1) {
      if (other === step) continue;
      const factor = (rows[other]?.[step] ?? 0) / head;
      rows[other] = (rows[other] ?? []).map((value, column) => value - factor * (pivot[column] ?? 0));
    }
  }
  return rows.map((row, index) => (row[size] ?? 0) / (row[index] ?? 1));
}

/** Factors of powers of x - middle as factors of powers of x. */
function shifted(factors: readonly number[], middle: number): number[] {
  return factors.reduceRight<number[]>((sum, factor) => {
    const product = [0, ...sum].map((value, power) => value - middle * (sum[power] ?? 0));
    return product.map((value, power) => (power === 0 ? value + factor : value)).slice(0, factors.length);
  }, []);
}

function valueAt(factors: readonly number[], x: number): number {
  return factors.reduceRight((sum, factor) => sum * x + factor, 0);
}

function share(points: readonly TrendPoint[], factors: readonly number[]): number {
  const mean = points.reduce((sum, { y }) => sum + y, 0) / points.length;
  const total = points.reduce((sum, { y }) => sum + (y - mean) ** 2, 0);
  const rest = points.reduce((sum, { x, y }) => sum + (y - valueAt(factors, x)) ** 2, 0);
  return total === 0 ? 1 : 1 - rest / total;
}

/** inferred: as the General format shows it, with at most five digits */
function general(value: number): string {
  return String(Number(value.toPrecision(5)));
}

function signed(value: number, show: (value: number) => string): string {
  return value < 0 ? ` - ${show(-value)}` : ` + ${show(value)}`;
}
