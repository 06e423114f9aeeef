/**
 * Ways of inserting, in the pane against the production build: layouts, live formulas, one formula, a new sheet, a chart.
 */
import type { FrameLocator, Locator } from "playwright-core";
import { say, type Text } from "../../src/strings/format";
import { INSERT, LAYOUT_NAMES, MODE_NAMES } from "../../src/strings/insert";
import { EXPLORE, PANE, REFRESH, TABLES } from "../../src/strings/pane";
import { refusalSentence } from "../../src/strings/refusals";
import { startWorkbench, type WorkbenchPage, type WorkbenchRig } from "../support/workbench";

jest.setTimeout(180_000);

let rig: WorkbenchRig;
beforeAll(async () => {
  rig = await startWorkbench();
});
afterAll(async () => {
  await rig.close();
});

const LOOKS = [
  { locale: "en-US", language: "en", theme: "light", width: 1440, title: "Freight by port and year" },
  { locale: "zh-CN", language: "zh", theme: "dark", width: 1440, title: "口岸货运量（分口岸、分年）" },
] as const;

/** The pane's controls by their visible names. */
class Explore {
  constructor(
    readonly frame: FrameLocator,
    readonly language: "zh" | "en",
  ) {}

  async open(title: string): Promise<void> {
    const back = this.frame.getByRole("button", { name: say(EXPLORE.back, this.language) });
    if (await back.isVisible()) await back.click();
    await this.frame.getByText(title, { exact: true }).first().click();
  }

  async pick(box: Text, option: Text): Promise<void> {
    await this.frame.getByRole("combobox", { name: say(box, this.language) }).click();
    await this.frame.getByRole("option", { name: say(option, this.language), exact: true }).click();
  }

  async tick(filter: string, choices: readonly string[]): Promise<void> {
    const box = this.frame.getByRole("combobox", { name: filter, exact: true });
    await box.click();
    for (const choice of choices)
      await this.frame.getByRole("menuitemcheckbox", { name: choice, exact: true }).click();
    await box.press("Escape");
  }

  async how(): Promise<void> {
    await this.frame.getByRole("button", { name: new RegExp(`^${say(INSERT.how, this.language)}`) }).click();
  }

  async insert(label: Text, done: RegExp): Promise<string> {
    await this.frame.getByRole("button", { name: say(label, this.language), exact: true }).click();
    const message = this.frame.getByText(done).first();
    await message.waitFor({ timeout: 60_000 });
    return (await message.textContent()) ?? "";
  }

  inserted(): RegExp {
    return new RegExp(say(EXPLORE.inserted, this.language, { name: "(\\S+)", address: "(.+)" }));
  }
}

describe.each(LOOKS)("inserting in $locale", ({ locale, language, theme, width, title }) => {
  let page: WorkbenchPage;
  let pane: Explore;
  const [manzhouli, erenhot] = language === "en" ? ["Manzhouli", "Erenhot"] : ["满洲里", "二连浩特"];
  const words = language === "en" ? ["Ports", "Flows", "Modes"] : ["口岸", "方向", "运输方式"];
  const total = language === "en" ? "total" : "进出口合计";
  const all = language === "en" ? "all modes" : "全部方式";

  beforeAll(async () => {
    page = await rig.open({ language: locale, theme, width, height: 960 });
    pane = new Explore(page.pane, language);
    await pane.open(title);
    await pane.tick(words[0] ?? "", [manzhouli, erenhot]);
    await pane.tick(words[1] ?? "", [total]);
    await pane.tick(words[2] ?? "", [all]);
  });
  afterAll(() => page.close());

  test("each figure shows the decimals it was printed with", async () => {
    await page.select("AA2");
    await pane.insert(EXPLORE.insert, pane.inserted());
    const shown = await page.page.evaluate(() => {
      const { store } = window.workbench ?? {};
      const table = store?.tables()[0];
      if (store === undefined || table === undefined) throw new Error("There is no table.");
      const { box, sheet } = table;
      const body = { ...box, row: box.row + 1, rows: box.rows - 1 };
      const values = store.values(sheet, body);
      return store.texts(sheet, body).flatMap((row, r) =>
        row.flatMap((text, c) => {
          const value = values[r]?.[c];
          const isFigure = typeof value === "number" && table.columns[c]?.name !== table.columns[1]?.name;
          return isFigure ? [[String(value), text] as const] : [];
        }),
      );
    });
    expect(shown.length).toBeGreaterThan(5);
    expect(shown.filter(([value]) => value.includes("."))).not.toEqual([]);
    for (const [value, text] of shown) expect(text.replace(/,/g, "")).toBe(value);
    await page.screenshot(`insert-decimals-${locale}`);
  });

  test("years across as live formulas: each answers with the figure of the preview", async () => {
    await page.select("B2");
    await pane.pick(INSERT.layout, LAYOUT_NAMES["years-across"]);
    await pane.how();
    await pane.pick(INSERT.cells, MODE_NAMES.formulas);
    await page.screenshot(`insert-how-${locale}`);
    expect(await pane.insert(EXPLORE.insert, pane.inserted())).toContain("Kouan_freight");
    await page.whenIdle();
    const headers = await Promise.all("BCDEFGHIJKLMNO".split("").map((column) => page.cell(`${column}2`)));
    const at = "BCDEFGHIJKLMNO"[headers.findIndex(({ value }) => String(value) === "2014")] ?? "?";
    const cell = await page.cell(`${at}3`);
    expect(cell.formula).toBe(`=KOUAN.PORTFREIGHT("${manzhouli}",2014)`);
    expect(cell.value).toBe(3010);
    await page.screenshot(`insert-formulas-${locale}`);
  });

  test("one formula spills what the preview shows, away from the table", async () => {
    await page.select("B12");
    await pane.pick(INSERT.cells, MODE_NAMES.spill);
    const done = new RegExp(say(INSERT.spilled, language, { address: "(.+)" }));
    expect(await pane.insert(EXPLORE.insert, done)).toContain("B12");
    await page.whenIdle();
    expect((await page.cell("B12")).formula).toContain("=KOUAN.PORTDATASET(");
    expect((await page.cell("B13")).value).toBe(manzhouli);
    await page.screenshot(`insert-spill-${locale}`);
  });

  test("a taken place offers a new sheet, where the table goes with one more click, and its chart", async () => {
    await page.select("C3");
    await pane.pick(INSERT.cells, MODE_NAMES.values);
    await pane.frame.getByRole("checkbox", { name: say(INSERT.chart, language) }).check();
    await pane.frame.getByRole("button", { name: say(EXPLORE.insert, language), exact: true }).click();
    await pane.frame.getByText(say(EXPLORE.notInserted, language)).first().waitFor();
    await page.screenshot(`insert-refused-${locale}`);
    const message = await pane.insert(INSERT.insertNewSheet, pane.inserted());
    expect(message).toContain("A1:");
    await page.whenIdle();
    expect((await page.cell("A2")).value).toBe(manzhouli);
    await page.screenshot(`insert-new-sheet-${locale}`);
  });

  test("no page threw or complained", () => {
    expect(page.problems).toEqual([]);
  });
});

