/**
 * The record before an insertion, and putting the workbook back when the insertion fails.
 * @module
 */
import { rangeOf, type Region } from "./blocks";
import { clearNewSheet } from "./debris";
import type { Before } from "./guards/target";
import { refusalOf } from "./hostErrors";
import { leftUnfinished, Refused } from "./refused";
import { enqueuePartDeletion, enqueueXml } from "./registry/parts";
import type { RegistryRecord } from "./registry/record";
import { runExcel } from "./run";
import { clearBlock } from "./tables/clearBlock";

/**
 * Writes the record, encoded, of what is about to be inserted, in place of stale ones; gives its part's id. One request, in which
 * the place is looked at once more: somebody else may have written there since it was checked.
 * @param target - the place; null where a new sheet is made
 * @throws Refused `occupied`; the record is taken away again.
 */
export async function writeFirstRecord(
  xml: string,
  stale: readonly string[],
  target: Region | null,
  signal?: AbortSignal,
): Promise<string> {
  return runExcel(
    async (context) => {
      for (const old of stale) enqueuePartDeletion(context, old);
      const readId = enqueueXml(context, null, xml);
      const contents =
        target === null ? null : rangeOf(context, target).getUsedRangeOrNullObject(true).load("address");
      await context.sync();
      if (contents?.isNullObject === false) {
        enqueuePartDeletion(context, readId());
        await context.sync();
        throw new Refused({ kind: "occupied", address: contents.address });
      }
      return readId();
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
  partId: string,
  cause: unknown,
  signal: AbortSignal | undefined,
): Promise<void> {
  const refusal = refusalOf(cause);
  try {
    await runExcel(
      async (context) => {
        if ("region" in at) await clearBlock(context, at);
        else await clearNewSheet(context, at, "with-tables");
        enqueuePartDeletion(context, partId);
        await context.sync();
      },
      { signal },
    );
  } catch {
    if (refusal === null) throw cause;
    throw leftUnfinished(refusal);
  }
}
