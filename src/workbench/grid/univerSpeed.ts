/**
 * Where Univer 0.25.1 asks about every row of a large sheet, and can do with less. See formulaSpeed.ts for cells.
 * @module
 */
import { BooleanNumber, type Injector, Worksheet } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import { workbooksOf } from "./formulaSpeed";

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
  quickenHiddenRows(injector, hidesRows);
}

type HiddenRows = ReturnType<FormulaDataModel["getHiddenRowsFiltered"]>;

/** For each calculation Univer asks every row whether it is to be seen; only a row that something is known of can be hidden by hand. */
function quickenHiddenRows(injector: Injector, hidesRows: (sheet: Worksheet) => boolean): void {
  const model = injector.get(FormulaDataModel);
  model.getHiddenRowsFiltered = () => {
    const hidden: HiddenRows = {};
    for (const workbook of workbooksOf(model)) {
      const sheets: NonNullable<HiddenRows[string]> = {};
      hidden[workbook.getUnitId()] = sheets;
      for (const sheet of workbook.getSheets()) {
        const count = sheet.getRowCount();
        const rows = hidesRows(sheet)
          ? Array.from({ length: count }, (_none, row) => row)
          : Object.keys(sheet.getRowManager().getRowData()).map(Number);
        sheets[sheet.getSheetId()] = Object.fromEntries(
          rows
            .filter((row) => row < count && !sheet.getRowVisible(row))
            .map((row) => [row, { hd: BooleanNumber.TRUE }]),
        );
      }
    }
    return hidden;
  };
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
