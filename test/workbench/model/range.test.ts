import { cells, codeOf, onSheet, excelForEachTest } from "./support";

const excel = excelForEachTest();

describe("values of a range", () => {
  it("leave a cell for null and clear it for an empty string", async () => {
    await onSheet(excel(), async (sheet, context) => {
      sheet.getRange("A1:C1").values = [[1, 2, 3]];
      await context.sync();
      sheet.getRange("A1:C1").values = [[null, "", "x"]];
    });
    expect(cells(excel(), 0, 0, 1, 3)).toEqual([[1, "", "x"]]);
  });

  it("take one value for every cell", async () => {
    await onSheet(excel(), (sheet) => {
      Object.assign(sheet.getRange("A1:B2"), { values: 7 });
    });
    expect(cells(excel(), 0, 0, 2, 2)).toEqual([
      [7, 7],
      [7, 7],
    ]);
  });

  it.each([
    ["too few rows", [[1, 2]]],
    [
      "too many columns",
      [
        [1, 2, 3],
        [1, 2, 3],
      ],
    ],
    ["a ragged array", [[1, 2], [3]]],
    ["a flat array", [1, 2]],
  ])("refuse %s and write nothing", async (_what, values) => {
    const run = onSheet(excel(), (sheet) => {
      Object.assign(sheet.getRange("A1:B2"), { values });
    });
    expect(await codeOf(run)).toBe("InvalidArgument");
    expect(cells(excel(), 0, 0, 2, 2).flat()).toEqual(["", "", "", ""]);
  });

  it("read text as Excel reads what is typed", async () => {
    const typed = [
      "5",
      " 1,234.5 ",
      "12%",
      "TRUE",
      "2014-03",
      "3/4/2014",
      "007",
      "满洲里",
      "#N/A",
      "2014-H1",
    ];
    const range = await onSheet(excel(), (sheet) => {
      const target = sheet.getRange("A1:J1");
      target.values = [typed];
      return target.load("values,numberFormat,valueTypes");
    });
    expect(range.values[0]).toEqual([5, 1234.5, 0.12, true, 41699, 41702, 7, "满洲里", "#N/A", "2014-H1"]);
    expect(range.numberFormat[0]?.slice(0, 6)).toEqual([
      "General",
      "#,##0.00",
      "0%",
      "General",
      "mmm-yy",
      "m/d/yyyy",
    ]);
    expect(range.valueTypes[0]?.slice(7)).toEqual(["String", "Error", "String"]);
  });

  it("stay text behind an apostrophe and in cells formatted as text", async () => {
    const range = await onSheet(excel(), (sheet) => {
      const target = sheet.getRange("A1:D1");
      target.numberFormat = [["General", "@", "@", "General"]];
      target.values = [["'=1+1", "=1+1", "5", "'0012"]];
      return target.load("values,formulas,valueTypes");
    });
    expect(range.values[0]).toEqual(["=1+1", "=1+1", "5", "0012"]);
    expect(range.formulas[0]).toEqual(["=1+1", "=1+1", "5", "0012"]);
    expect(range.valueTypes[0]).toEqual(["String", "String", "String", "String"]);
  });

  it("become formulas behind = + and -", async () => {
    const range = await onSheet(excel(), (sheet) => {
      const target = sheet.getRange("A1:D1");
      target.values = [["=A9", "+A9", "-A9", "-5"]];
      return target.load("formulas");
    });
    expect(range.formulas[0]).toEqual(["=A9", "=+A9", "=-A9", -5]);
  });

  it.each(["=1+", "=SUM(1", '="a', "=(1]"])("refuse the formula %s", async (formula) => {
    const run = onSheet(excel(), (sheet) => {
      sheet.getRange("A1").formulas = [[formula]];
    });
    expect(await codeOf(run)).toBe("InvalidArgument");
  });

  it("survive the library's splitting of more than 1,500 cells", async () => {
    const grid = Array.from({ length: 400 }, (_row, r) =>
      Array.from({ length: 8 }, (_column, c) => r * 10 + c),
    );
    await onSheet(excel(), (sheet) => {
      sheet.getRange("B3:I402").values = grid;
    });
    expect(cells(excel(), 2, 1, 400, 8)).toEqual(grid);
    const short = onSheet(excel(), (sheet) => {
      sheet.getRange("B3:I401").values = grid;
    });
    expect(await codeOf(short)).toBe("InvalidArgument");
  });

  it("are null for whole rows and columns and cannot be set there", async () => {
    const range = await onSheet(excel(), (sheet) =>
      sheet.getRange("C:D").load("values,address,cellCount,rowCount"),
    );
    expect(range.toJSON()).toMatchObject({ values: null, address: "Sheet1!C:D", rowCount: 1048576 });
    const write = onSheet(excel(), (sheet) => {
      Object.assign(sheet.getRange("C:C"), { values: 1 });
    });
    expect(await codeOf(write)).toBe("InvalidArgument");
  });

  it("cannot be read in millions", async () => {
    const run = onSheet(excel(), (sheet) => sheet.getRange("A1:Z200000").load("values"));
    expect(await codeOf(run)).toBe("RangeExceedsLimit");
  });
});

