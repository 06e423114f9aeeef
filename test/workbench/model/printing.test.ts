import { codeOf, excelForEachTest, onSheet } from "./support";

const excel = excelForEachTest();

const run = (act: (sheet: Excel.Worksheet) => void) => codeOf(onSheet(excel(), act));

describe("a page layout", () => {
  it.each([
    ["orientation", "Landscape", "Portrait"],
    ["paperSize", "A4", "Letter"],
    ["blackAndWhite", true, false],
    ["bottomMargin", 10, 54],
    ["centerHorizontally", true, false],
    ["centerVertically", true, false],
    ["draftMode", true, false],
    ["firstPageNumber", 5, ""],
    ["footerMargin", 0, 21.6],
    ["headerMargin", 30, 21.6],
    ["leftMargin", 36, 50.4],
    ["printComments", "InPlace", "NoComments"],
    ["printErrors", "Blank", "AsDisplayed"],
    ["printGridlines", true, false],
    ["printHeadings", true, false],
    ["printOrder", "OverThenDown", "DownThenOver"],
    ["rightMargin", 36, 50.4],
    ["topMargin", 36, 54],
    ["zoom", { horizontalFitToPages: 1 }, { scale: 100 }],
  ])("keeps %s, and is undone", async (member, value, initial) => {
    const read = () =>
      onSheet(excel(), async (sheet, context) => {
        const { pageLayout } = sheet;
        context.load(pageLayout, member);
        await context.sync();
        return Reflect.get(pageLayout, member) as unknown;
      });
    expect(await read()).toEqual(initial);
    await onSheet(excel(), (sheet) => void Reflect.set(sheet.pageLayout, member, value));
    expect(await read()).toEqual(value);
    excel().store.undo();
    expect(await read()).toEqual(initial);
  });

  it("refuses what is no such thing", async () => {
    expect(await run((sheet) => (sheet.pageLayout.paperSize = "A0" as "A4"))).toBe("InvalidArgument");
    expect(await run((sheet) => (sheet.pageLayout.topMargin = -1))).toBe("InvalidArgument");
    expect(await run((sheet) => (sheet.pageLayout.zoom = { scale: 9 }))).toBe("InvalidArgument");
    expect(await run((sheet) => (sheet.pageLayout.zoom = { verticalFitToPages: 0 }))).toBe("InvalidArgument");
    expect(await run((sheet) => sheet.pageLayout.setPrintTitleRows("A1:B2"))).toBe("InvalidArgument");
    expect(await run((sheet) => sheet.pageLayout.setPrintTitleColumns("1:2"))).toBe("InvalidArgument");
    expect(await run((sheet) => void sheet.pageLayout.getPrintArea().load("address"))).toBe("ItemNotFound");
    expect(await run((sheet) => void sheet.pageLayout.getPrintTitleRows().load("address"))).toBe(
      "ItemNotFound",
    );
  });

  it("takes margins in other units and leaves those not given", async () => {
    const out = await onSheet(excel(), async (sheet, context) => {
      const { pageLayout } = sheet;
      pageLayout.setPrintMargins("Inches", { top: 1, header: 0.5 });
      pageLayout.setPrintMargins("Centimeters", { left: 2.54 });
      pageLayout.load("topMargin,headerMargin,leftMargin,rightMargin");
      await context.sync();
      return [pageLayout.topMargin, pageLayout.headerMargin, pageLayout.leftMargin, pageLayout.rightMargin];
    });
    expect(out).toEqual([72, 36, 72, 50.4]);
  });

  it("prints areas and titles that move with their cells", async () => {
    const out = await onSheet(excel(), async (sheet, context) => {
      const { pageLayout } = sheet;
      const none = pageLayout.getPrintAreaOrNullObject().load("address");
      pageLayout.setPrintArea("A1:C9,E1:F9");
      pageLayout.setPrintTitleRows("1:2");
      pageLayout.setPrintTitleColumns(sheet.getRange("A:A"));
      sheet.getRange("1:3").insert("Down");
      const area = pageLayout.getPrintArea().load("address");
      const rows = pageLayout.getPrintTitleRows().load("address");
      const columns = pageLayout.getPrintTitleColumnsOrNullObject().load("address");
      await context.sync();
      const all = [area.address, rows.address, columns.address];
      sheet.copy();
      pageLayout.setPrintArea(sheet.getRange("B2"));
      const now = pageLayout.getPrintArea().load("address");
      const copied = context.workbook.worksheets.getLast().pageLayout.getPrintArea().load("address");
      await context.sync();
      return [none.isNullObject, ...all, now.address, copied.address];
    });
    expect(out).toEqual([
      true,
      "Sheet1!A4:C12,Sheet1!E4:F12",
      "Sheet1!4:5",
      "Sheet1!A:A",
      "Sheet1!B2",
      "'Sheet1 (2)'!A4:C12,'Sheet1 (2)'!E4:F12",
    ]);
  });

  it("has texts for the head and foot of pages", async () => {
    const out = await onSheet(excel(), async (sheet, context) => {
      const { headersFooters } = sheet.pageLayout;
      headersFooters.set({ state: "FirstAndDefault", useSheetMargins: false, useSheetScale: false });
      headersFooters.defaultForAllPages.centerFooter = "&P";
      headersFooters.firstPage.leftHeader = "first";
      headersFooters.evenPages.set({
        rightHeader: "even",
        leftFooter: "x",
        rightFooter: "y",
        centerHeader: "z",
      });
      headersFooters.load("state,useSheetMargins,useSheetScale");
      const odd = headersFooters.oddPages.load();
      const first = headersFooters.firstPage.load();
      const even = headersFooters.evenPages.load();
      await context.sync();
      return [
        headersFooters.state,
        headersFooters.useSheetScale,
        odd.toJSON(),
        first.toJSON(),
        even.toJSON(),
      ];
    });
    expect(out).toMatchObject([
      "FirstAndDefault",
      false,
      { centerFooter: "&P", leftHeader: "" },
      { leftHeader: "first", centerFooter: "" },
      { rightHeader: "even", leftFooter: "x" },
    ]);
  });
});

