import { withFormat } from "../../src/domain/tables/columnLooks";
import type { Column, TablePlan, TableQuery, TableRow } from "../../src/domain/model/table";
import type { RecordRow, RegistryRecord } from "../../src/excel/registry/record";
import { token } from "../../src/excel/cellText";

export const QUERY: TableQuery = { dataset: "freight", filters: {}, columns: [], language: "zh" };

/** Rows as port, year, freight, remark. */
export type Figures = readonly (readonly [string, number, number | null, (string | null)?])[];

export const FIGURES: Figures = [
  ["满洲里", 2013, 3005.7],
  ["满洲里", 2014, 3010],
  ["二连浩特", 2013, 1209.5],
  ["二连浩特", 2014, 1306, "=按原文"],
  ["甘其毛都", 2014, 1530.2],
];

export const COLUMNS: readonly Column[] = [
  column("port", "口岸", "text", true, "@"),
  column("year", "年份", "year", true, "0"),
  column("freight", "货运量（万吨）", "number", false, "#,##0.0"),
  column("remark", "备注", "text", false, "@"),
];

function column(
  id: string,
  header: string,
  type: Column["type"],
  key: boolean,
  numberFormat: string,
): Column {
  return {
    id,
    header: { zh: header, en: id },
    type,
    key,
    unit: null,
    numberFormat,
    width: 14,
    standard: true,
  };
}

/** A plan over figures, as `planTable` makes them. */
export function planOf(figures: Figures = FIGURES, version = "1.0.0", query: TableQuery = QUERY): TablePlan {
  return {
    query,
    title: "口岸货运量",
    name: "Kouan_freight",
    headers: COLUMNS.map(({ header }) => header.zh),
    columns: COLUMNS,
    rows: figures.map(([port, year, freight, remark], index) =>
      rowOf(index, port, year, freight, remark ?? null),
    ),
    sourceNote: `来源：内蒙古口岸办。数据包 ${version}`,
    packageVersion: version,
    packageHash: `hash-${version}`,
  };
}

function rowOf(
  index: number,
  port: string,
  year: number,
  freight: number | null,
  remark: string | null,
): TableRow {
  const plain = (value: string | number | null): TableRow["cells"][number] => ({ value, observation: null });
  return {
    key: `${port}|${year}`,
    cells: [plain(port), plain(year), { value: freight, observation: `o${index}` }, plain(remark)],
  };
}

/** What an edited query gives that leaves some columns of a plan out. */
export function withoutColumns(plan: TablePlan, ...ids: readonly string[]): TablePlan {
  const stays = plan.columns.map(({ id }) => !ids.includes(id));
  const kept = <T>(items: readonly T[]): T[] => items.filter((_, index) => stays[index] === true);
  const columns = kept(plan.columns);
  return {
    ...plan,
    query: { ...plan.query, columns: columns.map(({ id }) => id) },
    headers: kept(plan.headers),
    columns,
    rows: plan.rows.map(({ key, cells }) => ({ key, cells: kept(cells) })),
  };
}

/** A plan whose figures have formats of their own, as `planTable` makes them; 302.60 was printed so. */
export function ownPlan(figures: Figures, version: string): TablePlan {
  const plan = planOf(figures, version);
  const rows = plan.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => (cell.value === 302.6 ? { ...cell, decimals: 2 } : cell)),
  }));
  const columns = plan.columns.map((column, index) =>
    withFormat(index === 2 ? { ...column, numberFormat: "#,##0" } : column, index, rows),
  );
  return { ...plan, columns, rows };
}

/** A plan with ports as rows and years as columns. */
export function acrossPlan(
  years: readonly number[],
  figures: Readonly<Record<string, readonly (number | null)[]>>,
  version = "1.0.0",
): TablePlan {
  const columns = [
    column("port", "口岸", "text", true, "@"),
    ...years.map((year) => column(`y:${year}`, String(year), "number", false, "#,##0.0")),
  ];
  return {
    ...planOf([], version, { ...QUERY, layout: "years-across" }),
    headers: columns.map(({ header }) => header.zh),
    columns,
    rows: Object.entries(figures).map(([port, values]) => ({
      key: port,
      cells: [
        { value: port, observation: null },
        ...values.map((value, index) => ({
          value,
          observation: value === null ? null : `o-${port}-${years[index] ?? ""}`,
        })),
      ],
    })),
  };
}

/** A plan of live formulas: a port and its figure of 2014. */
export function livePlan(figures: Readonly<Record<string, number>>, version = "1.0.0"): TablePlan {
  const columns = [
    column("port", "口岸", "text", true, "@"),
    column("freight", "货运量", "number", false, "#,##0.0"),
  ];
  return {
    ...planOf([], version, { ...QUERY, mode: "formulas" }),
    headers: columns.map(({ header }) => header.zh),
    columns,
    rows: Object.entries(figures).map(([port, value]) => ({
      key: port,
      cells: [
        { value: port, observation: null },
        { value, observation: `o-${port}`, formula: `=KOUAN.PORTFREIGHT("${port}",2014)` },
      ],
    })),
  };
}

/** The record that an insertion of a plan writes. */
export function recordOf(plan: TablePlan): RegistryRecord {
  return {
    id: "r1",
    kind: "table",
    state: "settled",
    action: "insert",
    query: plan.query,
    title: plan.title,
    tableId: "{T1}",
    tableName: plan.name,
    place: { sheetId: "{S1}", sheetName: "Sheet1", row: 0, column: 0 },
    insertedAt: "2026-11-24T10:00:00.000Z",
    columns: plan.columns.map((each, index) => ({
      id: each.id,
      header: plan.headers[index] ?? "",
      name: plan.headers[index] ?? "",
      key: each.key,
      numberFormat: each.numberFormat,
    })),
    current: {
      number: 1,
      packageVersion: plan.packageVersion,
      packageHash: plan.packageHash,
      writtenAt: "2026-11-24T10:00:00.000Z",
      note: plan.sourceNote,
      rows: plan.rows.map((row): RecordRow => ({
        key: row.key,
        values: row.cells.map(({ value }) => token(value)),
        observations: row.cells.map(({ observation }) => observation),
      })),
    },
    previous: null,
    undo: null,
  };
}

/** A synthetic plan of many rows and eight columns. */
export function widePlan(rows: number): TablePlan {
  const columns = Array.from({ length: 8 }, (_, index) =>
    column(
      `c${index}`,
      `列${index}`,
      index === 0 ? "text" : "number",
      index === 0,
      index === 0 ? "@" : "#,##0.00",
    ),
  );
  return {
    ...planOf([]),
    name: "Kouan_wide",
    headers: columns.map(({ header }) => header.zh),
    columns,
    rows: Array.from({ length: rows }, (_, row) => ({
      key: `k${row}`,
      cells: columns.map((_each, index) => ({
        value: index === 0 ? `口岸${row}` : row * 8 + index + 0.25,
        observation: index === 0 ? null : `o${row}-${index}`,
      })),
    })),
  };
}