describe("number formats", () => {
  it("apply to whole columns as one format, cell by cell as an array", async () => {
    const range = await onSheet(excel(), (sheet) => {
      Object.assign(sheet.getRange("B:B"), { numberFormat: "0.00" });
      const target = sheet.getRange("A1:B2");
      target.values = [
        [1, 2],
        [3, 4],
      ];
      target.numberFormat = [
        ["0%", null],
        [null, null],
      ];
      return target.load("numberFormat,text");
    });
    expect(range.numberFormat).toEqual([
      ["0%", "0.00"],
      ["General", "0.00"],
    ]);
    expect(range.text).toEqual([
      ["100%", "2.00"],
      ["3", "4.00"],
    ]);
  });
});

describe("finding ranges", () => {
  it.each([
    ["getCell", (r: Excel.Range) => r.getCell(1, 1), "C4"],
    ["getRow", (r: Excel.Range) => r.getRow(1), "B4:D4"],
    ["getColumn", (r: Excel.Range) => r.getColumn(2), "D3:D5"],
    ["getOffsetRange", (r: Excel.Range) => r.getOffsetRange(-2, 1), "C1:E3"],
    ["getResizedRange", (r: Excel.Range) => r.getResizedRange(1, -2), "B3:B6"],
    ["getAbsoluteResizedRange", (r: Excel.Range) => r.getAbsoluteResizedRange(1, 2), "B3:C3"],
    ["getBoundingRect", (r: Excel.Range) => r.getBoundingRect("F1"), "B1:F5"],
    ["getIntersection", (r: Excel.Range) => r.getIntersection("C1:Z4"), "C3:D4"],
    ["getEntireRow", (r: Excel.Range) => r.getEntireRow(), "3:5"],
    ["getEntireColumn", (r: Excel.Range) => r.getEntireColumn(), "B:D"],
    ["getLastCell", (r: Excel.Range) => r.getLastCell(), "D5"],
    ["getLastRow", (r: Excel.Range) => r.getLastRow(), "B5:D5"],
    ["getLastColumn", (r: Excel.Range) => r.getLastColumn(), "D3:D5"],
    ["getRowsBelow", (r: Excel.Range) => r.getRowsBelow(2), "B6:D7"],
    ["getRowsBelow, negative", (r: Excel.Range) => r.getRowsBelow(-2), "B1:D2"],
    ["getRowsAbove", (r: Excel.Range) => r.getRowsAbove(), "B2:D2"],
    ["getColumnsAfter", (r: Excel.Range) => r.getColumnsAfter(2), "E3:F5"],
    ["getColumnsBefore", (r: Excel.Range) => r.getColumnsBefore(), "A3:A5"],
  ])("%s", async (_name, find, expected) => {
    const found = await onSheet(excel(), (sheet) => find(sheet.getRange("B3:D5")).load("address"));
    expect(found.address).toBe(`Sheet1!${expected}`);
  });

  it.each([
    ["off the top", (r: Excel.Range) => r.getOffsetRange(-5, 0)],
    ["a row beyond", (r: Excel.Range) => r.getRow(3)],
    ["no rows left", (r: Excel.Range) => r.getResizedRange(-3, 0)],
  ])("refuses %s", async (_name, find) => {
    expect(await codeOf(onSheet(excel(), (sheet) => find(sheet.getRange("B3:D5")).load("address")))).toBe(
      "InvalidArgument",
    );
  });

  it("gives nothing common as ItemNotFound or a null object", async () => {
    expect(
      await codeOf(onSheet(excel(), (s) => s.getRange("A1").getIntersection("B2").load("address"))),
    ).toBe("ItemNotFound");
    const none = await onSheet(excel(), (s) =>
      s.getRange("A1").getIntersectionOrNullObject("B2").load("address"),
    );
    expect(none.isNullObject).toBe(true);
  });

  it("finds used cells inside a range, with or without formats", async () => {
    const found = await onSheet(excel(), async (sheet, context) => {
      sheet.getRange("C3").values = [[1]];
      sheet.getRange("E6").format.fill.color = "yellow";
      await context.sync();
      const column = sheet.getRange("A:Z");
      return [
        column.getUsedRange().load("address"),
        column.getUsedRange(true).load("address"),
        sheet.getRange("A1:B2").getUsedRangeOrNullObject().load("address"),
        sheet.getUsedRange(true).load("address"),
      ];
    });
    expect(found.map((range) => (range.isNullObject ? null : range.address))).toEqual([
      "Sheet1!C3:E6",
      "Sheet1!C3",
      null,
      "Sheet1!C3",
    ]);
  });

  it("finds the block around a cell", async () => {
    const found = await onSheet(excel(), async (sheet, context) => {
      sheet.getRange("B2:C3").values = [
        [1, 2],
        [3, 4],
      ];
      sheet.getRange("E2").values = [[9]];
      await context.sync();
      return sheet.getRange("B3").getSurroundingRegion().load("address");
    });
    expect(found.address).toBe("Sheet1!B2:C3");
  });
});

