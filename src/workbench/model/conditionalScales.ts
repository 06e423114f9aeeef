import { isPlainObject } from "../richapi/arguments";
import { DOCS, documented } from "../richapi/errors";
import { HostObject } from "../richapi/hostObject";
import { asBoolean, asColor, asOneOf, given } from "./checks";
import {
  BAR,
  type BarSettings,
  evenCriteria,
  FIRST_ICON_SET,
  ICON_SETS,
  type IconSet,
  iconsOf,
  THREE_COLORS,
} from "./conditional/data";
import { type HostOf, names, navigations } from "./hostTypes";
import type { MarkSlot } from "./markSlot";

function asObject(value: unknown): Record<string, unknown> {
  if (!isPlainObject(value)) throw documented("InvalidArgument", DOCS.codes);
  return value;
}

/** A setting of a slot, or what Excel has where nothing was set. inferred: the defaults of Excel's own dialog */
function read<T>(slot: MarkSlot, key: string, fallback: T): T {
  return (slot.get(key) as T | undefined) ?? fallback;
}

/** One point of a scale. documented: its colour is a colour code; HTML's names are taken as everywhere else */
function asCriterion(value: unknown): Record<string, unknown> {
  const { color, ...rest } = asObject(value);
  return { ...rest, ...(given(color) && color !== "" ? { color: asColor(color) } : {}) };
}

/** Excel.ColorScaleConditionalFormat */
export class ColorScaleConditionalFormatHost
  extends HostObject
  implements HostOf<Excel.ColorScaleConditionalFormat>
{
  static override readonly typeName = "ColorScaleConditionalFormat";
  static override readonly scalars = names<Excel.Interfaces.ColorScaleConditionalFormatLoadOptions>()(
    "criteria",
    "threeColorScale",
  );
  readonly #slot: MarkSlot;

  constructor(slot: MarkSlot) {
    super();
    this.#slot = slot;
  }

  get criteria(): Excel.ConditionalColorScaleCriteria {
    return read(this.#slot, "criteria", THREE_COLORS);
  }
  set criteria(value: unknown) {
    const { minimum, midpoint, maximum } = asObject(value);
    this.#slot.set("criteria", {
      minimum: asCriterion(minimum),
      ...(given(midpoint) ? { midpoint: asCriterion(midpoint) } : {}),
      maximum: asCriterion(maximum),
    });
  }
  get threeColorScale(): boolean {
    return (this.criteria.midpoint ?? null) !== null;
  }
}

