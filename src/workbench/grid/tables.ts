import { type ITableFilterItem, type ITableOptions, TableManager } from "@univerjs/sheets-table";
import { sameBox } from "../model/boxes";
import type { TablePatch } from "../model/sheetStore";
import { movedColumns } from "../model/movedColumns";
import { type Shift, shiftBox } from "../model/shifting";
import type {
  FilterCriteria,
  SheetId,
  StoreChange,
  TableColumnData,
  TableData,
  TableId,
} from "../model/store";
import type { Cells } from "./cells";
import type { Engine } from "./engine";
import { renameInFormulas } from "./renameInFormulas";
import { toBox, toRange } from "./ranges";
import { criteriaOf, filterAsExcel, filterItem, type LooksOf } from "./tableFilter";
import { NEW_TABLE, newColumns, NO_TYPE, withoutTotals } from "./tableShape";
import { knownStyle, NO_STYLE } from "./tableStyles";

/** Announces a change of a table. */
export type TableListener = (change: Extract<StoreChange, { readonly table: TableId }>) => void;
type TableEvent = Parameters<TableListener>[0]["kind"];

/**
 * Tables. What Excel knows about a table is kept here; Univer shows it (style, filter buttons, structured references)
 * and tells what the person at the grid does to it.
 */
export class Tables {
  private readonly known = new Map<TableId, TableData>();
  /** All ids ever given, oldest first: a table that comes back by undo keeps its place. */
  private readonly order: TableId[] = [];
  /** Tables deleted at the grid, in case undo brings them back. */
  private readonly buried = new Map<TableId, TableData>();
  private readonly manager: TableManager;
  private showing = false;

  /**
   * @param engine - the running Univer
   * @param cells - where formulas name tables
   * @param announce - told of every change
   * @param looks - what cells hold and look like, for filters
   * @param lookOf - the built-in style that a style looks like
   */
  constructor(
    private readonly engine: Engine,
    private readonly cells: Cells,
    private readonly announce: TableListener,
    private readonly looks: LooksOf,
    private readonly lookOf: (style: string) => string,
  ) {
    this.manager = engine.injector.get(TableManager);
    this.listen();
  }

  list(): TableData[] {
    return this.order.flatMap((id) => this.known.get(id) ?? []);
  }

  add(table: Omit<TableData, "id">): TableId {
    const id = this.freshId();
    this.change(undefined, { ...table, id }, "tableAdded");
    return id;
  }

  update(id: TableId, patch: TablePatch): void {
    const before = this.get(id);
    const looks = Object.keys(patch).every((key) => key === "name" || key === "style");
    this.change(before, { ...before, ...patch }, "tableUpdated", looks);
    if (patch.name !== undefined && patch.name !== before.name) {
      renameInFormulas(this.cells, this.engine, before.name, patch.name);
    }
  }

  delete(id: TableId): void {
    this.change(this.get(id), undefined, "tableDeleted");
  }

  /** Forgets the tables of a sheet that is about to go. */
  deleteOn(sheet: SheetId): void {
    for (const table of this.list()) if (table.sheet === sheet) this.delete(table.id);
  }

  setFilter(id: TableId, column: number, filter: FilterCriteria | null): void {
    const before = this.get(id);
    const columns = before.columns.map((kept, index) => (index === column ? { ...kept, filter } : kept));
    this.change(before, { ...before, columns }, "tableFiltered");
  }

  /** After cells were shifted: moves the tables that Univer left behind, and forgets those whose cells are gone. */
  follow(sheet: SheetId, before: readonly TableData[], shift: Shift): void {
    for (const old of before) {
      if (old.sheet !== sheet) continue;
      const box = shiftBox(old.box, shift);
      const now = this.known.get(old.id);
      if (now === undefined) {
        this.tell("tableDeleted", old);
      } else if (box === null) {
        this.delete(old.id);
      } else if (!sameBox(now.box, old.box) || !sameBox(box, old.box)) {
        // Of columns that went in or out sideways Univer knows nothing.
        const columns = shift.vertical ? now.columns : movedColumns(old, box, shift);
        if (sameBox(now.box, box)) this.tell("tableUpdated", now);
        else
          this.update(old.id, { box, columns: now.columns.length === box.columns ? now.columns : columns });
      }
    }
  }

