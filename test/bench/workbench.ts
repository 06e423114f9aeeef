/**
 * What is measured in the workbench: how soon the pane is usable, and how long inserting takes beside the grid's own write.
 */
import { cpSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { currentCatalog } from "../../src/data";
import { startWorkbench } from "../support/workbench";
import { benchInsertion } from "./insertion";
import { median } from "./machine";

const ROOT = resolve(__dirname, "../..");
const RUNS = 3;

/** Milliseconds from `Office.onReady` to a pane with its tabs, measured inside the add-in's page. */
async function paneUsable(): Promise<number[]> {
  const rig = await startWorkbench();
  const times: number[] = [];
  try {
    for (let run = 0; run < RUNS; run += 1) {
      const context = await rig.browser.newContext({ viewport: { width: 1280, height: 800 } });
      await context.addInitScript(() => {
        const marks: { ready?: number; usable?: number } = {};
        Object.assign(window, { kouanMarks: marks });
        const timer = setInterval(() => {
          if ("Office" in window && marks.ready === undefined && typeof Office.onReady === "function") {
            marks.ready = Number.NaN;
            void Office.onReady(() => {
              marks.ready = performance.now();
            });
          }
          if (document.querySelector('[role="tab"]') !== null) {
            marks.usable = performance.now();
            clearInterval(timer);
          }
        }, 5);
      });
      const page = await context.newPage();
      await page.goto(`${rig.workbenchUrl}?lang=en-US`);
      const handle = await page.waitForSelector(".pane-frame iframe", { state: "attached" });
      const frame = await handle.contentFrame();
      await frame?.waitForSelector('[role="tab"]');
      await page.waitForTimeout(50);
      const marks = (await frame?.evaluate(
        () => (window as unknown as { kouanMarks: { ready: number; usable: number } }).kouanMarks,
      )) ?? {
        ready: Number.NaN,
        usable: Number.NaN,
      };
      times.push(marks.usable - marks.ready);
      await context.close();
    }
  } finally {
    await rig.close();
  }
  return times;
}

/** Builds the measuring add-in into a folder of its own. */
async function benchAddin(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "kouan-bench-"));
  await build({
    entryPoints: [join(__dirname, "addin/index.ts")],
    bundle: true,
    format: "iife",
    target: "es2022",
    outfile: join(folder, "start.js"),
  });
  cpSync(join(ROOT, "assets"), join(folder, "assets"), { recursive: true });
  cpSync(join(ROOT, "dist/manifest.xml"), join(folder, "manifest.xml"));
  for (const name of ["functions.json", "functions.zh-CN.json"])
    writeFileSync(join(folder, name), JSON.stringify({ functions: [] }));
  writeFileSync(
    join(folder, "taskpane.html"),
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bench</title><script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script><script defer src="start.js"></script></head><body></body></html>',
  );
  return folder;
}

const CELLS = 10_000;

/** Names and years for `CELLS` distinct questions, most of them without a figure, as in a sheet that an analyst fills. */
function questions(): [port: string, year: number][] {
  const catalog = currentCatalog();
  const names = catalog.records.entities.flatMap(({ name }) => [name.zh, name.en]);
  const distinct = [...new Set(names)];
  return Array.from({ length: CELLS }, (_, i) => [
    distinct[i % distinct.length] ?? "",
    2000 + Math.floor(i / distinct.length),
  ]);
}

/** Milliseconds until 10,000 cells with Kouan's function, and as many two-key XLOOKUP cells over the package's own rows, are calculated. */
async function tenThousandCells(): Promise<void> {
  const catalog = currentCatalog();
  const rows = catalog.records.observations
    .filter(({ value, period }) => value !== null && /^\d{4}$/.test(period))
    .map(
      ({ entity, period, value }) =>
        [catalog.entities.get(entity)?.name.zh ?? "", Number(period), Number(value)] as const,
    );
  const rig = await startWorkbench();
  try {
    const page = await rig.open();
    const measure = (formulas: readonly string[], name: string): Promise<number> =>
      page.page.evaluate(
        async ({ blocks, texts, sheetName }) => {
          const bench = window.workbench;
          if (bench === undefined) return Number.NaN;
          const sheet = bench.store.addSheet(sheetName);
          for (const { column, inputs } of blocks) {
            const box = { row: 0, column, rows: inputs.length, columns: inputs[0]?.length ?? 1 };
            bench.store.write(sheet, box, { inputs });
          }
          await bench.whenIdle();
          const from = performance.now();
          bench.store.write(
            sheet,
            { row: 0, column: 2, rows: texts.length, columns: 1 },
            { inputs: texts.map((text) => [text]) },
          );
          await bench.whenIdle();
          return performance.now() - from;
        },
        {
          blocks: [
            { column: 0, inputs: questions() },
            { column: 5, inputs: rows.map(([port, year, value]) => [`${port}|${year}`, value]) },
          ],
          texts: [...formulas],
          sheetName: name,
        },
      );
    const numbers = Array.from({ length: CELLS }, (_, i) => i + 1);
    const own = await measure(
      numbers.map((row) => `=KOUAN.PORTFREIGHT(A${row},B${row})`),
      "Functions",
    );
    const lookups = await measure(
      numbers.map((row) => `=XLOOKUP(A${row}&"|"&B${row},$F$1:$F$${rows.length},$G$1:$G$${rows.length},"")`),
      "Lookups",
    );
    console.log(
      `${CELLS} cells, cold: PORTFREIGHT ${own.toFixed(0)} ms, two-key XLOOKUP over ${rows.length} rows ${lookups.toFixed(0)} ms, ratio ${(own / lookups).toFixed(1)} (aim: at most 2.5)`,
    );
  } finally {
    await rig.close();
  }
}

/** Prints how soon the pane is usable, and the measurements of functions. */
export async function benchWorkbench(): Promise<void> {
  const usable = await paneUsable();
  console.log(
    `pane usable after Office.onReady: median ${median(usable).toFixed(0)} ms of ${usable.map((ms) => ms.toFixed(0)).join(", ")} (aim: under 3000)`,
  );
  await tenThousandCells();
}

/** Prints how long inserting tables of three sizes takes. */
export async function benchInsertions(): Promise<void> {
  await benchInsertion(await benchAddin(), [
    [1000, 8],
    [10_000, 8],
    [100_000, 8],
  ]);
}
