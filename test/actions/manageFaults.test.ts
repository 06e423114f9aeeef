/**
 * Refreshing, restoring and managing tables of every kind and layout, broken at each request. The number of runs is printed.
 */
import { deleteTable } from "../../src/actions/deleteTable";
import { forgetTable } from "../../src/actions/forgetTable";
import { insertTable } from "../../src/actions/insertTable";
import { renameTable } from "../../src/actions/renameTable";
import { undoRefresh } from "../../src/actions/undoRefresh";
import type { TablePlan } from "../../src/domain/model/table";
import { breakEveryRequest, fresh, steps, type Setup, type TableAction } from "./everyRequest";
import { acrossPlan, livePlan, QUERY } from "./fixtures";
import { refreshTicked } from "./refresher";

const ACROSS = acrossPlan([2013, 2014], {
  满洲里: [3005.7, 3010],
  二连浩特: [1209.5, null],
  甘其毛都: [1, 2],
});
const ACROSS_NEXT = acrossPlan(
  [2012, 2013, 2014, 2015],
  { 满洲里: [2900, 3005.8, 3010, 3100], 二连浩特: [null, 1209.5, 1306, 1400], 策克: [null, null, null, 900] },
  "1.1.0",
);
const LIVE = livePlan({ 满洲里: 3010, 二连浩特: 1306 });
const LIVE_NEXT = livePlan({ 满洲里: 3011, 策克: 900, 二连浩特: 1306 }, "1.1.0");

const restore: TableAction = (book) => undoRefresh(book.context(), book.id(1));

function inserted(old: TablePlan, next: TablePlan): Setup {
  return async (book) => {
    book.plan = old;
    book.select("B2");
    await insertTable(book.context(), QUERY);
    book.addTableColumn("Kouan_freight", "我的", (row) => `我的${row}`);
    book.filter("Kouan_freight", 0, ["满洲里"]);
    book.plan = next;
  };
}
const refreshed = (old: TablePlan, next: TablePlan): Setup => steps(inserted(old, next), refreshTicked);

const RUNS: readonly (readonly [string, Setup, TableAction])[] = [
  ["refresh with years across", inserted(ACROSS, ACROSS_NEXT), refreshTicked],
  ["restore with years across", refreshed(ACROSS, ACROSS_NEXT), restore],
  ["refresh of live formulas", inserted(LIVE, LIVE_NEXT), refreshTicked],
  ["restore of live formulas", refreshed(LIVE, LIVE_NEXT), restore],
  ["delete", inserted(LIVE, LIVE), (book) => deleteTable(book.context(), book.id(1))],
  ["rename", inserted(LIVE, LIVE), (book) => renameTable(book.context(), book.id(1), "Mine")],
];

jest.setTimeout(120_000);

let runs = 0;
afterAll(() => console.log(`actions on tables broken: ${runs}`));

describe.each(RUNS)("%s", (_name, setup, action) =>
  breakEveryRequest(setup, action, () => {
    runs += 1;
  }),
);

test("detaching, broken at each of its requests, leaves the sheet alone", async () => {
  for (let at = 0; at < 4; at++) {
    const book = await fresh(inserted(LIVE, LIVE));
    const before = book.contents();
    book.breakRequest(at, "refused", 0);
    await forgetTable(book.context(), book.id(1));
    expect(book.contents()).toEqual(before);
    runs += 1;
  }
});
