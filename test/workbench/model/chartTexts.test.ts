import { labelsOf } from "../../../src/workbench/model/charts/layout/labelLayout";
import { layoutOf } from "../../../src/workbench/model/charts/layout/layout";
import { pointShapes } from "../../../src/workbench/model/charts/layout/pointShapes";
import { chartView, type ChartView } from "../../../src/workbench/model/charts/view";
import { codeOf, excelForEachTest, onSheet } from "./support";

const excel = excelForEachTest();

beforeEach(() =>
  onSheet(excel(), (sheet) => {
    sheet.getRange("A1:C4").values = [
      ["", "Imports", "Exports"],
      ["Manzhouli", 3010, 600],
      ["Erenhot", 1200, 220],
      ["Ceke", 800, 40],
    ];
    sheet.charts.add("ColumnClustered", sheet.getRange("A1:C4"), "Columns");
  }),
);

const chart = (sheet: Excel.Worksheet) => sheet.charts.getItemAt(0);
function view(): ChartView {
  const [found] = excel().store.attachments.all("chart");
  if (found === undefined) throw new Error("There is no chart.");
  return chartView(excel().store, found);
}
const layout = () => layoutOf(view());
/** Some properties of a part of the chart. */
async function read(
  part: (sheet: Excel.Worksheet) => { load: (names: string) => unknown },
  names: string,
): Promise<Record<string, unknown>> {
  return onSheet(excel(), async (sheet, context) => {
    const found = part(sheet);
    found.load(names);
    await context.sync();
    const all = found as unknown as Record<string, unknown>;
    return Object.fromEntries(names.split(",").map((name) => [name, all[name]]));
  });
}
const title = (sheet: Excel.Worksheet) => chart(sheet).title;
const legend = (sheet: Excel.Worksheet) => chart(sheet).legend;
const plotArea = (sheet: Excel.Worksheet) => chart(sheet).plotArea;
const PLACE = "left,top,width,height";

describe("a title", () => {
  it("stands where it is told, and takes no room from the plot area when it overlays it", async () => {
    const before = await read(title, `${PLACE},position,overlay,textOrientation,verticalAlignment`);
    expect(before).toMatchObject({ position: "Automatic", overlay: false, verticalAlignment: "Center" });
    // In the middle of a chart of 360 points.
    expect(Number(before.left) + Number(before.width) / 2).toBeCloseTo(180, 6);
    const { plot } = layout();
    await onSheet(excel(), (sheet) => {
      title(sheet).left = 20;
      title(sheet).overlay = true;
    });
    expect(await read(title, "left,top")).toEqual({ left: 20, top: before.top });
    expect(layout().plot.height).toBeCloseTo(plot.height + Number(before.height), 6);
    await onSheet(excel(), (sheet) => {
      title(sheet).position = "Bottom";
      title(sheet).textOrientation = 90;
    });
    const turned = await read(title, PLACE);
    expect(Number(turned.height)).toBeCloseTo(Number(before.width), 6);
    await onSheet(excel(), (sheet) => void (title(sheet).visible = false));
    expect(await read(title, PLACE)).toEqual({ left: null, top: null, width: null, height: null });
    expect(await codeOf(onSheet(excel(), (sheet) => void (title(sheet).left = -1)))).toBe("InvalidArgument");
  });

  it("has fonts for single letters, which a new text forgets", async () => {
    await onSheet(excel(), (sheet) => {
      title(sheet).text = "Freight\n2014";
      title(sheet).getSubstring(0, 7).font.color = "#FF0000";
      title(sheet).getSubstring(4, 5).font.bold = true;
      title(sheet).getSubstring(8, 4).font.underline = "Single";
    });
    const pieces = layout().title?.lines.map((line) =>
      line.map(({ text, font }) => [text, font.color, font.bold, font.underline]),
    );
    expect(pieces).toEqual([
      [
        ["Frei", "#FF0000", false, "None"],
        ["ght", "#FF0000", true, "None"],
      ],
      [
        ["2", "", true, "Single"],
        ["014", "", false, "Single"],
      ],
    ]);
    expect(await read((sheet) => title(sheet).getSubstring(4, 2).font, "bold,color,size")).toEqual({
      bold: true,
      color: "#FF0000",
      size: 10,
    });
    expect(await codeOf(onSheet(excel(), (sheet) => title(sheet).getSubstring(8, 5).font.load("bold")))).toBe(
      "InvalidArgument",
    );
    await onSheet(excel(), (sheet) => void (title(sheet).text = "New"));
    expect(view().title?.runs).toEqual([]);
  });
});

