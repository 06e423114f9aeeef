import { codeOf, excelForEachTest, onSheet } from "./support";

const excel = excelForEachTest({ evaluate: () => 1 });

async function filled(run: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<unknown>) {
  return onSheet(excel(), async (sheet, context) => {
    sheet.getRange("A1:C5").values = [
      ["口岸", "2013", "2014"],
      ["满洲里", 2994, 3010],
      ["Erenhot", 1200, "=B3*2"],
      ["满洲里公路", "", true],
      ["total", "=SUM(B2:B4)", "=SUM(C2:C4)"],
    ];
    await context.sync();
    return run(sheet, context);
  });
}

describe("formulas in R1C1 style", () => {
  it.each([
    ["C3", "=B3*2", "=RC[-1]*2"],
    ["D4", "=$A$1+A$1+$A1+A1", "=R1C1+R1C[-3]+R[-3]C1+R[-3]C[-3]"],
    ["B2", '=SUM(A:A,$C:$C,3:3,$1:$2)&"A1"', '=SUM(C[-1],C3,R[1],R1:R2)&"A1"'],
    ["A1", "='My A1'!B2+LOG10(B1)", "='My A1'!R[1]C[1]+LOG10(RC[1])"],
  ])("are read and written at %s", async (address, a1, r1c1) => {
    const [read, written] = await onSheet(excel(), async (sheet, context) => {
      const range = sheet.getRange(address);
      range.formulas = [[a1]];
      range.load("formulasR1C1");
      await context.sync();
      const shown = range.formulasR1C1;
      range.clear();
      range.formulasR1C1 = [[r1c1]];
      range.load("formulas");
      await context.sync();
      return [shown, range.formulas];
    });
    expect(read).toEqual([[r1c1]]);
    expect(written).toEqual([[a1]]);
  });
});

describe("find and replace", () => {
  it.each([
    ["满洲里", {}, "Sheet1!A2"],
    ["满洲里", { searchDirection: "Backwards" }, "Sheet1!A4"],
    ["满洲里公", {}, "Sheet1!A4"],
    ["满洲", { completeMatch: true }, null],
    ["满洲*", { completeMatch: true }, "Sheet1!A2"],
    ["ERENHOT", {}, "Sheet1!A3"],
    ["ERENHOT", { matchCase: true }, null],
    ["30?0", {}, "Sheet1!C2"],
    ["~?", {}, null],
  ])("%s with %j gives %s", async (text, criteria, expected) => {
    const found = await filled(async (sheet, context) => {
      const cell = sheet
        .getRange("A1:C5")
        .findOrNullObject(text, criteria as Excel.SearchCriteria)
        .load("address");
      await context.sync();
      return cell.isNullObject ? null : cell.address;
    });
    expect(found).toBe(expected);
  });

  it("looks on from a single cell, over the whole sheet", async () => {
    const found = await filled(async (sheet, context) => {
      const cell = sheet.getRange("A2").find("满洲里", {}).load("address");
      await context.sync();
      return cell.address;
    });
    expect(found).toBe("Sheet1!A4");
  });

  it("says ItemNotFound, and InvalidArgument for nothing", async () => {
    const run = (text: string) =>
      codeOf(
        filled(async (sheet, context) => {
          sheet.getRange("A1:C5").find(text, {});
          await context.sync();
        }),
      );
    expect([await run("Alashankou"), await run("")]).toEqual(["ItemNotFound", "InvalidArgument"]);
  });

  it("replaces in values and formulas, and counts", async () => {
    const [count, formulas] = (await filled(async (sheet, context) => {
      const range = sheet.getRange("A1:C5");
      const replaced = range.replaceAll("B", "C", { matchCase: true });
      const ports = range.replaceAll("满洲里", "Manzhouli", {});
      range.load("formulas");
      await context.sync();
      return [[replaced.value, ports.value], range.formulas];
    })) as [number[], unknown[][]];
    expect(count).toEqual([2, 2]);
    expect(formulas.map((line) => line[0])).toEqual([
      "口岸",
      "Manzhouli",
      "Erenhot",
      "Manzhouli公路",
      "total",
    ]);
    expect(formulas[2]?.[2]).toBe("=C3*2");
    expect(formulas[4]?.[1]).toBe("=SUM(C2:C4)");
  });
});

describe("edges", () => {
  it.each([
    ["A1", "Down", "A5", "A1:A5"],
    ["B1", "Down", "B3", "B1:B3"],
    ["B3", "Down", "B5", "B3:B5"],
    ["A1", "Right", "C1", "A1:C1"],
    ["C1", "Right", "XFD1", "C1:XFD1"],
    ["E9", "Left", "A9", "A9:E9"],
    ["C5", "Up", "C1", "C1:C5"],
    ["A9", "Up", "A5", "A5:A9"],
  ])("from %s %s is %s", async (start, direction, edge, extended) => {
    const found = await filled(async (sheet, context) => {
      const range = sheet.getRange(start);
      const a = range.getRangeEdge(direction as "Up").load("address");
      const b = range.getExtendedRange(direction as "Up").load("address");
      await context.sync();
      return [a.address, b.address];
    });
    expect(found).toEqual([`Sheet1!${edge}`, `Sheet1!${extended}`]);
  });

  it("starts at the active cell, which lies in the range", async () => {
    const edge = await filled(async (sheet, context) => {
      const range = sheet.getRange("A1:C2").getRangeEdge("Down", sheet.getRange("C1")).load("address");
      await context.sync();
      return range.address;
    });
    expect(edge).toBe("Sheet1!C5");
    const outside = codeOf(
      filled(async (sheet, context) => {
        sheet.getRange("A1:C2").getRangeEdge("Down", sheet.getRange("D1"));
        await context.sync();
      }),
    );
    expect(await outside).toBe("InvalidArgument");
  });
});

