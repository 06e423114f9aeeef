import type { Change } from "../../../src/actions/refresh/model";
import { FIGURES, planOf, recordOf, type Figures } from "../fixtures";
import { SheetDouble } from "./sheet";

const record = recordOf(planOf());

function changesOf(edit: (sheet: SheetDouble) => void, figures: Figures = FIGURES): string[] {
  const sheet = new SheetDouble(record);
  edit(sheet);
  return sheet.look(record, planOf(figures, "1.1.0")).changes.map(show);
}

function show(change: Change): string {
  const column = change.column === "" ? "" : ` ${change.column}`;
  return `${change.ticked ? "x" : "-"} ${change.state} ${change.rowLabel}${column} ${change.oldText}→${change.nextText}`;
}

function set(sheet: SheetDouble, row: number, position: number, content: string | number): void {
  const line = sheet.grid[row];
  if (line !== undefined) line[position] = content;
}

describe("what a refresh offers", () => {
  test("nothing where nothing changed", () => expect(changesOf(() => undefined)).toEqual([]));

  test("a cleared cell is ticked", () =>
    expect(changesOf((sheet) => set(sheet, 1, 2, ""))).toEqual(["x cleared 满洲里 · 2014 freight →3,010"]));

  test("an overtyped cell is not", () =>
    expect(changesOf((sheet) => set(sheet, 1, 2, 9))).toEqual(["- edited 满洲里 · 2014 freight 9→3,010"]));

  test("nor is a formula, even one with the same answer", () =>
    expect(changesOf((sheet) => set(sheet, 1, 2, "=3000+10"))).toEqual([
      "- edited 满洲里 · 2014 freight =3000+10→3,010",
    ]));

  test("a new figure and a withdrawn one are ticked", () =>
    expect(
      changesOf(() => undefined, [["满洲里", 2013, 3005.8], ["满洲里", 2014, null], ...FIGURES.slice(2)]),
    ).toEqual([
      "x changed 满洲里 · 2013 freight 3,005.7→3,005.8",
      "x withdrawn 满洲里 · 2014 freight 3,010→",
    ]));

  test("a deleted row and a new one are offered whole, a withdrawn row to be struck through", () =>
    expect(
      changesOf((sheet) => sheet.grid.splice(0, 1), [...FIGURES.slice(0, 4), ["策克", 2014, 900]]),
    ).toEqual([
      "x deleted-row 满洲里 · 2013 →3,005.7",
      "x new-row 策克 · 2014 →900",
      "x withdrawn 甘其毛都 · 2014 →",
    ]));

  test("a row emptied altogether is filled again, not put in a second time", () => {
    const changes = changesOf((sheet) => sheet.grid[2]?.fill(""));
    expect(changes).toEqual([
      "x cleared 二连浩特 · 2013 port →二连浩特",
      "x cleared 二连浩特 · 2013 year →2,013".replace("2,013", "2013"),
      "x cleared 二连浩特 · 2013 freight →1,209.5",
    ]);
  });

  test("an overtyped key is the same row", () =>
    expect(changesOf((sheet) => set(sheet, 1, 0, "满洲里（铁路）"))).toEqual([
      "- edited 满洲里 · 2014 port 满洲里（铁路）→满洲里",
    ]));

  test("a cleared key is the same row", () =>
    expect(changesOf((sheet) => set(sheet, 1, 0, ""))).toEqual(["x cleared 满洲里 · 2014 port →满洲里"]));

  test("sorting, the user's columns, rows and headers are none of its business", () =>
    expect(
      changesOf((sheet) => {
        sheet.grid.reverse();
        sheet.addColumn(1, "我的备注", (row) => `=ROW()+${row}`);
        sheet.grid.push(["我的口岸", "x", 2014, 1, "my own"]);
        sheet.names[3] = "Freight, renamed";
      }),
    ).toEqual([]));

  test("a column that the user deleted is left out", () =>
    expect(
      changesOf((sheet) => {
        sheet.names.splice(2, 1);
        sheet.grid.forEach((row) => row.splice(2, 1));
      }),
    ).toEqual([]));

  test("without a key column rows cannot be told apart", () => {
    const sheet = new SheetDouble(record);
    sheet.names.splice(0, 1);
    sheet.grid.forEach((row) => row.splice(0, 1));
    expect(() => sheet.look(record, planOf())).toThrow("lost 口岸");
  });

  test("a row that the user copied is the user's: the one that holds our figures stays ours", () =>
    expect(
      changesOf((sheet) => {
        sheet.grid.splice(1, 0, ["满洲里", 2014, 1, ""]);
      }),
    ).toEqual([]));
});
