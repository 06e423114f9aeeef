import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { startWorkbench, type WorkbenchPage, type WorkbenchRig } from "../support/workbench";

const shared = path.join(__dirname, "addins/shared");
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "bad-"));
let rig: WorkbenchRig;

beforeAll(async () => {
  fs.cpSync(shared, folder, { recursive: true });
  fs.writeFileSync(path.join(folder, "pane.js"), 'throw new Error("broken at start");');
  const manifest = fs.readFileSync(path.join(folder, "manifest.xml"), "utf8");
  fs.writeFileSync(path.join(folder, "dead.xml"), manifest.replaceAll("localhost:3000", "localhost:9"));
  fs.writeFileSync(path.join(folder, "other.xml"), "<html><body>No add-in</body></html>");
  rig = await startWorkbench({ hosted: [{ source: folder, port: 0 }] });
}, 60_000);
afterAll(async () => {
  await rig.close();
  fs.rmSync(folder, { recursive: true });
});

const at = (name: string) => new URL(name, rig.hostedManifests[0]).href;

/** The page shows the sentence, which can be taken away, and the grid goes on working. */
async function staysUsable(page: WorkbenchPage, sentence: RegExp): Promise<void> {
  await page.page.getByText(sentence).first().waitFor();
  await page.page.getByRole("button", { name: "Close", exact: true }).click();
  await page.page.getByText(sentence).first().waitFor({ state: "detached" });
  await page.typeFormula("A1", "=1+1");
  expect((await page.cell("A1")).value).toBe(2);
}

const open = (manifest: string) => rig.open({ manifest, withoutAddin: true, clock: true });

/** Goes past the 20 seconds for which the page waits for an add-in. */
const loseThePatience = (page: WorkbenchPage) => page.page.clock.fastForward(21_000);

test.each([
  ["a manifest that is not there", "nothing.xml", /The manifest .*nothing\.xml cannot be read\./],
  ["another document", "other.xml", /other\.xml is no add-in manifest: its root element is not OfficeApp/],
  ["no XML at all", "functions.json", /functions\.json is no add-in manifest: it is not well-formed XML/],
])("%s is said, and the page stays usable", async (_what, name, sentence) => {
  const page = await open(at(name));
  await staysUsable(page, sentence);
  await page.close();
});

test("an address that is none is said", async () => {
  const page = await open("https://");
  await staysUsable(page, /The manifest https:\/\/ cannot be read/);
  await page.close();
});

test("pages that cannot be reached are said", async () => {
  const page = await open(at("dead.xml"));
  await staysUsable(page, /The description of the functions, .*localhost:9.* cannot be read/);
  await loseThePatience(page);
  await page.page.getByText(/The add-in's page does not answer/).waitFor();
  await page.screenshot("bad-unreachable");
  await page.close();
});

test("an add-in that throws at start leaves the page usable, and its button says that it did nothing", async () => {
  const page = await open(rig.hostedManifests[0] ?? "");
  await page.page.waitForFunction(() => window.workbench?.addin.ready === true);
  await page.page.getByRole("button", { name: "Stamp" }).click();
  await loseThePatience(page);
  await staysUsable(page, /The add-in did not carry out “Stamp”/);
  await page.typeFormula("B1", "=TIDES.ADD(1,2)");
  expect((await page.cell("B1")).value).toMatch(/^#/);
  expect(page.problems).toEqual(["thrown: broken at start"]);
  await page.close();
});

test("a file that is no workbook is said, and nothing is lost", async () => {
  const page = await open(rig.hostedManifests[0] ?? "");
  await page.typeFormula("A1", "kept");
  await page.page.getByRole("tab", { name: "Home" }).click();
  await page.page.locator('input[type="file"]').setInputFiles({
    name: "letter.xlsx",
    mimeType: "text/plain",
    buffer: Buffer.from("Dear Sir"),
  });
  await page.page.getByText("“letter.xlsx” is not a workbook (.xlsx).").waitFor();
  expect((await page.cell("A1")).value).toBe("kept");
  await page.close();
});
