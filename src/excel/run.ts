import { limitWaiting } from "./answers";
import { refusalOf } from "./hostErrors";
import { Refused } from "./refused";
import { supportsExcelApi } from "./supports";

/** How a job runs. */
export interface RunOptions {
  /** One undo step for all requests of the job, where the host can (ExcelApi 1.20). */
  readonly oneUndoStep?: boolean;
  /** Once aborted, a silent Excel is waited for no longer than a moment. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * The only door to `Excel.run`: waits while a cell is being edited, but not for ever, and turns errors of the host into
 * refusals.
 * Requires ExcelApi 1.1; `oneUndoStep` is left out below ExcelApi 1.20.
 * @throws Refused when the host refuses, fails or does not answer, or the user cancelled meanwhile; any other error is a defect and passes through.
 */
export async function runExcel<T>(
  job: (context: Excel.RequestContext) => Promise<T>,
  options: RunOptions = {},
): Promise<T> {
  const merge = options.oneUndoStep === true && supportsExcelApi("1.20");
  try {
    return await Excel.run(
      { delayForCellEdit: true, ...(merge ? { mergeUndoGroup: true } : {}) },
      (context) => {
        limitWaiting(context, options.signal);
        return job(context);
      },
    );
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null || error instanceof Refused) throw error;
    throw new Refused(refusal);
  }
}
