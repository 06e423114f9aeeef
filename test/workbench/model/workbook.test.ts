import type { TestExcel } from "../../support/excel";
import { cells, codeOf, onSheet, excelForEachTest } from "./support";

const excel = excelForEachTest({ sheets: ["Data", "Other sheet"] });

const names = (book: TestExcel): string[] => book.store.sheets().map((sheet) => sheet.name);

const run = (work: (context: Excel.RequestContext) => unknown): Promise<string> =>
  codeOf(
    excel().Excel.run(async (context) => {
      work(context);
      await context.sync();
    }),
  );

describe("worksheets", () => {
  it("are found by name in any case and by id", async () => {
    const [byName, byId] = await excel().Excel.run(async (context) => {
      const first = context.workbook.worksheets.getItem("dAtA").load("id,position,visibility");
      await context.sync();
      const second = context.workbook.worksheets.getItem(first.id).load("name");
      await context.sync();
      return [first.position, second.name];
    });
    expect([byName, byId]).toEqual([0, "Data"]);
  });

  it("are added at the end without being activated", async () => {
    expect(await run((context) => context.workbook.worksheets.add())).toBe("ok");
    expect(await run((context) => context.workbook.worksheets.add("新表"))).toBe("ok");
    expect(names(excel())).toEqual(["Data", "Other sheet", "Sheet3", "新表"]);
    expect(excel().store.activeSheet()).toBe(excel().store.sheets()[0]?.id);
  });

  it.each([
    ["DATA", "ItemAlreadyExists"],
    ["", "InvalidArgument"],
    ["a/b", "InvalidArgument"],
    ["'a", "InvalidArgument"],
    ["x".repeat(32), "InvalidArgument"],
    ["History", "InvalidArgument"],
  ])("cannot be called %j", async (name, code) => {
    expect(await run((context) => context.workbook.worksheets.add(name))).toBe(code);
    expect(await run((context) => (context.workbook.worksheets.getItem("Other sheet").name = name))).toBe(
      code,
    );
  });

  it("move, hide, and activate a neighbour when the active one is hidden", async () => {
    await run((context) => {
      const sheet = context.workbook.worksheets.getItem("Data");
      sheet.position = 1;
      sheet.visibility = "Hidden";
    });
    expect(names(excel())).toEqual(["Other sheet", "Data"]);
    expect(excel().store.sheets()[0]?.id).toBe(excel().store.activeSheet());
    expect(
      await run((context) => (context.workbook.worksheets.getItem("Other sheet").visibility = "Hidden")),
    ).toBe("InvalidOperation");
    expect(await run((context) => context.workbook.worksheets.getItem("Data").activate())).toBe(
      "InvalidOperation",
    );
  });

  it("are deleted, but not the last visible one; that cannot be undone", async () => {
    await run((context) => (context.workbook.worksheets.getItem("Data").getRange("A1").values = [[1]]));
    expect(excel().store.canUndo()).toBe(true);
    expect(await run((context) => context.workbook.worksheets.getItem("Data").delete())).toBe("ok");
    expect(names(excel())).toEqual(["Other sheet"]);
    expect(excel().store.canUndo()).toBe(false);
    expect(await run((context) => context.workbook.worksheets.getItem("Other sheet").delete())).toBe(
      "InvalidOperation",
    );
  });

  it("are copied with their cells", async () => {
    await run((context) => (context.workbook.worksheets.getItem("Data").getRange("A1").values = [[7]]));
    await run((context) => context.workbook.worksheets.getItem("Data").copy("End"));
    expect(names(excel())).toEqual(["Data", "Other sheet", "Data (2)"]);
    const copy = excel().store.sheets()[2]?.id ?? "";
    expect(excel().store.cell(copy, 0, 0).value).toBe(7);
  });

  it("freeze rows and columns", async () => {
    const address = await excel().Excel.run(async (context) => {
      const { freezePanes } = context.workbook.worksheets.getItem("Data");
      const none = freezePanes.getLocationOrNullObject();
      await context.sync();
      freezePanes.freezeRows(2);
      const rows = freezePanes.getLocationOrNullObject().load("address");
      await context.sync();
      freezePanes.freezeAt("A1:B2");
      const both = freezePanes.getLocationOrNullObject().load("address");
      await context.sync();
      freezePanes.unfreeze();
      return [none.isNullObject, rows.address, both.address];
    });
    expect(address).toEqual([true, "Data!1:2", "Data!A1:B2"]);
    expect(excel().store.sheets()[0]?.frozen).toEqual({ rows: 0, columns: 0 });
  });

  it("find ranges by address, name and quoted sheet, only of their own", async () => {
    await run((context) => {
      context.workbook.names.add("Here", context.workbook.worksheets.getItem("Other sheet").getRange("B2"));
    });
    const find = async (address: string): Promise<string> => {
      try {
        return await excel().Excel.run(async (context) => {
          const range = context.workbook.worksheets.getItem("Other sheet").getRange(address).load("address");
          await context.sync();
          return range.address;
        });
      } catch (error) {
        return String(Reflect.get(Object(error), "code"));
      }
    };
    expect(await find("'Other sheet'!C3")).toBe("'Other sheet'!C3");
    expect(await find("Here")).toBe("'Other sheet'!B2");
    expect(await find("$A$1:$B$2")).toBe("'Other sheet'!A1:B2");
    expect(await find("3:4")).toBe("'Other sheet'!3:4");
    expect(await find("Data!A1")).toBe("InvalidArgument");
    expect(await find("A0")).toBe("InvalidArgument");
    expect(await find("ZZZZ1")).toBe("InvalidArgument");
  });
});

