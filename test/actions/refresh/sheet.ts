import type { TablePlan } from "../../../src/domain/model/table";
import { align, type Aligned } from "../../../src/actions/refresh/align";
import { changesetOf, type Changeset } from "../../../src/actions/refresh/changeset";
import { difference } from "../../../src/actions/refresh/diff";
import type { DiffInput } from "../../../src/actions/refresh/diffInput";
import type { Change } from "../../../src/actions/refresh/model";
import { nextRecord } from "../../../src/actions/refresh/nextRecord";
import type { CellContent } from "../../../src/excel/cellText";
import type { RegistryRecord } from "../../../src/excel/registry/record";
import type { SheetTable } from "../../../src/excel/tables/sheetTable";

/** A table on an imaginary sheet: what the pure parts of a refresh see. */
export class SheetDouble {
  names: string[];
  grid: CellContent[][];

  constructor(record: RegistryRecord, names?: readonly string[]) {
    this.names = [...(names ?? record.columns.map(({ name }) => name))];
    this.grid = record.current.rows.map(({ values }) => values.map((value) => value ?? ""));
  }

  table(): SheetTable {
    return {
      id: "{T1}",
      name: "Kouan_freight",
      sheetId: "{S1}",
      sheetName: "Sheet1",
      sheetVisible: true,
      address: "Sheet1!A1",
      row: 0,
      column: 0,
      rows: this.grid.length + 1,
      columns: this.names.length,
      hasHeaders: true,
      hasTotals: false,
      columnNames: this.names,
    };
  }

  /** Adds a column of the user's at a position. */
  addColumn(position: number, name: string, content: (row: number) => CellContent): void {
    this.names.splice(position, 0, name);
    this.grid.forEach((row, index) => row.splice(position, 0, content(index)));
  }

  look(record: RegistryRecord, plan: TablePlan): { input: DiffInput; changes: readonly Change[] } {
    const order = record.columns.map(({ id }) => plan.columns.findIndex((column) => column.id === id));
    const aligned = align(record, this.names, this.grid, plan.rows, order);
    if ("lost" in aligned) throw new Error(`lost ${aligned.lost}`);
    const input: DiffInput = {
      record,
      table: this.table(),
      plan,
      order,
      aligned,
      fresh: new Set(),
      dropped: new Set(),
      known: record.columns.length,
      marksHold: true,
      removal: false,
      wording: null,
      language: "zh",
    };
    return { input, changes: difference(input).changes };
  }

  /** Refreshes with the changes that are ticked, or those given; returns the new record. */
  refresh(record: RegistryRecord, plan: TablePlan, ticked?: (change: Change) => boolean): RegistryRecord {
    const { input, changes } = this.look(record, plan);
    const accepted = changes.filter(ticked ?? ((change) => change.ticked));
    const changeset = changesetOf(input, new Map(accepted.map((change) => [change.id, change])));
    const after = nextRecord(input, changeset, "2026-11-25T00:00:00.000Z");
    this.#write(input.aligned, changeset, input);
    return after;
  }

  #write(aligned: Aligned, changeset: Changeset, { plan, order, record }: DiffInput): void {
    for (const { row, position, input } of changeset.writes) {
      const line = this.grid[row];
      if (line !== undefined && input !== null) line[position] = unquoted(input);
    }
    for (const { at, rows } of [...changeset.insertions].sort((a, b) => b.at - a.at)) {
      const lines = rows.map((row) =>
        this.names.map((_, position): CellContent => {
          const index = aligned.positions.indexOf(position);
          const column = index < 0 ? -1 : (order[index] ?? -1);
          return record.columns[index] === undefined || plan.columns[column] === undefined
            ? ""
            : (row.cells[column]?.value ?? "");
        }),
      );
      this.grid.splice(at, 0, ...lines);
    }
  }
}

/** What Excel makes of a leading apostrophe. */
export function unquoted(input: CellContent): CellContent {
  return typeof input === "string" && input.startsWith("'") ? input.slice(1) : input;
}
