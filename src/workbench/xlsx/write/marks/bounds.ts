import type { ConditionalBound } from "../../../model/conditional/data";
import { BOUNDS, fileWord } from "../../conditionalWords";
import { attributes, type MarkContext, ruleOperand } from "./context";

/** `<color rgb="FF…"/>` */
export function colorXml(name: string, color: string): string {
  return `<${name} rgb="FF${color.slice(1)}"/>`;
}

/** A bound as all versions know it; null where it calls the add-in and must not. */
export function boundXml(bound: ConditionalBound, context: MarkContext): string | null {
  const value = valueOf(bound, context);
  if (value === null) return null;
  return `<cfvo${attributes({ type: fileWord(BOUNDS, bound.type) ?? "num" })}${value === "" ? "" : ` val="${value}"`}${strict(bound)}/>`;
}

/**
 * A bound for Excel 2010 and later.
 * @param automatic - what it is called where the program is to choose
 */
export function newerBoundXml(
  bound: ConditionalBound,
  automatic: string,
  context: MarkContext,
): string | null {
  const value = valueOf(bound, context);
  if (value === null) return null;
  const type = bound.type === "Automatic" ? automatic : (fileWord(BOUNDS, bound.type) ?? "num");
  const inside = value === "" ? "" : `<xm:f>${value}</xm:f>`;
  return `<x14:cfvo type="${type}"${strict(bound)}>${inside}</x14:cfvo>`;
}

/** Escaped; `""` for bounds that have none. */
function valueOf({ type, formula }: ConditionalBound, context: MarkContext): string | null {
  if (["LowestValue", "HighestValue", "Automatic"].includes(type)) return "";
  return ruleOperand(context, typeof formula === "string" && formula !== "" ? formula : Number(formula ?? 0));
}

function strict({ operator }: ConditionalBound): string {
  return operator === "GreaterThan" ? ' gte="0"' : "";
}
