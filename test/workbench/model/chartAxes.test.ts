import { layoutOf } from "../../../src/workbench/model/charts/layout/layout";
import { chartView, type ChartView } from "../../../src/workbench/model/charts/view";
import { codeOf, excelForEachTest, onSheet } from "./support";

const excel = excelForEachTest();

beforeEach(() =>
  onSheet(excel(), (sheet) => {
    sheet.getRange("A1:C5").values = [
      ["", "Imports", "Exports"],
      ["Manzhouli", 3010, 600],
      ["Erenhot", 1200, 220],
      ["Ceke", 800, -400],
      ["Suifenhe", 610, 190],
    ];
    sheet.charts.add("ColumnClustered", sheet.getRange("A1:C5"), "Columns");
  }),
);

const axes = (sheet: Excel.Worksheet) => sheet.charts.getItemAt(0).axes;
const onAxis = (change: (axis: Excel.ChartAxis) => void, which: "valueAxis" | "categoryAxis" = "valueAxis") =>
  onSheet(excel(), (sheet) => change(axes(sheet)[which]));
async function read(
  names: string,
  which: "valueAxis" | "categoryAxis" = "valueAxis",
): Promise<Record<string, unknown>> {
  return onSheet(excel(), async (sheet, context) => {
    const axis = axes(sheet)[which].load(names);
    await context.sync();
    const all = axis as unknown as Record<string, unknown>;
    return Object.fromEntries(names.split(",").map((name) => [name, all[name]]));
  });
}
function view(): ChartView {
  const [chart] = excel().store.attachments.all("chart");
  if (chart === undefined) throw new Error("There is no chart.");
  return chartView(excel().store, chart);
}
const layout = () => layoutOf(view());
const labels = (name: "value" | "category" = "value") =>
  (layout().axes[name]?.labels ?? []).map((label) => label.lines.join(" "));

test("an axis begins with Excel's defaults", async () => {
  expect(
    await read(
      "alignment,baseTimeUnit,categoryType,displayUnit,customDisplayUnit,linkNumberFormat,logBase,minorTickMark,multiLevel,offset,position,positionAt,scaleType,tickLabelPosition,tickLabelSpacing,tickMarkSpacing,textOrientation,visible,minimum,maximum,majorUnit,minorUnit",
    ),
  ).toEqual({
    alignment: "Center",
    baseTimeUnit: "Days",
    categoryType: "Automatic",
    displayUnit: "None",
    customDisplayUnit: 1,
    linkNumberFormat: true,
    logBase: 10,
    minorTickMark: "None",
    multiLevel: true,
    offset: 100,
    position: "Automatic",
    positionAt: 0,
    scaleType: "Linear",
    tickLabelPosition: "NextToAxis",
    tickLabelSpacing: 1,
    tickMarkSpacing: 1,
    textOrientation: 0,
    visible: true,
    minimum: -1000,
    maximum: 4000,
    majorUnit: 1000,
    minorUnit: 200,
  });
});

test("ends and units are set, and automatic again with an empty text", async () => {
  await onAxis((axis) => {
    axis.minimum = -500;
    axis.maximum = 3500;
    axis.majorUnit = 2000;
    axis.minorUnit = 500;
  });
  expect(labels()).toEqual(["-500", "1500", "3500"]);
  expect(layout().axes.value?.minor).toHaveLength(9);
  await onAxis((axis) => {
    axis.minimum = "";
    axis.majorUnit = "";
    axis.minorUnit = "";
  });
  expect(await read("minimum,maximum,majorUnit,minorUnit")).toEqual({
    minimum: -1000,
    maximum: 3500,
    majorUnit: 1000,
    minorUnit: 200,
  });
});

test.each<[string, (axis: Excel.ChartAxis) => void]>([
  ["majorUnit", (axis) => (axis.majorUnit = 0)],
  ["minorUnit", (axis) => (axis.minorUnit = -1)],
  ["logBase", (axis) => (axis.logBase = 1)],
  ["offset", (axis) => (axis.offset = 1001)],
  ["tickLabelSpacing", (axis) => (axis.tickLabelSpacing = 0)],
  ["tickMarkSpacing", (axis) => (axis.tickMarkSpacing = 32_000)],
  ["textOrientation", (axis) => (axis.textOrientation = 91)],
  ["displayUnit", (axis) => (axis.displayUnit = "Custom")],
  ["position", (axis) => (axis.position = "Custom")],
  ["setCustomDisplayUnit", (axis) => axis.setCustomDisplayUnit(0)],
])("%s out of its limits is refused", async (_name, change) => {
  expect(await codeOf(onAxis(change))).toBe("InvalidArgument");
});

