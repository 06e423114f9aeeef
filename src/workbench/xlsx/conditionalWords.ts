import type { IconSet } from "../model/conditional/data";

// documented: ECMA-376 part 1, 18.18 (ST_CfvoType, ST_ConditionalFormattingOperator, ST_IconSetType, ST_TimePeriod).

/** Kinds of bounds: Excel's word and the file's. */
export const BOUNDS: readonly (readonly [excel: string, file: string])[] = [
  ["LowestValue", "min"],
  ["HighestValue", "max"],
  ["Number", "num"],
  ["Percent", "percent"],
  ["Formula", "formula"],
  ["Percentile", "percentile"],
];

/** How values are compared. */
export const COMPARISONS: readonly (readonly [excel: string, file: string])[] = [
  ["Between", "between"],
  ["NotBetween", "notBetween"],
  ["EqualTo", "equal"],
  ["NotEqualTo", "notEqual"],
  ["GreaterThan", "greaterThan"],
  ["LessThan", "lessThan"],
  ["GreaterThanOrEqual", "greaterThanOrEqual"],
  ["LessThanOrEqual", "lessThanOrEqual"],
];

/** How texts are compared: Excel's word, the type of the file's rule, its operator. */
export const TEXTS: readonly (readonly [excel: string, type: string, operator: string])[] = [
  ["Contains", "containsText", "containsText"],
  ["NotContains", "notContainsText", "notContains"],
  ["BeginsWith", "beginsWith", "beginsWith"],
  ["EndsWith", "endsWith", "endsWith"],
];

/** Criteria that have a rule type of their own in files. */
export const PLAIN_CRITERIA: readonly (readonly [excel: string, file: string])[] = [
  ["Blanks", "containsBlanks"],
  ["NonBlanks", "notContainsBlanks"],
  ["Errors", "containsErrors"],
  ["NonErrors", "notContainsErrors"],
  ["UniqueValues", "uniqueValues"],
  ["DuplicateValues", "duplicateValues"],
];

/** Stretches of time. */
export const PERIODS: readonly (readonly [excel: string, file: string])[] = [
  ["Yesterday", "yesterday"],
  ["Today", "today"],
  ["Tomorrow", "tomorrow"],
  ["LastSevenDays", "last7Days"],
  ["LastWeek", "lastWeek"],
  ["ThisWeek", "thisWeek"],
  ["NextWeek", "nextWeek"],
  ["LastMonth", "lastMonth"],
  ["ThisMonth", "thisMonth"],
  ["NextMonth", "nextMonth"],
];

/** Comparisons with the average, with the attributes that files spell them by. */
export const AVERAGES: readonly (readonly [excel: string, attributes: Readonly<Record<string, string>>])[] = [
  ["AboveAverage", {}],
  ["BelowAverage", { aboveAverage: "0" }],
  ["EqualOrAboveAverage", { equalAverage: "1" }],
  ["EqualOrBelowAverage", { aboveAverage: "0", equalAverage: "1" }],
  ["OneStdDevAboveAverage", { stdDev: "1" }],
  ["OneStdDevBelowAverage", { aboveAverage: "0", stdDev: "1" }],
  ["TwoStdDevAboveAverage", { stdDev: "2" }],
  ["TwoStdDevBelowAverage", { aboveAverage: "0", stdDev: "2" }],
  ["ThreeStdDevAboveAverage", { stdDev: "3" }],
  ["ThreeStdDevBelowAverage", { aboveAverage: "0", stdDev: "3" }],
];

/** Kinds of lines. */
export const LINES: readonly (readonly [excel: string, file: string])[] = [
  ["Continuous", "thin"],
  ["Dash", "dashed"],
  ["DashDot", "dashDot"],
  ["DashDotDot", "dashDotDot"],
  ["Dot", "dotted"],
];

/** The file's word for Excel's. */
export function fileWord(words: readonly (readonly [string, string])[], excel: unknown): string | undefined {
  return words.find(([one]) => one === excel)?.[1];
}

/** Excel's word for the file's. */
export function excelWord(words: readonly (readonly [string, string])[], file: string): string | undefined {
  return words.find(([, one]) => one === file)?.[0];
}

const COUNTS = [
  ["Three", "3"],
  ["Four", "4"],
  ["Five", "5"],
] as const;

/** `ThreeArrows` → `3Arrows` */
export function fileIconSet(style: string): string {
  return COUNTS.reduce((text, [word, digit]) => text.replace(word, digit), style);
}

/** `3Arrows` → `ThreeArrows` */
export function excelIconSet(name: string): IconSet {
  return COUNTS.reduce<string>(
    (text, [word, digit]) => text.replace(new RegExp(`^${digit}`), word),
    name,
  ) as IconSet;
}

/** Sets that files keep only in the part for Excel 2010 and later. documented: [MS-XLSX] 2.6.21 */
export const NEWER_ICON_SETS: ReadonlySet<string> = new Set(["ThreeStars", "ThreeTriangles", "FiveBoxes"]);
