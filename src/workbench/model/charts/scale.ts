/** The ends of a value axis and the distance of its marks. */
export interface Scale {
  readonly minimum: number;
  readonly maximum: number;
  readonly majorUnit: number;
  readonly minorUnit: number;
  /** Base of the logarithm; `undefined` = linear. */
  readonly logBase?: number;
}

/** What was set by hand; `""` = automatic. */
export interface ScaleWish {
  readonly minimum: number | "";
  readonly maximum: number | "";
  readonly majorUnit: number | "";
  readonly minorUnit: number | "";
}

/** Parts of a major unit. inferred from Excel's automatic minor units */
const MINOR_PARTS = 5;

/**
 * The scale of a value axis, as Excel chooses it: from 0 unless the values are close together, the ends on whole steps.
 * documented: support article 214075 (how Excel determines the minimum and maximum of an axis)
 */
export function scaleOf(values: readonly number[], wish: ScaleWish, height: number): Scale {
  const least = Math.min(...values, Infinity);
  const most = Math.max(...values, -Infinity);
  const [low, high] = values.length === 0 ? [0, 1] : [least, most];
  // One value alone still needs room above it.
  const span = high - low || Math.abs(high) || 1;
  let from = low >= 0 ? (span > high / 6 ? 0 : low - span / 2) : low - span / 20;
  let to = high <= 0 ? (span > -low / 6 ? 0 : high + span / 2) : high + span / 20;
  if (wish.minimum !== "") from = wish.minimum;
  if (wish.maximum !== "") to = wish.maximum;
  if (to <= from) to = from + 1;
  const steps = Math.min(10, Math.max(3, Math.floor(height / 28)));
  const unit = wish.majorUnit !== "" ? wish.majorUnit : niceUnit((to - from) / steps);
  return {
    minimum: wish.minimum !== "" ? wish.minimum : tidy(Math.floor(from / unit + 1e-9) * unit),
    maximum: wish.maximum !== "" ? wish.maximum : tidy(Math.ceil(to / unit - 1e-9) * unit),
    majorUnit: unit,
    minorUnit: wish.minorUnit !== "" ? wish.minorUnit : tidy(unit / MINOR_PARTS),
  };
}

/**
 * The scale of a logarithmic axis: its ends are powers of the base, and what is not above 0 has no place on it.
 * documented: "Change the scale of the vertical (value) axis in a chart", support.microsoft.com. inferred: from 1 on when nothing
 * is smaller
 */
export function logScaleOf(values: readonly number[], wish: ScaleWish, base: number): Scale {
  const above = values.filter((value) => value > 0);
  const power = (value: number, round: (exponent: number) => number): number =>
    tidy(base ** round(tidy(Math.log(value) / Math.log(base))));
  const isSet = (value: number | ""): value is number => value !== "" && value > 0;
  const least = power(Math.min(1, ...above), Math.floor);
  const minimum = isSet(wish.minimum) ? wish.minimum : least;
  const most = power(Math.max(minimum * base, ...above), Math.ceil);
  const maximum =
    isSet(wish.maximum) && wish.maximum > minimum ? wish.maximum : Math.max(most, minimum * base);
  return {
    minimum,
    maximum,
    majorUnit: wish.majorUnit !== "" && wish.majorUnit > 1 ? wish.majorUnit : base,
    minorUnit: wish.minorUnit !== "" ? wish.minorUnit : base,
    logBase: base,
  };
}

function niceUnit(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((one) => one * power >= rough * 0.999) ?? 10;
  return tidy(factor * power);
}

function tidy(value: number): number {
  return Number(value.toPrecision(12)) + 0;
}
