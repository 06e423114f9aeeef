import { refusalOf } from "../../../src/workbench/model/dataValidation";
import { createExcel } from "../../support/excel";
import { codeOf, excelForEachTest, onSheet } from "./support";

const excel = excelForEachTest();

function ruled(address: string, rule: Excel.DataValidationRule): Promise<void> {
  return onSheet(excel(), (sheet) => {
    sheet.getRange(address).dataValidation.rule = rule;
  });
}

describe("data validation", () => {
  it.each<[string, Excel.DataValidationRule, Excel.DataValidationRule]>([
    [
      "List",
      { list: { inCellDropDown: true, source: "进口,出口" } },
      { list: { inCellDropDown: true, source: "进口,出口" } },
    ],
    [
      "WholeNumber",
      { wholeNumber: { formula1: 1, formula2: 9, operator: "Between" } },
      { wholeNumber: { formula1: "=1", formula2: "=9", operator: "Between" } },
    ],
    [
      "Decimal",
      { decimal: { formula1: "=A1", operator: "GreaterThan" } },
      { decimal: { formula1: "=A1", operator: "GreaterThan" } },
    ],
    [
      "Date",
      { date: { formula1: "2014-01-31", operator: "LessThan" } },
      { date: { formula1: "=41670", operator: "LessThan" } },
    ],
    [
      "TextLength",
      { textLength: { formula1: 3, operator: "LessThanOrEqualTo" } },
      { textLength: { formula1: "=3", operator: "LessThanOrEqualTo" } },
    ],
    ["Custom", { custom: { formula: "=ISNUMBER(B1)" } }, { custom: { formula: "=ISNUMBER(B1)" } }],
  ])("keeps %s with its bounds as formulas", async (type, given, kept) => {
    await ruled("B1:B9", given);
    const out = await onSheet(excel(), async (sheet, context) => {
      const { dataValidation } = sheet.getRange("B5");
      dataValidation.load();
      await context.sync();
      return dataValidation.toJSON();
    });
    expect(out).toMatchObject({
      type,
      rule: kept,
      ignoreBlanks: true,
      valid: true,
      errorAlert: { showAlert: true, style: "Stop" },
      prompt: { showPrompt: true },
    });
  });

  it("takes ranges as source, on other sheets too, and checks what is there", async () => {
    const out = await onSheet(excel(), async (sheet, context) => {
      const other = context.workbook.worksheets.add("Lists");
      other.getRange("A1:A2").values = [["Manzhouli"], ["Erenhot"]];
      const range = sheet.getRange("B1:B4");
      range.values = [["Manzhouli"], ["Alashankou"], [""], ["Erenhot"]];
      range.dataValidation.rule = { list: { inCellDropDown: true, source: other.getRange("A1:A2") } };
      range.dataValidation.load("rule,valid");
      const bad = range.dataValidation.getInvalidCells().load("address");
      const good = sheet.getRange("B1").dataValidation.getInvalidCellsOrNullObject().load("address");
      await context.sync();
      return [
        range.dataValidation.rule.list?.source,
        range.dataValidation.valid,
        bad.address,
        good.isNullObject,
      ];
    });
    expect(out).toEqual(["=Lists!$A$1:$A$2", null, "Sheet1!B2", true]);
  });

  it("follows the cells that its rule names, on other sheets too, and is undone with them", async () => {
    const source = () =>
      onSheet(excel(), async (sheet, context) => {
        const { dataValidation } = sheet.getRange("B1").load("address");
        dataValidation.load("rule");
        await context.sync();
        return dataValidation.rule.list?.source;
      });
    await onSheet(excel(), async (sheet, context) => {
      const other = context.workbook.worksheets.add("Lists");
      sheet.getRange("B1").dataValidation.rule = {
        list: { inCellDropDown: true, source: other.getRange("A2:A3") },
      };
      await context.sync();
      other.getRange("1:1").insert("Down");
    });
    expect(await source()).toBe("=Lists!$A$3:$A$4");
    excel().store.undo();
    expect(await source()).toBe("=Lists!$A$2:$A$3");
  });

  it("says where cells have none, or different ones", async () => {
    await ruled("B1:B2", { list: { inCellDropDown: true, source: "a" } });
    await ruled("B3", { wholeNumber: { formula1: 1, operator: "EqualTo" } });
    const types = await onSheet(excel(), async (sheet, context) => {
      const all = ["A1", "A1:B1", "B1:B3", "B1:B2"].map((at) =>
        sheet.getRange(at).dataValidation.load("type,rule"),
      );
      await context.sync();
      return all.map((one) => [one.type, (one.rule as object | null) === null]);
    });
    expect(types).toEqual([
      ["None", false],
      ["Inconsistent", true],
      ["MixedCriteria", true],
      ["List", false],
    ]);
  });

  it("follows its cells, is cleared in part and comes back", async () => {
    await ruled("B1:B3", { list: { inCellDropDown: true, source: "a" } });
    const where = () =>
      onSheet(excel(), async (sheet, context) => {
        const areas = sheet.getRange("A1:D9").getSpecialCellsOrNullObject("DataValidations").load("address");
        await context.sync();
        return areas.isNullObject ? null : areas.address.replaceAll("Sheet1!", "");
      });
    await onSheet(excel(), (sheet) => {
      sheet.getRange("A:A").insert("Right");
      sheet.getRange("C2").dataValidation.clear();
    });
    expect(await where()).toBe("C1,C3");
    excel().store.undo();
    excel().store.undo();
    expect(await where()).toBe("B1:B3");
  });

  it("keeps alert and prompt", async () => {
    await ruled("A1", { list: { inCellDropDown: true, source: "a" } });
    const out = await onSheet(excel(), async (sheet, context) => {
      const { dataValidation } = sheet.getRange("A1");
      dataValidation.errorAlert = { message: "no", title: "No", showAlert: true, style: "Warning" };
      dataValidation.prompt = { message: "choose", title: "Port", showPrompt: true };
      dataValidation.ignoreBlanks = false;
      dataValidation.load("errorAlert,prompt,ignoreBlanks,rule");
      await context.sync();
      return [
        dataValidation.errorAlert.style,
        dataValidation.prompt.title,
        dataValidation.ignoreBlanks,
        dataValidation.rule.list?.source,
      ];
    });
    expect(out).toEqual(["Warning", "Port", false, "a"]);
  });

  it("refuses what a person types against it, and lets add-ins write what they like", async () => {
    await ruled("A1", { wholeNumber: { formula1: 1, formula2: 12, operator: "Between" } });
    await onSheet(excel(), (sheet) => {
      sheet.getRange("A1").values = [["anything"]];
    });
    const { session, store } = excel();
    const typed = (value: string | number) =>
      refusalOf(session, store.activeSheet(), 0, 0, {
        value,
        type: typeof value === "number" ? "Double" : "String",
      })?.style;
    expect([typed(5), typed(13), typed(1.5), typed("x")]).toEqual([undefined, "Stop", "Stop", "Stop"]);
    expect(refusalOf(session, store.activeSheet(), 5, 5, { value: 99, type: "Double" })).toBeNull();
  });

  it("asks a custom rule's formula about what is typed, relative to the first cell", async () => {
    const checking = await createExcel({
      // Stands for =B1>A1 in whatever row it is read.
      evaluate: (formula, { sheet, read }) => {
        const row = Number(/^=B(\d+)>A\1$/.exec(formula)?.[1]) - 1;
        if (Number.isNaN(row)) return formula === "=A1+1" ? 11 : undefined;
        const [[low = 0, high = 0] = []] = read(sheet, { row, column: 0, rows: 1, columns: 2 });
        return typeof high === "string" ? "#VALUE!" : high > low;
      },
    });
    const { session, store } = checking;
    const sheet = store.activeSheet();
    store.write(sheet, { row: 0, column: 0, rows: 2, columns: 1 }, { inputs: [[10], [20]] });
    const boxes = [{ row: 0, column: 1, rows: 2, columns: 1 }];
    const custom = { rule: { type: "Custom", formula: "=B1>A1" } };
    const bounded = { rule: { type: "Decimal", operator: "GreaterThan", formula1: "=A1+1" } };
    store.setMarks(sheet, [
      { id: "1", kind: "validation", boxes, data: custom },
      { id: "2", kind: "validation", boxes: [{ row: 0, column: 5, rows: 1, columns: 1 }], data: bounded },
    ]);
    const typed = (row: number, column: number, value: number | string) =>
      refusalOf(session, sheet, row, column, { value, type: typeof value === "number" ? "Double" : "String" })
        ?.style;
    expect([typed(0, 1, 15), typed(0, 1, 5), typed(1, 1, 15), typed(1, 1, 25)]).toEqual([
      undefined,
      "Stop",
      "Stop",
      undefined,
    ]);
    expect(typed(0, 1, "x")).toBe("Stop");
    expect([typed(0, 5, 11), typed(0, 5, 12)]).toEqual(["Stop", undefined]);
    expect(store.cell(sheet, 0, 1).value).toBe("");
    checking.dispose();
  });

  it.each<[string, Excel.DataValidationRule]>([
    ["two kinds at once", { list: { inCellDropDown: true, source: "a" }, custom: { formula: "=1" } }],
    ["an empty list", { list: { inCellDropDown: true, source: "" } }],
    ["half a between", { decimal: { formula1: 1, operator: "Between" } }],
  ])("refuses %s", async (_what, rule) => {
    expect(await codeOf(ruled("A1", rule))).toBe("InvalidArgument");
  });
});
