import { uniqueHeaders, uniqueTableName } from "../../src/excel/tables/names";

describe("names that Excel accepts", () => {
  test("a second table of the same name gets a number", () => {
    expect(uniqueTableName("Kouan_freight", new Set(["kouan_freight", "kouan_freight_2"]))).toBe(
      "Kouan_freight_3",
    );
  });

  test.each([
    ["foreign-trade", "foreign_trade"],
    ["A1", "Kouan_A1"],
    ["R1C1", "Kouan_R1C1"],
    ["2014", "Kouan_2014"],
    ["口岸", "口岸"],
  ])("%s → %s", (proposed, name) => expect(uniqueTableName(proposed, new Set())).toBe(name));

  test("headers differ by more than case, none is empty", () => {
    expect(uniqueHeaders(["Year", "year", "", "Year"])).toEqual(["Year", "year 2", "Column3", "Year 3"]);
  });
});
