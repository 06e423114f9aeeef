import path from "node:path";
import { startWorkbench, type WorkbenchPage, type WorkbenchRig } from "../support/workbench";

let rig: WorkbenchRig;
beforeAll(async () => {
  rig = await startWorkbench({ hosted: [{ source: path.join(__dirname, "addins/shared"), port: 0 }] });
}, 60_000);
afterAll(() => rig.close());

const list = (page: WorkbenchPage) => page.page.getByRole("listbox");
const options = (page: WorkbenchPage) => list(page).getByRole("option");
const active = (page: WorkbenchPage) => list(page).getByRole("option", { selected: true });
const type = (page: WorkbenchPage, text: string) => page.page.keyboard.type(text, { delay: 5 });

/** Takes a value with a key, and waits until the editor has drawn the formula anew: a person types on what they see. */
async function take(page: WorkbenchPage, key: "Tab" | "Enter"): Promise<void> {
  await page.page.keyboard.press(key);
  await list(page).waitFor({ state: "detached" });
  await page.page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
}

/** Begins a formula in a cell and goes on typing. */
async function begin(page: WorkbenchPage, address: string, formula: string): Promise<void> {
  await page.startTyping(address, formula.slice(0, 1));
  await type(page, formula.slice(1));
}

/** Puts the keyboard into the formula bar. Univer takes it there between press and release, if it has the time. */
async function enterFormulaBar(page: WorkbenchPage): Promise<void> {
  const bar = page.page.locator('[data-u-comp="formula-bar"] canvas').first();
  for (let attempt = 1; ; attempt += 1) {
    await bar.click({ position: { x: 12, y: 12 }, delay: 50 * attempt });
    const entered = page.page.waitForFunction(
      () => document.activeElement?.id.endsWith("FORMULA_BAR"),
      undefined,
      { timeout: 1000 },
    );
    if (await entered.then(Boolean, () => false)) return;
    if (attempt === 5) throw new Error("The formula bar does not take the keyboard.");
  }
}

/** Ends the formula, and gives it as the cell has it. */
async function end(page: WorkbenchPage, address: string, rest = ""): Promise<string> {
  await type(page, rest);
  await page.page.keyboard.press("Enter");
  await page.page.waitForFunction(() => window.workbench?.host.executor.cellEditing === false);
  await page.whenIdle();
  return (await page.cell(address)).formula;
}

describe.each([
  {
    language: "en-US" as const,
    theme: "light" as const,
    name: "Values of flow",
    import: /^import \(entry\)\s*import$/,
    said: "4 values of flow: Up and Down choose, Tab takes one, Escape puts the list away.",
  },
  {
    language: "zh-CN" as const,
    theme: "dark" as const,
    name: "方向 的可选值",
    import: /^进口\(入境\)\s*import$/,
    said: "方向 有 4 个可选值：上下键选择，Tab 键填入，Esc 键收起。",
  },
])("Kouan's drop-downs in $language", ({ language, theme, name, import: label, said }) => {
  let page: WorkbenchPage;
  beforeAll(async () => {
    page = await rig.open({ language, theme });
  });
  afterAll(() => page.close());

  test("come at the argument, say what they are, and follow the arrow keys", async () => {
    await begin(page, "B3", '=KOUAN.PORTFREIGHT("满洲里",2014,');
    await list(page).waitFor();
    expect(await list(page).getAttribute("aria-label")).toBe(name);
    expect(await options(page).count()).toBe(4);
    await page.page.getByRole("status").getByText(said).waitFor();
    await page.page.keyboard.press("ArrowDown");
    await active(page).filter({ hasText: label }).waitFor();
    await page.page.waitForFunction(() => {
      const id = document.activeElement?.getAttribute("aria-activedescendant") ?? "";
      return document.getElementById(id)?.getAttribute("aria-selected") === "true";
    });
    await page.screenshot(`dropdown-${language}`);
    await take(page, "Tab");
    expect(await page.page.evaluate(() => document.activeElement?.getAttribute("role"))).toBeNull();
    expect(await end(page, "B3", ")")).toBe('=KOUAN.PORTFREIGHT("满洲里",2014,"import")');
  });

  test("come for each argument that has values, and narrow down by value and label", async () => {
    await begin(page, "B4", '=KOUAN.PORTDATA("满洲里","pass');
    await active(page).filter({ hasText: "passengers" }).first().waitFor();
    await take(page, "Tab");
    await type(page, ",2014,,r");
    await page.page.waitForFunction(() => document.querySelectorAll('[role="option"]').length === 2);
    await active(page).filter({ hasText: "road" }).waitFor();
    await page.screenshot(`dropdown-narrowed-${language}`);
    await page.page.keyboard.press("ArrowDown");
    await take(page, "Enter");
    expect(await end(page, "B4", ")")).toBe('=KOUAN.PORTDATA("满洲里","passengers",2014,,"rail")');
  });

  test("leave what is typed freely as it is", async () => {
    await begin(page, "B5", '=KOUAN.PORTINFO("满洲里",');
    await list(page).waitFor();
    await type(page, '"省');
    await type(page, "份");
    expect(await end(page, "B5", '")')).toBe('=KOUAN.PORTINFO("满洲里","省份")');
    expect((await page.cell("B5")).value).toMatch(/内蒙古|Inner Mongolia/);
  });

  test("no page threw or complained", () => {
    expect(page.problems).toEqual([]);
  });
});

