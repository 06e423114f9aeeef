import type { ICommandInfo, IRange } from "@univerjs/core";
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColByRangeCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowByRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
} from "@univerjs/sheets";
import type { Attachments } from "../model/attachments";
import { makeShift, type Shift } from "../model/shifting";
import { MAX_COLUMNS, MAX_ROWS, type SheetId } from "../model/store";
import type { Engine } from "./engine";
import { toBox } from "./ranges";

interface ShiftCommand {
  readonly kind: Shift["kind"];
  readonly direction: "Down" | "Right" | "Up" | "Left";
  readonly whole?: "rows" | "columns";
}

const COMMANDS: ReadonlyMap<string, ShiftCommand> = new Map<string, ShiftCommand>([
  [InsertRowByRangeCommand.id, { kind: "insert", direction: "Down", whole: "rows" }],
  [RemoveRowByRangeCommand.id, { kind: "delete", direction: "Up", whole: "rows" }],
  [InsertColByRangeCommand.id, { kind: "insert", direction: "Right", whole: "columns" }],
  [RemoveColByRangeCommand.id, { kind: "delete", direction: "Left", whole: "columns" }],
  [InsertRangeMoveDownCommand.id, { kind: "insert", direction: "Down" }],
  [InsertRangeMoveRightCommand.id, { kind: "insert", direction: "Right" }],
  [DeleteRangeMoveUpCommand.id, { kind: "delete", direction: "Up" }],
  [DeleteRangeMoveLeftCommand.id, { kind: "delete", direction: "Left" }],
]);

/** What is attached to cells follows when the person at the grid inserts or deletes some, in the same step to undo. */
export function followAtGrid(engine: Engine, attachments: Attachments): void {
  engine.commands.onCommandExecuted((command: Readonly<ICommandInfo>) => {
    const known = engine.source === "user" ? COMMANDS.get(command.id) : undefined;
    const { range, subUnitId } = (command.params ?? {}) as { range?: IRange; subUnitId?: SheetId };
    if (known === undefined || range === undefined) return;
    const box = toBox(range);
    const lines =
      known.whole === "rows"
        ? { ...box, column: 0, columns: MAX_COLUMNS }
        : known.whole === "columns"
          ? { ...box, row: 0, rows: MAX_ROWS }
          : box;
    const sheet = subUnitId ?? engine.activeSheet().getSheetId();
    engine.undo.joinLast(engine.unitId, () =>
      attachments.follow(sheet, makeShift(known.kind, lines, known.direction)),
    );
  });
}
