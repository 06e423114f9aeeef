/**
 * Ids of changes and keys of cells.
 * @module
 */
import type { RegistryRecord } from "../../excel/registry/record";

/** Id of a change; `column` is "" for a whole row. */
export function changeId(record: RegistryRecord, row: string, column: string): string {
  return rowId(record, row) + escaped(column);
}

/** What the ids of all changes of a row begin with. */
export function rowId(record: RegistryRecord, row: string): string {
  return `${escaped(record.id)}|${escaped(row)}|`;
}

/** Part of an id, so that the bars between parts stay unambiguous. */
export function escaped(part: string): string {
  return part.includes("|") || part.includes("\\") ? part.replace(/[|\\]/g, "\\$&") : part;
}

/** Key of a cell in the lookups of a record. */
export function cellKey(row: string, column: string): string {
  return `${row}\u0000${column}`;
}
