import type { TestExcel } from "../../support/excel";
import { cells, codeOf, onSheet, excelForEachTest } from "./support";

const excel = excelForEachTest();

const DATA = [
  ["Port", "Year", "Freight"],
  ["满洲里", 2013, 3005.7],
  ["满洲里", 2014, 3010],
  ["Erenhot", 2014, 1306],
];

/** The table `Ports` in B2:D5. */
async function makeTable(book: TestExcel): Promise<void> {
  await onSheet(book, (sheet) => {
    sheet.getRange("B2:D5").values = DATA;
    sheet.tables.add("B2:D5", true).name = "Ports";
  });
}

/** Where the tables of the workbook are. */
function places(book: TestExcel): string[] {
  return book.store.tables().map(({ name, box }) => `${name} ${JSON.stringify(Object.values(box))}`);
}

describe("making a table", () => {
  it("gives it a name, a style and columns named after its header", async () => {
    const table = await onSheet(excel(), (sheet) => {
      sheet.getRange("A1:D2").values = [
        ["Port", 2014, "port", ""],
        [1, 2, 3, 4],
      ];
      const added = sheet.tables.add("A1:D2", true);
      return added.load("name,style,showHeaders,showTotals,showFilterButton,columns/items/name");
    });
    expect(table).toMatchObject({
      name: "Table1",
      style: "TableStyleMedium2",
      showHeaders: true,
      showTotals: false,
    });
    expect(table.columns.items.map((column) => column.name)).toEqual(["Port", "2014", "port2", "Column1"]);
    expect(cells(excel(), 0, 0, 1, 4)).toEqual([["Port", "2014", "port2", "Column1"]]);
  });

  it("puts a header row above cells that have none", async () => {
    await onSheet(excel(), (sheet) => {
      sheet.getRange("A1:B2").values = [
        [1, 2],
        [3, 4],
      ];
      sheet.tables.add("A1:B2", false);
    });
    expect(cells(excel(), 0, 0, 3, 2)).toEqual([
      ["Column1", "Column2"],
      [1, 2],
      [3, 4],
    ]);
    expect(places(excel())).toEqual(["Table1 [0,0,3,2]"]);
  });

  it("gives a lone header an empty row that the first rows fill", async () => {
    const table = await onSheet(excel(), async (sheet, context) => {
      const added = sheet.tables.add("A1:B1", true);
      added.getHeaderRowRange().values = [["a", "b"]];
      await context.sync();
      added.rows.add(undefined, [
        ["x", 1],
        ["y", 2],
      ]);
      return added.rows.load("items/values,count");
    });
    expect(table.count).toBe(2);
    expect(table.items.map((row) => row.values)).toEqual([[["x", 1]], [["y", 2]]]);
  });

  it.each([
    ["on another table", "D5:F6", "InvalidArgument"],
    ["on whole columns", "F:G", "InvalidArgument"],
    ["on another sheet than the collection's", "Other!A1:B2", "InvalidArgument"],
    ["at no address", "Nowhere", "InvalidArgument"],
  ])("fails %s", async (_where, address, code) => {
    await makeTable(excel());
    await onSheet(excel(), (_sheet, context) => context.workbook.worksheets.add("Other"));
    expect(await codeOf(onSheet(excel(), (sheet) => sheet.tables.add(address, true)))).toBe(code);
    expect(places(excel())).toHaveLength(1);
  });

  it("fails on merged cells", async () => {
    const run = onSheet(excel(), (sheet) => {
      sheet.getRange("A1:B1").merge();
      sheet.tables.add("A1:B3", true);
    });
    expect(await codeOf(run)).toBe("MergedRangeConflict");
  });

  it("is found by name in any case, by id, or not at all", async () => {
    await makeTable(excel());
    const found = await excel().Excel.run(async (context) => {
      const byName = context.workbook.tables.getItem("PORTS").load("id");
      const none = context.workbook.tables.getItemOrNullObject("nope");
      await context.sync();
      const byId = context.workbook.tables.getItem(byName.id).load("name");
      await context.sync();
      return [byId.name, none.isNullObject];
    });
    expect(found).toEqual(["Ports", true]);
  });
});