describe("a legend", () => {
  it("moves, overlays, and comes back to a side; its entries have places", async () => {
    expect(await read(legend, "visible,position")).toEqual({ visible: true, position: "Bottom" });
    const bottom = layout().plot.height;
    await onSheet(excel(), (sheet) => void (legend(sheet).left = 10));
    expect(await read(legend, "position,left")).toEqual({ position: "Custom", left: 10 });
    expect(await codeOf(onSheet(excel(), (sheet) => void (legend(sheet).position = "Custom")))).toBe(
      "InvalidArgument",
    );
    await onSheet(excel(), (sheet) => {
      legend(sheet).position = "Right";
      legend(sheet).overlay = true;
    });
    expect(layout().plot.height).toBeGreaterThan(bottom);
    const entries = await onSheet(excel(), async (sheet, context) => {
      const { legendEntries } = legend(sheet);
      legendEntries.load("items/index,items/left,items/top,items/width,items/height,items/visible");
      await context.sync();
      legendEntries.getItemAt(1).visible = false;
      await context.sync();
      return legendEntries.items.map(({ index, left, top, visible }) => ({ index, left, top, visible }));
    });
    expect(entries).toMatchObject([
      { index: 0, visible: true },
      { index: 1, visible: true, left: entries[0]?.left },
    ]);
    expect(entries[1]?.top).toBeGreaterThan(entries[0]?.top ?? Infinity);
    expect(layout().legend?.entries.map(({ text }) => text)).toEqual(["Imports"]);
  });

  it("of a pie has an entry for each slice; charts of one series have none at first", async () => {
    await onSheet(excel(), (sheet) => void (chart(sheet).chartType = "Pie"));
    expect(layout().legend?.entries.map(({ text }) => text)).toEqual(["Manzhouli", "Erenhot", "Ceke"]);
    await onSheet(excel(), (sheet) => {
      chart(sheet).chartType = "Line";
      chart(sheet).series.getItemAt(1).delete();
    });
    expect(await read(legend, `visible,${PLACE}`)).toEqual({
      visible: false,
      left: null,
      top: null,
      width: null,
      height: null,
    });
  });
});

test("the plot area is put with or without the texts at its axes, and is automatic again", async () => {
  const inside = "insideLeft,insideTop,insideWidth,insideHeight";
  const before = await read(plotArea, `${PLACE},${inside},position`);
  expect(before.position).toBe("Automatic");
  expect(Number(before.insideLeft)).toBeGreaterThan(Number(before.left));
  await onSheet(excel(), (sheet) => {
    plotArea(sheet).insideLeft = 100;
    plotArea(sheet).insideHeight = 80;
  });
  expect(await read(plotArea, `${inside},position`)).toEqual({
    insideLeft: 100,
    insideTop: before.insideTop,
    insideWidth: before.insideWidth,
    insideHeight: 80,
    position: "Custom",
  });
  await onSheet(excel(), (sheet) => void (plotArea(sheet).width = 200));
  expect(view().plot.outer.width).toBe(200);
  await onSheet(excel(), (sheet) => void (plotArea(sheet).position = "Automatic"));
  expect(await read(plotArea, `${PLACE},${inside},position`)).toEqual(before);
});

