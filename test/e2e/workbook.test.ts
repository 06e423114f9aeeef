/**
 * The workbook around the cells: styles, protection of the structure, sheets and their filters on the grid. One script runs on both stores and
 * must see the same; then what the person at the page sees and may do.
 */
import { createExcel } from "../support/excel";
import { bookScript } from "../support/bookScript";
import type { Seen } from "../support/rangeScript";
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

describe("the workbook on the grid", () => {
  let expected: Seen[] = [];
  let seen: Seen[] = [];
  beforeAll(async () => {
    const excel = await createExcel();
    excel.installGlobals();
    expected = await bookScript();
    excel.dispose();
    const frame = await page.frame();
    seen = await frame.evaluate(bookScript);
  });

  test("every step answers as in memory", () => {
    expect(seen).toEqual(expected);
  });

  test("only the steps that must fail fail", () => {
    const failed = expected.filter(([, result]) => Reflect.has(Object(result) as object, "code"));
    expect(failed.map(([name, result]) => [name, Reflect.get(Object(result), "code") as string])).toEqual([
      ["an unknown style", "InvalidArgument"],
      ["a new sheet in it", "AccessDenied"],
    ]);
  });
});

describe("a workbook whose structure is protected", () => {
  const protect = async (on: boolean) => {
    const frame = await page.frame();
    await frame.evaluate(
      (isOn) =>
        Excel.run(async (context) => {
          const { protection } = context.workbook;
          if (isOn) protection.protect();
          else protection.unprotect();
          await context.sync();
        }),
      on,
    );
  };
  const names = () => page.page.evaluate(() => window.workbench?.store.sheets().map((sheet) => sheet.name));

  test("says so beside its name, refuses new sheets to the person, and says why", async () => {
    await protect(true);
    const lock = page.page.getByRole("img", { name: "The workbook’s structure is protected" });
    await lock.waitFor();
    const before = await names();
    await page.page.locator("[data-u-comp=sheet-bar-append-button]").first().click();
    await page.page.getByText("sheets cannot be added, deleted, renamed, moved, hidden or shown").waitFor();
    await page.screenshot("workbook-protected");
    expect(await names()).toEqual(before);
    await protect(false);
    await lock.waitFor({ state: "detached" });
  });

  test("is a fault to try: a new sheet is refused to the add-in", async () => {
    const addSheet = async () => {
      const frame = await page.frame();
      return frame.evaluate(() =>
        Excel.run(async (context) => {
          context.workbook.worksheets.add("Fresh");
          await context.sync();
          return "ok";
        }).catch((error: unknown) => String(Reflect.get(Object(error), "code"))),
      );
    };
    const set = (on: boolean) =>
      page.page.evaluate((isOn) => window.workbench?.faults.setStructureProtected(isOn), on);
    await set(true);
    expect(await addSheet()).toBe("AccessDenied");
    await set(false);
    expect(await addSheet()).toBe("ok");
    expect(await names()).toEqual(["Sheet1", "Fresh"]);
  });
});

describe("what an add-in makes of a sheet", () => {
  test("is seen: styles, a filter, no headings", async () => {
    const frame = await page.frame();
    const set = (showHeadings: boolean) =>
      frame.evaluate(
        (headings) =>
          Excel.run(async (context) => {
            const sheet = context.workbook.worksheets.getActiveWorksheet();
            sheet.showHeadings = headings;
            await context.sync();
          }),
        showHeadings,
      );
    await frame.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange("A1:C6").values = [
          ["Port", "Freight", "Mode"],
          ["满洲里", 3010, "rail"],
          ["二连浩特", 1200, "rail"],
          ["霍尔果斯", 2100, "road"],
          ["阿拉山口", 2500, "rail"],
          ["Total", 8810, ""],
        ];
        sheet.getRange("A1:C1").style = "Heading 3";
        sheet.getRange("B2").style = "Good";
        sheet.getRange("B3").style = "Bad";
        sheet.getRange("B4").style = "Neutral";
        sheet.getRange("B5").style = "Input";
        sheet.getRange("A6:C6").style = "Total";
        sheet.autoFilter.apply("A1:C5", 2, { filterOn: "Values", values: ["rail"] });
        await context.sync();
      }),
    );
    await page.screenshot("workbook-styles");
    const corner = () => page.page.evaluate(() => window.workbench?.page.cellArea() ?? { x: -1, y: -1 });
    const before = await corner();
    await set(false);
    const without = await corner();
    await page.screenshot("workbook-no-headings");
    await set(true);
    const again = await corner();
    expect([before.x, before.y]).toEqual([46, 20]);
    expect([without.x, without.y]).toEqual([1, 1]);
    expect(again).toEqual(before);
    await frame.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().autoFilter.remove();
        await context.sync();
      }),
    );
  });
});

