import type { SheetFeature } from "../../model/otherBook";
import type { ListedSheet } from "./bookPart";
import type { PackageReader } from "./packageReader";

const BY_RELATIONSHIP: ReadonlyMap<string, SheetFeature> = new Map([
  // inferred: notes, which are comments in the file, count as such
  ["comments", "comment"],
  ["pivotTable", "pivotTable"],
  ["slicer", "slicer"],
  ["threadedComment", "comment"],
]);

/** What a sheet of a file has that Excel on the web does not insert into another workbook. */
export function featuresOf(file: PackageReader, { path }: ListedSheet): readonly SheetFeature[] {
  const parts = file.relationships(path);
  const found = parts.flatMap(({ type }) => BY_RELATIONSHIP.get(type) ?? []);
  const drawn = parts
    .filter(({ type }) => type === "drawing")
    .flatMap(({ target }) => file.relationships(target))
    // Newer kinds of charts have a relationship of their own.
    .filter(({ type }) => /^chart(?:Ex)?$/.test(type));
  return [...new Set<SheetFeature>([...found, ...(drawn.length > 0 ? (["chart"] as const) : [])])];
}
