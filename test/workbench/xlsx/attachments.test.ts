import { PLACE } from "../../../src/workbench/model/attachments";
import { chartView } from "../../../src/workbench/model/charts/view";
import { commentOf } from "../../../src/workbench/model/comments";
import type { WorkbookSession } from "../../../src/workbench/model/session";
import { box, newSession, open, partOf, roundTrip, save, withParts } from "./support";

/** A workbook with figures on the second sheet, whose name needs quotes. */
function figures(): { session: WorkbookSession; sheet: string } {
  const session = newSession({ sheets: ["Cover", "Freight 2014's"] });
  const sheet = session.store.sheets()[1]?.id ?? "";
  session.store.write(sheet, box(0, 0, 4, 3), {
    inputs: [
      ["", "Imports", "Exports"],
      ["满洲里", 2410, 600],
      ["二连浩特 & Co", 980, 220],
      ["策克", 760, ""],
    ],
  });
  return { session, sheet };
}

function addChart(session: WorkbookSession, sheet: string, data: Record<string, unknown>): void {
  const place = (row: number, column: number, rows = 1) => ({ sheet, box: box(row, column, rows) });
  session.store.attachments.put({
    kind: "chart",
    id: "{1}",
    sheet,
    anchors: {
      [PLACE]: place(5, 4),
      "s1.name": place(0, 1),
      "s1.categories": place(1, 0, 3),
      "s1.values": place(1, 1, 3),
      "s2.name": place(0, 2),
      "s2.categories": place(1, 0, 3),
      "s2.values": place(1, 2, 3),
    },
    data: { name: "Freight", order: ["s1", "s2"], dx: 3, dy: 6, width: 300, height: 180, ...data },
  });
}

function viewOf(session: WorkbookSession) {
  const [chart] = session.store.attachments.all("chart");
  if (chart === undefined) throw new Error("The chart is gone.");
  return { chart, view: chartView(session.store, chart) };
}

describe("charts in files", () => {
  it.each([
    "ColumnClustered",
    "BarStacked100",
    "LineMarkers",
    "Line",
    "AreaStacked",
    "Pie",
    "Doughnut",
    "XYScatter",
    "XYScatterSmoothNoMarkers",
    "Bubble",
    "RadarFilled",
  ])("come back as they were: %s", async (chartType) => {
    const { session, sheet } = figures();
    addChart(session, sheet, { chartType });
    const before = viewOf(session).view;
    const saved = await save(session);
    expect(saved.losses).toEqual([]);
    const opened = await open(saved.bytes);
    expect(opened.losses).toEqual([]);
    const { view, chart } = viewOf(opened.session);
    expect([view.chartType, view.name, view.width, view.height]).toEqual([chartType, "Freight", 300, 180]);
    expect(chart.anchors[PLACE]?.box).toEqual(box(5, 4));
    expect(chart.data).toMatchObject({ dx: 3, dy: 6 });
    expect(view.series.map(({ name, values, categories }) => ({ name, values, categories }))).toEqual(
      before.series.map(({ name, values, categories }) => ({ name, values, categories })),
    );
  });

  it.each(["ColumnClustered", "LineMarkers", "XYScatter", "Area"])(
    "keep trendlines, error bars and the table of figures: %s",
    async (chartType) => {
      const { session, sheet } = figures();
      const trendlines = {
        order: ["t1", "t2", "t3"],
        t1: { type: "Polynomial", polynomialOrder: 3, showEquation: true, forwardPeriod: 0.5 },
        t2: { type: "MovingAverage", movingAveragePeriod: 2, name: "Average <2>" },
        t3: { type: "Linear", intercept: 0, showRSquared: true, format: { line: { color: "#FF0000" } } },
      };
      const yErrorBars = {
        visible: true,
        type: "Percent",
        amount: 12,
        include: "PlusValues",
        endStyleCap: false,
      };
      addChart(session, sheet, {
        chartType,
        dataTable: { visible: true, showLegendKey: false, format: { font: { size: 7 } } },
        series: {
          s1: { trendlines, yErrorBars },
          s2: {
            xErrorBars: { visible: true, type: "StError" },
            yErrorBars: { visible: true, type: "StError" },
          },
        },
      });
      const { view: before } = viewOf(session);
      const { view } = viewOf(await roundTrip(session));
      expect(view.series[0]?.trendlines).toEqual(before.series[0]?.trendlines);
      expect(view.series[0]?.yErrorBars).toEqual(before.series[0]?.yErrorBars);
      expect(view.series[1]?.yErrorBars).toMatchObject({ type: "StError", include: "Both" });
      expect(view.series[1]?.xErrorBars === undefined).toBe(chartType !== "XYScatter");
      expect(view.dataTable).toMatchObject({
        showLegendKey: false,
        showOutlineBorder: true,
        font: { size: 7 },
      });
    },
  );

  it("keep title, legend, axes, colours, labels and a second axis", async () => {
    const { session, sheet } = figures();
    addChart(session, sheet, {
      chartType: "ColumnClustered",
      title: { text: "Freight <2014>", format: { font: { color: "#C00000", size: 18, bold: true } } },
      legend: { position: "Top" },
      axes: {
        value: {
          maximum: 4000,
          majorUnit: 1000,
          displayUnit: "Thousands",
          numberFormat: "#,##0",
          linkNumberFormat: false,
          majorGridlines: { visible: false },
          title: { text: "10,000 t", visible: true },
        },
      },
      series: {
        s1: {
          format: { fill: { color: "#00B050" } },
          gapWidth: 80,
          points: { "1": { format: { fill: { color: "#FF0000" } } } },
        },
        s2: {
          chartType: "LineMarkers",
          axisGroup: "Secondary",
          format: { line: { color: "#7030A0", weight: 3, lineStyle: "Dash" } },
          dataLabels: { showValue: true, position: "Top" },
          hasDataLabels: true,
        },
      },
    });
    const { view } = viewOf(await roundTrip(session));
    expect(view.title).toMatchObject({
      text: "Freight <2014>",
      font: { color: "#C00000", size: 18, bold: true },
    });
    expect(view.legend?.position).toBe("Top");
    expect(view.axes.value).toMatchObject({
      limits: { maximum: 4000, majorUnit: 1000, minimum: "" },
      displayUnit: "Thousands",
      numberFormat: "#,##0",
      gridlines: false,
      title: { text: "10,000 t", visible: true },
    });
    expect(view.series[0]).toMatchObject({ color: "#00B050", gapWidth: 80, points: { "1": "#FF0000" } });
    expect(view.series[1]).toMatchObject({
      type: "LineMarkers",
      axisGroup: "Secondary",
      line: { color: "#7030A0", weight: 3, lineStyle: "Dash" },
      labels: { showValue: true, position: "Top" },
    });
  });

  it("are named when their kind had to be another, or when nothing could be read", async () => {
    const { session, sheet } = figures();
    addChart(session, sheet, { chartType: "Waterfall" });
    const saved = await save(session);
    expect(saved.losses).toEqual(["chartKinds"]);
    const strange = partOf(saved.bytes, "xl/charts/chart1.xml").replaceAll("barChart", "sunburstChart");
    const opened = await open(withParts(saved.bytes, { "xl/charts/chart1.xml": strange }));
    expect(opened.losses).toEqual(["charts"]);
    expect(opened.session.store.attachments.all("chart")).toEqual([]);
  });

  it("are placed between two corners when the file says so", async () => {
    const { session, sheet } = figures();
    addChart(session, sheet, { chartType: "Pie" });
    const saved = await save(session);
    const corner = partOf(saved.bytes, "xl/drawings/drawing2.xml")
      .replace(
        /<xdr:ext [^>]*\/>/,
        "<xdr:to><xdr:col>6</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>127000</xdr:rowOff></xdr:to>",
      )
      .replaceAll("oneCellAnchor", "twoCellAnchor");
    const { session: opened } = await open(withParts(saved.bytes, { "xl/drawings/drawing2.xml": corner }));
    const width = opened.store.columnWidth(opened.store.sheets()[1]?.id ?? "", 4);
    expect(viewOf(opened).view).toMatchObject({ width: 2 * width - 3, height: 4 * 15 + 10 - 6 });
  });
});

