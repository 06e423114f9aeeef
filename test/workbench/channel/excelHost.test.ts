import { HostFault } from "../../../src/workbench/channel/faults";
import { byteLength } from "../../../src/workbench/channel/executor";
import { createExcel, type TestExcel } from "../../support/excel";
import { codeOf, onSheet, excelForEachTest } from "../model/support";

const excel = excelForEachTest({
  locale: "zh-CN",
  settings: { greeting: "你好" },
  requirements: { ExcelApi: "1.12", CustomFunctions: "1.7", DelayForCellEdit: "1.1" },
});

const readName = (book: TestExcel, options: object = {}): Promise<string> =>
  book.Excel.run(options, async (context) => {
    context.workbook.load("name");
    await context.sync();
    return context.workbook.name;
  });

describe("the office host", () => {
  it("presents itself as Excel on the web with languages, sets and settings", async () => {
    const { Office } = excel();
    const { context } = Office;
    expect(await Office.onReady()).toMatchObject({ host: "Excel", platform: "OfficeOnline" });
    expect([context.displayLanguage, context.contentLanguage]).toEqual(["zh-CN", "zh-CN"]);
    expect(context.requirements.isSetSupported("ExcelApi", "1.12")).toBe(true);
    expect(context.requirements.isSetSupported("ExcelApi", "1.13")).toBe(false);
    expect(context.requirements.isSetSupported("SharedRuntime", "1.1")).toBe(false);
    expect(context.document.settings.get("greeting")).toBe("你好");
  });

  it("answers the Common API's question for the selected cells", async () => {
    const { Office, store } = excel();
    await onSheet(excel(), (sheet) => {
      sheet.getRange("A1:B1").values = [["x", 2]];
    });
    store.select(store.activeSheet(), [{ row: 0, column: 0, rows: 1, columns: 2 }]);
    const read = (type: Office.CoercionType): Promise<unknown> =>
      new Promise((resolve) =>
        Office.context.document.getSelectedDataAsync(type, (result) => resolve(result.value)),
      );
    expect(await read(Office.CoercionType.Matrix)).toEqual([["x", 2]]);
    expect(await read(Office.CoercionType.Text)).toBe("x\t2");
  });

  it("refuses what it lacks of the Common API", async () => {
    const { Office } = excel();
    const status = await new Promise((resolve) =>
      Office.context.document.bindings.addFromNamedItemAsync("x", Office.BindingType.Matrix, (result) =>
        resolve(result.status),
      ),
    );
    expect(status).toBe("failed");
  });

  it("keeps working after a reload, with settings and without old handlers", async () => {
    const seen: string[] = [];
    await onSheet(excel(), (sheet) => {
      sheet.onChanged.add((event) => {
        seen.push(event.address);
        return Promise.resolve();
      });
    });
    const again = await createExcel({ session: excel().session });
    excel().host.disconnect();
    await onSheet(again, (sheet) => {
      sheet.getRange("A1").values = [[1]];
    });
    await again.settle();
    expect(again.Office.context.document.settings.get("greeting")).toBe("你好");
    expect(seen).toEqual([]);
    again.dispose();
  });
});

describe("faults", () => {
  it.each([
    [HostFault.Internal, "GeneralException"],
    [HostFault.CellEditMode, "InvalidOperationInCellEditMode"],
    [HostFault.SessionLost, "InvalidOrTimedOutSession"],
    [HostFault.Throttled, "ActivityLimitReached"],
    [HostFault.RequestTooLarge, "RequestPayloadSizeLimitExceeded"],
    [HostFault.ResponseTooLarge, "ResponsePayloadSizeLimitExceeded"],
    [HostFault.AccessDenied, "AccessDenied"],
  ])("%d reach the add-in as %s, once", async (code, name) => {
    excel().host.faults.next({ kind: "error", code });
    expect(await codeOf(readName(excel()))).toBe(name);
    expect(await readName(excel())).toBe("Book1.xlsx");
  });

  it("can wait for a later request", async () => {
    excel().host.faults.next({ kind: "error", code: HostFault.Throttled }, 1);
    expect(await codeOf(readName(excel()))).toBe("ok");
    expect(await codeOf(readName(excel()))).toBe("ActivityLimitReached");
  });

  it("can delay an answer, lose it, or lose the request", async () => {
    const write = (value: number): Promise<unknown> =>
      onSheet(excel(), (sheet) => {
        sheet.getRange("A1").values = [[value]];
      });
    const cell = (): unknown => excel().store.cell(excel().store.activeSheet(), 0, 0).value;
    const soon = (promise: Promise<unknown>): Promise<unknown> =>
      Promise.race([
        promise.then(() => "answered"),
        new Promise((resolve) => setTimeout(() => resolve("waiting"), 60)),
      ]);
    excel().host.faults.next({ kind: "delay", ms: 20 });
    expect(await soon(write(1))).toBe("answered");
    excel().host.faults.next({ kind: "dropAnswer" });
    expect([await soon(write(2)), cell()]).toEqual(["waiting", 2]);
    excel().host.faults.next({ kind: "drop" });
    expect([await soon(write(3)), cell()]).toEqual(["waiting", 2]);
  });
});

