import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColMutation,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowMutation,
  MoveColsMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  ReorderRangeMutation,
  SetFrozenMutation,
  SetTabColorMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  ToggleGridlinesMutation,
} from "@univerjs/sheets";
import type { StructureChange } from "../model/store";

/** What one of Univer's commands does to cells. */
export interface CellShift {
  readonly change: StructureChange;
  /** Whether cells moved up or down. */
  readonly vertical: boolean;
}

/** Whole rows and columns. */
export const STRUCTURE: ReadonlyMap<string, CellShift> = new Map([
  [InsertRowMutation.id, { change: "RowInserted", vertical: true }],
  [RemoveRowMutation.id, { change: "RowDeleted", vertical: true }],
  [InsertColMutation.id, { change: "ColumnInserted", vertical: false }],
  [RemoveColMutation.id, { change: "ColumnDeleted", vertical: false }],
]);

/** Cells that make others move. */
export const SHIFTS: ReadonlyMap<string, CellShift> = new Map([
  [InsertRangeMoveDownCommand.id, { change: "CellInserted", vertical: true }],
  [InsertRangeMoveRightCommand.id, { change: "CellInserted", vertical: false }],
  [DeleteRangeMoveUpCommand.id, { change: "CellDeleted", vertical: true }],
  [DeleteRangeMoveLeftCommand.id, { change: "CellDeleted", vertical: false }],
]);

/** Properties of sheets. */
export const SHEET_UPDATES: ReadonlySet<string> = new Set([
  SetWorksheetNameMutation.id,
  SetWorksheetOrderMutation.id,
  SetWorksheetHideMutation.id,
  SetTabColorMutation.id,
  SetFrozenMutation.id,
  ToggleGridlinesMutation.id,
]);

/** Cells in another order. */
export const REORDERED: ReadonlySet<string> = new Set([
  ReorderRangeMutation.id,
  MoveRowsMutation.id,
  MoveColsMutation.id,
]);