/** Excel.IconSetConditionalFormat */
export class IconSetConditionalFormatHost
  extends HostObject
  implements HostOf<Excel.IconSetConditionalFormat>
{
  static override readonly typeName = "IconSetConditionalFormat";
  static override readonly scalars = names<Excel.Interfaces.IconSetConditionalFormatLoadOptions>()(
    "criteria",
    "reverseIconOrder",
    "showIconOnly",
    "style",
  );
  readonly #slot: MarkSlot;

  constructor(slot: MarkSlot) {
    super();
    this.#slot = slot;
  }

  get criteria(): Excel.ConditionalIconCriterion[] {
    return read(this.#slot, "criteria", evenCriteria(this.style));
  }
  /** documented: one criterion for each icon of the set. */
  set criteria(value: unknown) {
    const count = iconsOf(this.style);
    if (!Array.isArray(value) || value.length !== count) {
      throw documented("InvalidArgument", "IconSetConditionalFormat.criteria");
    }
    this.#slot.set("criteria", value.map(asObject));
  }
  get reverseIconOrder(): boolean {
    return read(this.#slot, "reverseIconOrder", false);
  }
  set reverseIconOrder(value: unknown) {
    this.#slot.set("reverseIconOrder", asBoolean(value));
  }
  get showIconOnly(): boolean {
    return read(this.#slot, "showIconOnly", false);
  }
  set showIconOnly(value: unknown) {
    this.#slot.set("showIconOnly", asBoolean(value));
  }
  get style(): IconSet {
    return read<IconSet>(this.#slot, "style", FIRST_ICON_SET);
  }
  set style(value: unknown) {
    const style = asOneOf(value, ICON_SETS);
    if (iconsOf(style) !== iconsOf(this.style)) this.#slot.set("criteria", undefined);
    this.#slot.set("style", style);
  }
}

const AUTOMATIC: Excel.ConditionalDataBarRule = { type: "Automatic" };

/** Excel.DataBarConditionalFormat */
export class DataBarConditionalFormatHost
  extends HostObject
  implements HostOf<Excel.DataBarConditionalFormat>
{
  static override readonly typeName = "DataBarConditionalFormat";
  static override readonly scalars = names<Excel.Interfaces.DataBarConditionalFormatLoadOptions>()(
    "axisColor",
    "axisFormat",
    "barDirection",
    "lowerBoundRule",
    "showDataBarOnly",
    "upperBoundRule",
  );
  static override readonly navigations = navigations<Excel.DataBarConditionalFormat>()(
    "negativeFormat",
    "positiveFormat",
  );
  readonly #slot: MarkSlot;

  constructor(slot: MarkSlot) {
    super();
    this.#slot = slot;
  }

  get axisColor(): string {
    return read(this.#slot, "axisColor", BAR.axisColor);
  }
  /** documented: an empty string means no axis. */
  set axisColor(value: unknown) {
    this.#slot.set("axisColor", value === "" ? "" : asColor(value));
  }
  get axisFormat(): "Automatic" | "None" | "CellMidPoint" {
    return read<BarSettings["axisFormat"]>(this.#slot, "axisFormat", BAR.axisFormat);
  }
  set axisFormat(value: unknown) {
    this.#slot.set("axisFormat", asOneOf(value, ["Automatic", "None", "CellMidPoint"]));
  }
  get barDirection(): "Context" | "LeftToRight" | "RightToLeft" {
    return read<BarSettings["barDirection"]>(this.#slot, "barDirection", BAR.barDirection);
  }
  set barDirection(value: unknown) {
    this.#slot.set("barDirection", asOneOf(value, ["Context", "LeftToRight", "RightToLeft"]));
  }
  get showDataBarOnly(): boolean {
    return read(this.#slot, "showDataBarOnly", false);
  }
  set showDataBarOnly(value: unknown) {
    this.#slot.set("showDataBarOnly", asBoolean(value));
  }
  get lowerBoundRule(): Excel.ConditionalDataBarRule {
    return read<Excel.ConditionalDataBarRule>(this.#slot, "lowerBoundRule", AUTOMATIC);
  }
  set lowerBoundRule(value: unknown) {
    this.#slot.set("lowerBoundRule", asObject(value));
  }
  get upperBoundRule(): Excel.ConditionalDataBarRule {
    return read<Excel.ConditionalDataBarRule>(this.#slot, "upperBoundRule", AUTOMATIC);
  }
  set upperBoundRule(value: unknown) {
    this.#slot.set("upperBoundRule", asObject(value));
  }
  get positiveFormat(): ConditionalDataBarPositiveFormatHost {
    return new ConditionalDataBarPositiveFormatHost(this.#slot.at("positive"));
  }
  get negativeFormat(): ConditionalDataBarNegativeFormatHost {
    return new ConditionalDataBarNegativeFormatHost(this.#slot.at("negative"));
  }
}

/** Excel.ConditionalDataBarPositiveFormat */
export class ConditionalDataBarPositiveFormatHost
  extends HostObject
  implements HostOf<Excel.ConditionalDataBarPositiveFormat>
{
  static override readonly typeName = "ConditionalDataBarPositiveFormat";
  static override readonly scalars = names<Excel.Interfaces.ConditionalDataBarPositiveFormatLoadOptions>()(
    "borderColor",
    "fillColor",
    "gradientFill",
  );
  readonly #slot: MarkSlot;

  constructor(slot: MarkSlot) {
    super();
    this.#slot = slot;
  }

  get borderColor(): string {
    return read(this.#slot, "borderColor", "");
  }
  set borderColor(value: unknown) {
    this.#slot.set("borderColor", value === "" ? "" : asColor(value));
  }
  get fillColor(): string {
    return read(this.#slot, "fillColor", BAR.positive.fillColor);
  }
  set fillColor(value: unknown) {
    this.#slot.set("fillColor", asColor(value));
  }
  get gradientFill(): boolean {
    return read(this.#slot, "gradientFill", true);
  }
  set gradientFill(value: unknown) {
    this.#slot.set("gradientFill", asBoolean(value));
  }
}

/** Excel.ConditionalDataBarNegativeFormat */
export class ConditionalDataBarNegativeFormatHost
  extends HostObject
  implements HostOf<Excel.ConditionalDataBarNegativeFormat>
{
  static override readonly typeName = "ConditionalDataBarNegativeFormat";
  static override readonly scalars = names<Excel.Interfaces.ConditionalDataBarNegativeFormatLoadOptions>()(
    "borderColor",
    "fillColor",
    "matchPositiveBorderColor",
    "matchPositiveFillColor",
  );
  readonly #slot: MarkSlot;

  constructor(slot: MarkSlot) {
    super();
    this.#slot = slot;
  }

  get borderColor(): string {
    return read(this.#slot, "borderColor", "");
  }
  set borderColor(value: unknown) {
    this.#slot.set("borderColor", value === "" ? "" : asColor(value));
  }
  get fillColor(): string {
    return read(this.#slot, "fillColor", BAR.negative.fillColor);
  }
  set fillColor(value: unknown) {
    this.#slot.set("fillColor", asColor(value));
  }
  get matchPositiveBorderColor(): boolean {
    return read(this.#slot, "matchPositiveBorderColor", false);
  }
  set matchPositiveBorderColor(value: unknown) {
    this.#slot.set("matchPositiveBorderColor", asBoolean(value));
  }
  get matchPositiveFillColor(): boolean {
    return read(this.#slot, "matchPositiveFillColor", false);
  }
  set matchPositiveFillColor(value: unknown) {
    this.#slot.set("matchPositiveFillColor", asBoolean(value));
  }
}
