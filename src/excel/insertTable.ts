import type { InsertHow } from "../domain/model/insertion";
import type { TablePlan } from "../domain/model/table";
import { runSteps, type Region, type Step, type WriteControl } from "./blocks";
import { loadSelectedPlace, type Place } from "./guards/selection";
import { checkOutline, checkTarget, type Before } from "./guards/target";
import { blankBefore, freeSheetName, loadSheetNames } from "./newSheet";
import { Refused } from "./refused";
import { recordSteps } from "./registry/parts";
import type { RecordPart } from "./registry/pieces";
import type { RegistryRecord } from "./registry/record";
import { runExcel } from "./run";
import { survey } from "./survey";
import { blockOf, creationSteps } from "./tables/createTable";
import { uniqueHeaders, uniqueTableName } from "./tables/names";
import { takeBack, writeFirstRecord } from "./takeBack";
import { textOf } from "./writeRecords";

/** A place that was checked and is free, and the names the table will have there. */
export interface PreparedInsertion {
  readonly place: Place;
  /** The sheet is made for it; `place.sheetId` is then its name. */
  readonly newSheet: boolean;
  readonly before: Before;
  readonly name: string;
  readonly headers: readonly string[];
  /** Records of tables of that name that are gone (an insertion that was undone); the new record replaces them. */
  readonly stale: readonly RecordPart[];
}

/** What was created. */
export interface CreatedTable {
  readonly tableId: string;
  readonly tableName: string;
  readonly address: string;
  readonly sheetName: string;
}

/** Rows and columns that an insertion takes at a place. */
type Outline = (sheetId: string, row: number, column: number) => Region;

/**
 * Checks the place that was chosen for a plan. Reads only: three requests at the selection, two for a new sheet, more when
 * the place is formatted or tables were renamed. Requires ExcelApi 1.13.
 * @throws Refused for every reason in `guards/`.
 */
export async function prepareInsertion(
  plan: TablePlan,
  { destination }: Pick<InsertHow, "destination">,
  { signal }: Pick<WriteControl, "signal"> = {},
  outline: Outline = (sheetId, row, column) => blockOf(plan, sheetId, row, column),
): Promise<PreparedInsertion> {
  if (plan.rows.length === 0) throw new Refused({ kind: "nothing-to-insert" });
  const newSheet = destination === "new-sheet";
  return runExcel(
    async (context) => {
      const found = await survey(context, () => ({
        readPlace: newSheet ? loadNewPlace(context, plan) : loadSelectedPlace(context),
        names: context.workbook.names.load("items/name"),
      }));
      const { readPlace, names } = found.also;
      const place = readPlace();
      const region = outline(place.sheetId, place.row, place.column);
      checkOutline(region, newSheet ? [] : found.tables);
      const before = newSheet ? blankBefore(region) : await checkTarget(context, region);
      const taken = new Set([...found.tables, ...names.items].map(({ name }) => name.toLowerCase()));
      const name = uniqueTableName(plan.name, taken);
      const stale = found.located.flatMap(({ part, table, record }) =>
        part !== null && table === null && record.tableName.toLowerCase() === name.toLowerCase()
          ? [part]
          : [],
      );
      return { place, newSheet, before, name, headers: uniqueHeaders(plan.headers), stale };
    },
    { signal },
  );
}

/** The place on a sheet that is yet to be made. @throws Refused from the returned function: `protected-workbook`. */
function loadNewPlace(context: Excel.RequestContext, plan: TablePlan): () => Place {
  const readNames = loadSheetNames(context);
  return () => {
    const name = freeSheetName(plan.title, readNames());
    return { sheetId: name, sheetName: name, row: 0, column: 0 };
  };
}

/**
 * Writes record and table. The record goes first, in a request of its own, so that the cells stay one undo step.
 * One request for the record, one per 4 MB for the cells and for a longer record. When anything fails or is cancelled, block and record are
 * put back. A new sheet is shown when it is complete, and the record then says that nothing is pending.
 * @throws Refused as the host answers; `left-unfinished` or `cancelled-unfinished` when it did not let the block be put back.
 */
export async function writeInsertion(
  prepared: PreparedInsertion,
  plan: TablePlan,
  record: RegistryRecord,
  { style }: Pick<InsertHow, "style">,
  control: WriteControl,
): Promise<CreatedTable> {
  const { before, name, headers, stale, place, newSheet } = prepared;
  const made: Made = { sheet: null, table: null, range: null };
  const table = { plan, name, headers, note: record.current.note, style };
  const steps = creationSteps(table, before, (added) => {
    made.table = added.load("id,name");
    made.range = added.getRange().load("address");
  });
  const target = newSheet ? null : before.region;
  const part = await writeFirstRecord(record, stale, target, control.signal);
  try {
    const all = newSheet ? await aroundNewSheet(steps, place.sheetName, made, { part, record }) : steps;
    return await runExcel(
      async (context) => {
        await runSteps(context, all, control);
        return {
          tableId: made.table?.id ?? "",
          tableName: made.table?.name ?? name,
          address: made.range?.address ?? "",
          sheetName: place.sheetName,
        };
      },
      { oneUndoStep: true, signal: control.signal },
    );
  } catch (error) {
    await takeBack(newSheet ? record : before, part, error, control.signal);
    throw error;
  }
}

/** Proxies whose values are read after the last request. */
interface Made {
  sheet: Excel.Worksheet | null;
  table: Excel.Table | null;
  range: Excel.Range | null;
}

/** Makes the sheet before the steps; afterwards shows it and settles the record, as a new sheet cannot be undone. */
export async function aroundNewSheet(
  steps: readonly Step[],
  sheetName: string,
  made: Pick<Made, "sheet">,
  { part, record }: { readonly part: RecordPart; readonly record: RegistryRecord },
): Promise<Step[]> {
  const settled = await textOf({ ...record, state: "settled" });
  return [
    {
      bytes: 256,
      enqueue: (context) => {
        made.sheet = context.workbook.worksheets.add(sheetName);
      },
    },
    ...steps,
    ...recordSteps(part, settled),
    {
      bytes: 256,
      enqueue: (context) => {
        context.workbook.worksheets.getItem(sheetName).activate();
      },
    },
  ];
}
