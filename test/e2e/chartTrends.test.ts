/** Trendlines and error bars that an add-in gives a chart are drawn in their colours. */
import { startWorkbench, type WorkbenchPage, type WorkbenchRig } from "../support/workbench";

jest.setTimeout(120_000);

let rig: WorkbenchRig;
let page: WorkbenchPage;
beforeAll(async () => {
  rig = await startWorkbench();
  page = await rig.open({ width: 1440, height: 900 });
});
afterAll(() => rig.close());

/** How many pixels of a chart's picture have a colour, more or less: edges are softened. */
function pixels(index: number, color: readonly [number, number, number]): Promise<number> {
  return page.page.evaluate(
    ([at, wanted]) => {
      const canvas = document.querySelectorAll<HTMLCanvasElement>(".chart canvas")[at];
      const data = canvas?.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data;
      let found = 0;
      for (let pixel = 0; data !== undefined && pixel < data.length; pixel += 4) {
        if (wanted.every((part, channel) => Math.abs((data[pixel + channel] ?? 0) - part) < 40)) found += 1;
      }
      return found;
    },
    [index, color] as const,
  );
}

/** Waits until something holds. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; !(await holds()); attempt += 1) {
    if (attempt === 200) throw new Error("It does not come to hold.");
    await page.page.waitForTimeout(50);
  }
}

const MAGENTA = [255, 0, 255] as const;
const GREEN = [0, 160, 0] as const;

test("on columns, bars and points; a deleted one is gone", async () => {
  const frame = await page.frame();
  await frame.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:B6").values = [
        ["", "Freight"],
        [1, 120],
        [2, 340],
        [3, 360],
        [4, 610],
        [5, 640],
      ];
      (["ColumnClustered", "XYScatter", "BarClustered"] as const).forEach((kind, index) => {
        const source = kind === "XYScatter" ? "A1:B6" : "B1:B6";
        const chart = sheet.charts.add(kind, sheet.getRange(source), "Columns");
        chart.left = 160 + (index % 2) * 290;
        chart.top = 20 + Math.floor(index / 2) * 220;
        chart.width = 280;
        chart.height = 210;
        const series = chart.series.getItemAt(0);
        series.yErrorBars.visible = true;
        series.yErrorBars.type = "Percent";
        series.yErrorBars.format.line.color = "#00A000";
        series.yErrorBars.format.line.weight = 2;
        const line = series.trendlines.add("Linear");
        line.format.line.color = "#FF00FF";
        line.format.line.lineStyle = "Continuous";
        line.format.line.weight = 2;
        line.showEquation = true;
        line.showRSquared = true;
        if (kind === "XYScatter") line.forwardPeriod = 1;
      });
      await context.sync();
    }),
  );
  await page.page.waitForFunction(() => document.querySelectorAll(".chart canvas").length === 3);
  for (const index of [0, 1, 2]) await until(async () => (await pixels(index, MAGENTA)) > 150);
  for (const index of [0, 1, 2]) expect(await pixels(index, GREEN)).toBeGreaterThan(60);
  await page.screenshot("chart-trends");
  await frame.evaluate(() =>
    Excel.run(async (context) => {
      const chart = context.workbook.worksheets.getActiveWorksheet().charts.getItemAt(0);
      chart.series.getItemAt(0).trendlines.getItem(0).delete();
      await context.sync();
    }),
  );
  await until(async () => (await pixels(0, MAGENTA)) === 0);
  expect(page.problems).toEqual([]);
});
