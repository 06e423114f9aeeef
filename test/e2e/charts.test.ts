/**
 * Charts that an add-in makes are drawn over the grid, follow their cells, and can be moved and deleted with the keyboard.
 */
import { text } from "../../src/workbench/page/strings";
import { startWorkbench, type WorkbenchPage, type WorkbenchRig } from "../support/workbench";

jest.setTimeout(180_000);

let rig: WorkbenchRig;
beforeAll(async () => {
  rig = await startWorkbench();
});
afterAll(async () => {
  await rig.close();
});

/** Makes figures and some charts of them, through office.js in the add-in's page. */
async function makeCharts(page: WorkbenchPage, types: readonly string[]): Promise<void> {
  const frame = await page.frame();
  await frame.waitForFunction(() => "Excel" in window);
  await frame.evaluate(async (kinds) => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:C5").values = [
        ["", "进口 Imports", "出口 Exports"],
        ["满洲里", 2410, 600],
        ["二连浩特", 980, 220],
        ["策克", 760, 40],
        ["绥芬河", 610, 190],
      ];
      kinds.forEach((kind, index) => {
        const chart = sheet.charts.add(kind as "Line", sheet.getRange("A1:C5"), "Columns");
        chart.title.text = `${kind} 口岸货运量`;
        chart.left = 210 + (index % 2) * 270;
        chart.top = 20 + Math.floor(index / 2) * 190;
        chart.width = 260;
        chart.height = 180;
      });
      await context.sync();
    });
  }, types);
  await page.page.waitForFunction(
    (count) => document.querySelectorAll(".chart[aria-label] canvas").length === count,
    types.length,
  );
}

/** How many different colours a chart's picture has: a blank one has one. */
function colors(page: WorkbenchPage, index: number): Promise<number> {
  return page.page.evaluate((at) => {
    const canvas = document.querySelectorAll<HTMLCanvasElement>(".chart canvas")[at];
    const pixels = canvas?.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data;
    const found = new Set<number>();
    for (let at4 = 0; pixels !== undefined && at4 < pixels.length; at4 += 4) {
      found.add(((pixels[at4] ?? 0) << 16) + ((pixels[at4 + 1] ?? 0) << 8) + (pixels[at4 + 2] ?? 0));
    }
    return found.size;
  }, index);
}

describe.each([
  { language: "en-US", theme: "light" },
  { language: "zh-CN", theme: "dark" },
] as const)("charts in $language, $theme", ({ language, theme }) => {
  let page: WorkbenchPage;
  beforeAll(async () => {
    page = await rig.open({ language, theme, width: 1440, height: 900 });
    await makeCharts(page, ["ColumnClustered", "LineMarkers", "Pie", "BarStacked", "XYScatter", "Waterfall"]);
  });
  afterAll(async () => {
    await page.close();
  });

  test("are drawn, with a name for those who do not see them and a word where it is only near", async () => {
    for (let index = 0; index < 6; index += 1) expect(await colors(page, index)).toBeGreaterThan(10);
    const label = text(language, "chartLabel", {
      title: "ColumnClustered 口岸货运量",
      series: ["进口 Imports", "出口 Exports"].join(text(language, "listSeparator")),
    });
    await page.page.getByRole("img", { name: label }).waitFor();
    const captions = page.page.locator(".chart-caption:visible");
    expect(await captions.allTextContents()).toEqual([text(language, "chartNearest", { type: "Waterfall" })]);
    await page.screenshot(`charts-${language}-${theme}`);
    expect(page.problems).toEqual([]);
  });

  test("stay with their cells when the grid scrolls and rows are inserted", async () => {
    const chart = page.page.locator(".chart").first();
    const top = async (): Promise<number> => Math.round((await chart.boundingBox())?.y ?? 0);
    const before = await top();
    const grid = await page.page.locator("[id^=univer-sheet-main-canvas]").boundingBox();
    await page.page.mouse.move((grid?.x ?? 0) + 60, (grid?.y ?? 0) + 200);
    await page.page.mouse.wheel(0, 60);
    await page.page.waitForFunction(
      (was) => Math.round(document.querySelector(".chart")?.getBoundingClientRect().y ?? 0) !== was,
      before,
    );
    await page.page.mouse.wheel(0, -600);
    await page.page.waitForFunction(
      (was) => Math.round(document.querySelector(".chart")?.getBoundingClientRect().y ?? 0) === was,
      before,
    );
  });

  test("move with the arrow keys and go with Delete; undo brings them back", async () => {
    const chart = page.page.locator(".chart").first();
    const left = async (): Promise<number> => (await chart.boundingBox())?.x ?? 0;
    const before = await left();
    await chart.focus();
    await page.page.keyboard.press("ArrowRight");
    expect((await left()) - before).toBeCloseTo(8, 0);
    await page.page.keyboard.press("Delete");
    await page.page.waitForFunction(() => document.querySelectorAll(".chart").length === 5);
    await page.page.evaluate(() => window.workbench?.store.undo());
    await page.page.waitForFunction(() => document.querySelectorAll(".chart").length === 6);
    expect(page.problems).toEqual([]);
  });

  test("give their picture to the add-in", async () => {
    const frame = await page.frame();
    await frame.waitForFunction(() => "Excel" in window);
    const image = await frame.evaluate(() =>
      Excel.run(async (context) => {
        const chart = context.workbook.worksheets.getActiveWorksheet().charts.getItemAt(0);
        const picture = chart.getImage(300, 200, "Fill");
        await context.sync();
        return picture.value;
      }),
    );
    // A PNG begins so, whatever is on it; its size stands in bytes 16 to 23.
    const bytes = Buffer.from(image, "base64");
    expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([400, 267]);
  });
});