describe("in a narrow pane", () => {
  let page: WorkbenchPage;
  let pane: Explore;
  beforeAll(async () => {
    page = await rig.open({ language: "zh-CN", width: 800, height: 900 });
    pane = new Explore(page.pane, "zh");
    await pane.open("口岸货运量（分口岸、分年）");
  });
  afterAll(() => page.close());
  const button = (text: Text): Locator =>
    pane.frame.getByRole("button", { name: say(text, "zh"), exact: true });
  /** The request after the one that writes a record is carried out, and its answer kept back. */
  const holdAfterRecord = (): Promise<void> =>
    page.page.evaluate(() => {
      const { addin, faults, host } = window.workbench ?? {};
      if (addin === undefined || faults === undefined || host === undefined) throw new Error("No workbench.");
      const records = (): string => JSON.stringify(addin.session.xmlParts.all());
      const before = records();
      let armed = false;
      host.executor.onBatch = (request) => {
        // With a request of this kind office.js lets go of what an earlier one read; nobody waits for it.
        const letsGo = request.AutoKeepReference === false;
        if (armed && !letsGo) host.executor.onBatch = null;
        else if (armed || records() !== before) {
          armed = true;
          faults.failNext({ kind: "delay", ms: 60_000 });
        }
      };
    });
  /** Cancels by keyboard what is held, and waits for the sentence that says so. */
  const cancel = async (): Promise<void> => {
    await button(PANE.cancel).focus();
    await page.page.keyboard.press("Enter");
    await pane.frame.getByText(say(PANE.cancelling, "zh")).first().waitFor();
    await pane.frame
      .getByText(refusalSentence({ kind: "cancelled" }, "zh"))
      .first()
      .waitFor();
  };
  const remains = (): Promise<readonly number[]> =>
    page.page.evaluate(() => [
      window.workbench?.store.tables().length ?? -1,
      window.workbench?.addin.session.xmlParts.all().length ?? -1,
    ]);

  test("everything is there and nothing is cut off", async () => {
    await pane.how();
    const frame = await page.frame();
    const beyond = await frame.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(beyond).toBe(false);
    await page.screenshot("insert-narrow");
  });

  test("an insertion that Excel keeps waiting is cancelled by keyboard and leaves nothing", async () => {
    await page.select("B2");
    await holdAfterRecord();
    await button(EXPLORE.insert).click();
    await page.page.waitForFunction(() => window.workbench?.getCell("B3").value === "满洲里");
    await cancel();
    expect([(await page.cell("B2")).value, ...(await remains())]).toEqual(["", 0, 0]);
    await page.screenshot("insert-cancelled");
  });

  test("so is a refresh, which leaves what stood there", async () => {
    await pane.insert(EXPLORE.insert, pane.inserted());
    await page.page.evaluate(() => window.workbench?.setCell("G3", ""));
    await pane.frame.getByRole("tab", { name: say(PANE.myTables, "zh") }).click();
    await button(TABLES.refreshAll).click();
    await button(REFRESH.applyOne).waitFor();
    await holdAfterRecord();
    await button(REFRESH.applyOne).click();
    await page.page.waitForFunction(() => window.workbench?.getCell("G3").value !== "");
    await cancel();
    expect([(await page.cell("G3")).value, ...(await remains())]).toEqual(["", 1, 1]);
    await page.screenshot("refresh-cancelled");
    expect(page.problems).toEqual([]);
  });
});
