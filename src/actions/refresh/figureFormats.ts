/**
 * Number formats that go with new figures, so that none looks more exact than it was printed. Pure.
 * @module
 */
import type { TableCell } from "../../domain/model/table";
import { WHOLE } from "../../domain/tables/columns";
import { formatOfCell, formatOfValue } from "../../domain/tables/figureFormat";
import type { FormatChange } from "../../excel/cellBlocks";
import type { CellContent, CellValue } from "../../excel/cellText";
import type { RecordColumn } from "../../excel/registry/record";
import type { DiffInput } from "./diff";

/** The format that a cell of the plan gets when it is written; undefined where it has that already, or may have the user's. */
export function refreshFormat(
  { record, plan, order, aligned, fresh }: DiffInput,
  index: number,
  cell: TableCell | undefined,
  olds: readonly (CellContent | CellValue)[],
): FormatChange | undefined {
  const recorded = record.columns[index];
  const column = plan.columns[order[index] ?? -1];
  if (recorded === undefined || column?.ownDecimals !== true || typeof cell?.value !== "number")
    return undefined;
  const to = formatOfCell(column, cell);
  if (fresh.has(recorded.id)) return to === recorded.numberFormat ? undefined : { to, from: null };
  return change(to, aligned.positions[index] ?? null, [
    ...(recorded.ownDecimals === true ? [] : [recorded.numberFormat]),
    ...olds.flatMap((old) => formatOfValue(old) ?? []),
  ]);
}

/** The format that a cell gets when it goes back from one figure to the one before. */
export function restoreFormat(
  { numberFormat, ownDecimals }: RecordColumn,
  position: number,
  now: CellValue,
  old: CellValue,
): FormatChange | undefined {
  const from = formatOfValue(now);
  const own = formatOfValue(old);
  if (from === null || own === null || !numberFormat.startsWith(WHOLE)) return undefined;
  return change(ownDecimals === true ? own : numberFormat, position, [from]);
}

function change(to: string, position: number | null, from: readonly string[]): FormatChange | undefined {
  if (position === null || from.every((format) => format === to)) return undefined;
  return { to, from: { formats: from, position } };
}
