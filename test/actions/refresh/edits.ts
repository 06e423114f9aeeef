/**
 * What a user does by hand to a table, its sheet and what stands around it, picked and placed by a number.
 * @module
 */
import { moveCells } from "../../../src/workbench/model/rangeMove";
import type { Box, TableData } from "../../../src/workbench/model/store";
import type { Book } from "../book";

/** Stands in everything that the user writes. */
export const MARK = "用户";
/** The table that is edited; it may be gone. */
export const NAME = "Kouan_freight";

/** The table that is edited; undefined when it is gone. */
export function tableIn(book: Book): TableData | undefined {
  return book.tables().find(({ name }) => name === NAME);
}

type Edit = (book: Book, table: TableData, seed: number) => void;

function byHand(book: Book, change: () => void): void {
  book.store.transaction("user", change, "user");
}

/** Writes into a cell of a table, its header row being row 0. */
function write(book: Book, { sheet, box }: TableData, row: number, column: number, content: string): void {
  const at = { row: box.row + row, column: box.column + (column % box.columns), rows: 1, columns: 1 };
  byHand(book, () => book.store.write(sheet, at, { inputs: [[content]] }));
}

const bodyRow = ({ box }: TableData, seed: number): number => 1 + (seed % (box.rows - 1));

function wholeRows({ box }: TableData, row: number, rows: number): Box {
  return { row: box.row + row, column: 0, rows, columns: 16_384 };
}

/** Cuts a table and pastes it. */
function move(book: Book, { sheet, box }: TableData, to: string, row: number): void {
  byHand(book, () => moveCells(book.session, { sheet, box }, { sheet: to, box: { ...box, row, column: 3 } }));
}

function otherSheet(book: Book, sheet: string): string {
  return book.store.sheets().find(({ id }) => id !== sheet)?.id ?? sheet;
}

const EVERY: Readonly<Record<string, Edit>> = {
  sort: (book, { box }, seed) => book.sortTable(NAME, seed % box.columns),
  filter: (book, _, seed) => book.filter(NAME, 0, [["满洲里", "二连浩特", "策克"][seed % 3] ?? ""]),
  "insert rows above": (book, table, seed) =>
    byHand(book, () =>
      book.store.insertCells(table.sheet, { ...wholeRows(table, 0, 1 + (seed % 4)), row: seed % 2 }, "Down"),
    ),
  "insert columns on the left": (book, { sheet }, seed) =>
    byHand(book, () =>
      book.store.insertCells(sheet, { row: 0, column: 0, rows: 1_048_576, columns: 1 + (seed % 2) }, "Right"),
    ),
  "insert a sheet row inside": (book, table, seed) =>
    byHand(book, () =>
      book.store.insertCells(table.sheet, wholeRows(table, bodyRow(table, seed), 1), "Down"),
    ),
  "delete a sheet row inside": (book, table, seed) => {
    if (table.box.rows < 3) return;
    byHand(book, () => book.store.deleteCells(table.sheet, wholeRows(table, bodyRow(table, seed), 1), "Up"));
  },
  "insert a table row": (book, table, seed) =>
    book.insertTableRow(NAME, bodyRow(table, seed) - 1, `${MARK}行${seed}`),
  "delete a table row": (book, table, seed) => {
    if (table.box.rows > 2) book.deleteTableRow(NAME, bodyRow(table, seed) - 1);
  },
  "delete a column": (book, { box }, seed) => {
    if (box.columns > 2) book.deleteTableColumn(NAME, seed % box.columns);
  },
  "add a column": (book, { box }, seed) =>
    book.addTableColumn(NAME, `${MARK}列${seed}.${box.columns}`, (row) => `${MARK}${seed}.${row}`),
  "add a formula column": (book, { box }, seed) =>
    book.addTableColumn(NAME, `${MARK}算${seed}.${box.columns}`, () => "=1+1"),
  "rename a header": (book, table, seed) =>
    write(book, table, 0, seed, `${MARK}名${seed}.${table.box.columns}`),
  "move within the sheet": (book, table, seed) => move(book, table, table.sheet, 80 + 20 * (seed % 3)),
  "move to another sheet": (book, table, seed) =>
    move(book, table, otherSheet(book, table.sheet), 2 + (seed % 3)),
  copy: (book, _, seed) => {
    if (book.tables().length === 1) book.copyTable(NAME, `${["U", "W"][seed % 2] ?? "U"}40`, `${NAME}_copy`);
  },
  "copy the sheet": (book, { sheet }) => {
    if (book.store.sheets().length === 2)
      byHand(book, () => void book.store.copySheet(sheet, "Copy", book.store.sheets().length));
  },
  "rename the sheet": (book, { sheet }, seed) => book.store.updateSheet(sheet, { name: `${MARK}页 ${seed}` }),
  overtype: (book, table, seed) => write(book, table, bodyRow(table, seed % 3), seed, `${MARK}改${seed}`),
  paste: (book, table, seed) => {
    const { sheet, box } = table;
    const columns = Math.min(2, box.columns);
    const rows = Math.min(2, box.rows - 1);
    const to = { row: box.row + 1, column: box.column + (seed % (box.columns - columns + 1)), rows, columns };
    const inputs = Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => `${MARK}贴${seed}.${row}.${column}`),
    );
    byHand(book, () => book.store.write(sheet, to, { inputs }));
  },
  clear: (book, table, seed) => write(book, table, bodyRow(table, seed % 3), seed, ""),
  format: (book, { sheet, box }, seed) => {
    const cell = { ...box, row: box.row + (seed % box.rows), rows: 1 };
    byHand(book, () => book.store.setFormat(sheet, cell, { bold: true }));
  },
  undo: (book) => {
    if (book.store.canUndo()) book.store.undo();
  },
};

/** Names of all edits. */
export const EDITS = Object.keys(EVERY);

/** Does edits one after another, as long as the table is there. */
export function doEdits(book: Book, sequence: readonly (readonly [string, number])[]): void {
  for (const [name, seed] of sequence) {
    const table = tableIn(book);
    if (table !== undefined) EVERY[name]?.(book, table, seed);
  }
}

/** Every cell of the workbook that the user wrote. */
export function usersCells(book: Book): string[] {
  return book.store
    .sheets()
    .flatMap(({ id }) => {
      const used = book.store.usedBox(id, true);
      return used === null ? [] : book.store.values(id, used).flat();
    })
    .filter((content): content is string => typeof content === "string" && content.includes(MARK))
    .sort();
}
