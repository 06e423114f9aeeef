import { boxAddress } from "../../model/address";
import type { SheetStore } from "../../model/sheetStore";
import { uniqueHeaders } from "../../model/tableRules";
import type { FilterCriteria, Scalar, TableColumnData, TableData } from "../../model/store";
import type { AddinNames } from "../formulas/addinNames";
import { toFile } from "../formulas/toFile";
import { escapeXml, XML_DECLARATION } from "../xml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Names of a table's columns: what its header cells say, made unique as Excel wants them. */
export function columnNames(store: SheetStore, table: TableData): string[] {
  const names = table.columns.map((column) => column.name);
  if (!table.showHeaders) return names;
  const [texts = []] = store.texts(table.sheet, { ...table.box, rows: 1 });
  return uniqueHeaders(texts.map((text, index) => (text === "" ? (names[index] ?? "") : text)));
}

/** The XML of a table part. */
export function tableXml(store: SheetStore, table: TableData, id: number, addin: AddinNames): string {
  const { box, showHeaders, showTotals } = table;
  const filtered = { ...box, rows: box.rows - (showTotals ? 1 : 0) };
  const names = columnNames(store, table);
  const bottom = { ...box, row: box.row + box.rows - 1, rows: 1 };
  const totals = showTotals ? (store.formulas(table.sheet, bottom)[0] ?? []) : [];
  const columns = table.columns.map((column, index) =>
    columnXml(column, names[index] ?? column.name, totals[index], addin, table.name),
  );
  const filters = table.columns.map((column, index) => filterXml(column.filter, index)).join("");
  const autoFilter =
    showHeaders && table.showFilterButton
      ? `<autoFilter ref="${boxAddress(filtered)}">${filters}</autoFilter>`
      : "";
  const name = escapeXml(table.name);
  return (
    `${XML_DECLARATION}<table xmlns="${MAIN}" id="${String(id)}" name="${name}" displayName="${name}" ` +
    `ref="${boxAddress(box)}"${showHeaders ? "" : ' headerRowCount="0"'} ` +
    `${showTotals ? 'totalsRowCount="1"' : 'totalsRowShown="0"'}>${autoFilter}` +
    `<tableColumns count="${String(columns.length)}">${columns.join("")}</tableColumns>` +
    `<tableStyleInfo${table.style === "" ? "" : ` name="${escapeXml(table.style)}"`} ` +
    `showFirstColumn="${flag(table.highlightFirstColumn)}" showLastColumn="${flag(table.highlightLastColumn)}" ` +
    `showRowStripes="${flag(table.showBandedRows)}" showColumnStripes="${flag(table.showBandedColumns)}"/></table>`
  );
}

/** Whether a file can hold a filter; others are named as lost. */
export function isKeptFilter(filter: FilterCriteria | null): boolean {
  if (filter === null || filter.filterOn === "Custom") return true;
  return filter.filterOn === "Values" && (filter.values ?? []).every((value) => typeof value !== "object");
}

function columnXml(
  column: TableColumnData,
  name: string,
  total: Scalar | undefined,
  addin: AddinNames,
  table: string,
): string {
  // documented: ECMA-376 part 1, 18.5.1.3: in names, line breaks are written as _x000a_.
  const escaped = escapeXml(name.replaceAll("\n", "_x000a_").replaceAll("\r", "_x000d_"));
  const start = `<tableColumn id="${String(column.id)}" name="${escaped}"`;
  if (total === undefined || total === "") return `${start}/>`;
  if (typeof total !== "string" || !total.startsWith("=")) {
    return `${start} totalsRowLabel="${escapeXml(String(total))}"/>`;
  }
  const known = SUBTOTALS.get(Number(/^=SUBTOTAL\((\d+),/i.exec(total)?.[1]));
  if (known !== undefined) return `${start} totalsRowFunction="${known}"/>`;
  const formula = escapeXml(toFile(total, addin, table).formula);
  return `${start} totalsRowFunction="custom"><totalsRowFormula>${formula}</totalsRowFormula></tableColumn>`;
}

const SUBTOTALS: ReadonlyMap<number, string> = new Map([
  [101, "average"],
  [102, "countNums"],
  [103, "count"],
  [104, "max"],
  [105, "min"],
  [107, "stdDev"],
  [109, "sum"],
  [110, "var"],
]);

/** A criterion as the column of a filter; `""` for none, and for what a file cannot hold. */
export function filterXml(filter: FilterCriteria | null, column: number): string {
  if (filter === null || !isKeptFilter(filter)) return "";
  const inside = filter.filterOn === "Values" ? valuesXml(filter) : customXml(filter);
  return `<filterColumn colId="${String(column)}">${inside}</filterColumn>`;
}

function valuesXml(filter: FilterCriteria): string {
  const values = (filter.values ?? []).map(String);
  const blank = values.includes("") ? ' blank="1"' : "";
  const listed = values.filter((value) => value !== "").map((value) => `<filter val="${escapeXml(value)}"/>`);
  return `<filters${blank}>${listed.join("")}</filters>`;
}

const OPERATORS: ReadonlyMap<string, string> = new Map([
  ["=", "equal"],
  ["<>", "notEqual"],
  [">", "greaterThan"],
  [">=", "greaterThanOrEqual"],
  ["<", "lessThan"],
  ["<=", "lessThanOrEqual"],
]);

function customXml(filter: FilterCriteria): string {
  const criteria = [filter.criterion1, filter.criterion2].filter((text) => text !== undefined && text !== "");
  const conditions = criteria.map((text = "") => {
    const [, operator = "=", operand = ""] = /^(<>|>=|<=|=|>|<)?(.*)$/s.exec(text) ?? [];
    const name = OPERATORS.get(operator) ?? "equal";
    return `<customFilter${name === "equal" ? "" : ` operator="${name}"`} val="${escapeXml(operand)}"/>`;
  });
  const and = criteria.length > 1 && filter.operator !== "Or" ? ' and="1"' : "";
  return `<customFilters${and}>${conditions.join("")}</customFilters>`;
}

function flag(on: boolean): string {
  return on ? "1" : "0";
}
