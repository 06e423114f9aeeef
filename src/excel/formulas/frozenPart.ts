/**
 * The formulas that were frozen, as they stand in one custom XML part of ours.
 * @module
 */
import type { CellValue } from "../cellText";
import { open, sealLong, type Root } from "../registry/envelope";

const ROOT: Root = { name: "formulas", namespace: "https://kouan.example/frozen/1" };
const FORMAT = 1;

/** A cell whose formula was replaced by its value; a spilled formula has its whole area. */
export interface FrozenCell {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  /** What was written, as remembered (`cellText.token`); one row and column unless the formula had spilled. */
  readonly values: readonly (readonly CellValue[])[];
}

/** The parts with frozen formulas, with their ids loaded; usually one. Requires ExcelApi 1.5. */
export function loadFrozenParts(context: Excel.RequestContext): Excel.CustomXmlPartScopedCollection {
  return context.workbook.customXmlParts.getByNamespace(ROOT.namespace).load("items/id");
}

/** The cells of a part; null when it is damaged or of a newer Kouan. */
export function readFrozen(xml: string): FrozenCell[] | null {
  const opened = open(xml);
  if (opened === null || opened.format > FORMAT) return null;
  try {
    return JSON.parse(opened.json) as FrozenCell[];
  } catch {
    return null;
  }
}

/** Writes all frozen cells into one part, or takes the part away when there are none; packing many takes its time. */
export async function enqueueFrozen(
  context: Excel.RequestContext,
  partIds: readonly string[],
  cells: readonly FrozenCell[],
): Promise<void> {
  const { customXmlParts } = context.workbook;
  const [first, ...others] = partIds;
  for (const id of cells.length === 0 ? partIds : others) customXmlParts.getItem(id).delete();
  if (cells.length === 0) return;
  const attributes = { format: String(FORMAT), count: String(cells.length) };
  const xml = await sealLong({ attributes, json: JSON.stringify(cells) }, ROOT);
  if (first === undefined) customXmlParts.add(xml);
  else customXmlParts.getItem(first).setXml(xml);
}
