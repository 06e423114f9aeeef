/**
 * Conditional formats that an add-in makes: drawn in the grid, following the values, kept in the file.
 */
import { startWorkbench, type WorkbenchPage, type WorkbenchRig } from "../support/workbench";

jest.setTimeout(180_000);

let rig: WorkbenchRig;
beforeAll(async () => {
  rig = await startWorkbench();
});
afterAll(async () => {
  await rig.close();
});

/** How a cell of the grid is shown: its background and what is painted into it. */
function shownAt(page: WorkbenchPage, row: number, column: number) {
  return page.page.evaluate(
    ([row, column]) => {
      const sheet = window.workbench?.store.engine.activeSheet();
      const cell = sheet?.getCell(row ?? 0, column ?? 0);
      return {
        fill: cell?.interceptorStyle?.bg?.rgb ?? null,
        color: cell?.interceptorStyle?.cl?.rgb ?? null,
        drawings: Array.isArray(cell?.customRender) ? cell.customRender.length : 0,
        hidden: cell?.fontRenderExtension?.isSkip === true,
      };
    },
    [row, column],
  );
}

/** Pixels of the grid that are close to a colour. */
function pixels(page: WorkbenchPage, color: readonly [number, number, number]): Promise<number> {
  return page.page.evaluate((wanted) => {
    let count = 0;
    for (const canvas of document.querySelectorAll<HTMLCanvasElement>(".grid canvas")) {
      if (canvas.width === 0 || canvas.height === 0) continue;
      const data = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      for (let at = 0; at < data.length; at += 4) {
        if (wanted.every((channel, index) => Math.abs((data[at + index] ?? 0) - channel) < 12)) count += 1;
      }
    }
    return count;
  }, color);
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  // The grid is painted some frames later.
  for (let frames = 0; frames < 80; frames += 1) {
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

describe.each([
  { language: "en-US", theme: "light" },
  { language: "zh-CN", theme: "dark" },
] as const)("conditional formats in $language, $theme", ({ language, theme }) => {
  let page: WorkbenchPage;
  beforeAll(async () => {
    page = await rig.open({ language, theme });
    const frame = await page.frame();
    await frame.waitForFunction(() => "Excel" in window);
    await frame.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const ports = ["满洲里", "二连浩特", "策克", "甘其毛都", "珠恩嘎达布其", "额布都格"];
        sheet.getRange("A1:H1").values = [
          ["口岸", "CellValue", "Scale", "Bar", "Icons", "Formula", "Top", "Stars"],
        ];
        sheet.getRange("A2:H7").values = ports.map((port, index) => {
          const value = [30, -10, 55, 80, 5, 42][index] ?? 0;
          return [port, value, value, value, value, Math.abs(value), value, value];
        });
        const add = (address: string, type: Excel.ConditionalFormatType) =>
          sheet.getRange(address).conditionalFormats.add(type);
        const { ConditionalFormatType: Type } = Excel;
        const text = add("A2:A7", Type.containsText).textComparison;
        text.rule = { operator: "Contains", text: "甘其" };
        text.format.font.bold = true;
        text.format.font.color = "#C00000";
        const { cellValue } = add("B2:B7", Type.cellValue);
        cellValue.rule = { operator: "GreaterThan", formula1: "=40" };
        cellValue.format.fill.color = "#FFC7CE";
        cellValue.format.font.color = "#9C0006";
        add("C2:C7", Type.colorScale);
        const bar = add("D2:D7", Type.dataBar).dataBar;
        bar.positiveFormat.gradientFill = false;
        const icons = add("E2:E7", Type.iconSet).iconSet;
        icons.style = "FiveArrows";
        const custom = add("F2:F7", Type.custom).custom;
        custom.rule.formula = "=F2>AVERAGE($F$2:$F$7)";
        custom.format.fill.color = "#C6EFCE";
        const top = add("G2:G7", Type.topBottom).topBottom;
        top.rule = { rank: 2, type: "TopItems" };
        top.format.fill.color = "#FFEB9C";
        const stars = add("H2:H7", Type.iconSet).iconSet;
        stars.style = "ThreeStars";
        stars.showIconOnly = true;
        const ofAddin = add("I2", Type.custom).custom;
        ofAddin.rule.formula = '=KOUAN.PORTFREIGHT("满洲里",2014)>0';
        ofAddin.format.fill.color = "#C6EFCE";
        await context.sync();
      }),
    );
  });
  afterAll(async () => {
    await page.close();
  });

  test("of every kind are drawn", async () => {
    await until(async () => (await shownAt(page, 1, 2)).fill !== null);
    await until(async () => (await shownAt(page, 3, 5)).fill !== null);
    expect(await shownAt(page, 3, 1)).toMatchObject({ fill: "#FFC7CE", color: "#9C0006" });
    expect(await shownAt(page, 1, 1)).toMatchObject({ fill: null });
    expect(await shownAt(page, 4, 0)).toMatchObject({ color: "#C00000" });
    expect([await shownAt(page, 2, 2), await shownAt(page, 4, 2)]).toMatchObject([
      { fill: "#F8696B" },
      { fill: "#63BE7B" },
    ]);
    expect(await shownAt(page, 1, 3)).toMatchObject({ drawings: 1, hidden: false });
    expect(await shownAt(page, 1, 4)).toMatchObject({ drawings: 1, hidden: false });
    const custom = await Promise.all([1, 2, 3, 4, 5, 6].map((row) => shownAt(page, row, 5)));
    expect(custom.map(({ fill }) => fill)).toEqual([null, null, "#C6EFCE", "#C6EFCE", null, "#C6EFCE"]);
    const tops = await Promise.all([1, 2, 3, 4, 5, 6].map((row) => shownAt(page, row, 6)));
    expect(tops.map(({ fill }) => fill)).toEqual([null, null, "#FFEB9C", "#FFEB9C", null, null]);
    expect(await shownAt(page, 1, 7)).toMatchObject({ drawings: 1, hidden: true });
    // As in Excel, a rule that calls an add-in's function is kept but never holds.
    expect(await shownAt(page, 1, 8)).toMatchObject({ fill: null });
    if (theme === "light") {
      await until(async () => (await pixels(page, [0x63, 0x8e, 0xc6])) > 200);
      expect(await pixels(page, [0x63, 0x8e, 0xc6])).toBeGreaterThan(200);
    }
    await page.screenshot(`conditional-${language}-${theme}`);
    expect(page.problems).toEqual([]);
  });

  test("follow what is typed and what is calculated, and are gone after undo", async () => {
    await page.page.evaluate(() => {
      const store = window.workbench?.store;
      const sheet = store?.activeSheet() ?? "";
      const at = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });
      store?.write(sheet, at(1, 1), { inputs: [[99]] });
      store?.write(sheet, at(1, 5), { inputs: [["=B2*2"]] });
    });
    await until(async () => (await shownAt(page, 1, 5)).fill !== null);
    expect(await shownAt(page, 1, 1)).toMatchObject({ fill: "#FFC7CE" });
    expect(await shownAt(page, 1, 5)).toMatchObject({ fill: "#C6EFCE" });
    // 198 lifts the average above the two others.
    expect([await shownAt(page, 3, 5), await shownAt(page, 6, 5)]).toMatchObject([
      { fill: null },
      { fill: null },
    ]);
    await page.page.evaluate(() => {
      const store = window.workbench?.store;
      store?.setMarks(store.activeSheet(), []);
    });
    expect(await shownAt(page, 1, 1)).toMatchObject({ fill: null });
    await page.page.evaluate(() => window.workbench?.store.undo());
    expect(await shownAt(page, 1, 1)).toMatchObject({ fill: "#FFC7CE" });
    expect(page.problems).toEqual([]);
  });
});
