import { apiNotFound } from "../richapi/errors";
import { type HostObject, typeOf } from "../richapi/hostObject";
import { boxAddress } from "./address";
import { eventsOf } from "./attachmentEvents";
import { intersection } from "./boxes";
import { ChartCollectionHost, ChartHost } from "./charts/chart";
import { CommentCollectionHost } from "./comments";
import { EVENTS } from "./eventNumbers";
import type { WorkbookSession } from "./session";
import {
  type Box,
  type ChangeSource,
  MAX_COLUMNS,
  type Scalar,
  type SelectionData,
  type SheetData,
  type SheetId,
  type StoreChange,
  type TableData,
  type TableId,
} from "./store";
import { TableHost } from "./table";
import { TableCollectionHost } from "./tableCollection";
import { WorksheetHost } from "./worksheet";

/** An event for add-ins, as office.js numbers it. */
export interface ModelEvent {
  readonly type: number;
  readonly target: string;
  readonly args: Readonly<Record<string, unknown>>;
}

const WORKBOOK = "Workbook";

/** Turns changes of the store into the events that add-ins registered for. */
export class EventHub {
  readonly #session: WorkbookSession;
  readonly #registered = new Set<string>();
  readonly #listeners = new Set<(event: ModelEvent | null) => void>();
  #sheets: readonly SheetData[];

  constructor(session: WorkbookSession) {
    this.#session = session;
    this.#sheets = session.store.sheets();
  }

  register(on: boolean, target: HostObject, event: string): void {
    const key = eventKey(target, event);
    if (key === undefined) throw apiNotFound(typeOf(target).typeName, `_Register${event}`);
    if (on) this.#registered.add(key);
    else this.#registered.delete(key);
    this.#watch();
  }

  clear(): void {
    this.#registered.clear();
    this.#watch();
  }

