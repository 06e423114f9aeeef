/**
 * Inserting beside the grid's own block write of the same cells, the largest request, and the size of the registry. The grid's own write
 * gives what the insertion gives to the cells, values and number formats, by the quickest way the grid has: values as one block, then one
 * format over the columns of figures. The insertion does more: the survey of the workbook, the record, the table, widths, source note.
 *
 * Like is measured with like: the insertion and the grid's own write each are the first work of a new page, on its first sheet, with
 * their cells made beforehand; of three pages each the middle one counts. The last figure sets the insertion, cold as it is, against the
 * same write warmed up: the middle one of three more in the page of the insertion.
 */
import type { TablePlan } from "../../src/domain/model/table";
import { token } from "../../src/excel/cellText";
import { encodeRecord } from "../../src/excel/registry/codec";
import type { RegistryRecord } from "../../src/excel/registry/record";
import { startWorkbench, type WorkbenchPage, type WorkbenchRig } from "../support/workbench";
import { syntheticPlan } from "./addin/syntheticPlan";
import { median } from "./machine";

type Size = readonly [rows: number, columns: number];

const PAGES = 3;

/** Inserts a synthetic table of each size; `addinRoot` is the measuring add-in. */
export async function benchInsertion(addinRoot: string, sizes: readonly Size[]): Promise<void> {
  const rig = await startWorkbench({ addinRoot });
  try {
    for (const size of sizes) {
      const [inserted, cold, warm, requests] = [[], [], [], []] as [number[], number[], number[], number[]];
      for (let run = 0; run < PAGES; run += 1) {
        const insertion = await insertOnce(rig, size);
        inserted.push(insertion.ms);
        warm.push(median(insertion.own));
        requests.push(insertion.largestRequest);
        cold.push(await inNewPage(rig, (page) => ownWrite(page, size)));
      }
      const [rows, columns] = size;
      const [ms, ownCold, ownWarm] = [median(inserted), median(cold), median(warm)];
      const registry = await registryBytes(syntheticPlan(rows, columns));
      console.log(
        `insert ${rows} × ${columns}: ${ms.toFixed(0)} ms; the grid's own write of these cells, values and number formats, ${ownCold.toFixed(0)} ms; ratio ${(ms / ownCold).toFixed(1)}, each the first work of its page (aim at 100,000 × 8: at most 3); to the same write warmed up, ${ownWarm.toFixed(0)} ms, ${(ms / ownWarm).toFixed(1)}; largest request ${Math.max(...requests)} bytes (aim: under 5,000,000); registry ${registry} characters, ${(registry / (rows * columns)).toFixed(1)} for each cell`,
      );
    }
  } finally {
    await rig.close();
  }
}

interface Insertion {
  readonly ms: number;
  /** The grid's own writes after it, in milliseconds. */
  readonly own: readonly number[];
  readonly largestRequest: number;
}

/** An insertion, and three writes of the grid's own in the page that it has warmed up. */
function insertOnce(rig: WorkbenchRig, size: Size): Promise<Insertion> {
  return inNewPage(rig, async (page) => {
    const frame = await page.frame();
    await frame.evaluate(([rows, columns]) => window.kouanBench?.prepare(rows, columns), size);
    const result = await frame.evaluate(() => window.kouanBench?.insert());
    if (result?.ok !== true) throw new Error(`The insertion failed: ${result?.text ?? "no answer"}`);
    const largestRequest = await page.page.evaluate(
      () => window.workbench?.host.executor.stats.largestRequest ?? Number.NaN,
    );
    const own: number[] = [];
    for (const name of ["Own 1", "Own 2", "Own 3"]) own.push(await ownWrite(page, size, name));
    return { ms: result.ms, own, largestRequest };
  });
}

async function inNewPage<T>(rig: WorkbenchRig, work: (page: WorkbenchPage) => Promise<T>): Promise<T> {
  const page = await rig.open();
  try {
    const frame = await page.frame();
    await frame.waitForFunction(() => window.kouanBench !== undefined);
    await page.select("A1");
    await page.whenIdle();
    return await work(page);
  } finally {
    await page.close();
  }
}

/** Milliseconds of the grid's own write, on the sheet in front or on one that is made for it and taken away again. */
async function ownWrite({ page }: WorkbenchPage, size: Size, newSheet?: string): Promise<number> {
  await page.evaluate(([r, c]) => {
    const inputs = Array.from({ length: r + 1 }, (_, i) =>
      Array.from({ length: c }, (_unused, j) => (j === 0 ? `Row ${i}` : i * c + j + 0.25)),
    );
    Object.assign(window, { ownInputs: inputs });
  }, size);
  return page.evaluate(
    ({ size: [r, c], name }) => {
      const { store } = window.workbench ?? {};
      if (store === undefined) return Number.NaN;
      const { ownInputs: inputs } = window as unknown as { readonly ownInputs: (string | number)[][] };
      const sheet = name === undefined ? store.activeSheet() : store.addSheet(name);
      const from = performance.now();
      store.write(sheet, { row: 0, column: 0, rows: r + 1, columns: c }, { inputs });
      store.fillNumberFormat(sheet, { row: 1, column: 1, rows: r, columns: c - 1 }, "#,##0.00");
      const ms = performance.now() - from;
      if (name !== undefined) store.deleteSheet(sheet);
      return ms;
    },
    { size, name: newSheet },
  );
}

async function registryBytes(plan: TablePlan): Promise<number> {
  const record: RegistryRecord = {
    id: "r1",
    kind: "table",
    state: "pending",
    action: "insert",
    query: plan.query,
    title: plan.title,
    tableId: "",
    tableName: plan.name,
    place: { sheetId: "S", sheetName: "Sheet1", row: 0, column: 0 },
    insertedAt: "2026-01-01T00:00:00.000Z",
    columns: plan.columns.map(({ id, header, key, numberFormat }) => ({
      id,
      header: header.en,
      name: header.en,
      key,
      numberFormat,
    })),
    current: {
      number: 1,
      packageVersion: "0",
      packageHash: "0",
      writtenAt: "2026-01-01T00:00:00.000Z",
      note: plan.sourceNote,
      rows: plan.rows.map((row) => ({
        key: row.key,
        values: row.cells.map(({ value }) => token(value)),
        observations: row.cells.map(({ observation }) => observation),
      })),
    },
    previous: null,
    undo: null,
  };
  return (await encodeRecord(record)).length;
}
