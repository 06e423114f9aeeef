/**
 * Taking withdrawn rows out of a table, and bringing them back, broken at each request. The number of runs is printed.
 */
import { insertTable } from "../../src/actions/insertTable";
import { undoRefresh } from "../../src/actions/undoRefresh";
import { breakEveryRequest, steps, type Setup, type TableAction } from "./everyRequest";
import { FIGURES, planOf, QUERY, type Figures } from "./fixtures";
import { refreshWhole } from "./refresher";

/** A row goes out of the middle, another figure changes, one row is new. */
const NEXT: Figures = [
  ["满洲里", 2013, 3005.8],
  FIGURES[1] ?? ["", 0, null],
  ["满洲里", 2015, 3100],
  ...FIGURES.slice(3, 5),
];

function refresh(removal: boolean, only = false): TableAction {
  return (book) => refreshWhole(book, { removal, only });
}
const restore: TableAction = (book) => undoRefresh(book.context(), book.id(1));

const inserted: Setup = async (book) => {
  book.select("B2");
  await insertTable(book.context(), QUERY);
  book.addTableColumn("Kouan_freight", "我的", (row) => `我的${row}`);
  book.plan = planOf(NEXT, "1.1.0");
};
const filter: Setup = (book) => {
  book.filter("Kouan_freight", 0, ["满洲里"]);
  return Promise.resolve();
};

const RUNS: readonly (readonly [string, Setup, TableAction])[] = [
  ["refresh of a filtered table that takes rows out", steps(inserted, filter), refresh(true)],
  ["taking out alone", steps(inserted, refresh(false)), refresh(true, true)],
  ["restore of a refresh that took rows out", steps(inserted, refresh(true)), restore],
  ["restore of taking out alone", steps(inserted, refresh(false), refresh(true, true)), restore],
];

jest.setTimeout(120_000);

let runs = 0;
afterAll(() => console.log(`taking rows out broken: ${runs}`));

describe.each(RUNS)("%s", (_name, setup, action) =>
  breakEveryRequest(setup, action, () => {
    runs += 1;
  }),
);
