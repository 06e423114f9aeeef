import { portFreight } from "../../src/functions/portFreight";
import { exampleFormula } from "../../src/taskpane/model/exampleFormula";
import { planFor } from "../../src/taskpane/model/planFor";
import { catalogOf, sampleCatalog } from "../support/sampleCatalog";
import { observation } from "../support/records";

function argumentsOf(formula: string): unknown[] {
  const inner = /^=KOUAN\.PORTFREIGHT\((.*)\)$/.exec(formula)?.[1] ?? "";
  return inner.split(",").map((part) => part.replace(/^"|"$/g, ""));
}

const filters = [{}, { port: ["erenhot"], flow: ["import"] }, { flow: ["export"] }, { mode: ["rail"] }];

describe.each(["zh", "en"] as const)("the example formula in %s", (language) => {
  test.each(filters)("gives the figure of the preview: %j", (chosen) => {
    const plan = planFor(sampleCatalog, { dataset: "freight", filters: chosen, columns: [], language });
    const example = exampleFormula(sampleCatalog, plan, language);
    const answer = portFreight.answer(
      { catalog: sampleCatalog, language },
      argumentsOf(example?.formula ?? ""),
    );
    expect(answer).toBe(Number((example?.value ?? "").replace(/,/g, "")));
  });
});

test("a figure of one counter names the counter", () => {
  const catalog = catalogOf(observation({ scope: "railway", mode: "rail", value: "1500" }));
  const plan = planFor(catalog, { dataset: "freight", filters: {}, columns: [], language: "en" });
  const { formula = "" } = exampleFormula(catalog, plan, "en") ?? {};
  expect(formula).toBe('=KOUAN.PORTFREIGHT("Manzhouli",2014,,"rail",,"scope=railway")');
  const args = argumentsOf(formula);
  expect(portFreight.answer({ catalog, language: "en" }, args)).toBe(1500);
});

test("datasets without a function of their own have none", () => {
  const query = { dataset: "key-projects", filters: {}, columns: [], language: "en" } as const;
  expect(exampleFormula(sampleCatalog, planFor(sampleCatalog, query), "en")).toBeNull();
});