describe("the sheet's own filter, in the hands of a person", () => {
  const run = (what: "apply" | "criteria" | "protect" | "protectButFilters" | "unprotect") =>
    page.frame().then((frame) =>
      frame.evaluate(
        (asked) =>
          Excel.run(async (context) => {
            const sheet = context.workbook.worksheets.getActiveWorksheet();
            const { autoFilter, protection } = sheet;
            if (asked === "apply") {
              autoFilter.apply("A1:C5");
              const told: unknown[] = [];
              Reflect.set(globalThis, "rowsTold", told);
              sheet.onRowHiddenChanged.add(({ address, changeType, source }) => {
                told.push([address, changeType, source]);
                return Promise.resolve();
              });
            } else if (asked === "unprotect") protection.unprotect();
            else if (asked !== "criteria")
              protection.protect({ allowAutoFilter: asked === "protectButFilters" });
            autoFilter.load("criteria");
            await context.sync();
            return autoFilter.criteria;
          }),
        what,
      ),
    );
  const button = (name: string) => page.page.getByRole("button", { name, exact: true });
  const panel = () => page.page.getByRole("dialog", { name: "Filter “Mode”" });

  test("opens at the header cell, hides what is not ticked, tells the add-in, and is one step to undo", async () => {
    await run("apply");
    await button("Filter “Mode”").click();
    await panel().getByRole("checkbox", { name: "rail 3" }).uncheck();
    await page.screenshot("filter-panel");
    await panel().getByRole("button", { name: "OK" }).click();
    await button("“Mode” is filtered").waitFor();
    expect(await run("criteria")).toEqual([null, null, { filterOn: "Values", values: ["road"] }]);
    const frame = await page.frame();
    await frame.waitForFunction(() => (Reflect.get(globalThis, "rowsTold") as unknown[]).length === 2);
    expect(await frame.evaluate(() => Reflect.get(globalThis, "rowsTold") as unknown)).toEqual([
      ["2:3", "Hidden", "Local"],
      ["5:5", "Hidden", "Local"],
    ]);
    await page.page.evaluate(() => window.workbench?.store.undo());
    await button("Filter “Mode”").waitFor();
    expect(await run("criteria")).toEqual([null, null, null]);
  });

  test("opens by Alt+Down at the selected header, takes a condition by keyboard, and gives the keyboard back", async () => {
    await page.select("B1");
    await page.focusGrid();
    await page.page.keyboard.press("Alt+ArrowDown");
    const open = page.page.getByRole("dialog", { name: "Filter “Freight”" });
    await open.getByRole("combobox").selectOption("greater");
    await open.getByRole("textbox", { name: "Value" }).fill("2000");
    await page.page.keyboard.press("Enter");
    await button("“Freight” is filtered").waitFor();
    expect((await run("criteria"))[1]).toEqual({ filterOn: "Custom", criterion1: ">2000" });
    await page.page.waitForFunction(() => document.activeElement?.id.includes("INTERNAL_EDITOR") === true);
    await button("“Freight” is filtered").click();
    await page.page.getByRole("button", { name: "Sort descending" }).click();
    await page.page.waitForFunction(() => window.workbench?.getCell("B3").value === 2500);
    expect((await page.cell("A2")).value).toBe("满洲里");
  });

  test("is refused where the sheet is protected, and the page says so", async () => {
    await run("protect");
    await button("“Freight” is filtered").click();
    await page.page.getByText("does not allow filters to be changed").waitFor();
    expect(await page.page.getByRole("dialog").count()).toBe(0);
    await run("unprotect");
    await run("protectButFilters");
    await button("“Freight” is filtered").click();
    await page.page.getByRole("button", { name: "Clear this column’s filter" }).click();
    await button("Filter “Freight”").waitFor();
    await run("unprotect");
  });

  test("goes and comes by Ctrl+Shift+L", async () => {
    await page.select("B3");
    await page.focusGrid();
    await page.page.keyboard.press("Control+Shift+L");
    await button("Filter “Freight”").waitFor({ state: "detached" });
    expect(await run("criteria")).toEqual([]);
    await page.page.keyboard.press("Control+Shift+L");
    await button("Filter “Freight”").waitFor();
    expect(await run("criteria")).toEqual([null, null, null]);
    await page.page.keyboard.press("Control+Shift+L");
    await button("Filter “Freight”").waitFor({ state: "detached" });
    await page.select("Z90");
    await page.page.keyboard.press("Control+Shift+L");
    await page.page.getByText("There are no cells to filter here").waitFor();
  });
});

