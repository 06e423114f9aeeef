/**
 * Columns that several datasets share.
 * @module
 */
import type { Column } from "../model/table";

/** A text column; `key` columns name a row. */
export function textColumn(id: string, zh: string, en: string, options: Partial<Column> = {}): Column {
  return {
    id,
    header: { zh, en },
    type: "text",
    key: false,
    unit: null,
    numberFormat: "@",
    width: 14,
    standard: true,
    ...options,
  };
}

/** Number format of a column whose decimals the plan decides. */
export const WHOLE = "#,##0";

/** A number column with its unit; the plan decides how many decimals show. */
export function numberColumn(
  id: string,
  zh: string,
  en: string,
  unit: string | null,
  options: Partial<Column> = {},
): Column {
  return { ...textColumn(id, zh, en), type: "number", unit, numberFormat: WHOLE, width: 16, ...options };
}

/** A calendar year, stored as a number and shown without separators. */
export function yearColumn(options: Partial<Column> = {}): Column {
  return {
    ...textColumn("year", "年份", "Year"),
    type: "year",
    key: true,
    numberFormat: "0",
    width: 8,
    ...options,
  };
}

/** Columns that say where a figure comes from, for every dataset of figures. */
export const PROOF_COLUMNS: readonly Column[] = [
  textColumn("qualifier", "精确程度", "Precision", { width: 11 }),
  textColumn("status", "数据状态", "Status", { width: 12, standard: false }),
  textColumn("publisher", "发布方", "Publisher", { width: 24 }),
  textColumn("published", "发布日期", "Published", { width: 12 }),
  textColumn("source", "来源", "Source", { width: 40, standard: false }),
  textColumn("quote", "原文", "As printed", { width: 48 }),
  textColumn("url", "网址", "Address", { width: 30, standard: false }),
  textColumn("note", "说明", "Note", { width: 30, standard: false }),
  textColumn("observation", "数据编号", "Figure id", { width: 12, standard: false }),
];

/** The same for datasets whose figures are readings: their unit in a column, and what other sources say. */
export const READING_COLUMNS: readonly Column[] = [
  textColumn("unit", "单位", "Unit", { width: 9, standard: false }),
  ...PROOF_COLUMNS,
  textColumn("others", "其他来源的数字", "Other sources say", { width: 28, standard: false }),
];

/** The columns of {@link PROOF_COLUMNS}, of which some are part of the row key: where one source prints what another prints too. */
export function keyed(ids: readonly string[]): readonly Column[] {
  return PROOF_COLUMNS.map((column) => (ids.includes(column.id) ? { ...column, key: true } : column));
}
