import { CustomCommandExecutionError, type ICommandInfo, type IExecutionOptions } from "@univerjs/core";
import {
  FormulaExecutedStateType,
  IActiveDirtyManagerService,
  IFormulaDependencyGenerator,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetTriggerFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import {
  ClearSelectionFormatCommand,
  SetBorderCommand,
  SetRangeValuesMutation,
  SetStyleCommand,
} from "@univerjs/sheets";
import type { Box, SheetId } from "../model/store";
import { type CellPlace, columnRuns } from "./columnRuns";
import type { Engine } from "./engine";

/** Excel's calculation modes. */
export type CalculationMode = "Automatic" | "AutomaticExceptTables" | "Manual";

const TICK = 10;

/** Changes of cells after which Univer calculates nothing. */
const LOOKS_ONLY: ReadonlySet<string> = new Set([
  SetStyleCommand.id,
  SetBorderCommand.id,
  ClearSelectionFormatCommand.id,
]);

/**
 * When formulas are calculated, and when that is done. Univer gathers changes for a tenth of a second, then calculates
 * in slices; a change meanwhile makes it stop and begin again.
 */
export class Calculation {
  private currentMode: CalculationMode = "Automatic";
  private asked = false;
  private gathering = false;
  private running = false;
  private wasBusy = false;
  private readonly resting = new Set<SheetId>();
  private readonly waiting: { readonly resolve: () => void; readonly forAll: boolean }[] = [];
  private readonly pendingElsewhere: (() => boolean)[] = [];
  private readonly finishListeners: (() => void)[] = [];
  private readonly busyListeners: ((busy: boolean) => void)[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param engine - the running Univer */
  constructor(private readonly engine: Engine) {
    this.leaveOutResting();
    engine.commands.beforeCommandExecuted((command) => this.before(command));
    engine.commands.onCommandExecuted((command, options) => this.executed(command, options));
  }

  get mode(): CalculationMode {
    return this.currentMode;
  }

  set mode(mode: CalculationMode) {
    const before = this.currentMode;
    this.currentMode = mode;
    if (before === "Manual" && mode !== "Manual") this.start(true);
  }

  /** Whether a sheet's formulas keep their results whatever happens. */
  isResting(sheet: SheetId): boolean {
    return this.resting.has(sheet);
  }

  /** Lets a sheet's formulas keep their results, or calculates them again. */
  setResting(sheet: SheetId, isResting: boolean): void {
    if (isResting) this.resting.add(sheet);
    else if (this.resting.delete(sheet)) this.start(false, sheet);
  }

  /** Something else that must be done before the workbook is at rest, such as calls to the add-in. */
  waitFor(pending: () => boolean): void {
    this.pendingElsewhere.push(pending);
  }

  /** Told when a calculation has come to its end. */
  onFinished(listener: () => void): void {
    this.finishListeners.push(listener);
  }

  /** Told when work begins and when everything is at rest. */
  onBusy(listener: (busy: boolean) => void): void {
    this.busyListeners.push(listener);
  }

  /** Whether formulas are being calculated right now. */
  get isRunning(): boolean {
    return this.running;
  }

  /** Whether nothing is being calculated, or about to be; answers of add-ins may be outstanding. */
  get isCalculated(): boolean {
    return !this.gathering && !this.running;
  }

  /** Whether anything is calculated or waited for. */
  get isBusy(): boolean {
    return this.gathering || this.running || this.pendingElsewhere.some((pending) => pending());
  }

  /** Calculates a box, a sheet or everything. */
  start(full: boolean, sheet?: SheetId, box?: Box): void {
    const everything = full && sheet === undefined;
    const sheets = sheet === undefined ? this.engine.workbook.getSheets() : [this.engine.sheet(sheet)];
    const dirty = everything
      ? []
      : sheets.map((one) => {
          const whole = { row: 0, column: 0, rows: one.getRowCount(), columns: one.getColumnCount() };
          return this.dirtyRange(one.getSheetId(), box ?? whole);
        });
    this.trigger(everything, dirty);
  }

  /** Recalculates single cells, as when what they waited for arrived. */
  restart(cells: readonly CellPlace[]): void {
    // Univer compares every pair of ranges, so ten thousand cells must not come one by one.
    const ranges = columnRuns(cells).map((run) => this.dirtyRange(run.sheet, run.box));
    if (ranges.length > 0) this.trigger(false, ranges);
  }

  /** Resolves when nothing is calculated and no answer is waited for. */
  whenIdle(): Promise<void> {
    return this.when(true);
  }

  /** Resolves when nothing is calculated; answers of add-ins may be outstanding. At once where nothing is dirty. */
  whenCalculated(): Promise<void> {
    return this.isCalculated ? Promise.resolve() : this.when(false);
  }

  private when(forAll: boolean): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.push({ resolve, forAll });
      this.watch();
    });
  }

  private before(command: Readonly<ICommandInfo>): void {
    if (command.id !== SetFormulaCalculationStartMutation.id) return;
    this.gathering = false;
    if (this.currentMode === "Manual" && !this.asked) {
      throw new CustomCommandExecutionError("Calculation is manual.");
    }
    this.asked = false;
    this.running = true;
  }

  private executed(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (command.id === SetFormulaCalculationNotificationMutation.id) {
      const { functionsExecutedState } = (command.params ?? {}) as {
        functionsExecutedState?: FormulaExecutedStateType;
      };
      if (
        functionsExecutedState !== undefined &&
        functionsExecutedState !== FormulaExecutedStateType.INITIAL
      ) {
        this.running = false;
        if (functionsExecutedState !== FormulaExecutedStateType.STOP_EXECUTION) {
          for (const listener of this.finishListeners) listener();
        }
      }
    } else if (this.makesDirty(command, options)) {
      this.gathering = true;
    } else {
      return;
    }
    this.watch();
  }

  /** What depends on a formula that rests reads the result that it has. */
  private leaveOutResting(): void {
    const generator = this.engine.injector.get(IFormulaDependencyGenerator);
    const usual = generator.generate.bind(generator);
    generator.generate = async (...options) => {
      const formulas = await usual(...options);
      return this.resting.size === 0 ? formulas : formulas.filter((one) => !this.resting.has(one.subUnitId));
    };
  }

  private makesDirty(command: Readonly<ICommandInfo>, options?: IExecutionOptions): boolean {
    if (this.engine.injector.get(IActiveDirtyManagerService).get(command.id) === undefined) return false;
    if (command.id !== SetRangeValuesMutation.id) return true;
    const { trigger = "" } = (command.params ?? {}) as { trigger?: string };
    return options?.onlyLocal !== true && !LOOKS_ONLY.has(trigger);
  }

  private trigger(forceCalculation: boolean, dirtyRanges: object[]): void {
    this.asked = true;
    this.engine.run(SetTriggerFormulaCalculationStartMutation.id, {
      commands: [],
      forceCalculation,
      dirtyRanges,
    });
  }

  private watch(): void {
    this.tellBusy();
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      const calculated = !this.gathering && !this.running;
      const atRest = calculated && !this.isBusy;
      for (const waiter of [...this.waiting]) {
        if (waiter.forAll ? atRest : calculated) {
          this.waiting.splice(this.waiting.indexOf(waiter), 1);
          waiter.resolve();
        }
      }
      this.tellBusy();
      if (this.waiting.length > 0 || !atRest) this.watch();
    }, TICK);
  }

  private tellBusy(): void {
    const busy = this.isBusy;
    if (busy === this.wasBusy) return;
    this.wasBusy = busy;
    for (const listener of this.busyListeners) listener(busy);
  }

  private dirtyRange(sheetId: SheetId, box: Box) {
    const range = this.engine.range(this.engine.sheet(sheetId), box);
    return { unitId: this.engine.unitId, sheetId, range };
  }
}
