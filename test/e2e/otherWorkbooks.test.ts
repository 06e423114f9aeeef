/** Add-ins that take sheets from files, or open files as workbooks of their own. */
import path from "node:path";
import { MemoryStore } from "../../src/workbench/model/memoryStore";
import { WorkbookSession } from "../../src/workbench/model/session";
import { saveSession } from "../../src/workbench/xlsx";
import { startWorkbench, type WorkbenchPage, type WorkbenchRig } from "../support/workbench";
import { table } from "../workbench/xlsx/support";

jest.setTimeout(120_000);

let rig: WorkbenchRig;
let page: WorkbenchPage;
beforeAll(async () => {
  rig = await startWorkbench({ hosted: [{ source: path.join(__dirname, "addins", "template"), port: 0 }] });
});
afterAll(() => rig.close());
beforeEach(async () => {
  page = await rig.open({ manifest: rig.hostedManifests[0] ?? "" });
  await page.pane.getByRole("button", { name: "New workbook" }).waitFor();
});
afterEach(() => page.close());

/** A sheet with a table, a total and a name, and another that it refers to. */
async function templateFile(): Promise<Buffer> {
  const store = new MemoryStore({ sheets: ["Template", "Rates"] });
  const [sheet = "", rates = ""] = store.sheets().map((one) => one.id);
  store.write(
    sheet,
    { row: 1, column: 1, rows: 4, columns: 2 },
    {
      inputs: [
        ["Port", "Tonnes"],
        ["", ""],
        ["", ""],
        ["Total", "=SUM(Freight[Tonnes])"],
      ],
    },
  );
  store.setFormat(
    sheet,
    { row: 1, column: 1, rows: 1, columns: 2 },
    { bold: true, fill: "#1F4E78", fontColor: "#FFFFFF" },
  );
  store.write(sheet, { row: 5, column: 1, rows: 1, columns: 2 }, { inputs: [["Doubled", "=C5*Factor"]] });
  store.write(rates, { row: 0, column: 0, rows: 1, columns: 1 }, { inputs: [[2]] });
  store.setName({ name: "Factor", scope: null, formula: "=2", comment: "", visible: true });
  store.addTable(table(sheet, "Freight", { row: 1, column: 1, rows: 3, columns: 2 }, ["Port", "Tonnes"]));
  const saved = await saveSession(new WorkbookSession(store), {
    addinFormulas: "values",
    addins: [],
  });
  return Buffer.from(saved.bytes);
}

const file = (buffer: Buffer) => ({
  name: "template.xlsx",
  mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  buffer,
});
const said = (text: string) => page.pane.locator("#said").getByText(text, { exact: true }).waitFor();
const sheets = (tab = page.page) =>
  tab.evaluate(() => window.workbench?.store.sheets().map((sheet) => sheet.name));

test("a template's sheet is inserted, filled and calculated; one undo takes back what came of the file", async () => {
  await page.pane.getByLabel("Template").setInputFiles(file(await templateFile()));
  await said("filled");
  await page.whenIdle();
  expect(await sheets()).toEqual(["Sheet1", "Template"]);
  expect((await page.cell("Template!C5")).value).toBe(4310);
  expect((await page.cell("Template!C6")).value).toBe(8620);
  const tables = await page.page.evaluate(() => window.workbench?.store.tables().map((table) => table.name));
  expect(tables).toEqual(["Freight"]);
  await page.screenshot("inserted-template");
  await page.page.evaluate(() => {
    const { store } = window.workbench ?? {};
    while (store?.canUndo() === true) store.undo();
  });
  expect(await sheets()).toEqual(["Sheet1"]);
  expect(page.problems).toEqual([]);
});

test("the same file twice gives new names, and what is no workbook is refused", async () => {
  const template = file(await templateFile());
  await page.pane.getByLabel("Template").setInputFiles(template);
  await said("filled");
  await page.pane.getByLabel("Template").setInputFiles([]);
  await page.pane.getByLabel("Template").setInputFiles({ ...template, name: "again.xlsx" });
  await page.page.waitForFunction(() => window.workbench?.store.sheets().length === 3);
  expect(await sheets()).toEqual(["Sheet1", "Template (2)", "Template"]);
  await page.whenIdle();
  expect((await page.cell("'Template (2)'!C5")).formula).toBe("=SUM(Freight2[Tonnes])");
  await page.pane.getByLabel("Template").setInputFiles(file(Buffer.from("no workbook")));
  await said("InvalidArgument");
  expect(await sheets()).toHaveLength(3);
});

test("a file opens as a workbook in a tab of its own, with the add-in beside it", async () => {
  const popup = page.page.waitForEvent("popup");
  await page.pane.getByLabel("Copy").setInputFiles(file(await templateFile()));
  await said("opened");
  const tab = await popup;
  await tab.waitForFunction(() => window.workbench?.store.sheets().length === 2);
  expect(await sheets(tab)).toEqual(["Template", "Rates"]);
  await tab.frameLocator(".pane-frame iframe").getByRole("button", { name: "New workbook" }).waitFor();
  expect(await sheets()).toEqual(["Sheet1"]);
});

test("an empty workbook opens in a tab of its own", async () => {
  const popup = page.page.waitForEvent("popup");
  await page.pane.getByRole("button", { name: "New workbook" }).click();
  await said("opened");
  const tab = await popup;
  await tab.waitForFunction(() => window.workbench?.addin.ready === true);
  expect(await sheets(tab)).toEqual(["Sheet1"]);
});
