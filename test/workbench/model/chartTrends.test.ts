import { errorsOf } from "../../../src/workbench/model/charts/seriesExtras";
import { fit, movingAverage } from "../../../src/workbench/model/charts/trend";
import { chartView, type ChartView } from "../../../src/workbench/model/charts/view";
import { chartConfig } from "../../../src/workbench/page/charts/chartConfig";
import { CHART_COLORS } from "../../../src/workbench/page/charts/drawing";
import { codeOf, excelForEachTest, onSheet } from "./support";

const points = (xs: readonly number[], of: (x: number) => number) => xs.map((x) => ({ x, y: of(x) }));
const XS = [1, 2, 3, 4, 5];
const plain = { order: 2, intercept: "" } as const;

describe("lines are fitted", () => {
  it.each([
    ["Linear", (x: number) => 2 * x + 1, "y = 2x + 1"],
    ["Polynomial", (x: number) => 3 * x ** 2 - x + 4, "y = 3x^2 - 1x + 4"],
    ["Exponential", (x: number) => 2 * Math.exp(0.5 * x), "y = 2e^(0.5x)"],
    ["Logarithmic", (x: number) => 4 * Math.log(x) + 3, "y = 4ln(x) + 3"],
    ["Power", (x: number) => 3 * x ** 1.5, "y = 3x^1.5"],
  ] as const)("%s, exactly where the points lie on one", (type, of, equation) => {
    const found = fit(points(XS, of), { ...plain, type });
    expect(found?.equation).toBe(equation);
    expect(found?.at(7)).toBeCloseTo(of(7), 6);
    expect(found?.rSquared).toBeCloseTo(1, 9);
  });

  it("as Excel's SLOPE, INTERCEPT and RSQ give them", () => {
    const found = fit(
      [
        { x: 1, y: 3010 },
        { x: 2, y: 1200 },
        { x: 3, y: 800 },
      ],
      { ...plain, type: "Linear" },
    );
    expect(found?.at(0)).toBeCloseTo(3880, 6);
    expect(found?.at(1)).toBeCloseTo(2775, 6);
    expect(found?.rSquared).toBeCloseTo(2_442_050 / 2_773_400, 9);
  });

  it("through a given intercept, and over years without losing digits", () => {
    const fixed = fit(
      points(XS, (x) => 2 * x + 1),
      { ...plain, type: "Linear", intercept: 0 },
    );
    expect(fixed?.at(0)).toBe(0);
    expect(fixed?.at(1)).toBeCloseTo(125 / 55, 9);
    const years = [2010, 2011, 2012, 2013, 2014, 2015];
    const cubic = fit(
      points(years, (x) => (x - 2012) ** 3),
      { ...plain, type: "Polynomial", order: 3 },
    );
    expect(cubic?.at(2016)).toBeCloseTo(64, 2);
  });

  it("not at all where there is no answer", () => {
    expect(fit([{ x: 1, y: 1 }], { ...plain, type: "Linear" })).toBeUndefined();
    expect(
      fit(
        [
          { x: 1, y: -1 },
          { x: 2, y: 2 },
        ],
        { ...plain, type: "Exponential" },
      ),
    ).toBeUndefined();
    expect(
      fit(
        [
          { x: 0, y: 1 },
          { x: 2, y: 2 },
        ],
        { ...plain, type: "Power" },
      ),
    ).toBeUndefined();
    expect(
      fit(
        [
          { x: 1, y: 1 },
          { x: 1, y: 2 },
        ],
        { ...plain, type: "Linear" },
      ),
    ).toBeUndefined();
  });

  it("moving averages begin where there are enough points", () => {
    expect(
      movingAverage(
        points(XS, (x) => x),
        3,
      ),
    ).toEqual([
      { x: 3, y: 2 },
      { x: 4, y: 3 },
      { x: 5, y: 4 },
    ]);
  });
});

test("error bars reach as far as their kind says", () => {
  const bars = { endStyleCap: true, include: "Both", visible: true, amount: 10, line: {} } as const;
  const reach = (patch: object) =>
    errorsOf([100, null, 300], { ...bars, ...patch } as unknown as Parameters<typeof errorsOf>[1]);
  expect(reach({ type: "FixedValue" })).toEqual([{ from: 90, to: 110 }, undefined, { from: 290, to: 310 }]);
  expect(reach({ type: "Percent", include: "PlusValues" })).toEqual([
    { from: 100, to: 110 },
    undefined,
    { from: 300, to: 330 },
  ]);
  expect(reach({ type: "StDev", amount: 1 })[0]).toEqual({
    from: 200 - Math.sqrt(20_000),
    to: 200 + Math.sqrt(20_000),
  });
  expect(reach({ type: "StError", include: "MinusValues" })[2]).toEqual({ from: 200, to: 300 });
  expect(reach({ type: "Custom", plus: [1, 2, 3], minus: [5] })).toEqual([
    { from: 95, to: 101 },
    undefined,
    { from: 295, to: 303 },
  ]);
});

