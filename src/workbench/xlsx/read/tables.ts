import { parseBox } from "../../model/address";
import type { FilterCriteria, TableColumnData } from "../../model/store";
import type { Loss } from "../types";
import { attribute, elementsNamed, parseXml, type XmlElement } from "../xml";
import type { OpenedFile } from "./openedFile";

type ReadTable = OpenedFile["tables"][number];

/** Reads a table part; `null` when it has no place on the sheet. */
export function readTable(xml: string, sheet: number, losses: Set<Loss>): ReadTable | null {
  const root = parseXml(xml);
  const box = parseBox(attribute(root, "ref"));
  const [list] = elementsNamed(root, "tableColumns");
  if (box === null || list === undefined) return null;
  const [autoFilter] = elementsNamed(root, "autoFilter");
  const filters = new Map(
    (autoFilter === undefined ? [] : elementsNamed(autoFilter, "filterColumn")).map(
      (column) => [Number(attribute(column, "colId")), readFilter(column, losses)] as const,
    ),
  );
  const columns = list.children.map((column, index): TableColumnData => ({
    id: Number(attribute(column, "id")) || index + 1,
    name: attribute(column, "name").replace(/_x([0-9a-f]{4})_/gi, (_all, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    ),
    filter: filters.get(index) ?? null,
  }));
  if (columns.length !== box.columns) return null;
  const [style] = elementsNamed(root, "tableStyleInfo");
  const styleFlag = (name: string): boolean => attribute(style, name) === "1";
  return {
    sheet,
    name: attribute(root, "displayName") || attribute(root, "name"),
    box,
    showHeaders: attribute(root, "headerRowCount") !== "0",
    showTotals: Number(attribute(root, "totalsRowCount")) > 0,
    style: attribute(style, "name"),
    showFilterButton: autoFilter !== undefined,
    showBandedRows: styleFlag("showRowStripes"),
    showBandedColumns: styleFlag("showColumnStripes"),
    highlightFirstColumn: styleFlag("showFirstColumn"),
    highlightLastColumn: styleFlag("showLastColumn"),
    columns,
  };
}

/** The criterion of a column of a filter; null for those that this host has not. */
export function readFilter(column: XmlElement, losses: Set<Loss>): FilterCriteria | null {
  const [kind] = column.children;
  if (kind === undefined) return null;
  if (kind.name === "filters" && kind.children.every((child) => child.name === "filter")) {
    const values = kind.children.map((child) => attribute(child, "val"));
    return { filterOn: "Values", values: attribute(kind, "blank") === "1" ? [...values, ""] : values };
  }
  if (kind.name === "customFilters") {
    const [first, second] = kind.children.map(
      (child) => (OPERATORS.get(attribute(child, "operator")) ?? "=") + attribute(child, "val"),
    );
    if (first === undefined) return null;
    const operator = attribute(kind, "and") === "1" ? "And" : "Or";
    return {
      filterOn: "Custom",
      criterion1: first,
      ...(second === undefined ? {} : { criterion2: second, operator }),
    };
  }
  losses.add("filters");
  return null;
}

const OPERATORS: ReadonlyMap<string, string> = new Map([
  ["notEqual", "<>"],
  ["greaterThan", ">"],
  ["greaterThanOrEqual", ">="],
  ["lessThan", "<"],
  ["lessThanOrEqual", "<="],
]);
