/**
 * Taking columns out that an edited query drops, and bringing them back, broken at each request: sheet, widths and what was overtyped
 * are as before or as after. The number of runs is printed.
 */
import { insertTable } from "../../src/actions/insertTable";
import { undoRefresh } from "../../src/actions/undoRefresh";
import type { TablePlan } from "../../src/domain/model/table";
import type { Book } from "./book";
import { breakEveryRequest, FAULTS, steps, type Fault, type Setup, type TableAction } from "./everyRequest";
import { FIGURES, planOf, QUERY, withoutColumns, type Figures } from "./fixtures";
import { refreshWhole } from "./refresher";

const OLD: Figures = FIGURES.map(([port, year, freight], at) => [port, year, freight, `=备注${String(at)}`]);
/** A row goes out of the middle, another figure changes, one row is new. */
const NEXT: Figures = [
  ["满洲里", 2013, 3005.8, "=备注0"],
  ...OLD.slice(1, 2),
  ["满洲里", 2015, 3100, "新的"],
  ...OLD.slice(3, 5),
];
const LESS = withoutColumns(planOf(OLD), "remark");
/** The columns go alone, or with everything else that a refresh does; without them the note below stays the same. */
const OTHERS = withoutColumns(planOf(NEXT, "1.1.0"), "remark", "freight");

function dropping(plan: TablePlan, removal = false): TableAction {
  return (book) => {
    book.plan = plan;
    return refreshWhole(book, { query: plan.query, removal });
  };
}
const restore: TableAction = (book) => undoRefresh(book.context(), book.id(1));

const inserted: Setup = async (book) => {
  book.select("B2");
  book.plan = planOf(OLD);
  await insertTable(book.context(), QUERY);
  book.addTableColumn("Kouan_freight", "我的", (row) => `我的${String(row)}`);
  book.insertTableRow("Kouan_freight", 3, "自己");
  book.type("E4", "我改的");
  book.renameColumn("Kouan_freight", 3, "改名的备注");
  book.store.fillNumberFormat(book.sheet(), book.box("E4"), "0.00%");
  book.store.setColumnWidth(book.sheet(), 4, 1, 210);
  book.store.setColumnWidth(book.sheet(), 5, 1, 77);
};
const filter: Setup = (book) => {
  book.filter("Kouan_freight", 0, ["满洲里"]);
  book.filter("Kouan_freight", 3, ["我改的"]);
  return Promise.resolve();
};

const RUNS: readonly (readonly [string, Setup, TableAction, readonly Fault[]])[] = [
  ["one column", inserted, dropping(LESS), ["halfway"]],
  [
    "two, with rows and figures, in a filtered table",
    steps(inserted, filter),
    dropping(OTHERS, true),
    FAULTS,
  ],
  ["the way back of one", steps(inserted, dropping(LESS)), restore, ["halfway", "unanswered"]],
  ["the way back of all", steps(inserted, filter, dropping(OTHERS, true)), restore, ["halfway"]],
];

/** Contents, formats and widths; what the selection is makes no difference. */
function whole(book: Book): unknown {
  return book.snapshot();
}

jest.setTimeout(240_000);

let runs = 0;
afterAll(() => console.log(`dropping columns broken: ${String(runs)}`));

describe.each(RUNS)("%s", (_name, setup, action, kinds) =>
  breakEveryRequest(setup, action, () => void (runs += 1), kinds, whole),
);
