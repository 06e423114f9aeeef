import { codeOf, excelForEachTest, onSheet } from "./support";

const excel = excelForEachTest();

const ROWS = [
  ["Port", "Freight", "Year"],
  ["满洲里", 3010, 2014],
  ["Erenhot", 1200, 2014],
  ["Alashankou", 2100, 2013],
  ["Khorgos", 900, 2013],
];

function shown(count = 5): boolean[] {
  const { store } = excel();
  return Array.from({ length: count }, (_none, row) => !store.isRowHidden(store.activeSheet(), row));
}

/** Rows of data that are shown. */
function visible(): unknown[] {
  return ROWS.flatMap((row, index) => (index > 0 && shown()[index] === true ? [row[0]] : []));
}

function state() {
  return onSheet(excel(), async (sheet, context) => {
    const { autoFilter } = sheet.load("autoFilter/enabled,autoFilter/isDataFiltered,autoFilter/criteria");
    const range = autoFilter.getRangeOrNullObject().load("address");
    await context.sync();
    return {
      enabled: autoFilter.enabled,
      filtered: autoFilter.isDataFiltered,
      criteria: autoFilter.criteria,
      range: range.isNullObject ? null : range.address,
    };
  });
}

const filter = (run: (filter: Excel.AutoFilter, sheet: Excel.Worksheet) => void) =>
  codeOf(onSheet(excel(), (sheet) => run(sheet.autoFilter, sheet)));

beforeEach(() =>
  onSheet(excel(), (sheet) => {
    sheet.getRange("A1:C5").values = ROWS;
  }),
);

describe("a sheet's own filter", () => {
  it("is off at first, and switched on over cells", async () => {
    expect(await state()).toEqual({ enabled: false, filtered: false, criteria: [], range: null });
    expect(await filter((auto) => auto.apply("A1:C5"))).toBe("ok");
    expect(await state()).toEqual({
      enabled: true,
      filtered: false,
      criteria: [null, null, null],
      range: "Sheet1!A1:C5",
    });
    expect(visible()).toHaveLength(4);
  });

  it("needs cells with something in them", async () => {
    expect(await filter((auto) => auto.apply("H20"))).toBe("InvalidArgument");
    expect(await filter((auto) => auto.apply("H20:J30"))).toBe("InvalidArgument");
    expect(await state()).toMatchObject({ enabled: false });
  });

  it("hides rows by several columns together, and shows them again", async () => {
    await filter((auto, sheet) => {
      auto.apply(sheet.getRange("A1:C5"), 2, { filterOn: "Values", values: ["2014"] });
      auto.apply(sheet.getRange("A1:C5"), 1, { filterOn: "Custom", criterion1: ">1500" });
    });
    expect(visible()).toEqual(["满洲里"]);
    expect((await state()).criteria).toEqual([
      null,
      { filterOn: "Custom", criterion1: ">1500" },
      { filterOn: "Values", values: ["2014"] },
    ]);
    await filter((auto) => auto.clearColumnCriteria(2));
    expect(visible()).toEqual(["满洲里", "Alashankou"]);
    await filter((auto) => auto.clearCriteria());
    expect(visible()).toHaveLength(4);
    expect(await state()).toMatchObject({ enabled: true, filtered: false });
    await filter((auto) => auto.remove());
    expect(await state()).toMatchObject({ enabled: false, range: null });
  });

  it("goes by icons that conditional formats give", async () => {
    await filter((auto, sheet) => {
      sheet.getRange("B2:B5").conditionalFormats.add("IconSet").iconSet.style = "ThreeSymbols";
      auto.apply("A1:C5", 1, { filterOn: "Icon", icon: { set: "ThreeSymbols", index: 2 } });
    });
    expect(visible()).toEqual(["满洲里"]);
    await filter((auto, sheet) => {
      sheet.getRange("B5").values = [[3000]];
      auto.reapply();
    });
    expect(visible()).toEqual(["满洲里", "Khorgos"]);
  });

  it("is one step to undo", async () => {
    await filter((auto) => auto.apply("A1:C5", 1, { filterOn: "TopItems", criterion1: "1" }));
    expect(visible()).toEqual(["满洲里"]);
    excel().store.undo();
    expect(visible()).toHaveLength(4);
    expect((await state()).enabled).toBe(false);
    excel().store.redo();
    expect(visible()).toEqual(["满洲里"]);
  });

  it("takes the block around a cell, and what is in whole columns", async () => {
    await filter((auto) => auto.apply("B3"));
    expect((await state()).range).toBe("Sheet1!A1:C5");
    await filter((auto) => auto.apply("B:C"));
    expect((await state()).range).toBe("Sheet1!B1:C5");
  });

  it("follows cells that are inserted and columns that go", async () => {
    await filter((auto) => auto.apply("A1:C5", 1, { filterOn: "Custom", criterion1: ">1500" }));
    await onSheet(excel(), (sheet) => {
      sheet.getRange("1:2").insert("Down");
      sheet.getRange("A:A").delete("Left");
    });
    expect(await state()).toMatchObject({
      range: "Sheet1!A3:B7",
      criteria: [{ filterOn: "Custom", criterion1: ">1500" }, null],
    });
  });

  it("sees changed cells when it is applied again", async () => {
    await filter((auto) => auto.apply("A1:C5", 1, { filterOn: "Custom", criterion1: ">1500" }));
    await onSheet(excel(), (sheet) => {
      sheet.getRange("B5").values = [[9000]];
    });
    expect(visible()).toEqual(["满洲里", "Alashankou"]);
    await filter((auto) => auto.reapply());
    expect(visible()).toEqual(["满洲里", "Alashankou", "Khorgos"]);
  });

  it("goes along when the sheet is copied", async () => {
    await filter((auto) => auto.apply("A1:C5", 1, { filterOn: "Custom", criterion1: ">1500" }));
    const copy = await onSheet(excel(), async (sheet, context) => {
      const { autoFilter } = sheet.copy().load("autoFilter/isDataFiltered");
      await context.sync();
      return autoFilter.isDataFiltered;
    });
    expect(copy).toBe(true);
  });

  it("refuses tables, columns that are not there, other sheets and protected ones", async () => {
    await onSheet(excel(), (sheet) => {
      sheet.getRange("F1:G2").values = [
        ["a", "b"],
        [1, 2],
      ];
      sheet.tables.add("F1:G2", true);
    });
    expect(await filter((auto) => auto.apply("G1:H5"))).toBe("InvalidOperation");
    expect(await filter((auto) => auto.apply("A1:C5", 3, { filterOn: "Values", values: [] }))).toBe(
      "InvalidArgument",
    );
    expect(await filter((auto) => auto.clearColumnCriteria(0))).toBe("InvalidArgument");
    expect(await filter((auto) => auto.apply("Nowhere!A1"))).toBe("InvalidArgument");
    expect(await filter((auto) => auto.apply("A1:C5", 0, { filterOn: "Icon" }))).toBe("InvalidArgument");
    await onSheet(excel(), (sheet) => sheet.protection.protect());
    expect(await filter((auto) => auto.apply("A1:C5"))).toBe("AccessDenied");
  });
});

