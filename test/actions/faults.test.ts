/**
 * Inserting, refreshing and restoring a table of values with a column and an overtyped cell of the user's, broken at each request.
 * The number of runs is printed.
 */
import { insertTable } from "../../src/actions/insertTable";
import { undoRefresh } from "../../src/actions/undoRefresh";
import { breakEveryRequest, steps, type Setup, type TableAction } from "./everyRequest";
import { FIGURES, planOf, QUERY, type Figures } from "./fixtures";
import { refreshTicked } from "./refresher";

const NEWER: Figures = [
  ["满洲里", 2013, 3005.8],
  ["满洲里", 2014, 3011],
  ["满洲里", 2015, 3100],
  ...FIGURES.slice(3, 4),
  ["甘其毛都", 2014, 1600],
];

jest.setTimeout(120_000);

const place: Setup = (book) => {
  book.select("B2");
  return Promise.resolve();
};
const insert: TableAction = (book) => insertTable(book.context(), QUERY);
const restore: TableAction = (book) => undoRefresh(book.context(), book.id(1));
const inserted: Setup = async (book) => {
  await steps(place, insert)(book);
  book.addTableColumn("Kouan_freight", "我的", (row) => `我的${row}`);
  book.type("D5", 4711);
  book.plan = planOf(NEWER, "1.1.0");
};
const filter: Setup = (book) => {
  book.filter("Kouan_freight", 0, ["满洲里"]);
  return Promise.resolve();
};

const RUNS: readonly (readonly [string, Setup, TableAction])[] = [
  ["insert", place, insert],
  ["refresh", inserted, refreshTicked],
  ["refresh of a filtered table", steps(inserted, filter), refreshTicked],
  ["restore", steps(inserted, refreshTicked), restore],
  ["restore of a filtered table", steps(inserted, filter, refreshTicked), restore],
];

let runs = 0;
afterAll(() => console.log(`actions on tables of values broken: ${runs}`));

describe.each(RUNS)("%s", (_name, setup, action) =>
  breakEveryRequest(setup, action, () => {
    runs += 1;
  }),
);
