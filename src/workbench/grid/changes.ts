import {
  type ICommandInfo,
  type IExecutionOptions,
  type IRange,
  RedoCommandId,
  UndoCommandId,
} from "@univerjs/core";
import { SetFormulaCalculationResultMutation } from "@univerjs/engine-formula";
import {
  InsertSheetMutation,
  MoveRangeMutation,
  RemoveSheetMutation,
  ReorderRangeMutation,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetSelectionsOperation,
} from "@univerjs/sheets";
import { bounding } from "../model/boxes";
import {
  type Box,
  type CellData,
  MAX_COLUMNS,
  MAX_ROWS,
  type SelectionData,
  type SheetId,
  type StoreChange,
} from "../model/store";
import type { Cells } from "./cells";
import { REORDERED, SHEET_UPDATES, SHIFTS, STRUCTURE } from "./changeKinds";
import type { Engine } from "./engine";
import { FormerFormulas } from "./formerFormulas";
import { boundsOf, toBox } from "./ranges";
import { RESTYLE } from "./restyle";

interface CommandParams {
  readonly subUnitId?: SheetId;
  readonly trigger?: string;
  readonly range?: IRange;
  readonly ranges?: readonly IRange[];
  readonly box?: Box;
  /** Of lines that were dragged. */
  readonly sourceRange?: IRange;
  readonly targetRange?: IRange;
  readonly sheet?: { readonly id: SheetId };
  readonly cellValue?: Readonly<Record<number, Readonly<Record<number, object | null>>>>;
  readonly unitData?: Readonly<Record<string, Readonly<Record<SheetId, unknown>> | undefined>>;
  readonly from?: { readonly value: Readonly<Record<number, Readonly<Record<number, object>>>> };
  readonly to?: { readonly value: Readonly<Record<number, Readonly<Record<number, object>>>> };
}

const CONTENT_KEYS = ["v", "f", "si", "p"];

/** Turns what Univer executes into the changes that the model is told of. */
export class Changes {
  private readonly listeners = new Set<(change: StoreChange) => void>();
  private held: StoreChange[] | undefined;
  private muted = 0;
  private passing = 0;
  private lastSelection = "";
  /** What formulas there were before a change. */
  readonly formulas: FormerFormulas;
  private single: { key: string; before: CellData } | undefined;
  private shown: SheetId;

  /**
   * @param engine - the running Univer
   * @param cells - where a single cell is read before and after its change
   * @param selection - reads what is selected
   */
  constructor(
    private readonly engine: Engine,
    private readonly cells: Cells,
    private readonly selection: () => SelectionData,
  ) {
    this.shown = engine.activeSheet().getSheetId();
    this.formulas = new FormerFormulas(cells);
    engine.commands.beforeCommandExecuted((command, options) => this.before(command, options));
    engine.commands.onCommandExecuted((command, options) => this.executed(command, options));
    engine.workbook.activeSheet$.subscribe((sheet) => {
      if (this.muted === 0 && this.passing === 0 && sheet) this.activated(sheet.getSheetId());
    });
  }

