import { lists } from "../../../../src/domain/tables/datasets/lists";
import { rowsOf } from "../rowsOf";

function members(list: string): (string | number | null | undefined)[] {
  return rowsOf(lists, { list: [list] }).map(({ values }) => values.member);
}

test("gives the 14 open cities of 1992 in printed order, numbered", () => {
  expect(members("list-open-cities-1992").join("、")).toBe(
    "黑河、绥芬河、珲春、满洲里、二连浩特、伊宁、博乐、塔城、畹町、瑞丽、河口、凭祥、东兴、丹东",
  );
  const numbers = rowsOf(lists, { list: ["list-open-cities-1992"] }).map(({ values }) => values.number);
  expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
});

test("gives export bases, planned rail ports and the lists of the tables", () => {
  expect(members("list-used-car-bases")).toEqual(["二连浩特", "满洲里", "海拉尔"]);
  expect(members("list-new-rail-ports")).toEqual(["甘其毛都", "策克", "珠恩嘎达布其"]);
  expect(members("list-border-ports-91")).toHaveLength(91);
  expect(members("list-border-counties-139")).toHaveLength(139);
});

test("gives one list after another", () => {
  const names = rowsOf(lists).map(({ values }) => values.list);
  expect(names.filter((name, i) => name !== names[i - 1])).toHaveLength(new Set(names).size);
});
