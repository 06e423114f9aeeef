/**
 * Rows that a refresh took out, on their way back into the table. Pure.
 * @module
 */
import { formatOfValue } from "../../domain/tables/figureFormat";
import type { CellInput } from "../../excel/cellBlocks";
import type { TableReading } from "../../excel/readTables";
import { figureIn } from "../../excel/registry/contents";
import type { RegistryRecord, RemovedRow } from "../../excel/registry/record";
import { bodyOf } from "../../excel/tables/sheetTable";
import type { FillDown, RowsIn } from "../../excel/tables/tableUpdate";
import type { Aligned } from "./align";
import { calculatedColumns, fillsAt, isFormula } from "./calculated";
import type { CellWrite, RowMark } from "./changeset";
import type { Restoration } from "./restore";
import { userInput } from "./userInput";

/** What brings the rows back: most go in, one that a broken restoration had already put in is only filled. */
export interface Back {
  readonly insertions: readonly RowsIn[];
  readonly writes: readonly CellWrite[];
  readonly marks: readonly RowMark[];
  readonly fills: readonly FillDown[];
}

/**
 * Works out where the missing rows go, below the row they stood below, and what goes into each of their cells.
 * @param reuse A restoration was broken off: blank rows that stand there are those it had put in. Else they are the user's.
 * @param missing Names of columns that are to be put back with them: their cells are behind those of the others.
 */
export function bringBack(
  record: RegistryRecord,
  way: Restoration,
  aligned: Aligned,
  reading: TableReading,
  reuse: boolean,
  missing: readonly string[] = [],
): Back {
  const width = reading.table.columns + missing.length;
  const struckBefore = new Set(
    (record.previous?.rows ?? []).flatMap(({ key, withdrawn }) => (withdrawn === true ? [key] : [])),
  );
  const behind = new Map(missing.map((name, index) => [name.toLowerCase(), reading.table.columns + index]));
  const inTable = positionsByName(record, aligned, reading);
  const positionOf = (name: string): number | null => behind.get(name.toLowerCase()) ?? inTable(name);
  const contents = (row: RemovedRow): CellInput[] => {
    const cells = Array.from<CellInput>({ length: width }).fill("");
    for (const [column, content] of row.cells) {
      const position = positionOf(column);
      if (position !== null) cells[position] = userInput(content);
    }
    return cells;
  };
  const groups = new Map<number, RemovedRow[]>();
  const writes: CellWrite[] = [];
  const marks: RowMark[] = [];
  const fill = (row: RemovedRow, at: number): void => {
    contents(row).forEach((input, position) => writes.push({ row: at, position, input }));
    marks.push({ row: at, struck: struckBefore.has(row.row) });
  };
  for (const { row, blank } of way.missing) {
    if (reuse && blank !== null) {
      fill(row, blank);
      continue;
    }
    const above = row.after === null ? -1 : aligned.rowOf.get(row.after);
    const at = above === undefined ? Math.min(row.at, aligned.grid.length) : above + 1;
    groups.set(at, [...(groups.get(at) ?? []), row]);
  }
  const rowsBefore = new Map((record.previous?.rows ?? []).map((row) => [row.key, row]));
  const formatAt = (key: string, content: CellInput, position: number): string | null => {
    const index = aligned.positions.indexOf(position);
    const column = record.columns[index];
    const { value, decimals } = figureIn(rowsBefore.get(key), index);
    const own =
      column?.ownDecimals === true ? formatOfValue(content, value === content ? decimals : undefined) : null;
    const format = own ?? column?.numberFormat;
    return format === undefined || format === "General" ? null : format;
  };
  const calculated = calculatedColumns(aligned);
  const fills: FillDown[] = [];
  let before = bodyOf(reading.table).row;
  // Formulas of the user's are the first thing that goes into a new row.
  const isBlank = (row: number): boolean =>
    !way.deletions.includes(row) &&
    aligned.grid[row]?.every(
      (content, position) => content === "" || (calculated.includes(position) && isFormula(content)),
    ) === true;
  const ordered = [...groups]
    .sort(([a], [b]) => a - b)
    .filter(([at, rows]) => {
      if (!reuse || !rows.every((_, index) => isBlank(at + index))) return true;
      rows.forEach((row, index) => fill(row, at + index));
      return false;
    });
  const insertions = ordered.map(([at, rows]): RowsIn => {
    const landing = before + at - way.deletions.filter((row) => row < at).length;
    before += rows.length;
    const moved = rows.some((row, index) => row.sheetRow !== landing + index);
    // A formula that refers to its own row is right only there; elsewhere the column's formula is filled down.
    const filled = moved ? fillsAt(at, aligned, calculated) : [];
    fills.push(...filled);
    const leave = new Set(filled.map(({ position }) => position));
    return {
      at,
      rows: rows.map((row) =>
        contents(row).map((input, position) =>
          leave.has(position) && (input === "" || isFormula(input ?? "")) ? null : input,
        ),
      ),
      formats: rows.map((row) =>
        contents(row).map((content, position) => formatAt(row.row, content, position)),
      ),
      struck: rows.map(({ row }) => struckBefore.has(row)),
    };
  });
  return { insertions, writes, marks, fills };
}

/** Where a column is now that had a name when the rows were taken out. */
function positionsByName(
  record: RegistryRecord,
  aligned: Aligned,
  { table }: TableReading,
): (name: string) => number | null {
  const names = table.columnNames.map((name) => name.toLowerCase());
  return (name) => {
    const index = record.columns.findIndex((column) => column.name.toLowerCase() === name.toLowerCase());
    if (index >= 0) return aligned.positions[index] ?? null;
    const at = names.indexOf(name.toLowerCase());
    return at < 0 ? null : at;
  };
}
