import { workbookFor } from "../../../src/workbench/page/addinWorkbook";
import { createExcel, type TestExcel } from "../../support/excel";
import { onSheet } from "../model/support";

let one: TestExcel;
let two: TestExcel;
beforeEach(async () => {
  one = await createExcel({ addin: "one" });
  two = await createExcel({ addin: "two", session: one.session });
});
afterEach(() => {
  one.dispose();
  two.dispose();
});

/** Has an add-in note down every change that it hears of. */
async function listen(excel: TestExcel): Promise<string[]> {
  const heard: string[] = [];
  await onSheet(excel, (sheet) => {
    sheet.onChanged.add((event) => {
      heard.push(`${event.address} ${event.triggerSource}`);
      return Promise.resolve();
    });
  });
  return heard;
}

const write = (excel: TestExcel, address: string) =>
  onSheet(excel, (sheet) => {
    sheet.getRange(address).values = [["x"]];
  });

const settle = () => Promise.all([one.settle(), two.settle()]);

describe("two add-ins on one workbook", () => {
  it("see each other's cells and changes, and only their own doing as their own", async () => {
    const [heardByOne, heardByTwo] = [await listen(one), await listen(two)];
    await write(one, "A1");
    await write(two, "B2");
    await settle();
    expect(heardByOne).toEqual(["A1 ThisLocalAddin", "B2 Unknown"]);
    expect(heardByTwo).toEqual(["A1 Unknown", "B2 ThisLocalAddin"]);
    expect(one.store.cell(one.store.activeSheet(), 1, 1).value).toBe("x");
  });

  it("lose no handler when the other goes", async () => {
    const heard = await listen(two);
    await listen(one);
    one.host.disconnect();
    await write(two, "A1");
    await settle();
    expect(heard).toEqual(["A1 ThisLocalAddin"]);
  });

  it("are told only of what they asked for", async () => {
    const told: unknown[] = [];
    const third = workbookFor(one.session, "three");
    third.onEvent((event) => told.push(event?.type));
    await listen(one);
    await write(two, "A1");
    expect(told).toEqual([]);
    third.register(true, one.session.root.worksheets, "DataChangedEvent");
    await write(two, "A2");
    expect(told).toEqual([10]);
  });

  it("switch events off each for itself", async () => {
    const [heardByOne, heardByTwo] = [await listen(one), await listen(two)];
    await one.Excel.run(async (context) => {
      context.runtime.enableEvents = false;
      context.runtime.load("enableEvents");
      await context.sync();
      expect(context.runtime.enableEvents).toBe(false);
    });
    await write(one, "A1");
    await settle();
    expect([heardByOne, heardByTwo]).toEqual([[], ["A1 Unknown"]]);
    await one.Excel.run(async (context) => {
      context.runtime.enableEvents = true;
      await context.sync();
    });
    await write(one, "A2");
    await settle();
    expect(heardByOne).toEqual(["A2 ThisLocalAddin"]);
  });

  it("share custom XML parts, but keep their settings apart, in both APIs", async () => {
    await one.Excel.run(async (context) => {
      context.workbook.settings.add("who", "one");
      context.workbook.customXmlParts.add("<of-one/>");
      await context.sync();
    });
    one.Office.context.document.settings.set("language", "zh");
    await new Promise((resolve) => one.Office.context.document.settings.saveAsync(resolve));
    await two.Excel.run(async (context) => {
      const who = context.workbook.settings.getItemOrNullObject("who");
      const parts = context.workbook.customXmlParts.load("items/id");
      await context.sync();
      expect(who.isNullObject).toBe(true);
      expect(parts.items).toHaveLength(1);
      context.workbook.settings.add("who", "two");
      await context.sync();
    });
    expect([...one.session.settingsOf("two")]).toEqual([["who", '"two"']]);
    const again = await createExcel({ addin: "one", session: one.session });
    expect(again.Office.context.document.settings.get("language")).toBe("zh");
    again.dispose();
  });

  it("undo what the other did, step by step", async () => {
    await write(one, "A1");
    await write(two, "A1:A1");
    const value = () => one.store.cell(one.store.activeSheet(), 0, 0).value;
    one.store.undo();
    expect(value()).toBe("x");
    one.store.undo();
    expect(value()).toBe("");
  });
});
