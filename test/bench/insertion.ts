/**
 * Inserting beside the grid's own block write of as many cells, the largest request, and the size of the registry.
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
      const [grid, largest] = await page.page.evaluate(
        ([r, c]) => {
          const bench = window.workbench;
          if (bench === undefined) return [Number.NaN, Number.NaN] as const;
          const { store } = bench;
          const inputs = Array.from({ length: r + 1 }, (_, i) =>
            Array.from({ length: c }, (_unused, j) => (j === 0 ? `Row ${i}` : i * c + j + 0.25)),
          );
          const times = ["Own 1", "Own 2", "Own 3"].map((name) => {
            const sheet = store.addSheet(name);
            const from = performance.now();
            store.write(sheet, { row: 0, column: 0, rows: r + 1, columns: c }, { inputs });
            const ms = performance.now() - from;
            store.deleteSheet(sheet);
            return ms;
          });
          const [, middle = Number.NaN] = times.sort((a, b) => a - b);
          return [middle, bench.host.executor.stats.largestRequest] as const;
        },
        [rows, columns] as const,
      );
      console.log(
        `insert ${rows} × ${columns}: ${result.ms.toFixed(0)} ms; the grid's own write of these cells ${grid.toFixed(0)} ms; ratio ${(result.ms / grid).toFixed(1)} (aim at 100,000 × 8: at most 3); largest request ${largest} bytes (aim: under 5,000,000); registry ${registryBytes(syntheticPlan(rows, columns))} characters, ${perCell(rows, columns)} for each cell`,
      );
      await page.close();
    }
  } finally {
    await rig.close();
  }
}

function perCell(rows: number, columns: number): string {
  return (registryBytes(syntheticPlan(rows, columns)) / (rows * columns)).toFixed(1);
}

function registryBytes(plan: TablePlan): number {
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
  return encodeRecord(record).length;
}