describe("cell editing", () => {
  it("refuses requests, or makes them wait when the add-in asked for that", async () => {
    const { executor } = excel();
    executor.cellEditing = true;
    expect(await codeOf(readName(excel()))).toBe("InvalidOperationInCellEditMode");
    const waiting = readName(excel(), { delayForCellEdit: true });
    setTimeout(() => (executor.cellEditing = false), 50);
    expect(await waiting).toBe("Book1.xlsx");
  });

  it("does not keep the add-in's runtime from telling that it is up, which office.js does by itself", async () => {
    const { executor } = excel();
    executor.cellEditing = true;
    const service = "Microsoft.InternalService.AddinInternalService";
    const body = {
      AutoKeepReference: false,
      ObjectPaths: { 1: { Id: 1, ObjectPathType: 2, Name: service } },
      Actions: [
        { Id: 2, ActionType: 1, Name: "", ObjectPathId: 1 },
        { Id: 3, ActionType: 3, Name: "NotifyActionHandlerReady", ObjectPathId: 1, ArgumentInfo: {} },
      ],
    };
    expect(await executor.execute(JSON.stringify(body), 0)).toHaveProperty("Data");
    executor.cellEditing = false;
  });
});

describe("the size of requests", () => {
  it("is limited to 5 MB each way, and counted", async () => {
    const text = "满".repeat(30_000);
    const write = (rows: number): Promise<unknown> =>
      onSheet(excel(), (sheet) => {
        sheet.getRange(`A1:A${rows}`).values = Array.from({ length: rows }, () => [text]);
      });
    expect(await codeOf(write(60))).toBe("RequestPayloadSizeLimitExceeded");
    expect(await codeOf(write(40))).toBe("ok");
    await onSheet(excel(), (sheet) => {
      sheet.getRange("B1:B40").copyFrom("A1:A40");
    });
    expect(await codeOf(onSheet(excel(), (sheet) => sheet.getRange("A1:B40").load("values")))).toBe(
      "ResponsePayloadSizeLimitExceeded",
    );
    expect(excel().stats.largestRequest).toBeGreaterThan(5_000_000);
  });

  it.each(["plain", "é", "满洲里", "😀", "a😀满é"])("counts the bytes of %j", (text) => {
    expect(byteLength(text)).toBe(Buffer.byteLength(text));
  });
});

