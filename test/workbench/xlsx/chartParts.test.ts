import { PLACE } from "../../../src/workbench/model/attachments";
import { labelsOf } from "../../../src/workbench/model/charts/layout/labelLayout";
import { layoutOf } from "../../../src/workbench/model/charts/layout/layout";
import { chartView, type ChartView } from "../../../src/workbench/model/charts/view";
import type { WorkbookSession } from "../../../src/workbench/model/session";
import { box, newSession, open, partOf, save } from "./support";

const XML = "xl/charts/chart1.xml";

/** A workbook with one chart of the figures in A1:C5, whose data is what a test is about. */
function withChart(data: Record<string, unknown>, anchors: Record<string, unknown> = {}): WorkbookSession {
  const session = newSession();
  const sheet = session.store.activeSheet();
  const place = (row: number, column: number, rows = 1) => ({ sheet, box: box(row, column, rows) });
  session.store.write(sheet, box(0, 0, 5, 3), {
    inputs: [
      ["Freight", "Imports", "Exports"],
      [41_640, 2410, 600],
      [41_671, 980, 220],
      [41_730, 760, ""],
      [41_791, 610, 190],
    ],
  });
  session.store.attachments.put({
    kind: "chart",
    id: "{1}",
    sheet,
    anchors: {
      [PLACE]: place(6, 0),
      "s1.name": place(0, 1),
      "s1.categories": place(1, 0, 4),
      "s1.values": place(1, 1, 4),
      "s2.name": place(0, 2),
      "s2.categories": place(1, 0, 4),
      "s2.values": place(1, 2, 4),
      ...Object.fromEntries(
        Object.entries(anchors).map(([name, cell]) => [name, place(...(cell as [number, number]))]),
      ),
    },
    data: {
      name: "Chart 1",
      order: ["s1", "s2"],
      width: 400,
      height: 250,
      chartType: "ColumnClustered",
      ...data,
    },
  });
  return session;
}

function viewOf(session: WorkbookSession): ChartView {
  const [chart] = session.store.attachments.all("chart");
  if (chart === undefined) throw new Error("The chart is gone.");
  return chartView(session.store, chart);
}

/** What a chart is before and after it was saved and opened, and its part of the file. */
async function through(session: WorkbookSession) {
  const saved = await save(session);
  expect(saved.losses).toEqual([]);
  const opened = await open(saved.bytes);
  expect(opened.losses).toEqual([]);
  return { before: viewOf(session), after: viewOf(opened.session), xml: partOf(saved.bytes, XML) };
}

describe("axes", () => {
  it("keep everything that is set of a value axis", async () => {
    const { before, after, xml } = await through(
      withChart({
        axes: {
          value: {
            minimum: -100,
            maximum: 4000,
            majorUnit: 1000,
            minorUnit: 250,
            displayUnit: "Custom",
            customDisplayUnit: 50,
            showDisplayUnitLabel: false,
            position: "Custom",
            positionAt: 500,
            reversePlotOrder: true,
            minorTickMark: "Inside",
            majorTickMark: "Cross",
            tickLabelPosition: "High",
            textOrientation: -30,
            numberFormat: "0.0",
            linkNumberFormat: false,
            majorGridlines: { format: { line: { color: "#112233", weight: 2, lineStyle: "Dash" } } },
            minorGridlines: { visible: true, format: { line: { color: "#445566" } } },
          },
        },
      }),
    );
    expect(after.axes.value).toEqual(before.axes.value);
    // The value at which the categories stand is written at the categories' axis.
    expect(/<c:catAx>.*<c:crossesAt val="500"\/>.*<\/c:catAx>/s.test(xml)).toBe(true);
  });

  it("keep everything that is set of a category axis", async () => {
    const { before, after } = await through(
      withChart({
        axes: {
          category: {
            alignment: "Right",
            offset: 250,
            tickLabelSpacing: 2,
            tickMarkSpacing: 2,
            multiLevel: false,
            categoryType: "TextAxis",
            position: "Maximum",
            isBetweenCategories: false,
            textOrientation: 180,
            majorGridlines: { visible: true },
            minorTickMark: "Outside",
          },
        },
      }),
    );
    expect(after.axes.category).toEqual(before.axes.category);
  });

  it("keep logarithms, and what a second pair is like", async () => {
    const { before, after } = await through(
      withChart({
        series: { s2: { axisGroup: "Secondary" } },
        axes: {
          value: { scaleType: "Logarithmic", logBase: 2 },
          categorySecondary: { visible: true },
          valueSecondary: { maximum: 900, title: { text: "Exports", visible: true, textOrientation: -90 } },
        },
      }),
    );
    expect(after.axes.value?.scale).toEqual(before.axes.value?.scale);
    expect(after.axes.categorySecondary).toMatchObject({ visible: true, position: "Maximum" });
    expect(after.axes.valueSecondary?.title).toEqual(before.axes.valueSecondary?.title);
  });

  it("keep dates and their units", async () => {
    const { before, after, xml } = await through(
      withChart({
        axes: {
          category: {
            categoryType: "DateAxis",
            baseTimeUnit: "Months",
            majorUnit: 2,
            majorTimeUnitScale: "Months",
            minorUnit: 1,
            minorTimeUnitScale: "Months",
          },
        },
      }),
    );
    expect(xml).toContain("<c:dateAx>");
    expect(after.axes.category?.dates).toEqual(before.axes.category?.dates);
    expect(after.axes.category?.categoryType).toBe("DateAxis");
  });
});

