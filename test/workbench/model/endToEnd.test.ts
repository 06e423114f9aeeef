import { createExcel, type TestExcel } from "../../support/excel";

describe("a workbook behind the real office.js", () => {
  let excel: TestExcel;
  beforeEach(async () => {
    excel = await createExcel();
  });
  afterEach(() => excel.dispose());

  it("reads, writes, makes tables, keeps settings and XML", async () => {
    const out = await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet().load("name,id");
      const range = sheet.getRange("A1:B3");
      range.values = [
        ["Port", "Freight"],
        ["满洲里", 3010],
        ["Erenhot", "=1+1"],
      ];
      const table = sheet.tables.add(range, true);
      table.name = "Ports";
      range.load("values,address,formulas,valueTypes");
      table.columns.load("items/name,items/id");
      const part = context.workbook.customXmlParts.add("<a xmlns='urn:x'><b/></a>");
      part.load("id");
      const xml = part.getXml();
      const only = context.workbook.customXmlParts.getByNamespace("urn:x").getOnlyItemOrNullObject();
      only.load("id");
      context.workbook.settings.add("k", { a: 1 });
      await context.sync();
      return {
        name: sheet.name,
        values: range.values,
        formulas: range.formulas,
        types: range.valueTypes,
        address: range.address,
        columns: table.columns.items.map((c) => [c.id, c.name]),
        xml: xml.value,
        same: only.id === part.id,
      };
    });
    expect(out).toEqual({
      name: "Sheet1",
      values: [
        ["Port", "Freight"],
        ["满洲里", 3010],
        ["Erenhot", "#NAME?"],
      ],
      formulas: [
        ["Port", "Freight"],
        ["满洲里", 3010],
        ["Erenhot", "=1+1"],
      ],
      types: [
        ["String", "String"],
        ["String", "Double"],
        ["String", "Error"],
      ],
      address: "Sheet1!A1:B3",
      columns: [
        [1, "Port"],
        [2, "Freight"],
      ],
      xml: "<a xmlns='urn:x'><b/></a>",
      same: true,
    });
    expect(excel.host.referenceCount).toBe(0);
  });

  it("gives real errors and events", async () => {
    await expect(
      excel.Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Nope").load("name");
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "ItemNotFound" });
    const seen: string[] = [];
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.onChanged.add(async (event) => {
        seen.push(event.address);
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange("B2").values = [[5]];
      await context.sync();
    });
    await excel.settle();
    expect(seen).toEqual(["B2"]);
    expect(excel.Office.context.requirements.isSetSupported("ExcelApi", "1.15")).toBe(true);
  });
});
