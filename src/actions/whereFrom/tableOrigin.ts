import type { Catalog } from "../../domain/model/catalog";
import { readObservation } from "../../domain/queries/readObservation";
import { asCellValue, holds, isHash, type CellContent, type CellValue } from "../../excel/cellText";
import type { SelectedTable } from "../../excel/readSelection";
import type { RecordRow, RegistryRecord } from "../../excel/registry/record";
import { align } from "../refresh/align";
import type { TableOrigin } from "./model";

/** Finds the cells of one table in its record. */
export type TableFinder = (row: number, column: number, content: CellContent) => TableOrigin | null;

/** Reads an observation as it was written, as `readObservation` does. */
export type ReadWritten = (id: string, written: CellValue) => ReturnType<typeof readObservation>;

/** Remembers what it has read: a workbook may have far more cells than the package has figures. */
export function rememberingReader(catalog: Catalog): ReadWritten {
  const known = new Map<string, Map<CellValue, ReturnType<ReadWritten>>>();
  return (id, written) => {
    const ofId = known.get(id) ?? new Map<CellValue, ReturnType<ReadWritten>>();
    let found = ofId.get(written);
    if (found === undefined) {
      found = readObservation(catalog, id, written);
      known.set(id, ofId.set(written, found));
    }
    return found;
  };
}

/** Reads cells of a table through the registry: row key and column, what was written, and the observation behind it. */
export function tableFinder(
  catalog: Catalog,
  { located, table, rows }: SelectedTable,
  read: ReadWritten = rememberingReader(catalog),
): TableFinder {
  const { record } = located;
  // A row without anything of ours cannot be told from any other.
  const filled = rows.filter(({ contents }) => contents.some((content) => content !== ""));
  const aligned = align(
    record,
    table.columnNames,
    filled.map(({ contents }) => contents),
    [],
    [],
  );
  if ("lost" in aligned) return () => null;
  const keyAt = new Map([...aligned.rowOf].map(([key, at]) => [filled[at]?.row ?? -1, key]));
  const current = new Map(record.current.rows.map((row) => [row.key, row]));
  const previous = new Map((record.previous?.rows ?? []).map((row) => [row.key, row]));

  const labels = new Map<RecordRow, string>();
  const labelled = (row: RecordRow): string => {
    const known = labels.get(row);
    if (known !== undefined) return known;
    const label = labelOf(record.columns, row);
    labels.set(row, label);
    return label;
  };

  return (row, column, content) => {
    const index = aligned.positions.indexOf(column - table.column);
    const key = keyAt.get(row) ?? "";
    const own = current.get(key) ?? previous.get(key);
    const recorded = record.columns[index];
    if (own === undefined || recorded === undefined) return null;
    const state = stateOf(content, index, current.get(key), previous.get(key));
    const shown = state === "earlier" ? (previous.get(key) ?? own) : own;
    const written = shown.values[index] ?? null;
    const id = shown.observations[index] ?? null;
    const beside = id === null ? besides(record.columns, index, shown) : [index];
    const at = beside[0] ?? index;
    const behind = shown.observations[at] ?? null;
    const found = behind === null ? null : read(behind, shown.values[at] ?? null);
    return {
      kind: "table",
      title: record.title,
      tableName: table.name,
      packageVersion: (state === "earlier" ? record.previous : record.current)?.packageVersion ?? "",
      header: recorded.header,
      rowLabel: labelled(shown),
      rowKey: own.key,
      columnId: recorded.id,
      state,
      written: isHash(written) ? null : written,
      longText: isHash(written),
      figureHere: id !== null,
      several: beside.length > 1,
      unprinted: beside.length === 0 && written === null && figureOf(recorded) !== "",
      change: id !== null && found?.change === true,
      reading: found?.reading ?? null,
    };
  };
}

/** In a layout across, the year or port that a column is of, as `y:2014`; else "". */
function figureOf({ id }: { readonly id: string }): string {
  return /^[yp]:[^:]*/.exec(id)?.[0] ?? "";
}

/** Where the figures stand that a cell without one is about: those of its row or, in a layout across, of its year or port. */
function besides(columns: RegistryRecord["columns"], index: number, row: RecordRow): readonly number[] {
  const [own] = columns.slice(index, index + 1).map(figureOf);
  return columns.flatMap((column, at) => {
    const other = own !== "" && figureOf(column) !== own;
    return other || (row.observations[at] ?? null) === null ? [] : [at];
  });
}

function stateOf(
  content: CellContent,
  index: number,
  current: RecordRow | undefined,
  previous: RecordRow | undefined,
): TableOrigin["state"] {
  if (current !== undefined && holds(content, current.values[index] ?? null)) return "as-written";
  if (previous !== undefined && holds(content, previous.values[index] ?? null)) return "earlier";
  return asCellValue(content) === null ? "emptied" : "overtyped";
}

function labelOf(columns: readonly { readonly key: boolean }[], row: RecordRow): string {
  const keys = columns.flatMap(({ key }, index): CellValue[] => (key ? [row.values[index] ?? null] : []));
  return keys
    .filter((value) => value !== null && value !== "")
    .map(String)
    .join(" · ");
}
