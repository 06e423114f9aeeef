import {
  moveMarks,
  onBoxes,
  shiftMarkFormulas,
  shiftMarks,
  sortMarks,
} from "../../../src/workbench/model/markShift";
import { without } from "../../../src/workbench/model/boxes";
import { MemoryStore } from "../../../src/workbench/model/memoryStore";
import { makeShift } from "../../../src/workbench/model/shifting";
import { type Mark, type Box, MAX_COLUMNS } from "../../../src/workbench/model/store";

function box(row: number, column: number, rows = 1, columns = 1): Box {
  return { row, column, rows, columns };
}

function on(...boxes: Box[]): Mark {
  return { id: "1", kind: "validation", boxes, data: {} };
}

const boxesOf = (marks: readonly Mark[]): readonly Box[] => marks.flatMap((one) => one.boxes);

describe("marks follow their cells", () => {
  it.each([
    ["rows above", on(box(5, 0, 3)), makeShift("insert", box(0, 0, 2, MAX_COLUMNS), "Down"), [box(7, 0, 3)]],
    ["rows inside", on(box(5, 0, 3)), makeShift("insert", box(6, 0, 2, MAX_COLUMNS), "Down"), [box(5, 0, 5)]],
    ["rows of its own deleted", on(box(5, 0, 3)), makeShift("delete", box(4, 0, 9, MAX_COLUMNS), "Up"), []],
    [
      "cells below some of its columns",
      on(box(5, 0, 3, 2)),
      makeShift("insert", box(6, 0), "Down"),
      [box(5, 1, 3), box(5, 0, 4)],
    ],
    [
      "whole rows stay when only cells move",
      on(box(5, 0, 2, MAX_COLUMNS)),
      makeShift("insert", box(0, 0, 1, 3), "Down"),
      [box(5, 0, 2, MAX_COLUMNS)],
    ],
  ])("%s", (_what, mark, shift, expected) => {
    expect(boxesOf(shiftMarks([mark], shift))).toEqual(expected);
  });

  it("goes along with cells moved by hand, and is covered by them", () => {
    const moved = moveMarks([on(box(0, 0, 4)), { ...on(box(9, 9)), id: "2" }], box(0, 0, 2), {
      row: 9,
      column: 9,
    });
    expect(boxesOf(moved)).toEqual([box(2, 0, 2), box(9, 9, 2)]);
  });

  it("is undone with the cells", () => {
    const store = new MemoryStore();
    const sheet = store.activeSheet();
    store.setMarks(sheet, [on(box(3, 0))]);
    store.insertCells(sheet, box(0, 0), "Down");
    expect(boxesOf(store.marks(sheet))).toEqual([box(4, 0)]);
    store.undo();
    expect(boxesOf(store.marks(sheet))).toEqual([box(3, 0)]);
    store.undo();
    expect(store.marks(sheet)).toEqual([]);
    store.redo();
    expect(boxesOf(store.marks(sheet))).toEqual([box(3, 0)]);
  });
});

describe("formulas of marks are read from the first of their cells", () => {
  const rule = (formula: string, ...boxes: Box[]): Mark => ({ ...on(...boxes), data: { rule: { formula } } });
  const formulasOf = (marks: readonly Mark[]): unknown[] =>
    marks.map((one): unknown => Reflect.get(Object(one.data.rule), "formula"));

  it("also when only later ones are left", () => {
    expect(formulasOf([onBoxes(rule("=A1>$A$1", box(0, 1, 5)), [box(2, 1, 3)])])).toEqual(["=A3>$A$1"]);
  });

  it("also when the first ones are deleted", () => {
    const shift = makeShift("delete", box(0, 0, 2, MAX_COLUMNS), "Up");
    const marks = shiftMarks([rule("=A1>B$9", box(0, 1, 5))], shift);
    expect(boxesOf(marks)).toEqual([box(0, 1, 3)]);
    expect(formulasOf(shiftMarkFormulas(marks, "S", "S", shift))).toEqual(["=A1>B$7"]);
  });

  it("also when some of them are moved away: these go on saying what they said", () => {
    const marks = moveMarks([rule("=A1>0", box(0, 1, 4))], box(2, 1, 2), { row: 8, column: 5 });
    expect(marks.map((one) => one.boxes)).toEqual([[box(0, 1, 2)], [box(8, 5, 2)]]);
    expect(formulasOf(marks)).toEqual(["=A1>0", "=A3>0"]);
    expect(new Set(marks.map((one) => one.id)).size).toBe(2);
  });
});

describe("sorting", () => {
  const link = (...boxes: Box[]): Mark => ({ ...on(...boxes), kind: "hyperlink" });

  it("takes links along and leaves rules where they are", () => {
    const marks = sortMarks([link(box(0, 0, 2)), on(box(0, 0, 2))], box(0, 0, 3), false, [2, 1, 0]);
    expect(marks.map((one) => one.boxes)).toEqual([[box(1, 0), box(2, 0)], [box(0, 0, 2)]]);
  });

  it("of columns, with links that reach beyond", () => {
    const marks = sortMarks([link(box(0, 0, 3, 1))], box(1, 0, 2, 2), true, [1, 0]);
    expect(boxesOf(marks)).toEqual([box(0, 0), box(1, 1, 2)]);
  });
});

describe("a box without another", () => {
  it("is its up to four sides", () => {
    expect(without(box(0, 0, 3, 3), box(1, 1))).toEqual([
      box(0, 0, 1, 3),
      box(1, 0, 1, 1),
      box(1, 2, 1, 1),
      box(2, 0, 1, 3),
    ]);
    expect(without(box(0, 0), box(5, 5))).toEqual([box(0, 0)]);
    expect(without(box(1, 1), box(0, 0, 3, 3))).toEqual([]);
  });
});
