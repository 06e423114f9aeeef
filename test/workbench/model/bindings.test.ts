import { codeOf, excelForEachTest, onSheet } from "./support";

const excel = excelForEachTest();

/** A table in B2:C3, text in A1. */
function fill(): Promise<void> {
  return onSheet(excel(), (sheet) => {
    sheet.getRange("A1").values = [["口岸"]];
    sheet.getRange("B2:C3").values = [
      ["Port", "Freight"],
      ["满洲里", 3010],
    ];
    sheet.tables.add("B2:C3", true).name = "Ports";
  });
}

describe("bindings", () => {
  beforeEach(fill);

  it("give their range, table or text, and follow their cells", async () => {
    const seen = await onSheet(excel(), async (sheet, context) => {
      const { bindings } = context.workbook;
      bindings.add("B2:C3", "Range", "cells");
      bindings.add(sheet.getRange("C3"), "Table", "table");
      context.workbook.names.add("title", sheet.getRange("A1"));
      bindings.addFromNamedItem("title", "Text", "text");
      sheet.getRange("1:1").insert("Down");
      const range = bindings.getItem("cells").getRange().load("address");
      const table = bindings.getItem("table").getTable().load("name");
      const text = bindings.getItem("text").getText();
      bindings.load("count,items/id,items/type");
      await context.sync();
      return {
        address: range.address,
        table: table.name,
        text: text.value,
        items: bindings.items.map(({ id, type }) => [id, type]),
        count: bindings.count,
      };
    });
    expect(seen).toEqual({
      address: "Sheet1!B3:C4",
      table: "Ports",
      text: "口岸",
      items: [
        ["cells", "Range"],
        ["table", "Table"],
        ["text", "Text"],
      ],
      count: 3,
    });
  });

  it("come from the selection, under a name of their own, and go with delete or with their cells", async () => {
    const seen = await onSheet(excel(), async (sheet, context) => {
      const { bindings } = context.workbook;
      sheet.getRange("E5:F6").select();
      await context.sync();
      const own = bindings.addFromSelection("Range", "").load("id");
      bindings.add("H1", "Text", "gone");
      bindings.add("A1", "Text", "deleted");
      await context.sync();
      sheet.getRange("H:H").delete("Left");
      bindings.getItem("deleted").delete();
      const [gone, deleted] = ["gone", "deleted"].map((id) => bindings.getItemOrNullObject(id));
      const count = bindings.getCount();
      await context.sync();
      return [own.id !== "", gone?.isNullObject, deleted?.isNullObject, count.value];
    });
    expect(seen).toEqual([true, true, true, 1]);
  });

  it.each([
    ["a text of several cells", "A1:A2", "Text", "InvalidArgument"],
    ["a table where there is none", "E1:F2", "Table", "InvalidArgument"],
    ["an unknown type", "A1", "Matrix", "InvalidArgument"],
  ] as const)("refuse %s", async (_what, address, type, code) => {
    const run = onSheet(excel(), (_sheet, context) => {
      context.workbook.bindings.add(address, type as "Text", "x");
    });
    expect(await codeOf(run)).toBe(code);
  });

  it("are of one type only, and must be there", async () => {
    const ask = (run: (bindings: Excel.BindingCollection) => unknown) =>
      codeOf(onSheet(excel(), (_sheet, context) => void run(context.workbook.bindings)));
    await onSheet(excel(), (_sheet, context) => void context.workbook.bindings.add("A1", "Text", "text"));
    expect(await ask((bindings) => bindings.getItem("text").getRange())).toBe("InvalidBinding");
    expect(await ask((bindings) => bindings.getItem("text").getTable())).toBe("InvalidBinding");
    expect(await ask((bindings) => bindings.getItem("none").load("type"))).toBe("ItemNotFound");
  });
});