test("logarithmic axes go from power to power of their base", async () => {
  await onSheet(excel(), (sheet) => void (sheet.getRange("C4").values = [[40]]));
  await onAxis((axis) => (axis.scaleType = "Logarithmic"));
  expect(await read("minimum,maximum,majorUnit")).toEqual({ minimum: 1, maximum: 10_000, majorUnit: 10 });
  expect(labels()).toEqual(["1", "10", "100", "1000", "10000"]);
  await onAxis((axis) => {
    axis.logBase = 2;
    axis.minimum = 16;
  });
  expect(labels().slice(0, 3)).toEqual(["16", "32", "64"]);
  const ats = layout().axes.value?.major ?? [];
  // Powers are equally far apart.
  expect((ats[0] ?? 0) - (ats[1] ?? 0)).toBeCloseTo((ats[1] ?? 0) - (ats[2] ?? 0), 6);
});

test("display units divide the figures, and name themselves unless told not to", async () => {
  await onAxis((axis) => (axis.displayUnit = "Thousands"));
  expect(labels()).toEqual(["-1", "0", "1", "2", "3", "4"]);
  expect(layout().axes.value?.unit?.lines).toMatchObject([[{ text: "Thousands" }]]);
  await onAxis((axis) => axis.setCustomDisplayUnit(500));
  expect(await read("displayUnit,customDisplayUnit")).toEqual({
    displayUnit: "Custom",
    customDisplayUnit: 500,
  });
  expect(labels().at(-1)).toBe("8");
  await onAxis((axis) => (axis.showDisplayUnitLabel = false));
  expect(layout().axes.value?.unit).toBeUndefined();
});

test("the other axis crosses where it is told", async () => {
  const zero = layout().axes.category?.line ?? 0;
  const { plot } = layout();
  expect(zero).toBeCloseTo(plot.top + plot.height * 0.8, 6);
  await onAxis((axis) => (axis.position = "Minimum"));
  expect(layout().axes.category?.line).toBeCloseTo(layout().plot.top + layout().plot.height, 6);
  await onAxis((axis) => axis.setPositionAt(1000));
  expect(await read("position,positionAt")).toEqual({ position: "Custom", positionAt: 1000 });
  expect(layout().axes.category?.line).toBeCloseTo(layout().plot.top + layout().plot.height * 0.6, 6);
  await onAxis((axis) => (axis.position = "Maximum"), "categoryAxis");
  expect(layout().axes.value).toMatchObject({
    side: "right",
    line: layout().plot.left + layout().plot.width,
  });
});

test("labels stand next to the axis, low or high, or not at all", async () => {
  const side = () => layout().axes.category?.side;
  // Next to the axis at 0, most of the labels lie on the plot area.
  const before = layout().plot.height;
  await onAxis((axis) => (axis.tickLabelPosition = "Low"), "categoryAxis");
  expect(side()).toBe("bottom");
  expect(layout().plot.height).toBeLessThan(before);
  await onAxis((axis) => (axis.tickLabelPosition = "High"), "categoryAxis");
  expect(side()).toBe("top");
  await onAxis((axis) => (axis.tickLabelPosition = "None"), "categoryAxis");
  expect(labels("category")).toEqual([]);
});

test("labels are left out as told, or where there is no room; reversed axes begin at the other end", async () => {
  await onAxis((axis) => (axis.tickLabelSpacing = 2), "categoryAxis");
  expect(labels("category")).toEqual(["Manzhouli", "Ceke"]);
  await onAxis((axis) => {
    axis.tickLabelSpacing = "";
    axis.reversePlotOrder = true;
  }, "categoryAxis");
  const [first, second] = layout().axes.category?.labels ?? [];
  expect(first?.lines).toEqual(["Manzhouli"]);
  expect(first?.at).toBeGreaterThan(second?.at ?? Infinity);
  await onSheet(excel(), (sheet) => void (sheet.charts.getItemAt(0).width = 60));
  expect((await read("tickLabelSpacing", "categoryAxis")).tickLabelSpacing).toBeGreaterThan(1);
});