describe("the outline of rows and columns that an add-in grouped", () => {
  const run = (what: "group" | "protect" | "ungroup") =>
    page.frame().then((frame) =>
      frame.evaluate(
        (asked) =>
          Excel.run(async (context) => {
            const sheet = context.workbook.worksheets.getActiveWorksheet();
            const ranges = ["2:9", "3:4"].map((address) => sheet.getRange(address));
            if (asked === "group") {
              for (const range of ranges) range.group("ByRows");
              sheet.getRange("B:C").group("ByColumns");
              const told: unknown[] = [];
              Reflect.set(globalThis, "linesTold", told);
              sheet.onRowHiddenChanged.add(({ address, changeType }) => {
                told.push(`${address} ${changeType}`);
                return Promise.resolve();
              });
            } else if (asked === "protect") sheet.protection.protect();
            else {
              sheet.protection.unprotect();
              for (const range of ranges.reverse()) range.ungroup("ByRows");
              sheet.getRange("B:C").ungroup("ByColumns");
            }
            await context.sync();
          }),
        what,
      ),
    );
  const button = (name: string) => page.page.getByRole("button", { name, exact: true });
  const shown = () =>
    page.page.evaluate(() => {
      const { store } = window.workbench ?? {};
      const sheet = store?.activeSheet() ?? "";
      const rows = [1, 2, 3, 4].map((row) => store?.isRowHidden(sheet, row) === false);
      return [...rows, store?.isColumnHidden(sheet, 1) === false];
    });

  test("has buttons that collapse and expand, by mouse and keyboard, and tell the add-in", async () => {
    await page.select("A1");
    await run("group");
    await button("Collapse rows 3 to 4").click();
    await button("Expand rows 3 to 4").waitFor();
    await button("Collapse rows 2 to 9").focus();
    await page.page.keyboard.press("Enter");
    await button("Expand rows 2 to 9").waitFor();
    await page.screenshot("outline");
    expect(await shown()).toEqual([false, false, false, false, true]);
    // The keyboard is still at the button; what was closed within stays closed.
    await page.page.keyboard.press("Space");
    await button("Expand rows 3 to 4").waitFor();
    expect(await shown()).toEqual([true, false, false, true, true]);
    const frame = await page.frame();
    await frame.waitForFunction(() => (Reflect.get(globalThis, "linesTold") as string[]).length >= 4);
    expect(await frame.evaluate(() => Reflect.get(globalThis, "linesTold") as unknown)).toEqual([
      "3:4 Hidden",
      "2:2 Hidden",
      "5:9 Hidden",
      "2:9 Unhidden",
      "3:4 Hidden",
    ]);
    await page.page.evaluate(() => window.workbench?.store.undo());
    await button("Expand rows 2 to 9").waitFor();
  });

  test("has a number for each level, and is refused on a protected sheet", async () => {
    await button("Show rows down to level 3").click();
    await button("Collapse rows 3 to 4").waitFor();
    await button("Show columns down to level 1").click();
    await button("Expand columns B to C").waitFor();
    expect(await shown()).toEqual([true, true, true, true, false]);
    await run("protect");
    await button("Expand columns B to C").click();
    await page.page.getByText("its groups can be neither collapsed nor expanded").waitFor();
    expect(await shown()).toEqual([true, true, true, true, false]);
    await run("ungroup");
    await page.page.getByRole("group", { name: "Outline of rows" }).waitFor({ state: "detached" });
    expect(await page.page.evaluate(() => window.workbench?.page.cellArea().x)).toBe(46);
    await page.page.evaluate(() => {
      const { store } = window.workbench ?? {};
      store?.setColumnsHidden(store.activeSheet(), 1, 2, false);
    });
  });
});

