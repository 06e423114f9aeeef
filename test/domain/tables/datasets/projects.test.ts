import { projects } from "../../../../src/domain/tables/datasets/projects";
import { rowsOf } from "../rowsOf";

test("lists every project with programme and port", () => {
  const steppe = rowsOf(projects, { programme: ["programme-steppe-road"] });
  expect(steppe).toHaveLength(5);
  expect(rowsOf(projects, { programme: ["programme-nmg-key-port-projects"] })).toHaveLength(13);
  expect(rowsOf(projects).find(({ key }) => key === "project-shiwei-bridge")?.values).toMatchObject({
    project: "室韦口岸界河桥项目",
    port: "室韦",
  });
});
