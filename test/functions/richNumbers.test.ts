/**
 * Numbers that carry their source, as Excel takes them.
 */
import { currentCatalog } from "../../src/data";
import { MOST_RICH_CELLS } from "../../src/functions/support/spill";
import { numberFormat, percentFormat, type RichNumber } from "../../src/functions/support/richNumber";
import { fakeExcel, type Shown } from "../support/customFunctions";
import { observation } from "../support/records";
import { catalogOf } from "../support/sampleCatalog";

const catalog = currentCatalog();
const zh = fakeExcel(catalog, "zh", true);
const en = fakeExcel(catalog, "en", true);

function rich(shown: Shown | Shown[][] | undefined): RichNumber {
  if (typeof shown === "object" && !Array.isArray(shown) && "basicValue" in shown) return shown;
  throw new Error(`not rich: ${JSON.stringify(shown)}`);
}

/** Compiles only while our type is one of Excel's. */
const asExcel = (value: RichNumber): Excel.DoubleCellValue => value;

describe("a figure", () => {
  const value = rich(en.call("PORTFREIGHT", "满洲里", 2014));

  test("is a number with properties", () => {
    expect(asExcel(value)).toMatchObject({
      type: "Double",
      basicType: "Double",
      basicValue: 3010,
      numberFormat: "#,##0",
      properties: {
        Unit: { type: "String", basicValue: "10,000 t" },
        Period: { basicValue: "2014" },
        Status: { basicValue: "normal" },
        Quote: { basicValue: "2014年，满洲里口岸货运量3010万吨，较上年略有增长" },
      },
    });
    expect(value.properties.Source?.basicValue).toMatch(/内蒙古大学蒙古学学院/);
  });

  test("opens a card in List layout that shows every property", () => {
    const { card } = value.layouts;
    expect(card.title).toBe("Manzhouli: freight");
    expect(card.subTitle).toEqual({ property: "Period" });
    expect(card.sections.map(({ layout }) => layout)).toEqual(["List", "List"]);
    expect(card.sections.flatMap(({ properties }) => properties).sort()).toEqual(
      Object.keys(value.properties).sort(),
    );
  });

  test("has property names that formulas can use, the same in both languages, and none is empty", () => {
    const chinese = rich(zh.call("PORTFREIGHT", "满洲里", 2014));
    expect(Object.keys(chinese.properties)).toEqual(Object.keys(value.properties));
    for (const [name, { basicValue }] of Object.entries(chinese.properties)) {
      expect(name).toMatch(/^[A-Z][A-Za-z]+$/);
      expect(basicValue).not.toBe("");
    }
    expect(chinese.properties.Unit).toEqual({
      type: "String",
      basicValue: "万吨",
      propertyMetadata: { sublabel: "单位" },
    });
  });

  test("attributes its source where that has an address", () => {
    const attributed = rich(en.call("PORTTRADE", "内蒙古", 2023));
    expect(attributed.properties.Source?.propertyMetadata?.attribution?.[0]?.sourceAddress).toMatch(
      /^https?:/,
    );
  });

  test("tells of other figures", () => {
    expect(rich(en.call("PORTFREIGHT", "二连浩特", 2014)).properties.Others?.basicValue).toMatch(/1,355\.9/);
  });
});

test.each([
  ["3010", "exact", "#,##0"],
  ["790.4", "exact", "#,##0.0"],
  ["0.123456789", "exact", "#,##0.0000"],
  ["2400", "over", '">"#,##0'],
  ["2400.5", "at-least", '"≥"#,##0.0'],
  ["2400", "at-most", '"≤"#,##0'],
  ["2400", "about", '"≈"#,##0'],
  ["2400", "nearly", '"≈"#,##0'],
] as const)("%s, %s shows as %s", (decimal, qualifier, format) => {
  expect(numberFormat(decimal, qualifier)).toBe(format);
});