test("a table on the grid is filtered by the icons that a conditional format gives", async () => {
  const frame = await page.frame();
  await frame.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Fresh");
      sheet.getRange("K1:K4").values = [["n"], [1], [30], [15]];
      sheet.getRange("K2:K4").conditionalFormats.add("IconSet").iconSet.style = "ThreeArrows";
      const table = sheet.tables.add("K1:K4", true);
      table.columns.getItemAt(0).filter.applyIconFilter({ set: "ThreeArrows", index: 2 });
      await context.sync();
    }),
  );
  const hidden = await page.page.evaluate(() => {
    const { store } = window.workbench ?? {};
    const sheet = store?.sheets().find(({ name }) => name === "Fresh")?.id ?? "";
    return [1, 2, 3].map((row) => store?.isRowHidden(sheet, row));
  });
  expect(hidden).toEqual([true, false, true]);
});

describe("a sheet whose calculation an add-in switches off", () => {
  test("keeps its results, and others read these, until it is switched on", async () => {
    const frame = await page.frame();
    const step = async (what: "write" | "off" | "ask" | "on") => {
      await frame.evaluate(
        (asked) =>
          Excel.run(async (context) => {
            const { worksheets, application } = context.workbook;
            const sheet = worksheets.getItem("Sheet1");
            if (asked === "write") {
              sheet.getRange("J1:J2").formulas = [[1], ["=J1*2"]];
              worksheets.getItem("Fresh").getRange("A1:A2").formulas = [["=Sheet1!J2+1"], ["=Sheet1!J1"]];
            } else if (asked === "off") {
              sheet.enableCalculation = false;
              sheet.getRange("J1").values = [[5]];
            } else if (asked === "ask") {
              sheet.calculate(true);
              application.calculate("Full");
            } else sheet.enableCalculation = true;
            await context.sync();
          }),
        what,
      );
      await page.whenIdle();
      const cells = ["Sheet1!J2", "Fresh!A1", "Fresh!A2"].map((address) => page.cell(address));
      return (await Promise.all(cells)).map(({ value }) => value);
    };
    expect(await step("write")).toEqual([2, 3, 1]);
    expect(await step("off")).toEqual([2, 3, 5]);
    expect(await step("ask")).toEqual([2, 3, 5]);
    expect(await step("on")).toEqual([10, 11, 5]);
  });
});

describe("whole rows and columns that an add-in inserts and deletes", () => {
  test("leave the view where the person has scrolled it", async () => {
    const frame = await page.frame();
    const view = () =>
      page.page.evaluate(() => {
        const { store } = window.workbench ?? {};
        const state = store?.engine.api.getActiveWorkbook()?.getScrollStateBySheetId(store.activeSheet());
        return [state?.sheetViewStartRow, state?.sheetViewStartColumn];
      });
    await page.select("AZ500");
    const before = await view();
    expect(before.every((line) => Number(line) > 20)).toBe(true);
    for (const lines of ["A:A", "AY:AZ", "1:1", "495:500"]) {
      await frame.evaluate(
        (address) =>
          Excel.run(async (context) => {
            const range = context.workbook.worksheets.getActiveWorksheet().getRange(address);
            range.insert("Down");
            await context.sync();
            context.workbook.worksheets.getActiveWorksheet().getRange(address).delete("Up");
            await context.sync();
          }),
        lines,
      );
      expect([lines, await view()]).toEqual([lines, before]);
    }
  });
});

