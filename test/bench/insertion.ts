/**
 * Inserting beside the grid's own block write of the same cells, the largest request, and the size of the registry. The grid's own write
 * gives what the insertion gives to the cells, values and number formats, by the quickest way the grid has: values as one block, then one
 * format over the columns of figures. It runs after the insertion, three times, and the middle one counts; the insertion is the page's
 * first, with the survey of the workbook, the record, the table, widths and source note.
 */
import { encodeRecord } from "../../src/excel/registry/codec";
import type { TablePlan } from "../../src/domain/model/table";
import { token } from "../../src/excel/cellText";
import type { RegistryRecord } from "../../src/excel/registry/record";
import { startWorkbench } from "../support/workbench";
import { syntheticPlan } from "./addin/syntheticPlan";

type Size = readonly [rows: number, columns: number];

/** Inserts a synthetic table of each size; `addinRoot` is the measuring add-in. */
export async function benchInsertion(addinRoot: string, sizes: readonly Size[]): Promise<void> {
  const rig = await startWorkbench({ addinRoot });
  try {
    for (const [rows, columns] of sizes) {
      const page = await rig.open();
      const frame = await page.frame();
      await frame.waitForFunction(() => window.kouanBench !== undefined);
      await page.select("A1");
      const result = await frame.evaluate(([r, c]) => window.kouanBench?.insert(r, c), [
        rows,
        columns,
      ] as const);
      if (result?.ok !== true) throw new Error(`The insertion failed: ${result?.text ?? "no answer"}`);
      const [grid, values, largest] = await page.page.evaluate(
        ([r, c]) => {
          const bench = window.workbench;
          if (bench === undefined) return [Number.NaN, Number.NaN, Number.NaN] as const;
          const { store } = bench;
          const inputs = Array.from({ length: r + 1 }, (_, i) =>
            Array.from({ length: c }, (_unused, j) => (j === 0 ? `Row ${i}` : i * c + j + 0.25)),
          );
          const times = ["Own 1", "Own 2", "Own 3"].map((name) => {
            const sheet = store.addSheet(name);
            const from = performance.now();
            store.write(sheet, { row: 0, column: 0, rows: r + 1, columns: c }, { inputs });
            const ms = performance.now() - from;
            store.fillNumberFormat(sheet, { row: 1, column: 1, rows: r, columns: c - 1 }, "#,##0.00");
            const all = performance.now() - from;
            store.deleteSheet(sheet);
            return { all, ms };
          });
          const [, all = Number.NaN] = times.map((time) => time.all).sort((x, y) => x - y);
          const [, ms = Number.NaN] = times.map((time) => time.ms).sort((x, y) => x - y);
          return [all, ms, bench.host.executor.stats.largestRequest] as const;
        },
        [rows, columns] as const,
      );
      const registry = await registryBytes(syntheticPlan(rows, columns));
      console.log(
        `insert ${rows} × ${columns}: ${result.ms.toFixed(0)} ms; the grid's own write of these cells, values and number formats, ${grid.toFixed(0)} ms (values alone ${values.toFixed(0)} ms); ratio ${(result.ms / grid).toFixed(1)} (aim at 100,000 × 8: at most 3); largest request ${largest} bytes (aim: under 5,000,000); registry ${registry} characters, ${(registry / (rows * columns)).toFixed(1)} for each cell`,
      );
      await page.close();
    }
  } finally {
    await rig.close();
  }
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
