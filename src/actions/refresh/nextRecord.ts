/**
 * The record that goes with a refresh: the new generation, the one before, and what going back needs. Pure.
 * @module
 */
import { asCellValue, holds, token, type CellContent } from "../../excel/cellText";
import { printedDecimals, type Figure } from "../../excel/registry/contents";
import type {
  OverwrittenCell,
  RecordColumn,
  RecordRow,
  RegistryRecord,
  UndoNote,
} from "../../excel/registry/record";
import type { TableQuery } from "../../domain/model/table";
import { askedNow } from "./asked";
import type { Changeset } from "./changeset";
import { cellKey } from "./changeId";
import type { DiffInput } from "./diffInput";
import { isHeader } from "./rewording";

interface Cell extends Figure {
  readonly observation: string | null;
  readonly formula: string | null;
}

const BLANK: Cell = { value: null, observation: null, formula: null };

/** The record to be written just before the changeset's cells. `remembered`: what there is to say of the columns that go. */
export function nextRecord(
  input: DiffInput,
  changeset: Changeset,
  writtenAt: string,
  remembered: Pick<UndoNote, "removedColumns" | "widths"> = {},
): RegistryRecord {
  const { record, plan, table } = input;
  const maker = new RecordMaker(input, changeset);
  const planned = new Set(plan.rows.map((row) => row.key));
  const rows = plan.rows.flatMap((row) => maker.plannedRow(row.key) ?? []);
  const asked = askedNow(record, !input.marksHold);
  // The user may have undone the last refresh: then its note is gone, too.
  const standing = input.marksHold ? record.current : (record.previous ?? record.current);
  for (const row of record.current.rows) if (!planned.has(row.key)) rows.push(maker.keptRow(row));
  return {
    ...record,
    state: "pending",
    action: "refresh",
    kind: plan.query.mode === "formulas" ? "formulas" : "table",
    query: plan.query,
    title: plan.title,
    tableId: table.id,
    tableName: table.name,
    place: {
      sheetId: table.sheetId,
      sheetName: table.sheetName,
      row: table.row,
      column: table.column,
      ...(record.place.newSheet === true ? { newSheet: true } : {}),
    },
    columns: record.columns.map((column, index) => nextColumn(input, changeset, column, index)),
    current: {
      number: record.current.number + 1,
      packageVersion: plan.packageVersion,
      packageHash: plan.packageHash,
      writtenAt,
      note: plan.sourceNote,
      rows,
    },
    previous: {
      ...standing,
      number: record.current.number,
      rows: record.current.rows.map((row) => maker.previousRow(row)),
    },
    undo: {
      insertedRows: [...changeset.inserted],
      overwritten: maker.overwritten,
      ...(sameQuery(plan.query, asked.query) ? {} : asked),
      insertedColumns: changeset.columns.map(({ id }) => id),
      ...newDecimals(input),
      ...(changeset.removed.length === 0 ? {} : { removedRows: changeset.removed }),
      ...remembered,
    },
  };
}

/** Columns of one format in which figures get their own decimals from now on. */
function newDecimals({ record, plan, order }: DiffInput): Pick<UndoNote, "ownDecimals"> {
  const columns = record.columns.filter(
    ({ ownDecimals }, index) =>
      ownDecimals !== true && plan.columns[order[index] ?? -1]?.ownDecimals === true,
  );
  return columns.length === 0 ? {} : { ownDecimals: columns.map(({ id }) => id) };
}

function nextColumn(
  { plan, order, table, aligned, wording, marksHold }: DiffInput,
  { columns, headers, out }: Changeset,
  { before: former, out: wasOut, ...column }: RecordColumn,
  index: number,
): RecordColumn {
  const stands = (aligned.positions[index] ?? null) !== null || columns.some(({ id }) => id === column.id);
  const goes = out.some(({ id }) => id === column.id);
  const standing = table.columnNames[aligned.positions[index] ?? -1] ?? column.name;
  const given = [...columns, ...headers].find(({ id }) => id === column.id)?.name;
  const name = given ?? standing;
  const planned = plan.headers[order[index] ?? -1];
  return {
    ...column,
    name,
    header: planned !== undefined && isHeader(name, planned) ? planned : column.header,
    ...(goes || (wasOut === true && !stands) ? { out: true as const } : {}),
    ...(wording === null
      ? {}
      : { before: { header: marksHold ? column.header : (former ?? column).header, name: standing } }),
  };
}

function sameQuery(a: TableQuery, b: TableQuery): boolean {
  const text = (query: TableQuery): string => JSON.stringify(Object.entries(query).sort());
  return text(a) === text(b);
}

class RecordMaker {
  readonly overwritten: OverwrittenCell[] = [];
  readonly #input: DiffInput;
  readonly #changeset: Changeset;
  readonly #plan: ReadonlyMap<string, DiffInput["plan"]["rows"][number]>;
  readonly #current: ReadonlyMap<string, RecordRow>;
  readonly #previous: ReadonlyMap<string, RecordRow>;
  readonly #removed: ReadonlySet<string>;

