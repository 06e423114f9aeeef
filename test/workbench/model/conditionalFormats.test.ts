import { codeOf, excelForEachTest, onSheet } from "./support";

const excel = excelForEachTest();

async function added(
  type:
    | "Custom"
    | "DataBar"
    | "ColorScale"
    | "IconSet"
    | "TopBottom"
    | "PresetCriteria"
    | "ContainsText"
    | "CellValue",
  set: (format: Excel.ConditionalFormat) => void = () => undefined,
): Promise<void> {
  await onSheet(excel(), (sheet) => {
    set(sheet.getRange("A1:A9").conditionalFormats.add(type));
  });
}

function first<T>(
  read: (format: Excel.ConditionalFormat, context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  return onSheet(excel(), (sheet, context) =>
    read(sheet.getRange("A5").conditionalFormats.getItemAt(0), context),
  );
}

describe("conditional formats are kept as given", () => {
  it("cell values", async () => {
    const rule = { formula1: "=10", formula2: "=20", operator: "Between" as const };
    await added("CellValue", ({ cellValue }) => {
      cellValue.rule = rule;
      cellValue.format.fill.color = "red";
      cellValue.format.font.bold = true;
      cellValue.format.borders.getItem("EdgeTop").style = "Dash";
    });
    const out = await first(async (format, context) => {
      format.load(
        "type,stopIfTrue,priority,cellValue/rule,cellValue/format/fill/color,cellValue/format/font/bold",
      );
      const top = format.cellValue.format.borders.top.load("style");
      await context.sync();
      const { cellValue } = format;
      return [
        format.type,
        cellValue.rule,
        cellValue.format.fill.color,
        cellValue.format.font.bold,
        top.style,
      ];
    });
    expect(out).toEqual(["CellValue", rule, "#FF0000", true, "Dash"]);
  });

  it("texts, tops, presets and formulas", async () => {
    await added("ContainsText", ({ textComparison }) => {
      textComparison.rule = { operator: "Contains", text: "口岸" };
    });
    await added("TopBottom", ({ topBottom }) => {
      topBottom.rule = { rank: 10, type: "TopPercent" };
    });
    await added("PresetCriteria", ({ preset }) => {
      preset.rule = { criterion: "DuplicateValues" };
    });
    await added("Custom", ({ custom }) => {
      custom.rule.formula = "=$A1>B1";
    });
    const out = await onSheet(excel(), async (sheet, context) => {
      const { conditionalFormats } = sheet.getRange("A1");
      conditionalFormats.load("items/type,items/id");
      const custom = conditionalFormats.getItemAt(0).custom.rule.load("formula,formulaR1C1");
      const preset = conditionalFormats.getItemAt(1).preset.load("rule");
      const top = conditionalFormats.getItemAt(2).topBottom.load("rule");
      const text = conditionalFormats.getItemAt(3).textComparison.load("rule");
      await context.sync();
      const types = conditionalFormats.items.map((item) => item.type);
      return [types, custom.formulaR1C1, preset.rule.criterion, top.rule.rank, text.rule.text];
    });
    expect(out).toEqual([
      ["Custom", "PresetCriteria", "TopBottom", "ContainsText"],
      "=RC1>RC[1]",
      "DuplicateValues",
      10,
      "口岸",
    ]);
  });

  it("colour scales, data bars and icons, with Excel's own beginnings", async () => {
    await added("ColorScale");
    await added("DataBar", ({ dataBar }) => {
      dataBar.showDataBarOnly = true;
      dataBar.positiveFormat.fillColor = "#00FF00";
      dataBar.negativeFormat.matchPositiveFillColor = true;
      dataBar.lowerBoundRule = { type: "Number", formula: "0" };
    });
    await added("IconSet", ({ iconSet }) => {
      iconSet.style = "FiveArrows";
      iconSet.reverseIconOrder = true;
    });
    const out = await onSheet(excel(), async (sheet, context) => {
      const { conditionalFormats } = sheet.getRange("A1");
      const icons = conditionalFormats.getItemAt(0).iconSet.load("style,reverseIconOrder,criteria");
      const bar = conditionalFormats
        .getItemAt(1)
        .dataBar.load("showDataBarOnly,lowerBoundRule,upperBoundRule");
      bar.positiveFormat.load("fillColor");
      bar.negativeFormat.load("matchPositiveFillColor");
      const scale = conditionalFormats.getItemAt(2).colorScale.load("threeColorScale,criteria");
      await context.sync();
      return [
        [icons.style, icons.reverseIconOrder, icons.criteria.length],
        [
          bar.showDataBarOnly,
          bar.lowerBoundRule.formula,
          bar.upperBoundRule.type,
          bar.positiveFormat.fillColor,
        ],
        [bar.negativeFormat.matchPositiveFillColor, scale.threeColorScale, scale.criteria.minimum.type],
      ];
    });
    expect(out).toEqual([
      ["FiveArrows", true, 5],
      [true, "0", "Automatic", "#00FF00"],
      [true, true, "LowestValue"],
    ]);
  });
});

describe("conditional formats of cells", () => {
  it("are listed by priority, which can be changed", async () => {
    await added("DataBar");
    await added("IconSet");
    const out = await onSheet(excel(), async (sheet, context) => {
      const { conditionalFormats } = sheet.getRange("A1");
      conditionalFormats.getItemAt(0).priority = -1;
      conditionalFormats.load("items/type,items/priority");
      const count = conditionalFormats.getCount();
      const elsewhere = sheet.getRange("C1").conditionalFormats.getCount();
      await context.sync();
      return [
        conditionalFormats.items.map((item) => [item.type, item.priority]),
        count.value,
        elsewhere.value,
      ];
    });
    expect(out).toEqual([
      [
        ["DataBar", 0],
        ["IconSet", 1],
      ],
      2,
      0,
    ]);
  });

  it("follow their cells, are cut by clearAll and come back with undo", async () => {
    await added("DataBar");
    const where = () =>
      onSheet(excel(), async (sheet, context) => {
        const ranges = sheet.getRange("A:A").conditionalFormats.getItemAt(0).getRanges().load("address");
        await context.sync();
        return ranges.address.replaceAll("Sheet1!", "");
      });
    await onSheet(excel(), (sheet) => {
      sheet.getRange("3:4").insert("Down");
    });
    expect(await where()).toBe("A1:A11");
    await onSheet(excel(), (sheet) => {
      sheet.getRange("A3:A4").conditionalFormats.clearAll();
    });
    expect(await where()).toBe("A1:A2,A5:A11");
    excel().store.undo();
    excel().store.undo();
    expect(await where()).toBe("A1:A9");
  });

  it("are deleted, and are then gone for those who still hold them", async () => {
    await added("DataBar");
    const run = onSheet(excel(), async (sheet, context) => {
      const format = sheet.getRange("A1").conditionalFormats.getItemAt(0);
      format.load("id");
      await context.sync();
      const missing = sheet.getRange("A1").conditionalFormats.getItemOrNullObject("nope").load("id");
      format.delete();
      await context.sync();
      expect(missing.isNullObject).toBe(true);
      format.load("type");
      await context.sync();
    });
    expect(await codeOf(run)).toBe("ItemNotFound");
  });

  it.each([
    [
      "another kind's part",
      (format: Excel.ConditionalFormat) => format.iconSet.load("style"),
      "InvalidArgument",
    ],
    [
      "a rank of nothing",
      (format: Excel.ConditionalFormat) => (format.topBottom.rule = { rank: 0, type: "TopItems" }),
      "InvalidArgument",
    ],
    [
      "an unknown operator",
      (format: Excel.ConditionalFormat) => (format.topBottom.rule = { rank: 1, type: "Invalid" }),
      "InvalidArgument",
    ],
  ])("refuse %s", async (_what, act, code) => {
    expect(await codeOf(added("TopBottom", (format) => void act(format)))).toBe(code);
  });

  it("are not changed on a protected sheet", async () => {
    await onSheet(excel(), (sheet) => {
      sheet.protection.protect();
    });
    expect(await codeOf(added("DataBar"))).toBe("AccessDenied");
  });
});
