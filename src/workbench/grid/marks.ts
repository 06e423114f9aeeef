import type { ICommandInfo, IMutationInfo, IRange } from "@univerjs/core";
import {
  CopySheetCommand,
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  MoveRangeCommand,
  ReorderRangeCommand,
  RemoveColCommand,
  RemoveRowCommand,
  SheetInterceptorService,
} from "@univerjs/sheets";
import { moveMarkLines } from "../model/markLines";
import { moveMarks, shiftMarkFormulas, shiftMarks, sortMarks } from "../model/markShift";
import { makeShift, type Shift } from "../model/shifting";
import { type Mark, type Box, MAX_COLUMNS, MAX_ROWS, type SheetId } from "../model/store";
import type { Engine } from "./engine";
import { lineMoveOf } from "./lineMoves";
import { toBox } from "./ranges";

interface CommandParams {
  readonly subUnitId?: SheetId;
  readonly range?: IRange;
  readonly fromRange?: IRange;
  readonly toRange?: IRange;
  /** Of a sort: the row that each row's cells come from. */
  readonly order?: Readonly<Record<number, number>>;
  /** Of a sheet's copy. */
  readonly targetSubUnitId?: SheetId;
}

interface Change {
  readonly id: SheetId;
  readonly before: readonly Mark[];
  readonly after: readonly Mark[];
}

type Follow = (box: Box) => Shift;

// InsertRowCommand.id: Univer exports the command without its type.
const INSERT_ROW = "sheet.command.insert-row";

/** What the commands at the grid do to cells. */
const SHIFTS: ReadonlyMap<string, Follow> = new Map<string, Follow>([
  [INSERT_ROW, (box) => makeShift("insert", wholeRows(box), "Down")],
  [RemoveRowCommand.id, (box) => makeShift("delete", wholeRows(box), "Up")],
  [InsertColCommand.id, (box) => makeShift("insert", wholeColumns(box), "Right")],
  [RemoveColCommand.id, (box) => makeShift("delete", wholeColumns(box), "Left")],
  [InsertRangeMoveDownCommand.id, (box) => makeShift("insert", box, "Down")],
  [InsertRangeMoveRightCommand.id, (box) => makeShift("insert", box, "Right")],
  [DeleteRangeMoveUpCommand.id, (box) => makeShift("delete", box, "Up")],
  [DeleteRangeMoveLeftCommand.id, (box) => makeShift("delete", box, "Left")],
]);

/** Hyperlinks, validations, conditional formats and groups: kept beside Univer, moving with its cells. */
export class Marks {
  private readonly known = new Map<SheetId, readonly Mark[]>();
  private readonly listeners: (() => void)[] = [];
  private ownShift = false;

  /** @param engine - the running Univer */
  constructor(private readonly engine: Engine) {
    engine.injector.get(SheetInterceptorService).interceptCommand({
      getMutations: (command) => this.mutationsOf(command),
    });
  }

  list(sheet: SheetId): readonly Mark[] {
    return this.known.get(sheet) ?? [];
  }

  set(sheet: SheetId, after: readonly Mark[]): void {
    const before = this.list(sheet);
    this.engine.perform(
      () => this.keep(sheet, after),
      () => this.keep(sheet, before),
    );
  }

  /** Told whenever marks of a sheet changed or moved, also by undo. */
  onChange(listener: () => void): void {
    this.listeners.push(listener);
  }

  private keep(sheet: SheetId, marks: readonly Mark[]): void {
    this.known.set(sheet, marks);
    for (const listener of this.listeners) listener();
  }

  /** Runs a shift that the model asked for. */
  shifting(sheet: SheetId, shift: Shift, act: () => void): void {
    this.ownShift = true;
    try {
      act();
    } finally {
      this.ownShift = false;
    }
    for (const { id, after } of this.shifted(sheet, shift)) this.set(id, after);
  }

  /** What a command of the person at the grid takes along, as part of its own step to undo. */
  private mutationsOf(command: ICommandInfo): { redos: IMutationInfo[]; undos: IMutationInfo[] } {
    const params = (command.params ?? {}) as CommandParams;
    const sheet = params.subUnitId ?? this.engine.activeSheet().getSheetId();
    const move = lineMoveOf(this.engine, command);
    const changes = this.ownShift
      ? []
      : move === undefined
        ? this.followed(command.id, params, sheet)
        : this.changes((before, own) => moveMarkLines(before, own, this.nameOf(sheet), move));
    return {
      redos: changes.map(({ id, after }) => this.engine.asMutation(() => this.keep(id, after))),
      undos: changes.map(({ id, before }) => this.engine.asMutation(() => this.keep(id, before))),
    };
  }

  private followed(id: string, params: CommandParams, sheet: SheetId): Change[] {
    const { range, fromRange, toRange, order, targetSubUnitId } = params;
    if (id === MoveRangeCommand.id && fromRange !== undefined && toRange !== undefined) {
      const before = this.list(sheet);
      if (before.length === 0) return [];
      return [{ id: sheet, before, after: moveMarks(before, toBox(fromRange), toBox(toRange)) }];
    }
    if (id === CopySheetCommand.id && targetSubUnitId !== undefined) {
      const after = this.list(sheet);
      return after.length === 0 ? [] : [{ id: targetSubUnitId, before: [], after }];
    }
    if (id === ReorderRangeCommand.id && range !== undefined && order !== undefined) {
      const before = this.list(sheet);
      const box = toBox(range);
      const rows = Array.from(
        { length: box.rows },
        (_none, at) => (order[box.row + at] ?? box.row + at) - box.row,
      );
      return before.length === 0 ? [] : [{ id: sheet, before, after: sortMarks(before, box, false, rows) }];
    }
    const shift = SHIFTS.get(id);
    return shift === undefined || range === undefined ? [] : this.shifted(sheet, shift(toBox(range)));
  }

  /** The sheets whose marks change when cells of one move: its own move, and formulas of all follow. */
  private shifted(sheet: SheetId, shift: Shift): Change[] {
    return this.changes((before, own, id) =>
      shiftMarkFormulas(id === sheet ? shiftMarks(before, shift) : before, own, this.nameOf(sheet), shift),
    );
  }

  private changes(change: (before: readonly Mark[], own: string, id: SheetId) => readonly Mark[]): Change[] {
    return [...this.known].flatMap(([id, before]) => {
      const after = change(before, this.nameOf(id), id);
      return before.length === 0 || after === before ? [] : [{ id, before, after }];
    });
  }

  private nameOf(id: SheetId): string {
    return this.engine.workbook.getSheetBySheetId(id)?.getName() ?? "";
  }
}

function wholeRows(box: Box): Box {
  return { ...box, column: 0, columns: MAX_COLUMNS };
}

function wholeColumns(box: Box): Box {
  return { ...box, row: 0, rows: MAX_ROWS };
}