describe("another add-in's drop-downs", () => {
  let page: WorkbenchPage;
  beforeAll(async () => {
    page = await rig.open({ manifest: rig.hostedManifests[0] ?? "" });
  });
  afterAll(() => page.close());

  test("write numbers as numbers, and come again where a parameter repeats", async () => {
    await begin(page, "A1", "=TIDES.TIMES(2,");
    await active(page).filter({ hasText: "Turn over" }).getByText("The other sign").waitFor();
    await take(page, "Tab");
    await type(page, ",th");
    await active(page).filter({ hasText: "As in kilo" }).waitFor();
    await take(page, "Tab");
    expect(await end(page, "A1", ")")).toBe("=TIDES.TIMES(2,-1,1000)");
    expect((await page.cell("A1")).value).toBe(-2000);
  });

  test("are taken with the mouse, and the keyboard stays in the formula", async () => {
    await begin(page, "A2", '=TIDES.LEVEL("x",');
    await options(page).filter({ hasText: "Feet" }).click();
    await list(page).waitFor({ state: "detached" });
    expect(await end(page, "A2", ")")).toBe('=TIDES.LEVEL("x","feet")');
    expect((await page.cell("A2")).value).toBe(13.1);
  });

  test("Escape puts just the list away, Alt+Down brings it back, and a second Escape gives the formula up", async () => {
    await begin(page, "A3", '=TIDES.LEVEL("x",');
    await list(page).waitFor();
    await page.page.keyboard.press("Escape");
    await list(page).waitFor({ state: "detached" });
    expect(await page.page.evaluate(() => window.workbench?.host.executor.cellEditing)).toBe(true);
    await page.page.keyboard.press("Alt+ArrowDown");
    await list(page).waitFor();
    await page.page.keyboard.press("Escape");
    await list(page).waitFor({ state: "detached" });
    await page.page.keyboard.press("Escape");
    await page.page.waitForFunction(() => window.workbench?.host.executor.cellEditing === false);
    expect(await page.cell("A3")).toMatchObject({ value: "", formula: "" });
  });

  test("Enter ends the formula where nothing was chosen, and functions are listed where no value fits", async () => {
    await begin(page, "A4", '=TIDES.LEVEL("x",');
    await list(page).waitFor();
    await type(page, "SU");
    await list(page).waitFor({ state: "detached" });
    await page.page
      .locator('[data-u-comp="sheets-formula-editor"]')
      .getByText("SUM", { exact: false })
      .first()
      .waitFor();
    await page.page.keyboard.press("Escape");
    await type(page, "M(1");
    expect(await end(page, "A4", "))")).toBe('=TIDES.LEVEL("x",SUM(1))');
  });

  test("Enter ends a formula that was typed on behind a function's name, though the list of functions is still there", async () => {
    await begin(page, "A6", "=TIDES.TIMES");
    await page.page.locator('[data-u-comp="sheets-formula-editor"]').getByText("TIDES.TIMES").waitFor();
    expect(await end(page, "A6", "(2,-1)")).toBe("=TIDES.TIMES(2,-1)");
    expect((await page.cell("A6")).value).toBe(-2);
  });

  test("come in the formula bar as well", async () => {
    await page.select("A5");
    const bar = page.page.locator('[data-u-comp="formula-bar"] canvas').first();
    await enterFormulaBar(page);
    await type(page, '=TIDES.LEVEL("x","f');
    await active(page).filter({ hasText: "Feet" }).waitFor();
    const [box, line] = [await list(page).boundingBox(), await bar.boundingBox()];
    expect(box?.y).toBeGreaterThan((line?.y ?? Infinity) + 20);
    await page.screenshot("dropdown-formula-bar");
    await take(page, "Tab");
    expect(await end(page, "A5", ")")).toBe('=TIDES.LEVEL("x","feet")');
  });

  test("no page threw or complained", () => {
    expect(page.problems).toEqual([]);
  });
});

test("where there is little room, the list stays on the page", async () => {
  const page = await rig.open({ width: 320, height: 640 });
  await begin(page, "A2", '=KOUAN.PORTDATA("满洲里",');
  await list(page).waitFor();
  await page.screenshot("dropdown-narrow");
  const box = await list(page).boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(640);
  await page.close();
});
