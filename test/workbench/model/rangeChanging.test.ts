import { cells, codeOf, excelForEachTest, onSheet } from "./support";

const excel = excelForEachTest({ evaluate: () => 1 });

const formulasOf = (address: string): unknown[][] => {
  const { store } = excel();
  const [first = "", last = first] = address.split(":");
  const at = (cell: string) => ({ row: Number(cell.slice(1)) - 1, column: cell.charCodeAt(0) - 65 });
  const [from, to] = [at(first), at(last)];
  return store.formulas(store.activeSheet(), {
    ...from,
    rows: to.row - from.row + 1,
    columns: to.column - from.column + 1,
  });
};

describe("sort", () => {
  it("orders rows by several keys, below a header; formulas and formats go along", async () => {
    await onSheet(excel(), (sheet) => {
      const range = sheet.getRange("A1:C4");
      range.values = [
        ["Port", "Year", "x"],
        ["b", 2, "=B2"],
        ["a", 2, "=B3"],
        ["a", 1, "=B4"],
      ];
      sheet.getRange("A4").format.fill.color = "#FF0000";
      range.sort.apply([{ key: 0 }, { key: 1, ascending: true }], false, true);
    });
    expect(formulasOf("A1:C4")).toEqual([
      ["Port", "Year", "x"],
      ["a", 1, "=B2"],
      ["a", 2, "=B3"],
      ["b", 2, "=B4"],
    ]);
    const { store } = excel();
    const fill = (row: number) =>
      store.format(store.activeSheet(), { row, column: 0, rows: 1, columns: 1 }).fill;
    expect([fill(1), fill(3)]).toEqual(["#FF0000", ""]);
    excel().store.undo();
    expect(cells(excel(), 1, 0, 3, 1)).toEqual([["b"], ["a"], ["a"]]);
    expect([fill(1), fill(3)]).toEqual(["", "#FF0000"]);
  });

  it("puts numbers before text, errors after, blanks last, and columns on request", async () => {
    await onSheet(excel(), (sheet) => {
      const range = sheet.getRange("A1:E1");
      range.values = [["", "x", "#N/A", 3, true]];
      range.sort.apply([{ key: 0, ascending: false }], false, false, "Columns");
    });
    expect(cells(excel(), 0, 0, 1, 5)).toEqual([["#N/A", true, "x", 3, ""]]);
  });

  it("sorts on colour, and text that looks like numbers as numbers", async () => {
    await onSheet(excel(), (sheet) => {
      sheet.getRange("A1:A3").values = [["'10"], ["'9"], ["'8"]];
      sheet.getRange("A1:A3").sort.apply([{ key: 0, dataOption: "TextAsNumber" }]);
    });
    expect(cells(excel(), 0, 0, 3, 1)).toEqual([["8"], ["9"], ["10"]]);
    await onSheet(excel(), (sheet) => {
      sheet.getRange("A2").format.fill.color = "yellow";
      sheet.getRange("A1:A3").sort.apply([{ key: 0, sortOn: "CellColor", color: "yellow" }]);
    });
    expect(cells(excel(), 0, 0, 3, 1)).toEqual([["9"], ["8"], ["10"]]);
  });

  it.each([
    ["a key beyond the range", (range: Excel.Range) => range.sort.apply([{ key: 9 }]), "InvalidArgument"],
    ["no keys", (range: Excel.Range) => range.sort.apply([]), "InvalidArgument"],
    ["icons", (range: Excel.Range) => range.sort.apply([{ key: 0, sortOn: "Icon" }]), "ApiNotFound"],
  ])("refuses %s", async (_what, act, code) => {
    const run = onSheet(excel(), (sheet) => {
      sheet.getRange("A1:B2").values = [
        [2, 1],
        [1, 2],
      ];
      act(sheet.getRange("A1:B2"));
    });
    expect(await codeOf(run)).toBe(code);
  });
});

