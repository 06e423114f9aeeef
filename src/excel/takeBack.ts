/**
 * The record before an insertion, and putting the workbook back when the insertion fails.
 * @module
 */
import { rangeOf, runSteps, type Region, type Step } from "./blocks";
import { clearNewSheet } from "./debris";
import type { Before } from "./guards/target";
import { refusalOf } from "./hostErrors";
import { leftUnfinished, Refused } from "./refused";
import { enqueuePartDeletion, recordSteps } from "./registry/parts";
import type { RecordPart } from "./registry/pieces";
import type { RegistryRecord } from "./registry/record";
import { runExcel } from "./run";
import { clearBlock } from "./tables/clearBlock";
import { textOf } from "./writeRecords";

/**
 * Writes the record of what is about to be inserted, in place of stale ones; gives its parts. One request, and one more per 4 MB of the
 * record; in the last the place is looked at once more: somebody else may have written there since it was checked.
 * @param target - the place; null where a new sheet is made
 * @throws Refused `occupied`; the record is taken away again.
 */
export async function writeFirstRecord(
  record: RegistryRecord,
  stale: readonly RecordPart[],
  target: Region | null,
  signal?: AbortSignal,
): Promise<RecordPart> {
  const text = await textOf(record);
  return runExcel(
    async (context) => {
      let readPart = (): RecordPart => ({ id: "", pieces: [] });
      let readAddress = (): string | null => null;
      const steps: Step[] = [
        ...recordSteps(null, text, (read) => (readPart = read)),
        {
          bytes: 0,
          enqueue: (inner) => {
            for (const old of stale) enqueuePartDeletion(inner, old);
            if (target === null) return;
            const contents = rangeOf(inner, target).getUsedRangeOrNullObject(true).load("address");
            readAddress = () => (contents.isNullObject ? null : contents.address);
          },
        },
      ];
      await runSteps(context, steps, { toTheEnd: true });
      const address = readAddress();
      if (address !== null) {
        enqueuePartDeletion(context, readPart());
        await context.sync();
        throw new Refused({ kind: "occupied", address });
      }
      return readPart();
    },
    { signal },
  );
}

/**
 * Puts the place back and takes the record away. `at`: what stood in the block, or the record of what was meant for a new
 * sheet.
 * @param signal - of the insertion: once it is cancelled, a silent host is not waited for
 * @throws Refused `left-unfinished` or `cancelled-unfinished` when the host does not allow it; the next start does it then.
 */
export async function takeBack(
  at: Before | RegistryRecord,
  part: RecordPart,
  cause: unknown,
  signal: AbortSignal | undefined,
): Promise<void> {
  const refusal = refusalOf(cause);
  try {
    await runExcel(
      async (context) => {
        if ("region" in at) await clearBlock(context, at);
        else await clearNewSheet(context, at, "with-tables");
        enqueuePartDeletion(context, part);
        await context.sync();
      },
      { signal },
    );
  } catch {
    if (refusal === null) throw cause;
    throw leftUnfinished(refusal);
  }
}
