import { currentCatalog } from "../../src/data";
import { locatorWords } from "../../src/strings/locatorWords";

const catalog = currentCatalog();

test.each([
  ["body text", "正文", "body text"],
  ["正文；年份据发布日期", "正文；年份据发布日期", "body text; year from the date of publication"],
  [
    "body text; Erenhot; year in the same text",
    "正文；二连浩特；年份见同文",
    "body text; Erenhot; year in the same text",
  ],
  ["正文；满洲里口岸", "正文；满洲里", "body text; Manzhouli"],
  // Headings stand as printed, and so does what is no name.
  ["第一章 引言", "第一章 引言", "第一章 引言"],
  ["正文；标题“二连口岸”", "正文；标题“二连口岸”", "body text; 标题“二连口岸”"],
  ["", "", ""],
])("%s", (locator, zh, en) => {
  expect(locatorWords(catalog, locator, "zh")).toBe(zh);
  expect(locatorWords(catalog, locator, "en")).toBe(en);
});

test("no locator of the package mixes our words of one language into the other", () => {
  for (const { locator } of catalog.records.observations) {
    expect(locatorWords(catalog, locator, "zh")).not.toMatch(/body text|year (from|in) the/);
    expect(locatorWords(catalog, locator, "en")).not.toMatch(/正文；|年份据|年份见同文/);
  }
});
