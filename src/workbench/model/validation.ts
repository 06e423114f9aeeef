import { hasCell } from "./boxes";
import { marksOn } from "./marks";
import type { WorkbookSession } from "./session";
import type { Box, Mark, SheetId } from "./store";
import type { StoredRule } from "./validationRule";

/** What a data validation keeps. */
export interface Validation {
  readonly rule: StoredRule | null;
  readonly errorAlert: Excel.DataValidationErrorAlert;
  readonly prompt: Excel.DataValidationPrompt;
  readonly ignoreBlanks: boolean;
}

/** documented: alerts and prompts are on, with Excel's own words, unless something else is set. */
export const NO_VALIDATION: Validation = {
  rule: null,
  errorAlert: { message: "", showAlert: true, style: "Stop", title: "" },
  prompt: { message: "", showPrompt: true, title: "" },
  ignoreBlanks: true,
};

/** What a mark keeps as a validation. */
export function validationOf(mark: Mark): Validation {
  return { ...NO_VALIDATION, ...(mark.data as Partial<Validation>) };
}

/** A validation as it holds for a cell. */
export interface ValidationAt extends Validation {
  /** The cells that share it; formulas are relative to their first. */
  readonly boxes: readonly Box[];
}

/** The validation of a cell. */
export function validationAt(
  session: WorkbookSession,
  sheet: SheetId,
  { row, column }: { readonly row: number; readonly column: number },
): ValidationAt | undefined {
  const mark = marksOn(session, sheet, "validation").find((one) =>
    one.boxes.some((box) => hasCell(box, row, column)),
  );
  return mark === undefined ? undefined : { ...validationOf(mark), boxes: mark.boxes };
}