describe("a range held by the add-in", () => {
  it("follows cells that are inserted and deleted", async () => {
    const range = await onSheet(excel(), async (sheet, context) => {
      const held = sheet.getRange("B5:C6").load("address");
      await context.sync();
      sheet.getRange("1:2").insert("Down");
      sheet.getRange("A:A").delete("Left");
      held.load("address");
      await context.sync();
      return held;
    });
    expect(range.address).toBe("Sheet1!A7:B8");
  });

  it("is lost when its cells are deleted", async () => {
    const run = onSheet(excel(), async (sheet, context) => {
      const held = sheet.getRange("B5").load("address");
      await context.sync();
      sheet.getRange("5:5").delete("Up");
      await context.sync();
      held.load("address");
    });
    expect(await codeOf(run)).toBe("InvalidReference");
  });

  it("is let go when the run ends", async () => {
    await onSheet(excel(), (sheet) => sheet.getRange("A1").load("address"));
    expect(excel().host.referenceCount).toBe(0);
  });
});

describe("formats", () => {
  it("are read back, null where cells differ", async () => {
    const format = await onSheet(excel(), async (sheet, context) => {
      const range = sheet.getRange("A1:B1");
      range.format.font.set({ bold: true, color: "red", size: 14, italic: false });
      range.format.fill.color = "#abcdef";
      range.format.horizontalAlignment = "Center";
      sheet.getRange("B1").format.wrapText = true;
      range.format.columnWidth = 100;
      range.format.borders.getItem("EdgeTop").style = "Continuous";
      await context.sync();
      const target = range.format;
      target.load("horizontalAlignment,wrapText,columnWidth,fill/color,font/bold,font/color,font/size");
      const border = range.format.borders.getItem("EdgeTop").load("style,color");
      await context.sync();
      return { ...target.toJSON(), border: border.style };
    });
    expect(format).toMatchObject({
      horizontalAlignment: "Center",
      wrapText: null,
      columnWidth: 100,
      fill: { color: "#ABCDEF" },
      font: { bold: true, color: "#FF0000", size: 14 },
      border: "Continuous",
    });
  });

  it("refuse a colour that is none", async () => {
    const run = onSheet(excel(), (sheet) => {
      sheet.getRange("A1").format.fill.color = "no colour";
    });
    expect(await codeOf(run)).toBe("InvalidArgument");
  });
});

describe("what the host lacks", () => {
  it("is refused by name", async () => {
    const run = onSheet(excel(), (sheet) => sheet.shapes.load("items"));
    await expect(run).rejects.toMatchObject({
      code: "ApiNotFound",
      message: expect.stringContaining("Worksheet.shapes") as string,
    });
  });

  it("leaves the library's own errors to the library", async () => {
    const run = onSheet(excel(), (sheet) => sheet.getRange("A1").address);
    expect(await codeOf(run)).toBe("PropertyNotLoaded");
  });
});
