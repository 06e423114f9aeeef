import { parseBox } from "../../../model/address";
import type { Box } from "../../../model/store";
import type { AddinNames } from "../../formulas/addinNames";
import { fromFile } from "../../formulas/fromFile";
import type { Loss } from "../../types";
import { parseXml, type XmlElement } from "../../xml";
import type { Colors } from "../colors";
import { unprefixed } from "../forExcelJs";

/** What marks are read with. */
export interface ReadMarkContext {
  readonly addin: AddinNames;
  readonly colors: Colors;
  readonly losses: Set<Loss>;
}

/** The elements of a sheet's part that stand after its cells. */
export function sheetTail(xml: string): XmlElement {
  const text = unprefixed(xml);
  const end = /<\/sheetData>|<sheetData\s*\/>/.exec(text);
  return parseXml(end === null ? "<worksheet/>" : `<worksheet>${text.slice(end.index + end[0].length)}`);
}

/** The cells that a list of addresses names. */
export function boxesOf(sqref: string): Box[] {
  return sqref.split(/\s+/).flatMap((address) => parseBox(address) ?? []);
}

/** A formula of a rule, with its `=`. */
export function shownFormula({ addin, losses }: ReadMarkContext, text: string): string {
  const { formula, foreign } = fromFile(text, addin);
  if (foreign) losses.add("addinFormulas");
  return formula;
}

/** The first child of a name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((one) => one.name === name);
}

/** The text in quotes that a formula is; undefined when it is more than that. */
export function unquoted(formula: string): string | undefined {
  return /^"((?:[^"]|"")*)"$/.exec(formula)?.[1]?.replaceAll('""', '"');
}
