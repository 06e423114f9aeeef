import { currentCatalog } from "../../src/data";
import { LANGUAGES } from "../../src/domain/model/codes";
import { OPTION_NAMES } from "../../src/domain/queries/parseOptions";
import { functions } from "../../src/functions";
import { GROUPS } from "../../src/help/build/groups";
import { helpPath } from "../../src/help/build/metadata";
import { helpPages } from "../../src/help/build/pages";
import { say } from "../../src/strings/format";
import { HELP, HELP_OPTIONS } from "../../src/strings/help";
import { fakeExcel } from "../support/customFunctions";
import { parseFormula } from "../functions/formula";

const catalog = currentCatalog();
const files = new Map(helpPages(functions, catalog).map(({ path, content }) => [path, content]));
const pages = [...files].filter(([path]) => path.endsWith(".html"));

function content(id: string, language: "zh" | "en"): string {
  return files.get(helpPath(id, language)) ?? "";
}

test("an index and a page for each function in each language, and one style sheet", () => {
  expect(files.size).toBe(LANGUAGES.length * (functions.length + 1) + 1);
});

test("each function stands in one group of the index", () => {
  const grouped = Object.values(GROUPS).flat();
  expect([...grouped].sort()).toEqual(functions.map(({ id }) => id).sort());
});

describe.each(pages)("%s", (path, html) => {
  test("every link leads to a page or a place in it", () => {
    for (const [, link = ""] of html.matchAll(/href="([^"]+)"/g)) {
      if (link.startsWith("#") || link.includes("assets/")) continue;
      const [target = "", place] = new URL(link, `https://localhost/${path}`).pathname
        .slice(1)
        .concat(link.includes("#") ? `#${link.split("#")[1] ?? ""}` : "")
        .split("#");
      expect([...files.keys()]).toContain(target);
      if (place !== undefined) expect(files.get(target)).toContain(`id="${place}"`);
    }
  });

  test("no script, no inline style, nothing from elsewhere, one h1, headings without leaps", () => {
    expect(html).not.toMatch(/<script|\sstyle=|\son\w+=|https?:\/\//);
    const levels = [...html.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.slice(1).forEach((level, i) => expect(level - (levels[i] ?? 1)).toBeLessThanOrEqual(1));
  });

  test("says its language and leads to the other", () => {
    const isChinese = path.includes("zh-CN");
    expect(html).toContain(`<html lang="${isChinese ? "zh-CN" : "en"}">`);
    const there = isChinese ? path.replace("zh-CN", "en-US") : path.replace("en-US", "zh-CN");
    expect(html).toContain(`href="../../${there}"`);
  });

  test("tags are closed", () => {
    for (const tag of [
      "section",
      "table",
      "tr",
      "td",
      "dl",
      "dt",
      "dd",
      "ol",
      "ul",
      "li",
      "p",
      "code",
      "a",
      "details",
    ]) {
      const opened = html.match(new RegExp(`<${tag}[ >]`, "g"))?.length ?? 0;
      expect(`${tag} ${html.match(new RegExp(`</${tag}>`, "g"))?.length ?? 0}`).toBe(`${tag} ${opened}`);
    }
  });
});

describe.each(LANGUAGES)("function pages in %s", (language) => {
  test.each(functions.map((definition) => [definition.id, definition] as const))("%s", (id, definition) => {
    const html = content(id, language);
    expect(html).toContain(`<h1>${id}</h1>`);
    for (const { label } of definition.parameters) expect(html).toContain(`<code>${label[language]}</code>`);
    expect(html.match(/<pre>/g)).toHaveLength(definition.examples.length + 1);
  });

  test("cards are promised where they are given", () => {
    const excel = fakeExcel(catalog, language, true);
    const [promise = ""] = say(HELP.returnsRich, language, { most: "" }).split(/[，,]/);
    for (const { id, examples } of functions) {
      const cells = examples.flatMap(({ formula }) => {
        const shown = excel.call(id, ...parseFormula(formula).args);
        return Array.isArray(shown) ? shown.flat() : [shown];
      });
      const isRich = cells.some((cell) => typeof cell === "object" && "properties" in cell);
      expect([id, content(id, language).includes(promise)]).toEqual([id, isRich]);
    }
  });
});

test("the index tells every option", () => {
  expect(HELP_OPTIONS.map(([option]) => option.split("=")[0])).toEqual([...OPTION_NAMES]);
});

test("the style sheet knows dark, narrow and focus", () => {
  const style = files.get("help/help.css") ?? "";
  expect(style).toMatch(/prefers-color-scheme:dark/);
  expect(style).toMatch(/max-width:30rem/);
  expect(style).toMatch(/focus-visible/);
});
