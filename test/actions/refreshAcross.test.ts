import { applyRefresh } from "../../src/actions/applyRefresh";
import { insertTable } from "../../src/actions/insertTable";
import { undoRefresh } from "../../src/actions/undoRefresh";
import { openBook, type Book } from "./book";
import { acrossPlan, livePlan, QUERY } from "./fixtures";
import { changes, Refresher } from "./refresher";

let book: Book;
let user: Refresher;
beforeEach(async () => {
  book = await openBook();
  user = new Refresher(book);
  book.select("B2");
});

describe("a table with the years across", () => {
  const OLD = acrossPlan([2013, 2014], { 满洲里: [3005.7, 3010], 二连浩特: [1209.5, null] });
  const NEW = acrossPlan(
    [2012, 2013, 2014, 2015],
    {
      满洲里: [2900, 3005.8, 3010, 3100],
      二连浩特: [null, 1209.5, 1306, 1400],
      策克: [null, null, null, 900],
    },
    "1.1.0",
  );
  beforeEach(async () => {
    book.plan = OLD;
    expect(await insertTable(book.context(), QUERY)).toMatchObject({ ok: true });
    book.addTableColumn("Kouan_freight", "我的", (row) => `备注${row}`);
    book.addTableColumn("Kouan_freight", "合计", (row) => `=C${row + 3}+D${row + 3}`);
  });

  test("takes new years in left of the user's columns, in their order", async () => {
    book.plan = NEW;
    const shown = await user.plan();
    expect(
      changes(shown).map(({ state, columnHeader, rowLabel }) => [state, columnHeader, rowLabel]),
    ).toEqual([
      ["new-column", "2012", "2012"],
      ["new-column", "2015", "2015"],
      ["changed", "2013", "满洲里"],
      ["changed", "2014", "二连浩特"],
      ["new-row", "", "策克"],
    ]);
    await user.refresh(shown);
    expect(book.read("B2:H5")).toEqual([
      ["口岸", "2012", "2013", "2014", "2015", "我的", "合计"],
      ["满洲里", 2900, 3005.8, 3010, 3100, "备注0", "=D3+E3"],
      ["二连浩特", "", 1209.5, 1306, 1400, "备注1", "=D4+E4"],
      ["策克", "", "", "", 900, "", "=D5+E5"],
    ]);
    expect(book.formats("C3:F3")).toEqual([["#,##0.0", "#,##0.0", "#,##0.0", "#,##0.0"]]);
    expect(changes(await user.plan())).toEqual([]);
  });

  test("gives the columns back, unless the user has used them, and offers them again", async () => {
    const before = book.contents();
    book.plan = NEW;
    await user.refresh();
    expect(await undoRefresh(book.context(), book.id(1))).toMatchObject({ ok: true });
    expect(book.contents()).toEqual(before);
    expect(changes(await user.plan()).map(({ state }) => state)).toEqual([
      "new-column",
      "new-column",
      "changed",
      "changed",
      "new-row",
    ]);
    await user.refresh();
    book.type("C4", 4711);
    await undoRefresh(book.context(), book.id(1));
    expect(book.read("B2:G4").map((row) => row.slice(0, 5))).toEqual([
      ["口岸", "2012", "2013", "2014", "我的"],
      ["满洲里", 2900, 3005.7, 3010, "备注0"],
      ["二连浩特", 4711, 1209.5, "", "备注1"],
    ]);
  });

  test("only what is ticked: a column left out is offered again", async () => {
    book.plan = NEW;
    const shown = await user.plan();
    const ids = changes(shown).flatMap(({ id, column }) => (column === "y:2012" ? [] : [id]));
    await user.refresh(shown, new Set(ids));
    expect(book.read("B2:F2")).toEqual([["口岸", "2013", "2014", "2015", "我的"]]);
    expect(changes(await user.plan()).map(({ column }) => column)).toEqual(["y:2012"]);
  });

  test("when the user undoes the refresh by hand, the years are offered again", async () => {
    const before = JSON.stringify(book.contents());
    book.plan = NEW;
    await user.refresh();
    while (JSON.stringify(book.contents()) !== before) book.store.undo();
    expect(
      changes(await user.plan()).flatMap(({ state, column }) => (state === "new-column" ? [column] : [])),
    ).toEqual(["y:2012", "y:2015"]);
  });

  test("is refused where new columns would push something aside", async () => {
    book.type("J3", "right of it");
    const before = book.snapshot();
    book.plan = NEW;
    expect(await user.refresh()).toMatchObject({
      refused: [{ refusal: { kind: "no-room-beside", table: "Kouan_freight", address: "Sheet1!J3" } }],
    });
    expect(book.snapshot()).toEqual(before);
  });
});
describe("a table of live formulas", () => {
  const OLD = livePlan({ 满洲里: 3010, 二连浩特: 1306 });
  const NEW = livePlan({ 满洲里: 3011, 二连浩特: 1306, 策克: 900 }, "1.1.0");
  beforeEach(async () => {
    book.plan = OLD;
    expect(await insertTable(book.context(), QUERY)).toMatchObject({ ok: true });
  });

  test("nothing is offered while the answers are the same", async () => {
    expect(changes(await user.plan())).toEqual([]);
  });

  test("lists answers that changed and writes their formulas again", async () => {
    book.plan = NEW;
    const shown = await user.plan();
    expect(changes(shown).map(({ state, oldText, nextText }) => [state, oldText, nextText])).toEqual([
      ["changed", "3,010", "3,011"],
      ["new-row", "", "900"],
    ]);
    expect(await user.refresh(shown)).toMatchObject({ written: 1, insertedRows: 1 });
    expect(book.read("B3:C5")).toEqual([
      ["满洲里", '=KOUAN.PORTFREIGHT("满洲里",2014)'],
      ["二连浩特", '=KOUAN.PORTFREIGHT("二连浩特",2014)'],
      ["策克", '=KOUAN.PORTFREIGHT("策克",2014)'],
    ]);
    expect(changes(await user.plan())).toEqual([]);
  });

  test("an answer that was not taken is offered again; an overtyped formula is the user's", async () => {
    book.plan = NEW;
    book.type("C4", 1300);
    const shown = await user.plan();
    expect(changes(shown).map(({ state, ticked }) => [state, ticked])).toEqual([
      ["changed", true],
      ["edited", false],
      ["new-row", true],
    ]);
    const result = await applyRefresh(book.context(), shown, new Set());
    expect(result).toMatchObject({ ok: true });
    expect(changes(await user.plan()).map(({ state }) => state)).toEqual(["changed", "edited", "new-row"]);
    await user.refresh(shown, new Set(changes(shown).map(({ id }) => id)));
    expect(book.read("C4:C4")).toEqual([['=KOUAN.PORTFREIGHT("二连浩特",2014)']]);
    await undoRefresh(book.context(), book.id(1));
    expect(book.read("C4:C4")).toEqual([[1300]]);
  });
});
