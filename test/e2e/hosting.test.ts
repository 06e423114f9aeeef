import path from "node:path";
import { startWorkbench, type WorkbenchPage, type WorkbenchRig } from "../support/workbench";

/** Add-ins in the shape of published ones, hosted as they are. */
const folder = (name: string) => path.join(__dirname, "addins", name);

let rig: WorkbenchRig;
beforeAll(async () => {
  rig = await startWorkbench({
    hosted: [
      { source: folder("shared"), port: 0 },
      { source: folder("classic"), port: 0 },
    ],
  });
}, 60_000);
afterAll(() => rig.close());

const open = (index: number, language: "en-US" | "zh-CN" = "en-US") =>
  rig.open({ manifest: rig.hostedManifests[index] ?? "", language });

describe("an add-in with a shared runtime", () => {
  let page: WorkbenchPage;
  beforeAll(async () => {
    page = await open(0);
  });
  afterAll(() => page.close());

  test("shows its tab, its pane and its name", async () => {
    await page.page.getByRole("tab", { name: "Tides" }).waitFor();
    expect(await page.page.title()).toBe("Tides – Workbench");
    await page.pane.getByRole("button", { name: "First", exact: true }).waitFor();
    await page.screenshot("hosting-shared");
  });

  test("runs a button's function", async () => {
    await page.select("B2");
    await page.page.getByRole("button", { name: "Stamp" }).click();
    await page.page.waitForFunction(() => window.workbench?.getCell("B2").value === "stamped");
  });

  test("hides and shows its pane from a menu, and hears of it", async () => {
    await page.page.getByRole("button", { name: "More" }).click();
    await page.page.getByRole("menuitem", { name: "Hide the pane" }).click();
    await page.page.locator(".pane-area").waitFor({ state: "hidden" });
    await page.page.getByRole("button", { name: "More" }).click();
    await page.page.getByRole("menuitem", { name: "Show the pane" }).click();
    await page.pane.locator("#visibility", { hasText: "Taskpane" }).waitFor();
  });

  test("adds its entry to the menu of a cell, in the language of the page", async () => {
    await page.select("A1");
    await page.page
      .locator(".grid canvas")
      .first()
      .click({ button: "right", position: { x: 200, y: 120 }, force: true });
    const entry = page.page.getByText("Stamp this cell");
    await entry.waitFor();
    await page.screenshot("hosting-cell-menu");
    await entry.click();
    await page.page.waitForFunction(() => {
      const { store } = window.workbench ?? {};
      const at = store?.selection().activeCell;
      return at !== undefined && store?.cell(store.activeSheet(), at.row, at.column).value === "stamped";
    });
  });

  test("runs its keyboard shortcuts, from the grid and from its pane", async () => {
    await page.select("C3");
    await page.focusGrid();
    await page.page.keyboard.press("Control+Alt+ArrowUp");
    await page.page.waitForFunction(() => window.workbench?.getCell("C3").value === "stamped");
    await page.select("C4");
    await page.pane.locator("#first").focus();
    await page.page.keyboard.press("Control+Alt+ArrowUp");
    await page.page.waitForFunction(() => window.workbench?.getCell("C4").value === "stamped");
  });

  test("hands the keyboard on at the ends of its pane, and F6 goes round the page", async () => {
    const focused = () =>
      page.page.evaluate(() => {
        const { activeElement: at } = document;
        if (at?.tagName === "IFRAME") return "pane";
        return at?.closest(".ribbon, .grid-area, .pane-header, .status-bar")?.className ?? at?.tagName ?? "";
      });
    const becomes = (part: string) =>
      page.page.waitForFunction(
        (name) => {
          const { activeElement: at } = document;
          return name === "pane" ? at?.tagName === "IFRAME" : at?.closest(`.${name}`) != null;
        },
        part,
        { timeout: 5000 },
      );
    await page.pane.locator("#last").focus();
    await page.page.keyboard.press("Tab");
    await becomes("status-bar");
    await page.pane.locator("#first").focus();
    await page.page.keyboard.press("Shift+Tab");
    await becomes("pane-header");
    await page.pane.locator("#first").focus();
    await page.page.keyboard.press("Escape");
    await becomes("grid-area");
    for (const part of ["pane"]) {
      await page.page.keyboard.press("F6");
      await becomes(part);
    }
    expect(await page.pane.locator("#first").evaluate((element) => element === document.activeElement)).toBe(
      true,
    );
    await page.page.keyboard.press("Control+F6");
    await becomes("status-bar");
    for (const part of ["ribbon", "grid-area"]) {
      await page.page.keyboard.press("F6");
      await becomes(part);
    }
    await page.page.keyboard.press("Shift+F6");
    await becomes("ribbon");
    expect(await focused()).toContain("ribbon");
  });

  test("makes a tab of its own, shows it when it will, and runs what stands there", async () => {
    const frame = await page.frame();
    const make = () =>
      frame.evaluate(() => (window as unknown as { makeTab: () => Promise<string> }).makeTab());
    const update = (visible: boolean) =>
      frame.evaluate(
        (shown) =>
          Office.ribbon.requestUpdate({
            tabs: [
              {
                id: "TideTable",
                visible: shown,
                groups: [{ id: "TideGroup", controls: [{ id: "TideStamp", enabled: shown }] }],
              },
            ],
          }),
        visible,
      );
    const tab = page.page.getByRole("tab", { name: "Tide table" });
    expect(await make()).toBe("made");
    expect(await tab.count()).toBe(0);
    expect(await make()).toBe("InvalidOperation");
    await update(true);
    await tab.click();
    const stamp = page.page.getByRole("button", { name: "Stamp it" });
    await page.screenshot("hosting-contextual-tab");
    await page.select("F2");
    await stamp.click();
    await page.page.waitForFunction(() => window.workbench?.getCell("F2").value === "stamped");
    await page.page.getByRole("button", { name: "Close the task pane" }).click();
    await page.page.getByRole("button", { name: "Choose" }).click();
    await page.page.getByRole("menuitem", { name: "Pane" }).click();
    await page.page.locator(".pane-area").waitFor({ state: "visible" });
    await update(false);
    await tab.waitFor({ state: "detached" });
    await page.page.getByRole("button", { name: "Stamp", exact: true }).waitFor();
  });

  test("opens a dialog after asking, hears from it and closes it", async () => {
    const popup = page.page.context().waitForEvent("page");
    await page.pane.getByRole("button", { name: "Ask in a dialog" }).click();
    await page.pane.getByRole("button", { name: "Allow" }).click();
    const dialog = await popup;
    await dialog.getByRole("button", { name: "Answer" }).click();
    await page.pane.locator("#said", { hasText: "high water" }).waitFor();
    expect(dialog.isClosed()).toBe(true);
  });

  test("hears that the person closed its dialog", async () => {
    const popup = page.page.context().waitForEvent("page");
    await page.pane.getByRole("button", { name: "Ask without" }).click();
    await (await popup).close();
    await page.pane.locator("#said", { hasText: "closed 12006" }).waitFor();
  });

  test("opens a dialog within the page, and talks with it both ways", async () => {
    await page.pane.getByRole("button", { name: "Ask inside" }).click();
    const dialog = page.page.getByRole("dialog", { name: "Dialog of the add-in: Tides" });
    const inside = dialog.frameLocator("iframe");
    await inside.locator("#heard", { hasText: "listening" }).waitFor();
    await page.screenshot("hosting-dialog-inside");
    const frame = await page.frame();
    await frame.evaluate(() =>
      (window as unknown as { tellDialog: (text: string) => void }).tellDialog("low water"),
    );
    await inside.locator("#heard", { hasText: "low water" }).waitFor();
    await frame.evaluate(() =>
      (window as unknown as { askInside: (address: string) => void }).askInside("dialog.html"),
    );
    await page.pane.locator("#said", { hasText: "12007" }).waitFor();
    await inside.getByRole("button", { name: "Answer" }).click();
    await page.pane.locator("#said", { hasText: "high water" }).waitFor();
    await dialog.waitFor({ state: "detached" });
  });

  test("lets the person close that dialog with the keyboard, and refuses one of another domain", async () => {
    await page.pane.getByRole("button", { name: "Ask inside" }).click();
    const dialog = page.page.getByRole("dialog", { name: "Dialog of the add-in: Tides" });
    await dialog.frameLocator("iframe").locator("#heard", { hasText: "listening" }).waitFor();
    await dialog.frameLocator("iframe").locator("#answer").focus();
    await page.page.keyboard.press("Escape");
    await page.page.waitForFunction(() => document.activeElement?.ariaLabel === "Close the dialog");
    await page.page.keyboard.press("Enter");
    await dialog.waitFor({ state: "detached" });
    await page.pane.locator("#said", { hasText: "closed 12006" }).waitFor();
    const frame = await page.frame();
    await frame.evaluate(() =>
      (window as unknown as { askInside: (address: string) => void }).askInside("https://elsewhere.test/"),
    );
    await page.pane.locator("#said", { hasText: "12004" }).waitFor();
    expect(await dialog.count()).toBe(0);
  });

  test("says so when the browser blocks a dialog's window, and stays usable", async () => {
    const frame = await page.frame();
    // A blocked window is `null`, under the hands of office.js, which keeps the browser's own function.
    await page.page.context().addInitScript(() => {
      if (location.pathname.endsWith("pane.html")) window.open = () => null;
    });
    await page.page.evaluate(() => window.workbench?.addin.reload());
    await page.page.waitForFunction(() => window.workbench?.addin.ready === true);
    expect(frame.isDetached()).toBe(true);
    await page.pane.getByRole("button", { name: "Ask without" }).click();
    await page.page.getByText("The browser blocked a window that the add-in wanted to open").waitFor();
    await page.screenshot("hosting-blocked");
    // office.js tells as well, in the pane.
    await page.pane.getByRole("button", { name: "OK" }).click();
    await page.pane.locator("#said", { hasText: "12011" }).waitFor();
    await page.select("B9");
    await page.page.getByRole("button", { name: "Stamp" }).click();
    await page.page.waitForFunction(() => window.workbench?.getCell("B9").value === "stamped");
  });

  test("no page threw or complained", () => {
    expect(page.problems).toEqual([]);
  });
});

