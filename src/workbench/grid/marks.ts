import type { ICommandInfo, IMutationInfo, IRange } from "@univerjs/core";
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  MoveRangeCommand,
  RemoveColCommand,
  RemoveRowCommand,
  SheetInterceptorService,
} from "@univerjs/sheets";
import { moveMarks, shiftMarks } from "../model/markShift";
import { makeShift, type Shift } from "../model/shifting";
import { type Mark, type Box, MAX_COLUMNS, MAX_ROWS, type SheetId } from "../model/store";
import type { Engine } from "./engine";
import { toBox } from "./ranges";

interface CommandParams {
  readonly subUnitId?: SheetId;
  readonly range?: IRange;
  readonly fromRange?: IRange;
  readonly toRange?: IRange;
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
      () => this.known.set(sheet, after),
      () => this.known.set(sheet, before),
    );
  }

  /** Runs a shift that the model asked for. */
  shifting(sheet: SheetId, shift: Shift, act: () => void): void {
    this.ownShift = true;
    try {
      act();
    } finally {
      this.ownShift = false;
    }
    const before = this.list(sheet);
    if (before.length > 0) this.set(sheet, shiftMarks(before, shift));
  }

  /** What a command of the person at the grid takes along, as part of its own step to undo. */
  private mutationsOf(command: ICommandInfo): { redos: IMutationInfo[]; undos: IMutationInfo[] } {
    const params = (command.params ?? {}) as CommandParams;
    const sheet = params.subUnitId ?? this.engine.activeSheet().getSheetId();
    const before = this.list(sheet);
    const after = this.ownShift ? undefined : followed(command.id, params, before);
    if (before.length === 0 || after === undefined) return { redos: [], undos: [] };
    return {
      redos: [this.engine.asMutation(() => this.known.set(sheet, after))],
      undos: [this.engine.asMutation(() => this.known.set(sheet, before))],
    };
  }
}

function followed(
  id: string,
  { range, fromRange, toRange }: CommandParams,
  before: readonly Mark[],
): readonly Mark[] | undefined {
  if (id === MoveRangeCommand.id && fromRange !== undefined && toRange !== undefined) {
    return moveMarks(before, toBox(fromRange), toBox(toRange));
  }
  const shift = SHIFTS.get(id);
  return shift === undefined || range === undefined ? undefined : shiftMarks(before, shift(toBox(range)));
}

function wholeRows(box: Box): Box {
  return { ...box, column: 0, columns: MAX_COLUMNS };
}

function wholeColumns(box: Box): Box {
  return { ...box, row: 0, rows: MAX_ROWS };
}