describe("custom functions", () => {
  const associate = (id: string, run: (...args: never[]) => unknown): void =>
    excel().CustomFunctions.associate(id, run);

  it("answer values, matrices and promises", async () => {
    associate("ADD", (a: number, b: number) => a + b);
    associate("GRID", () => [
      [1, "二"],
      [true, null],
    ]);
    associate("SLOW", async (text: string) => Promise.resolve(`slow ${text}`));
    const { functions } = excel().host;
    await functions.whenReady();
    const results = await Promise.all([
      functions.call("ADD", [1, 2]).result,
      functions.call("GRID", []).result,
      functions.call("SLOW", ["x"]).result,
    ]);
    expect(results).toEqual([
      { ok: true, value: 3 },
      {
        ok: true,
        value: [
          [1, "二"],
          [true, null],
        ],
      },
      { ok: true, value: "slow x" },
    ]);
  });

  it("fail as error values with their text", async () => {
    const errors = excel().CustomFunctions as unknown as {
      Error: new (code: string, message?: string) => Error;
      ErrorCode: Record<string, string>;
    };
    associate("NA", () => {
      throw new errors.Error(errors.ErrorCode.notAvailable ?? "", "not printed");
    });
    associate("BAD", () => {
      throw new errors.Error(errors.ErrorCode.invalidValue ?? "", "满洲里?");
    });
    associate("ZERO", () => {
      throw new errors.Error(errors.ErrorCode.divisionByZero ?? "");
    });
    associate("BUG", () => {
      throw new TypeError("oops");
    });
    const { functions } = excel().host;
    await functions.whenReady();
    const call = (name: string): Promise<unknown> => functions.call(name, []).result;
    expect(await Promise.all(["NA", "BAD", "ZERO", "BUG", "UNKNOWN"].map(call))).toMatchObject([
      { ok: false, code: "#N/A", message: "not printed" },
      { ok: false, code: "#VALUE!", message: "满洲里?" },
      { ok: false, code: "#DIV/0!" },
      { ok: false, code: "#VALUE!" },
      { ok: false, code: "#VALUE!" },
    ]);
  });

  it("stream values and are told to stop", async () => {
    let cancelled = false;
    associate("COUNT", (invocation: { setResult(value: number): void; onCanceled: () => void }) => {
      let value = 0;
      const timer = setInterval(() => invocation.setResult((value += 1)), 5);
      invocation.onCanceled = () => {
        cancelled = true;
        clearInterval(timer);
      };
    });
    const { functions } = excel().host;
    await functions.whenReady();
    const seen: unknown[] = [];
    const call = functions.call("COUNT", [], {
      flags: 3,
      onValue: (result) => seen.push(result.ok && result.value),
    });
    expect(await call.result).toMatchObject({ ok: true });
    await new Promise((resolve) => setTimeout(resolve, 700));
    call.cancel();
    await excel().settle();
    expect(cancelled).toBe(true);
    expect(seen.length).toBeGreaterThan(1);
  });

  it("get the address of their cell", async () => {
    associate("WHERE", (invocation: { address: string }) => invocation.address);
    const { functions } = excel().host;
    await functions.whenReady();
    expect(await functions.call("WHERE", [], { address: "Data!B7", flags: 0 }).result).toEqual({
      ok: true,
      value: "Data!B7",
    });
  });

  it("end as #BUSY! when the page goes, and as #NAME? without one", async () => {
    associate("NEVER", () => new Promise(() => undefined));
    const { host } = excel();
    await host.functions.whenReady();
    const call = host.functions.call("NEVER", []);
    await excel().settle();
    host.disconnect();
    expect(await call.result).toMatchObject({ ok: false, code: "#BUSY!" });
    expect(await host.functions.call("NEVER", []).result).toMatchObject({ ok: false, code: "#NAME?" });
    expect(host.functions.ready).toBe(false);
  });
});

describe("commands and the pane", () => {
  it("run ribbon functions to their completion", async () => {
    const seen: string[] = [];
    excel().Office.actions.associate("refreshAll", (event: Office.AddinCommands.Event) => {
      seen.push(event.source.id);
      event.completed();
    });
    const outcome = await excel().host.runCommand("refreshAll", "button1");
    expect(seen).toEqual(["button1"]);
    expect(outcome?.status).toBe(0);
  });

  it("run shortcuts", async () => {
    let ran = 0;
    excel().Office.actions.associate("REFRESH", () => {
      ran += 1;
    });
    expect(excel().host.runAction("refresh")).toBe(true);
    await excel().settle();
    expect(ran).toBe(1);
  });

  it("cannot run without a page", async () => {
    excel().host.disconnect();
    expect(await excel().host.runCommand("refreshAll")).toBeNull();
    expect(excel().host.runAction("refresh")).toBe(false);
  });

  it("show and hide the pane", async () => {
    const { Office, host } = excel();
    const seen: string[] = [];
    await Office.addin.onVisibilityModeChanged((message) => {
      seen.push(message.visibilityMode);
    });
    await Office.addin.hide();
    await excel().settle();
    expect(host.runtime.visibility).toBe("Hidden");
    await Office.addin.showAsTaskpane();
    await excel().settle();
    expect(seen).toEqual(["Hidden", "Taskpane"]);
    await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
    expect(await Office.addin.getStartupBehavior()).toBe("Load");
  });
});