  constructor(input: DiffInput, changeset: Changeset) {
    this.#input = input;
    this.#changeset = changeset;
    this.#plan = new Map(input.plan.rows.map((row) => [row.key, row]));
    this.#current = new Map(input.record.current.rows.map((row) => [row.key, row]));
    this.#previous = new Map((input.record.previous?.rows ?? []).map((row) => [row.key, row]));
    this.#removed = new Set(changeset.removed.map(({ row }) => row));
  }

  /** A row of the plan as the record will have it; null for a new row that was not taken. */
  plannedRow(key: string): RecordRow | null {
    const known = this.#current.has(key);
    const inserted = this.#changeset.inserted.has(key);
    const present = this.#input.aligned.rowOf.has(key);
    const touched = this.#input.record.columns.some((column) => this.#isWritten(key, column.id));
    if (!known && !inserted && !touched) return null;
    if (!known && !inserted) this.#noteOverwritten(key);
    return this.#row(key, (index, columnId) => {
      if (inserted || this.#isWritten(key, columnId)) return this.#next(key, index);
      return present ? this.#standing(key, index) : this.#written(this.#current, key, index);
    });
  }

  /** A row that the plan no longer has. */
  keptRow(row: RecordRow): RecordRow {
    const kept = this.#row(row.key, (index) => this.#standing(row.key, index));
    const marked =
      this.#changeset.withdrawn.has(row.key) || (row.withdrawn === true && this.#input.marksHold);
    if (!marked) return kept;
    const present = this.#input.aligned.rowOf.has(row.key);
    const removed = this.#removed.has(row.key) || (row.removed === true && !present);
    return { ...kept, withdrawn: true, ...(removed ? { removed: true } : {}) };
  }

  /** A row as it was before this refresh, with the full text of what is about to be replaced. */
  previousRow(row: RecordRow): RecordRow {
    const before = this.#row(row.key, (index, columnId) => {
      const standing = this.#standing(row.key, index);
      if (!this.#isWritten(row.key, columnId)) return standing;
      const content = this.#content(row.key, index);
      // A column that is only now put in held nothing.
      if (content === null) return standing;
      if (standing.formula !== null && holds(content, standing.formula)) return standing;
      if (holds(content, standing.value))
        return { ...standing, value: content === "" ? null : asCellValue(content) };
      this.overwritten.push({ row: row.key, column: columnId, content });
      return standing;
    });
    if (row.withdrawn !== true || !this.#input.marksHold) return before;
    const gone = row.removed === true && !this.#input.aligned.rowOf.has(row.key);
    return { ...before, withdrawn: true, ...(gone ? { removed: true } : {}) };
  }

  /** A row that the user had typed before the package had it. */
  #noteOverwritten(row: string): void {
    this.#input.record.columns.forEach(({ id: column }, index) => {
      const content = this.#content(row, index) ?? "";
      if (content !== "" && this.#isWritten(row, column)) this.overwritten.push({ row, column, content });
    });
  }

  #row(key: string, cell: (index: number, columnId: string) => Cell): RecordRow {
    const cells = this.#input.record.columns.map((column, index) => cell(index, column.id));
    return {
      key,
      values: cells.map(({ value }) => value),
      observations: cells.map(({ observation }) => observation),
      ...(cells.some(({ formula }) => formula !== null)
        ? { formulas: cells.map(({ formula }) => formula) }
        : {}),
      ...printedDecimals(cells),
    };
  }

  #isWritten(row: string, column: string): boolean {
    return this.#changeset.written.has(cellKey(row, column));
  }

  #next(key: string, index: number): Cell {
    const cell = this.#plan.get(key)?.cells[this.#input.order[index] ?? -1];
    if (cell === undefined) return BLANK;
    const { value, observation, formula = null, decimals } = cell;
    return { value: token(value), observation, formula, decimals };
  }

  /** What of ours stands in a cell that is not written: either generation, or what we wrote there last. */
  #standing(key: string, index: number): Cell {
    const content = this.#content(key, index);
    const current = this.#written(this.#current, key, index);
    if (content === null) return current;
    const next = this.#plan.has(key) ? this.#next(key, index) : current;
    const previous = this.#previous.has(key) ? this.#written(this.#previous, key, index) : current;
    // A live formula that was not calculated again still has its earlier answer.
    const live = current.formula !== null && current.formula === next.formula;
    const candidates = live ? [current, previous] : [next, current, previous];
    const stands = ({ value, formula }: Cell): boolean => holds(content, formula ?? value);
    const found = candidates.find(stands) ?? current;
    // Nothing was written where only the decimals are others.
    return stands(current) && !live ? { ...found, decimals: current.decimals } : found;
  }

  #written(rows: ReadonlyMap<string, RecordRow>, key: string, index: number): Cell {
    const row = rows.get(key);
    return {
      value: token(row?.values[index] ?? null),
      decimals: row?.decimals?.[index],
      observation: row?.observations[index] ?? null,
      formula: row?.formulas?.[index] ?? null,
    };
  }

  #content(key: string, index: number): CellContent | null {
    const { aligned } = this.#input;
    const row = aligned.rowOf.get(key);
    const position = aligned.positions[index] ?? null;
    return row === undefined || position === null ? null : (aligned.grid[row]?.[position] ?? "");
  }
}
