/**
 * Every example of the help pages, computed from the bundled data in both languages.
 */
import { currentCatalog } from "../../src/data";
import type { Language } from "../../src/domain/model/codes";
import { functions } from "../../src/functions";
import { fakeExcel } from "../support/customFunctions";
import { fits, parseFormula, shownText } from "./formula";

const catalog = currentCatalog();
const examples = functions.flatMap(({ id, examples: list }) => list.map((example) => ({ id, ...example })));

describe.each<Language>(["zh", "en"])("examples in %s", (language) => {
  test.each(examples)("$formula", ({ id, formula, result }) => {
    const parsed = parseFormula(formula);
    expect(parsed.id).toBe(id);
    const shown = shownText(fakeExcel(catalog, language).call(parsed.id, ...parsed.args));
    if (!fits(result[language], shown)) expect(shown).toBe(result[language]);
  });
});

test("every function with arguments has at least two examples, every one a comment in both languages", () => {
  const poor = functions.filter(
    ({ parameters, examples: list }) => list.length < (parameters.length > 0 ? 2 : 1),
  );
  expect(poor.map(({ id }) => id)).toEqual([]);
  for (const { comment } of examples) {
    expect(comment.zh).toMatch(/\p{Script=Han}/u);
    expect(comment.en).not.toBe("");
  }
});