describe("filters on colours", () => {
  const colour = (sheet: Excel.Worksheet) => {
    sheet.getRange("B2").format.fill.color = "#FFEE00";
    sheet.getRange("A4").format.font.color = "#C00000";
  };

  it("hide rows of a sheet by fill, by missing fill and by font", async () => {
    await onSheet(excel(), colour);
    await filter((auto) => auto.apply("A1:C5", 1, { filterOn: "CellColor", color: "#ffee00" }));
    expect(visible()).toEqual(["满洲里"]);
    await filter((auto) => auto.apply("A1:C5", 1, { filterOn: "CellColor", color: "white" }));
    expect(visible()).toEqual(["Erenhot", "Alashankou", "Khorgos"]);
    await filter((auto) => auto.clearCriteria());
    await filter((auto) => auto.apply("A1:C5", 0, { filterOn: "FontColor", color: "#C00000" }));
    expect(visible()).toEqual(["Alashankou"]);
    expect(await filter((auto) => auto.apply("A1:C5", 0, { filterOn: "CellColor" }))).toBe("InvalidArgument");
  });

  it("hide rows of a table, and its filter can be removed", async () => {
    await onSheet(excel(), colour);
    await onSheet(excel(), (sheet) => {
      const table = sheet.tables.add("A1:C5", true);
      table.columns.getItem("Freight").filter.applyCellColorFilter("#FFEE00");
    });
    expect(visible()).toEqual(["满洲里"]);
    await onSheet(excel(), (sheet) => {
      const table = sheet.tables.getItemAt(0);
      table.clearFilters();
      table.columns.getItem("Port").filter.applyFontColorFilter("#C00000");
    });
    expect(visible()).toEqual(["Alashankou"]);
    const out = await onSheet(excel(), async (sheet, context) => {
      const table = sheet.tables.getItemAt(0);
      table.autoFilter.remove();
      table.load("showFilterButton,autoFilter/enabled");
      await context.sync();
      return [table.showFilterButton, table.autoFilter.enabled];
    });
    expect(out).toEqual([false, false]);
    expect(visible()).toHaveLength(4);
  });
});
