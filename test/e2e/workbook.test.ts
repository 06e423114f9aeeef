/**
 * The workbook around the cells: styles, protection of the structure, sheets and their filters on the grid. One script runs on both stores and
 * must see the same; then what the person at the page sees and may do.
 */
import { createExcel } from "../support/excel";
import { bookScript } from "../support/bookScript";
import type { Seen } from "../support/rangeScript";
import { startWorkbench, type WorkbenchPage, type WorkbenchRig } from "../support/workbench";

jest.setTimeout(180_000);

let rig: WorkbenchRig;
let page: WorkbenchPage;
beforeAll(async () => {
  rig = await startWorkbench();
  page = await rig.open({ language: "en-US" });
});
afterAll(async () => {
  await page.close();
  await rig.close();
});

describe("the workbook on the grid", () => {
  let expected: Seen[] = [];
  let seen: Seen[] = [];
  beforeAll(async () => {
    const excel = await createExcel();
    excel.installGlobals();
    expected = await bookScript();
    excel.dispose();
    const frame = await page.frame();
    await frame.waitForFunction(() => Reflect.has(globalThis, "Excel"));
    seen = await frame.evaluate(bookScript);
  });

  test("every step answers as in memory", () => {
    expect(seen).toEqual(expected);
  });

  test("only the steps that must fail fail", () => {
    const failed = expected.filter(([, result]) => Reflect.has(Object(result) as object, "code"));
    expect(failed.map(([name, result]) => [name, Reflect.get(Object(result), "code") as string])).toEqual([
      ["an unknown style", "InvalidArgument"],
      ["a new sheet in it", "AccessDenied"],
    ]);
  });
});

describe("a workbook whose structure is protected", () => {
  const protect = async (on: boolean) => {
    const frame = await page.frame();
    await frame.evaluate(
      (isOn) =>
        Excel.run(async (context) => {
          const { protection } = context.workbook;
          if (isOn) protection.protect();
          else protection.unprotect();
          await context.sync();
        }),
      on,
    );
  };
  const names = () => page.page.evaluate(() => window.workbench?.store.sheets().map((sheet) => sheet.name));

  test("says so beside its name, refuses new sheets to the person, and says why", async () => {
    await protect(true);
    const lock = page.page.getByRole("img", { name: "The workbook’s structure is protected" });
    await lock.waitFor();
    const before = await names();
    await page.page.locator("[data-u-comp=sheet-bar-append-button]").first().click();
    await page.page.getByText("sheets cannot be added, deleted, renamed, moved, hidden or shown").waitFor();
    await page.screenshot("workbook-protected");
    expect(await names()).toEqual(before);
    await protect(false);
    await lock.waitFor({ state: "detached" });
  });
});

describe("an add-in that closes the workbook", () => {
  test("leaves an empty one behind, and the page says so", async () => {
    const other = await rig.open({ language: "zh-CN" });
    try {
      await other.page.evaluate(() => window.workbench?.setCell("A1", "unsaved"));
      const frame = await other.frame();
      await frame.evaluate(() =>
        Excel.run(async (context) => {
          context.workbook.close("SkipSave");
          await context.sync();
        }),
      );
      await other.page.getByText("加载项关闭了工作簿“工作簿1”，未保存。").waitFor();
      await other.page.waitForFunction(() => window.workbench?.addin.ready === true);
      expect((await other.cell("A1")).value).toBe("");
      await other.screenshot("workbook-closed");
    } finally {
      await other.close();
    }
  });
});
