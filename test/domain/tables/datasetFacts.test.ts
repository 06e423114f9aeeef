import { datasetFacts } from "../../../src/domain/tables/datasetFacts";
import { freight } from "../../../src/domain/tables/datasets/freight";
import { policies } from "../../../src/domain/tables/datasets/policies";
import { NO_RECORDS, observation, source as plainSource } from "../../support/records";
import { catalogOf } from "../../support/sampleCatalog";
import { createCatalog } from "../../../src/domain/createCatalog";

describe("datasetFacts", () => {
  test("counts rows, years, sources and contradicted figures", () => {
    const catalog = catalogOf(
      observation({ period: "2012", value: "2800" }),
      observation({ period: "2014", value: "3010" }),
      observation({ period: "2014", value: "2900", source: "s-press-2024" }),
      observation({ period: "2015", value: "3000", source: "s-plan" }),
      observation({ period: "2015-H1", value: "1500" }),
    );
    expect(datasetFacts(catalog, freight)).toEqual({
      rows: 3,
      years: [2012, 2015],
      sources: 2,
      conflicts: 1,
    });
  });

  test("of a dataset without figures names the sources of its rows; of an empty one, nothing", () => {
    const empty = createCatalog(NO_RECORDS);
    expect(datasetFacts(empty, freight)).toEqual({ rows: 0, years: null, sources: 0, conflicts: 0 });
    const source = { id: "s", title: "规划" };
    const policy = {
      id: "p",
      date: "2021",
      title: { zh: "甲", en: "A" },
      issuer: "",
      locator: "",
      quote: "",
    };
    const catalog = createCatalog({
      ...NO_RECORDS,
      sources: [{ ...plainSource(), ...source }],
      policies: [{ ...policy, source: "s" }],
    });
    expect(datasetFacts(catalog, policies)).toEqual({ rows: 1, years: null, sources: 1, conflicts: 0 });
  });
});