test("places are null for an axis that is not visible, and beside the plot area else", async () => {
  const box = await read("left,top,width,height");
  const { plot } = layout();
  expect(box).toMatchObject({ top: plot.top, height: plot.height });
  expect(Number(box.left) + Number(box.width)).toBeCloseTo(plot.left, 6);
  await onAxis((axis) => (axis.visible = false));
  expect(await read("left,top,width,height,visible")).toEqual({
    left: null,
    top: null,
    width: null,
    height: null,
    visible: false,
  });
  expect(layout().plot.left).toBeLessThan(plot.left);
});

test("titles and minor grid lines are shown and formatted; titles show a cell", async () => {
  await onSheet(excel(), (sheet) => {
    sheet.getRange("F1").values = [["10,000 t"]];
    const { valueAxis } = axes(sheet);
    valueAxis.title.setFormula("=Sheet1!F1");
    valueAxis.minorGridlines.visible = true;
    valueAxis.minorGridlines.format.line.color = "#FF0000";
  });
  expect(view().axes.value).toMatchObject({
    title: { text: "10,000 t", visible: true },
    minorGridlines: true,
    minorGridLine: { color: "#FF0000" },
  });
  expect(layout().axes.value?.title).toMatchObject({ angle: 90 });
  await onSheet(excel(), (sheet) => void (sheet.getRange("F1").values = [["万吨"]]));
  const title = await onSheet(excel(), async (sheet, context) => {
    const { title: one } = axes(sheet).valueAxis.load("title/text,title/textOrientation");
    await context.sync();
    return [one.text, one.textOrientation];
  });
  expect(title).toEqual(["万吨", 90]);
});

test("categories that are dates have a place for each day, month or year", async () => {
  await onSheet(excel(), (sheet) => {
    sheet.getRange("A2:A5").numberFormat = [["yyyy-mm"], ["yyyy-mm"], ["yyyy-mm"], ["yyyy-mm"]];
    // January, February, April and June 2014
    sheet.getRange("A2:A5").values = [[41_640], [41_671], [41_730], [41_791]];
  });
  expect(view().axes.category?.dates).toMatchObject({ base: "Months", count: 6, slots: [0, 1, 3, 5] });
  expect(labels("category")).toEqual(["2014-01", "2014-02", "2014-03", "2014-04", "2014-05", "2014-06"]);
  await onAxis((axis) => {
    axis.majorUnit = 3;
    axis.majorTimeUnitScale = "Months";
  }, "categoryAxis");
  expect(labels("category")).toEqual(["2014-01", "2014-04"]);
  expect(await read("minimum,maximum,majorUnit", "categoryAxis")).toEqual({
    minimum: 41_640,
    maximum: 41_791,
    majorUnit: 3,
  });
  await onAxis((axis) => (axis.categoryType = "TextAxis"), "categoryAxis");
  expect(labels("category")).toEqual(["2014-01", "2014-02", "2014-04", "2014-06"]);
  await onAxis((axis) => {
    axis.categoryType = "DateAxis";
    axis.baseTimeUnit = "Years";
  }, "categoryAxis");
  expect(view().axes.category?.dates).toMatchObject({ base: "Years", count: 1 });
});

test("a second pair of axes stands on the other side, its categories only when shown", async () => {
  await onSheet(excel(), (sheet) => {
    sheet.charts.getItemAt(0).series.getItemAt(1).axisGroup = "Secondary";
  });
  expect(layout().axes.valueSecondary?.side).toBe("right");
  expect(layout().axes.categorySecondary?.box.height).toBe(0);
  await onSheet(excel(), (sheet) => {
    axes(sheet).getItem("Category", "Secondary").visible = true;
  });
  expect(view().axes.categorySecondary?.visible).toBe(true);
  expect(layout().axes.categorySecondary?.labels).toHaveLength(4);
});