describe("in a workbook", () => {
  const excel = excelForEachTest();
  beforeEach(() =>
    onSheet(excel(), (sheet) => {
      sheet.getRange("A1:B4").values = [
        ["", "Freight"],
        [2012, 10],
        [2013, 20],
        [2014, 30],
      ];
      sheet.getRange("A2:A4").numberFormat = [["@"], ["@"], ["@"]];
      sheet.charts.add("ColumnClustered", sheet.getRange("A1:B4"), "Columns");
    }),
  );
  const series = (sheet: Excel.Worksheet) => sheet.charts.getItemAt(0).series.getItemAt(0);
  const view = (): ChartView => {
    const [chart] = excel().store.attachments.all("chart");
    if (chart === undefined) throw new Error("There is no chart.");
    return chartView(excel().store, chart);
  };

  it("trendlines are added, changed, found and deleted", async () => {
    await onSheet(excel(), async (sheet, context) => {
      const { trendlines } = series(sheet);
      const line = trendlines.add("Linear").load("name,type,intercept,forwardPeriod");
      const average = trendlines.add("MovingAverage");
      average.movingAveragePeriod = 3;
      average.name = "Average";
      const count = trendlines.getCount();
      await context.sync();
      expect([line.name, line.type, line.intercept, line.forwardPeriod, count.value]).toEqual([
        "Linear (Freight)",
        "Linear",
        "",
        0,
        2,
      ]);
      line.showEquation = true;
      line.format.line.color = "#FF0000";
      await context.sync();
    });
    expect(view().series[0]?.trendlines).toMatchObject([
      { type: "Linear", showEquation: true, line: { color: "#FF0000" } },
      { type: "MovingAverage", name: "Average", movingAveragePeriod: 3 },
    ]);
    await onSheet(excel(), (sheet) => series(sheet).trendlines.getItem(0).delete());
    expect(view().series[0]?.trendlines.map((one) => one.name)).toEqual(["Average"]);
    expect(
      await codeOf(
        onSheet(excel(), (sheet) => void (series(sheet).trendlines.getItem(0).polynomialOrder = 9)),
      ),
    ).toBe("InvalidArgument");
    expect(await codeOf(onSheet(excel(), (sheet) => series(sheet).trendlines.getItem(5).delete()))).toBe(
      "ItemNotFound",
    );
  });

  it("stacked and round charts have none", async () => {
    const code = await codeOf(
      onSheet(excel(), (sheet) => {
        sheet.charts.getItemAt(0).chartType = "ColumnStacked";
        series(sheet).trendlines.add("Linear");
      }),
    );
    expect(code).toBe("InvalidOperation");
  });

  it("they are drawn over the series, with the text of their equation", async () => {
    await onSheet(excel(), (sheet) => {
      const line = series(sheet).trendlines.add("Linear");
      line.showEquation = true;
      line.showRSquared = true;
      series(sheet).yErrorBars.visible = true;
      series(sheet).yErrorBars.type = "Percent";
    });
    const { data, plugins } = chartConfig(view(), CHART_COLORS.light);
    expect(data.datasets.map((one) => [one.type, one.label])).toEqual([["bar", "Freight"]]);
    expect(plugins?.map((one) => one.id)).toEqual(expect.arrayContaining(["errorBars", "trendlines"]));
    expect(view().series[0]?.yErrorBars).toMatchObject({ type: "Percent", amount: 5, include: "Both" });
  });

  it("data tables are kept where a chart can have one", async () => {
    await onSheet(excel(), async (sheet, context) => {
      const table = sheet.charts.getItemAt(0).getDataTable().load("visible,showLegendKey");
      await context.sync();
      expect([table.visible, table.showLegendKey]).toEqual([false, true]);
      table.visible = true;
      table.showLegendKey = false;
      await context.sync();
    });
    expect(view().dataTable).toMatchObject({ showLegendKey: false, showOutlineBorder: true });
    await onSheet(excel(), async (sheet, context) => {
      const chart = sheet.charts.getItemAt(0);
      chart.chartType = "Pie";
      const none = chart.getDataTableOrNullObject().load("visible");
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
    expect(
      await codeOf(onSheet(excel(), (sheet) => sheet.charts.getItemAt(0).getDataTable().load("visible"))),
    ).toBe("ItemNotFound");
  });
});
