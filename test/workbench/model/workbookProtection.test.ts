import { codeOf, excelForEachTest, onSheet } from "./support";

const excel = excelForEachTest({ sheets: ["One", "Two"] });

function run(act: (context: Excel.RequestContext) => void): Promise<string> {
  return codeOf(onSheet(excel(), (_sheet, context) => act(context)));
}

function isProtected(): Promise<boolean> {
  return onSheet(excel(), async (_sheet, context) => {
    const { protection } = context.workbook.load("protection/protected");
    await context.sync();
    return protection.protected;
  });
}

const FORBIDDEN: readonly (readonly [string, (sheets: Excel.WorksheetCollection) => void])[] = [
  ["adding", (sheets) => sheets.add("Three")],
  ["deleting", (sheets) => sheets.getItem("Two").delete()],
  ["renaming", (sheets) => (sheets.getItem("Two").name = "Other")],
  ["moving", (sheets) => (sheets.getItem("Two").position = 0)],
  ["hiding", (sheets) => (sheets.getItem("Two").visibility = "Hidden")],
  ["copying", (sheets) => sheets.getItem("Two").copy()],
];

describe("a workbook whose structure is protected", () => {
  it.each(FORBIDDEN)("forbids %s sheets, until it is unprotected", async (_what, act) => {
    expect(await run(({ workbook }) => workbook.protection.protect())).toBe("ok");
    expect(await isProtected()).toBe(true);
    expect(await run(({ workbook }) => act(workbook.worksheets))).toBe("AccessDenied");
    expect(
      excel()
        .store.sheets()
        .map((sheet) => [sheet.name, sheet.visibility]),
    ).toEqual([
      ["One", "Visible"],
      ["Two", "Visible"],
    ]);
    expect(await run(({ workbook }) => workbook.protection.unprotect())).toBe("ok");
    expect(await run(({ workbook }) => act(workbook.worksheets))).toBe("ok");
  });

  it("leaves cells, tables and the sheet in front alone", async () => {
    await run(({ workbook }) => workbook.protection.protect());
    const code = await run(({ workbook }) => {
      const two = workbook.worksheets.getItem("Two");
      two.activate();
      two.getRange("A1:B2").values = [
        ["a", "b"],
        [1, 2],
      ];
      two.tables.add("A1:B2", true);
      two.tabColor = "red";
      two.showGridlines = false;
    });
    expect(code).toBe("ok");
  });

  it("asks for its password, and is not protected twice", async () => {
    await run(({ workbook }) => workbook.protection.protect("secret"));
    expect(await run(({ workbook }) => workbook.protection.protect())).toBe("AccessDenied");
    expect(await run(({ workbook }) => workbook.protection.unprotect())).toBe("AccessDenied");
    expect(await run(({ workbook }) => workbook.protection.unprotect("Secret"))).toBe("AccessDenied");
    expect(await isProtected()).toBe(true);
    expect(await run(({ workbook }) => workbook.protection.unprotect("secret"))).toBe("ok");
    expect(await isProtected()).toBe(false);
    expect(await run(({ workbook }) => workbook.protection.unprotect("anything"))).toBe("ok");
  });

  it("cannot be undone", async () => {
    await run(({ workbook }) => workbook.protection.protect());
    expect(excel().store.canUndo()).toBe(false);
  });
});

describe("closing and saving", () => {
  it("asks whoever shows the workbook to close it, saved or not", async () => {
    const asked: boolean[] = [];
    excel().session.onClose = (save) => asked.push(save);
    expect(await run(({ workbook }) => workbook.close())).toBe("ok");
    expect(await run(({ workbook }) => workbook.close("SkipSave"))).toBe("ok");
    expect(await run(({ workbook }) => workbook.close("Nope" as "Save"))).toBe("InvalidArgument");
    expect(asked).toEqual([true, false]);
  });

  it("says that there is nothing to close where nobody shows it", async () => {
    expect(await run(({ workbook }) => workbook.close())).toBe("ApiNotFound");
  });

  it("counts as saved until something changes", async () => {
    const dirty = () =>
      onSheet(excel(), async (_sheet, context) => {
        const { workbook } = context;
        workbook.load("isDirty");
        await context.sync();
        return workbook.isDirty;
      });
    await run(({ workbook }) => (workbook.worksheets.getItem("One").getRange("A1").values = [[1]]));
    expect(await dirty()).toBe(true);
    await run(({ workbook }) => workbook.save("Prompt"));
    expect(await dirty()).toBe(false);
    expect(await run(({ workbook }) => workbook.save("Nope" as "Save"))).toBe("InvalidArgument");
  });
});

describe("settings of the workbook", () => {
  it("keeps how often circles are calculated, within Excel's limits, and undoes it", async () => {
    const read = () =>
      onSheet(excel(), async (_sheet, context) => {
        const { iterativeCalculation } = context.workbook.application;
        iterativeCalculation.load();
        await context.sync();
        const { enabled, maxChange, maxIteration } = iterativeCalculation;
        return [enabled, maxChange, maxIteration];
      });
    expect(await read()).toEqual([false, 0.001, 100]);
    const set = (values: Excel.Interfaces.IterativeCalculationUpdateData) =>
      run(({ workbook }) => workbook.application.iterativeCalculation.set(values));
    expect(await set({ enabled: true, maxChange: 0.5, maxIteration: 9 })).toBe("ok");
    expect(await read()).toEqual([true, 0.5, 9]);
    expect(await set({ maxIteration: 0 })).toBe("InvalidArgument");
    expect(await set({ maxChange: -1 })).toBe("InvalidArgument");
    for (let step = 0; step < 3; step += 1) excel().store.undo();
    expect(await read()).toEqual([false, 0.001, 100]);
  });

  it("keeps whether charts follow points, and refuses to round cells", async () => {
    expect(await run(({ workbook }) => (workbook.chartDataPointTrack = false))).toBe("ok");
    const flags = await onSheet(excel(), async (_sheet, context) => {
      const { workbook } = context;
      workbook.load("chartDataPointTrack,usePrecisionAsDisplayed");
      await context.sync();
      return [workbook.chartDataPointTrack, workbook.usePrecisionAsDisplayed];
    });
    expect(flags).toEqual([false, false]);
    expect(await run(({ workbook }) => (workbook.usePrecisionAsDisplayed = true))).toBe("ApiNotFound");
    expect(await run(({ workbook }) => (workbook.usePrecisionAsDisplayed = false))).toBe("ok");
  });
});
