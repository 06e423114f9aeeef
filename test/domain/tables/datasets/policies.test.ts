import { policies } from "../../../../src/domain/tables/datasets/policies";
import { rowsOf } from "../rowsOf";

test("lists the policies by date, those without one first", () => {
  const dates = rowsOf(policies).map(({ values }) => values.date ?? "");
  expect(dates).toEqual([...dates].sort());
  expect(rowsOf(policies).map(({ values }) => values.title)).toContain("东北老工业基地振兴规划");
});
