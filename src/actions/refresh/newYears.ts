/**
 * Which of the new rows and columns are of years that a table had nothing of. Pure.
 * @module
 */
import type { DiffInput } from "./diffInput";
import type { Change } from "./model";

const YEAR_COLUMN = /^y:(\d{4})(?::|$)/;

/** The changes, those of whole new years marked with the year. */
export function markNewYears(
  { record, plan, known }: DiffInput,
  changes: readonly Change[],
): readonly Change[] {
  if (!changes.some(({ state }) => state === "new-row" || state === "new-column")) return changes;
  const at = plan.columns.findIndex(({ key, type }) => key && type === "year");
  const column = plan.columns[at]?.id;
  const inRecord = record.columns.findIndex(({ id }) => id === column);
  const years = new Set([
    ...record.current.rows.map(({ values }) => String(values[inRecord] ?? "")),
    ...record.columns.slice(0, known).map(({ id }) => YEAR_COLUMN.exec(id)?.[1] ?? ""),
  ]);
  const yearOf = new Map(plan.rows.map((row) => [row.key, String(row.cells[at]?.value ?? "")]));
  return changes.map((change) => {
    const year =
      change.state === "new-row"
        ? (yearOf.get(change.row) ?? "")
        : change.state === "new-column"
          ? (YEAR_COLUMN.exec(change.column)?.[1] ?? "")
          : "";
    return year === "" || years.has(year) ? change : { ...change, newYear: year };
  });
}
