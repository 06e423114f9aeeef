/**
 * A workbook leaves the page as .xlsx and comes back in a fresh one: cells, the Kouan table, and what the add-in keeps
 * in the document, so that "My tables" lists it again.
 */
import fs from "node:fs";
import type { FrameLocator } from "playwright-core";
import { say } from "../../src/strings/format";
import { EXPLORE, PANE } from "../../src/strings/pane";
import { MemoryStore } from "../../src/workbench/model/memoryStore";
import { WorkbookSession } from "../../src/workbench/model/session";
import { saveSession } from "../../src/workbench/xlsx";
import { startWorkbench, type WorkbenchPage, type WorkbenchRig } from "../support/workbench";

jest.setTimeout(180_000);

let rig: WorkbenchRig;
let first: WorkbenchPage;
let saved: string;
beforeAll(async () => {
  rig = await startWorkbench();
  first = await rig.open({ language: "en-US", width: 1440, height: 900 });
});
afterAll(async () => {
  await rig.close();
});

const HEADER = "Port";
const FORMULA = '=KOUAN.PORTFREIGHT("满洲里",2014)';

function richSession(): WorkbookSession {
  const store = new MemoryStore({ sheets: ["一", "二", "藏"] });
  const [first = "", second = "", third = ""] = store.sheets().map((sheet) => sheet.id);
  store.write(first, { row: 0, column: 0, rows: 1, columns: 2 }, { inputs: [["口岸", 1]] });
  store.write(first, { row: 9, column: 0, rows: 1, columns: 1 }, { inputs: [["end"]] });
  store.setFormat(first, { row: 0, column: 0, rows: 1, columns: 2 }, { bold: true, fill: "#FFF2CC" });
  store.setColumnWidth(first, 1, 1, 120);
  store.setRowHeight(first, 0, 1, 33);
  store.setRowsHidden(first, 5, 1, true);
  store.setColumnsHidden(first, 4, 1, true);
  store.merge(first, { row: 7, column: 0, rows: 2, columns: 2 });
  store.updateSheet(first, { frozen: { rows: 1, columns: 0 }, tabColor: "#C00000" });
  store.write(second, { row: 0, column: 0, rows: 1, columns: 1 }, { inputs: [["=SEQUENCE(2,2)"]] });
  store.updateSheet(third, { visibility: "Hidden" });
  store.setName({ name: "率", scope: null, formula: "=0.5", comment: "", visible: true });
  store.activateSheet(second);
  return new WorkbookSession(store);
}

async function insertTable(pane: FrameLocator): Promise<void> {
  await pane.getByRole("tab", { name: say(PANE.explore, "en") }).click();
  await pane.getByText("Freight by port and year", { exact: true }).first().click();
  await pane.getByRole("button", { name: say(EXPLORE.insert, "en"), exact: true }).click();
  const done = new RegExp(say(EXPLORE.inserted, "en", { name: "(\\S+)", address: "(.+)" }));
  await pane.getByText(done).first().waitFor({ timeout: 60_000 });
}

