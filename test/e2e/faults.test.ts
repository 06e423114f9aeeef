import path from "node:path";
import { startWorkbench, type WorkbenchPage, type WorkbenchRig } from "../support/workbench";

let rig: WorkbenchRig;
beforeAll(async () => {
  rig = await startWorkbench({ hosted: [{ source: path.join(__dirname, "addins/shared"), port: 0 }] });
}, 60_000);
afterAll(() => rig.close());

const open = (language: "en-US" | "zh-CN" = "en-US") =>
  rig.open({ manifest: rig.hostedManifests[0] ?? "", language });

/** What one request of the add-in came to: its value, or the error's code. */
async function request(page: WorkbenchPage): Promise<string> {
  const frame = await page.frame();
  return frame.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1").load("values");
      await context.sync();
      return String(range.values[0]?.[0]);
    }).catch((error: unknown) => (error as { code: string }).code),
  );
}

describe("the fault panel", () => {
  let page: WorkbenchPage;
  beforeAll(async () => {
    page = await open();
  });
  afterAll(() => page.close());
  const panel = () => page.page.getByRole("region", { name: "Try faults" });

  test("opens from the status bar with the keyboard, and closes with Escape", async () => {
    await page.page.getByRole("button", { name: "Try faults" }).focus();
    await page.page.keyboard.press("Enter");
    await panel().getByRole("heading", { name: "Requirement sets" }).waitFor();
    await page.screenshot("faults-en");
    await page.page.keyboard.press("Escape");
    await panel().waitFor({ state: "detached" });
    expect(await page.page.evaluate(() => document.activeElement?.textContent)).toBe("Try faults");
    await page.page.keyboard.press("Enter");
    await panel().waitFor();
  });

  test("makes the next request fail, once, and takes back what it armed", async () => {
    await panel().getByLabel("Meets").selectOption("throttled");
    await panel().getByRole("button", { name: "Arm" }).click();
    await panel().getByText("The next request meets throttling").waitFor();
    expect(await request(page)).toBe("ActivityLimitReached");
    expect(await request(page)).toBe("");
    await panel().getByRole("button", { name: "Arm" }).click();
    await panel().getByRole("button", { name: "Take all back" }).click();
    expect(await request(page)).toBe("");
  });

  test("delays an answer, or keeps the request or its answer to itself, and others go on", async () => {
    const frame = await page.frame();
    /** Begins to write into D1; what becomes of that stands in `window.written`. */
    const write = (value: number) =>
      frame.evaluate((written) => {
        Object.assign(window, { written: "pending" });
        void Excel.run(async (context) => {
          context.workbook.worksheets.getActiveWorksheet().getRange("D1").values = [[written]];
          await context.sync();
        }).then(() => Object.assign(window, { written: "done" }));
      }, value);
    const written = () => frame.evaluate(() => (window as unknown as { written: string }).written);
    const arm = async (fault: string, said: string) => {
      await panel().getByLabel("Meets").selectOption(fault);
      await panel().getByRole("button", { name: "Arm" }).click();
      await panel().getByText(said).waitFor();
    };
    await arm("drop", "The next request meets nothing: neither done nor answered.");
    await write(1);
    expect(await request(page)).toBe("");
    expect([(await page.cell("D1")).value, await written()]).toEqual(["", "pending"]);
    await arm("dropAnswer", "The next request meets silence: done, never answered.");
    await write(2);
    await page.page.waitForFunction(() => window.workbench?.getCell("D1").value === 2);
    expect(await request(page)).toBe("");
    expect(await written()).toBe("pending");
    await arm("delay", "The next request meets an answer 5 seconds late.");
    await write(3);
    await page.page.waitForFunction(() => window.workbench?.getCell("D1").value === 3);
    expect(await written()).toBe("pending");
    await frame.waitForFunction(() => (window as unknown as { written: string }).written === "done");
  });

  test("fills cells behind the add-in's back, at once, before its next request, or as a co-author", async () => {
    const frame = await page.frame();
    await frame.evaluate(() =>
      Excel.run(async (context) => {
        const heard: string[] = [];
        Object.assign(window, { heard });
        context.workbook.worksheets.getActiveWorksheet().onChanged.add((event) => {
          heard.push(`${event.source} ${event.address}`);
          return Promise.resolve();
        });
        await context.sync();
      }),
    );
    await page.select("A1");
    await panel().getByLabel("What to write").fill("7");
    await panel().getByRole("button", { name: "Fill the selection" }).click();
    expect((await page.cell("A1")).value).toBe(7);
    await panel().getByLabel("What to write").fill("taken");
    await panel().getByLabel("Just before its next request").check();
    await panel().getByRole("button", { name: "Fill it as a co-author" }).click();
    expect((await page.cell("A1")).value).toBe(7);
    expect(await request(page)).toBe("taken");
    await frame.waitForFunction(() => (window as unknown as { heard: string[] }).heard.length === 2);
    expect(await frame.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([
      "Local A1",
      "Remote A1",
    ]);
  });

  test("switches to cell editing, and protects the sheet", async () => {
    const write = async () => {
      const frame = await page.frame();
      return frame.evaluate(() =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getActiveWorksheet().getRange("B1").values = [[1]];
          await context.sync();
          return "written";
        }).catch((error: unknown) => (error as { code: string }).code),
      );
    };
    await panel().getByRole("switch", { name: "A cell is being edited" }).click();
    await page.page.getByRole("status").getByText("Editing a cell").waitFor();
    expect(await write()).toBe("InvalidOperationInCellEditMode");
    await panel().getByRole("switch", { name: "A cell is being edited" }).click();
    await panel().getByRole("switch", { name: "This sheet is protected" }).click();
    expect(await write()).toBe("AccessDenied");
    await panel().getByRole("switch", { name: "This sheet is protected" }).click();
    expect(await write()).toBe("written");
  });

  test("takes the add-in out of the workbook, and brings it back", async () => {
    const set = (text: string) => page.page.evaluate((typed) => window.workbench?.setCell("C1", typed), text);
    await set("=TIDES.ADD(1,2)");
    await page.whenIdle();
    await panel().getByRole("switch", { name: "The add-in is there" }).click();
    await page.page.waitForFunction(() => window.workbench?.getCell("C1").value === "#NAME?");
    expect(await page.page.getByRole("tab", { name: "Tides" }).count()).toBe(0);
    expect(await page.page.locator("iframe").count()).toBe(0);
    await panel().getByRole("switch", { name: "The add-in is there" }).click();
    await page.page.waitForFunction(() => window.workbench?.getCell("C1").value === 3);
    await page.page.getByRole("tab", { name: "Tides" }).waitFor();
  });

  test("lowers a requirement set, or takes it away, and loads the add-in anew", async () => {
    const supported = async (set: string, version: string) => {
      await page.page.waitForFunction(() => window.workbench?.addin.ready === true);
      const frame = await page.frame();
      await frame.waitForFunction(() => "Office" in window && "context" in Office);
      await frame.evaluate(async () => {
        await Office.onReady();
      });
      return frame.evaluate(([name, wanted]) => Office.context.requirements.isSetSupported(name, wanted), [
        set,
        version,
      ] as const);
    };
    expect(await supported("ExcelApi", "1.9")).toBe(true);
    await panel().getByLabel("ExcelApi").selectOption("1.8");
    expect(await supported("ExcelApi", "1.9")).toBe(false);
    expect(await supported("ExcelApi", "1.8")).toBe(true);
    await panel().getByLabel("RibbonApi").selectOption({ label: "none" });
    expect(await supported("RibbonApi", "1.1")).toBe(false);
    await panel().getByLabel("RibbonApi").selectOption("1.2");
    await panel().getByLabel("ExcelApi").selectOption("1.15");
    expect(await supported("ExcelApi", "1.9")).toBe(true);
  });

  test("switches the colour scheme, which the add-in sees, and the language, in which it starts anew", async () => {
    // What the browser is told to prefer would hide what the page gives its frames.
    await page.page.emulateMedia({ colorScheme: null });
    const paneBecomes = async (scheme: "dark" | "light") => {
      const frame = await page.frame();
      await frame.waitForFunction((one) => matchMedia(`(prefers-color-scheme: ${one})`).matches, scheme);
    };
    const culture = async () => {
      await page.page.waitForFunction(() => window.workbench?.addin.ready === true);
      const frame = await page.frame();
      return frame.evaluate(async () => {
        await Office.onReady();
        return Excel.run(async (context) => {
          const { cultureInfo } = context.application;
          cultureInfo.load("name,datetimeFormat/shortDatePattern");
          await context.sync();
          const { contentLanguage, displayLanguage } = Office.context;
          return [
            contentLanguage,
            displayLanguage,
            cultureInfo.name,
            cultureInfo.datetimeFormat.shortDatePattern,
          ];
        });
      });
    };
    await paneBecomes("light");
    expect(await culture()).toEqual(["en-US", "en-US", "en-US", "M/d/yyyy"]);
    await panel().getByRole("radio", { name: "Dark" }).check();
    await page.page.waitForFunction(() => document.documentElement.dataset.theme === "dark");
    await paneBecomes("dark");
    await page.screenshot("faults-dark");
    await panel().getByRole("radio", { name: "Light" }).check();
    await paneBecomes("light");
    await panel().getByRole("radio", { name: "中文" }).check();
    const chinese = page.page.getByRole("region", { name: "故障演练" });
    await chinese.getByRole("heading", { name: "要求集" }).waitFor();
    expect(await culture()).toEqual(["zh-CN", "zh-CN", "zh-CN", "yyyy/M/d"]);
    await chinese.getByRole("radio", { name: "English" }).check();
    await panel().waitFor();
    expect(await culture()).toEqual(["en-US", "en-US", "en-US", "M/d/yyyy"]);
  });

  test("sets the pane's width and reloads the pane", async () => {
    await panel().getByRole("button", { name: "500" }).click();
    expect((await page.page.locator(".pane-area").boundingBox())?.width).toBe(500);
    const mark = async () => {
      const frame = await page.frame();
      return frame.evaluate(() => {
        const before = (window as unknown as { mark?: true }).mark === true;
        Object.assign(window, { mark: true });
        return before;
      });
    };
    expect([await mark(), await mark()]).toEqual([false, true]);
    await panel().getByRole("button", { name: "Reload the add-in" }).click();
    await page.page.waitForFunction(() => window.workbench?.addin.ready === true);
    await page.pane.locator("#first").waitFor();
    expect(await mark()).toBe(false);
  });

  test("no page threw or complained", () => {
    expect(page.problems).toEqual([]);
  });
});

test("speaks Chinese, and covers the grid where there is little room", async () => {
  const page = await open("zh-CN");
  await page.page.setViewportSize({ width: 420, height: 800 });
  await page.page.getByRole("button", { name: "故障演练" }).click();
  await page.page.getByRole("heading", { name: "要求集" }).waitFor();
  await page.screenshot("faults-zh-narrow");
  const box = await page.page.getByRole("region", { name: "故障演练" }).boundingBox();
  expect(box?.width).toBe(420);
  await page.close();
});
