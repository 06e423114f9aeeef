/**
 * Tables with years or ports across: each figure of the long table stands in exactly one cell, never summed, with the
 * observation it came from.
 * @module
 */
import type { Catalog } from "../model/catalog";
import type { Bilingual } from "../model/codes";
import type { Column, Dataset, Layout, TableCell, TableQuery, TableRow } from "../model/table";
import { distinct } from "../support/groups";
import { withFormat } from "./columnLooks";
import { textColumn } from "./columns";

type Across = Exclude<Layout, "long">;

const PREFIXES: Readonly<Record<Across, string>> = { "years-across": "y", "ports-across": "p" };
const BLANK: TableCell = { value: null, observation: null };
/** A column of years needs no more room than a figure. */
const MEMBER_WIDTH = 10;

/** Layouts that a dataset can take; `long` always first. */
export function layoutsOf(dataset: Dataset): readonly Layout[] {
  const across = (Object.keys(PREFIXES) as Across[]).filter(
    (layout) => dataset.across?.[layout] !== undefined,
  );
  return ["long", ...across];
}

/** Number columns with a unit: the figures themselves. */
export function figureColumnsOf(dataset: Dataset): readonly Column[] {
  return dataset.columns.filter((column) => !column.key && column.type === "number" && column.unit !== null);
}

/** What stands under each year or port: the asked figures (all where none is asked), then what was asked beside them. */
function beneath(dataset: Dataset, asked: readonly string[]): { figures: Column[]; beside: Column[] } {
  const all = figureColumnsOf(dataset);
  const figures = all.filter((column) => asked.includes(column.id));
  const chosen = figures.length > 0 ? figures : [...all];
  const beside = dataset.columns.filter(
    (column) => !column.key && !all.includes(column) && asked.includes(column.id),
  );
  return { figures: chosen, beside: chosen.length === 1 ? beside.filter(({ id }) => id !== "unit") : beside };
}

/** A row of the long table with the parts of its key. */
interface Found {
  readonly row: TableRow;
  readonly member: string;
  readonly rest: readonly string[];
}

function foundRows(dataset: Dataset, rows: readonly TableRow[], at: number): Found[] {
  const keys = dataset.columns.filter(({ key }) => key).length;
  return rows.map((row) => {
    const parts = row.key.split("|");
    if (parts.length !== keys)
      throw new Error(`${dataset.id}: a row key does not name its columns: ${row.key}`);
    return { row, member: parts[at] ?? "", rest: parts.filter((_, i) => i !== at) };
  });
}

/** As in the long table: ports in their order, everything else by its text. */
function byRest(found: readonly Found[], first: string | undefined): (a: Found, b: Found) => number {
  const rank = new Map(distinct(found.map(({ rest }) => rest[0] ?? "")).map((part, i) => [part, i]));
  return (a, b) => {
    for (const [i, part] of a.rest.entries()) {
      const other = b.rest[i] ?? "";
      const ranked = i === 0 && first === "port";
      const order = ranked ? (rank.get(part) ?? 0) - (rank.get(other) ?? 0) : part.localeCompare(other);
      if (order !== 0) return order;
    }
    return 0;
  };
}

/** A column under one year or port. */
interface Under {
  readonly member: string;
  /** Position in the dataset's columns. */
  readonly position: number;
  readonly column: Column;
}

function joined(member: string, header: Bilingual): Bilingual {
  return { zh: `${member} ${header.zh}`, en: `${member} ${header.en}` };
}

/** Columns and rows of a query with years or ports across; null where the query, or its dataset, has them long. */
export function layAcross(
  catalog: Catalog,
  dataset: Dataset,
  query: TableQuery,
  rows: readonly TableRow[],
): { readonly columns: readonly Column[]; readonly rows: readonly TableRow[] } | null {
  const { layout = "long", language } = query;
  const acrossId = layout === "long" ? undefined : dataset.across?.[layout];
  if (layout === "long" || acrossId === undefined) return null;
  const keys = dataset.columns.filter(({ key }) => key);
  const at = keys.findIndex(({ id }) => id === acrossId);
  const rowKeys = keys.filter((_, i) => i !== at);
  const found = foundRows(dataset, rows, at);
  const { figures, beside } = beneath(dataset, query.columns);
  const single = figures.length === 1;

  const namePosition = dataset.columns.findIndex(({ id }) => id === acrossId);
  const names = new Map(
    found.map(({ row, member }) => [member, String(row.cells[namePosition]?.value ?? member)]),
  );
  const members = [...names.keys()];
  if (layout === "years-across") members.sort();
  const filled = new Set(
    found.flatMap(({ row, member }) =>
      figures.flatMap((column) => {
        const value = row.cells[dataset.columns.indexOf(column)]?.value ?? null;
        return value === null ? [] : [`${member}|${column.id}`];
      }),
    ),
  );
  const under = members.flatMap((member): Under[] => {
    const name = names.get(member) ?? member;
    const id = `${PREFIXES[layout]}:${member}`;
    const shown = figures.filter((column) => filled.has(`${member}|${column.id}`));
    const columns = [
      ...shown.map((column) => ({
        ...withFormat(column, dataset.columns.indexOf(column), rows),
        id: single ? id : `${id}:${column.id}`,
        header: single ? { zh: name, en: name } : joined(name, column.header),
        width: MEMBER_WIDTH,
        ...(single ? { bareHeader: true as const } : {}),
      })),
      ...beside.map((column) => ({
        ...column,
        id: `${id}:${column.id}`,
        header: joined(name, column.header),
      })),
    ];
    const positions = [...shown, ...beside].map((column) => dataset.columns.indexOf(column));
    return columns.map((column, i) => ({ member, position: positions[i] ?? -1, column }));
  });

  const unit = single ? catalog.units.get(figures[0]?.unit ?? "")?.symbol[language] : undefined;
  const unitColumns = unit === undefined ? [] : [textColumn("unit", "单位", "Unit", { width: 9 })];
  const sorted = [...found].sort(byRest(found, rowKeys[0]?.id));
  const groups = new Map<string, Map<string, TableRow>>();
  for (const { row, member, rest } of sorted) {
    const key = rest.join("|");
    const group = groups.get(key) ?? new Map<string, TableRow>();
    groups.set(key, group.set(member, row));
  }
  const keyPositions = rowKeys.map((column) => dataset.columns.indexOf(column));
  return {
    columns: [...rowKeys, ...unitColumns, ...under.map(({ column }) => column)],
    rows: [...groups].map(([key, group]) => {
      const [any] = group.values();
      return {
        key,
        cells: [
          ...keyPositions.map((position) => any?.cells[position] ?? BLANK),
          ...unitColumns.map(() => ({ value: unit ?? null, observation: null })),
          ...under.map(({ member, position }) => group.get(member)?.cells[position] ?? BLANK),
        ],
      };
    }),
  };
}
