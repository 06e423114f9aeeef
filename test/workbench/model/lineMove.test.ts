import * as fc from "fast-check";
import { Attachments, type Attachment } from "../../../src/workbench/model/attachments";
import { boxAfter, boxesAfter, type LineMove } from "../../../src/workbench/model/lineMove";
import { moveMarkLines } from "../../../src/workbench/model/markLines";
import { type Box, type Mark, MAX_COLUMNS } from "../../../src/workbench/model/store";

const box = (row: number, column: number, rows = 1, columns = 1): Box => ({ row, column, rows, columns });
const rows = (from: number, count: number, to: number): LineMove => ({ from, count, to, vertical: true });
const columns = (from: number, count: number, to: number): LineMove => ({
  ...rows(from, count, to),
  vertical: false,
});

function mark(boxes: readonly Box[], formula?: string): Mark {
  return { id: "1", kind: "conditionalFormat", boxes, data: formula === undefined ? {} : { formula } };
}

describe("a box whose lines are dragged", () => {
  it.each<[string, Box, LineMove, Box[]]>([
    ["goes along", box(1, 0), rows(1, 1, 5), [box(4, 0)]],
    ["goes along upwards", box(4, 0), rows(4, 1, 1), [box(1, 0)]],
    ["makes room", box(3, 0, 2), rows(1, 1, 9), [box(2, 0, 2)]],
    ["makes room upwards", box(3, 0, 2), rows(8, 2, 0), [box(5, 0, 2)]],
    ["stays one where lines move within it", box(0, 0, 9), rows(2, 2, 7), [box(0, 0, 9)]],
    ["is in two places where a part goes", box(0, 0, 4), rows(1, 1, 9), [box(0, 0, 3), box(8, 0)]],
    ["takes lines in that come between its own", box(0, 0, 4), rows(8, 1, 2), [box(0, 0, 2), box(3, 0, 2)]],
    ["stays where nothing moves", box(0, 0, 4), rows(1, 2, 3), [box(0, 0, 4)]],
    ["of columns goes along", box(0, 1, 3, 1), columns(1, 1, 4), [box(0, 3, 3, 1)]],
    [
      "of whole rows stays when columns move",
      box(2, 0, 1, MAX_COLUMNS),
      columns(1, 1, 4),
      [box(2, 0, 1, MAX_COLUMNS)],
    ],
  ])("%s", (_what, before, move, after) => {
    expect(boxesAfter(before, move)).toEqual(after);
  });

  it("keeps its cells, none twice, and comes back when the lines are dragged back", () => {
    const line = fc.integer({ min: 0, max: 12 });
    fc.assert(
      fc.property(
        line,
        fc.integer({ min: 1, max: 4 }),
        line,
        line,
        fc.integer({ min: 1, max: 5 }),
        (from, count, to, start, length) => {
          fc.pre(to < from || to > from + count);
          const after = boxesAfter(box(start, 0, length), rows(from, count, to));
          expect(after.reduce((sum, one) => sum + one.rows, 0)).toBe(length);
          const back = to < from ? rows(to, count, from + count) : rows(to - count, count, from);
          const again = after.flatMap((one) => boxesAfter(one, back));
          const lines = again.flatMap((one) =>
            Array.from({ length: one.rows }, (_none, index) => one.row + index),
          );
          expect(lines.sort((a, b) => a - b)).toEqual(
            Array.from({ length }, (_none, index) => start + index),
          );
        },
      ),
    );
  });

  it("stays as a whole for what cannot be in two places", () => {
    expect(boxAfter(box(0, 0, 4), rows(1, 1, 9))).toEqual(box(0, 0, 4));
  });
});

describe("rules on lines that are dragged", () => {
  const moved = (before: Mark, move: LineMove, own = "Sheet1") =>
    moveMarkLines([before], own, "Sheet1", move)[0];

  it("say for each cell what they said", () => {
    expect(moved(mark([box(0, 0, 9)], "=B1>$D$1"), rows(0, 1, 5))).toMatchObject({
      boxes: [box(0, 0, 9)],
      data: { formula: "=B1>$D$5" },
    });
    expect(moved(mark([box(1, 0)], "=B2>A1"), rows(1, 1, 9))).toMatchObject({
      boxes: [box(8, 0)],
      data: { formula: "=B9>A1" },
    });
  });

  it("follow on other sheets as well, where they name the sheet", () => {
    expect(moved(mark([box(0, 0)], "=Sheet1!A2>A2"), rows(1, 1, 9), "Other")).toMatchObject({
      boxes: [box(0, 0)],
      data: { formula: "=Sheet1!A9>A2" },
    });
  });

  it("are the same list where nothing changes", () => {
    const marks = [mark([box(0, 0)], "=B1")];
    expect(moveMarkLines(marks, "Sheet1", "Sheet1", rows(5, 1, 9))).toBe(marks);
  });
});

test("comments go with their cells, and come back", () => {
  let undo: () => void = () => undefined;
  const attachments = new Attachments(
    (redo, back) => {
      redo();
      undo = back;
    },
    () => new Set(["s"]),
  );
  const comment: Attachment = {
    kind: "comment",
    id: "1",
    sheet: "s",
    anchors: { place: { sheet: "s", box: box(1, 1) }, gone: null },
    data: {},
  };
  attachments.put(comment);
  attachments.moveLines("s", rows(1, 1, 5));
  expect(attachments.find("comment", "1")?.anchors).toEqual({
    place: { sheet: "s", box: box(4, 1) },
    gone: null,
  });
  undo();
  expect(attachments.find("comment", "1")).toBe(comment);
  attachments.moveLines("other", rows(1, 1, 5));
  expect(attachments.find("comment", "1")).toBe(comment);
});