test("over 2400 shows its qualifier and calculates with 2400", () => {
  const over = catalogOf(observation({ value: "2400", qualifier: "over" }));
  const value = rich(fakeExcel(over, "en", true).call("PORTFREIGHT", "满洲里", 2014));
  expect(value).toMatchObject({ basicValue: 2400, numberFormat: '">"#,##0' });
  expect(value.properties.Precision?.basicValue).toBe("over 2,400");
});

test("growth and progress are percentages that say how they came about", () => {
  const growth = rich(en.call("PORTGROWTH", "内蒙古", "foreign-trade", 2025));
  expect(growth.numberFormat).toBe("0.0%");
  expect(growth.properties.Basis?.basicValue).toMatch(/Computed from two figures .*2,073\.1/);
  const printed = rich(zh.call("PORTGROWTH", "满洲里", "freight", 2022));
  expect(printed.properties.Basis?.basicValue).toMatch(/不是计算所得/);
  const progress = rich(en.call("PORTPROGRESS", "内蒙古", "ceb-share", 2025));
  expect(progress).toMatchObject({ basicValue: 0.95, numberFormat: percentFormat("about") });
  expect(progress.properties.Basis?.basicValue).toMatch(/÷ target over 50/);
  for (const value of [growth, printed, progress]) {
    expect(value.layouts.card.sections.flatMap(({ properties }) => properties).sort()).toEqual(
      Object.keys(value.properties).sort(),
    );
  }
  expect(rich(en.call("PORTTARGET", "内蒙古", "freight", 2025)).basicValue).toBe(13_000);
});

describe("a spill", () => {
  test("has a card in each figure; labels, ranks and errors have none", () => {
    const rows = en.rows("PORTRANK", "freight", 2014);
    expect(rows[1]?.[0]).toBe(1);
    expect(rich(rows[1]?.[2]).basicValue).toBe(3010);
    const table = en.rows("PORTTABLE", "满洲里", "freight", [[2014, 2015]]);
    expect(rich(table[0]?.[0]).basicValue).toBe(3010);
    expect(table[0]?.[1]).toMatchObject({ code: "#N/A" });
    expect(rich(en.rows("PORTSERIES", "满洲里", "freight", 2014, 2014)[1]?.[1]).basicValue).toBe(3010);
  });

  test("too large for cards has bare numbers, and its first figure says so", () => {
    const ports = Array.from({ length: MOST_RICH_CELLS + 1 }, () => ["满洲里"]);
    const rows = en.rows("PORTTABLE", ports, "freight", 2014);
    expect(rich(rows[0]?.[0]).properties.Note?.basicValue).toMatch(/only this cell has a card/);
    expect(rows.slice(1).every(([cell]) => cell === 3010)).toBe(true);
    const fitting = en.rows("PORTTABLE", ports.slice(1), "freight", 2014);
    expect(fitting.every(([cell]) => typeof cell === "object")).toBe(true);
  });

  test("stays below the 5 MB of one answer on the web", () => {
    const ports = Array.from({ length: MOST_RICH_CELLS }, () => ["满洲里"]);
    const size = Buffer.byteLength(JSON.stringify(en.rows("PORTTABLE", ports, "freight", 2014)));
    expect(size).toBeLessThan(3_000_000);
  });
});

test.each([[false], [undefined]])("with richNumbers %p every number is bare", (flag) => {
  const plain = fakeExcel(catalog, "en", flag);
  expect(plain.call("PORTFREIGHT", "满洲里", 2014)).toBe(3010);
  expect(plain.call("PORTGROWTH", "满洲里", "freight", 2022)).toBe(-0.135);
  expect(plain.rows("PORTTABLE", "满洲里", "freight", 2014)).toEqual([[3010]]);
});

test("a number given back as an argument is read as a number", () => {
  const year = { type: "Double", basicType: "Double", basicValue: 2014, properties: {} };
  expect(fakeExcel(catalog, "en").call("PORTFREIGHT", "满洲里", year)).toBe(3010);
});
