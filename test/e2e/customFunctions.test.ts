import path from "node:path";
import { startWorkbench, type WorkbenchPage, type WorkbenchRig } from "../support/workbench";

let rig: WorkbenchRig;
let page: WorkbenchPage;
beforeAll(async () => {
  rig = await startWorkbench({ hosted: [{ source: path.join(__dirname, "addins/shared"), port: 0 }] });
  page = await rig.open({ manifest: rig.hostedManifests[0] ?? "" });
}, 60_000);
afterAll(() => rig.close());

const set = (address: string, text: string) =>
  page.page.evaluate(([at, typed]) => window.workbench?.setCell(at, typed), [address, text] as const);

const value = async (address: string) => (await page.cell(address)).value;

/** What the add-in counted. */
const seen = async () => {
  const frame = await page.frame();
  return frame.evaluate(
    () =>
      (
        window as unknown as {
          seen: { streams: number; cancelled: number; rolls: number; calls: [string, string][] };
        }
      ).seen,
  );
};

async function enter(cells: Readonly<Record<string, string>>): Promise<void> {
  for (const [address, text] of Object.entries(cells)) await set(address, text);
  await page.whenIdle();
}

test("scalars, left-out arguments, ranges and repeated arguments", async () => {
  await enter({
    A1: "1",
    A2: "2",
    B1: "=TIDES.ADD(A1,A2)",
    B2: "=TIDES.ADD(5)",
    B3: "=TIDES.COUNT(A1:A4)",
    B4: "=TIDES.SUMALL(A1,A2,A1:A2)",
    B5: '=TIDES.ADD("x",1)',
  });
  expect([await value("B1"), await value("B3"), await value("B4")]).toEqual([3, 2, 6]);
  expect(await value("B2")).toBe(5);
  expect(await value("B5")).toBe("#VALUE!");
});

test("#BUSY! while a promise waits, then the answer, and what depends on it", async () => {
  await set("C1", '=TIDES.LATER("now",400)');
  await set("C2", '=C1&"?"');
  await page.page.waitForFunction(() => window.workbench?.getCell("C1").value === "#BUSY!");
  expect(await value("C2")).toBe("#BUSY!");
  await page.whenIdle();
  expect([await value("C1"), await value("C2")]).toEqual(["now!", "now!?"]);
});

test("a stream goes on until its cell is emptied, and the add-in hears of that", async () => {
  await set("D1", "=TIDES.TICK(10)");
  await set("D2", "=D1*2");
  await page.page.waitForFunction(() => Number(window.workbench?.getCell("D2").value) > 22);
  expect(await seen()).toMatchObject({ streams: 1, cancelled: 0 });
  await set("D1", "");
  const frame = await page.frame();
  await frame.waitForFunction(
    () => (window as unknown as { seen: { cancelled: number } }).seen.cancelled === 1,
  );
});

test("a call that is not wanted any more is cancelled before it answers", async () => {
  await set("D4", "=TIDES.SLOW()");
  await page.page.waitForFunction(() => window.workbench?.getCell("D4").value === "#BUSY!");
  await set("D4", "=1+1");
  const frame = await page.frame();
  await frame.waitForFunction(
    () => (window as unknown as { seen: { cancelled: number } }).seen.cancelled === 2,
  );
  await page.whenIdle();
  expect(await value("D4")).toBe(2);
});

test("addresses of the cell and of its arguments, for functions that ask", async () => {
  await enter({ E1: "=TIDES.WHERE(A1:A2)", E2: "=TIDES.WHERE(5)" });
  expect(await value("E1")).toBe("Sheet1!E1 Sheet1!A1:A2");
  expect(await value("E2")).toBe("Sheet1!E2 ");
});

test("an error with its text", async () => {
  await enter({ F1: "=TIDES.FAIL()" });
  expect(await page.cell("F1")).toMatchObject({ value: "#N/A", error: "No tide today" });
});

