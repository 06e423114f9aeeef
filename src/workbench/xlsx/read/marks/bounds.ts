import type { ConditionalBound } from "../../../model/conditional/data";
import { BOUNDS, excelWord } from "../../conditionalWords";
import { attribute, type XmlElement } from "../../xml";
import { child, type ReadMarkContext, shownFormula } from "./context";

/** Reads a bound: of all versions, or of Excel 2010, where the formula is an element of its own. */
export function readBound(element: XmlElement | undefined, context: ReadMarkContext): ConditionalBound {
  const word = attribute(element, "type");
  if (word === "autoMin" || word === "autoMax") return { type: "Automatic" };
  const type = excelWord(BOUNDS, word) ?? "Number";
  if (type === "LowestValue" || type === "HighestValue") return { type };
  const text = attribute(element, "val") || (child(element, "f")?.text ?? "");
  return { type, formula: Number.isFinite(Number(text)) ? text : shownFormula(context, text) };
}