describe("titles, legend and plot area", () => {
  it("keep place, overlay, turn, alignment, and fonts of single letters", async () => {
    const { before, after } = await through(
      withChart({
        title: {
          text: "Freight\n货运量 & more",
          left: 40,
          top: 12,
          overlay: true,
          textOrientation: 15,
          horizontalAlignment: "Left",
          format: { font: { size: 16, underline: "Single" }, fill: { color: "#FFF2CC" } },
          runs: [
            { start: 0, end: 3, font: { color: "#FF0000" } },
            { start: 8, end: 11, font: { bold: true, size: 20 } },
          ],
        },
        legend: { left: 300, top: 50, width: 80, height: 60, overlay: true, position: "Right" },
        plotArea: { inside: { left: 50, top: 60, width: 200, height: 120 } },
      }),
    );
    expect(after.title).toEqual(before.title);
    expect(after.legend).toEqual(before.legend);
    expect(after.plot).toEqual(before.plot);
  });

  it("keep a plot area with its texts, and titles that show cells", async () => {
    const { after, xml } = await through(
      withChart(
        {
          title: { visible: true, text: null },
          axes: { value: { title: { visible: true, text: null } } },
          plotArea: { left: 40, top: 50, width: 300, height: 150 },
        },
        { title: [0, 0], "axes.value.title": [0, 1] },
      ),
    );
    expect(xml).toContain("<c:f>Sheet1!$A$1</c:f>");
    expect([after.title?.text, after.axes.value?.title.text]).toEqual(["Freight", "Imports"]);
    expect(after.plot).toEqual({ outer: { left: 40, top: 50, width: 300, height: 150 }, inner: {} });
  });
});

describe("labels, points and series", () => {
  it("keep labels of single points, their texts, cells and places", async () => {
    const { before, after } = await through(
      withChart(
        {
          series: {
            s1: {
              hasDataLabels: true,
              dataLabels: {
                showValue: true,
                showLegendKey: true,
                textOrientation: 30,
                verticalAlignment: "Top",
              },
              points: {
                "0": { label: { text: "most & more", left: 60, top: 20 } },
                "1": { label: { showValue: false } },
                "2": { label: { showCategoryName: true }, format: { fill: { color: "#112233" } } },
                "3": { label: { text: null } },
              },
              invertIfNegative: true,
              gapWidth: 60,
              overlap: -20,
            },
            s2: {
              chartType: "LineMarkers",
              points: { "1": { markerStyle: "Square", markerSize: 9, markerForegroundColor: "#AA0000" } },
            },
          },
          style: 12,
          showDataLabelsOverMaximum: false,
        },
        { "s1.points.3.label": [0, 0] },
      ),
    );
    const [first, second] = after.series;
    expect(first?.pointLabels).toMatchObject({
      "0": { text: "most & more", showValue: true },
      "1": { showValue: false },
      "2": { showValue: true, showCategoryName: true },
      "3": { text: "Freight" },
    });
    expect(first?.labels).toMatchObject({
      showLegendKey: true,
      textOrientation: 30,
      verticalAlignment: "Top",
    });
    const box = (view: ChartView) => {
      const [series] = view.series;
      return series === undefined ? undefined : labelsOf(view, layoutOf(view), series)[0]?.box;
    };
    expect(box(after)?.left).toBeCloseTo(60, 3);
    expect(box(after)?.top).toBeCloseTo(20, 3);
    expect(first).toMatchObject({ invertIfNegative: true, gapWidth: 60, overlap: -20 });
    expect(second?.pointMarkers).toEqual(before.series[1]?.pointMarkers);
    expect([after.style, after.showDataLabelsOverMaximum]).toEqual([12, false]);
  });

  it("keep texts beside trendlines, and error bars of amounts in cells or in the file", async () => {
    const { before, after } = await through(
      withChart(
        {
          series: {
            s1: {
              trendlines: {
                order: ["t1"],
                t1: {
                  showEquation: true,
                  label: { numberFormat: "0.00", format: { font: { color: "#00AA00" } } },
                },
              },
              yErrorBars: { visible: true, type: "Custom", minus: [5, 6, 7, 8] },
            },
          },
        },
        { "s1.yErrorBars.plus": [1, 2] },
      ),
    );
    expect(after.series[0]?.trendlines).toEqual(before.series[0]?.trendlines);
    expect(after.series[0]?.yErrorBars).toEqual(before.series[0]?.yErrorBars);
    expect(after.series[0]?.yErrorBars).toMatchObject({ plus: [600], minus: [5, 6, 7, 8] });
  });
});
