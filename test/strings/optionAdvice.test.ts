import { currentCatalog } from "../../src/data";
import { parseOptions } from "../../src/domain/queries/parseOptions";
import { anyGapSentence } from "../../src/strings/functionsGaps";

function sentence(text: string, language: "zh" | "en"): string {
  const options = parseOptions(currentCatalog(), text);
  if (options.ok) throw new Error(text);
  return anyGapSentence(currentCatalog(), options, language);
}

test.each([
  ["header=no", /您是不是要写 headers？.*帮助页。$/, /Did you mean headers\? .*help page\.$/],
  ["货种类=煤", /您是不是要写 commodity？/, /Did you mean commodity\?/],
  ["comodity=coal", /您是不是要写 commodity？/, /Did you mean commodity\?/],
  ["coal", /您是不是要写 commodity=coal？/, /Did you mean commodity=coal\?/],
])("the nearest option to %s comes first, and then where all stand", (text, zh, en) => {
  expect(sentence(text, "zh")).toMatch(zh);
  expect(sentence(text, "en")).toMatch(en);
  expect(sentence(text, "en")).not.toMatch(/layout/);
});

test("all options are told where none is near", () => {
  expect(sentence("colour=red", "zh")).toMatch(/可用选项：commodity、.*、language。$/);
  expect(sentence("colour=red", "en")).toMatch(/The options are: commodity, .*, language\.$/);
});
