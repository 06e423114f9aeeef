import { planTargets } from "../../../../src/domain/tables/datasets/planTargets";
import { rowOf, rowsOf } from "../rowsOf";

test("sets a target beside the actual figure of the same key", () => {
  expect(rowOf(planTargets, "inner-mongolia|ceb-share|2025|total|rail||s-nmg-plan-2021")).toMatchObject({
    target: 50,
    qualifier: "超过",
    actual: 47.5,
    progress: 95,
  });
});

test("keeps both targets for 2025 and measures neither by the figure of land ports only", () => {
  const targets = rowsOf(planTargets).filter(({ key }) =>
    key.startsWith("inner-mongolia|freight|2025|total|all|"),
  );
  expect(targets.map(({ values }) => [values.target, values.unit, values.actual, values.progress])).toEqual([
    [1, "亿吨", null, null],
    [1.3, "亿吨", null, null],
  ]);
});

test("lists targets that are growth only", () => {
  expect(
    rowOf(planTargets, "inner-mongolia|foreign-capital-used|2026|total|all||s-nmg-daily-2026-01"),
  ).toMatchObject({
    target: null,
    change: 5,
  });
});
