/** Whether the host has a requirement set of the Excel API, e.g. "1.20". */
export function supportsExcelApi(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}
