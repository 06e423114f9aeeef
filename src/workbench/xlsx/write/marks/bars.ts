import { barOf, type ConditionalBound, type ConditionalData } from "../../../model/conditional/data";
import { attributes, type MarkContext } from "./context";
import { boundXml, colorXml, newerBoundXml } from "./bounds";

/** A data bar as all versions know it: from the lowest to the highest, in one colour. */
export function barXml(data: ConditionalData, context: MarkContext): string | null {
  const bar = barOf(data);
  const plain = (rule: ConditionalBound, automatic: string): string | null =>
    boundXml(rule.type === "Automatic" ? { type: automatic } : rule, context);
  const low = plain(bar.lowerBoundRule, "LowestValue");
  const high = plain(bar.upperBoundRule, "HighestValue");
  if (low === null || high === null) return null;
  const color = colorXml("color", bar.positive.fillColor);
  return `<dataBar${bar.showDataBarOnly ? ' showValue="0"' : ""}>${low}${high}${color}</dataBar>`;
}

/** The rest of it. documented: [MS-XLSX] 2.6.31 (CT_DataBar) */
export function newerBarXml(data: ConditionalData, context: MarkContext): string | null {
  const { positive, negative, ...bar } = barOf(data);
  const low = newerBoundXml(bar.lowerBoundRule, "autoMin", context);
  const high = newerBoundXml(bar.upperBoundRule, "autoMax", context);
  if (low === null || high === null) return null;
  const given = attributes({
    minLength: 0,
    maxLength: 100,
    border: positive.borderColor === "" ? undefined : 1,
    gradient: positive.gradientFill ? undefined : 0,
    direction: DIRECTIONS[bar.barDirection],
    negativeBarColorSameAsPositive: negative.matchPositiveFillColor ? 1 : undefined,
    negativeBarBorderColorSameAsPositive: negative.matchPositiveBorderColor ? undefined : 0,
    axisPosition: AXES[bar.axisFormat],
  });
  const colors = [
    ["borderColor", positive.borderColor],
    ["negativeFillColor", negative.matchPositiveFillColor ? "" : negative.fillColor],
    ["negativeBorderColor", negative.matchPositiveBorderColor ? "" : negative.borderColor],
    ["axisColor", bar.axisColor],
  ] as const;
  const listed = colors.map(([name, color]) => (color === "" ? "" : colorXml(`x14:${name}`, color)));
  return `<x14:dataBar${given}>${low}${high}${listed.join("")}</x14:dataBar>`;
}

const DIRECTIONS = { Context: undefined, LeftToRight: "leftToRight", RightToLeft: "rightToLeft" } as const;
const AXES = { Automatic: undefined, None: "none", CellMidPoint: "middle" } as const;
