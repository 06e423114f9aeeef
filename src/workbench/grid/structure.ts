import { Direction, type ICommand, type Worksheet } from "@univerjs/core";
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColByRangeCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowByRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
  SetSelectionsOperation,
  SheetsSelectionsService,
} from "@univerjs/sheets";
import type { Attachments } from "../model/attachments";
import { makeShift } from "../model/shifting";
import { type Box, MAX_COLUMNS, MAX_ROWS, type SheetId, type StructureChange } from "../model/store";
import type { Changes } from "./changes";
import type { Engine } from "./engine";
import type { Marks } from "./marks";
import type { Tables } from "./tables";

/** Inserting and deleting cells. */
export class Structure {
  private isShifting = false;

  /**
   * @param engine - the running Univer
   * @param changes - told of the one change that many small ones make up
   * @param tables - Univer leaves tables behind when only some columns of them shift
   * @param attachments - comments and charts go along
   * @param marks - so do validations and their like
   */
  constructor(
    private readonly engine: Engine,
    private readonly changes: Changes,
    private readonly tables: Tables,
    private readonly attachments: Attachments,
    private readonly marks: Marks,
  ) {
    // Univer scrolls to what was inserted or moved up; Excel's API leaves the view alone too.
    engine.commands.beforeCommandExecuted(({ id, params }) => {
      if (this.isShifting && id === SetSelectionsOperation.id) Object.assign(params ?? {}, { reveal: false });
    });
  }

  insert(id: SheetId, box: Box, direction: "Down" | "Right"): void {
    this.shift("insert", id, box, direction, (sheet) => {
      const target = { unitId: this.engine.unitId, subUnitId: id, range: this.engine.range(sheet, box) };
      if (box.columns >= MAX_COLUMNS) {
        this.engine.run(InsertRowByRangeCommand.id, { ...target, direction: Direction.UP });
      } else if (box.rows >= MAX_ROWS) {
        this.engine.run(InsertColByRangeCommand.id, { ...target, direction: Direction.LEFT });
      } else if (direction === "Down") {
        this.invoke(sheet, InsertRangeMoveDownCommand, box);
      } else {
        this.intoFreeColumns(sheet, box, () => this.invoke(sheet, InsertRangeMoveRightCommand, box));
      }
    });
  }

  /**
   * Univer makes room for what moves right by a new column behind the data, which moves the widths of all columns from there on. Told
   * that the data reach to the last column, it uses the free ones that are there.
   */
  private intoFreeColumns(sheet: Worksheet, box: Box, act: () => void): void {
    const cells = sheet.getCellMatrix();
    const range = cells.getDataRange();
    this.engine.ensureSize(sheet, 0, range.endColumn + 1 + box.columns);
    cells.getDataRange = () => ({ ...range, endColumn: sheet.getColumnCount() - 1 });
    try {
      act();
    } finally {
      Reflect.deleteProperty(cells, "getDataRange");
    }
  }

  delete(id: SheetId, box: Box, direction: "Up" | "Left"): void {
    this.shift("delete", id, box, direction, (sheet) => {
      const target = { unitId: this.engine.unitId, subUnitId: id, range: this.engine.range(sheet, box) };
      if (box.columns >= MAX_COLUMNS) this.engine.run(RemoveRowByRangeCommand.id, target);
      else if (box.rows >= MAX_ROWS) this.engine.run(RemoveColByRangeCommand.id, target);
      else
        this.invoke(sheet, direction === "Up" ? DeleteRangeMoveUpCommand : DeleteRangeMoveLeftCommand, box);
    });
  }

  private shift(
    kind: "insert" | "delete",
    id: SheetId,
    box: Box,
    direction: "Down" | "Right" | "Up" | "Left",
    act: (sheet: Worksheet) => void,
  ): void {
    const sheet = this.engine.sheet(id);
    const shift = makeShift(kind, box, direction);
    const before = this.tables.list();
    this.changes.silently(() => {
      const selections = this.engine.injector.get(SheetsSelectionsService).getCurrentSelections();
      const active = this.engine.activeSheet().getSheetId();
      this.isShifting = true;
      try {
        this.marks.shifting(id, shift, () => act(sheet));
      } finally {
        this.isShifting = false;
      }
      // Univer selects what was inserted or what moved up; Excel's API leaves the selection alone.
      const target = { unitId: this.engine.unitId, subUnitId: active };
      if (selections.length > 0) this.engine.run(SetSelectionsOperation.id, { ...target, selections });
    });
    this.tables.follow(id, before, shift);
    this.attachments.follow(id, shift);
    const what = box.columns >= MAX_COLUMNS ? "Row" : box.rows >= MAX_ROWS ? "Column" : "Cell";
    const change: StructureChange = `${what}${kind === "insert" ? "Inserted" : "Deleted"}`;
    const { source } = this.engine;
    this.changes.announce({ kind: "structure", sheet: id, box, source, change, vertical: shift.vertical });
  }

  /**
   * These four commands know only the sheet in front, and are declared asynchronous although they do everything before
   * their first pause. The latter is why they are called past the command service, which would refuse to run them
   * synchronously.
   */
  private invoke(sheet: Worksheet, command: ICommand, box: Box): void {
    const range = this.engine.range(sheet, box);
    this.engine.withActive(sheet, () => {
      const done = this.engine.injector.invoke((accessor) => command.handler(accessor, { range }));
      void Promise.resolve(done).catch((error: unknown) => globalThis.reportError(error));
    });
  }
}
