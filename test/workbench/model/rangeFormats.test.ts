import { codeOf, excelForEachTest, onSheet } from "./support";

const excel = excelForEachTest();

describe("formats of a range", () => {
  it.each([
    ["fill", "color", "red", "#FF0000"],
    ["fill", "pattern", "Gray16", "Gray16"],
    ["fill", "patternColor", "#00FF00", "#00FF00"],
    ["fill", "tintAndShade", 0.5, 0.5],
    ["fill", "patternTintAndShade", -0.5, -0.5],
    ["font", "subscript", true, true],
    ["font", "superscript", true, true],
    ["font", "tintAndShade", -1, -1],
    ["font", "underline", "DoubleAccountant", "DoubleAccountant"],
    ["protection", "locked", false, false],
    ["protection", "formulaHidden", true, true],
    ["", "horizontalAlignment", "CenterAcrossSelection", "CenterAcrossSelection"],
    ["", "verticalAlignment", "Distributed", "Distributed"],
    ["", "textOrientation", -45, -45],
    ["", "textOrientation", 180, 180],
    ["", "readingOrder", "RightToLeft", "RightToLeft"],
    ["", "shrinkToFit", true, true],
    ["", "autoIndent", true, true],
    ["", "indentLevel", 3, 3],
    ["", "wrapText", true, true],
  ])("%s.%s takes %s, and is undone", async (part, member, value, expected) => {
    const target = (sheet: Excel.Worksheet) => {
      const { format } = sheet.getRange("B2:C3");
      return (part === "" ? format : Reflect.get(format, part)) as OfficeExtension.ClientObject;
    };
    const read = () =>
      onSheet(excel(), async (sheet, context) => {
        const object = target(sheet);
        context.load(object, member);
        await context.sync();
        return Reflect.get(object, member) as unknown;
      });
    const before = await read();
    await onSheet(excel(), (sheet) => {
      Reflect.set(target(sheet), member, value);
    });
    expect(await read()).toBe(expected);
    excel().store.undo();
    expect(await read()).toBe(before);
  });

  it("are null where cells differ", async () => {
    const out = await onSheet(excel(), async (sheet, context) => {
      sheet.getRange("A1").format.set({ textOrientation: 45, shrinkToFit: true });
      sheet.getRange("A1").format.fill.pattern = "Grid";
      const { format } = sheet.getRange("A1:B1").load("format/textOrientation,format/shrinkToFit");
      format.fill.load("pattern");
      await context.sync();
      return [format.textOrientation, format.shrinkToFit, format.fill.pattern];
    });
    expect(out).toEqual([null, null, null]);
  });

  it("know the standard size, and go back to it", async () => {
    const out = await onSheet(excel(), async (sheet, context) => {
      const { format } = sheet.getRange("A1:B2");
      sheet.getRange("A:A").format.columnWidth = 120;
      format.load("useStandardWidth,useStandardHeight");
      await context.sync();
      const before = [format.useStandardWidth, format.useStandardHeight];
      format.useStandardWidth = true;
      format.load("useStandardWidth");
      await context.sync();
      return [before, format.useStandardWidth];
    });
    expect(out).toEqual([[null, true], true]);
  });

  it("indent cell by cell", async () => {
    const out = await onSheet(excel(), async (sheet, context) => {
      sheet.getRange("A1").format.indentLevel = 2;
      sheet.getRange("A1:B1").format.adjustIndent(1);
      const a = sheet.getRange("A1").format.load("indentLevel");
      const b = sheet.getRange("B1").format.load("indentLevel");
      await context.sync();
      return [a.indentLevel, b.indentLevel];
    });
    expect(out).toEqual([3, 1]);
  });

  it.each([
    ["textOrientation", 91],
    ["textOrientation", 1.5],
    ["readingOrder", "Sideways"],
    ["indentLevel", -1],
    ["horizontalAlignment", "center"],
  ])("refuse %s = %s", async (member, value) => {
    const run = onSheet(excel(), (sheet) => {
      Reflect.set(sheet.getRange("A1").format, member, value);
    });
    expect(await codeOf(run)).toBe("InvalidArgument");
  });
});

