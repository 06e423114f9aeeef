/**
 * The pane explains a formula by asking its question again; here that is held to what the functions answer.
 */
import { currentCatalog } from "../../src/data";
import { kouanFormula } from "../../src/domain/formulas/calls";
import { explainCall, givesNumber, isOfOneFigure } from "../../src/domain/formulas/explainCall";
import { functions } from "../../src/functions";

const catalog = currentCatalog();
const examples = functions
  .filter(({ id }) => isOfOneFigure(id))
  .flatMap((definition) =>
    definition.examples.map(({ formula }) => ({ id: definition.id, definition, formula })),
  );

test("every function that is not of one figure spills or tells facts", () => {
  const others = functions.filter(({ id }) => !isOfOneFigure(id));
  const facts = ["PORTINFO", "PORTVERSION"];
  expect(others.filter(({ id, spills }) => !spills && !facts.includes(id))).toEqual([]);
});

test.each(examples)("$formula", ({ id, definition, formula }) => {
  const call = kouanFormula(formula)?.calls[0];
  const args = (call?.args ?? []).map((argument) => (argument.is === "value" ? argument.value : undefined));
  expect(args).not.toContain(undefined);
  const cell = definition.answer({ catalog, language: "en" }, args);
  const explained = explainCall(catalog, id, args);
  if (typeof cell === "object") expect(explained?.ok).toBe(false);
  else if (givesNumber(id)) expect(explained).toMatchObject({ ok: true, value: cell });
  else if (id !== "PORTWHY") expect(explained?.ok).toBe(true);
});
