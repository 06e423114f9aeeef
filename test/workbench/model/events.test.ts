import type { TestExcel } from "../../support/excel";
import { onSheet, excelForEachTest } from "./support";

const excel = excelForEachTest({ sheets: ["Data", "Other"] });

const B2 = { row: 1, column: 1, rows: 1, columns: 1 };

function userWrites(book: TestExcel, value: unknown, box = B2): void {
  const { store } = book;
  store.transaction(
    "edit",
    () => store.write(store.activeSheet(), box, { inputs: [[value as string]] }),
    "user",
  );
}

describe("events", () => {
  it("tell who changed which cell from what to what", async () => {
    const seen: Excel.WorksheetChangedEventArgs[] = [];
    await onSheet(excel(), (sheet) => {
      sheet.onChanged.add((event) => {
        seen.push(event);
        return Promise.resolve();
      });
    });
    userWrites(excel(), 5);
    await onSheet(excel(), (sheet) => {
      sheet.getRange("B2").values = [["x"]];
      sheet.getRange("A1:B2").values = [
        [1, 2],
        [3, 4],
      ];
      sheet.getRange("3:3").insert("Down");
    });
    excel().store.undo();
    await excel().settle();
    expect(
      seen.map(({ address, changeType, source, triggerSource, details }) => [
        address,
        changeType,
        source,
        triggerSource,
        (details as unknown) === undefined
          ? null
          : [details.valueBefore, details.valueAfter, details.valueTypeAfter],
      ]),
    ).toEqual([
      ["B2", "RangeEdited", "Local", "Unknown", ["", 5, "Double"]],
      ["B2", "RangeEdited", "Local", "ThisLocalAddin", [5, "x", "String"]],
      ["A1:B2", "RangeEdited", "Local", "ThisLocalAddin", null],
      ["3:3", "RowInserted", "Local", "ThisLocalAddin", null],
      ["3:3", "RowDeleted", "Local", "Unknown", null],
    ]);
  });

  it("give the range they are about", async () => {
    let address = "";
    await onSheet(excel(), (sheet) => {
      sheet.onChanged.add(async (event) => {
        await excel().Excel.run(async (context) => {
          const range = event.getRange(context).load("address");
          await context.sync();
          address = range.address;
        });
      });
    });
    userWrites(excel(), 5);
    await excel().settle();
    await excel().settle();
    expect(address).toBe("Data!B2");
  });

  it("of tables come for their cells only, on table and collections", async () => {
    const seen: string[] = [];
    const note =
      (where: string) =>
      (event: { address: string }): Promise<void> => {
        seen.push(`${where} ${event.address}`);
        return Promise.resolve();
      };
    await onSheet(excel(), async (sheet, context) => {
      sheet.getRange("A1:B2").values = [
        ["a", "b"],
        [1, 2],
      ];
      const table = sheet.tables.add("A1:B2", true);
      await context.sync();
      table.onChanged.add(note("table"));
      sheet.tables.onChanged.add(note("sheet"));
      context.workbook.tables.onChanged.add(note("workbook"));
      await context.sync();
      sheet.getRange("B2").values = [[9]];
      sheet.getRange("D9").values = [[9]];
    });
    await excel().settle();
    expect(seen.sort()).toEqual(["sheet B2", "table B2", "workbook B2"]);
  });

  it("tell of selection on workbook, sheet and table", async () => {
    const seen: string[] = [];
    await onSheet(excel(), async (sheet, context) => {
      const table = sheet.tables.add("A1:B2", true);
      await context.sync();
      context.workbook.onSelectionChanged.add(() => {
        seen.push("workbook");
        return Promise.resolve();
      });
      sheet.onSelectionChanged.add((event) => {
        seen.push(`sheet ${event.address}`);
        return Promise.resolve();
      });
      table.onSelectionChanged.add((event) => {
        seen.push(`table ${event.address} ${String(event.isInsideTable)}`);
        return Promise.resolve();
      });
    });
    excel().store.select(excel().store.activeSheet(), [{ ...B2, columns: 3 }]);
    excel().store.select(excel().store.activeSheet(), [{ ...B2, row: 20 }]);
    await excel().settle();
    expect(seen.sort()).toEqual(
      ["sheet B2:D2", "sheet B21", "table  false", "table B2 true", "workbook", "workbook"].sort(),
    );
  });

  it("of sheets and tables tell of adding, deleting, renaming, activating, moving and protecting", async () => {
    const seen: string[] = [];
    const note =
      (what: string) =>
      (event: object): Promise<void> => {
        const more = ["nameAfter", "visibilityAfter", "positionAfter", "isProtected"]
          .filter((field) => field in event)
          .map((field) => String(Reflect.get(event, field)));
        seen.push([what, ...more].join(" "));
        return Promise.resolve();
      };
    await excel().Excel.run(async (context) => {
      const { worksheets, tables } = context.workbook;
      worksheets.onAdded.add(note("added"));
      worksheets.onDeleted.add(note("deleted"));
      worksheets.onActivated.add(note("activated"));
      worksheets.onDeactivated.add(note("deactivated"));
      worksheets.onNameChanged.add(note("renamed"));
      worksheets.onMoved.add(note("moved"));
      worksheets.onVisibilityChanged.add(note("visibility"));
      worksheets.onProtectionChanged.add(note("protected"));
      tables.onAdded.add(note("table added"));
      tables.onDeleted.add(note("table deleted"));
      await context.sync();
      const other = worksheets.getItem("Other");
      other.activate();
      other.name = "New";
      other.position = 0;
      other.protection.protect();
      other.protection.unprotect();
      const added = worksheets.add("Temp");
      added.visibility = "Hidden";
      added.delete();
      other.tables.add("A1:B2", true).convertToRange();
      await context.sync();
    });
    await excel().settle();
    expect(seen).toEqual([
      "deactivated",
      "activated",
      "renamed New",
      "moved 0",
      "protected true",
      "protected false",
      "added",
      "visibility Hidden",
      "deleted",
      "table added",
      "table deleted",
    ]);
  });

  it("stop after remove()", async () => {
    const seen: string[] = [];
    const handler = await onSheet(excel(), (sheet) =>
      sheet.onChanged.add((event) => {
        seen.push(event.address);
        return Promise.resolve();
      }),
    );
    userWrites(excel(), 1);
    await excel().settle();
    await excel().Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    userWrites(excel(), 2);
    await excel().settle();
    expect(seen).toEqual(["B2"]);
  });

  it("that this host never fires cannot be registered", () => {
    const { session } = excel();
    expect(() => session.register(true, session.root, "NoSuchEvent")).toThrow(
      "This host does not implement Workbook._RegisterNoSuchEvent.",
    );
  });
});
