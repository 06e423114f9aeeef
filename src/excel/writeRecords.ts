/**
 * Writing and deleting the records of tables; each function is one `Excel.run`.
 * @module
 */
import { runSteps, type Step, type WriteControl } from "./blocks";
import { encodeRecord } from "./registry/codec";
import { enqueueDeletion, enqueuePartDeletion, recordSteps } from "./registry/parts";
import { cut, type RecordPart, type RecordText } from "./registry/pieces";
import type { RegistryRecord } from "./registry/record";
import { runExcel } from "./run";
import type { SheetTable } from "./tables/sheetTable";

/** A record that is to be written, and the parts in which it stands; null: in none yet. */
export interface UnwrittenRecord {
  readonly part: RecordPart | null;
  readonly record: RegistryRecord;
}

/** Text of a record, cut where it is too long for a request. */
export async function textOf(record: RegistryRecord): Promise<RecordText> {
  return cut(await encodeRecord(record));
}

/** Writes records, into new parts where they have none; gives their parts. One request per 4 MB, and one for each that is larger. */
export async function writeRecords(
  records: readonly UnwrittenRecord[],
  { signal }: WriteControl = {},
): Promise<RecordPart[]> {
  const texts = await Promise.all(records.map(({ record }) => textOf(record)));
  return runExcel(
    async (context) => {
      const written: (() => RecordPart)[] = [];
      const steps = records.flatMap(({ part }, index): Step[] => {
        const text = texts[index] ?? { head: "", pieces: [] };
        return recordSteps(part, text, (read) => void written.push(read));
      });
      // Whoever cancels meanwhile is heeded by what comes next, the cells.
      await runSteps(context, steps, { toTheEnd: true });
      return written.map((read) => read());
    },
    { signal },
  );
}

/** Deletes records. One request. */
export async function deleteRecords(
  parts: readonly RecordPart[],
  { signal }: WriteControl = {},
): Promise<void> {
  if (parts.length === 0) return;
  await runExcel(
    async (context) => {
      for (const part of parts) enqueuePartDeletion(context, part);
      await context.sync();
    },
    { signal },
  );
}

/** Deletes what is left of records that were broken off while they were written. One request. */
export async function deleteLoose(partIds: readonly string[]): Promise<void> {
  if (partIds.length === 0) return;
  await runExcel(async (context) => {
    for (const partId of partIds) enqueueDeletion(context, partId);
    await context.sync();
  });
}

/** Gives a table another name and writes its record. One request, and one more per 4 MB of the record. */
export async function renameSheetTable(
  table: SheetTable,
  name: string,
  { part, record }: UnwrittenRecord,
  { signal }: WriteControl = {},
): Promise<void> {
  const text = await textOf(record);
  const naming: Step = {
    bytes: 0,
    enqueue: (context) => {
      context.workbook.tables.getItem(table.id).name = name;
    },
  };
  await runExcel((context) => runSteps(context, [...recordSteps(part, text), naming], { toTheEnd: true }), {
    signal,
  });
}