describe("protection", () => {
  const protect = (options?: Excel.WorksheetProtectionOptions, password?: string): Promise<string> =>
    run((context) => context.workbook.worksheets.getItem("Data").protection.protect(options, password));
  const write = (): Promise<string> =>
    run((context) => (context.workbook.worksheets.getItem("Data").getRange("A1").values = [[1]]));

  it("refuses writing, formatting, tables and structure", async () => {
    await protect();
    const on = (work: (sheet: Excel.Worksheet) => unknown): Promise<string> =>
      run((context) => work(context.workbook.worksheets.getItem("Data")));
    expect(await write()).toBe("AccessDenied");
    expect(await on((sheet) => (sheet.getRange("A1").format.fill.color = "red"))).toBe("AccessDenied");
    expect(await on((sheet) => (sheet.getRange("A1").numberFormat = [["0"]]))).toBe("AccessDenied");
    expect(await on((sheet) => sheet.tables.add("A1:B2", true))).toBe("AccessDenied");
    expect(await on((sheet) => sheet.getRange("1:1").insert("Down"))).toBe("AccessDenied");
    expect(await on((sheet) => sheet.getRange("A1").clear())).toBe("AccessDenied");
    expect(await on((sheet) => sheet.getRange("A1").load("values"))).toBe("ok");
    expect(await protect()).toBe("AccessDenied");
  });

  it("allows what its options allow, and unlocked cells", async () => {
    await run((context) => {
      context.workbook.worksheets.getItem("Data").getRange("A1").format.protection.locked = false;
    });
    await protect({ allowFormatCells: true, allowInsertRows: true });
    const sheet = (work: (sheet: Excel.Worksheet) => unknown): Promise<string> =>
      run((context) => work(context.workbook.worksheets.getItem("Data")));
    expect(await write()).toBe("ok");
    expect(await sheet((s) => (s.getRange("A1:B1").values = [[1, 2]]))).toBe("AccessDenied");
    expect(await sheet((s) => (s.getRange("B1").format.fill.color = "red"))).toBe("ok");
    expect(await sheet((s) => s.getRange("1:1").insert("Down"))).toBe("ok");
    expect(await sheet((s) => s.getRange("1:1").delete("Up"))).toBe("AccessDenied");
  });

  it("ends with the right password", async () => {
    await protect(undefined, "secret");
    const unprotect = (password?: string): Promise<string> =>
      run((context) => context.workbook.worksheets.getItem("Data").protection.unprotect(password));
    expect(await unprotect("wrong")).toBe("AccessDenied");
    expect(await unprotect("secret")).toBe("ok");
    expect(await write()).toBe("ok");
  });
});

