import { portFacts } from "../../../../src/domain/tables/datasets/portFacts";
import { rowsOf } from "../rowsOf";

test("gives each fact of a port in words, with its source", () => {
  const facts = rowsOf(portFacts, { subject: ["manzhouli"], fact: ["class", "modes", "neighbour"] }, "en");
  expect(facts.find(({ values }) => values.value === "Russia")?.values.fact).toBe("Neighbouring country");
  expect(facts.map(({ values }) => values.value)).toContain("Comprehensive hub port");
  for (const { values } of facts) expect(values.source).not.toBeNull();
});
