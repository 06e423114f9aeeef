import type { Reading } from "../../src/domain/model/reading";
import { explain } from "../../src/domain/queries/explain";
import type { RawQuestion } from "../../src/domain/queries/parseQuestion";
import { numberWords } from "../../src/strings/numberWords";
import { citation, readingSentence } from "../../src/strings/readings";
import { observation } from "../support/records";
import { catalogOf, sampleCatalog } from "../support/sampleCatalog";

function reading(part: Partial<RawQuestion> = {}, catalog = sampleCatalog): Reading {
  const answer = explain(catalog, { entity: "满洲里", indicator: "freight", period: 2014, ...part });
  if (!answer.ok) throw new Error(answer.kind);
  return answer;
}

test("a reading says value, unit, period, source and the printed sentence", () => {
  expect(readingSentence(sampleCatalog, reading(), "zh")).toBe(
    "满洲里2014年货运量（进出口合计、全部方式）：3,010 万吨。来源：内蒙古大学《参与图们江区域合作的现状》（2015年），第一节：“2014年满洲里口岸货运量达到3010万吨”。",
  );
  expect(readingSentence(sampleCatalog, reading(), "en")).toBe(
    "Manzhouli, freight (total, all modes), 2014: 3,010 × 10,000 t. Source: 内蒙古大学, “参与图们江区域合作的现状” (2015), 第一节: “2014年满洲里口岸货运量达到3010万吨”.",
  );
});

test("what others print is told: agreement by number, conflicts by figure", () => {
  const text = readingSentence(sampleCatalog, reading({ entity: "二连浩特", period: 2023 }), "en");
  expect(text).toContain("Other sources that agree: 1.");
  expect(text).toContain("Others differ: 2,500 × 10,000 t (口岸商报, 1 February 2024).");
});

test("another unit, another period, a count and a qualifier are told", () => {
  expect(readingSentence(sampleCatalog, reading({ unit: "t" }), "en")).toContain(
    "Printed as 3,010 × 10,000 t.",
  );
  expect(readingSentence(sampleCatalog, reading({ period: "latest" }), "zh")).toContain("最近的时期：2016年");
  const trains = reading({ indicator: "ceb-trains", period: 2020 });
  expect(readingSentence(sampleCatalog, trains, "zh")).toContain("口径：海关统计。");
  const over = reading({ entity: "二连浩特", period: 2023, options: "asOf=2024" });
  expect(readingSentence(sampleCatalog, over, "zh")).toContain("超过 2,400");
});

test("status and note are told where there are any", () => {
  const catalog = catalogOf(observation({ status: "P", note: "Counted anew in 2016." }));
  const text = readingSentence(catalog, reading({}, catalog), "en");
  expect(text).toContain("Status: P.");
  expect(text).toMatch(/Note: Counted anew in 2016\.$/);
});

test("the short citation fits a cell, the full one holds all that is known of the source", () => {
  expect(citation(sampleCatalog, reading(), "short", "zh")).toBe("内蒙古大学（2015年），第一节");
  expect(citation(sampleCatalog, reading(), "full", "en")).toBe(
    "图门其其格, “参与图们江区域合作的现状”, 内蒙古大学, 2015; 第一节; printed: “2014年满洲里口岸货运量达到3010万吨” (In 2014 freight at Manzhouli port reached 30.1 million tonnes); Kouan data package 1.0.0.",
  );
  const daily = reading({ entity: "内蒙古", indicator: "trade", period: 2025 });
  expect(citation(sampleCatalog, daily, "full", "zh")).toContain(
    "阿妮尔，《桥头堡能级再跃升》，载《内蒙古日报》，2026年1月，https://example.org/2026",
  );
});

test("an undated source is cited as undated", () => {
  expect(citation(sampleCatalog, reading({ entity: "二连浩特", period: 2022 }), "short", "en")).toContain(
    "undated",
  );
});

test.each([
  ["3010", "3,010"],
  ["1074.4", "1,074.4"],
  ["10744000", "10,744,000"],
  ["-5.7", "-5.7"],
  ["999", "999"],
  ["0.123456789", "0.123456"],
])("the number %s is written %s", (decimal, words) => {
  expect(numberWords(decimal)).toBe(words);
});

test.each([
  ["只计公路", "注：只计公路。", "Note (in Chinese): 只计公路."],
  ["Road only.", "注（英文）：Road only。", "Note: Road only."],
])(
  "a note is told in the language it is kept in, and which that is where it is the other: %s",
  (note, zh, en) => {
    const catalog = catalogOf(observation({ note }));
    const found = reading({}, catalog);
    expect(readingSentence(catalog, found, "zh").endsWith(zh)).toBe(true);
    expect(readingSentence(catalog, found, "en").endsWith(en)).toBe(true);
  },
);
