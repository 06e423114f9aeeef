import type { ICommandInfo, IRange } from "@univerjs/core";
import { MoveColsCommand, MoveRowsCommand } from "@univerjs/sheets";
import type { LineMove } from "../model/lineMove";
import type { Engine } from "./engine";
import { toBox } from "./ranges";
import { readSelection } from "./selections";

/** Rows or columns that a command of the person at the grid drags elsewhere; to be asked before it is carried out. */
export function lineMoveOf(engine: Engine, { id, params }: ICommandInfo): LineMove | undefined {
  const vertical = id === MoveRowsCommand.id;
  if (!vertical && id !== MoveColsCommand.id) return undefined;
  const { fromRange, toRange, range } = (params ?? {}) as {
    fromRange?: IRange;
    toRange?: IRange;
    range?: IRange;
  };
  if (fromRange === undefined || toRange === undefined) return undefined;
  const at = vertical ? fromRange.startRow : fromRange.startColumn;
  // Dragged is the whole selection that was taken hold of.
  const spans = (range === undefined ? readSelection(engine).areas : [toBox(range)]).map((box) =>
    vertical ? { from: box.row, count: box.rows } : { from: box.column, count: box.columns },
  );
  const span = spans.find(({ from, count }) => at >= from && at < from + count);
  return span === undefined
    ? undefined
    : { ...span, to: vertical ? toRange.startRow : toRange.startColumn, vertical };
}
