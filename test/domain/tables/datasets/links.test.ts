import { links } from "../../../../src/domain/tables/datasets/links";
import { rowsOf } from "../rowsOf";

test("finds planned railways and ports opposite, with the sentence", () => {
  const rail = rowsOf(links, { link: ["planned-rail-link"], subject: ["ceke"] });
  expect(rail.map(({ values }) => values.object)).toContain("西伯库伦");
  const opposite = rowsOf(links, { link: ["counterpart"], subject: ["erenhot"] });
  expect(opposite[0]?.values).toMatchObject({ object: "扎门乌德", link: "对应口岸" });
  expect(String(opposite[0]?.values.quote)).toContain("扎门乌德");
});

test("leaves membership of lists to the dataset of lists", () => {
  expect(rowsOf(links).some(({ key }) => key.includes("|member-of|"))).toBe(false);
});

test("begins with ports opposite and goes on kind after kind", () => {
  const kinds = rowsOf(links).map(({ values }) => values.link);
  expect(kinds[0]).toBe("对应口岸");
  expect(kinds.filter((kind, i) => kind !== kinds[i - 1])).toHaveLength(new Set(kinds).size);
});
