import type { RefusalKind } from "../domain/model/refusal";
import { refusalOf } from "../excel/hostErrors";
import { readListing } from "../excel/registered";
import { recordById } from "../excel/survey";
import { deleteLoose, deleteRecords } from "../excel/writeRecords";
import type { ActionContext } from "./context";

/** After these the record tells the next start what is left to put right, or Excel would only keep us waiting again. */
const LEFT_TO_START: ReadonlySet<RefusalKind> = new Set<RefusalKind>([
  "no-answer",
  "left-unfinished",
  "cancelled-unfinished",
]);

/**
 * Takes the record of an insertion away that came to nothing while the answer to the record's own request was outstanding: its part
 * was there before its id was known, and the table would be listed as missing until the next start. Then throws the cause.
 */
export async function takeBackRecord(id: string, cause: unknown, context: ActionContext): Promise<never> {
  const refusal = refusalOf(cause);
  if (refusal !== null && !LEFT_TO_START.has(refusal.kind)) {
    try {
      const { found, spills } = await readListing(context);
      const located = recordById(found, id);
      const alone = located?.table === null && !spills.has(id);
      if (alone && located.part !== null) await deleteRecords([located.part], context);
      await deleteLoose(found.loose);
    } catch {
      // The next start does it.
    }
  }
  throw cause;
}
