import { BUILT_IN } from "../../../src/workbench/model/styles/builtIn";
import { codeOf, excelForEachTest, onSheet } from "./support";

const excel = excelForEachTest();

/** How cells look: style, fill, font colour, bold, bottom line, number format. */
function look(address: string): Promise<unknown[]> {
  return onSheet(excel(), async (sheet, context) => {
    const range = sheet.getRange(address).load("style,numberFormat");
    range.format.fill.load("color");
    range.format.font.load("color,bold");
    const bottom = range.format.borders.getItem("EdgeBottom").load("style,color");
    await context.sync();
    const { fill, font } = range.format;
    const line = bottom.style === "None" ? "None" : `${bottom.style} ${bottom.color}`;
    return [range.style, fill.color, font.color, font.bold, line, (range.numberFormat as string[][])[0]?.[0]];
  });
}

const PLAIN = ["Normal", "#FFFFFF", "#000000", false, "None", "General"];

describe("built-in styles", () => {
  it("are the 47 that Excel lists, by name, and each has a word of the API", async () => {
    const words: ReadonlySet<string> = new Set(Object.values(excel().Excel.BuiltInStyle));
    expect(BUILT_IN.filter(({ word }) => !words.has(word)).map(({ name }) => name)).toEqual([]);
    const out = await onSheet(excel(), async (_sheet, context) => {
      const { styles } = context.workbook;
      const count = styles.getCount();
      const heading = styles.getItem("heading 1").load();
      const first = styles.getItemAt(0).load("name");
      const none = styles.getItemOrNullObject("nope").load("name");
      styles.load("items/name");
      heading.font.load("bold,size,color");
      heading.borders.load("items/sideIndex,items/style,items/weight");
      await context.sync();
      return {
        count: count.value,
        names: styles.items.map((style) => style.name),
        first: first.name,
        none: none.isNullObject,
        heading: [heading.name, heading.builtIn, heading.includeNumber, heading.includeFont],
        font: [heading.font.bold, heading.font.size, heading.font.color],
        borders: heading.borders.items.map(
          (border) => `${border.sideIndex} ${border.style} ${border.weight}`,
        ),
      };
    });
    expect(out).toMatchObject({
      count: 47,
      first: "20% - Accent1",
      none: true,
      heading: ["Heading 1", true, false, true],
      font: [true, 15, "#44546A"],
      borders: [
        "EdgeTop None Thin",
        "EdgeBottom Continuous Thick",
        "EdgeLeft None Thin",
        "EdgeRight None Thin",
      ],
    });
    expect(out.names).toEqual([...out.names].sort());
    expect(out.names).toEqual(
      expect.arrayContaining(["Normal", "Comma [0]", "Good", "Title", "60% - Accent6"]),
    );
  });

  it("set what they include and leave the rest; one step to undo", async () => {
    await onSheet(excel(), (sheet) => {
      sheet.getRange("A1:B2").format.font.bold = true;
    });
    await onSheet(excel(), (sheet) => {
      sheet.getRange("A1:B2").style = "Good";
    });
    expect(await look("A1:B2")).toEqual(["Good", "#C6EFCE", "#006100", false, "None", "General"]);
    excel().store.undo();
    expect(await look("A1")).toEqual(["Normal", "#FFFFFF", "#000000", true, "None", "General"]);
    await onSheet(excel(), (sheet) => {
      sheet.getRange("A1").style = excel().Excel.BuiltInStyle.percent;
    });
    // Percent sets the number format only, so the letters stay bold.
    expect(await look("A1")).toEqual(["Percent", "#FFFFFF", "#000000", true, "None", "0%"]);
  });

  it("are read as words of the API, set by word or name, and null where cells differ", async () => {
    const out = await onSheet(excel(), async (sheet, context) => {
      sheet.getRange("A1").style = "Heading 1";
      sheet.getRanges("A2,C2").style = "WholeComma";
      const ranges = ["A1", "A2", "A1:A2"].map((address) => sheet.getRange(address).load("style"));
      const areas = sheet.getRanges("A2,C2").load("style");
      await context.sync();
      return [...ranges, areas].map((range) => range.style);
    });
    expect(out).toEqual(["Heading1", "WholeComma", null, "WholeComma"]);
  });

  it("go with cells that are copied and moved, and with their formats", async () => {
    const out = await onSheet(excel(), async (sheet, context) => {
      sheet.getRange("A1").style = "Bad";
      sheet.getRange("C1").copyFrom("A1");
      sheet.getRange("A1").insert("Down");
      const moved = ["A2", "C1"].map((address) => sheet.getRange(address).load("style"));
      await context.sync();
      sheet.getRange("C1").clear("Formats");
      const cleared = sheet.getRange("C1").load("style");
      await context.sync();
      return [...moved.map((range) => range.style), cleared.style];
    });
    expect(out).toEqual(["Bad", "Bad", "Normal"]);
  });

  it("are refused on a protected sheet, and unknown ones everywhere", async () => {
    const set = (style: string) =>
      codeOf(
        onSheet(excel(), (sheet) => {
          sheet.getRange("A1").style = style;
        }),
      );
    expect(await set("Nope")).toBe("InvalidArgument");
    await onSheet(excel(), (sheet) => sheet.protection.protect());
    expect(await set("Good")).toBe("AccessDenied");
  });
});