describe("what the person at the grid does", () => {
  test("is told to the add-in: clicks, formulas, hidden and sorted rows", async () => {
    const frame = await page.frame();
    await frame.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange("A30:B32").values = [
          ["x", 3],
          ["y", 1],
          ["z", 2],
        ];
        const told: unknown[] = [];
        Reflect.set(globalThis, "told", told);
        const note = (one: unknown): Promise<void> => {
          told.push(one);
          return Promise.resolve();
        };
        sheet.onSingleClicked.add(({ address, offsetX, offsetY }) =>
          note([address, offsetX > 0 && offsetX < 66, offsetY > 0 && offsetY < 18]),
        );
        sheet.onFormulaChanged.add(({ formulaDetails }) =>
          note(formulaDetails.map(({ cellAddress, previousFormula }) => [cellAddress, previousFormula])),
        );
        sheet.onRowHiddenChanged.add(({ address, changeType }) => note([address, changeType]));
        sheet.onRowSorted.add(({ address }) => note(["sorted", address]));
        await context.sync();
      }),
    );
    await page.select("A1");
    await page.page.evaluate(() => window.workbench?.page.focusGrid());
    const canvas = page.page.locator("[id^=univer-sheet-main-canvas]");
    // Cells of 88 by 24 pixels, after headings of 46 and 20.
    await canvas.click({ position: { x: 46 + 88 + 20, y: 20 + 24 * 7 + 10 } });
    await frame.waitForFunction(() => (Reflect.get(globalThis, "told") as unknown[]).length === 1);
    await page.typeFormula("C8", "=1+1");
    await page.typeFormula("C8", "=2+2");
    await page.page.evaluate(async () => {
      const { store } = window.workbench ?? {};
      if (store === undefined) throw new Error("The workbench has not started.");
      const target = { unitId: store.engine.unitId, subUnitId: store.activeSheet() };
      const rows = { startRow: 39, endRow: 40, startColumn: 0, endColumn: 59 };
      await store.engine.api.executeCommand("sheet.command.set-rows-hidden", { ...target, ranges: [rows] });
      await store.engine.api.executeCommand("sheet.command.sort-range", {
        ...target,
        range: { startRow: 29, endRow: 31, startColumn: 0, endColumn: 1 },
        orderRules: [{ colIndex: 1, type: "asc" }],
        hasTitle: false,
      });
    });
    await frame.waitForFunction(() => (Reflect.get(globalThis, "told") as unknown[]).length >= 5);
    expect(await frame.evaluate(() => Reflect.get(globalThis, "told") as unknown)).toEqual([
      ["B8", true, true],
      [["C8", ""]],
      [["C8", "=1+1"]],
      ["40:41", "Hidden"],
      ["sorted", "A30:B32"],
    ]);
  });
});

