/**
 * Two places where Univer 0.25.1 asks about every cell or row of a large sheet, and can do with less.
 * @module
 */
import {
  type ICellData,
  type Injector,
  type IUniverInstanceService,
  type Nullable,
  ObjectMatrix,
  UniverInstanceType,
  type Workbook,
  Worksheet,
} from "@univerjs/core";
import { FormulaDataModel, initSheetFormulaData } from "@univerjs/engine-formula";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";

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
    return concernsFormulas(cellValue, stored) ? update.call(this, unitId, sheetId, cellValue) : {};
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

function workbooksOf(model: FormulaDataModel): readonly Workbook[] {
  const instances = Reflect.get(model, "_univerInstanceService") as IUniverInstanceService;
  return instances.getAllUnitsForType<Workbook>(UniverInstanceType.UNIVER_SHEET);
}

function concernsFormulas(change: Matrix, stored: Matrix): boolean {
  for (const row in change) {
    const line = change[row];
    const before = stored[row];
    if (line === undefined) continue;
    if (Object.values(line).some(hasFormula)) return true;
    if (before === undefined) continue;
    for (const column in line) if (hasFormula(before[column])) return true;
  }
  return false;
}

/** The cells of a sheet that have formulas, by row and column. */
export function formulaCells(cells: Matrix): Record<number, Record<number, ICellData>> {
  const found: Record<number, Record<number, ICellData>> = {};
  for (const row in cells) {
    const line = cells[row];
    // The values of an object are had several times as fast as its keys, and few rows have formulas.
    if (line === undefined || !Object.values(line).some(hasFormula)) continue;
    for (const column in line) {
      const cell = line[column];
      if (hasFormula(cell)) (found[Number(row)] ??= {})[Number(column)] = cell;
    }
  }
  return found;
}

function hasFormula(cell: Nullable<ICellData>): cell is ICellData {
  return Boolean(cell?.f) || Boolean(cell?.si);
}

interface RowFilter {
  readonly _tableFilteredOutRows: ReadonlyMap<string, ReadonlySet<number>>;
  _getTableFilteredOutRows(unitId: string, sheetId: string): ReadonlySet<number>;
  _refreshTableFilteredOutRows(unitId: string, sheetId: string): void;
  _getSheetKey(unitId: string, sheetId: string): string;
}

type RowFilterToken = (new () => RowFilter) & { readonly prototype: RowFilter };

type Refresh = (unitId: string, sheetId: string) => void;

const METHOD: keyof RowFilter = "_getTableFilteredOutRows";

const NONE: ReadonlySet<number> = new Set();

/**
 * Each time a sheet is laid out Univer asks for each of its rows whether a table's filter hides it, through several layers, with a key and
 * a set made for each. Where no filter hides any row, that can be said at once.
 */
export function quickenRowFilter(injector: Injector): void {
  const token = rowFilterToken(injector);
  if (token === undefined) return;
  rememberRows(token.prototype);
  const interceptors: unknown = Reflect.get(injector.get(SheetInterceptorService), "_interceptorsByName");
  if (!(interceptors instanceof Map)) return;
  const hidesRows = (sheet: Worksheet): boolean => {
    const asked: unknown = interceptors.get(INTERCEPTOR_POINT.ROW_FILTERED);
    if (!Array.isArray(asked) || asked.length !== 1) return true;
    return injector.get(token)._getTableFilteredOutRows(sheet.getUnitId(), sheet.getSheetId()).size > 0;
  };
  for (const name of ["getRowFiltered", "isRowFiltered"] as const) {
    const ask: (row: number) => boolean = Reflect.get(Worksheet.prototype, name);
    Worksheet.prototype[name] = function (row) {
      return hidesRows(this) && Reflect.apply(ask, this, [row]);
    };
  }
}

/** The class is not exported: it is known by its methods. */
function rowFilterToken(injector: Injector): RowFilterToken | undefined {
  const registered: unknown = Reflect.get(Reflect.get(injector, "dependencyCollection"), "dependencyMap");
  const tokens: unknown[] = registered instanceof Map ? [...registered.keys()] : [];
  return tokens.find(isRowFilter);
}

function isRowFilter(token: unknown): token is RowFilterToken {
  const prototype: unknown = typeof token === "function" ? token.prototype : undefined;
  return typeof prototype === "object" && prototype !== null && METHOD in prototype;
}

function rememberRows(prototype: RowFilter): void {
  let last: { filter: RowFilter; unitId: string; sheetId: string; rows: ReadonlySet<number> } | undefined;
  const refresh: Refresh = Reflect.get(prototype, "_refreshTableFilteredOutRows");
  prototype._refreshTableFilteredOutRows = function (unitId, sheetId) {
    last = undefined;
    Reflect.apply(refresh, this, [unitId, sheetId]);
  };
  prototype._getTableFilteredOutRows = function (unitId, sheetId) {
    if (last?.filter !== this || last.sheetId !== sheetId || last.unitId !== unitId) {
      const rows = this._tableFilteredOutRows.get(this._getSheetKey(unitId, sheetId)) ?? NONE;
      last = { filter: this, unitId, sheetId, rows };
    }
    return last.rows;
  };
}
