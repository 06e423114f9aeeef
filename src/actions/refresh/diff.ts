/**
 * The difference between a table on the sheet and what the package says now, by row key. Pure.
 * @module
 */
import type { TableCell, TableRow } from "../../domain/model/table";
import type { Region } from "../../excel/blocks";
import { asCellValue, holds, sameValue, type CellContent, type CellValue } from "../../excel/cellText";
import { contentOf } from "../../excel/registry/contents";
import type { RecordColumn, RecordRow } from "../../excel/registry/record";
import { cellAddress } from "../../excel/tables/address";
import { bodyOf } from "../../excel/tables/sheetTable";
import { cellKey, changeId, rowId } from "./changeId";
import { classify } from "./classify";
import { droppedChanges } from "./columnsOut";
import type { DiffInput } from "./diffInput";
import type { Change, ChangeState } from "./model";
import { numberText } from "./numberText";
import {
  columnsOnSheet,
  figureOf,
  figureOfCells,
  label,
  type ColumnOnSheet,
  type RowOnSheet,
} from "./onSheet";
import { plannedContent } from "./planned";
import { OldWords, rewordedChange } from "./rewording";

/** The offered changes and the number of cells of ours that stay. */
export interface Difference {
  readonly changes: readonly Change[];
  readonly unchanged: number;
  /** Cells of which only the language changes, by `cellKey`; one change stands for them all. */
  readonly reworded: ReadonlySet<string>;
}

/** Lists what a refresh would change. */
export function difference(input: DiffInput): Difference {
  const { record, plan, aligned, marksHold } = input;
  const differ = new Differ(input);
  const planned = new Set<string>();
  differ.freshColumns();
  for (const row of plan.rows) {
    planned.add(row.key);
    const at = aligned.rowOf.get(row.key);
    if (at === undefined) differ.absentRow(row);
    else differ.presentRow(row, at);
  }
  for (const row of record.current.rows) {
    const at = aligned.rowOf.get(row.key);
    // Removed and there again: the user has undone the removal.
    const known = row.withdrawn === true && row.removed !== true && marksHold && !input.removal;
    if (!planned.has(row.key) && at !== undefined && !known) differ.withdrawnRow(row, at);
  }
  const { changes, unchanged, reworded } = differ;
  const whole = [...rewordedChange(input, reworded.size), ...droppedChanges(input)];
  return { changes: [...whole, ...changes], unchanged, reworded };
}

class Differ {
  readonly changes: Change[] = [];
  unchanged = 0;
  readonly reworded = new Set<string>();
  readonly #input: DiffInput;
  readonly #current: ReadonlyMap<string, RecordRow>;
  readonly #previous: ReadonlyMap<string, RecordRow>;
  readonly #overwritten: ReadonlyMap<string, CellContent>;
  readonly #body: Region;
  readonly #adopted: boolean;
  /** Positions of the key columns in the plan. */
  readonly #keys: readonly number[];
  readonly #columns: readonly ColumnOnSheet[];
  readonly #oldWords: OldWords;