describe("comments in files", () => {
  const comment = {
    content: "Why <3010>?",
    author: "李 Li",
    email: "li@example.org",
    created: "2026-11-27T10:00:00.000Z",
    resolved: true,
    replies: [
      {
        id: "{00000000-0000-4000-8000-000000000002}",
        content: "See p. 4",
        author: "Wang",
        email: "",
        created: "2026-11-27T11:00:00.000Z",
      },
    ],
  };

  it("come back with replies, authors, dates and state", async () => {
    const { session, sheet } = figures();
    const id = "{00000000-0000-4000-8000-000000000001}";
    session.store.attachments.put({
      kind: "comment",
      id,
      sheet,
      anchors: { [PLACE]: { sheet, box: box(1, 1) } },
      data: comment,
    });
    const saved = await save(session);
    expect(saved.losses).toEqual([]);
    const opened = await open(saved.bytes);
    expect(opened.losses).toEqual([]);
    const [back, ...others] = opened.session.store.attachments.all("comment");
    expect(others).toEqual([]);
    expect(back === undefined ? undefined : commentOf(back)).toEqual(comment);
    expect([back?.id, back?.anchors[PLACE]?.box]).toEqual([id, box(1, 1)]);
  });

  it("come from notes of older files, and that is said", async () => {
    const { session } = figures();
    const saved = await save(session);
    const relationships =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" ' +
      'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="../comments1.xml"/></Relationships>';
    const notes =
      "<comments><authors><author>Li</author></authors><commentList>" +
      '<comment ref="C3" authorId="0"><text><r><t>Two </t></r><r><t>runs</t></r></text></comment></commentList></comments>';
    const opened = await open(
      withParts(saved.bytes, {
        "xl/worksheets/_rels/sheet1.xml.rels": relationships,
        "xl/comments1.xml": notes,
      }),
    );
    expect(opened.losses).toEqual(["notes"]);
    const [back] = opened.session.store.attachments.all("comment");
    expect(back === undefined ? undefined : commentOf(back)).toMatchObject({
      content: "Two runs",
      author: "Li",
    });
  });
});
