import { adoptTable, findAdoptable, leaveTable } from "../../actions/adoptTable";
import { auditWorkbook } from "../../actions/audit";
import { contextFor } from "../../actions/context";
import { deleteTable } from "../../actions/deleteTable";
import { followSelection } from "../../actions/followSelection";
import { forgetTable } from "../../actions/forgetTable";
import { formulaState } from "../../actions/formulaState";
import { freezeFormulas } from "../../actions/freezeFormulas";
import { goToCell } from "../../actions/goToCell";
import { goToTable } from "../../actions/goToTable";
import { insertAgain } from "../../actions/insertAgain";
import { insertFormula } from "../../actions/insertFormula";
import { insertTable } from "../../actions/insertTable";
import { listTables } from "../../actions/listTables";
import { applyWorkbook, planWorkbook } from "../../actions/refreshWorkbook";
import { renameTable } from "../../actions/renameTable";
import { repairFormulas } from "../../actions/repairFormulas";
import { selectedCells } from "../../actions/selectedCells";
import { thawFormulas } from "../../actions/thawFormulas";
import { undoRefresh } from "../../actions/undoRefresh";
import { whereFrom } from "../../actions/whereFrom";
import { writeSources } from "../../actions/writeSources";
import type { Language } from "../../domain/model/codes";
import type { Catalog } from "../../domain/model/catalog";
import type { PaneActions } from "./paneActions";
import { planFor } from "./planFor";

/** The actions on the open workbook. */
export function workbookActions(catalog: Catalog, language: Language): PaneActions {
  const context = contextFor(catalog, language, planFor);
  return {
    insertTable: (query, how, course) => insertTable({ ...context, ...course }, query, how),
    insertAgain: (id, destination, query, course) =>
      insertAgain({ ...context, ...course }, id, destination, query),
    insertFormula: (formula, course) => insertFormula(course, formula),
    selectedCells,
    listTables: () => listTables(context),
    findAdoptable: () => findAdoptable(context, catalog),
    adoptTable: (tableId, query, course) => adoptTable({ ...context, ...course }, tableId, query),
    leaveTable: (tableId, query, course) => leaveTable({ ...context, ...course }, tableId, query),
    planRefresh: (ids, query, removal, course) =>
      planWorkbook({ ...context, ...course }, catalog, ids, query, removal),
    applyRefresh: (plan, ticked, course) => applyWorkbook({ ...context, ...course }, plan, ticked),
    undoRefresh: (ids, course) => undoRefresh({ ...context, ...course }, ...ids),
    goToTable: (id, course) => goToTable({ ...context, ...course }, id),
    renameTable: (id, name, course) => renameTable({ ...context, ...course }, id, name),
    deleteTable: (id, course) => deleteTable({ ...context, ...course }, id),
    forgetTable: (id, course) => forgetTable({ ...context, ...course }, id),
    formulaState: () => formulaState(context),
    freezeFormulas: (scope, course) => freezeFormulas({ ...context, ...course }, scope),
    thawFormulas: (course) => thawFormulas({ ...context, ...course }),
    repairFormulas: (course) => repairFormulas({ ...context, ...course }),
    whereFrom: () => whereFrom(context, catalog),
    followSelection,
    auditWorkbook: (course) => auditWorkbook({ ...context, ...course }, catalog),
    goToCell,
    writeSources: (course) => writeSources({ ...context, ...course }, catalog),
  };
}