describe("breaks of pages", () => {
  it("stand before cells, in order, once each, and move with them", async () => {
    const out = await onSheet(excel(), async (sheet, context) => {
      const rows = sheet.horizontalPageBreaks;
      const columns = sheet.verticalPageBreaks;
      rows.add("A21");
      rows.add("B11");
      rows.add("C11");
      columns.add(sheet.getRange("D1:F9"));
      sheet.getRange("1:1").insert("Down");
      rows.load("items/rowIndex,items/columnIndex");
      columns.load("items/columnIndex");
      const count = rows.getCount();
      const second = rows.getItem(1).getCellAfterBreak().load("address");
      await context.sync();
      return {
        rows: rows.items.map((item) => item.rowIndex),
        columns: columns.items.map((item) => item.columnIndex),
        count: count.value,
        second: second.address,
      };
    });
    expect(out).toEqual({ rows: [11, 21], columns: [3], count: 2, second: "Sheet1!A22" });
  });

  it("are taken away one by one or all, and are undone", async () => {
    const count = () =>
      onSheet(excel(), async (sheet, context) => {
        const rows = sheet.horizontalPageBreaks.getCount();
        const columns = sheet.verticalPageBreaks.getCount();
        await context.sync();
        return [rows.value, columns.value];
      });
    await onSheet(excel(), (sheet) => {
      for (const cell of ["A5", "A9", "A13"]) sheet.horizontalPageBreaks.add(cell);
      sheet.verticalPageBreaks.add("C1");
    });
    await onSheet(excel(), (sheet) => sheet.horizontalPageBreaks.getItem(0).delete());
    expect(await count()).toEqual([2, 1]);
    await onSheet(excel(), (sheet) => sheet.horizontalPageBreaks.removePageBreaks());
    expect(await count()).toEqual([0, 1]);
    excel().store.undo();
    expect(await count()).toEqual([2, 1]);
  });

  it("refuse the first row and column, and positions that are not there", async () => {
    expect(await run((sheet) => void sheet.horizontalPageBreaks.add("B1"))).toBe("InvalidArgument");
    expect(await run((sheet) => void sheet.verticalPageBreaks.add("A5"))).toBe("InvalidArgument");
    expect(await run((sheet) => void sheet.verticalPageBreaks.getItem(0).load("rowIndex"))).toBe(
      "ItemNotFound",
    );
  });
});

describe("what a sheet shows", () => {
  it("keeps headings, gridlines and the standard width", async () => {
    const out = await onSheet(excel(), async (sheet, context) => {
      sheet.load("showHeadings,showGridlines,standardWidth,enableCalculation");
      await context.sync();
      const before = [sheet.showHeadings, sheet.showGridlines, sheet.standardWidth, sheet.enableCalculation];
      sheet.getRange("B:B").format.columnWidth = 100;
      sheet.set({ showHeadings: false, showGridlines: false, standardWidth: 20, enableCalculation: true });
      sheet.load("showHeadings,showGridlines,standardWidth");
      const a = sheet.getRange("A1").load("format/columnWidth");
      const b = sheet.getRange("B1").load("format/columnWidth");
      await context.sync();
      const after = [sheet.showHeadings, sheet.showGridlines, sheet.standardWidth];
      return [before, after, a.format.columnWidth, b.format.columnWidth];
    });
    expect(out).toEqual([[true, true, 8.43, true], [false, false, 20], 108.75, 100]);
    expect(await run((sheet) => (sheet.standardWidth = 256))).toBe("InvalidArgument");
  });

  it("shows outlines up to a level", async () => {
    const hidden = (rows: readonly number[]) =>
      rows.map((row) => excel().store.isRowHidden(excel().store.activeSheet(), row));
    await onSheet(excel(), (sheet) => {
      sheet.getRange("2:9").group("ByRows");
      sheet.getRange("3:4").group("ByRows");
      sheet.getRange("6:7").group("ByRows");
      sheet.getRange("B:C").group("ByColumns");
    });
    await onSheet(excel(), (sheet) => sheet.showOutlineLevels(2, 0));
    expect(hidden([0, 1, 2, 5, 7, 9])).toEqual([false, false, true, true, false, false]);
    await onSheet(excel(), (sheet) => sheet.showOutlineLevels(1, 1));
    expect(hidden([0, 1, 2, 8, 9])).toEqual([false, true, true, true, false]);
    expect(excel().store.isColumnHidden(excel().store.activeSheet(), 1)).toBe(true);
    await onSheet(excel(), (sheet) => sheet.showOutlineLevels(3, 2));
    expect(hidden([1, 2, 8])).toEqual([false, false, false]);
    expect(await run((sheet) => sheet.showOutlineLevels(9, 0))).toBe("InvalidArgument");
  });
});