test("blank cells are null, or 0 where that is switched", async () => {
  await enter({ G1: "=TIDES.KIND(Z1)", G2: "=TIDES.KIND()" });
  expect([await value("G1"), await value("G2")]).toEqual(["null", "null"]);
  await page.page.evaluate(() => window.workbench?.faults.setBlankArguments(0));
  await page.whenIdle();
  expect([await value("G1"), await value("G2")]).toEqual(["number 0", "null"]);
  await page.page.evaluate(() => window.workbench?.faults.setBlankArguments(null));
  await page.whenIdle();
});

test("a number with a card is a number, shows its card, and reaches functions with it", async () => {
  await enter({ H1: '=TIDES.LEVEL("Manzhouli")', H2: "=H1+1", H3: "=TIDES.KIND(H1)" });
  expect([await value("H1"), await value("H2")]).toEqual([4, 5]);
  expect(String(await value("H3"))).toContain('"type":"Double"');
  expect(String(await value("H3"))).toContain("Manzhouli");
  await page.select("H1");
  const card = page.page.getByRole("region", { name: "Card of H1" });
  await card.getByRole("heading", { name: "Manzhouli" }).waitFor();
  expect(await card.locator("dl").innerText()).toMatch(/^Measured\s+2014$/);
  await card.getByText("Tide tables").waitFor();
  await page.screenshot("card");
  await card.getByRole("button", { name: "Close the card" }).click();
  await card.waitFor({ state: "detached" });
  await page.excelReady();
  const frame = await page.frame();
  await frame.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.getActiveCell().showCard();
      await context.sync();
    }),
  );
  await card.waitFor();
  await page.select("H2");
  await card.waitFor({ state: "detached" });
  await page.select("H1");
  await card.waitFor();
  await page.select("H2");
  await card.waitFor({ state: "detached" });
});

test("only what depends on a changed cell is calculated again", async () => {
  await enter({ I1: "1", I2: "2", J1: "=TIDES.COUNT(I1)", J2: "=TIDES.COUNT(I2)", J3: "=TIDES.COUNT(J1)" });
  const before = (await seen()).calls.length;
  await enter({ I1: "7" });
  const { calls } = await seen();
  expect(calls.slice(before)).toEqual(
    [
      ["COUNT", "[[7]]"],
      ["COUNT", "[[1]]"],
    ].slice(0, calls.length - before),
  );
  expect(calls.length - before).toBeGreaterThanOrEqual(1);
});

test("what is volatile is calculated at every calculation, and nothing else with it", async () => {
  await enter({ K1: "=TIDES.ROLL()", K2: "=K1*10", K3: "=TIDES.COUNT(Z9)", L1: "1" });
  const counted = async () => (await seen()).calls.length;
  const [rolled, before] = [Number(await value("K1")), await counted()];
  expect(await value("K2")).toBe(rolled * 10);
  await enter({ L1: "2" });
  expect(Number(await value("K1"))).toBeGreaterThan(rolled);
  expect(await value("K2")).toBe(Number(await value("K1")) * 10);
  expect(await counted()).toBe(before);
  await enter({ K1: "" });
  const { rolls } = await seen();
  await enter({ L1: "3" });
  expect((await seen()).rolls).toBe(rolls);
});

test("manual calculation waits to be asked", async () => {
  const frame = await page.frame();
  const calculate = (mode: "Manual" | "Automatic") =>
    frame.evaluate(
      (wanted) =>
        Excel.run(async (context) => {
          context.application.calculationMode = wanted;
          await context.sync();
        }),
      mode,
    );
  await calculate("Manual");
  await set("I2", "");
  await page.page.waitForTimeout(400);
  expect(await value("J2")).toBe(1);
  await frame.evaluate(() =>
    Excel.run(async (context) => {
      context.application.calculate("Full");
      await context.sync();
    }),
  );
  await page.whenIdle();
  expect(await value("J2")).toBe(0);
  await calculate("Automatic");
});

test("no page threw or complained", () => {
  expect(page.problems).toEqual([]);
});
