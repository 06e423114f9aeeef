/** Whatever the builder offers, the functions take. */
import { currentCatalog } from "../../src/data";
import { functions } from "../../src/functions";
import { formulaKit } from "../../src/start/formulaKit";
import { choicesFor, optionChoicesFor } from "../../src/taskpane/model/formulaChoices";
import {
  EMPTY_DRAFT,
  previewOf,
  type DraftArgument,
  type FormulaDraft,
} from "../../src/taskpane/model/formulaDraft";
import { PROOFS } from "../functions/proof";

const kit = formulaKit(functions);
const catalog = currentCatalog();

/** A draft that the function answers, from the cases of its proof. */
function draftOf(id: string): FormulaDraft {
  const definition = kit.functions.find((known) => known.id === id);
  const args = PROOFS[id]?.normal[0].args ?? [];
  const entries = (definition?.parameters ?? []).flatMap(({ name }, i): [string, DraftArgument][] => {
    const value = args[i];
    return typeof value === "string" || typeof value === "number"
      ? [[name, { is: "text", text: String(value) }]]
      : [];
  });
  return { ...EMPTY_DRAFT, arguments: Object.fromEntries(entries) };
}

const cases = (["zh", "en"] as const).flatMap((language) =>
  kit.functions.flatMap((definition) =>
    definition.parameters
      .filter(({ name }) => name !== "options" && name !== "filter" && name !== "text")
      .map((parameter) => [definition.id, parameter.name, language, definition, parameter] as const),
  ),
);

test.each(cases)("%s, %s in %s", (id, name, language, definition, parameter) => {
  const draft = draftOf(id);
  const choices = choicesFor({ catalog, language, definition, draft }, name);
  expect(choices.length).toBeGreaterThan(0);
  expect(new Set(choices.map(({ value }) => value)).size).toBe(choices.length);
  for (const { value } of choices) {
    const argument: DraftArgument = parameter.range
      ? { is: "list", items: [value] }
      : { is: "text", text: value };
    const chosen = { ...draft, arguments: { ...draft.arguments, [name]: argument } };
    const [first] = previewOf(kit, definition, chosen, language)[0] ?? [];
    if (first?.text !== "#VALUE!") continue;
    // A rate has no growth, a flow lies after its start: the argument itself was read.
    expect(`${value}: ${first.message ?? ""}`).toMatch(
      /已是比率|本身是比率|is a rate|晚于|lies after|上年同期|year before|序列不能|series cannot/,
    );
  }
});

test.each(kit.functions.map((definition) => [definition.id, definition] as const))(
  "options of %s",
  (id, definition) => {
    const draft = draftOf(id);
    for (const option of definition.options) {
      for (const { value } of optionChoicesFor({ catalog, language: "en", definition, draft }, option)) {
        const chosen = { ...draft, options: { [option]: value } };
        const [first] = previewOf(kit, definition, chosen, "en")[0] ?? [];
        expect(`${option}=${value}: ${first?.message ?? ""}`).not.toMatch(
          /No option|option \w+ cannot be|no use of/,
        );
      }
    }
  },
);
