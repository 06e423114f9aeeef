/**
 * Writing what actions change in tables; each function is one `Excel.run`.
 * @module
 */
import { runSteps, type WriteControl } from "./blocks";
import { runExcel } from "./run";
import { checkUnchanged } from "./tables/goingUnchanged";
import type { TableUpdate } from "./tables/tableUpdate";
import { updateSteps } from "./tables/updateSteps";
import { leaveUsersFormats } from "./tables/usersFormats";
import { leaveUsersWidths } from "./tables/widths";

/**
 * Writes updates of tables as one undo step where the host can. One request per 4 MB, and where figures get other decimals, or rows or
 * columns go, one per 20,000 cells before.
 * @throws Refused `changed-meanwhile`, `row-changed-meanwhile`; nothing was written.
 */
export async function writeUpdates(
  updates: readonly TableUpdate[],
  control: WriteControl = {},
): Promise<void> {
  await runExcel(
    async (context) => {
      const own = await leaveUsersFormats(context, updates, { ...control, progress: undefined });
      const wide = await leaveUsersWidths(context, own);
      await checkUnchanged(context, wide);
      await runSteps(context, wide.flatMap(updateSteps), control);
    },
    { oneUndoStep: true, signal: control.signal },
  );
}

/** The updates without the changes of format that are made already or would be of a user's format. One request per 20,000 cells. */
export async function readFormatsLeft(updates: readonly TableUpdate[]): Promise<TableUpdate[]> {
  return runExcel((context) => leaveUsersFormats(context, updates));
}