describe("removeDuplicates", () => {
  it("keeps the first of equal rows and moves the others up inside the range", async () => {
    const result = await onSheet(excel(), async (sheet, context) => {
      sheet.getRange("A1:C5").values = [
        ["Port", "n", "below"],
        ["a", 1, "x"],
        ["A", 2, "y"],
        ["b", 1, "z"],
        ["a", 1, "w"],
      ];
      const removed = sheet.getRange("A1:B5").removeDuplicates([0], true).load("removed,uniqueRemaining");
      await context.sync();
      return [removed.removed, removed.uniqueRemaining];
    });
    expect(result).toEqual([2, 2]);
    expect(cells(excel(), 0, 0, 5, 3)).toEqual([
      ["Port", "n", "below"],
      ["a", 1, "x"],
      ["b", 1, "y"],
      ["", "", "z"],
      ["", "", "w"],
    ]);
  });
});

describe("copyFrom", () => {
  const source = (sheet: Excel.Worksheet): Excel.Range => {
    const range = sheet.getRange("A1:B2");
    range.formulas = [
      [1, "=A1*2"],
      ["", "x"],
    ];
    sheet.getRange("B1").format.font.bold = true;
    sheet.getRange("A1").numberFormat = [["0.00"]];
    return range;
  };

  it.each([
    [
      "All",
      [
        [1, "=D1*2"],
        ["", "x"],
      ],
    ],
    [
      "Formulas",
      [
        [1, "=D1*2"],
        ["", "x"],
      ],
    ],
    [
      "Values",
      [
        [1, 1],
        ["", "x"],
      ],
    ],
    [
      "Formats",
      [
        ["", ""],
        ["", ""],
      ],
    ],
    [
      "Link",
      [
        ["=Sheet1!A1", "=Sheet1!B1"],
        ["=Sheet1!A2", "=Sheet1!B2"],
      ],
    ],
  ])("%s", async (type, expected) => {
    await onSheet(excel(), (sheet) => {
      sheet.getRange("D1").copyFrom(source(sheet), type as "All");
    });
    expect(formulasOf("D1:E2")).toEqual(expected);
    const { store } = excel();
    const bold = store.format(store.activeSheet(), { row: 0, column: 4, rows: 1, columns: 1 }).bold;
    expect(bold).toBe(type === "All" || type === "Formats");
  });

  it("repeats, skips blanks and transposes", async () => {
    await onSheet(excel(), (sheet) => {
      sheet.getRange("D1:E4").values = [
        ["k", "k"],
        ["k", "k"],
        ["k", "k"],
        ["k", "k"],
      ];
      sheet.getRange("D1:E4").copyFrom(source(sheet), "Values", true);
      sheet.getRange("A6").copyFrom("A1:B2", "All", false, true);
    });
    expect(formulasOf("D1:E4")).toEqual([
      [1, 1],
      ["k", "x"],
      [1, 1],
      ["k", "x"],
    ]);
    expect(formulasOf("A6:B7")).toEqual([
      [1, ""],
      ["=#REF!*2", "x"],
    ]);
    const { store } = excel();
    expect(store.format(store.activeSheet(), { row: 6, column: 0, rows: 1, columns: 1 }).bold).toBe(true);
  });

  it("takes hyperlinks, validation, conditional formats and merges along", async () => {
    const out = await onSheet(excel(), async (sheet, context) => {
      sheet.getRange("A1").hyperlink = { address: "https://example.org/", textToDisplay: "a" };
      sheet.getRange("A1:B1").dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
      sheet.getRange("A1").conditionalFormats.add("DataBar");
      sheet.getRange("A2:B2").merge();
      sheet.getRange("D5").copyFrom("A1:B2");
      const target = sheet.getRange("D5").load("hyperlink");
      target.dataValidation.load("type");
      const formats = target.conditionalFormats.load("items/type");
      const merged = sheet.getRange("D6").getMergedAreasOrNullObject().load("address");
      await context.sync();
      return [
        target.hyperlink.address,
        target.dataValidation.type,
        formats.items.map((item) => item.type),
        merged.address,
      ];
    });
    expect(out).toEqual(["https://example.org/", "List", ["DataBar"], "Sheet1!D6:E6"]);
  });
});

