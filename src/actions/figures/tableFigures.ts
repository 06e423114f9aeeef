import type { Catalog } from "../../domain/model/catalog";
import type { Located } from "../../excel/registry/match";
import type { SheetTable } from "../../excel/tables/sheetTable";
import { bodyOf } from "../../excel/tables/sheetTable";
import { contentsOf, type WorkbookReading } from "../../excel/readWorkbook";
import { rememberingReader, tableFinder, type ReadWritten } from "../whereFrom/tableOrigin";
import type { FactTable, TableFigure } from "./model";

/** Figures that stand in tables of ours as values; formulas in them are found among the formulas. */
export function tableFigures(
  catalog: Catalog,
  reading: WorkbookReading,
): { readonly figures: TableFigure[]; readonly factTables: FactTable[] } {
  const figures: TableFigure[] = [];
  const factTables: FactTable[] = [];
  const read = rememberingReader(catalog);
  for (const located of reading.found.located) {
    const { record, table } = located;
    if (table === null || record.state === "forgotten") continue;
    const found = figuresIn(catalog, read, reading, located, table);
    for (const figure of found) figures.push(figure);
    const observed = record.current.rows.some(({ observations }) => observations.some((id) => id !== null));
    if (!observed)
      factTables.push({
        recordId: record.id,
        title: record.title,
        datasetId: record.query.dataset,
        address: table.address,
      });
  }
  return { figures, factTables };
}

function figuresIn(
  catalog: Catalog,
  read: ReadWritten,
  reading: WorkbookReading,
  located: Located,
  table: SheetTable,
): TableFigure[] {
  const body = bodyOf(table);
  const rows = contentsOf(reading, body, "formulas").map((contents, down) => ({
    row: body.row + down,
    contents,
  }));
  const find = tableFinder(catalog, { located, table, rows }, read);
  return rows.flatMap(({ row, contents }) =>
    contents.flatMap((content, across): TableFigure[] => {
      if (typeof content === "string" && content.startsWith("=")) return [];
      const column = table.column + across;
      const origin = find(row, column, content);
      if (origin?.figureHere !== true) return [];
      const { state, written, change, reading: figure, rowKey, columnId } = origin;
      return [
        {
          from: "table",
          place: { sheetId: table.sheetId, sheetName: table.sheetName, row, column },
          shown: content,
          recordId: located.record.id,
          title: located.record.title,
          tableAddress: table.address,
          rowKey,
          columnId,
          state,
          written,
          change,
          reading: figure,
        },
      ];
    }),
  );
}
