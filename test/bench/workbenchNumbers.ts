/**
 * What is measured of the workbench itself: the grid's own speed, the channel's, custom functions with distinct arguments, the first
 * canvas, and the memory after a hundred pane reloads.
 */
import { join } from "node:path";
import type { CDPSession, Page } from "playwright-core";
import { startWorkbench, type WorkbenchPage } from "../support/workbench";
import { median } from "./machine";

const ADDIN = join(__dirname, "../e2e/addins/shared");
const ROWS = 100_000;
const COLUMNS = 8;
const CHANNEL_ROWS = 25_000;
const SYNCS = 200;
const CELLS = 10_000;
const RELOADS = 100;
const RUNS = 3;

function report(what: string, value: number, aim: string): void {
  const digits = value < 10 ? 2 : 0;
  console.log(`workbench: ${what}: ${value.toFixed(digits)} ms (aim: ${aim})`);
}

/** Writing and reading 800,000 cells in the grid, without an add-in in between. */
async function benchGrid({ page }: WorkbenchPage): Promise<void> {
  const times = await page.evaluate(
    ([rows, columns]) => {
      const store = window.workbench?.store;
      if (store === undefined) return { write: Number.NaN, read: Number.NaN };
      const sheet = store.addSheet("Large");
      const box = { row: 0, column: 0, rows, columns };
      const inputs = Array.from({ length: rows }, (_, r) =>
        Array.from({ length: columns }, (__, c) => (c === 0 ? `row ${r}` : r * columns + c + 0.25)),
      );
      const from = performance.now();
      store.write(sheet, box, { inputs });
      const written = performance.now();
      const values = store.values(sheet, box);
      const read = performance.now();
      if (values[rows - 1]?.[1] !== (rows - 1) * columns + 1.25) throw new Error("The grid lost a value.");
      store.deleteSheet(sheet);
      return { write: written - from, read: read - written };
    },
    [ROWS, COLUMNS] as const,
  );
  report(`${ROWS * COLUMNS} cells written`, times.write, "under 2000");
  report(`${ROWS * COLUMNS} cells read`, times.read, "under 200");
}

/** One request after another, and 200,000 cells each way, through office.js. */
async function benchChannel(page: WorkbenchPage): Promise<void> {
  const frame = await page.frame();
  const times = await frame.evaluate(
    async ([syncs, rows, columns]) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const one = sheet.getRange("A1");
        const start = performance.now();
        for (let i = 0; i < syncs; i += 1) {
          one.load("values");
          await context.sync();
        }
        const sync = (performance.now() - start) / syncs;
        const range = sheet.getRangeByIndexes(0, 0, rows, columns);
        const from = performance.now();
        range.values = Array.from({ length: rows }, (_, r) =>
          Array.from({ length: columns }, (__, c) => r * columns + c),
        );
        await context.sync();
        const written = performance.now();
        range.load("values");
        await context.sync();
        return { sync, write: written - from, read: performance.now() - written };
      }),
    [SYNCS, CHANNEL_ROWS, COLUMNS] as const,
  );
  report("one context.sync", times.sync, "under 2");
  report(`${CHANNEL_ROWS * COLUMNS} cells written over the channel`, times.write, "under 500");
  report(`${CHANNEL_ROWS * COLUMNS} cells read over the channel`, times.read, "under 500");
}

/** 10,000 cells, each with arguments of its own, and how long office.js kept the answers back. */
async function benchFunctions({ page }: WorkbenchPage): Promise<void> {
  const times = await page.evaluate(async (cells) => {
    const bench = window.workbench;
    if (bench === undefined) return { total: Number.NaN, kept: Number.NaN };
    const sheet = bench.store.addSheet("Functions");
    await bench.whenIdle();
    const { executor } = bench.host;
    const execute = executor.execute.bind(executor);
    let lastAnswers = 0;
    executor.execute = (body, flags) => {
      if (body.slice(0, 1000).includes('"SetInvocation')) lastAnswers = performance.now();
      return execute(body, flags);
    };
    const inputs = Array.from({ length: cells }, (_, row) => [`=TIDES.ADD(${row},0.5)`]);
    const from = performance.now();
    bench.store.write(sheet, { row: 0, column: 0, rows: cells, columns: 1 }, { inputs });
    await bench.store.calculation.whenCalculated();
    const asked = performance.now();
    await bench.whenIdle();
    const total = performance.now() - from;
    executor.execute = execute;
    if (bench.store.cell(sheet, cells - 1, 0).value !== cells - 0.5)
      throw new Error("A function gave no answer.");
    bench.store.deleteSheet(sheet);
    return { total, kept: Math.max(0, lastAnswers - asked) };
  }, CELLS);
  report(`${CELLS} function cells with distinct arguments, cold`, times.total, "under 6000");
  console.log(
    `workbench: of these, ${times.kept.toFixed(0)} ms after the last call was sent: office.js gathers answers for 50 ms and sends them every 500 ms at most`,
  );
}

/** Milliseconds from the navigation to the first canvas of the grid. */
async function firstCanvas(page: Page, address: string): Promise<number> {
  const from = performance.now();
  await page.goto(address);
  await page.waitForSelector(".grid canvas");
  return performance.now() - from;
}

async function heap(session: CDPSession): Promise<number> {
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  return usedSize / 2 ** 20;
}

/** Heap of the page before and after a hundred reloads of the pane. */
async function benchReloads({ page }: WorkbenchPage): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const reload = async (times: number): Promise<void> => {
    for (let i = 0; i < times; i += 1) {
      await page.evaluate(() => window.workbench?.addin.reload());
      await page.waitForFunction(() => window.workbench?.addin.ready === true);
    }
    await page.waitForTimeout(500);
  };
  await reload(10);
  const before = await heap(session);
  await reload(RELOADS);
  const after = await heap(session);
  console.log(
    `workbench: heap of the page before and after ${RELOADS} reloads of the pane: ${before.toFixed(1)} → ${after.toFixed(1)} MiB`,
  );
}

/** Prints the measurements. */
export async function benchWorkbenchNumbers(): Promise<void> {
  const rig = await startWorkbench({ hosted: [{ source: ADDIN, port: 0 }] });
  try {
    const canvases: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const context = await rig.browser.newContext({ viewport: { width: 1280, height: 800 } });
      canvases.push(await firstCanvas(await context.newPage(), rig.workbenchUrl));
      await context.close();
    }
    report("first canvas, median", median(canvases), "under 4000");
    const page = await rig.open({ manifest: rig.hostedManifests[0] ?? "" });
    await benchChannel(page);
    await benchFunctions(page);
    await benchGrid(page);
    await benchReloads(page);
    await page.close();
  } finally {
    await rig.close();
  }
}
