import { Workbook } from "exceljs";
import { MAX_COLUMNS, MAX_ROWS, type CellFormat } from "../../model/store";
import { chartView } from "../../model/charts/view";
import type { SheetStore } from "../../model/sheetStore";
import { writeCustomProperties } from "../customProperties";
import { AddinNames } from "../formulas/addinNames";
import type { AddinFunctions, Belongings, Loss } from "../types";
import { writeBookSettings } from "./bookSettings";
import { writeCharts } from "./charts";
import { writeComments } from "./comments";
import { CellStyles } from "./cellStyles";
import { writeCustomXml } from "./customXml";
import { definedNamesXml } from "./definedNames";
import { markDynamicArrays } from "./dynamicArrays";
import { writeMarks } from "./marks";
import { writeOutline } from "./outline";
import { PackageEditor } from "./packageEditor";
import { writePageBreaks, writePageSetup } from "./printing";
import { writeContent } from "./sheetContent";
import { areSheetFiltersKept, writeSheetFilters } from "./sheetFilters";
import { writeLayout } from "./sheetLayout";
import { writeStyles } from "./styles";
import { areTableStylesKept, writeTableStyles } from "./tableStyles";
import { columnNames, isKeptFilter, tableXml } from "./tablePart";

/** How to save. */
export interface SaveOptions {
  /**
   * Formulas that call an add-in: `values` writes what they show, which opens anywhere; `formulas` writes them as
   * Microsoft says that Excel does (`_xldudf_…`), which nobody has proven without Excel.
   */
  readonly addinFormulas: "values" | "formulas";
  readonly addins: readonly AddinFunctions[];
}

/** A saved file. */
export interface SavedFile {
  readonly bytes: Uint8Array;
  readonly losses: readonly Loss[];
}

const PROPERTIES = {
  title: "title",
  subject: "subject",
  author: "creator",
  keywords: "keywords",
  comments: "description",
  category: "category",
  manager: "manager",
  company: "company",
} as const;

/** Writes a workbook as .xlsx. */
export async function saveXlsx(
  store: SheetStore,
  belongings: Belongings,
  options: SaveOptions,
): Promise<SavedFile> {
  const addin = new AddinNames(options.addins);
  const addinValuesOnly = options.addinFormulas === "values";
  const losses = new Set<Loss>();
  const written = writeSheets(store, belongings, addin, addinValuesOnly, losses);
  // Packed once, at the end.
  const zip = { compression: "STORE" } as object;
  const file = new PackageEditor(new Uint8Array(await written.xlsx.writeBuffer({ zip })));
  await writeStyles(store, file, new CellStyles(store.plainFormat));
  writeTableStyles(store, file);
  writeSheetFilters(store, file, sheetPath);
  writeTables(store, file, addin);
  writeMarks(store, file, sheetPath, { addin, addinValuesOnly, losses });
  writePageBreaks(store, file, sheetPath);
  writeCharts(store, file, sheetPath);
  writeComments(store, file, sheetPath);
  const paths = store.sheets().map((_sheet, index) => sheetPath(index));
  markDynamicArrays(file, paths);
  const names = definedNamesXml(store, addin);
  const workbook = file.text("xl/workbook.xml");
  file.put(
    "xl/workbook.xml",
    workbook.replace("</sheets>", () => `</sheets>${names}`),
  );
  writeBookSettings(store, file);
  writeCustomXml(file, belongings);
  writeCustomProperties(file, belongings.customProperties);
  return { bytes: file.zip(), losses: [...lossesOf(store), ...losses] };
}

function writeSheets(
  store: SheetStore,
  belongings: Belongings,
  addin: AddinNames,
  addinValuesOnly: boolean,
  losses: Set<Loss>,
): Workbook {
  const out = new Workbook();
  out.creator = "Workbench";
  out.lastModifiedBy = "Workbench";
  for (const [name, value] of belongings.properties) {
    const key = PROPERTIES[name as keyof typeof PROPERTIES] as
      (typeof PROPERTIES)[keyof typeof PROPERTIES] | undefined;
    if (key !== undefined && value !== "") out[key] = value;
  }
  const sheets = store.sheets();
  const activeTab = sheets.findIndex((sheet) => sheet.id === store.activeSheet());
  out.views = [
    { x: 0, y: 0, width: 16_000, height: 12_000, firstSheet: 0, activeTab, visibility: "visible" },
  ];
  for (const sheet of sheets) {
    const styles = new CellStyles(plainFormat(store, sheet.id));
    const tables = store.tables().filter((table) => table.sheet === sheet.id);
    const worksheet = out.addWorksheet(sheet.name, { state: STATES[sheet.visibility] });
    writeContent(store, sheet.id, worksheet, { addin, addinValuesOnly, styles, tables });
    for (const table of tables) {
      if (!table.showHeaders) continue;
      // Excel calls a file damaged whose header cells are not the texts that the table names.
      columnNames(store, table).forEach((name, index) => {
        worksheet.getCell(table.box.row + 1, table.box.column + index + 1).value = name;
      });
    }
    writeLayout(store, sheet, worksheet);
    writeOutline(store, sheet.id, worksheet, losses);
    writePageSetup(store, sheet.id, worksheet);
  }
  return out;
}

const STATES = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;

/** How the engine shows a cell that nobody formatted: the last of the sheet. */
function plainFormat(store: SheetStore, sheet: string): CellFormat {
  const last = { row: MAX_ROWS - 1, column: MAX_COLUMNS - 1, rows: 1, columns: 1 };
  return store.format(sheet, last) as CellFormat;
}

function writeTables(store: SheetStore, file: PackageEditor, addin: AddinNames): void {
  const sheets = store.sheets();
  let number = 0;
  sheets.forEach((sheet, index) => {
    const path = sheetPath(index);
    const ids = store
      .tables()
      .filter((table) => table.sheet === sheet.id)
      .map((table) => {
        number += 1;
        const part = `xl/tables/table${String(number)}.xml`;
        file.put(part, tableXml(store, table, number, addin));
        file.declare(part, "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml");
        return file.relate(path, "table", `../tables/table${String(number)}.xml`);
      });
    if (ids.length === 0) return;
    const parts = ids.map((id) => `<tablePart r:id="${id}"/>`).join("");
    const list = `<tableParts count="${String(ids.length)}">${parts}</tableParts>`;
    file.put(
      path,
      file.text(path).replace("</worksheet>", () => `${list}</worksheet>`),
    );
  });
}

function sheetPath(index: number): string {
  return `xl/worksheets/sheet${String(index + 1)}.xml`;
}

function lossesOf(store: SheetStore): Loss[] {
  const filters = store.tables().flatMap((table) => table.columns.map((column) => column.filter));
  const losses: Loss[] = filters.every(isKeptFilter) && areSheetFiltersKept(store) ? [] : ["filters"];
  const views = store.attachments.all("chart").map((chart) => chartView(store, chart));
  const isNear = views.some((view) => [view, ...view.series].some(({ kind }) => kind.nearest === true));
  const sheets = store.sheets();
  if (sheets.some((sheet) => store.attachments.all("sheetProperty", sheet.id).length > 0))
    losses.push("sheetProperties");
  if (store.attachments.all("binding").length > 0) losses.push("bindings");
  if (isNear) losses.push("chartKinds");
  if (!areTableStylesKept(store)) losses.push("tableStyles");
  return losses;
}