describe("borders", () => {
  const sides = (sheet: Excel.Worksheet, address: string) => sheet.getRange(address).format.borders;

  it("are shared by neighbours, and move with the cells", async () => {
    const out = await onSheet(excel(), async (sheet, context) => {
      sides(sheet, "B2:C3").getItem("EdgeBottom").style = "Double";
      sides(sheet, "B2:C3").getItem("InsideVertical").color = "#123456";
      sides(sheet, "B2").getItem("DiagonalUp").weight = "Thick";
      const below = sides(sheet, "B4").getItem("EdgeTop").load("style,weight");
      const inside = sides(sheet, "C3").getItem("EdgeLeft").load("color,style");
      const none = sides(sheet, "C2").getItem("EdgeRight").load("style");
      await context.sync();
      const seen = [below.style, below.weight, inside.color, inside.style, none.style];
      sheet.getRange("1:1").insert("Down");
      const moved = sides(sheet, "B3").getItem("DiagonalUp").load("weight,style");
      await context.sync();
      return [...seen, moved.weight, moved.style];
    });
    expect(out).toEqual(["Double", "Thick", "#123456", "Continuous", "None", "Thick", "Continuous"]);
  });

  it("are null where the edges differ, and go with None", async () => {
    const out = await onSheet(excel(), async (sheet, context) => {
      sides(sheet, "A1").getItem("EdgeTop").style = "Dash";
      const mixed = sides(sheet, "A1:B1").getItem("EdgeTop").load("style");
      await context.sync();
      const before = mixed.style;
      mixed.style = "None";
      const after = sides(sheet, "A1").getItem("EdgeTop").load("style");
      await context.sync();
      return [before, after.style];
    });
    expect(out).toEqual([null, "None"]);
    excel().store.undo();
    const back = await onSheet(excel(), (sheet) => sides(sheet, "A1").getItem("EdgeTop").load("style"));
    expect(back.style).toBe("Dash");
  });
});

describe("hyperlinks", () => {
  it("write their text, look like links, follow their cell and are undone", async () => {
    const { store } = excel();
    const at = (row: number) =>
      onSheet(excel(), async (sheet, context) => {
        const range = sheet.getCell(row, 0).load("hyperlink,values");
        range.format.font.load("underline,color");
        await context.sync();
        const link = range.hyperlink as Excel.RangeHyperlink | null;
        return [
          link?.address ?? link?.documentReference,
          range.values.flat()[0] as string,
          range.format.font.underline,
        ];
      });
    await onSheet(excel(), (sheet) => {
      sheet.getRange("A1").hyperlink = {
        address: "https://example.org/",
        screenTip: "tip",
        textToDisplay: "=text",
      };
    });
    expect(await at(0)).toEqual(["https://example.org/", "=text", "Single"]);
    await onSheet(excel(), (sheet) => {
      sheet.getRange("1:1").insert("Down");
    });
    expect(await at(1)).toEqual(["https://example.org/", "=text", "Single"]);
    store.undo();
    store.undo();
    expect(await at(0)).toEqual([undefined, "", "None"]);
  });

  it("need a target", async () => {
    const run = onSheet(excel(), (sheet) => {
      sheet.getRange("A1").hyperlink = { textToDisplay: "nowhere" };
    });
    expect(await codeOf(run)).toBe("InvalidArgument");
  });
});

describe("number format categories and linked data types", () => {
  it("are told for each cell", async () => {
    const out = await onSheet(excel(), async (sheet, context) => {
      const range = sheet.getRange("A1:H1");
      range.numberFormat = [["General", "0.00", "#,##0", "yyyy-mm-dd", "0%", "@", "h:mm", '0.0"万吨"']];
      range.load("numberFormatCategories,linkedDataTypeState,savedAsArray");
      await context.sync();
      return [range.numberFormatCategories, range.linkedDataTypeState[0]?.[0], range.savedAsArray];
    });
    expect(out).toEqual([
      [["General", "Number", "Number", "Date", "Percentage", "Text", "Time", "Custom"]],
      "None",
      false,
    ]);
  });
});
