/**
 * The formula builder in the pane: picked, previewed, written into the grid, where the function answers what the preview said.
 */
import { startWorkbench, type WorkbenchPage, type WorkbenchRig } from "../support/workbench";

jest.setTimeout(180_000);

let rig: WorkbenchRig;
beforeAll(async () => {
  rig = await startWorkbench();
});
afterAll(async () => {
  await rig.close();
});

const WORDS = {
  "zh-CN": {
    open: "写公式",
    port: "口岸",
    year: "年份",
    insert: "写入所选单元格",
    cells: "“口岸”取所选单元格",
    toTable: "改用 PORTTABLE",
    formula: "公式",
    city: "满洲里",
    refused: "没有写入",
  },
  "en-US": {
    open: "Build a formula",
    port: "Port",
    year: "Year",
    insert: "Put into the selected cell",
    cells: "Take the selected cells for Port",
    toTable: "Use PORTTABLE",
    formula: "Formula",
    city: "Manzhouli",
    refused: "Not written",
  },
} as const;

describe.each([
  ["zh-CN", "light", 1280],
  ["en-US", "dark", 1280],
] as const)("in %s, %s", (language, theme, width) => {
  const words = WORDS[language];
  let page: WorkbenchPage;
  beforeAll(async () => {
    page = await rig.open({ language, theme, width });
  });
  afterAll(async () => {
    await page.close();
  });

  async function pick(label: string, text: string): Promise<void> {
    const box = page.pane.getByRole("combobox", { name: label, exact: true });
    await box.click();
    await box.fill(text);
    await page.pane.getByRole("option", { name: text }).first().click();
  }

  test("one port and year: the preview and the cell say the same", async () => {
    await page.pane.getByRole("button", { name: words.open }).click();
    await page.screenshot(`builder-empty-${language}`);
    await pick(words.port, words.city);
    await pick(words.year, "2014");
    await page.pane.getByText("3,010").waitFor();
    await page.screenshot(`builder-one-${language}`);
    await page.select("B2");
    await page.pane.getByRole("button", { name: words.insert }).click();
    await page.pane
      .getByText(/Sheet1!B2/)
      .first()
      .waitFor();
    await page.whenIdle();
    const { value, formula } = await page.cell("B2");
    expect(value).toBe(3010);
    expect(formula).toBe(`=KOUAN.PORTFREIGHT("${words.city}",2014)`);
  });

  test("a cell that holds something is left as it is, with a sentence", async () => {
    await page.select("B2");
    await page.pane.getByRole("button", { name: words.insert }).click();
    await page.pane.getByText(words.refused).waitFor();
    expect((await page.cell("B2")).value).toBe(3010);
  });

  test("cells as an argument: a column of ports becomes one PORTTABLE beside it", async () => {
    await page.page.evaluate(() => {
      window.workbench?.setCell("A5", "满洲里");
      window.workbench?.setCell("A6", "二连浩特");
    });
    await page.select("A5:A6");
    await page.pane.getByRole("button", { name: words.cells }).click();
    await page.pane.getByRole("button", { name: words.toTable }).click();
    await page.screenshot(`builder-table-${language}`);
    const formula = page.pane.getByRole("textbox", { name: words.formula });
    expect(await formula.inputValue()).toMatch(/^=KOUAN\.PORTTABLE\(A5:A6,".*",\{2014\}\)$/);
    await page.select("B5");
    await page.pane.getByRole("button", { name: words.insert }).click();
    await page.pane
      .getByText(/Sheet1!B5/)
      .first()
      .waitFor();
    await page.whenIdle();
    const cells = await Promise.all(["B5", "B6"].map((address) => page.cell(address)));
    expect(cells.map(({ value }) => value)).toEqual([3010, 1074.4]);
  });

  test("nothing threw, and nothing was asked of another host", () => {
    expect(page.problems).toEqual([]);
    expect(rig.browser.foreignRequests).toEqual([]);
  });
});
