import { isPlainObject } from "../richapi/arguments";
import { DOCS, documented } from "../richapi/errors";
import { HostObject } from "../richapi/hostObject";
import { asOneOf, asString, given } from "./checks";
import { ConditionalRangeFormatHost } from "./conditionalRangeFormat";
import { type HostOf, names, navigations } from "./hostTypes";
import type { MarkSlot } from "./markSlot";
import { fromR1C1, toR1C1 } from "./r1c1";

/** Checks a rule that is assigned: an object, with some of its words from a list. */
function asRule(value: unknown, words: Readonly<Record<string, readonly string[]>>): Record<string, unknown> {
  if (!isPlainObject(value)) throw documented("InvalidArgument", DOCS.codes);
  for (const [key, allowed] of Object.entries(words)) asOneOf(value[key], allowed);
  return value;
}

/** A rule with the format that it gives: what four of Excel's kinds have in common. */
abstract class RuledFormat extends HostObject {
  static override readonly navigations: readonly string[] = ["format"];
  protected readonly slot: MarkSlot;

  constructor(slot: MarkSlot) {
    super();
    this.slot = slot;
  }

  get format(): ConditionalRangeFormatHost {
    return new ConditionalRangeFormatHost(this.slot.at("format"));
  }
}

const CELL_VALUE_OPERATORS = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqual",
  "LessThanOrEqual",
];

/** Excel.CellValueConditionalFormat */
export class CellValueConditionalFormatHost
  extends RuledFormat
  implements HostOf<Excel.CellValueConditionalFormat>
{
  static override readonly typeName = "CellValueConditionalFormat";
  static override readonly scalars = names<Excel.Interfaces.CellValueConditionalFormatLoadOptions>()("rule");

  get rule(): Excel.ConditionalCellValueRule {
    return this.slot.get("rule") as Excel.ConditionalCellValueRule;
  }
  set rule(value: unknown) {
    const rule = asRule(value, { operator: CELL_VALUE_OPERATORS });
    if (!given(rule.formula1)) throw documented("InvalidArgument", DOCS.codes);
    this.slot.set("rule", rule);
  }
}

/** Excel.TextConditionalFormat */
export class TextConditionalFormatHost extends RuledFormat implements HostOf<Excel.TextConditionalFormat> {
  static override readonly typeName = "TextConditionalFormat";
  static override readonly scalars = names<Excel.Interfaces.TextConditionalFormatLoadOptions>()("rule");

  get rule(): Excel.ConditionalTextComparisonRule {
    return this.slot.get("rule") as Excel.ConditionalTextComparisonRule;
  }
  set rule(value: unknown) {
    const rule = asRule(value, { operator: ["Contains", "NotContains", "BeginsWith", "EndsWith"] });
    asString(rule.text);
    this.slot.set("rule", rule);
  }
}

/** Excel.TopBottomConditionalFormat */
export class TopBottomConditionalFormatHost
  extends RuledFormat
  implements HostOf<Excel.TopBottomConditionalFormat>
{
  static override readonly typeName = "TopBottomConditionalFormat";
  static override readonly scalars = names<Excel.Interfaces.TopBottomConditionalFormatLoadOptions>()("rule");

  get rule(): Excel.ConditionalTopBottomRule {
    return this.slot.get("rule") as Excel.ConditionalTopBottomRule;
  }
  set rule(value: unknown) {
    const rule = asRule(value, { type: ["TopItems", "TopPercent", "BottomItems", "BottomPercent"] });
    const { rank } = rule;
    // documented: 1 to 1000 for items, 1 to 100 for percent.
    const most = String(rule.type).endsWith("Percent") ? 100 : 1000;
    if (typeof rank !== "number" || rank < 1 || rank > most) {
      throw documented("InvalidArgument", "ConditionalTopBottomRule.rank");
    }
    this.slot.set("rule", rule);
  }
}

const PRESETS = [
  "Blanks",
  "NonBlanks",
  "Errors",
  "NonErrors",
  "Yesterday",
  "Today",
  "Tomorrow",
  "LastSevenDays",
  "LastWeek",
  "ThisWeek",
  "NextWeek",
  "LastMonth",
  "ThisMonth",
  "NextMonth",
  "AboveAverage",
  "BelowAverage",
  "EqualOrAboveAverage",
  "EqualOrBelowAverage",
  "OneStdDevAboveAverage",
  "OneStdDevBelowAverage",
  "TwoStdDevAboveAverage",
  "TwoStdDevBelowAverage",
  "ThreeStdDevAboveAverage",
  "ThreeStdDevBelowAverage",
  "UniqueValues",
  "DuplicateValues",
];

/** Excel.PresetCriteriaConditionalFormat */
export class PresetCriteriaConditionalFormatHost
  extends RuledFormat
  implements HostOf<Excel.PresetCriteriaConditionalFormat>
{
  static override readonly typeName = "PresetCriteriaConditionalFormat";
  static override readonly scalars =
    names<Excel.Interfaces.PresetCriteriaConditionalFormatLoadOptions>()("rule");

  get rule(): Excel.ConditionalPresetCriteriaRule {
    return this.slot.get("rule") as Excel.ConditionalPresetCriteriaRule;
  }
  set rule(value: unknown) {
    this.slot.set("rule", asRule(value, { criterion: PRESETS }));
  }
}

/** Excel.CustomConditionalFormat: a formula of one's own. */
export class CustomConditionalFormatHost
  extends RuledFormat
  implements HostOf<Excel.CustomConditionalFormat>
{
  static override readonly typeName = "CustomConditionalFormat";
  static override readonly navigations = navigations<Excel.CustomConditionalFormat>()("format", "rule");

  get rule(): ConditionalFormatRuleHost {
    return new ConditionalFormatRuleHost(this.slot);
  }
}

/** Excel.ConditionalFormatRule */
export class ConditionalFormatRuleHost extends HostObject implements HostOf<Excel.ConditionalFormatRule> {
  static override readonly typeName = "ConditionalFormatRule";
  static override readonly scalars = names<Excel.Interfaces.ConditionalFormatRuleLoadOptions>()(
    "formula",
    "formulaLocal",
    "formulaR1C1",
  );
  readonly #slot: MarkSlot;

  constructor(slot: MarkSlot) {
    super();
    this.#slot = slot;
  }

  get formula(): string {
    return this.#slot.text("formula");
  }
  set formula(value: unknown) {
    this.#slot.set("formula", asString(value));
  }
  get formulaLocal(): string {
    return this.formula;
  }
  set formulaLocal(value: unknown) {
    this.formula = value;
  }
  /** Relative to the first cell that the format holds for. */
  get formulaR1C1(): string {
    const { row, column } = this.#first;
    return toR1C1(this.formula, row, column);
  }
  set formulaR1C1(value: unknown) {
    const { row, column } = this.#first;
    this.formula = fromR1C1(asString(value), row, column);
  }

  get #first(): { readonly row: number; readonly column: number } {
    return this.#slot.mark.boxes[0] ?? { row: 0, column: 0 };
  }
}
