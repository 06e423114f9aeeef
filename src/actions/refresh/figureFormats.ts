/**
 * Number formats that go with new figures, so that none looks more exact than it was printed. Pure.
 * @module
 */
import type { TableCell } from "../../domain/model/table";
import { WHOLE } from "../../domain/tables/columns";
import { formatOfCell, formatOfValue } from "../../domain/tables/figureFormat";
import type { FormatChange } from "../../excel/cellBlocks";
import type { Figure } from "../../excel/registry/contents";
import type { RecordColumn } from "../../excel/registry/record";
import type { DiffInput } from "./diffInput";

/** The format that a cell of the plan gets when it is written; undefined where it has that already, or may have the user's. */
export function refreshFormat(
  { record, plan, order, aligned, fresh }: DiffInput,
  index: number,
  cell: TableCell | undefined,
  olds: readonly Figure[],
): FormatChange | undefined {
  const recorded = record.columns[index];
  const column = plan.columns[order[index] ?? -1];
  if (recorded === undefined || column?.ownDecimals !== true) return undefined;
  const to = typeof cell?.value === "number" ? formatOfCell(column, cell) : recorded.numberFormat;
  if (fresh.has(recorded.id)) return to === recorded.numberFormat ? undefined : { to, from: null };
  return change(to, aligned.positions[index] ?? null, formatsOf(recorded, olds));
}

/** The format that a cell gets when it goes back from one figure to the one before. */
export function restoreFormat(
  column: RecordColumn,
  position: number,
  now: Figure,
  old: Figure,
): FormatChange | undefined {
  if (!showsFigures(column)) return undefined;
  return change(formatOf(column, old), position, [formatOfFigure(now) ?? column.numberFormat]);
}

/** The format that a cell got when it went on from one figure to the next; for where that may have been broken off. */
export function forwardFormat(
  column: RecordColumn,
  position: number,
  now: Figure,
  olds: readonly Figure[],
): FormatChange | undefined {
  if (!showsFigures(column)) return undefined;
  return change(formatOfFigure(now) ?? column.numberFormat, position, formatsOf(column, olds));
}

function showsFigures({ numberFormat }: RecordColumn): boolean {
  return numberFormat.startsWith(WHOLE);
}

/** What Kouan gave a cell of the column for a figure, or for a blank. */
function formatOf({ numberFormat, ownDecimals }: RecordColumn, figure: Figure): string {
  return (ownDecimals === true ? formatOfFigure(figure) : null) ?? numberFormat;
}

function formatOfFigure({ value, decimals }: Figure): string | null {
  return formatOfValue(value, decimals);
}

/** What Kouan may have given a cell of the column for any of these; figures of a column of one format may have their own since. */
function formatsOf(column: RecordColumn, figures: readonly Figure[]): string[] {
  return figures.flatMap((figure) => [
    formatOf(column, figure),
    formatOfFigure(figure) ?? column.numberFormat,
  ]);
}

function change(to: string, position: number | null, from: readonly string[]): FormatChange | undefined {
  const others = [...new Set(from)].filter((format) => format !== to);
  if (position === null || others.length === 0) return undefined;
  return { to, from: { formats: others, position } };
}