describe("a table's filter, in the hands of a person", () => {
  test("has the panel of a sheet's filter, keeps numbers as they are shown, and is one step to undo", async () => {
    const frame = await page.frame();
    await frame.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("Filtered");
        sheet.activate();
        sheet.getRange("A1:B4").values = [
          ["Port", "Freight, t"],
          ["满洲里", 3010],
          ["二连浩特", 1306],
          ["策克", 900],
        ];
        sheet.getRange("B2:B4").numberFormat = [["#,##0"], ["#,##0"], ["#,##0"]];
        sheet.tables.add("A1:B4", true).name = "Filtered";
        await context.sync();
      }),
    );
    const hidden = () =>
      page.page.evaluate(() => {
        const { store } = window.workbench ?? {};
        return [1, 2, 3].map((row) => store?.isRowHidden(store.activeSheet(), row));
      });
    const button = (name: string) => page.page.getByRole("button", { name, exact: true });
    await button("Filter “Freight, t”").click();
    const panel = page.page.getByRole("dialog", { name: "Filter “Freight, t”" });
    await panel.getByRole("checkbox", { name: "3,010 1" }).uncheck();
    await panel.getByRole("button", { name: "OK" }).click();
    await button("“Freight, t” is filtered").waitFor();
    expect(await hidden()).toEqual([true, false, false]);
    await page.select("B1");
    await page.focusGrid();
    await page.page.keyboard.press("Alt+ArrowDown");
    await page.page.getByRole("button", { name: "Sort ascending" }).click();
    await page.page.waitForFunction(() => window.workbench?.getCell("A2").value === "策克");
    expect(await hidden()).toEqual([false, false, true]);
    await page.page.evaluate(() => {
      window.workbench?.store.undo();
      window.workbench?.store.undo();
    });
    await button("Filter “Freight, t”").waitFor();
    expect(await hidden()).toEqual([false, false, false]);
    expect((await page.cell("A2")).value).toBe("满洲里");
  });
});

describe("typing in and beside a table", () => {
  test("renames its column in formulas and lets it grow; Ctrl+Z takes growth, typing and name back one by one", async () => {
    const frame = await page.frame();
    await frame.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("Typed");
        sheet.activate();
        sheet.getRange("A1:B2").values = [
          ["Port", "Freight"],
          ["满洲里", 3010],
        ];
        sheet.tables.add("A1:B2", true).name = "Typed_Ports";
        sheet.getRange("E1").formulas = [["=SUM(Typed_Ports[Freight])"]];
        await context.sync();
      }),
    );
    await page.typeFormula("B1", "货运量");
    await page.typeFormula("B3", "1306");
    const seen = async () => {
      await page.whenIdle();
      const [sum, header, below] = [await page.cell("E1"), await page.cell("B1"), await page.cell("B3")];
      return [sum.formula, sum.value, header.value, below.value];
    };
    expect(await seen()).toEqual(["=SUM(Typed_Ports[货运量])", 4316, "货运量", 1306]);
    await page.focusGrid();
    await page.page.keyboard.press("Control+z");
    await page.page.waitForFunction(() => window.workbench?.getCell("E1").value === 3010);
    expect(await seen()).toEqual(["=SUM(Typed_Ports[货运量])", 3010, "货运量", 1306]);
    await page.page.keyboard.press("Control+z");
    await page.page.waitForFunction(() => window.workbench?.getCell("B3").value === "");
    await page.page.keyboard.press("Control+z");
    await page.page.waitForFunction(() => window.workbench?.getCell("B1").value === "Freight");
    expect(await seen()).toEqual(["=SUM(Typed_Ports[Freight])", 3010, "Freight", ""]);
    await page.typeFormula("C2", "=[@Port]&[@Freight]/2");
    expect(await page.cell("C2")).toMatchObject({ value: "满洲里1505", formula: "=[@Port]&[@Freight]/2" });
  });
});

describe("an add-in that closes the workbook", () => {
  test("leaves an empty one behind, and the page says so", async () => {
    const other = await rig.open({ language: "zh-CN" });
    try {
      await other.page.evaluate(() => window.workbench?.setCell("A1", "unsaved"));
      const frame = await other.frame();
      await frame.evaluate(() =>
        Excel.run(async (context) => {
          context.workbook.close("SkipSave");
          await context.sync();
        }),
      );
      await other.page.getByText("加载项关闭了工作簿“工作簿1”，未保存。").waitFor();
      await other.page.waitForFunction(() => window.workbench?.addin.ready === true);
      expect((await other.cell("A1")).value).toBe("");
      await other.screenshot("workbook-closed");
    } finally {
      await other.close();
    }
  });
});