describe("styles that somebody adds", () => {
  const add = (name: string) =>
    codeOf(onSheet(excel(), (_sheet, context) => context.workbook.styles.add(name)));
  const change = (name: string, run: (style: Excel.Style) => void) =>
    onSheet(excel(), (_sheet, context) => run(context.workbook.styles.getItem(name)));

  it("begin as Normal, include everything, and have names of their own", async () => {
    expect(await add("House")).toBe("ok");
    const out = await onSheet(excel(), async (_sheet, context) => {
      const style = context.workbook.styles.getItem("house").load();
      await context.sync();
      return { ...style.toJSON() };
    });
    expect(out).toMatchObject({
      name: "House",
      builtIn: false,
      includeNumber: true,
      includeProtection: true,
      numberFormat: "General",
      locked: true,
    });
    expect([await add("HOUSE"), await add("Good"), await add(" ")]).toEqual([
      "ItemAlreadyExists",
      "ItemAlreadyExists",
      "InvalidArgument",
    ]);
    excel().store.undo();
    expect(await add("House")).toBe("ok");
  });

  it("take their cells along when they change, but not what was formatted by hand", async () => {
    await add("House");
    await onSheet(excel(), (sheet) => {
      sheet.getRange("A1:C3").style = "House";
      sheet.getRange("B2").format.fill.color = "red";
      sheet.getRange("C3").numberFormat = [["0.0"]];
    });
    await change("House", (style) => {
      style.fill.color = "#FFF2CC";
      style.font.set({ bold: true, color: "#C00000" });
      style.numberFormat = "#,##0";
      style.borders.getItem("EdgeBottom").set({ style: "Double", color: "#4472C4" });
    });
    const house = ["House", "#FFF2CC", "#C00000", true, "Double #4472C4", "#,##0"];
    expect(await look("A1")).toEqual(house);
    expect(await look("B2")).toEqual(["House", "#FF0000", ...house.slice(2)]);
    expect(await look("C3")).toEqual([...house.slice(0, 5), "0.0"]);
    expect(await look("D1")).toEqual(PLAIN);
  });

  it("are changed in one step that is undone whole", async () => {
    await add("House");
    await onSheet(excel(), (sheet) => {
      sheet.getRange("A1").style = "House";
    });
    await change("House", (style) => {
      style.fill.color = "yellow";
    });
    expect((await look("A1"))[1]).toBe("#FFFF00");
    excel().store.undo();
    expect((await look("A1"))[1]).toBe("#FFFFFF");
    await change("House", (style) => {
      style.horizontalAlignment = "Center";
    });
    const color = await onSheet(excel(), async (_sheet, context) => {
      const { fill } = context.workbook.styles.getItem("House").load("name");
      fill.load("color");
      await context.sync();
      return fill.color;
    });
    expect(color).toBe("#FFFFFF");
  });

  it("reach whole columns, and cells elsewhere in them keep theirs", async () => {
    await add("House");
    await onSheet(excel(), (sheet) => {
      sheet.getRange("B:B").style = "House";
      sheet.getRange("B3").style = "Good";
      sheet.getRange("A1").values = [[1]];
    });
    await change("House", (style) => {
      style.fill.color = "#DDEBF7";
      style.numberFormat = "0.00";
    });
    expect((await look("B900"))[1]).toBe("#DDEBF7");
    expect((await look("B900"))[5]).toBe("0.00");
    expect((await look("B1"))[1]).toBe("#DDEBF7");
    expect((await look("B3")).slice(0, 2)).toEqual(["Good", "#C6EFCE"]);
    expect(await look("A1")).toEqual(PLAIN);
  });

  it("leave to cells what they stop including, and set what they begin to include", async () => {
    await add("House");
    await change("House", (style) => {
      style.includePatterns = false;
      style.fill.color = "#FFC000";
    });
    await onSheet(excel(), (sheet) => {
      sheet.getRange("A1").format.fill.color = "blue";
      sheet.getRange("A1").style = "House";
    });
    expect((await look("A1"))[1]).toBe("#0000FF");
    await change("House", (style) => {
      style.includePatterns = true;
    });
    expect((await look("A1"))[1]).toBe("#FFC000");
  });

  it("take every property of a style", async () => {
    await add("House");
    const values = {
      autoIndent: true,
      formulaHidden: true,
      horizontalAlignment: "Right",
      verticalAlignment: "Top",
      indentLevel: 2,
      locked: false,
      readingOrder: "RightToLeft",
      shrinkToFit: true,
      textOrientation: 45,
      wrapText: true,
      numberFormatLocal: "0%",
      includeFont: false,
      includeNumber: false,
      includeAlignment: false,
      includeBorder: false,
      includeProtection: false,
    } as const;
    await change("House", (style) => style.set(values));
    const out = await onSheet(excel(), async (_sheet, context) => {
      const style = context.workbook.styles.getItem("House").load();
      await context.sync();
      return style.toJSON();
    });
    expect(out).toMatchObject({ ...values, numberFormat: "0%" });
    expect(await codeOf(change("House", (style) => (style.indentLevel = 251)))).toBe("InvalidArgument");
    expect(await codeOf(change("House", (style) => (style.textOrientation = 91)))).toBe("InvalidArgument");
    expect(await codeOf(change("House", (style) => void style.borders.getItem("InsideVertical")))).toBe(
      "ItemNotFound",
    );
  });

  it("leave Normal cells behind when they are deleted; Normal itself stays", async () => {
    await add("House");
    await change("House", (style) => {
      style.fill.color = "#FFC000";
    });
    await onSheet(excel(), (sheet) => {
      sheet.getRange("A1").style = "House";
      sheet.getRange("A2").style = "Good";
      sheet.getRange("A2").format.font.bold = true;
    });
    await change("House", (style) => style.delete());
    await change("Good", (style) => style.delete());
    expect(await look("A1")).toEqual(PLAIN);
    expect(await look("A2")).toEqual(["Normal", "#FFFFFF", "#000000", true, "None", "General"]);
    const left = await onSheet(excel(), async (_sheet, context) => {
      const count = context.workbook.styles.getCount();
      const good = context.workbook.styles.getItemOrNullObject("Good").load("name");
      await context.sync();
      return [count.value, good.isNullObject];
    });
    expect(left).toEqual([46, true]);
    expect(await codeOf(change("Normal", (style) => style.delete()))).toBe("InvalidOperation");
    expect(await codeOf(change("Good", (style) => style.delete()))).toBe("ItemNotFound");
  });

  it("do not pretend to change Normal", async () => {
    const run = change("Normal", (style) => {
      style.font.size = 12;
    });
    await expect(run).rejects.toMatchObject({ code: "ApiNotFound" });
  });
});