describe("renaming a table", () => {
  it.each(["A1", "two words", "1st", "R1C1", "c", "", "Other", "Taken"])("refuses %j", async (name) => {
    await makeTable(excel());
    await onSheet(excel(), (sheet, context) => {
      sheet.tables.add("G1:H2", true).name = "Other";
      context.workbook.names.add("Taken", sheet.getRange("A1"));
    });
    const run = excel().Excel.run(async (context) => {
      context.workbook.tables.getItem("Ports").name = name;
      await context.sync();
    });
    expect(await codeOf(run)).toBe("InvalidArgument");
  });

  it("takes Chinese names", async () => {
    await makeTable(excel());
    await excel().Excel.run(async (context) => {
      context.workbook.tables.getItem("Ports").name = "口岸_2014";
      await context.sync();
    });
    expect(excel().store.tables()[0]?.name).toBe("口岸_2014");
  });
});

describe("parts of a table", () => {
  it("are ranges", async () => {
    await makeTable(excel());
    const addresses = await excel().Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("Ports");
      const parts = [
        table.getRange(),
        table.getHeaderRowRange(),
        table.getDataBodyRange(),
        table.columns.getItem("Year").getRange(),
        table.columns.getItemAt(2).getDataBodyRange(),
        table.rows.getItemAt(1).getRange(),
      ].map((range) => range.load("address"));
      await context.sync();
      return parts.map((range) => range.address.replace("Sheet1!", ""));
    });
    expect(addresses).toEqual(["B2:D5", "B2:D2", "B3:D5", "C2:C5", "D3:D5", "B4:D4"]);
  });

  it("that are not there are ItemNotFound", async () => {
    await makeTable(excel());
    const run = (find: (table: Excel.Table) => Excel.Range | Excel.TableColumn): Promise<string> =>
      codeOf(
        excel().Excel.run(async (context) => {
          find(context.workbook.tables.getItem("Ports")).load();
          await context.sync();
        }),
      );
    expect(await run((table) => table.columns.getItem("Nope"))).toBe("ItemNotFound");
    expect(await run((table) => table.rows.getItemAt(3).getRange())).toBe("ItemNotFound");
    expect(await run((table) => table.getTotalRowRange())).toBe("ItemNotFound");
  });

  it("keep header cells text, unique and never empty", async () => {
    await makeTable(excel());
    await onSheet(excel(), (sheet) => {
      sheet.getRange("B2:D2").values = [[2014, "2014", ""]];
    });
    expect(cells(excel(), 1, 1, 1, 3)).toEqual([["2014", "20142", "Column1"]]);
    const names = await excel().Excel.run(async (context) => {
      const { columns } = context.workbook.tables.getItem("Ports");
      columns.load("items/name,items/id,items/index");
      await context.sync();
      return columns.items.map((column) => [column.id, column.index, column.name]);
    });
    expect(names).toEqual([
      [1, 0, "2014"],
      [2, 1, "20142"],
      [3, 2, "Column1"],
    ]);
  });

  it("rename a column through its name", async () => {
    await makeTable(excel());
    const rename = (name: string): Promise<string> =>
      codeOf(
        excel().Excel.run(async (context) => {
          context.workbook.tables.getItem("Ports").columns.getItem("Year").name = name;
          await context.sync();
        }),
      );
    expect(await rename("FREIGHT")).toBe("InvalidArgument");
    expect(await rename("=A1")).toBe("ok");
    expect(cells(excel(), 1, 2, 1, 1)).toEqual([["=A1"]]);
  });
});

