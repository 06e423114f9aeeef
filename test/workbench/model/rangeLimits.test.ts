import { HostError } from "../../../src/workbench/richapi/errors";
import { cells, codeOf, excelForEachTest, onSheet } from "./support";

const excel = excelForEachTest({
  evaluate: (formula) => (formula === "=SPILL" ? [[1], [2], [3]] : 0),
});

describe("merged areas", () => {
  it("keep the first cell's content and take no other", async () => {
    await onSheet(excel(), (sheet) => {
      sheet.getRange("A1:B2").values = [
        [1, 2],
        [3, 4],
      ];
      sheet.getRange("A1:B2").merge();
      sheet.getRange("A1:C2").values = [
        [5, 6, 7],
        [8, 9, 10],
      ];
    });
    expect(cells(excel(), 0, 0, 2, 3)).toEqual([
      [5, "", 7],
      ["", "", 10],
    ]);
  });

  it("are not torn by moves or sorts", async () => {
    await onSheet(excel(), (sheet) => {
      sheet.getRange("A1:B2").merge();
      sheet.getRange("A3").values = [[1]];
    });
    const run = (act: (sheet: Excel.Worksheet) => void) => codeOf(onSheet(excel(), act));
    expect(await run((sheet) => sheet.getRange("B1:C1").moveTo("E5"))).toBe("InvalidOperation");
    expect(await run((sheet) => sheet.getRange("A1:B3").sort.apply([{ key: 0 }]))).toBe("InvalidOperation");
    expect(await run((sheet) => void sheet.getRange("B1").insert("Down"))).toBe("InsertDeleteConflict");
  });
});

describe("spilled arrays", () => {
  it("are blocked by what is written into them, and come back when it is gone", async () => {
    const read = () =>
      onSheet(excel(), async (sheet, context) => {
        const range = sheet.getRange("A1:A3").load("values,hasSpill");
        const parent = sheet.getRange("A2").getSpillParentOrNullObject().load("address");
        await context.sync();
        return [range.values.flat(), range.hasSpill, parent.isNullObject];
      });
    await onSheet(excel(), (sheet) => {
      sheet.getRange("A1").formulas = [["=SPILL"]];
    });
    expect(await read()).toEqual([[1, 2, 3], true, false]);
    await onSheet(excel(), (sheet) => {
      sheet.getRange("A2").values = [["x"]];
    });
    expect(await read()).toEqual([["#SPILL!", "x", ""], false, true]);
    await onSheet(excel(), (sheet) => {
      sheet.getRange("A2").clear("Contents");
    });
    expect(await read()).toEqual([[1, 2, 3], true, false]);
  });

  it("have a parent for one cell only", async () => {
    const run = onSheet(excel(), async (sheet, context) => {
      sheet.getRange("A1:A2").getSpillParent();
      await context.sync();
    });
    expect(await codeOf(run)).toBe("InvalidArgument");
  });
});

describe("protected sheets", () => {
  it.each<[string, (range: Excel.Range) => void]>([
    ["values", (range) => (range.values = [[1]])],
    ["a format", (range) => (range.format.font.bold = true)],
    ["a border", (range) => (range.format.borders.getItem("EdgeTop").style = "Dash")],
    ["a number format", (range) => (range.numberFormat = [["0"]])],
    ["a hyperlink", (range) => (range.hyperlink = { address: "https://example.org/" })],
    ["a validation", (range) => (range.dataValidation.rule = { custom: { formula: "=TRUE" } })],
    ["a conditional format", (range) => void range.conditionalFormats.add("DataBar")],
    ["insertion", (range) => void range.insert("Down")],
    ["deletion", (range) => range.delete("Up")],
    ["a merge", (range) => range.merge()],
    ["a sort", (range) => range.getResizedRange(2, 2).sort.apply([{ key: 0 }])],
    ["a copy into it", (range) => range.copyFrom("C1")],
    ["a move", (range) => range.moveTo("C1")],
    ["a fill", (range) => range.autoFill("A1:A5")],
    ["removal of duplicates", (range) => void range.removeDuplicates([0], false)],
    ["replacement", (range) => void range.replaceAll("2", "3", {})],
    ["clearing", (range) => range.clear()],
    ["hiding", (range) => (range.rowHidden = true)],
    ["a group", (range) => range.group("ByRows")],
  ])("refuse %s with AccessDenied and change nothing", async (_what, act) => {
    await onSheet(excel(), (sheet) => {
      sheet.getRange("A1:C3").values = [
        [2, 1, 1],
        [1, 1, 1],
        [1, 2, 3],
      ];
      sheet.protection.protect();
    });
    const run = onSheet(excel(), (sheet) => act(sheet.getRange("A1")));
    expect(await codeOf(run)).toBe("AccessDenied");
    expect(cells(excel(), 0, 0, 1, 3)).toEqual([[2, 1, 1]]);
  });

  it("let unlocked cells be written, and name where the refusal was", async () => {
    await onSheet(excel(), (sheet) => {
      sheet.getRange("B1").format.protection.locked = false;
      sheet.protection.protect();
    });
    await onSheet(excel(), (sheet) => {
      sheet.getRange("B1").values = [["free"]];
    });
    const run = onSheet(excel(), (sheet) => {
      sheet.getRange("A1:B1").values = [[1, 2]];
    });
    await expect(run).rejects.toMatchObject({ debugInfo: { errorLocation: "Range.values" } });
    expect(cells(excel(), 0, 0, 1, 2)).toEqual([["", "free"]]);
  });
});

describe("limits", () => {
  it.each<[string, (sheet: Excel.Worksheet) => unknown, string]>([
    [
      "more than five million cells read",
      (sheet) => sheet.getRange("A1:F900000").load("values"),
      "RangeExceedsLimit",
    ],
    ["whole columns written", (sheet) => (sheet.getRange("A:A").formulasR1C1 = [["x"]]), "InvalidArgument"],
    ["a copy off the sheet", (sheet) => sheet.getRange("XFD1").copyFrom("A1:B1"), "InvalidArgument"],
    ["a move off the sheet", (sheet) => sheet.getRange("A1:B2").moveTo("XFD1"), "InvalidArgument"],
    [
      "a text of 32,768 characters",
      (sheet) => (sheet.getRange("A1").values = [["x".repeat(32_768)]]),
      "InvalidArgument",
    ],
  ])("%s", async (_what, act, code) => {
    expect(await codeOf(onSheet(excel(), (sheet) => void act(sheet)))).toBe(code);
  });
});

describe("errors of the model", () => {
  it("carry whether Excel is documented to give them", () => {
    const { session, store } = excel();
    store.updateSheet(store.activeSheet(), { protection: {} });
    let caught: unknown;
    try {
      session.assertAllowed(store.activeSheet(), null);
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(HostError);
    expect(caught).toMatchObject({
      basis: { kind: "documented", where: expect.stringContaining("protection") as string },
    });
  });
});
