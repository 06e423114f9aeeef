import { chartView, type ChartView } from "../../../src/workbench/model/charts/view";
import { scaleOf } from "../../../src/workbench/model/charts/scale";
import { codeOf, excelForEachTest, onSheet } from "./support";

const excel = excelForEachTest({ sheets: ["Data", "Other"] });

beforeEach(() =>
  onSheet(excel(), (sheet) => {
    sheet.getRange("A1:C4").values = [
      ["", 2014, 2015],
      ["Manzhouli", 3010, 2900],
      ["Erenhot", 1200, 1310],
      ["Ceke", 800, null],
    ];
  }),
);

function add(type: "Pie" | "ColumnClustered", address = "A1:C4"): Promise<string> {
  return onSheet(excel(), async (sheet, context) => {
    const chart = sheet.charts.add(type, sheet.getRange(address), "Auto");
    chart.load("id");
    await context.sync();
    return chart.id;
  });
}

function drawn(id: string): ChartView {
  const found = excel().store.attachments.find("chart", id);
  if (found === undefined) throw new Error("There is no such chart.");
  return chartView(excel().store, found);
}

describe("charts", () => {
  it("read their range: headings, categories, series", async () => {
    const id = await add("ColumnClustered");
    const { series, title, legend, axes } = drawn(id);
    expect(series.map(({ name, values, categories }) => ({ name, values, categories }))).toEqual([
      { name: "2014", values: [3010, 1200, 800], categories: ["Manzhouli", "Erenhot", "Ceke"] },
      { name: "2015", values: [2900, 1310, null], categories: ["Manzhouli", "Erenhot", "Ceke"] },
    ]);
    expect([title?.text, legend?.position]).toEqual(["Chart Title", "Bottom"]);
    expect(axes.value?.scale).toEqual({ minimum: 0, maximum: 3500, majorUnit: 500, minorUnit: 100 });
  });

  it("take rows as series when asked, and a single column without a heading", async () => {
    const id = await add("ColumnClustered");
    await onSheet(excel(), (sheet) => {
      const chart = sheet.charts.getItem("Chart 1");
      chart.setData(sheet.getRange("A1:C4"), "Rows");
    });
    expect(drawn(id).series.map((one) => one.name)).toEqual(["Manzhouli", "Erenhot", "Ceke"]);
    await onSheet(excel(), (sheet) => sheet.charts.getItem("Chart 1").setData(sheet.getRange("B2:B4")));
    expect(drawn(id).series.map(({ name, values, categories }) => [name, values, categories])).toEqual([
      ["Series1", [3010, 1200, 800], ["1", "2", "3"]],
    ]);
  });

  it("show what the cells say now, and nothing of hidden rows", async () => {
    const id = await add("ColumnClustered");
    await onSheet(excel(), (sheet) => {
      sheet.getRange("B3").values = [[5000]];
      sheet.getRange("4:4").rowHidden = true;
    });
    expect(drawn(id).series[0]?.values).toEqual([3010, 5000]);
    await onSheet(excel(), (sheet) => {
      sheet.charts.getItem("Chart 1").plotVisibleOnly = false;
    });
    expect(drawn(id).series[0]?.values).toEqual([3010, 5000, 800]);
  });

  it("follow their cells, and undo brings them back", async () => {
    const id = await add("ColumnClustered");
    const place = (): Promise<number[]> =>
      onSheet(excel(), async (sheet, context) => {
        const chart = sheet.charts.getItemAt(0);
        chart.load("left,top");
        await context.sync();
        return [chart.left, chart.top];
      });
    const before = await place();
    await onSheet(excel(), (sheet) => {
      sheet.getRange("1:1").insert("Down");
      sheet.getRange("A:A").insert("Right");
    });
    expect(drawn(id).series[1]?.values).toEqual([2900, 1310, null]);
    expect(await place()).toEqual([(before[0] ?? 0) + 48, (before[1] ?? 0) + 15]);
    await onSheet(excel(), (sheet) => sheet.getRange("D:D").delete("Left"));
    expect(drawn(id).series.map((one) => one.values)).toEqual([[3010, 1200, 800], []]);
    excel().store.undo();
    expect(drawn(id).series[1]?.values).toEqual([2900, 1310, null]);
  });

  it("lie where they are put", async () => {
    await add("ColumnClustered");
    const read = await onSheet(excel(), async (sheet, context) => {
      const chart = sheet.charts.getItem("Chart 1");
      chart.setPosition("B2", "D11");
      chart.load("left,top,width,height");
      await context.sync();
      const cells = [chart.left, chart.top, chart.width, chart.height];
      chart.left = 100;
      chart.top = 40;
      chart.load("left,top,width,height");
      await context.sync();
      return [cells, [chart.left, chart.top, chart.width, chart.height]];
    });
    expect(read).toEqual([
      [48, 15, 144, 150],
      [100, 40, 144, 150],
    ]);
    expect(await codeOf(onSheet(excel(), (sheet) => void (sheet.charts.getItemAt(0).top = -1)))).toBe(
      "InvalidArgument",
    );
  });

  it("keep title, axes, legend, labels and series as set, and refuse what they lack by name", async () => {
    const id = await add("ColumnClustered");
    await onSheet(excel(), (sheet) => {
      const chart = sheet.charts.getItemAt(0);
      chart.title.text = "Freight";
      chart.title.format.font.color = "#C00000";
      chart.legend.position = "Top";
      chart.axes.valueAxis.maximum = 4000;
      chart.axes.valueAxis.title.text = "10,000 t";
      chart.axes.categoryAxis.format.font.size = 8;
      const series = chart.series.getItemAt(1);
      series.chartType = "LineMarkers";
      series.axisGroup = "Secondary";
      series.format.line.color = "red";
      series.hasDataLabels = true;
      series.dataLabels.position = "Top";
      chart.series.getItemAt(0).points.getItemAt(0).format.fill.setSolidColor("#00FF00");
    });
    const view = drawn(id);
    expect(view.title).toMatchObject({ text: "Freight", font: { color: "#C00000", size: 14 } });
    expect(view.legend?.position).toBe("Top");
    expect(view.axes.value).toMatchObject({
      scale: { maximum: 4000 },
      title: { text: "10,000 t", visible: true },
    });
    expect(view.axes.category?.font.size).toBe(8);
    expect(view.axes.valueSecondary?.scale?.maximum).toBe(3000);
    expect(view.series[1]).toMatchObject({
      kind: { family: "line" },
      line: { color: "#FF0000" },
      labels: { showValue: true, position: "Top" },
    });
    expect(view.series[0]?.points).toEqual({ "0": "#00FF00" });
    const lacks = codeOf(
      onSheet(excel(), (sheet) => void (sheet.charts.getItemAt(0).pivotOptions.showAxisFieldButtons = true)),
    );
    expect(await lacks).toBe("ApiNotFound");
  });

  it("read the ends of an axis as numbers even when they are automatic", async () => {
    await add("ColumnClustered");
    const ends = await onSheet(excel(), async (sheet, context) => {
      const axis = sheet.charts.getItemAt(0).axes.valueAxis;
      axis.load("minimum,maximum,majorUnit");
      await context.sync();
      return [axis.minimum, axis.maximum, axis.majorUnit] as unknown[];
    });
    expect(ends).toEqual([0, 3500, 500]);
  });

  it("add, order and delete series", async () => {
    const id = await add("ColumnClustered");
    await onSheet(excel(), async (sheet, context) => {
      const chart = sheet.charts.getItemAt(0);
      const series = chart.series.add("Mine", 0);
      series.setValues(sheet.getRange("B2:B3"));
      series.setXAxisValues(sheet.getRange("A2:A3"));
      await context.sync();
      chart.series.getItemAt(1).delete();
    });
    expect(drawn(id).series.map(({ name, values }) => [name, values])).toEqual([
      ["Mine", [3010, 1200]],
      ["2015", [2900, 1310, null]],
    ]);
    const source = await onSheet(excel(), async (sheet, context) => {
      const series = sheet.charts.getItemAt(0).series.getItemAt(0);
      const text = series.getDimensionDataSourceString("Values");
      const values = series.getDimensionValues("Categories");
      await context.sync();
      return [text.value, values.value];
    });
    expect(source).toEqual(["Data!B2:B3", ["Manzhouli", "Erenhot"]]);
  });

  it("are listed by sheet and name, selected, and tell of it", async () => {
    const told: string[] = [];
    await onSheet(excel(), async (sheet, context) => {
      const note = (what: string) => (args: { chartId: string }) => {
        told.push(`${what} ${String(args.chartId !== "")}`);
        return Promise.resolve();
      };
      sheet.charts.onAdded.add(note("added"));
      sheet.charts.onActivated.add(note("activated"));
      sheet.charts.onDeactivated.add(note("deactivated"));
      sheet.charts.onDeleted.add(note("deleted"));
      await context.sync();
    });
    await add("Pie", "A1:B4");
    await add("ColumnClustered");
    const names = await onSheet(excel(), async (sheet, context) => {
      sheet.charts.load("items/name,items/chartType");
      const none = context.workbook.getActiveChartOrNullObject();
      await context.sync();
      sheet.charts.getItemAt(1).activate();
      const active = context.workbook.getActiveChart();
      active.load("name");
      await context.sync();
      sheet.charts.getItemAt(1).delete();
      await context.sync();
      return [
        none.isNullObject,
        active.name,
        sheet.charts.items.map((chart) => [chart.name, chart.chartType]),
      ];
    });
    await excel().settle();
    expect(names).toEqual([
      true,
      "Chart 2",
      [
        ["Chart 1", "Pie"],
        ["Chart 2", "ColumnClustered"],
      ],
    ]);
    expect(told).toEqual(["added true", "added true", "activated true", "deleted true"]);
  });

  it("have no image without a page, and cannot be changed on a protected sheet", async () => {
    await add("Pie", "A1:B4");
    const image = onSheet(excel(), async (sheet, context) => {
      const result = sheet.charts.getItemAt(0).getImage();
      await context.sync();
      return result.value;
    });
    expect(await codeOf(image)).toBe("ApiNotFound");
    await onSheet(excel(), (sheet) => sheet.protection.protect());
    expect(await codeOf(onSheet(excel(), (sheet) => void (sheet.charts.getItemAt(0).title.text = "x")))).toBe(
      "AccessDenied",
    );
  });

  it("are copied with their sheet and show the copy's cells", async () => {
    await add("ColumnClustered");
    await onSheet(excel(), async (sheet, context) => {
      const copy = sheet.copy("End");
      copy.getRange("B2").values = [[1]];
      await context.sync();
    });
    const views = excel()
      .store.attachments.all("chart")
      .map((chart) => chartView(excel().store, chart).series[0]?.values[0]);
    expect(views).toEqual([3010, 1]);
  });
});

describe("the scale of an axis", () => {
  const none = { minimum: "", maximum: "", majorUnit: "", minorUnit: "" } as const;
  it.each([
    [[3, 97], { minimum: 0, maximum: 120, majorUnit: 20, minorUnit: 4 }],
    [[95, 97], { minimum: 94, maximum: 97.5, majorUnit: 0.5, minorUnit: 0.1 }],
    [[-40, 60], { minimum: -60, maximum: 80, majorUnit: 20, minorUnit: 4 }],
    [[0.001, 0.004], { minimum: 0, maximum: 0.005, majorUnit: 0.001, minorUnit: 0.0002 }],
    [[5], { minimum: 0, maximum: 6, majorUnit: 1, minorUnit: 0.2 }],
    [[], { minimum: 0, maximum: 1.2, majorUnit: 0.2, minorUnit: 0.04 }],
  ])("of %j is %j", (values, expected) => {
    expect(scaleOf(values, none, 216)).toEqual(expected);
  });

  it("keeps what was set by hand", () => {
    const wish = { minimum: 10, maximum: 110, majorUnit: 25, minorUnit: 12.5 };
    expect(scaleOf([3, 97], wish, 216)).toEqual(wish);
  });
});