  /** Formulas are read before each write only while somebody wants to know. */
  #watch(): void {
    this.#session.store.watchesFormulas = [...this.#registered].some((key) => key.startsWith("23 "));
  }

  /** `null` stands for the Common API's selection-changed event. */
  listen(listener: (event: ModelEvent | null) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  onStoreChange(change: StoreChange): void {
    switch (change.kind) {
      case "cells":
        this.#cellsChanged(change.sheet, change.box, change.source, {
          changeType: "RangeEdited",
          shiftDirection: "None",
          ...details(change),
        });
        this.#formulasChanged(change);
        return;
      case "sorted":
        this.#tellSheet(change.byColumn ? 20 : 19, change.sheet, {
          address: change.boxes.map(boxAddress).join(","),
          worksheetId: change.sheet,
          ...origin(change.source),
        });
        return;
      case "rowsHidden":
        this.#tellSheet(22, change.sheet, {
          address: boxAddress({ row: change.row, column: 0, rows: change.rows, columns: MAX_COLUMNS }),
          changeType: change.hidden ? "Hidden" : "Unhidden",
          worksheetId: change.sheet,
          ...origin(change.source),
        });
        return;
      case "structure":
        this.#cellsChanged(change.sheet, change.box, change.source, {
          changeType: change.change,
          shiftDirection: shiftDirection(change.change.endsWith("Inserted"), change.vertical),
        });
        return;
      case "format":
        this.#tellSheet(18, change.sheet, { ...place(change.sheet, change.box), ...origin(change.source) });
        return;
      case "calculated":
        this.#tellSheet(16, change.sheet, { worksheetId: change.sheet });
        return;
      case "selection":
        this.#selectionChanged(change.selection);
        return;
      case "sheetActivated":
        this.#tellSheet(12, change.previous, { worksheetId: change.previous });
        this.#tellSheet(11, change.sheet, { worksheetId: change.sheet });
        return;
      case "attachment":
        for (const { type, sheet, atWorkbook, args } of eventsOf(change)) {
          const all = { ...args, ...origin(change.source) };
          this.#tell(type, sheet, all);
          if (atWorkbook) this.#tell(type, WORKBOOK, all);
        }
        return;
      case "tableAdded":
      case "tableDeleted":
        this.#tableListed(change.kind === "tableAdded" ? 102 : 103, change);
        return;
      case "sheetAdded":
      case "sheetDeleted":
        this.#sheets = this.#session.store.sheets();
        this.#tell(change.kind === "sheetAdded" ? 13 : 15, WORKBOOK, {
          worksheetId: change.sheet,
          ...origin(change.source),
        });
        return;
      case "sheetUpdated":
        this.#sheetUpdated(change.sheet, change.source);
        return;
      default:
        return;
    }
  }

  /**
   * A cell was clicked or tapped.
   * @param offsets - from its left and upper edge, in points
   */
  singleClicked(sheet: SheetId, cell: Box, offsets: { readonly x: number; readonly y: number }): void {
    const address = boxAddress(cell);
    this.#tellSheet(21, sheet, { address, offsetX: offsets.x, offsetY: offsets.y, worksheetId: sheet });
  }

  /** A chart was selected, or another was instead of it. */
  chartSelected(what: "activated" | "deactivated", chart: string, sheet: SheetId): void {
    for (const target of [chart, sheet]) {
      this.#tell(what === "activated" ? 51 : 52, target, { chartId: chart, worksheetId: sheet });
    }
  }

  /** inferred: a cell that had no formula had "" before; one that neither had nor has one is not told. */
  #formulasChanged({ sheet, box, source, formulasBefore }: Extract<StoreChange, { kind: "cells" }>): void {
    if (formulasBefore === undefined) return;
    const after = this.#session.store.formulas(sheet, box);
    const formulaDetails = formulasBefore.flatMap((line, row) =>
      line.flatMap((before, column) => {
        const [was, is] = [formulaText(before), formulaText(after[row]?.[column])];
        if (was === is) return [];
        const cell = { row: box.row + row, column: box.column + column, rows: 1, columns: 1 };
        return [{ cellAddress: boxAddress(cell), previousFormula: was }];
      }),
    );
    if (formulaDetails.length > 0)
      this.#tellSheet(23, sheet, { formulaDetails, worksheetId: sheet, ...origin(source) });
  }

  #cellsChanged(sheet: SheetId, box: Box, source: ChangeSource, more: Record<string, unknown>): void {
    const args = { ...place(sheet, box), ...origin(source), ...more };
    this.#tellSheet(10, sheet, args);
    for (const table of this.#session.tablesOn(sheet)) {
      if (intersection(table.box, box) !== null) this.#tellTable(table.id, sheet, args);
    }
  }

  /**
   * A table took in cells beside it.
   * documented: Table.onChanged says RowInserted (https://github.com/OfficeDev/office-js/issues/728; the address, which is wrong there,
   * is that of the new rows). inferred: ColumnInserted likewise, and no event of the sheet, whose cells stay where they are
   */
  tableGrew(table: TableData, added: Box, changeType: "RowInserted" | "ColumnInserted"): void {
    const args = { ...place(table.sheet, added), ...origin("user"), changeType, shiftDirection: "None" };
    this.#tellTable(table.id, table.sheet, args);
  }

  #tellTable(table: TableId, sheet: SheetId, args: Record<string, unknown>): void {
    for (const target of [table, sheet, WORKBOOK]) this.#tell(101, target, { ...args, tableId: table });
  }

  #selectionChanged({ sheet, areas }: SelectionData): void {
    const address = areas.map(boxAddress).join(",");
    this.#tellSheet(14, sheet, { address, worksheetId: sheet });
    const [box] = areas;
    for (const table of this.#session.tablesOn(sheet)) {
      const inside = box === undefined ? null : intersection(table.box, box);
      // documented: address is empty when the selection left the table.
      const part = inside === null ? "" : boxAddress(inside);
      this.#tell(100, table.id, { address: part, worksheetId: sheet, tableId: table.id });
    }
    for (const listener of [...this.#listeners]) listener(null);
  }

  #tableListed(type: number, change: { sheet: SheetId; table: TableId; source: ChangeSource }): void {
    const args = { tableId: change.table, worksheetId: change.sheet, ...origin(change.source) };
    for (const target of [change.sheet, WORKBOOK]) this.#tell(type, target, args);
  }

  #sheetUpdated(id: SheetId, source: ChangeSource): void {
    const position = (sheets: readonly SheetData[]): number => sheets.findIndex((sheet) => sheet.id === id);
    const before = this.#sheets.find((sheet) => sheet.id === id);
    const positionBefore = position(this.#sheets);
    this.#sheets = this.#session.store.sheets();
    const after = this.#sheets.find((sheet) => sheet.id === id);
    const positionAfter = position(this.#sheets);
    if (before === undefined || after === undefined) return;
    const common = { worksheetId: id, ...origin(source) };
    if (before.name !== after.name) {
      this.#tellSheet(25, id, { ...common, nameBefore: before.name, nameAfter: after.name });
    }
    if (before.visibility !== after.visibility) {
      const visibility = { visibilityBefore: before.visibility, visibilityAfter: after.visibility };
      this.#tellSheet(26, id, { ...common, ...visibility });
    }
    if ((before.protection === null) !== (after.protection === null)) {
      this.#tellSheet(24, id, { ...common, isProtected: after.protection !== null });
    }
    if (positionBefore !== positionAfter) {
      this.#tell(27, WORKBOOK, { ...common, positionBefore, positionAfter });
    }
  }

  #tellSheet(type: number, sheet: SheetId, args: Record<string, unknown>): void {
    this.#tell(type, sheet, args);
    this.#tell(type, WORKBOOK, args);
  }

  #tell(type: number, target: string, args: Record<string, unknown>): void {
    if (!this.#registered.has(`${String(type)} ${target}`)) return;
    for (const listener of [...this.#listeners]) listener({ type, target, args });
  }
}

/** Number and target of the event that a registration is for; `undefined` where there is no such event. */
export function eventKey(target: HostObject, event: string): string | undefined {
  const number = EVENTS[typeOf(target).typeName]?.[event];
  return number === undefined ? undefined : `${String(number)} ${targetId(target)}`;
}

/** Id of the object as events name it. */
export function targetId(target: HostObject): string {
  if (target instanceof WorksheetHost || target instanceof TableHost) return target.id;
  if (target instanceof ChartHost) return target.id;
  if (target instanceof ChartCollectionHost) return target._sheet;
  if (target instanceof CommentCollectionHost) return target._scope ?? WORKBOOK;
  if (target instanceof TableCollectionHost) return target._scope ?? WORKBOOK;
  return WORKBOOK;
}

function place(sheet: SheetId, box: Box): Record<string, unknown> {
  return { worksheetId: sheet, address: boxAddress(box), referenceId: JSON.stringify({ sheet, box }) };
}

function origin(source: ChangeSource): Record<string, unknown> {
  return {
    source: source === "remote" ? "Remote" : "Local",
    triggerSource: source === "addin" ? "ThisLocalAddin" : "Unknown",
  };
}

/** documented: details are there only when a single cell changed. */
function details(change: Extract<StoreChange, { kind: "cells" }>): Record<string, unknown> {
  if (change.before === undefined || change.after === undefined) return {};
  return {
    valueBefore: change.before.value,
    valueAfter: change.after.value,
    valueTypeBefore: change.before.type,
    valueTypeAfter: change.after.type,
  };
}

function formulaText(content: Scalar | undefined): string {
  return typeof content === "string" && content.startsWith("=") && content.length > 1 ? content : "";
}

function shiftDirection(inserted: boolean, vertical: boolean): string {
  if (inserted) return vertical ? "ShiftCellDown" : "ShiftCellRight";
  return vertical ? "ShiftCellUp" : "ShiftCellLeft";
}
