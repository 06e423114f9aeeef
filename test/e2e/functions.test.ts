/**
 * Every function once in the grid, in both languages, through office.js's own channel: the cells of its first help example are
 * what the help says, and an error's text is the sentence that the function gives.
 */
import { currentCatalog } from "../../src/data";
import { functions } from "../../src/functions";
import { fits } from "../functions/formula";
import { isNever } from "../functions/proof/cases";
import { PROOFS } from "../functions/proof";
import { fakeExcel } from "../support/customFunctions";
import { startWorkbench, type WorkbenchPage, type WorkbenchRig } from "../support/workbench";

jest.setTimeout(180_000);

let rig: WorkbenchRig;
beforeAll(async () => {
  rig = await startWorkbench();
});
afterAll(async () => {
  await rig.close();
});

const examples = functions.flatMap(({ id, examples: list }) =>
  list.slice(0, 1).map((example) => ({ id, ...example })),
);

/** The first bad arguments of each function that are all single values, as a formula. */
const refused = functions.flatMap(({ id }) => {
  const bad = PROOFS[id]?.bad;
  if (bad === undefined || isNever(bad)) return [];
  const [first] = bad;
  if (first === undefined) return [];
  const written = first.args.map((arg) =>
    typeof arg === "number" ? String(arg) : `"${typeof arg === "string" ? arg : ""}"`,
  );
  return [{ id, args: first.args, formula: `=KOUAN.${id}(${written.join(",")})` }];
});

/** The first cells of a help example, row by row, as far as it shows them. */
function cellsOf(result: string): { address: string; expected: string }[] {
  return result.split("\n").flatMap((line, row) =>
    line === "…"
      ? []
      : line.split(" | ").flatMap((expected, column) => {
          const address = `${String.fromCharCode(65 + column)}${row + 1}`;
          return expected === "…" ? [] : [{ address, expected }];
        }),
  );
}

test("every function has an example to try, and all but those without bad arguments one to refuse", () => {
  expect(examples.map(({ id }) => id)).toEqual(functions.map(({ id }) => id));
  expect(functions.length - refused.length).toBe(2);
});

describe.each([
  ["zh-CN", "zh"],
  ["en-US", "en"],
] as const)("in %s", (locale, language) => {
  let page: WorkbenchPage;
  beforeAll(async () => {
    page = await rig.open({ language: locale });
  });
  afterAll(async () => {
    await page.close();
  });

  /** Puts a formula into the first cell of a new sheet. */
  async function calculate(formula: string): Promise<void> {
    await page.page.evaluate((text) => {
      const store = window.workbench?.store;
      if (store !== undefined) store.activateSheet(store.addSheet(`S${store.sheets().length + 1}`));
      window.workbench?.setCell("A1", text);
    }, formula);
    await page.whenIdle();
  }

  test.each(examples)("$formula", async ({ formula, result }) => {
    await calculate(formula);
    for (const { address, expected } of cellsOf(result[language])) {
      const { value } = await page.cell(address);
      const shown = String(value);
      // The help rounds and shortens with an ellipsis; a cell does neither.
      if (!fits(expected, shown)) expect([address, shown]).toEqual([address, expected]);
    }
  });

  test.each(refused)("$formula is refused in words", async ({ id, args, formula }) => {
    await calculate(formula);
    const { value, error } = await page.cell("A1");
    const { code, message } = fakeExcel(currentCatalog(), language).error(id, ...args);
    expect([value, error]).toEqual([code, message]);
  });

  test("errors in a spill stand in their own cells, each with its sentence", async () => {
    await calculate('=KOUAN.PORTTABLE({"满洲里";"满州里"},"freight",{2014,2015})');
    const cells = await Promise.all(["A1", "B1", "A2", "B2"].map((address) => page.cell(address)));
    expect(cells.map(({ value }) => value)).toEqual([3010, "#N/A", "#VALUE!", "#VALUE!"]);
    expect(cells[1]?.error).toMatch(language === "zh" ? /2015年/ : /in 2015/);
    expect(cells[2]?.error).toMatch(/满洲里/);
  });

  test("no page threw, and nothing was asked of another host", () => {
    expect(page.problems).toEqual([]);
    expect(rig.browser.foreignRequests).toEqual([]);
  });
});