describe("moveTo", () => {
  it("moves values, formats and links; formulas that name the cells follow", async () => {
    await onSheet(excel(), async (sheet, context) => {
      context.workbook.names.add("Rate", sheet.getRange("A1"));
      sheet.getRange("A1:A2").formulas = [[7], ["=A1+1"]];
      sheet.getRange("C1:C2").formulas = [["=A1*$A$2"], ['=SUM(A1:A2)&"A1"']];
      sheet.getRange("A1").format.fill.color = "red";
      await context.sync();
      sheet.getRange("A1:A2").moveTo("E5");
    });
    expect(formulasOf("A1:C2")).toEqual([
      ["", "", "=E5*$E$6"],
      ["", "", '=SUM(E5:E6)&"A1"'],
    ]);
    expect(formulasOf("E5:E6")).toEqual([[7], ["=E5+1"]]);
    const { store } = excel();
    expect(store.names().map((name) => name.formula)).toEqual(["=Sheet1!$E$5"]);
    const fill = (row: number, column: number) =>
      store.format(store.activeSheet(), { row, column, rows: 1, columns: 1 }).fill;
    expect([fill(0, 0), fill(4, 4)]).toEqual(["", "#FF0000"]);
    store.undo();
    expect(formulasOf("A1:A2")).toEqual([[7], ["=A1+1"]]);
  });

  it("to another sheet names that sheet, and brings what is attached", async () => {
    const out = await onSheet(excel(), async (sheet, context) => {
      const other = context.workbook.worksheets.add("Other");
      sheet.getRange("A1").values = [[1]];
      sheet.getRange("B1").formulas = [["=A1"]];
      sheet.getRange("A1").hyperlink = { address: "https://example.org/" };
      sheet.getRange("A1").moveTo(other.getRange("C3"));
      const here = sheet.getRange("A1:B1").load("formulas");
      const link = sheet.getRange("A1").load("hyperlink");
      const there = other.getRange("C3").load("values,hyperlink");
      await context.sync();
      return [here.formulas, link.hyperlink, there.values, there.hyperlink.address];
    });
    expect(out).toEqual([[["", "=Other!C3"]], null, [[1]], "https://example.org/"]);
  });
});

describe("autoFill", () => {
  it.each([
    ["one number is repeated", [[1]], "FillDefault", [1, 1]],
    ["two numbers go on", [[1], [3]], "FillDefault", [5, 7]],
    ["words with a number count", [["Q9"]], "FillDefault", ["Q10", "Q11"]],
    ["days of the week", [["Sat"]], "FillDefault", ["Sun", "Mon"]],
    ["月份", [["十一月"]], "FillDefault", ["十二月", "一月"]],
    ["a series of one", [[5]], "FillSeries", [6, 7]],
    ["copies", [[1], [3]], "FillCopy", [1, 3]],
    ["growth", [[2], [4]], "GrowthTrend", [8, 16]],
    ["months, to their last day", [[41670]], "FillMonths", [41698, 41729]],
    ["weekdays", [[41670]], "FillWeekdays", [41673, 41674]],
    ["formulas", [["=B1"]], "FillDefault", ["=B2", "=B3"]],
  ])("%s", async (_what, start, type, expected) => {
    await onSheet(excel(), (sheet) => {
      const rows = start.length;
      const range = sheet.getRange(`A1:A${String(rows)}`);
      range.values = start;
      range.autoFill(`A1:A${String(rows + 2)}`, type as "FillDefault");
    });
    const from = start.length + 1;
    expect(formulasOf(`A${String(from)}:A${String(from + 1)}`)).toEqual(expected.map((value) => [value]));
  });

  it("fills to the left with formats, refuses what does not hold the source, and flash fill by name", async () => {
    await onSheet(excel(), (sheet) => {
      sheet.getRange("D1:E1").values = [[1, 2]];
      sheet.getRange("D1").format.font.bold = true;
      sheet.getRange("D1:E1").autoFill("B1:E1");
    });
    expect(cells(excel(), 0, 1, 1, 2)).toEqual([[-1, 0]]);
    const { store } = excel();
    expect(store.format(store.activeSheet(), { row: 0, column: 1, rows: 1, columns: 1 }).bold).toBe(true);
    const wrong = (to: string, type: string) =>
      codeOf(
        onSheet(excel(), (sheet) => {
          sheet.getRange("D1:E1").autoFill(to, type as "FillDefault");
        }),
      );
    expect(await wrong("A1:B1", "FillDefault")).toBe("InvalidArgument");
    expect(await wrong("A1:E1", "FlashFill")).toBe("ApiNotFound");
  });
});

