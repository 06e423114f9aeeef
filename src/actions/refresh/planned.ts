/**
 * Cells of a plan as they go into the sheet. Pure.
 * @module
 */
import type { TableCell } from "../../domain/model/table";
import { cellInput, token, type CellValue } from "../../excel/cellText";

/** What will stand in the cell: its formula, else its value. */
export function plannedContent(cell: TableCell | undefined): CellValue {
  return cell?.formula ?? cell?.value ?? null;
}

/** The same as it is remembered. Formulas are never shortened: they are written again. */
export function plannedToken(cell: TableCell | undefined): CellValue {
  return cell?.formula ?? token(cell?.value ?? null);
}

/** The same as it is written. */
export function plannedInput(cell: TableCell | undefined): string | number {
  return cell?.formula ?? cellInput(cell?.value ?? null);
}