describe("special cells", () => {
  it.each([
    ["Constants", undefined, "A1:C2,A3:B3,A4:A5,C4"],
    ["Constants", "Numbers", "B1:C2,B3"],
    ["Constants", "Logical", "C4"],
    ["Formulas", undefined, "C3,B5:C5"],
    ["Formulas", "Errors", null],
    ["Blanks", undefined, "B4"],
    ["Visible", undefined, "A1:C5"],
    ["DataValidations", undefined, null],
  ])("%s %s are %s", async (type, value, expected) => {
    const found = await filled(async (sheet, context) => {
      sheet.getRange("A1:C5").load("values");
      const areas = sheet
        .getRange("A1:C5")
        .getSpecialCellsOrNullObject(type as "Blanks", value as "All" | undefined)
        .load("address");
      await context.sync();
      return areas.isNullObject ? null : areas.address.replaceAll("Sheet1!", "");
    });
    expect(found).toBe(expected);
  });

  it("leaves out hidden rows and filtered ones, in the view as well", async () => {
    const out = await filled(async (sheet, context) => {
      sheet.getRange("3:4").rowHidden = true;
      const visible = sheet.getRange("A1:B5").getSpecialCells("Visible").load("address");
      const view = sheet.getRange("A1:B5").getVisibleView().load("rowCount,values,cellAddresses");
      view.rows.load("items/values,items/index");
      await context.sync();
      return [visible.address, view.rowCount, view.values, view.rows.items.map((row) => row.index)];
    });
    expect(out).toEqual([
      "Sheet1!A1:B2,Sheet1!A5:B5",
      3,
      [
        ["口岸", 2013],
        ["满洲里", 2994],
        ["total", 1],
      ],
      [0, 1, 2],
    ]);
  });

  it("says ItemNotFound when there are none", async () => {
    const none = codeOf(
      filled(async (sheet, context) => {
        sheet.getRange("A1:C5").getSpecialCells("ConditionalFormats");
        await context.sync();
      }),
    );
    expect(await none).toBe("ItemNotFound");
  });
});

describe("precedents and dependents", () => {
  const addresses = (
    which: "getPrecedents" | "getDirectPrecedents" | "getDependents" | "getDirectDependents",
    at: string,
  ) =>
    filled(async (sheet, context) => {
      sheet.getRange("E1").formulas = [["=C5+Prices[#Totals]+Rate"]];
      const other = context.workbook.worksheets.getItemOrNullObject("Other");
      await context.sync();
      if (other.isNullObject) {
        context.workbook.worksheets.add("Other").getRange("A1").formulas = [["=Sheet1!E1"]];
        context.workbook.names.add("Rate", sheet.getRange("H1"));
        sheet.getRange("J1:J2").values = [["Price"], [1]];
        const table = sheet.tables.add("J1:J2", true);
        table.name = "Prices";
        table.showTotals = true;
        await context.sync();
      }
      const areas = sheet.getRange(at)[which]().load("addresses");
      areas.areas.load("items/address");
      areas.ranges.load("items/address");
      await context.sync();
      expect(areas.ranges.items.map((range) => range.address)).toEqual(areas.addresses);
      return areas.addresses;
    });

  it("are found through ranges, names, tables and other sheets", async () => {
    expect(await addresses("getDirectPrecedents", "E1")).toEqual(["Sheet1!C5", "Sheet1!J3", "Sheet1!H1"]);
    expect(await addresses("getPrecedents", "E1")).toEqual(
      expect.arrayContaining(["Sheet1!C5", "Sheet1!C2:C4", "Sheet1!B3", "Sheet1!H1"]),
    );
    expect(await addresses("getDirectDependents", "B3")).toEqual(["Sheet1!C3", "Sheet1!B5"]);
    expect(await addresses("getDependents", "B3")).toEqual(
      expect.arrayContaining(["Sheet1!C3", "Sheet1!B5:C5", "Sheet1!E1", "Other!A1"]),
    );
  });

  it("are ItemNotFound when there are none", async () => {
    expect(await codeOf(addresses("getPrecedents", "A1"))).toBe("ItemNotFound");
    expect(await codeOf(addresses("getDirectDependents", "A1"))).toBe("ItemNotFound");
  });

  it("are grouped by sheet", async () => {
    const out = await filled(async (sheet, context) => {
      context.workbook.worksheets.add("Other").getRange("A1").formulas = [["=Sheet1!B2"]];
      await context.sync();
      const all = sheet.getRange("B2").getDirectDependents();
      const areas = all.areas.load("items/address");
      const other = all.getRangeAreasBySheet("Other").load("address");
      const none = all.getRangeAreasOrNullObjectBySheet("Nope").load("address");
      await context.sync();
      return [areas.items.map((item) => item.address), other.address, none.isNullObject];
    });
    expect(out).toEqual([["Sheet1!B5", "Other!A1"], "Other!A1", true]);
  });
});