describe("clear", () => {
  it.each([
    ["All", [null, "None", 0, "", false]],
    ["Formats", ["https://example.org/", "List", 0, "a", false]],
    ["Contents", ["https://example.org/", "List", 1, "", true]],
    ["Hyperlinks", [null, "List", 1, "a", true]],
    ["RemoveHyperlinks", [null, "List", 1, "a", true]],
  ])("%s", async (what, expected) => {
    const out = await onSheet(excel(), async (sheet, context) => {
      const range = sheet.getRange("A1");
      range.hyperlink = { address: "https://example.org/", textToDisplay: "a" };
      range.format.font.bold = true;
      range.dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
      range.conditionalFormats.add("DataBar");
      range.clear(what as "All");
      range.load("hyperlink,values");
      range.format.font.load("bold");
      range.dataValidation.load("type");
      const count = range.conditionalFormats.getCount();
      await context.sync();
      const link = range.hyperlink as Excel.RangeHyperlink | null;
      return [
        link?.address ?? null,
        range.dataValidation.type,
        count.value,
        range.values.flat()[0] as string,
        range.format.font.bold,
      ];
    });
    expect(out).toEqual(expected);
  });
});

describe("groups", () => {
  it("hide and show their rows, nest, and fail when there is none to take off", async () => {
    const { store } = excel();
    const hidden = () => [1, 2, 3].map((row) => store.isRowHidden(store.activeSheet(), row));
    await onSheet(excel(), (sheet) => {
      sheet.getRange("A2:A4").group("ByRows");
      sheet.getRange("3:3").group("ByRows");
      sheet.getRange("3:3").ungroup("ByRows");
      sheet.getRange("2:4").hideGroupDetails("ByRows");
    });
    expect(hidden()).toEqual([true, true, true]);
    await onSheet(excel(), (sheet) => {
      sheet.getRange("2:4").showGroupDetails("ByRows");
      sheet.getRange("2:4").ungroup("ByRows");
    });
    expect(hidden()).toEqual([false, false, false]);
    const none = onSheet(excel(), (sheet) => {
      sheet.getRange("2:4").ungroup("ByRows");
    });
    expect(await codeOf(none)).toBe("InvalidOperation");
  });
});

describe("cell properties", () => {
  it("are read and set cell by cell, row by row and column by column", async () => {
    const out = await onSheet(excel(), async (sheet, context) => {
      const range = sheet.getRange("A1:B2");
      range.setCellProperties([
        [{ format: { fill: { color: "red" }, borders: { bottom: { style: "Double" } } } }, {}],
        [{ format: { font: { bold: true } } }, { hyperlink: { address: "https://example.org/" } }],
      ] as Excel.SettableCellProperties[][]);
      sheet
        .getRange("A1:B2")
        .setRowProperties([
          { rowHidden: false },
          { format: { rowHeight: 30 } },
        ] as Excel.SettableRowProperties[]);
      sheet
        .getRange("A1:B2")
        .setColumnProperties([{ format: { columnWidth: 100 } }, {}] as Excel.SettableColumnProperties[]);
      const all = range.getCellProperties({
        address: true,
        format: { fill: { color: true }, font: { bold: true }, borders: { style: true } },
      });
      const rows = range.getRowProperties({ rowIndex: true, format: { rowHeight: true } });
      const columns = range.getColumnProperties({ format: { columnWidth: true } });
      await context.sync();
      return [all.value, rows.value, columns.value] as const;
    });
    expect(out[0][0]?.[0]).toMatchObject({
      address: "Sheet1!A1",
      format: {
        fill: { color: "#FF0000" },
        font: { bold: false },
        borders: { bottom: { style: "Double" }, top: { style: "None" } },
      },
    });
    expect(out[0][1]?.[0]?.format?.font?.bold).toBe(true);
    expect(out[1]).toMatchObject([{ rowIndex: 0 }, { rowIndex: 1, format: { rowHeight: 30 } }]);
    expect(out[2][0]).toMatchObject({ format: { columnWidth: 100 } });
  });

  it("refuse another shape", async () => {
    const run = onSheet(excel(), (sheet) => {
      sheet.getRange("A1:B2").setCellProperties([[{}]]);
    });
    expect(await codeOf(run)).toBe("InvalidArgument");
  });
});
