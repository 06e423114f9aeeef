import { clearDebris, completeInsertion, lacksName } from "../excel/debris";
import { clearLoneNotes, readListing, readRegistered, readStruck } from "../excel/registered";
import type { Located } from "../excel/registry/match";
import { clearSpillFormats, recordsWithoutFormula } from "../excel/spillDebris";
import type { SheetTable } from "../excel/tables/sheetTable";
import { deleteLoose, deleteRecords, writeRecords } from "../excel/writeRecords";
import { readFormatsLeft, writeUpdates } from "../excel/writeUpdates";
import type { ActionContext } from "./context";
import { finishing, openWrite, type Finishing, type OpenWrite } from "./refresh/finishing";
import { attemptAlone, type ActionResult } from "./result";

/** What was put right. */
export interface RecoverOutcome {
  /** Insertions of which remains were cleared, refreshes that were taken back or completed. */
  readonly recovered: number;
}

/**
 * Puts right what the host broke off and did not let us put right at the time. To be called once at start. Does nothing
 * in the usual case; never touches a cell that does not hold exactly what Kouan wrote.
 */
export const recoverTables: (context: ActionContext) => Promise<ActionResult<RecoverOutcome>> = () =>
  attemptAlone(async () => {
    const { found } = await readListing();
    const pending = found.located.filter(({ record, part }) => record.state === "pending" && part !== null);
    const unfinished = pending.filter(({ record }) => record.action === "insert");
    const insertions = unfinished.filter(({ record }) => record.kind !== "spill");
    const spills = unfinished.filter(({ record }) => record.kind === "spill");
    const refreshes = pending.filter(({ record, table }) => record.previous !== null && table !== null);
    const deleted = found.located.filter(({ record, table }) => record.state === "deleted" && table === null);
    await deleteLoose(found.loose);
    await clearLoneNotes(deleted.map(({ record }) => record));
    await deleteRecords(deleted.flatMap(({ part }) => part ?? []));
    const inserted = (await finishInsertions(insertions, found.tables)) + (await finishSpills(spills));
    return { recovered: inserted + (await finishRefreshes(refreshes)) };
  });

async function finishInsertions(
  insertions: readonly Located[],
  tables: readonly SheetTable[],
): Promise<number> {
  const gone = insertions.filter(({ table }) => table === null);
  const nameless = insertions.filter(({ record, table }) => table !== null && lacksName(record, table));
  await oneByOne([
    ...gone.map((each) => () => clearDebris(each.record, tables)),
    ...nameless.flatMap(({ record, table }) =>
      table === null ? [] : [() => completeInsertion(record, table)],
    ),
  ]);
  await deleteRecords(gone.flatMap(({ part }) => (part === null ? [] : [part])));
  return gone.length + nameless.length;
}

/** A formula that is nowhere never came: what was made ready for it is taken back. */
async function finishSpills(spills: readonly Located[]): Promise<number> {
  const gone = await recordsWithoutFormula(spills.map(({ record }) => record));
  await oneByOne(
    gone.map(
      (record) => () =>
        record.place.newSheet === true ? clearDebris(record, []) : clearSpillFormats(record),
    ),
  );
  await deleteRecords(
    spills.flatMap(({ part, record }) => (part !== null && gone.includes(record) ? [part] : [])),
  );
  return gone.length;
}

function oneByOne(jobs: readonly (() => Promise<void>)[]): Promise<void> {
  return jobs.reduce((before, job) => before.then(job), Promise.resolve());
}

async function finishRefreshes(refreshes: readonly Located[]): Promise<number> {
  if (refreshes.length === 0) return 0;
  const { registered } = await readRegistered(refreshes.map(({ record }) => record.id));
  const open = registered.flatMap((each) => openWrite(each) ?? []);
  const marked = await readMarked(open);
  const broken = await withoutWhole(
    open.flatMap((write, index) => finishing(write, marked[index] ?? false) ?? []),
  );
  if (broken.length === 0) return 0;
  await writeUpdates(broken.map(({ update }) => update));
  await writeRecords(broken.map(({ part, after }) => ({ part, record: after })));
  return broken.length;
}

/** Whether rows are already struck through (or no longer) as the write had it; asked only where there are such rows. */
async function readMarked(open: readonly OpenWrite[]): Promise<boolean[]> {
  const asked = open.map(({ way, reading: { table } }) =>
    way.restoration.marks.map(({ row }) => ({
      table,
      row,
      position: way.aligned.positions.find((position) => position !== null) ?? 0,
    })),
  );
  if (asked.every((questions) => questions.length === 0)) return open.map(() => false);
  const struck = await readStruck(asked.flat());
  let next = 0;
  return open.map(({ record, way }) =>
    way.restoration.marks
      .map((mark) => (struck[next++] === mark.struck) === (record.action === "restore"))
      .includes(true),
  );
}

/** Without those that are whole, as far as anything tells: their formats are looked at, if it depends on them. */
async function withoutWhole(found: readonly Finishing[]): Promise<Finishing[]> {
  const doubtful = found.filter((each) => each.doubtful);
  if (doubtful.length === 0) return [...found];
  const lacking = await readFormatsLeft(doubtful.map(({ update }) => update));
  const whole = new Set(doubtful.filter((_, index) => lacking[index]?.cells.length === 0));
  return found.filter((each) => !whole.has(each));
}