describe("the selection", () => {
  it("is one range, or InvalidSelection when there are several areas", async () => {
    const sheet = excel().store.activeSheet();
    const box = { row: 1, column: 1, rows: 2, columns: 2 };
    excel().store.select(sheet, [box]);
    const read = (): Promise<string> =>
      excel().Excel.run(async (context) => {
        const range = context.workbook.getSelectedRange().load("address");
        const cell = context.workbook.getActiveCell().load("address");
        await context.sync();
        return `${range.address} ${cell.address}`;
      });
    expect(await read()).toBe("Data!B2:C3 Data!B2");
    excel().store.select(sheet, [box, { ...box, row: 9 }]);
    expect(await codeOf(read())).toBe("InvalidSelection");
    const areas = await excel().Excel.run(async (context) => {
      const ranges = context.workbook.getSelectedRanges().load("areaCount,address,cellCount");
      ranges.areas.load("items/address");
      await context.sync();
      return [
        ranges.areaCount,
        ranges.address,
        ranges.cellCount,
        ranges.areas.items.map((area) => area.address),
      ];
    });
    expect(areas).toEqual([2, "Data!B2:C3,Data!B10:C11", 8, ["Data!B2:C3", "Data!B10:C11"]]);
  });

  it("is made by select, which activates the sheet", async () => {
    await run((context) => context.workbook.worksheets.getItem("Other sheet").getRange("C3").select());
    expect(excel().store.selection()).toMatchObject({
      sheet: excel().store.sheets()[1]?.id,
      activeCell: { row: 2, column: 2 },
    });
  });
});

describe("names", () => {
  it("stand for ranges, numbers and text", async () => {
    const read = await excel().Excel.run(async (context) => {
      const { names: all } = context.workbook;
      all.add("Cells", context.workbook.worksheets.getItem("Other sheet").getRange("A1:B2"), "where");
      all.add("Pi", "=3.14");
      all.add("Word", '="a""b"');
      all.load("items/name,items/type,items/value,items/comment,items/formula,items/scope");
      await context.sync();
      return all.items.map((item): unknown[] => [item.name, item.type, item.value, item.formula]);
    });
    expect(read).toEqual([
      ["Cells", "Range", "'Other sheet'!A1:B2", "='Other sheet'!$A$1:$B$2"],
      ["Pi", "Double", 3.14, "=3.14"],
      ["Word", "String", 'a"b', '="a""b"'],
    ]);
  });

  it.each([
    ["A1", "InvalidArgument"],
    ["no spaces", "InvalidArgument"],
    ["taken", "ItemAlreadyExists"],
  ])("cannot be %j", async (name, code) => {
    await run((context) => context.workbook.names.add("Taken", "=1"));
    expect(await run((context) => context.workbook.names.add(name, "=2"))).toBe(code);
  });

  it("of a sheet are apart from those of the workbook", async () => {
    await run((context) => {
      context.workbook.names.add("Same", "=1");
      context.workbook.worksheets.getItem("Data").names.add("Same", "=2");
    });
    const values = await excel().Excel.run(async (context): Promise<unknown[]> => {
      const outer = context.workbook.names.getItem("Same").load("value");
      const inner = context.workbook.worksheets.getItem("Data").names.getItem("Same").load("value,scope");
      await context.sync();
      inner.delete();
      await context.sync();
      return [outer.value as unknown, inner.value as unknown, inner.scope];
    });
    expect(values).toEqual([1, 2, "Worksheet"]);
    expect(excel().store.names()).toHaveLength(1);
  });

  it("that are no range give none", async () => {
    await run((context) => context.workbook.names.add("Pi", "=3.14"));
    expect(await run((context) => context.workbook.names.getItem("Pi").getRange().load("address"))).toBe(
      "InvalidOperation",
    );
  });
});

describe("settings", () => {
  it("are shared by both programming interfaces", async () => {
    const { Office, Excel } = excel();
    await Excel.run(async (context) => {
      context.workbook.settings.add("a", { deep: [1, "二"] });
      await context.sync();
    });
    const { settings } = Office.context.document;
    await new Promise((resolve) => settings.refreshAsync(resolve));
    expect(settings.get("a")).toEqual({ deep: [1, "二"] });
    settings.set("b", 2);
    settings.remove("a");
    await new Promise((resolve) => settings.saveAsync(resolve));
    const read = await Excel.run(async (context): Promise<unknown[]> => {
      const gone = context.workbook.settings.getItemOrNullObject("a");
      const kept = context.workbook.settings.getItem("b").load("value,key");
      await context.sync();
      return [gone.isNullObject, kept.key, kept.value as unknown];
    });
    expect(read).toEqual([true, "b", 2]);
  });

  it("can be changed and deleted", async () => {
    await run((context) => context.workbook.settings.add("k", 1));
    await run((context) => context.workbook.settings.add("k", "two"));
    expect(excel().session.settings.get("k")).toBe('"two"');
    await run((context) => context.workbook.settings.getItem("k").delete());
    expect(await run((context) => context.workbook.settings.getItem("k").load("value"))).toBe("ItemNotFound");
  });
});

