/**
 * The main job in the pane: choose a dataset, insert it, spoil it, refresh it. In both languages, against the production build.
 */
import type { FrameLocator, Locator } from "playwright-core";
import { say, type Text } from "../../src/strings/format";
import { EXPLORE, PANE, REFRESH, TABLES } from "../../src/strings/pane";
import { startWorkbench, type WorkbenchPage, type WorkbenchRig } from "../support/workbench";

jest.setTimeout(180_000);

let rig: WorkbenchRig;
beforeAll(async () => {
  rig = await startWorkbench();
});
afterAll(async () => {
  await rig.close();
});

const LANGUAGES = [
  { locale: "en-US", language: "en", freight: "Freight by port and year", port: "Port" },
  { locale: "zh-CN", language: "zh", freight: "口岸货运量（分口岸、分年）", port: "口岸" },
] as const;

/** The pane's controls by their visible names. */
class Pane {
  constructor(
    readonly frame: FrameLocator,
    readonly language: "zh" | "en",
  ) {}

  button(text: Text, values: Readonly<Record<string, string | number>> = {}): Locator {
    return this.frame.getByRole("button", { name: say(text, this.language, values), exact: true });
  }

  async show(view: Text): Promise<void> {
    await this.frame.getByRole("tab", { name: say(view, this.language) }).click();
  }

  /** Opens a dataset from the list, wherever the view stands. */
  async choose(title: string): Promise<void> {
    await this.show(PANE.explore);
    const back = this.button(EXPLORE.back);
    if (await back.isVisible()) await back.click();
    await this.frame.getByText(title, { exact: true }).first().click();
  }

  async insert(): Promise<string> {
    await this.button(EXPLORE.insert).click();
    const message = this.frame.getByText(
      new RegExp(say(EXPLORE.inserted, this.language, { name: "(\\S+)", address: "(.+)" })),
    );
    await message.first().waitFor({ timeout: 60_000 });
    return (await message.first().textContent()) ?? "";
  }
}

describe.each(LANGUAGES)("tables in $locale", ({ locale, language, freight, port }) => {
  let page: WorkbenchPage;
  let pane: Pane;
  beforeAll(async () => {
    page = await rig.open({ language: locale, width: 1440, height: 900 });
    pane = new Pane(page.pane, language);
  });
  afterAll(async () => {
    await page.screenshot(`tables-${locale}`);
    await page.close();
  });

  test("the four datasets are offered, with a preview", async () => {
    for (const title of [freight, ...others(language)])
      await pane.frame.getByText(title, { exact: true }).first().waitFor();
    await pane.choose(freight);
    await pane.frame.getByRole("columnheader", { name: port, exact: true }).first().waitFor();
    await page.screenshot(`explore-${locale}`);
  });

  test("Tab goes from a heading into the controls below it, and from the last one out of the pane", async () => {
    await pane.frame.getByRole("heading", { name: freight }).focus();
    await page.page.keyboard.press("Tab");
    await pane.frame.locator(":focus").and(pane.frame.getByRole("combobox").first()).waitFor();
    await pane.button(EXPLORE.insert).focus();
    await page.page.keyboard.press("Tab");
    await page.page.waitForFunction(() => document.activeElement?.closest(".status-bar") !== null);
  });

  test("inserts at the selection as a table with header, number formats and source", async () => {
    await page.select("B2");
    const message = await pane.insert();
    expect(message).toContain("Kouan_freight");
    expect((await page.cell("B2")).value).toBe(port);
    expect((await page.cell("C3")).value).toBeGreaterThan(1950);
    const manzhouli = await findRow(page, language === "zh" ? "满洲里" : "Manzhouli", 2014);
    expect((await page.cell(`G${manzhouli}`)).value).toBe(3010);
    expect((await page.cell(`G${manzhouli}`)).text).toMatch(/^3,010(\.0+)?$/);
    await page.screenshot(`inserted-${locale}`);
  });

  test("a second insertion on the same place is refused with a sentence, and changes nothing", async () => {
    const before = await page.cell("B2");
    await page.select("C4");
    await pane.button(EXPLORE.insert).click();
    await pane.frame.getByText(say(EXPLORE.notInserted, language)).first().waitFor();
    expect(await page.cell("B2")).toEqual(before);
  });

  test("refresh lists what would change and does what was ticked", async () => {
    const name = language === "zh" ? "满洲里" : "Manzhouli";
    const row = await findRow(page, name, 2014);
    const other = await findRow(page, language === "zh" ? "二连浩特" : "Erenhot", 2014);
    await page.page.evaluate(
      ({ cleared, edited }) => {
        window.workbench?.setCell(cleared, "");
        window.workbench?.setCell(edited, "999");
      },
      { cleared: `G${row}`, edited: `G${other}` },
    );
    await page.whenIdle();
    await pane.show(PANE.myTables);
    await pane.button(TABLES.refreshAll).click();
    await pane.frame.getByText(say(REFRESH.heading, language)).first().waitFor();
    await pane.frame.getByText(say(REFRESH.stateCleared, language)).first().waitFor();
    await pane.frame.getByText(say(REFRESH.stateEdited, language)).first().waitFor();
    await page.screenshot(`refresh-${locale}`);
    await pane.button(REFRESH.applyOne).click();
    await pane.frame.getByText(say(REFRESH.appliedOne, language)).first().waitFor();
    expect((await page.cell(`G${row}`)).value).toBe(3010);
    expect((await page.cell(`G${other}`)).value).toBe(999);
    await pane.button(REFRESH.undo).click();
    await pane.frame.getByText(say(REFRESH.undone, language)).first().waitFor();
    expect((await page.cell(`G${row}`)).value).toBe("");
  });

  test("no page threw or complained", () => {
    expect(page.problems).toEqual([]);
  });
});

test("nothing was asked of another host", () => {
  expect(rig.browser.foreignRequests).toEqual([]);
});

function others(language: "zh" | "en"): readonly string[] {
  return language === "zh"
    ? ["内蒙古对外开放口岸（20 个）", "“十四五”口岸重点建设项目（13 项）", "内蒙古外贸进出口"]
    : [
        "The 20 ports of Inner Mongolia",
        "The 13 key port projects of the 14th five-year plan",
        "Foreign trade of Inner Mongolia",
      ];
}

/** The row of the inserted freight table (header in B2) with a port and year. */
async function findRow(page: WorkbenchPage, port: string, year: number): Promise<number> {
  for (let row = 3; row < 600; row += 1) {
    const [name, at] = [await page.cell(`B${row}`), await page.cell(`C${row}`)];
    if (name.value === port && at.value === year) return row;
    if (name.value === "") break;
  }
  throw new Error(`The table has no row for ${port} ${year}.`);
}
