import { absoluteAddress, boxAddress, quoteSheet } from "../../model/address";
import { sheetFilter } from "../../model/sheetFilter";
import type { SheetStore } from "../../model/sheetStore";
import type { SheetData } from "../../model/store";
import type { PackageEditor } from "./packageEditor";
import { filterXml, isKeptFilter } from "./tablePart";

/** Puts the sheets' own filters into their parts; what they hide is hidden there already. */
export function writeSheetFilters(
  store: SheetStore,
  file: PackageEditor,
  path: (sheet: number) => string,
): void {
  store.sheets().forEach(({ id }, index) => {
    const filter = sheetFilter(store, id);
    if (filter === null) return;
    const columns = filter.criteria.map((one, column) => filterXml(one, column)).join("");
    const element = `<autoFilter ref="${boxAddress(filter.box)}">${columns}</autoFilter>`;
    const part = path(index);
    // documented: ECMA-376 part 1, 18.3.1.99: after the cells and their protection.
    const before = /(?:<\/sheetData>|<sheetData\/>)(?:<sheetProtection\b[^>]*\/>)?/;
    file.put(
      part,
      file.text(part).replace(before, (start) => start + element),
    );
  });
}

/** The hidden name that Excel makes for the cells of a sheet's filter. */
export function filterNames(store: SheetStore, sheet: SheetData): (readonly [string, string])[] {
  const filter = sheetFilter(store, sheet.id);
  if (filter === null) return [];
  return [["_xlnm._FilterDatabase", `${quoteSheet(sheet.name)}!${absoluteAddress(filter.box)}`]];
}

/** Whether a file can hold all criteria of the sheets' filters. */
export function areSheetFiltersKept(store: SheetStore): boolean {
  return store.sheets().every(({ id }) => (sheetFilter(store, id)?.criteria ?? []).every(isKeptFilter));
}
