import { restoration, restoredRecord } from "../../../src/actions/refresh/restore";
import { FIGURES, planOf, recordOf, type Figures } from "../fixtures";
import { SheetDouble, unquoted } from "./sheet";

const NEXT: Figures = [
  ["满洲里", 2013, 3005.8],
  ...FIGURES.slice(1, 4),
  ["甘其毛都", 2014, 1530.2],
  ["策克", 2014, 900],
];

function goBack(sheet: SheetDouble, record: ReturnType<typeof recordOf>): void {
  const { input } = sheet.look(record, planOf(NEXT, "1.1.0"));
  const way = restoration(record, input.aligned);
  for (const { row, position, input: content } of way.writes) {
    const line = sheet.grid[row];
    if (line !== undefined && content !== null) line[position] = unquoted(content);
  }
  for (const row of [...way.deletions].reverse()) sheet.grid.splice(row, 1);
}

describe("generations", () => {
  test("after a refresh nothing is left to do", () => {
    const sheet = new SheetDouble(recordOf(planOf()));
    const after = sheet.refresh(recordOf(planOf()), planOf(NEXT, "1.1.0"));
    expect(sheet.look(after, planOf(NEXT, "1.1.0")).changes).toEqual([]);
    expect(after.current).toMatchObject({ number: 2, packageVersion: "1.1.0" });
  });

  test("a change that was not ticked is offered again, ticked", () => {
    const sheet = new SheetDouble(recordOf(planOf()));
    const after = sheet.refresh(recordOf(planOf()), planOf(NEXT, "1.1.0"), () => false);
    const again = sheet.refresh(after, planOf(NEXT, "1.1.0"), () => false);
    const states = sheet
      .look(again, planOf(NEXT, "1.1.0"))
      .changes.map(({ state, ticked }) => [state, ticked]);
    expect(states).toEqual([
      ["changed", true],
      ["new-row", true],
    ]);
  });

  test("when the user undoes a refresh, the cells are still ours", () => {
    const sheet = new SheetDouble(recordOf(planOf()));
    const before = sheet.grid.map((row) => [...row]);
    const after = sheet.refresh(recordOf(planOf()), planOf(NEXT, "1.1.0"));
    sheet.grid = before;
    const states = sheet.look(after, planOf(NEXT, "1.1.0")).changes.map(({ state }) => state);
    expect(states).toEqual(["changed", "deleted-row"]);
  });

  test("going back restores what stood there, the user's overtyped cells too", () => {
    const sheet = new SheetDouble(recordOf(planOf()));
    const [, second] = sheet.grid;
    if (second !== undefined) second[2] = "=A1+1";
    const before = sheet.grid.map((row) => [...row]);
    const after = sheet.refresh(recordOf(planOf()), planOf(NEXT, "1.1.0"), () => true);
    expect(sheet.grid[1]?.[2]).toBe(3010);
    goBack(sheet, after);
    expect(sheet.grid).toEqual(before);
    const back = restoredRecord(after, "2026-11-26T00:00:00.000Z");
    const again = sheet.look(back, planOf(NEXT, "1.1.0")).changes.map(({ state, ticked }) => [state, ticked]);
    expect(again).toEqual([
      ["changed", true],
      ["edited", false],
      ["new-row", true],
    ]);
  });

  test("going back leaves a new row that the user has used", () => {
    const sheet = new SheetDouble(recordOf(planOf()));
    sheet.addColumn(4, "我的", () => "");
    const after = sheet.refresh(recordOf(planOf()), planOf(NEXT, "1.1.0"));
    const last = sheet.grid.at(-1);
    if (last !== undefined) last[4] = "重要";
    goBack(sheet, after);
    expect(sheet.grid.at(-1)).toEqual(["策克", 2014, 900, "", "重要"]);
  });
});