async function save(page: WorkbenchPage, name: string, formulas: boolean): Promise<string> {
  await page.page.getByRole("tab", { name: "Home" }).click();
  await page.page.getByRole("button", { name: "Save", exact: true }).click();
  const dialog = page.page.getByRole("dialog", { name: "Save the workbook" });
  await dialog.getByLabel("File name").fill(name);
  expect(await dialog.getByLabel(/Save their values/).isChecked()).toBe(true);
  if (formulas) await dialog.getByLabel(/Save the formulas/).check();
  await page.screenshot(`xlsx-save-${formulas ? "formulas" : "values"}`);
  const [download] = await Promise.all([
    page.page.waitForEvent("download"),
    dialog.getByRole("button", { name: "Save" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`${name}.xlsx`);
  return download.path();
}

async function choose(page: WorkbenchPage, name: string, bytes: Buffer): Promise<void> {
  await page.page.getByRole("tab", { name: /^(Home|开始)$/ }).click();
  const [chooser] = await Promise.all([
    page.page.waitForEvent("filechooser"),
    page.page.getByRole("button", { name: /^(Open|打开)$/ }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: "application/octet-stream", buffer: bytes });
}

test("saves the workbook with the add-in's table and formulas", async () => {
  await first.select("B2");
  await insertTable(first.pane);
  await first.page.evaluate((formula) => {
    window.workbench?.setCell("L1", "'=1+1");
    window.workbench?.setCell("L2", formula);
    window.workbench?.setCell("L3", "=L2*2");
  }, FORMULA);
  await first.whenIdle();
  expect((await first.cell("L2")).value).toBe(3010);
  saved = await save(first, "口岸 1", true);
  expect(fs.statSync(saved).size).toBeGreaterThan(5000);
  expect(await first.page.getByText(/could not be saved/).count()).toBe(0);
  expect(first.problems).toEqual([]);
});

test("a fresh page opens it: cells, table, formulas, and the add-in knows its table", async () => {
  const page = await rig.open({ language: "en-US", width: 1440, height: 900 });
  await choose(page, "口岸 1.xlsx", fs.readFileSync(saved));
  await page.page.waitForFunction((name) => window.workbench?.addin.session.name === name, "口岸 1.xlsx");
  await page.page.waitForFunction(() => window.workbench?.host.functions.ready === true);
  await page.whenIdle();
  expect((await page.cell("B2")).value).toBe(HEADER);
  expect(await page.cell("L2")).toMatchObject({ formula: FORMULA, value: 3010 });
  expect((await page.cell("L3")).value).toBe(6020);
  expect(await page.cell("L1")).toMatchObject({ value: "=1+1", formula: "" });
  for (const address of ["B3", "C3", "G9"])
    expect(await page.cell(address)).toEqual(await first.cell(address));
  const tables = await page.page.evaluate(() => window.workbench?.store.tables().map((table) => table.name));
  expect(tables).toEqual(["Kouan_freight"]);
  await page.pane.getByRole("tab", { name: say(PANE.myTables, "en") }).click();
  await page.pane.getByText(/Sheet1!B2:K\d+/).waitFor();
  expect(await page.page.locator(".title-name").textContent()).toContain("口岸 1.xlsx");
  await page.screenshot("xlsx-opened");
  expect(page.problems).toEqual([]);
  await page.close();
});

test("opening over something asks first; a file that is none says so and changes nothing", async () => {
  const before = await first.cell("B3");
  await choose(first, "notes.xlsx", Buffer.from("口岸,年"));
  await first.page.getByText("“notes.xlsx” is not a workbook (.xlsx).").waitFor();
  await choose(first, "again.xlsx", fs.readFileSync(saved));
  const dialog = first.page.getByRole("alertdialog", { name: "Open “again.xlsx”?" });
  await first.screenshot("xlsx-replace");
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await dialog.waitFor({ state: "detached" });
  expect(await first.cell("B3")).toEqual(before);

  const values = await save(first, "values", false);
  await choose(first, "values.xlsx", fs.readFileSync(values));
  await first.page.getByRole("alertdialog").getByRole("button", { name: "Open" }).click();
  await first.page.waitForFunction(() => window.workbench?.addin.session.name === "values.xlsx");
  await first.whenIdle();
  expect(await first.cell("L2")).toMatchObject({ formula: "", value: 3010 });
  expect(await first.cell("L3")).toMatchObject({ formula: "=L2*2", value: 6020 });
  expect(first.problems).toEqual([]);
});

test("the grid takes what a file has: sheets, names, panes, widths, merges, formats, spills", async () => {
  const session = richSession();
  const bytes = await saveSession(session, {
    addinFormulas: "formulas",
    addins: [{ namespace: "KOUAN", names: [] }],
  });
  const page = await rig.open({ language: "en-US" });
  await choose(page, "rich.xlsx", Buffer.from(bytes.bytes));
  await page.page.waitForFunction(() => window.workbench?.addin.session.name === "rich.xlsx");
  await page.whenIdle();
  const seen = await page.page.evaluate(() => {
    const store = window.workbench?.store;
    if (store === undefined) throw new Error("The workbench has not started.");
    const [first = "", second = ""] = store.sheets().map((sheet) => sheet.id);
    return {
      sheets: store.sheets().map(({ name, visibility, frozen, tabColor }) => ({
        name,
        visibility,
        frozen,
        tabColor,
      })),
      active: store.activeSheet() === second,
      names: store.names().map(({ name, formula }) => [name, formula]),
      widths: [0, 1, 2].map((column) => store.columnWidth(first, column)),
      height: store.rowHeight(first, 0),
      hidden: [store.isRowHidden(first, 5), store.isColumnHidden(first, 4)],
      merges: store.merges(first),
      format: store.format(first, { row: 0, column: 0, rows: 1, columns: 2 }),
      spill: store.values(second, { row: 0, column: 0, rows: 2, columns: 2 }),
      canUndo: store.canUndo(),
    };
  });
  expect(seen).toMatchObject({
    sheets: [
      { name: "一", visibility: "Visible", frozen: { rows: 1, columns: 0 }, tabColor: "#C00000" },
      { name: "二", visibility: "Visible", frozen: { rows: 0, columns: 0 }, tabColor: "" },
      { name: "藏", visibility: "Hidden" },
    ],
    active: true,
    names: [["率", "=0.5"]],
    widths: [48, 120, 48],
    height: 33,
    hidden: [true, true],
    merges: [{ row: 7, column: 0, rows: 2, columns: 2 }],
    format: { bold: true, fill: "#FFF2CC" },
    spill: [
      [1, 2],
      [3, 4],
    ],
    canUndo: false,
  });
  expect(page.problems).toEqual([]);
  await page.close();
});

test("in Chinese, with what was not kept in one sentence", async () => {
  const page = await rig.open({ language: "zh-CN", width: 1024 });
  await page.page.evaluate(() => {
    const { session } = window.workbench?.addin ?? {};
    session?.passwords.set("sheet-1", "x");
  });
  await page.page.getByRole("tab", { name: "开始" }).click();
  await page.page.getByRole("button", { name: "保存", exact: true }).click();
  const dialog = page.page.getByRole("dialog", { name: "保存工作簿" });
  await page.screenshot("xlsx-save-zh");
  await Promise.all([
    page.page.waitForEvent("download"),
    dialog.getByRole("button", { name: "保存" }).click(),
  ]);
  await page.page.getByText("已保存“工作簿1.xlsx”。未能保留：工作表的密码。").waitFor();
  await page.screenshot("xlsx-saved-zh");
  expect(page.problems).toEqual([]);
  await page.close();
});

test("nothing was asked of another host", () => {
  expect(rig.browser.foreignRequests).toEqual([]);
});
