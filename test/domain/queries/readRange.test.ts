import { readRange } from "../../../src/domain/queries/readRange";

test.each([
  ["a scalar", "a", ["a"], 1, 1],
  ["a row", ["a", "b"], ["a", "b"], 1, 2],
  ["a column", [["a"], ["b"]], ["a", "b"], 2, 1],
  [
    "a block",
    [
      ["a", "b"],
      ["c", "d"],
    ],
    ["a", "b", "c", "d"],
    2,
    2,
  ],
  [
    "blank cells at the end",
    [
      ["a", ""],
      ["b", null],
      [0, "  "],
    ],
    ["a", "b"],
    2,
    1,
  ],
  ["blank cells inside", [["a"], [""], ["b"]], ["a", "", "b"], 3, 1],
  ["rows of different length", [["a", "b"], ["c"]], ["a", "b", "c", null], 2, 2],
  ["a row among scalars", [["a"], "b"], ["a", "b"], 2, 1],
] as const)("%s", (_, raw, cells, rows, columns) => {
  expect(readRange(raw)).toEqual({ cells, rows, columns });
});

test.each([null, undefined, "", 0, [], [[]], [[""], [null]]])("%p has no cells", (raw) => {
  expect(readRange(raw).cells).toEqual([]);
});
