import type { AnchorPlace } from "../attachments";
import type { SheetStore } from "../sheetStore";
import type { Box, SheetId, ValueType } from "../store";
import { type ChartKind, hasXValues } from "./kinds";

/** The cells of one series. */
export interface SeriesCells {
  readonly name?: AnchorPlace;
  readonly categories?: AnchorPlace;
  readonly values: AnchorPlace;
  readonly bubbles?: AnchorPlace;
}

/** How a range was read as data of a chart. */
export interface ChartSource {
  readonly plotBy: "Rows" | "Columns";
  readonly series: readonly SeriesCells[];
}

/**
 * Reads a range as series, as Excel does on inserting a chart: the longer side is the categories; a first line without
 * numbers, or an empty corner, is a heading. inferred from Excel's behaviour; documented: ChartSeriesBy.auto
 */
export function readSource(
  store: SheetStore,
  sheet: SheetId,
  box: Box,
  by: "Auto" | "Columns" | "Rows",
  kind: ChartKind,
): ChartSource {
  const used = store.usedBox(sheet, true, box) ?? { ...box, rows: 1, columns: 1 };
  const types = store.valueTypes(sheet, used);
  const plotBy = by === "Auto" ? (used.rows >= used.columns ? "Columns" : "Rows") : by;
  const across = plotBy === "Columns" ? types : transposed(types);
  const lines = plotBy === "Columns" ? used.columns : used.rows;
  const corner = across[0]?.[0] === "Empty" && across.length > 1;
  const first = across.map((line) => line[0] ?? "Empty");
  const hasHeading = across.length > 1 && (corner || isHeading(across[0]?.slice(lines > 1 ? 1 : 0) ?? []));
  const hasFirst = lines > 1 && (hasXValues(kind) || corner || isHeading(first.slice(hasHeading ? 1 : 0)));
  const part = (line: number, from: number, count?: number): AnchorPlace => ({
    sheet,
    box:
      plotBy === "Columns"
        ? { row: used.row + from, column: used.column + line, rows: count ?? used.rows - from, columns: 1 }
        : {
            row: used.row + line,
            column: used.column + from,
            rows: 1,
            columns: count ?? used.columns - from,
          },
  });
  const skip = hasHeading ? 1 : 0;
  const categories = hasFirst ? part(0, skip) : undefined;
  const step = kind.family === "bubble" ? 2 : 1;
  const series: SeriesCells[] = [];
  for (let line = hasFirst ? 1 : 0; line < lines; line += step) {
    series.push({
      values: part(line, skip),
      ...(hasHeading ? { name: part(line, 0, 1) } : {}),
      ...(categories === undefined ? {} : { categories }),
      ...(step === 2 && line + 1 < lines ? { bubbles: part(line + 1, skip) } : {}),
    });
  }
  return { plotBy, series };
}

function isHeading(types: readonly ValueType[]): boolean {
  return types.some((type) => type === "String") && !types.includes("Double");
}

function transposed(types: readonly (readonly ValueType[])[]): ValueType[][] {
  return (types[0] ?? []).map((_type, column) => types.map((line) => line[column] ?? "Empty"));
}
