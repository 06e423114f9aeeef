import { chosenLanguage, languageOf } from "../../src/start/language";

test.each([
  ["zh-CN", "zh"],
  ["zh", "zh"],
  ["zh-Hant-TW", "zh"],
  ["ZH-HK", "zh"],
  ["en-US", "en"],
  ["mn-MN", "en"],
  ["zhx", "en"],
  ["", "en"],
  [undefined, "en"],
])("Excel in %s speaks %s", (locale, language) => {
  expect(languageOf(locale)).toBe(language);
});

test("a choice precedes Excel's language", () => {
  expect(chosenLanguage("auto", "zh")).toBe("zh");
  expect(chosenLanguage("en", "zh")).toBe("en");
  expect(chosenLanguage("zh", "en")).toBe("zh");
});
