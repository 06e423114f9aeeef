import { numberColumn, textColumn } from "../../../src/domain/tables/columns";
import type { TablePlan } from "../../../src/domain/model/table";

/** A table of any size: one key column of texts, the others numbers that never repeat. */
export function syntheticPlan(rows: number, columns: number): TablePlan {
  const all = [
    textColumn("key", "键", "Key", { key: true }),
    ...Array.from({ length: columns - 1 }, (_, i) => numberColumn(`n${i}`, `数${i}`, `Number ${i}`, null)),
  ];
  return {
    query: { dataset: "synthetic", filters: {}, columns: [], language: "en" },
    title: "Synthetic",
    name: `Kouan_synthetic_${rows}`,
    headers: all.map((column) => column.header.en),
    columns: all,
    rows: Array.from({ length: rows }, (_, row) => ({
      key: `k${row}`,
      cells: all.map((column, i) => ({
        value: column.type === "text" ? `Row ${row}` : row * columns + i + 0.25,
        observation: column.type === "text" ? null : `o${row * columns + i}`,
      })),
    })),
    sourceNote: "Synthetic rows for measuring.",
    packageVersion: "0.0.0",
    packageHash: "0",
  };
}
