import type { Loss } from "../types";
import type { BookPart } from "./bookPart";
import type { PackageReader } from "./packageReader";

const BY_RELATIONSHIP: ReadonlyMap<string, Loss> = new Map([
  ["pivotTable", "pivotTables"],
  ["queryTable", "queries"],
  ["connections", "queries"],
  ["externalLink", "externalLinks"],
  ["vbaProject", "macros"],
  ["chartsheet", "charts"],
  ["oleObject", "drawings"],
  ["slicer", "drawings"],
]);

const IN_SHEET: readonly (readonly [RegExp, Loss])[] = [
  [/<(?:x14:)?sparklineGroup\b/, "sparklines"],
  [/<sheetProtection\b[^>]*\b(?:hashValue|password)="[^"]/, "passwords"],
];

/** Names what stands in a file and has no place in this host. What is noticed cell by cell is added elsewhere. */
export function noteLosses(file: PackageReader, book: BookPart, losses: Set<Loss>): void {
  for (const { type } of file.relationships(book.path)) add(losses, BY_RELATIONSHIP.get(type));
  if (book.otherSheets > 0) losses.add("charts");
  for (const { path } of book.sheets) {
    const xml = file.text(path);
    for (const [pattern, loss] of IN_SHEET) if (pattern.test(xml)) losses.add(loss);
    for (const { type, target } of file.relationships(path)) {
      add(losses, BY_RELATIONSHIP.get(type));
      if (type === "drawing") noteDrawing(file.text(target), losses);
    }
  }
}

function noteDrawing(xml: string, losses: Set<Loss>): void {
  if (/<(?:\w+:)?(?:pic|sp|cxnSp|grpSp)\b/.test(xml)) losses.add("drawings");
}

function add(losses: Set<Loss>, loss: Loss | undefined): void {
  if (loss !== undefined) losses.add(loss);
}
