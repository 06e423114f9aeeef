import type { Mark } from "../store";

/** Excel.ConditionalFormatType, as far as add-ins can make them. */
export const CONDITIONAL_TYPES = [
  "Custom",
  "DataBar",
  "ColorScale",
  "IconSet",
  "TopBottom",
  "PresetCriteria",
  "ContainsText",
  "CellValue",
] as const;
/** One of {@link CONDITIONAL_TYPES}. */
export type ConditionalType = (typeof CONDITIONAL_TYPES)[number];

/** Sides of a cell that a rule may draw a border on. */
export const CONDITIONAL_SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
/** One of {@link CONDITIONAL_SIDES}. */
export type ConditionalSide = (typeof CONDITIONAL_SIDES)[number];

/** A border that a rule draws. */
export interface ConditionalBorder {
  readonly style?: "None" | "Continuous" | "Dash" | "DashDot" | "DashDotDot" | "Dot";
  readonly color?: string;
}

/** How cells look that a rule holds for; what is missing stays as it is. */
export interface ConditionalLook {
  readonly numberFormat?: string;
  readonly fill?: { readonly color?: string };
  readonly font?: {
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly strikethrough?: boolean;
    readonly underline?: "None" | "Single" | "Double";
    readonly color?: string;
  };
  readonly borders?: Partial<Readonly<Record<ConditionalSide, ConditionalBorder>>>;
}

/** An end of a scale or bar, or where an icon begins. */
export interface ConditionalBound {
  /** Excel.ConditionalFormatRuleType and its likes */
  readonly type: string;
  /** A number or a formula; office.js sends null where there is none. */
  readonly formula?: string | null;
  /** Of icons. */
  readonly operator?: string;
}

/** What a conditional format keeps; what is missing is as Excel has it at first. */
export interface ConditionalData {
  readonly type: ConditionalType;
  readonly stopIfTrue?: boolean;
  /** Of cell values, texts, tops and presets. */
  readonly rule?: Readonly<Record<string, unknown>>;
  /** Of a custom one, relative to the first of its cells. */
  readonly formula?: string;
  readonly format?: ConditionalLook;
  /** Of colour scales one object, of icon sets a list. */
  readonly criteria?: unknown;
  readonly style?: IconSet;
  readonly reverseIconOrder?: boolean;
  readonly showIconOnly?: boolean;
  readonly axisColor?: string;
  readonly axisFormat?: BarSettings["axisFormat"];
  readonly barDirection?: BarSettings["barDirection"];
  readonly showDataBarOnly?: boolean;
  readonly lowerBoundRule?: ConditionalBound;
  readonly upperBoundRule?: ConditionalBound;
  readonly positive?: Partial<BarSettings["positive"]>;
  readonly negative?: Partial<BarSettings["negative"]>;
}

/** Everything about a data bar. */
export interface BarSettings {
  /** `""` = no axis */
  readonly axisColor: string;
  readonly axisFormat: "Automatic" | "None" | "CellMidPoint";
  readonly barDirection: "Context" | "LeftToRight" | "RightToLeft";
  readonly showDataBarOnly: boolean;
  readonly lowerBoundRule: ConditionalBound;
  readonly upperBoundRule: ConditionalBound;
  readonly positive: {
    readonly borderColor: string;
    readonly fillColor: string;
    readonly gradientFill: boolean;
  };
  readonly negative: {
    readonly borderColor: string;
    readonly fillColor: string;
    readonly matchPositiveBorderColor: boolean;
    readonly matchPositiveFillColor: boolean;
  };
}

/** inferred: what Excel's own dialog begins with. */
export const BAR: BarSettings = {
  axisColor: "#000000",
  axisFormat: "Automatic",
  barDirection: "Context",
  showDataBarOnly: false,
  lowerBoundRule: { type: "Automatic" },
  upperBoundRule: { type: "Automatic" },
  positive: { borderColor: "", fillColor: "#638EC6", gradientFill: true },
  negative: {
    borderColor: "",
    fillColor: "#FF0000",
    matchPositiveBorderColor: false,
    matchPositiveFillColor: false,
  },
};

/** inferred: what Excel's own dialog begins with. */
export const THREE_COLORS: Excel.ConditionalColorScaleCriteria = {
  minimum: { type: "LowestValue", color: "#F8696B" },
  midpoint: { type: "Percentile", formula: "50", color: "#FFEB84" },
  maximum: { type: "HighestValue", color: "#63BE7B" },
};

/** Excel.IconSet */
export const ICON_SETS = [
  "ThreeArrows",
  "ThreeArrowsGray",
  "ThreeFlags",
  "ThreeTrafficLights1",
  "ThreeTrafficLights2",
  "ThreeSigns",
  "ThreeSymbols",
  "ThreeSymbols2",
  "FourArrows",
  "FourArrowsGray",
  "FourRedToBlack",
  "FourRating",
  "FourTrafficLights",
  "FiveArrows",
  "FiveArrowsGray",
  "FiveRating",
  "FiveQuarters",
  "ThreeStars",
  "ThreeTriangles",
  "FiveBoxes",
] as const;
/** One of {@link ICON_SETS}. */
export type IconSet = (typeof ICON_SETS)[number];

/** The set that Excel begins with. */
export const FIRST_ICON_SET: IconSet = "ThreeTrafficLights1";

/** How many icons a set has. */
export function iconsOf(style: string): number {
  return style.startsWith("Three") ? 3 : style.startsWith("Four") ? 4 : 5;
}

/** Criteria that give each icon of a set an equal share, lowest first. */
export function evenCriteria(style: string): Excel.ConditionalIconCriterion[] {
  const count = iconsOf(style);
  return Array.from({ length: count }, (_none, index) => ({
    type: "Percent",
    operator: "GreaterThanOrEqual",
    formula: String(Math.round((100 * index) / count)),
  }));
}

/** What a mark keeps as a conditional format. */
export function conditionalOf(mark: Mark): ConditionalData {
  return mark.data as unknown as ConditionalData;
}

/** Everything about the data bar of a conditional format. */
export function barOf(data: ConditionalData): BarSettings {
  return {
    axisColor: data.axisColor ?? BAR.axisColor,
    axisFormat: data.axisFormat ?? BAR.axisFormat,
    barDirection: data.barDirection ?? BAR.barDirection,
    showDataBarOnly: data.showDataBarOnly ?? BAR.showDataBarOnly,
    lowerBoundRule: data.lowerBoundRule ?? BAR.lowerBoundRule,
    upperBoundRule: data.upperBoundRule ?? BAR.upperBoundRule,
    positive: { ...BAR.positive, ...data.positive },
    negative: { ...BAR.negative, ...data.negative },
  };
}

/** The criteria of a colour scale. */
export function scaleOf(data: ConditionalData): Excel.ConditionalColorScaleCriteria {
  return (data.criteria as Excel.ConditionalColorScaleCriteria | undefined) ?? THREE_COLORS;
}

/** The criteria of an icon set, lowest first. */
export function iconCriteriaOf(data: ConditionalData): readonly Excel.ConditionalIconCriterion[] {
  const own = data.criteria as readonly Excel.ConditionalIconCriterion[] | undefined;
  return own ?? evenCriteria(data.style ?? FIRST_ICON_SET);
}
