import { runExcel } from "../excel/run";
import { enqueueSources } from "../excel/sources/part";
import { enqueueDeletion } from "../excel/registry/parts";
import { readSources, readStored } from "../excel/sources/readSheet";
import type { ActionContext } from "./context";
import { attemptAlone, type ActionResult } from "./result";
import { bringUpToDate } from "./writeSources";

/**
 * Completes a write of the sources sheet that the host broke off and did not let us take back. To be called once at
 * start. Does nothing in the usual case (one request, two where the workbook has such a sheet).
 */
export function recoverSources(context: ActionContext): Promise<ActionResult<{ recovered: boolean }>> {
  return attemptAlone(async () => {
    const { stored } = await runExcel(readStored);
    if (stored?.record.state !== "pending") return { recovered: false };
    const { sheet } = await runExcel(readSources);
    if (sheet !== null) {
      await bringUpToDate(context, stored.record.current);
      return { recovered: true };
    }
    // The sheet never came to be, or the user has deleted it.
    await runExcel(async (excel) => {
      const { previous } = stored.record;
      if (previous === null) enqueueDeletion(excel, stored.partId);
      else await enqueueSources(excel, stored.partId, { ...stored.record, state: "settled" });
      await excel.sync();
    });
    return { recovered: true };
  });
}
