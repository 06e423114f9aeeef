import { writeFormula, type FormulaToInsert } from "../excel/insertFormula";
import type { ActionContext } from "./context";
import { attemptAlone, type ActionResult } from "./result";

export type { FormulaToInsert, ReferredCells } from "../excel/insertFormula";

/**
 * Writes a formula of ours into the selected cell and tells its address. Refuses unless the cell, and every cell that the
 * answer fills, is free. The formula is the user's from then on: nothing is recorded.
 */
export function insertFormula(
  context: Pick<ActionContext, "signal">,
  formula: FormulaToInsert,
): Promise<ActionResult<string>> {
  return attemptAlone(() => writeFormula(formula, context), context);
}
