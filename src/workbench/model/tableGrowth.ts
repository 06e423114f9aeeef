import { autoFill } from "./autoFill";
import { contains, overlaps } from "./boxes";
import { replaceMarks } from "./marks";
import { shiftRelative } from "./relativeFormula";
import type { WorkbookSession } from "./session";
import { type Box, type CellInput, MAX_COLUMNS, MAX_ROWS, type SheetId, type TableData } from "./store";
import { bodyBox, columnNames, columnsFor, writeHeaders } from "./tableChanges";
import { uniqueHeaders } from "./tableRules";

/** A table that grows over cells beside it. */
export interface TableGrowth {
  readonly table: TableData;
  /** The cells that it gets. */
  readonly added: Box;
  readonly changeType: "RowInserted" | "ColumnInserted";
}

/**
 * The table that takes in what a person typed or pasted right below or right beside it.
 * documented: "Turn table auto-expansion on or off in Excel", support.microsoft.com (a row or column directly below or to the right).
 * inferred: not with a totals row, not over cells that hold something already, not for a paste that is wider than the table is.
 */
export function growthFor(session: WorkbookSession, sheet: SheetId, typed: Box): TableGrowth | undefined {
  if (session.sheet(sheet).protection !== null) return undefined;
  for (const table of session.tablesOn(sheet)) {
    const growth = below(table, typed) ?? beside(table, typed);
    if (growth !== undefined && isFree(session, growth, typed)) return growth;
  }
  return undefined;
}

/** Makes the table larger: formats and rules of the last row go on, columns of one formula are calculated in the new rows too. */
export function grow(session: WorkbookSession, { table, added, changeType }: TableGrowth, typed: Box): void {
  const { store } = session;
  const { sheet, box } = table;
  if (changeType === "ColumnInserted") {
    const wider = { ...box, columns: box.columns + added.columns };
    const names = table.showHeaders
      ? writeHeaders(session, sheet, wider)
      : uniqueAfter(columnNames(session, table), added.columns);
    store.updateTable(table.id, { box: wider, columns: columnsFor(table, wider, names) });
  } else {
    const body = bodyBox(table);
    keepFormats(session, table, added, typed);
    growRules(session, sheet, body, added.rows);
    store.updateTable(table.id, { box: { ...box, rows: box.rows + added.rows } });
    fillCalculated(session, sheet, body, added, typed);
  }
  enterAgain(session, sheet, typed);
}

/** `[@Year]` that was typed beside the table is the table's only now. */
function enterAgain(session: WorkbookSession, sheet: SheetId, typed: Box): void {
  const inputs = session.store
    .formulas(sheet, typed)
    .map((line) =>
      line.map((content): CellInput =>
        typeof content === "string" && /^=.*\[/su.test(content) ? content : null,
      ),
    );
  if (inputs.some((line) => line.some((input) => input !== null)))
    session.store.write(sheet, typed, { inputs });
}

function below(table: TableData, typed: Box): TableGrowth | undefined {
  const { box } = table;
  const within = typed.column >= box.column && end(typed) <= end(box);
  if (table.showTotals || !within || typed.row !== box.row + box.rows) return undefined;
  if (typed.row + typed.rows > MAX_ROWS) return undefined;
  return { table, added: { ...box, row: typed.row, rows: typed.rows }, changeType: "RowInserted" };
}

function beside(table: TableData, typed: Box): TableGrowth | undefined {
  const { box } = table;
  const rows = box.rows - (table.showTotals ? 1 : 0);
  const within = typed.row >= box.row && typed.row + typed.rows <= box.row + rows;
  if (!within || typed.column !== end(box) || end(typed) > MAX_COLUMNS) return undefined;
  return {
    table,
    added: { ...box, column: typed.column, columns: typed.columns },
    changeType: "ColumnInserted",
  };
}

/** Something was typed, nothing else is there, and the place is no other table's. */
function isFree(session: WorkbookSession, { table, added, changeType }: TableGrowth, typed: Box): boolean {
  const { store } = session;
  const { sheet } = table;
  const first = changeType === "RowInserted" ? { ...typed, rows: 1 } : { ...typed, columns: 1 };
  if (store.usedBox(sheet, true, first) === null) return false;
  const used = store.usedBox(sheet, true, added);
  if (used === null || !contains(typed, used)) return false;
  const others = session.tablesOn(sheet).filter(({ id }) => id !== table.id);
  return ![...others.map(({ box }) => box), ...store.merges(sheet)].some((box) => overlaps(box, added));
}

/** What was typed with a number format of its own keeps it. */
function keepFormats(session: WorkbookSession, table: TableData, added: Box, typed: Box): void {
  const { store } = session;
  const { sheet, box } = table;
  const own = store.numberFormats(sheet, typed);
  const last = { ...box, row: box.row + box.rows - 1, rows: 1 };
  const target = { ...last, rows: 1 + added.rows };
  autoFill(session, { sheet, box: last }, { sheet, box: target }, "FillFormats");
  const kept = own.map((line) => line.map((format) => (format === "General" ? null : format)));
  if (kept.some((line) => line.some((format) => format !== null)))
    store.write(sheet, typed, { numberFormats: kept });
}

/** Validations and conditional formats of whole columns. documented: https://github.com/ONLYOFFICE/DesktopEditors/issues/1971 on Excel */
function growRules(session: WorkbookSession, sheet: SheetId, body: Box, rows: number): void {
  const ends = body.row + body.rows;
  const before = session.store.marks(sheet);
  const after = before.map((mark) => {
    if (mark.kind !== "validation" && mark.kind !== "conditionalFormat") return mark;
    const boxes = mark.boxes.map((box) => {
      const isWhole = box.row <= body.row && box.row + box.rows === ends;
      const isInside = box.column >= body.column && end(box) <= end(body);
      return isWhole && isInside ? { ...box, rows: box.rows + rows } : box;
    });
    return boxes.every((box, index) => box === mark.boxes[index]) ? mark : { ...mark, boxes };
  });
  if (after.some((mark, index) => mark !== before[index])) replaceMarks(session, sheet, after);
}

/** inferred: a column is calculated where all its cells have one formula, seen from each cell */
function fillCalculated(session: WorkbookSession, sheet: SheetId, body: Box, added: Box, typed: Box): void {
  const { store } = session;
  const formulas = store.formulas(sheet, body);
  const [first = []] = formulas;
  const inputs = Array.from({ length: added.rows }, (_row, down) =>
    first.map((formula, right): CellInput => {
      const column = body.column + right;
      const isTyped = column >= typed.column && column < end(typed);
      if (isTyped || typeof formula !== "string" || !formula.startsWith("=")) return null;
      const isCalculated = formulas.every((line, row) => line[right] === shiftRelative(formula, row, 0));
      return isCalculated ? shiftRelative(formula, body.rows + down, 0) : null;
    }),
  );
  if (inputs.some((line) => line.some((input) => input !== null))) store.write(sheet, added, { inputs });
}

function uniqueAfter(names: readonly string[], count: number): string[] {
  return uniqueHeaders([...names, ...Array.from({ length: count }, () => "")]);
}

function end(box: Box): number {
  return box.column + box.columns;
}