describe("custom XML parts", () => {
  it("are found by namespace, changed, deleted, and never undone", async () => {
    await onSheet(excel(), (sheet, context) => {
      sheet.getRange("A1").values = [[1]];
      context.workbook.customXmlParts.add('<?xml version="1.0"?><k:r xmlns:k="urn:k" a="1"/>');
      context.workbook.customXmlParts.add("<r xmlns='urn:k'>中文 &amp; <![CDATA[<x>]]></r>");
    });
    excel().store.undo();
    expect(cells(excel(), 0, 0, 1, 1)).toEqual([[""]]);
    const found = await excel().Excel.run(async (context) => {
      const parts = context.workbook.customXmlParts.getByNamespace("urn:k");
      parts.load("items/id,items/namespaceUri");
      const only = parts.getOnlyItemOrNullObject();
      await context.sync();
      parts.items[0]?.setXml("<other/>");
      parts.items[1]?.delete();
      await context.sync();
      const first = context.workbook.customXmlParts.getItem(parts.items[0]?.id ?? "");
      const xml = first.getXml();
      first.load("namespaceUri");
      await context.sync();
      return [parts.items.length, only.isNullObject, xml.value, first.namespaceUri];
    });
    expect(found).toEqual([2, true, "<other/>", ""]);
  });

  it.each(["", "text", "<a>", "<a></b>", "<a/><b/>", "<a>&</a>"])("must be XML: %j", async (xml) => {
    expect(await run((context) => context.workbook.customXmlParts.add(xml))).toBe("InvalidArgument");
  });

  it("are ItemNotFound when gone", async () => {
    expect(await run((context) => context.workbook.customXmlParts.getItem("{X}").load("id"))).toBe(
      "ItemNotFound",
    );
    expect(
      await run((context) => context.workbook.customXmlParts.getByNamespace("none").getOnlyItem().load("id")),
    ).toBe("GeneralException");
  });
});

describe("undo", () => {
  it("takes back one action at a time, and an action that failed altogether", async () => {
    const code = await run((context) => {
      const sheet = context.workbook.worksheets.getItem("Data");
      sheet.getRange("A1").values = [[1]];
      sheet.getRange("A2").values = [[2]];
      sheet.tables.add("A1:A2", true).name = "not a name";
    });
    expect(code).toBe("InvalidArgument");
    expect(
      excel()
        .store.tables()
        .map((table) => table.name),
    ).toEqual(["Table1"]);
    excel().store.undo();
    expect(excel().store.tables()).toHaveLength(0);
    excel().store.undo();
    expect(cells(excel(), 0, 0, 2, 1)).toEqual([[1], [""]]);
    excel().store.redo();
    expect(cells(excel(), 0, 0, 2, 1)).toEqual([[1], [2]]);
  });

  it("does not count reading", async () => {
    await run((context) => context.workbook.worksheets.getItem("Data").getUsedRange().load("values"));
    expect(excel().store.canUndo()).toBe(false);
  });
});

describe("the application", () => {
  it("calculates on demand in manual mode", async () => {
    const mode = await excel().Excel.run(async (context) => {
      context.workbook.application.calculationMode = "Manual";
      context.workbook.application.load("calculationMode");
      context.workbook.application.suspendApiCalculationUntilNextSync();
      context.workbook.application.calculate("Full");
      await context.sync();
      return context.workbook.application.calculationMode;
    });
    expect(mode).toBe("Manual");
    expect(await run((context) => context.workbook.application.calculate("Half" as "Full"))).toBe(
      "InvalidArgument",
    );
  });

  it("keeps the document's properties", async () => {
    const read = await excel().Excel.run(async (context) => {
      context.workbook.properties.title = "Ports";
      context.workbook.properties.load("title,author");
      context.workbook.load("name");
      await context.sync();
      return [context.workbook.properties.title, context.workbook.properties.author, context.workbook.name];
    });
    expect(read).toEqual(["Ports", "", "Book1.xlsx"]);
  });
});
