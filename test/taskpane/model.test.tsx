import { datasets } from "../../src/domain/tables/datasets";
import { cellText } from "../../src/taskpane/model/cellText";
import { datasetFacts, yearsText } from "../../src/taskpane/model/datasetFacts";
import { PaneRequests } from "../../src/taskpane/model/requests";
import { searchDatasets } from "../../src/taskpane/model/searchDatasets";
import { sampleCatalog } from "../support/sampleCatalog";

describe("search", () => {
  test.each(["freight", "货运", "FREIGHT year", "ｆｒｅｉｇｈｔ", "口岸 货运"])(
    "%s finds freight",
    (text) => {
      expect(searchDatasets(datasets, text).map(({ id }) => id)).toContain("freight");
    },
  );
  test("blank finds all, nonsense nothing", () => {
    expect(searchDatasets(datasets, "  ")).toEqual(datasets);
    expect(searchDatasets(datasets, "zzz")).toEqual([]);
  });
});

test("years covered are the first and the last one of the rows", () => {
  expect(yearsText({ rows: 1, years: { first: 2014, last: 2014 } })).toBe("2014");
  expect(yearsText({ rows: 0, years: null })).toBe("");
  for (const dataset of datasets) {
    const facts = datasetFacts(sampleCatalog, dataset);
    expect(facts.rows).toBe(dataset.rows(sampleCatalog, {}, "en").length);
    expect(datasetFacts(sampleCatalog, dataset)).toBe(facts);
  }
});

test.each([
  [3010, "#,##0", "3,010"],
  [790.4, "#,##0.00", "790.40"],
  [2014, "0", "2014"],
  [1234.5678, "#,General", "1,234.5678"],
  [null, "@", ""],
  ["满洲里", "@", "满洲里"],
])("%p in format %s shows as %s", (value, numberFormat, text) => {
  expect(cellText(value, { numberFormat }, "en")).toBe(text);
});

describe("requests of the ribbon", () => {
  test("wait until somebody listens, and are delivered once", async () => {
    const requests = new PaneRequests();
    const heard: string[] = [];
    requests.send("refresh-all");
    const stop = requests.listen("refresh-all", () => heard.push("first"));
    await Promise.resolve();
    stop();
    requests.listen("refresh-all", () => heard.push("second"));
    await Promise.resolve();
    expect(heard).toEqual(["first"]);
    requests.send("refresh-all");
    expect(heard).toEqual(["first", "second"]);
  });
  test("are kept when the listener leaves before they are delivered", async () => {
    const requests = new PaneRequests();
    const heard: string[] = [];
    requests.send("open-tables");
    requests.listen("open-tables", () => heard.push("gone"))();
    await Promise.resolve();
    requests.listen("open-tables", () => heard.push("here"));
    await Promise.resolve();
    expect(heard).toEqual(["here"]);
  });
});
