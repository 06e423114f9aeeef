import { newSession, open, save } from "../xlsx/support";
import { codeOf, excelForEachTest, onSheet } from "./support";

const excel = excelForEachTest({ sheets: ["Data"] });

describe("properties", () => {
  it("of the document: made up ones keep their kind and compare without case", async () => {
    const found = await onSheet(excel(), async (_sheet, context) => {
      const { custom } = context.workbook.properties;
      custom.add("Project", "口岸");
      custom.add("Pages", 12);
      custom.add("Share", 0.5);
      custom.add("Checked", true);
      custom.add("project", "Ports");
      custom.load("items/key,items/type,items/value");
      await context.sync();
      const pairs = custom.items.map(({ key, type, value }) => [key, type, value as unknown]);
      custom.getItem("PAGES").delete();
      const count = custom.getCount();
      await context.sync();
      return { pairs, count: count.value };
    });
    expect(found.pairs).toEqual([
      ["Project", "String", "Ports"],
      ["Pages", "Number", 12],
      ["Share", "Float", 0.5],
      ["Checked", "Boolean", true],
    ]);
    expect(found.count).toBe(3);
    expect(
      await codeOf(onSheet(excel(), (_sheet, { workbook }) => void workbook.properties.custom.add("", "x"))),
    ).toBe("InvalidArgument");
  });

  it("of the document stand in the file", async () => {
    const session = newSession();
    session.customProperties.set("口岸", { type: "String", value: "A & B" });
    session.customProperties.set("n", { type: "Number", value: 3_000_000_000 });
    session.customProperties.set("on", { type: "Boolean", value: false });
    session.customProperties.set("at", { type: "Date", value: "2026-11-27T00:00:00Z" });
    const opened = await open((await save(session)).bytes);
    expect([...opened.session.customProperties]).toEqual([
      ["口岸", { type: "String", value: "A & B" }],
      ["n", { type: "Float", value: 3_000_000_000 }],
      ["on", { type: "Boolean", value: false }],
      ["at", { type: "Date", value: "2026-11-27T00:00:00Z" }],
    ]);
  });

  it("of a sheet are undone, and named when a file cannot keep them", async () => {
    const value = await onSheet(excel(), async (sheet, context) => {
      sheet.customProperties.add("Role", "source");
      const item = sheet.customProperties.getItem("ROLE");
      item.value = "target";
      item.load("key,value");
      await context.sync();
      return [item.key, item.value];
    });
    expect(value).toEqual(["Role", "target"]);
    expect((await save(excel().session)).losses).toEqual(["sheetProperties"]);
    excel().store.undo();
    excel().store.undo();
    const count = await onSheet(excel(), async (sheet, context) => {
      const found = sheet.customProperties.getCount();
      await context.sync();
      return found.value;
    });
    expect(count).toBe(0);
  });

  it("say when the document was made", async () => {
    const created = await onSheet(excel(), async (_sheet, context) => {
      const { properties } = context.workbook;
      properties.revisionNumber = 4;
      properties.load("creationDate,revisionNumber");
      await context.sync();
      return [properties.creationDate instanceof Date, properties.revisionNumber];
    });
    expect(created).toEqual([true, 4]);
  });
});

describe("names of arrays", () => {
  it("give their values and kinds; other names have none", async () => {
    const found = await onSheet(excel(), async (sheet, context) => {
      sheet.getRange("A1:B1").values = [[5, "x"]];
      const { names } = context.workbook;
      const arrays = [names.add("list", '={1,2;"a;b",TRUE}'), names.add("cells", sheet.getRange("A1:B1"))];
      const plain = names.add("plain", "=7");
      for (const item of arrays) item.load("type,arrayValues/values,arrayValues/types");
      plain.load("type");
      await context.sync();
      return [
        ...arrays.map((item) => [item.type, item.arrayValues.values, item.arrayValues.types]),
        plain.type,
      ];
    });
    expect(found).toEqual([
      [
        "Array",
        [
          [1, 2],
          ["a;b", true],
        ],
        [
          ["Double", "Double"],
          ["String", "Boolean"],
        ],
      ],
      ["Range", [[5, "x"]], [["Double", "String"]]],
      "Double",
    ]);
  });
});

describe("the sheet as a whole", () => {
  it("is searched and replaced in", async () => {
    const found = await onSheet(excel(), async (sheet, context) => {
      sheet.getRange("A1:B2").values = [
        ["coal", "Coal 2"],
        ["ore", "charcoal"],
      ];
      const all = sheet.findAll("coal", { completeMatch: false, matchCase: false });
      all.load("address");
      const none = sheet.findAllOrNullObject("gas", {});
      const count = sheet.replaceAll("coal", "oil", { completeMatch: true });
      await context.sync();
      return [all.address, none.isNullObject, count.value];
    });
    expect(found).toEqual(["Data!A1,Data!B1,Data!B2", true, 1]);
    expect(await codeOf(onSheet(excel(), (sheet) => void sheet.findAll("gas", {})))).toBe("ItemNotFound");
  });

  it("and its workbook know their number, culture and company", async () => {
    const found = await onSheet(excel(), async (sheet, context) => {
      sheet.load("tabId");
      const { cultureInfo } = context.workbook.application;
      cultureInfo.load("name,numberFormat/numberDecimalSeparator,datetimeFormat/shortDatePattern");
      const shared = context.workbook.getIsActiveCollabSession();
      await context.sync();
      return [sheet.tabId, cultureInfo.name, cultureInfo.datetimeFormat.shortDatePattern, shared.value];
    });
    expect(found).toEqual([1, "en-US", "M/d/yyyy", false]);
  });
});
