/**
 * The formulas of the README, typed by keyboard into the grid, through Microsoft's office.js and the production build.
 */
import { startWorkbench, type WorkbenchPage, type WorkbenchRig } from "../support/workbench";

jest.setTimeout(120_000);

let rig: WorkbenchRig;
beforeAll(async () => {
  rig = await startWorkbench();
});
afterAll(async () => {
  await rig.close();
});

const LANGUAGES = [
  {
    language: "en-US",
    reason: /no freight figure .* Manzhouli in 2015/,
    nearest: /No port or place is called "满州里"\. Did you mean 满洲里/,
  },
  {
    language: "zh-CN",
    reason: /没有刊载满洲里2015年的货运量/,
    nearest: /没有名为“满州里”的口岸或地区。您是不是要找：满洲里/,
  },
] as const;

describe.each(LANGUAGES)("formulas in $language", ({ language, reason, nearest }) => {
  let page: WorkbenchPage;
  beforeAll(async () => {
    page = await rig.open({ language });
  });
  afterAll(async () => {
    await page.screenshot(`formulas-${language}`);
    await page.close();
  });

  test.each([
    ["A1", '=KOUAN.PORTFREIGHT("满洲里",2014)', 3010],
    ["A2", '=KOUAN.PORTFREIGHT("二连浩特",2014,"import")', 790.4],
    ["A3", '=KOUAN.PORTFREIGHT("Erenhot","2014年","export","road")', 225.2],
  ])("%s %s gives %d", async (address, formula, value) => {
    await page.typeFormula(address, formula);
    expect((await page.cell(address)).value).toBe(value);
  });

  test("a year without a figure is #N/A with the reason", async () => {
    await page.typeFormula("B1", '=KOUAN.PORTFREIGHT("满洲里",2015)');
    const cell = await page.cell("B1");
    expect(cell.value).toBe("#N/A");
    expect(cell.error).toMatch(reason);
    await page.select("B1");
    await page.page.getByText(reason).first().waitFor();
  });

  test("errors stand in the middle of their cells, unless the cell says otherwise", async () => {
    const alignment = () =>
      page.page.evaluate(
        () =>
          window.workbench?.store.engine.activeSheet().getCell(0, 1)?.interceptorStyle?.ht ??
          "the cell's own",
      );
    const middle = 2;
    expect(await alignment()).toBe(middle);
    await page.page.evaluate(() => {
      const { store } = window.workbench ?? {};
      store?.transaction(
        "format",
        () =>
          store.setFormat(
            store.activeSheet(),
            { row: 0, column: 1, rows: 1, columns: 1 },
            { horizontalAlignment: "Right" },
          ),
        "user",
      );
    });
    expect(await alignment()).toBe("the cell's own");
  });

  test("a misspelt port is #VALUE! with the name that was meant", async () => {
    await page.typeFormula("B2", '=KOUAN.PORTFREIGHT("满州里",2014)');
    const cell = await page.cell("B2");
    expect(cell.value).toBe("#VALUE!");
    expect(cell.error).toMatch(nearest);
  });

  test("the figures remain numbers to calculate with, and other functions catch the errors", async () => {
    await page.typeFormula("C1", "=SUM(A1:A3)");
    await page.typeFormula("C2", "=IFERROR(B1,-1)");
    expect((await page.cell("C1")).value).toBeCloseTo(4025.6, 6);
    expect((await page.cell("C2")).value).toBe(-1);
  });

  test("arguments may stand in cells, and a changed cell recalculates the formula", async () => {
    await page.typeFormula("E1", "满洲里");
    await page.typeFormula("F1", "2014");
    await page.typeFormula("G1", "=KOUAN.PORTFREIGHT(E1,F1)");
    expect((await page.cell("G1")).value).toBe(3010);
    await page.typeFormula("F1", "2015");
    expect((await page.cell("G1")).value).toBe("#N/A");
    await page.typeFormula("F1", "2014");
    expect((await page.cell("G1")).value).toBe(3010);
  });

  test("columns of tables are named as they are, brackets, commas and full-width characters included", async () => {
    const frame = await page.frame();
    const table = await frame.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange("K1:M3").values = [
          ["年份", "货运量（万吨）", "Freight (10,000 t)"],
          [2013, 10, 1],
          [2014, 20, 2],
        ];
        const table = sheet.tables.add("K1:M3", true);
        table.name = "港口";
        await context.sync();
        return table.name;
      }),
    );
    await page.typeFormula("O2", `=SUM(${table}[货运量（万吨）])`);
    await page.typeFormula("P2", `=SUM(${table}[Freight (10,000 t)])`);
    await page.typeFormula("Q2", `=${table}[@年份]`);
    const cells = await Promise.all(["O2", "P2", "Q2"].map((at) => page.cell(at)));
    expect(cells.map(({ value, formula }) => [value, formula])).toEqual([
      [30, "=SUM(港口[货运量（万吨）])"],
      [3, "=SUM(港口[Freight (10,000 t)])"],
      [2013, "=港口[@年份]"],
    ]);
  });

  test("reason and source can be had as text, and a search spills", async () => {
    await page.typeFormula("A6", '=KOUAN.PORTWHY("满洲里","freight",2015)');
    expect((await page.cell("A6")).value).toMatch(reason);
    await page.typeFormula("A7", '=KOUAN.PORTSOURCE("满洲里","freight",2014,,,"full")');
    expect((await page.cell("A7")).value).toContain("满洲里口岸货运量3010万吨");
    await page.typeFormula("A9", '=KOUAN.PORTFIND("Manzhouli")');
    expect((await page.cell("A9")).value).toBe("满洲里");
    expect((await page.cell("B9")).value).toBe("Manzhouli");
  });

  test("no page threw or complained", () => {
    expect(page.problems).toEqual([]);
  });
});

test("a formula that stands there before the add-in's script has come is answered all the same", async () => {
  const page = await rig.open({ withoutAddin: true, late: { files: /\/start\.js$/, by: 3000 } });
  await page.page.evaluate(() => window.workbench?.setCell("A1", '=KOUAN.PORTFREIGHT("满洲里",2014)'));
  await page.page.waitForFunction(() => window.workbench?.getCell("A1").value === "#BUSY!");
  expect(await page.page.evaluate(() => window.workbench?.host.functions.ready)).toBe(false);
  await page.page.waitForFunction(() => window.workbench?.host.functions.ready === true);
  await page.whenIdle();
  expect((await page.cell("A1")).value).toBe(3010);
  expect(page.problems).toEqual([]);
  await page.close();
});

test("nothing was asked of another host", () => {
  expect(rig.browser.foreignRequests).toEqual([]);
});
