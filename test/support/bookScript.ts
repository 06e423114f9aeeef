import type { Seen } from "./rangeScript";

/**
 * Styles, sheets and protection of a workbook, driven through office.js. The same function runs in Node on the in-memory store and in the
 * browser on the grid, so it uses nothing but `Excel`. Names of fonts are not asked for: the two stores differ in them.
 */
export async function bookScript(): Promise<Seen[]> {
  const seen: Seen[] = [];
  const step = async (
    name: string,
    run: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<unknown>,
  ): Promise<void> => {
    try {
      const result = await Excel.run((context) =>
        run(context.workbook.worksheets.getActiveWorksheet(), context),
      );
      seen.push([name, JSON.parse(JSON.stringify(result ?? null))]);
    } catch (error) {
      seen.push([name, { code: String(Reflect.get(Object(error), "code")), message: String(error) }]);
    }
  };
  const look = async (sheet: Excel.Worksheet, context: Excel.RequestContext, address: string) => {
    const range = sheet.getRange(address).load("style,numberFormat");
    range.format.fill.load("color");
    range.format.font.load("color,bold,size");
    const bottom = range.format.borders.getItem("EdgeBottom").load("style");
    await context.sync();
    const { fill, font } = range.format;
    const format = (range.numberFormat as string[][])[0]?.[0];
    return [range.style, fill.color, font.color, font.bold, font.size, bottom.style, format];
  };

  await step("built-in styles on cells", async (sheet, context) => {
    sheet.getRange("A1:B2").style = "Good";
    sheet.getRange("A3").style = "Heading 1";
    sheet.getRange("A4").style = "Percent";
    sheet.getRange("A5").style = "Total";
    const looks: unknown[] = [];
    for (const address of ["A1:B2", "A3", "A4", "A5", "A1:A3", "D9"])
      looks.push(await look(sheet, context, address));
    return looks;
  });
  await step("a style of one's own changes its cells", async (sheet, context) => {
    context.workbook.styles.add("House");
    sheet.getRange("D1:E2").style = "House";
    sheet.getRange("E2").format.fill.color = "#FF0000";
    sheet.getRange("G:G").style = "House";
    sheet.getRange("G2").style = "Bad";
    const house = context.workbook.styles.getItem("House");
    house.fill.color = "#FFF2CC";
    house.font.bold = true;
    house.numberFormat = "0.00";
    const looks: unknown[] = [];
    for (const address of ["D1", "E2", "G700", "G2"]) looks.push(await look(sheet, context, address));
    return looks;
  });
  await step("and leaves them Normal when deleted", async (sheet, context) => {
    context.workbook.styles.getItem("House").delete();
    const count = context.workbook.styles.getCount();
    const looks: unknown[] = [];
    for (const address of ["D1", "E2", "G700", "G2"]) looks.push(await look(sheet, context, address));
    return [count.value, looks];
  });
  await step("an unknown style", async (sheet, context) => {
    sheet.getRange("A1").style = "Nope";
    await context.sync();
  });
  const shownRows = async (
    sheet: Excel.Worksheet,
    context: Excel.RequestContext,
    from: number,
    to: number,
  ) => {
    const rows = Array.from({ length: to - from + 1 }, (_none, at) =>
      sheet.getRange(`A${String(from + at)}`).load("rowHidden"),
    );
    await context.sync();
    return rows.map((row) => !row.rowHidden);
  };
  await step("a filter of the sheet", async (sheet, context) => {
    sheet.getRange("J20:K23").values = [
      ["Port", "Freight"],
      ["满洲里", 3010],
      ["Erenhot", 1200],
      ["Khorgos", 2100],
    ];
    sheet.getRange("J23").format.fill.color = "#FFEE00";
    const { autoFilter } = sheet;
    autoFilter.apply("J20:K23", 1, { filterOn: "Custom", criterion1: ">1500" });
    await context.sync();
    const byValue = await shownRows(sheet, context, 20, 23);
    autoFilter.apply("J20:K23", 0, { filterOn: "CellColor", color: "#FFEE00" });
    const byColour = await shownRows(sheet, context, 20, 23);
    sheet.getRange("J:J").insert("Right");
    const range = autoFilter.getRange().load("address");
    autoFilter.load("criteria");
    await context.sync();
    const found = [range.address.replace(/^.*!/, ""), autoFilter.criteria];
    sheet.getRange("J:J").delete("Left");
    autoFilter.clearCriteria();
    return [byValue, byColour, found, await shownRows(sheet, context, 20, 23)];
  });
  await step("a colour filter of a table", async (sheet, context) => {
    sheet.autoFilter.remove();
    const table = sheet.tables.add("J20:K23", true);
    table.columns.getItem("Port").filter.applyCellColorFilter("#FFEE00");
    const byColour = await shownRows(sheet, context, 20, 23);
    table.columns.getItem("Port").filter.applyCellColorFilter("#FFFFFF");
    const others = await shownRows(sheet, context, 20, 23);
    table.clearFilters();
    return [byColour, others, await shownRows(sheet, context, 20, 23)];
  });
  await step("views of a sheet", async (sheet, context) => {
    sheet.showGridlines = false;
    sheet.load("showGridlines");
    await context.sync();
    const before = sheet.showGridlines;
    sheet.showGridlines = true;
    sheet.load("showGridlines");
    await context.sync();
    return [before, sheet.showGridlines];
  });
  await step("protecting the structure", async (_sheet, context) => {
    const { protection } = context.workbook;
    protection.protect();
    protection.load("protected");
    await context.sync();
    return protection.protected;
  });
  await step("a new sheet in it", async (_sheet, context) => {
    context.workbook.worksheets.add("New");
    await context.sync();
  });
  await step("unprotecting it", async (_sheet, context) => {
    const { protection, worksheets } = context.workbook;
    protection.unprotect();
    const sheet = worksheets.add("New").load("name");
    protection.load("protected");
    await context.sync();
    sheet.delete();
    await context.sync();
    return [protection.protected, sheet.name];
  });
  return seen;
}
