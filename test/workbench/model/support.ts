import { createExcel, type ExcelOptions, type TestExcel } from "../../support/excel";

/** Opens Excel for each test of a file; `excel()` gives it. */
export function excelForEachTest(options: ExcelOptions = {}): () => TestExcel {
  let current: TestExcel | null = null;
  beforeEach(async () => {
    current = await createExcel(options);
  });
  afterEach(() => current?.dispose());
  return () => {
    if (current === null) throw new Error("Only inside a test.");
    return current;
  };
}

/** Code of the error that a run ends with; `"ok"` when it succeeds. */
export async function codeOf(run: Promise<unknown>): Promise<string> {
  try {
    await run;
    return "ok";
  } catch (error) {
    return String(Reflect.get(Object(error), "code"));
  }
}

/** Runs with the active sheet. */
export function onSheet<T>(
  excel: TestExcel,
  run: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T> | T,
): Promise<T> {
  return excel.Excel.run(async (context) => {
    const result = await run(context.workbook.worksheets.getActiveWorksheet(), context);
    await context.sync();
    return result;
  });
}

/** Values of cells, straight from the store. */
export function cells(
  excel: TestExcel,
  row: number,
  column: number,
  rows: number,
  columns: number,
): unknown[][] {
  return excel.store.values(excel.store.activeSheet(), { row, column, rows, columns });
}