describe("rows", () => {
  it("are added at the end, in the middle, and push down what is below", async () => {
    await makeTable(excel());
    await onSheet(excel(), async (sheet, context) => {
      sheet.getRange("B7").values = [["source"]];
      const { rows } = sheet.tables.getItem("Ports");
      rows.add(undefined, [["Ceke", 2014, 1]]);
      rows.add(0, [["First", 2012, 0]]);
      await context.sync();
    });
    expect(places(excel())).toEqual(["Ports [1,1,6,3]"]);
    expect(cells(excel(), 2, 1, 7, 1).flat()).toEqual([
      "First",
      "满洲里",
      "满洲里",
      "Erenhot",
      "Ceke",
      "",
      "source",
    ]);
  });

  it("refuse values of another width", async () => {
    await makeTable(excel());
    const run = onSheet(excel(), (sheet) => sheet.tables.getItem("Ports").rows.add(undefined, [[1, 2]]));
    expect(await codeOf(run)).toBe("InvalidArgument");
    expect(places(excel())).toEqual(["Ports [1,1,4,3]"]);
  });

  it("are deleted one by one and by index; the last leaves an empty row", async () => {
    await makeTable(excel());
    await onSheet(excel(), async (sheet, context) => {
      const { rows } = sheet.tables.getItem("Ports");
      rows.getItemAt(0).delete();
      await context.sync();
      rows.deleteRows([0, 1]);
    });
    expect(places(excel())).toEqual(["Ports [1,1,2,3]"]);
    expect(cells(excel(), 2, 1, 1, 3)).toEqual([["", "", ""]]);
  });
});

describe("columns", () => {
  it("are added with values, with a name, and in the middle", async () => {
    await makeTable(excel());
    await onSheet(excel(), (sheet) => {
      const { columns } = sheet.tables.getItem("Ports");
      columns.add(undefined, [["Note"], ["a"], ["b"], ["c"]]);
      columns.add(1, undefined, "Code");
    });
    expect(cells(excel(), 1, 1, 2, 5)).toEqual([
      ["Port", "Code", "Year", "Freight", "Note"],
      ["满洲里", "", 2013, 3005.7, "a"],
    ]);
    expect(
      excel()
        .store.tables()[0]
        ?.columns.map((column) => column.id),
    ).toEqual([1, 5, 2, 3, 4]);
  });

  it("are deleted, but not the last one", async () => {
    await makeTable(excel());
    const drop = (name: string): Promise<string> =>
      codeOf(onSheet(excel(), (sheet) => sheet.tables.getItem("Ports").columns.getItem(name).delete()));
    expect(await drop("Year")).toBe("ok");
    expect(cells(excel(), 1, 1, 1, 3)).toEqual([["Port", "Freight", ""]]);
    expect(await drop("Port")).toBe("ok");
    expect(await drop("Freight")).toBe("InvalidOperation");
  });
});

describe("the shape of a table", () => {
  it("changes with resize, whose first row stays", async () => {
    await makeTable(excel());
    const resize = (address: string): Promise<string> =>
      codeOf(onSheet(excel(), (sheet) => sheet.tables.getItem("Ports").resize(address)));
    expect(await resize("B2:E8")).toBe("ok");
    expect(places(excel())).toEqual(["Ports [1,1,7,4]"]);
    expect(cells(excel(), 1, 4, 1, 1)).toEqual([["Column1"]]);
    expect(await resize("B3:E8")).toBe("InvalidArgument");
    expect(await resize("B2:E2")).toBe("InvalidArgument");
  });

  it("does not change when cells below are written", async () => {
    await makeTable(excel());
    await onSheet(excel(), (sheet) => {
      sheet.getRange("B6:D6").values = [["x", 1, 2]];
    });
    expect(places(excel())).toEqual(["Ports [1,1,4,3]"]);
  });

  it("has a totals row on demand", async () => {
    await makeTable(excel());
    await onSheet(excel(), async (sheet, context) => {
      sheet.getRange("B6").values = [["below"]];
      const table = sheet.tables.getItem("Ports");
      table.showTotals = true;
      await context.sync();
      table.rows.add(undefined, [["Last", 2014, 5]]);
    });
    expect(places(excel())).toEqual(["Ports [1,1,6,3]"]);
    expect(
      excel().store.formulas(excel().store.activeSheet(), { row: 5, column: 1, rows: 3, columns: 3 }),
    ).toEqual([
      ["Last", 2014, 5],
      ["Total", "", "=SUBTOTAL(109,Ports[Freight])"],
      ["below", "", ""],
    ]);
    await onSheet(excel(), (sheet) => {
      sheet.tables.getItem("Ports").showTotals = false;
    });
    expect(places(excel())).toEqual(["Ports [1,1,5,3]"]);
  });

  it("loses and regains its header row", async () => {
    await makeTable(excel());
    const show = (on: boolean): Promise<unknown> =>
      onSheet(excel(), (sheet) => {
        sheet.tables.getItem("Ports").showHeaders = on;
      });
    await show(false);
    expect(places(excel())).toEqual(["Ports [2,1,3,3]"]);
    expect(cells(excel(), 1, 1, 1, 3)).toEqual([["", "", ""]]);
    await show(true);
    expect(places(excel())).toEqual(["Ports [1,1,4,3]"]);
    expect(cells(excel(), 1, 1, 1, 3)).toEqual([DATA[0]]);
  });
});