describe("labels", () => {
  const point = (sheet: Excel.Worksheet, index = 1) =>
    chart(sheet).series.getItemAt(0).points.getItemAt(index);
  const texts = () => {
    const [first] = view().series;
    return first === undefined ? [] : labelsOf(view(), layout(), first).map((label) => label?.text);
  };

  it("of single points differ from those of their series", async () => {
    await onSheet(excel(), (sheet) => {
      point(sheet).hasDataLabel = true;
      point(sheet).dataLabel.showCategoryName = true;
      point(sheet).dataLabel.format.font.color = "#FF0000";
    });
    expect(texts()).toEqual([undefined, "Erenhot, 1200", undefined]);
    await onSheet(excel(), (sheet) => {
      chart(sheet).series.getItemAt(0).hasDataLabels = true;
      point(sheet, 0).dataLabel.text = "most";
      point(sheet, 2).hasDataLabel = false;
    });
    expect(texts()).toEqual(["most", "Erenhot, 1200", undefined]);
    expect(await read((sheet) => point(sheet, 0).dataLabel, "text,autoText,showValue,formula")).toEqual({
      text: "most",
      autoText: false,
      showValue: true,
      formula: "most",
    });
    await onSheet(excel(), (sheet) => {
      sheet.getRange("F1").values = [["of all"]];
      point(sheet, 0).dataLabel.formula = "=Sheet1!$F$1";
    });
    expect(texts()[0]).toBe("of all");
    expect(await read((sheet) => point(sheet, 0).dataLabel, "formula")).toEqual({ formula: "=Sheet1!$F$1" });
    await onSheet(excel(), (sheet) => void (point(sheet).dataLabel.autoText = false));
    await onSheet(excel(), (sheet) => void (sheet.getRange("B3").values = [[1]]));
    expect(texts()[1]).toBe("Erenhot, 1200");
  });

  it("stand at their points, or where they were moved", async () => {
    await onSheet(excel(), (sheet) => void (chart(sheet).series.getItemAt(0).hasDataLabels = true));
    const place = await read((sheet) => point(sheet).dataLabel, `${PLACE},position`);
    const [first] = view().series;
    const shape = first === undefined ? undefined : pointShapes(view(), layout(), first)[1];
    expect(place.position).toBe("OutsideEnd");
    expect(Number(place.left) + Number(place.width) / 2).toBeCloseTo(shape?.x ?? 0, 6);
    expect(Number(place.top) + Number(place.height)).toBeLessThan(shape?.y ?? 0);
    await onSheet(excel(), (sheet) => void (point(sheet).dataLabel.left = 5));
    expect(await read((sheet) => point(sheet).dataLabel, "left,top")).toEqual({ left: 5, top: place.top });
    await onSheet(excel(), (sheet) => void (point(sheet).dataLabel.position = "Center"));
    expect(Number((await read((sheet) => point(sheet).dataLabel, "left")).left)).toBeGreaterThan(5);
  });

  it("of trendlines say equation and R² in a format, or a text of one's own", async () => {
    const label = (sheet: Excel.Worksheet) => chart(sheet).series.getItemAt(0).trendlines.getItem(0).label;
    await onSheet(excel(), (sheet) => {
      chart(sheet).series.getItemAt(0).trendlines.add("Linear").showEquation = true;
      label(sheet).numberFormat = "0.0";
    });
    expect(await read(label, "text,autoText,numberFormat,linkNumberFormat")).toMatchObject({
      text: "y = -1105.0x + 3880.0",
      autoText: true,
    });
    await onSheet(excel(), (sheet) => {
      label(sheet).text = "falls";
      label(sheet).top = 30;
    });
    expect(await read(label, "text,autoText,top")).toEqual({ text: "falls", autoText: false, top: 30 });
    await onSheet(excel(), (sheet) => {
      chart(sheet).series.getItemAt(0).trendlines.getItem(0).showEquation = false;
    });
    expect(await read(label, `${PLACE},text`)).toEqual({
      left: null,
      top: null,
      width: null,
      height: null,
      text: "",
    });
  });
});

test("the table of figures has a column below each category, and takes the place of their texts", async () => {
  const before = layout();
  await onSheet(excel(), (sheet) => {
    const table = chart(sheet).getDataTable();
    table.visible = true;
    table.format.font.size = 8;
  });
  const { dataTable, plot, axes } = layout();
  expect(axes.category?.labels).toEqual([]);
  expect(plot.height).toBeLessThan(before.plot.height);
  const rows = new Map<number, string[]>();
  for (const { box, text } of [...(dataTable?.cells ?? [])].sort(
    (a, b) => a.box.top - b.box.top || a.box.left - b.box.left,
  ))
    rows.set(box.top, [...(rows.get(box.top) ?? []), text]);
  expect([...rows.values()]).toEqual([
    ["Manzhouli", "Erenhot", "Ceke"],
    ["Imports", "3010", "1200", "800"],
    ["Exports", "600", "220", "40"],
  ]);
  expect(dataTable?.figures).toMatchObject({ left: plot.left, width: plot.width });
});

test("a title that shows a cell stays when the chart shows other figures", async () => {
  await onSheet(excel(), (sheet) => {
    title(sheet).setFormula("=Sheet1!A2");
    chart(sheet).axes.valueAxis.title.setFormula("Sheet1!B1");
    chart(sheet).setData(sheet.getRange("A1:B3"));
  });
  expect([view().title?.text, view().axes.value?.title.text]).toEqual(["Manzhouli", "Imports"]);
});

test("gaps and overlaps hold for all bars of a group, and only for bars", async () => {
  const series = (sheet: Excel.Worksheet, index: number) => chart(sheet).series.getItemAt(index);
  await onSheet(excel(), (sheet) => {
    series(sheet, 0).gapWidth = 50;
    series(sheet, 0).overlap = 100;
  });
  expect(await read((sheet) => series(sheet, 1), "gapWidth,overlap")).toEqual({ gapWidth: 50, overlap: 100 });
  // Bars that overlap altogether stand at one place.
  const [first, second] = view().series.map((one) => pointShapes(view(), layout(), one)[0]?.x);
  expect(first).toBeCloseTo(second ?? 0, 6);
  const refused = (change: (one: Excel.ChartSeries) => void) =>
    codeOf(onSheet(excel(), (sheet) => change(series(sheet, 0))));
  expect(await refused((one) => (one.doughnutHoleSize = 40))).toBe("InvalidArgument");
  expect(await refused((one) => (one.overlap = 101))).toBe("InvalidArgument");
  expect(await refused((one) => (one.name = "x".repeat(256)))).toBe("InvalidArgument");
  await onSheet(excel(), (sheet) => void (chart(sheet).chartType = "Line"));
  expect(await refused((one) => (one.gapWidth = 40))).toBe("InvalidArgument");
});
