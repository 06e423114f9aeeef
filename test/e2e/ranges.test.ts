/**
 * The grid answers for ranges what the in-memory store answers: one script, driven through office.js on both. Then what the person at
 * the grid does: rules follow, undo brings them back, and typing against a list is refused.
 */
import { text } from "../../src/workbench/page/strings";
import { createExcel } from "../support/excel";
import { rangeScript, type Seen } from "../support/rangeScript";
import { startWorkbench, type WorkbenchPage, type WorkbenchRig } from "../support/workbench";

jest.setTimeout(180_000);

let rig: WorkbenchRig;
let page: WorkbenchPage;
beforeAll(async () => {
  rig = await startWorkbench();
  page = await rig.open({ language: "en-US" });
});
afterAll(async () => {
  await page.close();
  await rig.close();
});

describe("ranges on the grid", () => {
  let expected: Seen[] = [];
  let seen: Seen[] = [];
  beforeAll(async () => {
    const excel = await createExcel();
    excel.installGlobals();
    expected = await rangeScript();
    excel.dispose();
    const frame = await page.frame();
    seen = await frame.evaluate(rangeScript);
  });

  test("every step answers as in memory", () => {
    expect(seen).toEqual(expected);
  });

  test("only the step that must fail fails", () => {
    const failed = expected.filter(([, result]) => Reflect.has(Object(result) as object, "code"));
    expect(failed.map(([name, result]) => [name, Reflect.get(Object(result), "code") as string])).toEqual([
      ["no precedents", "ItemNotFound"],
    ]);
  });

  test("rules, links and borders follow what the person does at the grid, and undo brings them back", async () => {
    const out = await page.page.evaluate(async () => {
      const { store } = window.workbench ?? {};
      if (store === undefined) throw new Error("The workbench has not started.");
      const sheet = store.activeSheet();
      const boxes = () => store.marks(sheet).map((mark) => JSON.stringify(mark.boxes));
      const box = { row: 30, column: 1, rows: 3, columns: 2 };
      store.setMarks(sheet, [{ id: "{1}", kind: "validation", boxes: [box], data: {} }]);
      store.setFormat(
        sheet,
        { row: 30, column: 1, rows: 1, columns: 1 },
        { borderTop: "double #FF0000", pattern: "Grid" },
      );
      const format = (row: number) => {
        const { borderTop, pattern } = store.format(sheet, { row, column: 1, rows: 1, columns: 1 });
        return [borderTop, pattern];
      };
      const seen: unknown[] = [boxes(), format(30)];
      const run = (id: string, params: object) => store.engine.api.executeCommand(id, params);
      const range = { startRow: 20, endRow: 21, startColumn: 0, endColumn: 59 };
      const target = { unitId: store.engine.unitId, subUnitId: sheet };
      await run("sheet.command.insert-row-by-range", { ...target, range, direction: 0 });
      seen.push(boxes(), format(32));
      await run("univer.command.undo", {});
      seen.push(boxes(), format(30));
      await run("sheet.command.move-range", {
        fromRange: { startRow: 30, endRow: 32, startColumn: 1, endColumn: 1 },
        toRange: { startRow: 40, endRow: 42, startColumn: 5, endColumn: 5 },
      });
      seen.push(boxes());
      await run("univer.command.undo", {});
      seen.push(boxes());
      return seen;
    });
    const at = (...boxes: [number, number, number, number][]) => [
      JSON.stringify(boxes.map(([row, column, rows, columns]) => ({ row, column, rows, columns }))),
    ];
    const look = ["double #FF0000", "Grid"];
    const start = at([30, 1, 3, 2]);
    expect(out).toEqual([
      start,
      look,
      at([32, 1, 3, 2]),
      look,
      start,
      look,
      at([30, 2, 3, 1], [40, 5, 3, 1]),
      start,
    ]);
  });

  test("formulas survive being formatted before they are calculated", async () => {
    const frame = await page.frame();
    const out = await frame.evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange("T1:T2");
        range.formulas = [["=1+1"], ["=2+2"]];
        range.format.font.bold = true;
        range.format.fill.color = "yellow";
        range.numberFormat = [["0.00"], ["0.00"]];
        range.load("formulas");
        await context.sync();
        return range.formulas as unknown[][];
      }),
    );
    expect(out).toEqual([["=1+1"], ["=2+2"]]);
    await page.whenIdle();
    expect(await page.cell("T2")).toMatchObject({ value: 4, text: "4.00" });
  });

  test("formats of many cells leave values alone and are undone to the last cell", async () => {
    const out = await page.page.evaluate(() => {
      const { store } = window.workbench ?? {};
      if (store === undefined) throw new Error("The workbench has not started.");
      const sheet = store.addSheet("Restyled");
      const kept = () => {
        const stored = store.engine.sheet(sheet).getCellMatrix().getMatrix();
        const { styles } = store.engine.workbook.getSnapshot();
        const look = (s: unknown) => (typeof s === "string" ? styles[s] : s);
        return JSON.stringify(stored, (key, value: unknown) => (key === "s" ? look(value) : value));
      };
      store.write(
        sheet,
        { row: 0, column: 0, rows: 3, columns: 2 },
        {
          inputs: [
            [1752, "'007"],
            ["=1+1", true],
            [null, 0.25],
          ],
        },
      );
      const one = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });
      store.setFormat(sheet, one(0, 0), { bold: true, borderTop: "thin #FF0000" });
      const body = { row: 0, column: 0, rows: 4, columns: 2 };
      const states = [kept()];
      store.transaction("formats", () => {
        store.fillNumberFormat(sheet, body, "#,##0.00");
        store.setFormat(sheet, one(0, 0), { borderBottom: "thin #0000FF" });
        store.fillNumberFormat(sheet, one(0, 1), "@");
        store.write(
          sheet,
          { row: 1, column: 0, rows: 2, columns: 2 },
          {
            numberFormats: [
              ["0.0", null],
              ["@", "@"],
            ],
          },
        );
      });
      states.push(kept());
      const { borderTop, borderBottom, bold } = store.format(sheet, one(0, 0));
      const seen = {
        look: [borderTop, borderBottom, bold],
        values: store.values(sheet, body),
        types: store.valueTypes(sheet, body),
        formats: store.numberFormats(sheet, body),
      };
      store.undo();
      states.push(kept());
      store.redo();
      states.push(kept());
      store.fillNumberFormat(sheet, body, "General");
      const general = store.numberFormats(sheet, body).flat();
      store.deleteSheet(sheet);
      return { states, seen, general };
    });
    const [before, after, undone, redone] = out.states;
    expect(undone).toBe(before);
    expect(redone).toBe(after);
    expect(out.seen).toEqual({
      look: ["thin #FF0000", "thin #0000FF", true],
      values: [
        [1752, "007"],
        ["", true],
        ["", 0.25],
        ["", ""],
      ],
      types: [
        ["Double", "String"],
        ["Empty", "Boolean"],
        ["Empty", "Double"],
        ["Empty", "Empty"],
      ],
      formats: [
        ["#,##0.00", "@"],
        ["0.0", "#,##0.00"],
        ["@", "@"],
        ["#,##0.00", "#,##0.00"],
      ],
    });
    expect(new Set(out.general)).toEqual(new Set(["General"]));
  });

  test("typing against a list is refused with the author's words; Escape gives up; an item goes in", async () => {
    const frame = await page.frame();
    await frame.evaluate(() =>
      Excel.run(async (context) => {
        const { dataValidation } = context.workbook.worksheets.getActiveWorksheet().getRange("V1");
        dataValidation.rule = { list: { inCellDropDown: true, source: "import,export" } };
        dataValidation.errorAlert = {
          message: "Choose a flow.",
          title: "Flow",
          showAlert: true,
          style: "Stop",
        };
        await context.sync();
      }),
    );
    await page.startTyping("V1", "t");
    await page.page.keyboard.type("ransit");
    await page.page.keyboard.press("Enter");
    await page.page.getByText("Choose a flow.").waitFor();
    await page.screenshot("validation-refused");
    expect(await page.page.evaluate(() => window.workbench?.host.executor.cellEditing)).toBe(true);
    await page.page.keyboard.press("Escape");
    await page.page.waitForFunction(() => window.workbench?.host.executor.cellEditing === false);
    expect((await page.cell("V1")).value).toBe("");
    await page.typeFormula("V1", "export");
    expect((await page.cell("V1")).value).toBe("export");
  });

  test("typing against a custom formula and dates is refused by what the engine calculates", async () => {
    const frame = await page.frame();
    await frame.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange("W1:W3").dataValidation.rule = { custom: { formula: "=COUNTIF($W$1:$W$3,W1)=1" } };
        sheet.getRange("W1").values = [["import"]];
        const dates = sheet.getRange("X1").dataValidation;
        dates.rule = { date: { formula1: "2014-01-01", operator: "GreaterThan" } };
        dates.errorAlert = { message: "Too early.", title: "", showAlert: true, style: "Stop" };
        await context.sync();
      }),
    );
    const isEditing = () => page.page.evaluate(() => window.workbench?.host.executor.cellEditing);
    await page.startTyping("W2", "i");
    await page.page.keyboard.type("mport");
    await page.page.keyboard.press("Enter");
    await page.page.getByText(text("en-US", "validationRefused")).waitFor();
    expect(await isEditing()).toBe(true);
    await page.page.keyboard.press("Escape");
    await page.page.waitForFunction(() => window.workbench?.host.executor.cellEditing === false);
    expect((await page.cell("W2")).value).toBe("");
    await page.typeFormula("W2", "export");
    expect((await page.cell("W2")).value).toBe("export");
    await page.startTyping("X1", "2");
    await page.page.keyboard.type("013-05-01");
    await page.page.keyboard.press("Enter");
    await page.page.getByText("Too early.").waitFor();
    await page.page.keyboard.press("Escape");
    await page.page.waitForFunction(() => window.workbench?.host.executor.cellEditing === false);
    await page.typeFormula("X1", "2015-05-01");
    expect((await page.cell("X1")).value).toBe(42125);
  });

  test("links go along when rows are sorted; a duplicated sheet has the charts, comments and rules", async () => {
    const frame = await page.frame();
    await frame.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("Sorted");
        sheet.getRange("A1:A3").values = [["c"], ["b"], ["a"]];
        sheet.getRange("A1").hyperlink = { address: "https://example.org/c" };
        sheet.getRange("A1:A2").conditionalFormats.add(Excel.ConditionalFormatType.dataBar);
        sheet.charts.add(Excel.ChartType.columnClustered, sheet.getRange("A1:A3"));
        sheet.comments.add("A2", "b?");
        sheet.activate();
        await context.sync();
      }),
    );
    const seen = () =>
      page.page.evaluate(() => {
        const store = window.workbench?.store;
        return store?.sheets().map(({ id, name }) => ({
          name,
          marks: store.marks(id).map(({ kind, boxes }) => [kind, boxes.map(({ row, rows }) => [row, rows])]),
          charts: store.attachments.all("chart", id).length,
          comments: store.attachments.all("comment", id).length,
        }));
      });
    const before = await seen();
    await page.page.evaluate(async () => {
      const engine = window.workbench?.store.engine;
      const sheet = engine?.activeSheet().getSheetId();
      const target = { unitId: engine?.unitId, subUnitId: sheet };
      const range = { startRow: 0, endRow: 2, startColumn: 0, endColumn: 0 };
      await engine?.commands.executeCommand("sheet.command.reorder-range", {
        ...target,
        range,
        order: { 0: 2, 1: 1, 2: 0 },
      });
      await engine?.commands.executeCommand("sheet.command.copy-sheet", target);
    });
    const after = (await seen()) ?? [];
    const sorted = {
      marks: [
        ["conditionalFormat", [[0, 2]]],
        ["hyperlink", [[2, 1]]],
      ],
      charts: 1,
      comments: 1,
    };
    expect(after.slice(-2)).toMatchObject([{ ...sorted, name: "Sorted" }, sorted]);
    await page.page.evaluate(() => {
      window.workbench?.store.undo();
      window.workbench?.store.undo();
    });
    expect(await seen()).toEqual(before);
  });
});
