import { numberColumn, textColumn } from "../../../src/domain/tables/columns";
import type { TablePlan } from "../../../src/domain/model/table";

/** Figures with two decimals in no order: the same at every run, and nothing that a series of them could be shortened to. */
function figures(): () => number {
  let state = 12_345;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (10 * (state % 1_000_000) + 1 + ((state >>> 20) % 9)) / 100;
  };
}

/** A table of any size: one key column of texts, the others numbers. */
export function syntheticPlan(rows: number, columns: number): TablePlan {
  const figure = figures();
  const all = [
    textColumn("key", "键", "Key", { key: true }),
    ...Array.from({ length: columns - 1 }, (_, i) =>
      numberColumn(`n${i}`, `数${i}`, `Number ${i}`, null, { numberFormat: "#,##0.00" }),
    ),
  ];
  return {
    query: { dataset: "synthetic", filters: {}, columns: [], language: "en" },
    title: "Synthetic",
    name: `Kouan_synthetic_${rows}`,
    headers: all.map((column) => column.header.en),
    columns: all,
    rows: Array.from({ length: rows }, (_, row) => ({
      key: `port${row % 300}|${1900 + Math.floor(row / 300)}|total|all`,
      cells: all.map((column, i) => ({
        value: column.type === "text" ? `Row ${row}` : figure(),
        observation: column.type === "text" ? null : `o${row * columns + i}`,
      })),
    })),
    sourceNote: "Synthetic rows for measuring.",
    packageVersion: "0.0.0",
    packageHash: "0",
  };
}