describe("an add-in of the classic shape", () => {
  let page: WorkbenchPage;
  beforeAll(async () => {
    page = await open(1);
    // What is written before the pane has registered its handler, it cannot hear of.
    await page.pane.locator("#state", { hasText: "listening" }).waitFor();
  });
  afterAll(() => page.close());

  test("calls functions in their own page", async () => {
    await page.typeFormula("D1", "=CLASSIC.DOUBLE(21)");
    expect((await page.cell("D1")).value).toBe(42);
  });

  test("refuses a function file that starts while a cell is edited, as it refuses the pages before it", async () => {
    await page.select("E1");
    await page.page.evaluate(() => window.workbench?.faults.setCellEditing(true));
    await page.page.getByRole("tab", { name: "Home" }).click();
    const refused = page.page.waitForEvent("pageerror");
    await page.page.getByRole("button", { name: "Mark" }).click();
    await refused;
    await page.page.evaluate(() => window.workbench?.faults.setCellEditing(false));
    expect((await page.cell("E1")).value).toBe("");
    expect(page.problems.splice(0)).toEqual([
      expect.stringMatching(/^thrown: Excel is in cell-editing mode/),
    ]);
  });

  test("runs commands in the function file", async () => {
    await page.select("E2");
    await page.page.getByRole("tab", { name: "Home" }).click();
    await page.page.getByRole("button", { name: "Mark" }).click();
    await page.page.waitForFunction(() => window.workbench?.getCell("E2").value === "marked");
  });

  test("gives each page the events that it asked for, whatever the others do", async () => {
    await page.pane.getByRole("button", { name: "Write" }).click();
    await page.pane.locator("#changes", { hasText: "E2 A1:B2" }).waitFor();
    expect((await page.cell("B1")).value).toBe("the pane");
  });

  test("ends the pane's page when the pane is closed, and opens it anew", async () => {
    await page.page.getByRole("button", { name: "Close the task pane" }).click();
    expect(await page.page.locator(".pane-frame iframe").count()).toBe(0);
    await page.page.getByRole("button", { name: "Open the pane" }).click();
    await page.pane.locator("#changes").waitFor({ state: "attached" });
    await page.page.evaluate(() => window.workbench?.setCell("D2", "=CLASSIC.DOUBLE(4)"));
    await page.whenIdle();
    expect((await page.cell("D2")).value).toBe(8);
  });

  test("no page threw or complained", () => {
    expect(page.problems).toEqual([]);
  });
});

