/**
 * Where Univer 0.25.1 looks at every cell of a large sheet for the sake of formulas, and can do with less.
 * @module
 */
import {
  CommandType,
  type ICellData,
  type ICommandInfo,
  type ICommandService,
  type IUniverInstanceService,
  type Nullable,
  ObjectMatrix,
  UniverInstanceType,
  type Workbook,
} from "@univerjs/core";
import {
  FormulaDataModel,
  initSheetFormulaData,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import {
  SetColDataMutation,
  SetRangeValuesMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowCountMutation,
} from "@univerjs/sheets";
import { CALL } from "./engine";
import { filledBox, toRange } from "./ranges";
import { RESTYLE } from "./restyle";

type Matrix = Readonly<Record<number, Readonly<Record<number, Nullable<ICellData>>> | undefined>>;

/**
 * At each change of cells Univer gathers the formulas of the whole workbook, cell by cell, to see which of them the change touches. Cells
 * that neither had nor get a formula touch none; and to gather formulas, the other cells need not be looked at closely.
 */
export function quickenFormulaData(): void {
  const { prototype } = FormulaDataModel;
  const update: FormulaDataModel["updateFormulaData"] = Reflect.get(prototype, "updateFormulaData");
  prototype.updateFormulaData = function (unitId, sheetId, cellValue) {
    const sheet = workbooksOf(this)
      .find((workbook) => workbook.getUnitId() === unitId)
      ?.getSheetBySheetId(sheetId);
    const stored: Matrix = sheet?.getCellMatrix().getMatrix() ?? {};
    const concerned = hasFormulas(cellValue) || (!bare.has(stored) && replacesFormulas(cellValue, stored));
    return concerned ? update.call(this, unitId, sheetId, cellValue) : {};
  };
  prototype.getFormulaData = function () {
    const formulas: ReturnType<FormulaDataModel["getFormulaData"]> = {};
    for (const workbook of workbooksOf(this)) {
      const unitId = workbook.getUnitId();
      formulas[unitId] = {};
      for (const sheet of workbook.getSheets()) {
        const cells = formulaCells(sheet.getCellMatrix().getMatrix());
        initSheetFormulaData(formulas, unitId, sheet.getSheetId(), new ObjectMatrix(cells));
      }
    }
    return formulas;
  };
}

/** The workbooks that a model of formulas is for. */
export function workbooksOf(model: FormulaDataModel): readonly Workbook[] {
  const instances = Reflect.get(model, "_univerInstanceService") as IUniverInstanceService;
  return instances.getAllUnitsForType<Workbook>(UniverInstanceType.UNIVER_SHEET);
}

/** Cells of sheets that were looked through and hold no formula. */
let bare = new WeakSet<Matrix>();

/** Mutations that bring no formula into any cell; of {@link SetRangeValuesMutation} those that carry none. */
const BRING_NONE: ReadonlySet<string> = new Set([
  CALL,
  RESTYLE,
  SetColDataMutation.id,
  SetFormulaCalculationNotificationMutation.id,
  SetFormulaCalculationStartMutation.id,
  SetWorksheetColWidthMutation.id,
  SetWorksheetColumnCountMutation.id,
  SetWorksheetRowCountMutation.id,
]);

/** Forgets which sheets hold no formula when one may have come. To be called before Univer's own parts listen. */
export function watchFormulas(commands: ICommandService): void {
  commands.onCommandExecuted(({ id, type, params }: Readonly<ICommandInfo>) => {
    if (type !== CommandType.MUTATION || BRING_NONE.has(id)) return;
    const { cellValue } = (params ?? {}) as { readonly cellValue?: Matrix };
    const bringsNone =
      id === SetRangeValuesMutation.id && (cellValue === undefined || !hasFormulas(cellValue));
    asked = undefined;
    if (!bringsNone) bare = new WeakSet();
  });
}

/** The change under way: whether it carries formulas is asked twice. */
let asked: { readonly change: Matrix; readonly found: boolean } | undefined;

function hasFormulas(change: Matrix): boolean {
  if (asked?.change !== change) {
    let found = false;
    for (const row in change) {
      const line = change[row];
      if (line === undefined || !Object.values(line).some(hasFormula)) continue;
      found = true;
      break;
    }
    asked = { change, found };
  }
  return asked.found;
}

function replacesFormulas(change: Matrix, stored: Matrix): boolean {
  for (const row in change) {
    const line = change[row];
    const before = stored[row];
    if (line === undefined || before === undefined) continue;
    for (const column in line) if (hasFormula(before[column])) return true;
  }
  return false;
}

/** The cells of a sheet that have formulas, by row and column. */
export function formulaCells(cells: Matrix): Record<number, Record<number, ICellData>> {
  const found: Record<number, Record<number, ICellData>> = {};
  if (bare.has(cells)) return found;
  let any = false;
  for (const row in cells) {
    const line = cells[row];
    // The values of an object are had several times as fast as its keys, and few rows have formulas.
    if (line === undefined || !Object.values(line).some(hasFormula)) continue;
    any = true;
    for (const column in line) {
      const cell = line[column];
      if (hasFormula(cell)) (found[Number(row)] ??= {})[Number(column)] = cell;
    }
  }
  if (!any) bare.add(cells);
  return found;
}

function hasFormula(cell: Nullable<ICellData>): cell is ICellData {
  return Boolean(cell?.f) || Boolean(cell?.si);
}

/**
 * After each change Univer puts its cells together into rectangles, one cell after the other, to see what is to be calculated. Most changes
 * are blocks: a row that has the same columns as the rows above makes the rectangle one row higher.
 */
export function quickenDirtyRanges(): void {
  const { prototype } = ObjectMatrix;
  const slowly: typeof prototype.getDiscreteRanges = Reflect.get(prototype, "getDiscreteRanges");
  prototype.getDiscreteRanges = function () {
    const block = filledBox(this.getMatrix() as Matrix);
    return block === undefined ? slowly.call(this) : [toRange(block)];
  };
}
