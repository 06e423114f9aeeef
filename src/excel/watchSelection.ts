import { runExcel } from "./run";

/**
 * Tells whenever the selection changes, until the returned function is called. One request each for beginning and end.
 * Requires ExcelApi 1.2.
 */
export async function watchSelection(changed: () => void): Promise<() => Promise<void>> {
  const handler = await runExcel(async (context) => {
    const added = context.workbook.onSelectionChanged.add(() => {
      changed();
      return Promise.resolve();
    });
    await context.sync();
    return added;
  });
  return () =>
    runExcel(async () => {
      handler.remove();
      await handler.context.sync();
    });
}