describe("Kouan and another add-in in one workbook", () => {
  let page: WorkbenchPage;
  beforeAll(async () => {
    const classic = rig.hostedManifests[1] ?? "";
    const missing = new URL("missing.xml", classic).href;
    page = await rig.open({ manifest: [`${rig.addinUrl}/manifest.xml`, classic, missing] });
    await paneTab("Classic").click();
    await page.pane.locator("#state", { hasText: "listening" }).waitFor();
  });
  afterAll(() => page.close());

  const paneTab = (name: string) =>
    page.page.getByRole("tablist", { name: "Open task panes" }).getByRole("tab", { name, exact: true });

  test("say what is wrong with a third one, and go on without it", async () => {
    await page.page.getByText(/The manifest .*missing\.xml cannot be read/).waitFor();
    await page.page.getByRole("button", { name: "Close", exact: true }).click();
    expect(await page.page.getByRole("tablist", { name: "Open task panes" }).getByRole("tab").count()).toBe(
      2,
    );
  });

  test("answer their formulas in one grid, one from the other's cells", async () => {
    await page.typeFormula("D1", '=KOUAN.PORTFREIGHT("满洲里",2014)');
    await page.typeFormula("D2", "=CLASSIC.DOUBLE(D1)");
    const { value } = await page.cell("D1");
    expect(value).toBeGreaterThan(0);
    expect((await page.cell("D2")).value).toBe(Number(value) * 2);
  });

  test("have their panes behind tabs, and their own tabs and groups in the ribbon", async () => {
    await page.screenshot("hosting-two-classic");
    await page.page.getByRole("tabpanel", { name: "Classic" }).waitFor();
    await paneTab("Classic").focus();
    await page.page.keyboard.press("ArrowLeft");
    await page.page.getByRole("tabpanel", { name: "Kouan" }).waitFor();
    await page.screenshot("hosting-two-kouan");
    expect(await page.page.title()).toBe("Kouan, Classic – Workbench");
    await page.page.getByRole("tab", { name: "Home" }).click();
    await page.select("E9");
    await page.page.getByRole("button", { name: "Mark" }).click();
    await page.page.waitForFunction(() => window.workbench?.getCell("E9").value === "marked");
  });

  test("hear of each other's changes, and know that they were not theirs", async () => {
    const kouan = await page.frame();
    // Not at each frame that is drawn, as is usual: of a pane behind another none are.
    const hears = (event: string) =>
      kouan.waitForFunction((heard) => document.body.dataset.heard === heard, event, { polling: 50 });
    await kouan.evaluate(async () => {
      await Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().onChanged.add((event) => {
          document.body.dataset.heard = `${event.address} ${event.triggerSource}`;
          return Promise.resolve();
        });
        await context.sync();
      });
    });
    await paneTab("Classic").click();
    await page.pane.getByRole("button", { name: "Write" }).click();
    await hears("A1:B2 Unknown");
    await kouan.evaluate(async () => {
      await Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("A5").values = [["from Kouan"]];
        await context.sync();
      });
    });
    await page.pane.locator("#changes", { hasText: "A5" }).waitFor();
    await hears("A5 ThisLocalAddin");
  });

  test("can be taken out one by one", async () => {
    await page.page.getByRole("button", { name: "Try faults" }).click();
    await page.page.getByRole("combobox", { name: "Which add-in" }).selectOption("Classic");
    const isThere = page.page.getByRole("switch", { name: /The add-in is there/ });
    const shows = (value: unknown) =>
      page.page.waitForFunction((wanted) => window.workbench?.getCell("D2").value === wanted, value);
    const freight = Number((await page.cell("D1")).value);
    await isThere.click();
    await shows("#NAME?");
    // Everything is calculated anew, so the other add-in is asked again.
    await page.whenIdle();
    await page.screenshot("hosting-two-faults");
    expect((await page.cell("D1")).value).toBe(freight);
    // Of one pane there are no tabs.
    expect(await page.page.getByRole("tablist", { name: "Open task panes" }).count()).toBe(0);
    await isThere.click();
    await paneTab("Classic").waitFor();
    await shows(freight * 2);
  });

  test("no page threw or complained, but of the one that is missing", () => {
    expect(page.problems.filter((problem) => !problem.includes("404"))).toEqual([]);
  });
});

test("nothing was asked of another host", () => {
  expect(rig.browser.foreignRequests).toEqual([]);
});
