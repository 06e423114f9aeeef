import { moveMarks, shiftMarks } from "../../../src/workbench/model/markShift";
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
