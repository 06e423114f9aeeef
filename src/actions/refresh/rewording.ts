/**
 * A table in another language: which headers and words of ours change where they stand. Pure.
 * @module
 */
import type { TableCell } from "../../domain/model/table";
import { holds, type CellContent } from "../../excel/cellText";
import type { RecordColumn } from "../../excel/registry/record";
import type { HeaderIn } from "../../excel/tables/tableUpdate";
import type { WidthIn } from "../../excel/tables/widths";
import type { Aligned } from "./align";
import { changeId } from "./changeId";
import { type ColumnIn, movedBy } from "./columnsIn";
import type { DiffInput } from "./diffInput";
import type { Change } from "./model";
import { plannedContent } from "./planned";

/** A header of ours that gets another text. */
export interface Reworded extends HeaderIn {
  /** Of the column in the record. */
  readonly id: string;
}

/** What is in the cells of a table's old language, to be told from what else differs. */
export class OldWords {
  readonly #rows: ReadonlyMap<string, readonly TableCell[]>;
  readonly #places: ReadonlyMap<string, number>;

  constructor({ wording }: DiffInput) {
    this.#rows = new Map((wording?.rows ?? []).map(({ key, cells }) => [key, cells]));
    this.#places = new Map((wording?.columns ?? []).map(({ id }, at) => [id, at]));
  }

  /** Whether a cell holds just what it should in the old language. */
  hold(row: string, column: string, content: CellContent): boolean {
    const cells = this.#rows.get(row);
    const cell = cells?.[this.#places.get(column) ?? -1];
    return cell !== undefined && holds(content, plannedContent(cell));
  }
}

/** Whether a header is as we wrote it, with the number that made it one of its own. */
export function isHeader(name: string, header: string): boolean {
  if (!name.toLowerCase().startsWith(header.toLowerCase())) return false;
  return /^(?: ?\d+)?$/.test(name.slice(header.length));
}

/**
 * The headers that change with the language: those that are still as we wrote them. Each gets a name that no other column has or
 * had, so that their order does not matter. `columns`: those that go in, after which positions count.
 */
export function rewordedHeaders(input: DiffInput, columns: readonly ColumnIn[] = []): Reworded[] {
  const { wording, table, plan, record, order, aligned, fresh } = input;
  if (wording === null || !table.hasHeaders) return [];
  const moved = movedBy(columns);
  const taken = new Set([...table.columnNames, ...columns.map(({ name }) => name)].map(lower));
  return record.columns.flatMap((column, index): Reworded[] => {
    const at = order[index] ?? -1;
    const position = aligned.positions[index] ?? null;
    const header = plan.headers[at];
    const name = table.columnNames[position ?? -1];
    if (header === undefined || position === null || name === undefined || fresh.has(column.id)) return [];
    if (isHeader(name, header) || !isOurs(name, column)) return [];
    const unique = freeName(header, taken);
    taken.add(lower(unique));
    return [{ id: column.id, position: moved(position), name: unique }];
  });
}

/** Columns of ours that need more room in the new language than in the old one. */
export function widerColumns(input: DiffInput, columns: readonly ColumnIn[]): WidthIn[] {
  const { wording, plan, record, order, aligned, fresh } = input;
  if (wording === null) return [];
  const moved = movedBy(columns);
  return record.columns.flatMap(({ id }, index): WidthIn[] => {
    const before = aligned.positions[index] ?? null;
    const to = plan.columns[order[index] ?? -1]?.width;
    const from = wording.columns.find((column) => column.id === id)?.width;
    if (before === null || to === undefined || from === undefined || to <= from || fresh.has(id)) return [];
    return [{ before, position: moved(before), from, to }];
  });
}

/** One change for all that is only said in another language. `cells`: how many cells of ours are. */
export function rewordedChange(input: DiffInput, cells: number): Change[] {
  const { wording, record, plan } = input;
  if (wording === null) return [];
  const headers = rewordedHeaders(input).length;
  if (headers + cells === 0) return [];
  return [
    {
      id: changeId(record, "", ""),
      row: "",
      rowLabel: "",
      column: "",
      columnHeader: "",
      state: "reworded",
      old: null,
      next: null,
      oldText: "",
      nextText: "",
      ticked: true,
      words: { language: plan.query.language, headers, cells, kept: keptHeaders(input) },
      observations: { old: null, next: null },
    },
  ];
}

/** Headers of ours that the user has renamed, so that they stay. */
function keptHeaders({ record, order, aligned, table }: DiffInput): string[] {
  return record.columns.flatMap((column, index) => {
    const name = table.columnNames[aligned.positions[index] ?? -1];
    return name === undefined || (order[index] ?? -1) < 0 || isOurs(name, column) ? [] : [name];
  });
}

/** The headers that go back to what they were in the generation before; those renamed since stay. */
export function headersBack(
  columns: readonly RecordColumn[],
  { names, positions }: Aligned,
): { readonly back: readonly HeaderIn[]; readonly there: readonly number[] } {
  const back: HeaderIn[] = [];
  const there: number[] = [];
  columns.forEach(({ name, before }, index) => {
    const position = positions[index] ?? null;
    if (before === undefined || position === null || before.name === name) return;
    if (names[position] === before.name) there.push(position);
    else if (names[position] === name) back.push({ position, name: before.name });
  });
  return { back, there };
}

/** Whether a header is one that we gave the column. */
export function isOurs(name: string, { header, before }: RecordColumn): boolean {
  return isHeader(name, header) || (before !== undefined && isHeader(name, before.header));
}

function freeName(header: string, taken: ReadonlySet<string>): string {
  let name = header;
  for (let number = 2; taken.has(lower(name)); number += 1) name = `${header} ${number}`;
  return name;
}

function lower(text: string): string {
  return text.toLowerCase();
}
