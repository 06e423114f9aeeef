/**
 * Sheets that are made for an insertion.
 * @module
 */
import type { Region } from "./blocks";
import type { Before } from "./guards/target";
import { Refused } from "./refused";

/** Excel takes no longer name for a sheet. */
const LONGEST_NAME = 31;

/**
 * Loads the names of the sheets, for one that is to be made; read them after the next sync. Requires ExcelApi 1.7.
 * @throws Refused from the returned function: `protected-workbook`, since no sheet can be made then.
 */
export function loadSheetNames(context: Excel.RequestContext): () => string[] {
  const sheets = context.workbook.worksheets.load("items/name");
  const protection = context.workbook.protection.load("protected");
  return () => {
    if (protection.protected) throw new Refused({ kind: "protected-workbook" });
    return sheets.items.map(({ name }) => name);
  };
}

/** A sheet name that Excel accepts and no sheet has, whatever the case. */
export function freeSheetName(proposed: string, taken: readonly string[]): string {
  const known = new Set(taken.map((name) => name.toLowerCase()));
  const clean = proposed
    .replace(/[/\\?*:[\]]/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^'+|'+$/g, "");
  const base = clean === "" || clean.toLowerCase() === "history" ? "Kouan" : clean;
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? "" : ` (${number})`;
    const name = base.slice(0, LONGEST_NAME - suffix.length).trimEnd() + suffix;
    if (!known.has(name.toLowerCase())) return name;
  }
}

/** What stands in a region of a sheet that is yet to be made: nothing. Its columns take the width they need. */
export function blankBefore(region: Region): Before {
  return { region, formats: null, widths: Array.from({ length: region.columns }, () => 0) };
}