  constructor(input: DiffInput) {
    const { record } = input;
    this.#input = input;
    this.#current = new Map(record.current.rows.map((row) => [row.key, row]));
    this.#previous = new Map((record.previous?.rows ?? []).map((row) => [row.key, row]));
    this.#overwritten = new Map(
      (record.undo?.overwritten ?? []).map((cell) => [cellKey(cell.row, cell.column), cell.content]),
    );
    this.#body = bodyOf(input.table);
    this.#adopted = record.adopted === true;
    this.#keys = record.columns.flatMap(({ key }, index) => (key ? [input.order[index] ?? -1] : []));
    this.#columns = columnsOnSheet(input);
    this.#oldWords = new OldWords(input);
  }

  freshColumns(): void {
    const { record, plan, order, fresh } = this.#input;
    record.columns.forEach((column, index) => {
      if (!fresh.has(column.id)) return;
      const cells = plan.rows.map((row) => row.cells[order[index] ?? -1]);
      const filled = cells.filter((cell) => (cell?.value ?? null) !== null);
      const next = figureOf(filled.map((cell) => cell?.observation ?? null));
      this.#whole("", column, column.header, "new-column", String(filled.length), { old: null, next });
    });
  }

  absentRow(row: TableRow): void {
    const state = this.#current.has(row.key) ? "deleted-row" : "new-row";
    const next = figureOfCells(row.cells);
    const old = figureOf(this.#current.get(row.key)?.observations ?? []);
    this.#wholeRow(row.key, this.#planLabel(row.cells), state, this.#summary(row), { old, next });
  }

  withdrawnRow(row: RecordRow, at: number): void {
    const observations = { old: figureOf(row.observations), next: null };
    this.#wholeRow(row.key, this.#recordLabel(row), "withdrawn", "", observations, at);
    const last = this.changes.at(-1);
    if (last !== undefined && this.#isOvertyped(row, at))
      this.changes.splice(-1, 1, { ...last, overtyped: true });
  }

  /** Whether a row's cells hold anything but what we wrote at either time, or nothing. */
  #isOvertyped(row: RecordRow, at: number): boolean {
    const { aligned } = this.#input;
    const previous = this.#previous.get(row.key);
    return row.values.some((_, index) => {
      const position = aligned.positions[index] ?? null;
      const content = position === null ? "" : (aligned.grid[at]?.[position] ?? "");
      return (
        content !== "" &&
        !holds(content, contentOf(row, index)) &&
        (previous === undefined || !holds(content, contentOf(previous, index)))
      );
    });
  }

  presentRow(row: TableRow, at: number): void {
    const { aligned } = this.#input;
    const contents = aligned.grid[at];
    let changed: RowOnSheet | null = null;
    for (const column of this.#columns) {
      const cell = row.cells[column.planned];
      if (cell === undefined) continue;
      const content = contents?.[column.position] ?? "";
      // Most cells of a large table: nothing need be looked up for them.
      if (cell.formula === undefined && content === (cell.value ?? "")) {
        this.unchanged += 1;
        continue;
      }
      changed ??= this.#rowOnSheet(row, at);
      this.#presentCell(changed, column, cell, content);
    }
  }

  #presentCell(row: RowOnSheet, at: ColumnOnSheet, cell: TableCell, content: CellContent): void {
    const { current, previous } = row;
    const { column, index, grouped } = at;
    const answerChanged =
      cell.formula !== undefined && !sameValue(current?.values[index] ?? null, cell.value);
    const state = classify({
      content,
      current: current && contentOf(current, index),
      previous: previous && contentOf(previous, index),
      next: plannedContent(cell),
      answerChanged,
      overwritten:
        this.#overwritten.size === 0 ? undefined : this.#overwritten.get(cellKey(row.key, column.id)),
    });
    if (state === "same") {
      this.unchanged += 1;
      return;
    }
    const ours = state === "changed" || state === "withdrawn";
    const worded = ours && !answerChanged && this.#oldWords.hold(row.key, column.id, content);
    if (worded) return void this.reworded.add(cellKey(row.key, column.id));
    // Of a formula of ours what it answered is of interest, not its text.
    const live = current?.formulas?.[index] ?? null;
    const old = live !== null && content === live ? (current?.values[index] ?? null) : asCellValue(content);
    // What stands there shall stand in another way: then the formula itself is shown.
    const converted =
      state === "changed" && current !== undefined && (live === null) !== (cell.formula === undefined);
    const oldText = converted && live !== null && content === live ? live : this.#text(old, grouped);
    const nextText = converted
      ? (cell.formula ?? this.#text(cell.value, grouped))
      : this.#text(cell.value, grouped);
    this.changes.push({
      id: row.id + at.id,
      row: row.key,
      rowLabel: row.label,
      column: column.id,
      columnHeader: column.header,
      state: converted ? "converted" : state === "edited" && this.#adopted ? "unknown" : state,
      old,
      next: cell.value,
      oldText,
      nextText,
      ticked: state !== "edited",
      address: `${at.letters}${row.number}`,
      observations: {
        old: current?.observations[index] ?? figureOf(current?.observations ?? []),
        next: cell.observation ?? figureOfCells(row.cells),
      },
    });
  }

  /** What all changes of a row share. */
  #rowOnSheet({ key, cells }: TableRow, at: number): RowOnSheet {
    return {
      key,
      cells,
      id: rowId(this.#input.record, key),
      label: this.#planLabel(cells),
      number: this.#body.row + at + 1,
      current: this.#current.get(key),
      previous: this.#previous.get(key),
    };
  }

  #wholeRow(
    key: string,
    rowLabel: string,
    state: ChangeState,
    nextText: string,
    observations: Change["observations"],
    at?: number,
  ): void {
    this.#whole(key, null, rowLabel, state, nextText, observations, at);
  }

  #whole(
    key: string,
    column: RecordColumn | null,
    rowLabel: string,
    state: ChangeState,
    nextText: string,
    observations: Change["observations"],
    at?: number,
  ): void {
    this.changes.push({
      id: changeId(this.#input.record, key, column?.id ?? ""),
      row: key,
      rowLabel,
      column: column?.id ?? "",
      columnHeader: column?.header ?? "",
      state,
      old: null,
      next: null,
      oldText: "",
      nextText,
      ticked: true,
      ...(at === undefined ? {} : { address: this.#address(at, 0) }),
      observations,
    });
  }

  #address(bodyRow: number, position: number): string {
    return cellAddress(this.#input.table.sheetName, this.#body.row + bodyRow, this.#body.column + position);
  }

  #planLabel(cells: readonly TableCell[]): string {
    return label(this.#keys.map((at) => cells[at]?.value ?? null));
  }

  #recordLabel(row: RecordRow): string {
    return label(
      this.#input.record.columns.map((column, i) => (column.key ? (row.values[i] ?? null) : null)),
    );
  }

  /** The figures of a row that would be put in, without its key. */
  #summary(row: TableRow): string {
    const { record, plan, order } = this.#input;
    const figures = record.columns.flatMap((column, index) => {
      const at = order[index] ?? -1;
      const value = row.cells[at]?.value ?? null;
      const shown = !column.key && plan.columns[at]?.type === "number" && value !== null;
      return shown ? [this.#text(value, true)] : [];
    });
    return figures.join(" · ");
  }

  #text(value: CellValue, grouped: boolean): string {
    if (typeof value !== "number") return value ?? "";
    return numberText(value, grouped, this.#input.language);
  }
}
