import type { SheetStore } from "../../model/sheetStore";
import type { AddinNames } from "../formulas/addinNames";
import { toFile } from "../formulas/toFile";
import { escapeXml } from "../xml";
import { printNames } from "./printing";
import { filterNames } from "./sheetFilters";

/** The defined names, and those that Excel makes for itself, as they stand in workbook.xml; `""` when there are none. ExcelJS knows only names of cells. */
export function definedNamesXml(store: SheetStore, addin: AddinNames): string {
  const order = store.sheets().map((sheet) => sheet.id);
  const names = store.names().map((name) => {
    const local = name.scope === null ? "" : ` localSheetId="${String(order.indexOf(name.scope))}"`;
    const comment = name.comment === "" ? "" : ` comment="${escapeXml(name.comment)}"`;
    const hidden = name.visible ? "" : ' hidden="1"';
    const { formula } = toFile(name.formula, addin);
    return `<definedName name="${escapeXml(name.name)}"${comment}${local}${hidden}>${escapeXml(formula)}</definedName>`;
  });
  const own = store.sheets().flatMap((sheet, index) =>
    [...filterNames(store, sheet), ...printNames(store, sheet)].map(([name, cells]) => {
      const hidden = name === "_xlnm._FilterDatabase" ? ' hidden="1"' : "";
      return `<definedName name="${name}" localSheetId="${String(index)}"${hidden}>${escapeXml(cells)}</definedName>`;
    }),
  );
  const all = [...own, ...names];
  return all.length === 0 ? "" : `<definedNames>${all.join("")}</definedNames>`;
}
