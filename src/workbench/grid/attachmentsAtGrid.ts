import type { ICommandInfo, IRange } from "@univerjs/core";
import {
  CopySheetCommand,
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColByRangeCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowByRangeCommand,
  MoveColsCommand,
  MoveColsMutation,
  MoveRowsCommand,
  MoveRowsMutation,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
  SheetInterceptorService,
} from "@univerjs/sheets";
import type { Attachments } from "../model/attachments";
import type { LineMove } from "../model/lineMove";
import { makeShift, type Shift } from "../model/shifting";
import { MAX_COLUMNS, MAX_ROWS, type SheetId } from "../model/store";
import type { Engine } from "./engine";
import { lineMoveOf } from "./lineMoves";
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

const MOVES: ReadonlySet<string> = new Set([MoveRowsMutation.id, MoveColsMutation.id]);

/** Charts, comments and what else a sheet has go along when the person at the grid duplicates it, in the same step to undo. */
export function copyAtGrid(engine: Engine, attachments: Attachments): void {
  let copied: { readonly from: SheetId; readonly to: SheetId } | undefined;
  engine.injector.get(SheetInterceptorService).interceptCommand({
    getMutations: ({ id, params }) => {
      const { subUnitId, targetSubUnitId } = (params ?? {}) as {
        subUnitId?: SheetId;
        targetSubUnitId?: SheetId;
      };
      if (id === CopySheetCommand.id && subUnitId !== undefined && targetSubUnitId !== undefined) {
        copied = { from: subUnitId, to: targetSubUnitId };
      }
      return { redos: [], undos: [] };
    },
  });
  engine.commands.onCommandExecuted(({ id }: Readonly<ICommandInfo>) => {
    if (id !== CopySheetCommand.id || copied === undefined) return;
    const { from, to } = copied;
    copied = undefined;
    if (engine.source !== "user" || engine.workbook.getSheetBySheetId(to) === null) return;
    engine.undo.joinLast(engine.unitId, () => attachments.copySheet(from, to));
  });
}

/** What is attached to cells follows when the person at the grid inserts, deletes or drags some, in the same step to undo. */
export function followAtGrid(engine: Engine, attachments: Attachments): void {
  let dragged: { readonly sheet: SheetId; readonly move: LineMove; done: boolean } | undefined;
  engine.commands.beforeCommandExecuted((command: Readonly<ICommandInfo>) => {
    const move = lineMoveOf(engine, command);
    if (move !== undefined) dragged = { sheet: engine.activeSheet().getSheetId(), move, done: false };
  });
  engine.commands.onCommandExecuted((command: Readonly<ICommandInfo>) => {
    if (dragged !== undefined && MOVES.has(command.id)) dragged.done = true;
    if (command.id === MoveRowsCommand.id || command.id === MoveColsCommand.id) {
      // The grid may have refused, as where cells are merged.
      const last = dragged;
      dragged = undefined;
      if (last?.done === true)
        engine.undo.joinLast(engine.unitId, () => attachments.moveLines(last.sheet, last.move));
      return;
    }
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
