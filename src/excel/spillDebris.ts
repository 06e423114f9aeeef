/**
 * Putting the insertion of a spilled formula right that the host broke off and did not let us take back at the time.
 * @module
 */
import { rangeOf, readGrids } from "./blocks";
import { readFormulaBook, scanFormulas } from "./formulas/scan";
import type { RegistryRecord } from "./registry/record";
import { runExcel } from "./run";
import { blockOfRecord, fillNumberFormat } from "./tables/createTable";

/** The records whose formula stands nowhere in the workbook. Two requests and one per 20,000 used cells. */
export async function recordsWithoutFormula(records: readonly RegistryRecord[]): Promise<RegistryRecord[]> {
  if (records.length === 0) return [];
  return runExcel(async (context) => {
    const book = await readFormulaBook(context);
    const { cells } = await scanFormulas(context, book, "workbook");
    const present = new Set(cells.map(({ formula }) => formula));
    return records.filter(({ formula }) => !present.has(formula ?? ""));
  });
}

/**
 * Takes the number formats back that were made ready for a formula which never came. A place that holds anything, or that
 * was formatted otherwise meanwhile, is left alone. Three requests at most.
 */
export async function clearSpillFormats(record: RegistryRecord): Promise<void> {
  const region = blockOfRecord(record);
  await runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(region.sheetId).load("id");
    const protection = sheet.protection.load("protected");
    await context.sync();
    if (sheet.isNullObject || protection.protected) return;
    const [contents = []] = await readGrids(context, [region]);
    const [formats = []] = await readGrids(context, [region], "numberFormat");
    if (contents.some((row) => row.some((content) => content !== ""))) return;
    rangeOf(context, { ...region, rows: 1 }).format.font.bold = false;
    record.columns.forEach(({ numberFormat }, index) => {
      const ours = formats.slice(1).every((row) => row[index] === numberFormat);
      if (!ours || numberFormat === "General") return;
      const body = { ...region, row: region.row + 1, rows: region.rows - 1 };
      fillNumberFormat(rangeOf(context, { ...body, column: region.column + index, columns: 1 }), "General");
    });
    await context.sync();
  });
}
