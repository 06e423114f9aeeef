import {
  type IAccessor,
  CommandType,
  type ICommandService,
  type IMutationInfo,
  type Injector,
  type IRange,
  LifecycleService,
  LifecycleStages,
} from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { Workbook, Worksheet } from "@univerjs/core";
import { IRenderManagerService } from "@univerjs/engine-render";
import { SheetSkeletonManagerService } from "@univerjs/preset-sheets-core";
import {
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
  SetWorksheetActiveOperation,
} from "@univerjs/sheets";
import { filter, firstValueFrom } from "rxjs";
import { type Box, type ChangeSource, MAX_COLUMNS, MAX_ROWS, type SheetId } from "../model/store";
import type { UniverGrid } from "./createUniver";
import { clip, toRange } from "./ranges";
import type { UndoService } from "./undoService";

/** Id of the mutation that changes something outside Univer. */
export const CALL = "workbench.mutation.call";
const ROOM = 50;
const GROWTH = 1.5;

/** A closure as a mutation, so that state outside Univer takes part in its undo stack. */
interface CallParams {
  readonly call: () => void;
}

/** Univer as the store's parts use it: sheets by id, commands, steps that can be undone, who is acting. */
export class Engine {
  readonly api: FUniver;
  readonly injector: Injector;
  readonly workbook: Workbook;
  readonly commands: ICommandService;
  readonly undo: UndoService;
  readonly unitId: string;
  /** Who acts: set while the store's interface is in use; otherwise it is the person at the grid. */
  source: ChangeSource = "user";
  /** While true, the guard of protected sheets lets everything pass: what is being done was allowed by its own name. */
  isPermitted = false;

  /** @param grid - a running Univer */
  constructor(grid: UniverGrid) {
    this.api = grid.api;
    this.injector = grid.injector;
    this.workbook = grid.workbook;
    this.commands = grid.commands;
    this.undo = grid.undo;
    this.unitId = grid.workbook.getUnitId();
    this.commands.registerCommand({
      id: CALL,
      type: CommandType.MUTATION,
      handler: (_accessor: IAccessor, params: CallParams) => {
        params.call();
        return true;
      },
    });
  }

  /** A sheet by id; an unknown id is a programming error. */
  sheet(id: SheetId): Worksheet {
    const sheet = this.workbook.getSheetBySheetId(id);
    if (sheet === null || sheet === undefined) throw new Error(`There is no sheet ${id}.`);
    return sheet;
  }

  /** The sheet that is shown. */
  activeSheet(): Worksheet {
    return this.workbook.getActiveSheet();
  }

  /** Runs a command or mutation; a refusal is an error, because the model has checked before. */
  run(id: string, params: object): void {
    if (!this.commands.syncExecuteCommand(id, params)) throw new Error(`The grid refused ${id}.`);
  }

  /** Runs a mutation and puts its counterpart onto the undo stack. */
  mutate(id: string, params: object, undoParams: object, undoId: string = id): void {
    this.run(id, params);
    this.undo.pushUndoRedo({
      unitID: this.unitId,
      undoMutations: [{ id: undoId, params: undoParams }],
      redoMutations: [{ id, params }],
    });
  }

  /** Something outside Univer as one of its mutations. */
  asMutation(call: () => void): IMutationInfo {
    return { id: CALL, params: { call } };
  }

  /** Does something outside Univer, so that undo and redo repeat it. */
  perform(redo: () => void, undo: () => void): void {
    this.mutate(CALL, { call: redo }, { call: undo });
  }

  /** Does something that protected sheets permit, as the person at the grid. */
  permitting(action: () => void): void {
    const before = this.isPermitted;
    this.isPermitted = true;
    try {
      action();
    } finally {
      this.isPermitted = before;
    }
  }

  /** Resolves once there is a grid to see. Before that, Univer does not take changes of the sheet in front. */
  async whenDrawn(): Promise<void> {
    await this.injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
    const render = this.injector.get(IRenderManagerService).getRenderById(this.unitId);
    if (render === null || render === undefined) return;
    const { currentSkeleton$ } = render.with(SheetSkeletonManagerService);
    await firstValueFrom(currentSkeleton$.pipe(filter((shown) => shown !== null)));
  }

  /** Makes a sheet at least so large; no step of its own to undo, for nobody sees a difference. */
  ensureSize(sheet: Worksheet, rows: number, columns: number): void {
    const target = { unitId: this.unitId, subUnitId: sheet.getSheetId() };
    // Each growth lays the sheet out anew, so a block that arrives in pieces must not grow it piece by piece.
    if (rows > sheet.getRowCount()) {
      const rowCount = Math.min(MAX_ROWS, Math.ceil(rows * GROWTH) + ROOM);
      this.run(SetWorksheetRowCountMutation.id, { ...target, rowCount });
    }
    if (columns > sheet.getColumnCount()) {
      const columnCount = Math.min(MAX_COLUMNS, columns + ROOM);
      this.run(SetWorksheetColumnCountMutation.id, { ...target, columnCount });
    }
  }

  /** A box as a range inside the sheet. Whole rows and columns end where the sheet does; else the sheet grows. */
  range(sheet: Worksheet, box: Box): IRange {
    const wholeRows = box.columns >= MAX_COLUMNS;
    const wholeColumns = box.rows >= MAX_ROWS;
    this.ensureSize(sheet, wholeColumns ? 0 : box.row + box.rows, wholeRows ? 0 : box.column + box.columns);
    return toRange(clip(box, sheet.getRowCount(), sheet.getColumnCount()) ?? { ...box, rows: 1, columns: 1 });
  }

  /** Runs `action` with another sheet in front, for commands of Univer that know only the one in front. */
  withActive(sheet: Worksheet, action: () => void): void {
    const before = this.activeSheet();
    if (before === sheet) {
      action();
      return;
    }
    this.activate(sheet);
    try {
      action();
    } finally {
      this.activate(before);
    }
  }

  /** Lays the sheet in front out and draws it anew, after a change that Univer does not notice by itself. */
  layAnew(): void {
    const render = this.injector.get(IRenderManagerService).getRenderById(this.unitId);
    render?.with(SheetSkeletonManagerService).reCalculate();
    render?.mainComponent?.makeForceDirty();
  }

  /** Brings a sheet to the front. */
  activate(sheet: Worksheet): void {
    this.run(SetWorksheetActiveOperation.id, { unitId: this.unitId, subUnitId: sheet.getSheetId() });
  }
}
