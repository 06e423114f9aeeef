/** What one step of the script saw: its name, and plain data. */
export type Seen = readonly [string, unknown];

/**
 * A sample of range members, driven through office.js. The same function runs in Node on the in-memory store and in the browser on the
 * grid, so it uses nothing but `Excel`, which it finds where add-ins find it. Formulas are compared as text: only the grid calculates.
 */
export async function rangeScript(): Promise<Seen[]> {
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
  const bare = (address: string): string => address.replace(/(^|,)[^,!]*!/g, "$1");

  await step("fill the sheet", async (sheet, context) => {
    sheet.getRange("A1:D5").formulas = [
      ["Port", "2013", "2014", "note"],
      ["满洲里", 2994, 3010, "=B2+C2"],
      ["Erenhot", 1200, 1300, "=B3+C3"],
      ["满洲里公路", "", true, "x"],
      ["Alashankou", 2000, 2100, ""],
    ];
    const range = sheet.getRange("A1:D5").load("formulas,formulasR1C1,numberFormat,valueTypes");
    await context.sync();
    return [range.formulas, range.formulasR1C1, range.numberFormat];
  });
  await step("find", async (sheet, context) => {
    const cell = sheet.getRange("A1:D5").find("满洲里公", {}).load("address");
    const none = sheet.getRange("A1:D5").findOrNullObject("nowhere", {}).load("address");
    const edge = sheet.getRange("A1").getRangeEdge("Down").load("address");
    const wide = sheet.getRange("B2").getExtendedRange("Right").load("address");
    const blanks = sheet.getRange("A1:D5").getSpecialCells("Blanks").load("address");
    const formulas = sheet.getRange("A1:D5").getSpecialCells("Formulas").load("address");
    const region = sheet.getRange("B3").getSurroundingRegion().load("address");
    const used = sheet.getUsedRange(true).load("address");
    await context.sync();
    return [cell, edge, wide, blanks, formulas, region, used]
      .map((one) => bare(one.address))
      .concat(String(none.isNullObject));
  });
  await step("precedents", async (sheet, context) => {
    const up = sheet.getRange("D2:D3").getDirectPrecedents().load("addresses");
    const down = sheet.getRange("B2").getDependents().load("addresses");
    await context.sync();
    return [up.addresses.map(bare), down.addresses.map(bare)];
  });
  await step("no precedents", async (sheet, context) => {
    const areas = sheet.getRange("A1").getPrecedents().load("addresses");
    await context.sync();
    return areas.addresses;
  });
  await step("formats", async (sheet, context) => {
    const range = sheet.getRange("B2:C3");
    range.format.fill.color = "#FFEE00";
    range.format.font.set({ bold: true, superscript: true, underline: "SingleAccountant", color: "#AA0000" });
    range.format.set({
      horizontalAlignment: "CenterAcrossSelection",
      textOrientation: 30,
      shrinkToFit: true,
      indentLevel: 2,
    });
    range.format.protection.formulaHidden = true;
    range.format.borders.getItem("EdgeBottom").style = "Double";
    range.format.borders.getItem("InsideVertical").color = "#112233";
    range.format.fill.pattern = "Gray16";
    const read = sheet.getRange("B2").format;
    read.load("horizontalAlignment,textOrientation,shrinkToFit,indentLevel,verticalAlignment,readingOrder");
    read.font.load("bold,superscript,underline,color,strikethrough");
    read.fill.load("color,pattern");
    read.protection.load("locked,formulaHidden");
    const bottom = sheet.getRange("B4").format.borders.getItem("EdgeTop").load("style,weight");
    const inside = sheet.getRange("C2").format.borders.getItem("EdgeLeft").load("style,color");
    const mixed = sheet.getRange("A1:B2").format;
    mixed.load("textOrientation,shrinkToFit");
    mixed.font.load("bold,underline");
    await context.sync();
    return [
      [read.horizontalAlignment, read.textOrientation, read.shrinkToFit, read.indentLevel, read.readingOrder],
      [
        read.font.bold,
        read.font.superscript,
        read.font.underline,
        read.font.color,
        read.fill.color,
        read.fill.pattern,
      ],
      [
        read.protection.locked,
        read.protection.formulaHidden,
        bottom.style,
        bottom.weight,
        inside.style,
        inside.color,
      ],
      [mixed.textOrientation, mixed.shrinkToFit, mixed.font.bold, mixed.font.underline],
    ];
  });
  await step("whole columns", async (sheet, context) => {
    sheet.getRange("F:G").format.protection.locked = false;
    sheet.getRange("F:F").format.shrinkToFit = true;
    const cell = sheet.getRange("F77").format;
    cell.load("shrinkToFit");
    cell.protection.load("locked");
    const beside = sheet.getRange("H77").format.protection.load("locked");
    await context.sync();
    return [cell.shrinkToFit, cell.protection.locked, beside.locked];
  });
  await step("rules", async (sheet, context) => {
    sheet.getRange("B2:B5").dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
    const format = sheet.getRange("C2:C5").conditionalFormats.add("CellValue");
    format.cellValue.rule = { formula1: "=2000", operator: "GreaterThan" };
    format.cellValue.format.font.color = "#00AA00";
    sheet.getRange("A2").hyperlink = { address: "https://example.org/", screenTip: "tip" };
    sheet.getRange("C1").dataValidation.rule = { list: { inCellDropDown: true, source: "=$A$2:$A$5" } };
    sheet.getRange("3:3").insert("Down");
    const list = sheet.getRange("C1").dataValidation.load("rule");
    const validation = sheet.getRange("B2:B6").dataValidation.load("type,rule,valid");
    const rules = sheet.getRange("C2").conditionalFormats.getItemAt(0).getRange().load("address");
    const link = sheet.getRange("A2").load("hyperlink,values");
    await context.sync();
    return [
      validation.type,
      validation.rule,
      validation.valid,
      list.rule,
      bare(rules.address),
      link.hyperlink,
      link.values,
    ];
  });
  await step("cells inside", async (sheet, context) => {
    sheet.getRange("B4").insert("Right");
    const areas = sheet.getRange("A1:F9").getSpecialCells("DataValidations").load("address");
    sheet.getRange("B4").delete("Left");
    const after = sheet.getRange("A1:F9").getSpecialCells("DataValidations").load("address");
    await context.sync();
    return [bare(areas.address).split(",").sort(), bare(after.address).split(",").sort()];
  });
  await step("take the row out", async (sheet, context) => {
    sheet.getRange("3:3").delete("Up");
    const range = sheet.getRange("A1:D5").load("formulas");
    const validated = sheet.getRange("A1:F9").getSpecialCells("DataValidations").load("address");
    await context.sync();
    return [range.formulas, bare(validated.address)];
  });
  await step("sort", async (sheet, context) => {
    sheet.getRange("A1:D5").sort.apply([{ key: 1, ascending: false }], false, true);
    const range = sheet.getRange("A1:D5").load("formulas");
    const bold = sheet
      .getRange("B2:B5")
      .getCellProperties({ format: { font: { bold: true }, fill: { color: true } } });
    await context.sync();
    return [range.formulas, bold.value];
  });
  await step("copy, transpose, skip blanks", async (sheet, context) => {
    sheet.getRange("A10").copyFrom("A1:D2", "All", false, true);
    sheet.getRange("F10").copyFrom("B2:B3");
    const range = sheet.getRange("A10:B13").load("formulas");
    const format = sheet.getRange("F10").format;
    format.load("textOrientation");
    const validation = sheet.getRange("F10").dataValidation.load("type");
    await context.sync();
    return [range.formulas, format.textOrientation, validation.type];
  });
  await step("move", async (sheet, context) => {
    sheet.getRange("B2:B3").moveTo("H2");
    const range = sheet.getRange("A1:H5").load("formulas");
    const areas = sheet.getRange("A1:H9").getSpecialCells("DataValidations").load("address");
    await context.sync();
    return [range.formulas, bare(areas.address).split(",").sort()];
  });
  await step("fill", async (sheet, context) => {
    sheet.getRange("J1:J2").values = [["Q1"], ["Q2"]];
    sheet.getRange("J1:J2").autoFill("J1:J5");
    sheet.getRange("K1:K2").values = [[1], [3]];
    sheet.getRange("K1:K2").autoFill("K1:K5");
    const range = sheet.getRange("J1:K5").load("values");
    await context.sync();
    return range.values;
  });
  await step("remove duplicates, replace", async (sheet, context) => {
    sheet.getRange("M1:N4").values = [
      ["a", 1],
      ["A", 2],
      ["b", 3],
      ["a", 4],
    ];
    const result = sheet.getRange("M1:N4").removeDuplicates([0], false).load("removed,uniqueRemaining");
    const count = sheet.getRange("M1:N4").replaceAll("a", "z", {});
    const range = sheet.getRange("M1:N4").load("values");
    await context.sync();
    return [result.removed, result.uniqueRemaining, count.value, range.values];
  });
  await step("hide and view", async (sheet, context) => {
    sheet.getRange("2:3").group("ByRows");
    sheet.getRange("2:3").hideGroupDetails("ByRows");
    const view = sheet.getRange("J1:K5").getVisibleView().load("values,rowCount");
    const visible = sheet.getRange("J1:K5").getSpecialCells("Visible").load("address");
    await context.sync();
    const out = [view.values, view.rowCount, bare(visible.address)];
    sheet.getRange("2:3").showGroupDetails("ByRows");
    await context.sync();
    return out;
  });
  await step("merge and clear", async (sheet, context) => {
    sheet.getRange("P1:Q2").values = [
      [1, 2],
      [3, 4],
    ];
    sheet.getRange("P1:Q2").merge();
    sheet.getRange("Q2").values = [[9]];
    const merged = sheet.getRange("Q2").getMergedAreasOrNullObject().load("address");
    const values = sheet.getRange("P1:Q2").load("values");
    await context.sync();
    const out = [bare(merged.address), values.values];
    sheet.getRange("A1:Q20").clear();
    const used = sheet.getUsedRangeOrNullObject().load("address");
    const left = sheet.getRange("A1:Q20").getSpecialCellsOrNullObject("DataValidations").load("address");
    await context.sync();
    return [out, used.isNullObject, left.isNullObject];
  });
  return seen;
}
