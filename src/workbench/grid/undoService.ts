import { type IMutationInfo, type IUndoRedoItem, LocalUndoRedoService, type Workbook } from "@univerjs/core";
import {
  type IRemoveSheetMutationParams,
  RemoveSheetMutation,
  SetWorksheetActiveOperation,
} from "@univerjs/sheets";
import { neighbourOf } from "./neighbour";

interface OpenStep {
  readonly unit: string;
  /** In the order of doing; undone from the end. */
  readonly items: IUndoRedoItem[];
  forgotten: boolean;
}

/**
 * Univer's undo stack with transactions: what is pushed while one is open becomes one step. (Univer's own batching
 * undoes first to last, which is wrong where a later write covers an earlier one.)
 */
export class UndoService extends LocalUndoRedoService {
  private step: OpenStep | undefined;

  override pushUndoRedo(item: IUndoRedoItem): void {
    if (this.step?.unit === item.unitID) this.step.items.push(item);
    else super.pushUndoRedo(item);
  }

  override clearUndoRedo(unit: string): void {
    super.clearUndoRedo(unit);
    if (this.step?.unit === unit) this.step.forgotten = true;
  }

  /** Opens a step for a workbook, unless one is open. */
  begin(unit: string): void {
    this.step ??= { unit, items: [], forgotten: false };
  }

  /** Where the open step stands, for {@link abort}. */
  mark(): number {
    return this.step?.items.length ?? 0;
  }

  /** Puts the open step onto the stack, unless nothing happened in it. */
  commit(): void {
    const step = this.step;
    this.step = undefined;
    if (step === undefined || step.forgotten || step.items.length === 0) return;
    super.pushUndoRedo({
      unitID: step.unit,
      undoMutations: [...step.items].reverse().flatMap((item) => item.undoMutations),
      redoMutations: step.items.flatMap((item) => item.redoMutations),
    });
  }

  /** Takes back what was done in the open step since a mark. */
  abort(mark: number): void {
    const undone = this.step?.items.splice(mark) ?? [];
    for (const item of undone.reverse()) this.run(item.undoMutations);
  }

  /** How many steps can be taken back and done again in a workbook. */
  depth(unit: string): { undo: number; redo: number } {
    return {
      undo: this._getUndoStack(unit)?.length ?? 0,
      redo: this._getRedoStack(unit)?.length ?? 0,
    };
  }

  /** Takes back the last step of a workbook, wherever the keyboard focus is. */
  undoStep(unit: string): void {
    const item = this._getUndoStack(unit, true).pop();
    if (item === undefined) return;
    this.run(item.undoMutations);
    this._getRedoStack(unit, true).push(item);
    this._updateStatus();
  }

  /** Does the last step that was taken back again. */
  redoStep(unit: string): void {
    const item = this._getRedoStack(unit, true).pop();
    if (item === undefined) return;
    this.run(item.redoMutations);
    this._getUndoStack(unit, true).push(item);
    this._updateStatus();
  }

  /** Does something that belongs to the step done last: all is taken back as one. */
  joinLast(unit: string, action: () => void): void {
    const stack = this._getUndoStack(unit, true);
    const last = stack.at(-1);
    action();
    // Not by its length: a full stack forgets its first step for each new one.
    const at = last === undefined ? -1 : stack.lastIndexOf(last);
    if (at < 0 || at === stack.length - 1) return;
    const steps = stack.splice(at);
    stack.push({
      unitID: unit,
      undoMutations: [...steps].reverse().flatMap((step) => step.undoMutations),
      redoMutations: steps.flatMap((step) => step.redoMutations),
    });
    this._updateStatus();
  }

  private run(mutations: readonly IMutationInfo[]): void {
    for (const mutation of mutations) {
      if (mutation.id === RemoveSheetMutation.id) this.leave(mutation.params as IRemoveSheetMutationParams);
      this._commandService.syncExecuteCommand(mutation.id, mutation.params);
    }
  }

  private leave({ unitId, subUnitId }: IRemoveSheetMutationParams): void {
    const workbook = this._univerInstanceService.getUnit<Workbook>(unitId);
    const next = workbook === null || workbook === undefined ? undefined : neighbourOf(workbook, subUnitId);
    if (next === undefined) return;
    const target = { unitId, subUnitId: next.getSheetId() };
    this._commandService.syncExecuteCommand(SetWorksheetActiveOperation.id, target);
  }
}