describe("the end of a table", () => {
  it("empties its cells on delete and keeps them on convertToRange", async () => {
    await makeTable(excel());
    await onSheet(excel(), (sheet) => sheet.tables.getItem("Ports").convertToRange());
    expect(excel().store.tables()).toHaveLength(0);
    expect(cells(excel(), 1, 1, 1, 1)).toEqual([["Port"]]);
    await makeTable(excel());
    await onSheet(excel(), (sheet) => {
      sheet.getRange("B6").values = [["stays"]];
      sheet.tables.getItem("Ports").delete();
    });
    expect(excel().store.tables()).toHaveLength(0);
    expect(cells(excel(), 1, 1, 5, 1).flat()).toEqual(["", "", "", "", "stays"]);
  });

  it("makes its proxies ItemNotFound", async () => {
    await makeTable(excel());
    const run = onSheet(excel(), async (sheet, context) => {
      const table = sheet.tables.getItem("Ports").load("name");
      await context.sync();
      table.delete();
      await context.sync();
      table.load("name");
    });
    expect(await codeOf(run)).toBe("ItemNotFound");
  });
});

describe("filters and sorting", () => {
  it("hide rows, are told, and are lifted", async () => {
    await makeTable(excel());
    const filtered = await onSheet(excel(), async (sheet, context) => {
      const table = sheet.tables.getItem("Ports");
      table.columns.getItem("Port").filter.applyValuesFilter(["满洲里"]);
      table.columns.getItem("Freight").filter.applyCustomFilter(">3006");
      await context.sync();
      const body = table.getDataBodyRange().load("rowHidden,hidden");
      const rows = [3, 4, 5].map((row) => sheet.getRange(`${row}:${row}`).load("rowHidden"));
      table.autoFilter.load("isDataFiltered,criteria");
      await context.sync();
      return {
        body: body.rowHidden,
        rows: rows.map((row) => row.rowHidden),
        on: table.autoFilter.isDataFiltered,
      };
    });
    expect(filtered).toEqual({ body: null, rows: [true, false, true], on: true });
    const lifted = await onSheet(excel(), async (sheet, context) => {
      const table = sheet.tables.getItem("Ports");
      table.clearFilters();
      await context.sync();
      table.autoFilter.load("isDataFiltered");
      const body = table.getDataBodyRange().load("rowHidden");
      await context.sync();
      return [table.autoFilter.isDataFiltered, body.rowHidden];
    });
    expect(lifted).toEqual([false, false]);
  });

  it("that the host cannot apply are refused by name", async () => {
    await makeTable(excel());
    const run = onSheet(excel(), (sheet) => {
      sheet.tables
        .getItem("Ports")
        .columns.getItem("Freight")
        .filter.apply({ filterOn: "Unknown" as "Icon" });
    });
    expect(await codeOf(run)).toBe("ApiNotFound");
  });

  it("move rows with their formats; blanks stay last", async () => {
    await makeTable(excel());
    await onSheet(excel(), (sheet) => {
      sheet.getRange("D3").values = [[""]];
      sheet.getRange("D4").numberFormat = [["0.0"]];
      sheet.tables.getItem("Ports").sort.apply([{ key: 2, ascending: false }]);
    });
    expect(cells(excel(), 2, 1, 3, 3)).toEqual([
      ["满洲里", 2014, 3010],
      ["Erenhot", 2014, 1306],
      ["满洲里", 2013, ""],
    ]);
    expect(excel().store.cell(excel().store.activeSheet(), 2, 3).numberFormat).toBe("0.0");
  });
});
