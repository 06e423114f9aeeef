import type { SheetStore } from "../../model/sheetStore";
import type { AddinNames } from "../formulas/addinNames";
import { toFile } from "../formulas/toFile";
import { escapeXml } from "../xml";

/** The defined names as they stand in workbook.xml; `""` when there are none. ExcelJS knows only names of cells. */
export function definedNamesXml(store: SheetStore, addin: AddinNames): string {
  const order = store.sheets().map((sheet) => sheet.id);
  const names = store.names().map((name) => {
    const local = name.scope === null ? "" : ` localSheetId="${String(order.indexOf(name.scope))}"`;
    const comment = name.comment === "" ? "" : ` comment="${escapeXml(name.comment)}"`;
    const hidden = name.visible ? "" : ' hidden="1"';
    const { formula } = toFile(name.formula, addin);
    return `<definedName name="${escapeXml(name.name)}"${comment}${local}${hidden}>${escapeXml(formula)}</definedName>`;
  });
  return names.length === 0 ? "" : `<definedNames>${names.join("")}</definedNames>`;
}