  /** Adds a listener; the result removes it. */
  listen(listener: (change: StoreChange) => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  /** Tells listeners now, or when the transaction ends. */
  announce(change: StoreChange): void {
    if (this.muted > 0) return;
    if (this.held !== undefined) {
      this.held.push(change);
      return;
    }
    for (const listener of [...this.listeners]) listener(change);
  }

  /** From now on changes wait for {@link release} or {@link drop}. */
  hold(): void {
    this.held = [];
  }

  /** Tells what was held. */
  release(): void {
    const held = this.held ?? [];
    this.held = undefined;
    held.forEach((change, index) => {
      if (!isRepeated(change, held[index + 1])) this.announce(change);
    });
  }

  /** How much is held, for {@link drop}. */
  mark(): number {
    return this.held?.length ?? 0;
  }

  /** Forgets what was held since a mark: it was taken back. */
  drop(mark: number): void {
    this.held?.splice(mark);
  }

  /** Runs something that may bring other sheets to the front in passing. */
  stayingInFront(action: () => void): void {
    this.passing += 1;
    try {
      action();
    } finally {
      this.passing -= 1;
    }
    this.activated(this.engine.activeSheet().getSheetId());
  }

  /** Runs something whose single steps nobody needs to know. */
  silently(action: () => void): void {
    this.muted += 1;
    try {
      action();
    } finally {
      this.muted -= 1;
    }
    this.activated(this.engine.activeSheet().getSheetId());
  }

  private before(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (command.id === UndoCommandId || command.id === RedoCommandId) {
      this.engine.source = "undo";
      return;
    }
    if (command.id !== SetRangeValuesMutation.id || this.muted > 0) return;
    const { subUnitId, cellValue } = (command.params ?? {}) as CommandParams;
    if (isCalculated(options)) {
      if (options?.applyFormulaCalculationResult !== true) this.formulas.beforehand(subUnitId, cellValue);
      return;
    }
    this.single = undefined;
    this.formulas.before(subUnitId, cellValue);
    // Before and after are told for single cells only, so a large block need not be measured here.
    if (subUnitId === undefined || cellValue === undefined || Object.keys(cellValue).length !== 1) return;
    const box = boundsOf(cellValue);
    if (box?.columns !== 1) return;
    const key = `${subUnitId}!${box.row},${box.column}`;
    this.single = { key, before: this.cells.cell(subUnitId, box.row, box.column) };
  }

  private executed(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    const params = (command.params ?? {}) as CommandParams;
    if (command.id === UndoCommandId || command.id === RedoCommandId) {
      this.engine.source = "user";
      return;
    }
    if (command.id === SetFormulaCalculationResultMutation.id) {
      for (const sheet of Object.keys(params.unitData?.[this.engine.unitId] ?? {})) {
        this.announce({ kind: "calculated", sheet });
      }
      return;
    }
    if (command.id === InsertSheetMutation.id && params.sheet !== undefined) {
      this.announce({ kind: "sheetAdded", sheet: params.sheet.id, source: this.engine.source });
      return;
    }
    if (params.subUnitId !== undefined) this.onSheet(command.id, params.subUnitId, params, options);
    else if (params.range !== undefined) this.shifted(command.id, params.range);
  }

  /** Rows that were hidden or shown. */
  private rowsHidden(sheet: SheetId, ranges: readonly IRange[], hidden: boolean): void {
    for (const range of ranges) {
      const { row, rows } = toBox(range);
      this.announce({ kind: "rowsHidden", sheet, row, rows, hidden, source: this.engine.source });
    }
  }

  private onSheet(id: string, sheet: SheetId, params: CommandParams, options?: IExecutionOptions): void {
    const source = this.engine.source;
    if (id === SetRangeValuesMutation.id) {
      if (!isCalculated(options)) this.valuesSet(sheet, params);
    } else if (id === RESTYLE && params.box !== undefined) {
      this.announce({ kind: "format", sheet, box: params.box, source });
    } else if (id === SetSelectionsOperation.id) {
      this.announceSelection();
    } else if (id === SetRowHiddenMutation.id || id === SetRowVisibleMutation.id) {
      this.rowsHidden(sheet, params.ranges ?? [], id === SetRowHiddenMutation.id);
    } else if (id === RemoveSheetMutation.id) {
      this.announce({ kind: "sheetDeleted", sheet, source });
    } else if (SHEET_UPDATES.has(id)) {
      this.announce({ kind: "sheetUpdated", sheet, source });
    } else if (id === MoveRangeMutation.id && !SHIFTS.has(params.trigger ?? "")) {
      for (const part of [params.from, params.to]) {
        const box = part === undefined ? undefined : boundsOf(part.value);
        if (box !== undefined) this.announce({ kind: "cells", sheet, box, source });
      }
    } else if (params.sourceRange !== undefined && params.targetRange !== undefined && REORDERED.has(id)) {
      const box = bounding(toBox(params.sourceRange), toBox(params.targetRange));
      this.announce({ kind: "cells", sheet, box, source });
    } else if (params.range !== undefined) {
      const shift = STRUCTURE.get(id);
      const box = wholeLines(id, toBox(params.range));
      if (shift !== undefined) this.announce({ kind: "structure", sheet, box, source, ...shift });
      else if (REORDERED.has(id)) {
        this.announce({ kind: "cells", sheet, box, source });
        if (id === ReorderRangeMutation.id)
          this.announce({ kind: "sorted", sheet, boxes: [box], byColumn: false, source });
      }
    }
  }

  private valuesSet(sheet: SheetId, params: CommandParams): void {
    const box = params.cellValue === undefined ? undefined : boundsOf(params.cellValue);
    if (box === undefined || params.cellValue === undefined) return;
    const source = this.engine.source;
    if (!hasContent(params.cellValue)) {
      this.announce({ kind: "format", sheet, box, source });
      return;
    }
    const before = this.single;
    const watched = this.formulas.taken();
    this.single = undefined;
    if (before?.key !== `${sheet}!${box.row},${box.column}` || box.rows * box.columns !== 1) {
      this.announce({ kind: "cells", sheet, box, source, ...watched });
      return;
    }
    const after = this.cells.cell(sheet, box.row, box.column);
    this.announce({ kind: "cells", sheet, box, source, before: before.before, after, ...watched });
  }

  private shifted(id: string, range: IRange): void {
    const shift = SHIFTS.get(id);
    if (shift === undefined) return;
    const sheet = this.engine.activeSheet().getSheetId();
    this.announce({ kind: "structure", sheet, box: toBox(range), source: this.engine.source, ...shift });
  }

  private announceSelection(): void {
    if (this.muted > 0) return;
    const selection = this.selection();
    // Univer sets a selection twice when a key moved it.
    const key = JSON.stringify(selection);
    if (key === this.lastSelection) return;
    this.lastSelection = key;
    this.announce({ kind: "selection", selection });
  }

  private activated(sheet: SheetId): void {
    const previous = this.shown;
    if (sheet === previous) return;
    this.shown = sheet;
    this.announce({ kind: "sheetActivated", sheet, previous });
  }
}

/** Several properties of one sheet, set together, are one change. */
function isRepeated(change: StoreChange, next: StoreChange | undefined): boolean {
  return change.kind === "sheetUpdated" && next?.kind === "sheetUpdated" && change.sheet === next.sheet;
}

/** Univer's rows end with its sheet, Excel's go on. */
function wholeLines(id: string, box: Box): Box {
  const change = STRUCTURE.get(id)?.change ?? "";
  if (change.startsWith("Row")) return { ...box, column: 0, columns: MAX_COLUMNS };
  return change.startsWith("Column") ? { ...box, row: 0, rows: MAX_ROWS } : box;
}

function isCalculated(options?: IExecutionOptions): boolean {
  return options?.fromFormula === true || options?.applyFormulaCalculationResult === true;
}

function hasContent(matrix: Readonly<Record<number, Readonly<Record<number, object | null>>>>): boolean {
  for (const row in matrix) {
    const line = matrix[row];
    for (const cell of Object.values(line ?? {})) {
      if (cell === null || CONTENT_KEYS.some((key) => key in cell)) return true;
    }
  }
  return false;
}
