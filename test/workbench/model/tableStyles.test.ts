import { codeOf, excelForEachTest, onSheet } from "./support";

const excel = excelForEachTest();

const run = (act: (styles: Excel.TableStyleCollection, sheet: Excel.Worksheet) => void) =>
  codeOf(onSheet(excel(), (sheet, context) => act(context.workbook.tableStyles, sheet)));

/** Style of the first table. */
function styleOfTable(): Promise<string> {
  return onSheet(excel(), async (sheet, context) => {
    const table = sheet.tables.getItemAt(0).load("style");
    await context.sync();
    return table.style;
  });
}

const addTable = () =>
  onSheet(excel(), (sheet) => {
    sheet.tables.add("A1:B3", true);
  });

describe("styles of tables", () => {
  it("are Excel's sixty at first, which are read-only", async () => {
    const out = await onSheet(excel(), async (_sheet, context) => {
      const { tableStyles } = context.workbook;
      const count = tableStyles.getCount();
      const medium = tableStyles.getItem("tablestylemedium9").load();
      const none = tableStyles.getItemOrNullObject("TableStyleMedium29").load("name");
      const usual = tableStyles.getDefault().load("name");
      tableStyles.load("items/name,items/readOnly");
      await context.sync();
      return {
        count: count.value,
        all: tableStyles.items.every((style) => style.readOnly),
        medium: [medium.name, medium.readOnly],
        none: none.isNullObject,
        usual: usual.name,
      };
    });
    expect(out).toEqual({
      count: 60,
      all: true,
      medium: ["TableStyleMedium9", true],
      none: true,
      usual: "TableStyleMedium2",
    });
    expect(await run((styles) => styles.getItem("TableStyleDark1").delete())).toBe("InvalidOperation");
    expect(await run((styles) => (styles.getItem("TableStyleDark1").name = "x"))).toBe("InvalidOperation");
  });

  it("are added, duplicated, renamed and deleted, and tables go along", async () => {
    expect(await run((styles) => void styles.add("House"))).toBe("ok");
    expect(await run((styles) => void styles.add("house"))).toBe("ItemAlreadyExists");
    expect(await run((styles) => void styles.add(" "))).toBe("InvalidArgument");
    const names = await onSheet(excel(), async (_sheet, context) => {
      const { tableStyles } = context.workbook;
      const unique = tableStyles.add("House", true).load("name");
      const twin = tableStyles.getItem("TableStyleLight3").duplicate().load("name,readOnly");
      await context.sync();
      return [unique.name, twin.name, twin.readOnly];
    });
    expect(names).toEqual(["House 2", "TableStyleLight3 2", false]);
    await addTable();
    expect(await run((_styles, sheet) => (sheet.tables.getItemAt(0).style = "house"))).toBe("ok");
    expect(await styleOfTable()).toBe("House");
    expect(await run((styles) => (styles.getItem("House").name = "Home"))).toBe("ok");
    expect(await styleOfTable()).toBe("Home");
    expect(await run((styles) => (styles.getItem("Home").name = "House 2"))).toBe("ItemAlreadyExists");
    expect(await run((styles) => styles.getItem("Home").delete())).toBe("ok");
    expect(await styleOfTable()).toBe("TableStyleMedium2");
    excel().store.undo();
    expect(await styleOfTable()).toBe("Home");
  });

  it("have a default for new tables", async () => {
    expect(await run((styles) => styles.setDefault("TableStyleDark3"))).toBe("ok");
    await addTable();
    expect(await styleOfTable()).toBe("TableStyleDark3");
    const own = await onSheet(excel(), async (_sheet, context) => {
      const { tableStyles } = context.workbook;
      tableStyles.setDefault(tableStyles.add("Mine"));
      const usual = tableStyles.getDefault().load("name");
      await context.sync();
      return usual.name;
    });
    expect(own).toBe("Mine");
    expect(await run((styles) => styles.setDefault("Nope"))).toBe("ItemNotFound");
    expect(await run((_styles, sheet) => (sheet.tables.getItemAt(0).style = "Nope"))).toBe("InvalidArgument");
    expect(await run((_styles, sheet) => (sheet.tables.getItemAt(0).style = ""))).toBe("ok");
  });
});
