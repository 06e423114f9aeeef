import { amount, choice, flag, whole, words } from "../storedObject";
import { automatic, automaticWhole, orientation } from "./fieldKinds";

const LEAST = Number.MIN_VALUE;
const TICK_MARKS = ["None", "Cross", "Inside", "Outside"] as const;
const TIME_UNITS = ["Days", "Months", "Years"] as const;

/** Display units, and by how much they divide the figures. */
export const DISPLAY_UNITS = {
  None: 1,
  Hundreds: 1e2,
  Thousands: 1e3,
  TenThousands: 1e4,
  HundredThousands: 1e5,
  Millions: 1e6,
  TenMillions: 1e7,
  HundredMillions: 1e8,
  Billions: 1e9,
  Trillions: 1e12,
} as const;

/** A unit of time of a date axis. */
export type TimeUnit = (typeof TIME_UNITS)[number];

/** Ends and steps of an axis; `""` = automatic. */
export const AXIS_LIMITS = {
  minimum: automatic(),
  maximum: automatic(),
  majorUnit: automatic(LEAST),
  minorUnit: automatic(LEAST),
} as const;

/** Axes, without ends and steps. */
export const AXIS = {
  alignment: choice("Center", "Center", "Left", "Right"),
  // documented: no visible effect on axes that are not of dates (Axis.BaseUnit of VBA)
  baseTimeUnit: choice("Days", ...TIME_UNITS),
  categoryType: choice("Automatic", "Automatic", "TextAxis", "DateAxis"),
  isBetweenCategories: flag(true),
  linkNumberFormat: flag(true),
  // documented: ECMA-376 part 1, 21.2.3.25 (ST_LogBase)
  logBase: amount(10, 2, 1000),
  majorTickMark: choice("Outside", ...TICK_MARKS),
  majorTimeUnitScale: choice("Days", ...TIME_UNITS),
  minorTickMark: choice("None", ...TICK_MARKS),
  minorTimeUnitScale: choice("Days", ...TIME_UNITS),
  multiLevel: flag(true),
  numberFormat: words("General"),
  // documented: ChartAxis.offset
  offset: whole(100, 0, 1000),
  reversePlotOrder: flag(false),
  scaleType: choice("Linear", "Linear", "Logarithmic"),
  showDisplayUnitLabel: flag(true),
  textOrientation: orientation(),
  tickLabelPosition: choice("NextToAxis", "NextToAxis", "High", "Low", "None"),
  tickMarkSpacing: whole(1, 1, 31_999),
} as const;

/** What an axis computes from what is kept; kept under these names, with these rules. */
export const AXIS_COMPUTED = {
  // documented: setCustomDisplayUnit sets `Custom`; inferred: it cannot be set by name
  displayUnit: choice("None", ...(Object.keys(DISPLAY_UNITS) as readonly (keyof typeof DISPLAY_UNITS)[])),
  // documented: setPositionAt sets `Custom`; inferred: it cannot be set by name
  position: choice("Automatic", "Automatic", "Maximum", "Minimum"),
  // documented: ChartAxis.tickLabelSpacing
  tickLabelSpacing: automaticWhole(1, 31_999),
  visible: flag(true),
} as const;

/** Titles of axes. */
export const AXIS_TITLE = {
  text: words(),
  visible: flag(false),
  textOrientation: orientation(),
} as const;

/** Grid lines. */
export const GRIDLINES = { visible: flag(false) } as const;
