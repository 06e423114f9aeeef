import { CustomCommandExecutionError, type ICellData, type Worksheet } from "@univerjs/core";
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
} from "@univerjs/sheets";
import type { ProtectionOptions, SheetId } from "../model/store";
import type { Engine } from "./engine";
import { isLocked } from "./extraFormats";

/** What a protected sheet lets the person at the grid do nevertheless, by Excel's name for the permission. */
const PERMISSIONS: ReadonlyMap<string, string> = new Map([
  ["sheet.mutation.insert-row", "allowInsertRows"],
  ["sheet.mutation.remove-rows", "allowDeleteRows"],
  ["sheet.mutation.insert-col", "allowInsertColumns"],
  ["sheet.mutation.remove-col", "allowDeleteColumns"],
  ["sheet.mutation.set-worksheet-col-width", "allowFormatColumns"],
  ["sheet.mutation.set-worksheet-row-height", "allowFormatRows"],
  ["sheet.mutation.set-table-filter", "allowAutoFilter"],
  ["sheet.mutation.reorder-range", "allowSort"],
]);

// Changes of the view, and what Univer does by itself.
const HARMLESS =
  /^sheet\.mutation\.(set-worksheet-(name|order|hidden|row-auto-height|row-count|column-count)|set-tab-color|set-frozen|toggle-gridlines|mark-dirty)/;

/** Keeps the person at the grid from changing protected sheets; add-ins are checked by the model. */
export function guardProtection(
  engine: Engine,
  protection: (sheet: SheetId) => ProtectionOptions | null,
  refused: () => void,
): void {
  const refuse = () => {
    refused();
    throw new CustomCommandExecutionError("The sheet is protected.");
  };
  engine.commands.beforeCommandExecuted((command, options) => {
    if (engine.source !== "user" || !command.id.startsWith("sheet.mutation.") || HARMLESS.test(command.id))
      return;
    if (engine.isPermitted) return;
    if (options?.fromFormula === true || options?.onlyLocal === true) return;
    const params = (command.params ?? {}) as {
      subUnitId?: SheetId;
      cellValue?: Record<number, Record<number, ICellData | null>>;
    };
    const allowed = params.subUnitId === undefined ? null : protection(params.subUnitId);
    if (allowed === null || params.subUnitId === undefined) return;
    const permission = PERMISSIONS.get(command.id);
    if (permission !== undefined && allowed[permission] === true) return;
    if (command.id === SetRangeValuesMutation.id) {
      if (allUnlocked(engine.sheet(params.subUnitId), params.cellValue ?? {})) return;
    }
    refuse();
  });
  engine.api.addEvent(engine.api.Event.BeforeSheetEditStart, (event) => {
    const sheet = engine.sheet(event.worksheet.getSheetId());
    if (protection(sheet.getSheetId()) === null) return;
    if (!isLocked(sheet, event.row, event.column)) return;
    event.cancel = true;
    refused();
  });
}

/**
 * Does something as the person at the grid that a protected sheet may permit.
 * @param permission - Excel's name for it
 * @returns whether it was done; else the sheet is protected and does not permit it
 */
export function ifPermitted(
  engine: Engine,
  protection: ProtectionOptions | null,
  permission: string,
  action: () => void,
): boolean {
  if (protection !== null && protection[permission] !== true) return false;
  engine.permitting(action);
  return true;
}

const STRUCTURE: ReadonlySet<string> = new Set([
  InsertSheetMutation.id,
  RemoveSheetMutation.id,
  SetWorksheetHideMutation.id,
  SetWorksheetNameMutation.id,
  SetWorksheetOrderMutation.id,
]);

/** Keeps the person at the grid from adding, deleting, renaming, moving and hiding sheets while the structure is protected. */
export function guardStructure(engine: Engine, isProtected: () => boolean, refused: () => void): void {
  engine.commands.beforeCommandExecuted((command) => {
    if (engine.source !== "user" || !STRUCTURE.has(command.id) || !isProtected()) return;
    refused();
    throw new CustomCommandExecutionError("The structure of the workbook is protected.");
  });
}

function allUnlocked(sheet: Worksheet, cells: Record<number, Record<number, unknown>>): boolean {
  return Object.entries(cells).every(([row, line]) =>
    Object.keys(line).every((column) => !isLocked(sheet, Number(row), Number(column))),
  );
}
