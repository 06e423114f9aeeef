import type { Catalog } from "../../domain/model/catalog";
import type { Language } from "../../domain/model/codes";
import type { WorkbookReading } from "../../excel/readWorkbook";
import { formulaFigures } from "./formulaFigures";
import type { WorkbookFigures } from "./model";
import { tableFigures } from "./tableFigures";

/** Every figure of ours in a workbook that was read. Pure. */
export function workbookFigures(
  catalog: Catalog,
  reading: WorkbookReading,
  language: Language,
): WorkbookFigures {
  const tables = tableFigures(catalog, reading);
  const formulas = formulaFigures(catalog, reading, language);
  return {
    cells: [...tables.figures, ...formulas.figures],
    unread: formulas.unread,
    factTables: tables.factTables,
    complete: reading.complete,
  };
}