  private get(id: TableId): TableData {
    const table = this.known.get(id);
    if (table === undefined) throw new Error(`There is no table ${id}.`);
    return table;
  }

  private change(
    before: TableData | undefined,
    after: TableData | undefined,
    kind: TableEvent,
    looks = false,
  ): void {
    const undoKind = kind === "tableAdded" ? "tableDeleted" : kind === "tableDeleted" ? "tableAdded" : kind;
    this.engine.perform(
      () => this.put(before, after, kind, looks),
      () => this.put(after, before, undoKind, looks),
    );
  }

  private put(
    before: TableData | undefined,
    after: TableData | undefined,
    kind: TableEvent,
    looks: boolean,
  ): void {
    const table = after ?? before;
    if (table === undefined) return;
    // Cells may have moved since `before` was noted, so only the id of it counts.
    if (after === undefined) this.known.delete(table.id);
    else this.known.set(after.id, after);
    if (!looks || !this.showLooks(table)) this.show(table.id);
    this.announce({ kind, sheet: table.sheet, table: table.id, source: this.engine.source });
  }

  /** Name and style alone: Univer's table need not be made anew for them, which lays the sheet out each time. */
  private showLooks(table: TableData): boolean {
    const { unitId } = this.engine;
    const shown = this.manager.getTableById(unitId, table.id);
    if (shown === undefined || !sameBox(toBox(shown.getRange()), withoutTotals(table))) return false;
    const theme = knownStyle(table.style);
    this.showing = true;
    if (shown.getDisplayName() !== table.name)
      this.manager.setTableByConfig(unitId, table.id, { name: table.name });
    if (shown.getTableStyleId() !== theme) this.manager.setTableByConfig(unitId, table.id, { theme });
    this.showing = false;
    return true;
  }

  /** Makes Univer's table equal to ours. */
  private show(id: TableId): void {
    const { unitId } = this.engine;
    this.showing = true;
    try {
      const shown = this.manager.getTableById(unitId, id);
      if (shown !== undefined) {
        // Rows that a filter hid stay hidden unless it is lifted first.
        shown.getTableInfo().columns.forEach((_column, index) => {
          const isFiltered = shown.getTableFilterColumn(index) !== undefined;
          if (isFiltered) this.manager.addFilter(unitId, id, index, undefined);
        });
        this.manager.deleteTable(unitId, id);
      }
      const table = this.known.get(id);
      if (table === undefined) return;
      const options: ITableOptions = {
        tableStyleId: knownStyle(this.lookOf(table.style)),
        showHeader: table.showHeaders,
        columns: table.columns.map((column, index) => this.columnJson(table, column, index)),
      };
      const names = table.columns.map((column) => column.name);
      this.manager.addTable(
        unitId,
        table.sheet,
        table.name,
        toRange(withoutTotals(table)),
        names,
        id,
        options,
      );
      const made = this.manager.getTableById(unitId, id);
      if (made !== undefined) filterAsExcel(made, table.sheet, this.looks);
      table.columns.forEach((column, index) => {
        if (column.filter !== null) this.showFilter(table, index, column.filter);
      });
    } finally {
      this.showing = false;
    }
  }

  private showFilter(table: TableData, column: number, criteria: FilterCriteria): void {
    this.manager.addFilter(this.engine.unitId, table.id, column, filterItem(criteria));
  }

