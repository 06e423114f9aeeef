/**
 * Ribbon, Where from?, audit and sources sheet in the browser, through Microsoft's office.js and the production build.
 */
import { AUDIT, SOURCES } from "../../src/strings/audit";
import { say, type Text } from "../../src/strings/format";
import { EXPLORE } from "../../src/strings/pane";
import { WHERE } from "../../src/strings/whereFrom";
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
  {
    locale: "en-US",
    language: "en",
    tab: "Kouan",
    where: "Where from?",
    sources: "Sources sheet",
    freight: "Freight by port and year",
    sheet: "Sources",
  },
  {
    locale: "zh-CN",
    language: "zh",
    tab: "口岸",
    where: "查看出处",
    sources: "数据来源表",
    freight: "口岸货运量（分口岸、分年）",
    sheet: "数据来源",
  },
] as const;

describe.each(LANGUAGES)("in $locale", ({ locale, language, tab, where, sources, freight, sheet }) => {
  let page: WorkbenchPage;
  const told = (text: Text, values = {}): string => say(text, language, values);
  const ribbon = async (button: string): Promise<void> => {
    await page.page.getByRole("tab", { name: tab, exact: true }).click();
    await page.page.getByRole("button", { name: button, exact: true }).click();
  };
  beforeAll(async () => {
    page = await rig.open({ language: locale, theme: language === "en" ? "light" : "dark", width: 1280 });
  });
  afterAll(async () => {
    await page.close();
  });

  test("the ribbon opens Where from? on the selected formula", async () => {
    await page.typeFormula("M1", '=KOUAN.PORTFREIGHT("二连浩特",2014)');
    await page.select("M1");
    await ribbon(where);
    await page.pane.getByRole("tab", { name: told(WHERE.title), selected: true }).waitFor();
    await page.pane.getByText("1,074.4").first().waitFor();
    await page.screenshot(`where-${locale}`);
  });

  test("the view follows the selection, into a spill too, without taking the focus", async () => {
    await page.typeFormula("M3", '=KOUAN.PORTSERIES("满洲里","freight",2013,2014)');
    await page.select("N5");
    await page.focusGrid();
    await page.pane
      .getByText(told(WHERE.spilledFrom, { name: "PORTSERIES", anchor: "Sheet1!M3" }))
      .first()
      .waitFor();
    await page.pane.getByText("3,010").first().waitFor();
    expect(await page.page.evaluate(() => document.activeElement?.tagName)).not.toBe("IFRAME");
    await page.screenshot(`where-spill-${locale}`);
  });

  test("the audit finds a conflict, an edited cell and a mixed sum, and goes to it", async () => {
    await page.pane.getByRole("tab").first().click();
    await page.pane.getByText(freight, { exact: true }).first().click();
    await page.select("A1");
    await page.pane.getByRole("button", { name: told(EXPLORE.insert), exact: true }).click();
    await page.pane
      .getByText(/Kouan_freight/)
      .first()
      .waitFor({ timeout: 60_000 });
    await page.typeFormula("F2", "1");
    await page.typeFormula("M8", '=KOUAN.PORTTRADE("内蒙古",2024)');
    await page.typeFormula("M9", "=SUM(M1,M8)");
    await page.pane.getByRole("tab", { name: told(AUDIT.title) }).click();
    const list = page.pane.getByRole("list", { name: told(AUDIT.list) });
    const item = (address: string) =>
      list.getByRole("listitem").filter({ hasText: new RegExp(`${address}(?!\\d)`) });
    await item("Sheet1!M9").waitFor({ timeout: 60_000 });
    expect(await item("Sheet1!M1").textContent()).toContain(told(AUDIT.conflict, { others: "" }).slice(0, 6));
    expect(await item("Sheet1!F2").textContent()).toContain(
      told(AUDIT.overtyped, { written: "" }).slice(0, 6),
    );
    await page.screenshot(`audit-${locale}`);
    await page.pane.getByRole("button", { name: told(AUDIT.goTo, { address: "Sheet1!M9" }) }).click();
    await page.page.waitForFunction(() => {
      const [area] = window.workbench?.store.selection().areas ?? [];
      return area?.row === 8 && area.column === 12;
    });
  });

  test("the ribbon writes the sources sheet, which tells what is used where", async () => {
    await ribbon(sources);
    await page.pane.getByRole("button", { name: told(SOURCES.goTo) }).click({ timeout: 60_000 });
    await page.page.waitForFunction(
      (name) =>
        window.workbench?.store.sheets().find(({ id }) => id === window.workbench?.store.activeSheet())
          ?.name === name,
      sheet,
    );
    expect(String((await page.cell(`${sheet}!A10`)).value)).toMatch(/^(No\.|序号)$/);
    expect((await page.cell(`${sheet}!A11`)).value).toBe(1);
    expect(String((await page.cell(`${sheet}!I11`)).value)).toMatch(/Sheet1/);
    await page.screenshot(`sources-${locale}`);
  });

  test("a cell's context menu opens Where from? on it", async () => {
    await page.page
      .locator(".grid canvas")
      .first()
      .click({ button: "right", position: { x: 200, y: 120 }, force: true });
    const entry = page.page.getByText(where, { exact: true }).filter({ visible: true }).nth(1);
    await entry.waitFor();
    await page.screenshot(`where-menu-${locale}`);
    await entry.click();
    await page.pane.getByRole("tab", { name: told(WHERE.title), selected: true }).waitFor();
  });

  test("no page threw or complained", () => {
    expect(page.problems).toEqual([]);
  });
});

test("four tabs fit into a pane of 320 px", async () => {
  const page = await rig.open({ language: "en-US", width: 900, height: 700 });
  await page.page.evaluate(() => {
    const frame = document.querySelector<HTMLElement>(".pane-frame iframe");
    if (frame !== null) frame.style.width = "320px";
  });
  const frame = await page.frame();
  await frame.waitForFunction(() => innerWidth === 320);
  const last = page.pane.getByRole("tab").last();
  await last.click();
  const right = await last.evaluate((tab) => tab.getBoundingClientRect().right);
  expect(right).toBeLessThanOrEqual(320);
  expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await page.screenshot("audit-320");
  await page.close();
});
