import type { Worksheet } from "exceljs";
import { sheetView } from "../../model/sheetView";
import type { SheetStore } from "../../model/sheetStore";
import type { ProtectionOptions, SheetData } from "../../model/store";
import { fileColor, fileWidth } from "../units";

/** Columns looked at, at least: someone may have widened an empty one. */
const COLUMNS = 60;
const FAR_COLUMN = 16_000;
const FAR_ROW = 1_000_000;

/** Widths, heights, hidden lines, frozen panes, merges, colour and protection of a sheet. */
export function writeLayout(store: SheetStore, sheet: SheetData, out: Worksheet): void {
  const used = store.usedBox(sheet.id, false);
  const columns = Math.max(COLUMNS, used === null ? 0 : used.column + used.columns);
  const rows = used === null ? 0 : used.row + used.rows;
  writeColumns(store, sheet, out, columns);
  writeRows(store, sheet, out, rows);
  for (const { row, column, rows: height, columns: width } of store.merges(sheet.id)) {
    out.mergeCellsWithoutStyle(row + 1, column + 1, row + height, column + width);
  }
  const { frozen, showGridlines, tabColor, protection } = sheet;
  const showRowColHeaders = sheetView(store, sheet.id).showHeadings;
  const isFrozen = frozen.rows > 0 || frozen.columns > 0;
  out.views = [
    isFrozen
      ? {
          state: "frozen",
          xSplit: frozen.columns,
          ySplit: frozen.rows,
          showGridLines: showGridlines,
          showRowColHeaders,
        }
      : { state: "normal", showGridLines: showGridlines, showRowColHeaders },
  ];
  if (tabColor !== "") out.properties.tabColor = fileColor(tabColor);
  // ExcelJS's type does not know the property that its own protect() sets.
  if (protection !== null) Object.assign(out, { sheetProtection: fileProtection(protection) });
}

function writeColumns(store: SheetStore, sheet: SheetData, out: Worksheet, columns: number): void {
  const usual = store.columnWidth(sheet.id, FAR_COLUMN);
  out.properties.defaultColWidth = fileWidth(usual);
  for (let column = 0; column < columns; column += 1) {
    const hidden = store.isColumnHidden(sheet.id, column);
    const width = store.columnWidth(sheet.id, column);
    if (hidden) out.getColumn(column + 1).hidden = true;
    if (width !== usual && width > 0) out.getColumn(column + 1).width = fileWidth(width);
  }
}

function writeRows(store: SheetStore, sheet: SheetData, out: Worksheet, rows: number): void {
  const usual = store.rowHeight(sheet.id, FAR_ROW);
  for (let row = 0; row < rows; row += 1) {
    const height = store.rowHeight(sheet.id, row);
    const hidden = store.isRowHidden(sheet.id, row);
    if (hidden) out.getRow(row + 1).hidden = true;
    // ExcelJS leaves out rows that have neither cells nor height.
    if (hidden || (height !== usual && height > 0)) out.getRow(row + 1).height = height > 0 ? height : usual;
  }
}

/** Excel's options by their names in files. */
export const PROTECTION: readonly (readonly [option: string, inFile: string])[] = [
  ["allowAutoFilter", "autoFilter"],
  ["allowDeleteColumns", "deleteColumns"],
  ["allowDeleteRows", "deleteRows"],
  ["allowFormatCells", "formatCells"],
  ["allowFormatColumns", "formatColumns"],
  ["allowFormatRows", "formatRows"],
  ["allowInsertColumns", "insertColumns"],
  ["allowInsertHyperlinks", "insertHyperlinks"],
  ["allowInsertRows", "insertRows"],
  ["allowPivotTables", "pivotTables"],
  ["allowSort", "sort"],
];

function fileProtection(options: ProtectionOptions): Record<string, boolean> {
  const allowed = PROTECTION.filter(([option]) => options[option] === true);
  return {
    sheet: true,
    ...Object.fromEntries(allowed.map(([, inFile]) => [inFile, true])),
    ...(options.allowEditObjects === true ? {} : { objects: false }),
    ...(options.allowEditScenarios === true ? {} : { scenarios: false }),
    ...(options.selectionMode === "None" ? { selectUnlockedCells: false } : {}),
    ...(options.selectionMode === "None" || options.selectionMode === "Unlocked"
      ? { selectLockedCells: false }
      : {}),
  };
}