  private columnJson(table: TableData, column: TableColumnData, index: number) {
    const cell = this.engine.sheet(table.sheet).getCellRaw(table.box.row, table.box.column + index)?.v;
    const displayName = table.showHeaders && typeof cell === "string" && cell !== "" ? cell : column.name;
    return { id: String(column.id), displayName, dataType: NO_TYPE, formula: "", meta: {}, style: {} };
  }

  private listen(): void {
    const atGrid = <T extends { unitId: string; tableId: string }>(act: (event: T) => void) => {
      return (event: T) => {
        if (!this.showing && event.unitId === this.engine.unitId) act(event);
      };
    };
    this.manager.tableAdd$.subscribe(
      atGrid((event) => {
        const restored = this.buried.get(event.tableId);
        this.adopt(event.tableId, event.subUnitId, restored);
      }),
    );
    this.manager.tableDelete$.subscribe(
      atGrid((event) => {
        const table = this.known.get(event.tableId);
        if (table === undefined) return;
        this.buried.set(table.id, table);
        this.known.delete(table.id);
        this.tell("tableDeleted", table);
      }),
    );
    this.manager.tableNameChanged$.subscribe(
      atGrid((event) => this.patch(event.tableId, { name: event.tableName }, "tableUpdated")),
    );
    this.manager.tableThemeChanged$.subscribe(
      atGrid((event) =>
        this.patch(event.tableId, { style: event.theme === NO_STYLE ? "" : event.theme }, "tableUpdated"),
      ),
    );
    this.manager.tableRangeChanged$.subscribe(atGrid((event) => this.adoptRange(event.tableId)));
    this.manager.tableFilterChanged$.subscribe(atGrid((event) => this.adoptFilters(event.tableId)));
  }

  private adopt(id: TableId, sheet: SheetId, restored: TableData | undefined): void {
    const shown = this.manager.getTableById(this.engine.unitId, id);
    if (shown === undefined) return;
    const table: TableData = {
      ...NEW_TABLE,
      columns: newColumns(shown.getTableInfo().columns.map(({ displayName }) => displayName)),
      ...restored,
      id,
      sheet,
      name: shown.getDisplayName(),
      box: toBox(shown.getRange()),
    };
    if (!this.order.includes(id)) this.order.push(id);
    this.known.set(id, table);
    this.tell("tableAdded", table);
  }

  private adoptRange(id: TableId): void {
    const shown = this.manager.getTableById(this.engine.unitId, id);
    const table = this.known.get(id);
    if (shown === undefined || table === undefined) return;
    const body = toBox(shown.getRange());
    const box = table.showTotals ? { ...body, rows: body.rows + 1 } : body;
    let nextId = Math.max(0, ...table.columns.map((column) => column.id)) + 1;
    const columns = shown.getTableInfo().columns.map((column) => {
      const kept = table.columns.find((one) => String(one.id) === column.id);
      return kept ?? { id: nextId++, name: column.displayName, filter: null };
    });
    this.patch(id, { box, columns: columns.slice(0, box.columns) }, "tableUpdated");
  }

  private adoptFilters(id: TableId): void {
    const shown = this.manager.getTableById(this.engine.unitId, id);
    const table = this.known.get(id);
    if (shown === undefined || table === undefined) return;
    const columns = table.columns.map((column, index) => {
      const item: ITableFilterItem | undefined = shown.getTableFilterColumn(index);
      return { ...column, filter: criteriaOf(item) };
    });
    this.patch(id, { columns }, "tableFiltered");
  }

  private patch(id: TableId, patch: Partial<TableData>, kind: TableEvent): void {
    const table = this.known.get(id);
    if (table === undefined) return;
    this.known.set(id, { ...table, ...patch });
    this.tell(kind, table);
  }

  private tell(kind: TableEvent, table: TableData): void {
    this.announce({ kind, sheet: table.sheet, table: table.id, source: this.engine.source });
  }

  private freshId(): TableId {
    const id = `table-${this.order.length + 1}`;
    this.order.push(id);
    return id;
  }
}
