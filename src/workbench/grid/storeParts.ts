import { Attachments, inverseChange } from "../model/attachments";
import { hasCell } from "../model/boxes";
import type { CellFormat } from "../model/store";
import { copyAtGrid, followAtGrid } from "./attachmentsAtGrid";
import { Calculation } from "./calculation";
import { Cells } from "./cells";
import { Changes } from "./changes";
import type { UniverGrid } from "./createUniver";
import { Engine } from "./engine";
import { Formats } from "./formats";
import { FormulaProbe } from "./formulaProbe";
import { Layout } from "./layout";
import { Marks } from "./marks";
import { Names } from "./names";
import { readSelection } from "./selections";
import { Sheets } from "./sheets";
import { Structure } from "./structure";
import type { LooksOf } from "./tableFilter";
import { Tables } from "./tables";
import { retitle } from "./tableTitles";
import { Transactions } from "./transactions";

/** What the store on Univer is made of, each for one job. */
export interface StoreParts {
  readonly engine: Engine;
  readonly calculation: Calculation;
  readonly attachments: Attachments;
  readonly cells: Cells;
  readonly changes: Changes;
  readonly formats: Formats;
  readonly layout: Layout;
  readonly marks: Marks;
  readonly names: Names;
  readonly probe: FormulaProbe;
  readonly sheets: Sheets;
  readonly structure: Structure;
  readonly tables: Tables;
  readonly transactions: Transactions;
}

/**
 * Makes the parts and lets them know of one another.
 * @param shownStyle - the style that a table is drawn with
 * @param icons - the icons that conditional formats give cells
 */
export function createStoreParts(
  grid: UniverGrid,
  shownStyle: (style: string) => string,
  icons: LooksOf["icons"],
): StoreParts {
  const engine = new Engine(grid);
  const cells = new Cells(engine);
  const changes = new Changes(engine, cells, () => readSelection(engine));
  const calculation = new Calculation(engine);
  const transactions = new Transactions(engine, changes, cells);
  const formats = new Formats(engine, cells);
  const marks = new Marks(engine);
  const sheets = new Sheets(engine, changes, (sheet) =>
    changes.announce({ kind: "sheetUpdated", sheet, source: engine.source }),
  );
  const tables = new Tables(
    engine,
    cells,
    (change) => changes.announce(change),
    {
      cells,
      format: (sheet, row, column) => formats.read(sheet, { row, column, rows: 1, columns: 1 }) as CellFormat,
      icons,
    },
    shownStyle,
  );
  cells.tableAt = (sheet, row, column) =>
    tables.list().find((table) => table.sheet === sheet && hasCell(table.box, row, column))?.name;
  changes.listen((change) => {
    if (change.kind === "cells") retitle(engine, cells, tables.list(), change.sheet, change.box);
  });
  const attachments = attachmentsOf(engine, changes, transactions);
  return {
    engine,
    calculation,
    attachments,
    cells,
    changes,
    formats,
    layout: new Layout(engine, cells),
    marks,
    names: new Names(engine),
    probe: new FormulaProbe(engine, calculation),
    sheets,
    structure: new Structure(engine, changes, tables, attachments, marks),
    tables,
    transactions,
  };
}

function attachmentsOf(engine: Engine, changes: Changes, transactions: Transactions): Attachments {
  const attachments = new Attachments(
    (redo, undo, told) =>
      transactions.act(() =>
        engine.perform(
          () => {
            redo();
            for (const change of told) changes.announce({ ...change, source: engine.source });
          },
          () => {
            undo();
            for (const change of told) changes.announce({ ...inverseChange(change), source: engine.source });
          },
        ),
      ),
    () => new Set(engine.workbook.getSheets().map((sheet) => sheet.getSheetId())),
  );
  followAtGrid(engine, attachments);
  copyAtGrid(engine, attachments);
  return attachments;
}
