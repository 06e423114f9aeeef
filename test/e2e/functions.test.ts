/**
 * Every function once in the grid, through office.js's own channel: the first cell of each help example is what the help says.
 */
import { functions } from "../../src/functions";
import { fits } from "../functions/formula";
import { startWorkbench, type WorkbenchPage, type WorkbenchRig } from "../support/workbench";

jest.setTimeout(180_000);

let rig: WorkbenchRig;
let page: WorkbenchPage;
beforeAll(async () => {
  rig = await startWorkbench();
  page = await rig.open({ language: "en-US" });
});
afterAll(async () => {
  await rig.close();
});

const examples = functions.flatMap(({ id, examples: list }) =>
  list.slice(0, 1).map((example) => ({ id, ...example })),
);

test("every function has an example to try", () => {
  expect(examples.map(({ id }) => id)).toEqual(functions.map(({ id }) => id));
});

test.each(examples)("$formula", async ({ formula, result }) => {
  await page.page.evaluate(() => {
    const store = window.workbench?.store;
    if (store !== undefined) store.activateSheet(store.addSheet(`S${store.sheets().length + 1}`));
  });
  await page.page.evaluate((text) => window.workbench?.setCell("A1", text), formula);
  await page.whenIdle();
  const { value } = await page.cell("A1");
  const [firstRow = ""] = result.en.split("\n");
  const [first = ""] = firstRow.split(" | ");
  // The help rounds and shortens with an ellipsis; a cell does neither.
  if (!fits(first, String(value))) expect(String(value)).toBe(first);
});

test("a spill fills the cells beside and below, errors standing in their own cells", async () => {
  await page.page.evaluate(() =>
    window.workbench?.setCell("H1", '=KOUAN.PORTTABLE({"满洲里";"二连浩特"},"freight",{2013,2014})'),
  );
  await page.whenIdle();
  const cells = await Promise.all(["H1", "I1", "H2", "I2"].map((address) => page.cell(address)));
  expect(cells.map(({ value }) => value)).toEqual(["#N/A", 3010, "#N/A", 1074.4]);
});

test("no page threw, and nothing was asked of another host", () => {
  expect(page.problems).toEqual([]);
  expect(rig.browser.foreignRequests).toEqual([]);
});
