import { keyProjects } from "../../../../src/domain/tables/datasets/keyProjects";
import { rowsOf } from "../rowsOf";

test("lists the 13 projects of box 4-4 in printed order", () => {
  const rows = rowsOf(keyProjects);
  expect(rows.map(({ values }) => values.number)).toEqual(Array.from({ length: 13 }, (_, i) => i + 1));
  expect(rows[0]?.values).toMatchObject({ port: "满洲里", project: "满洲里公路口岸货运场区联检查验楼项目" });
  expect(rows[12]?.values).toMatchObject({ port: "乌力吉", project: "乌力吉口岸智慧口岸建设项目" });
});
