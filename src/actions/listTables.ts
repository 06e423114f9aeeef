import { holds, type CellContent } from "../excel/cellText";
import type { Located } from "../excel/registry/match";
import { columnsStandAgain, namesOf, type Generation, type RegistryRecord } from "../excel/registry/record";
import { readListing } from "../excel/registered";
import { isLive } from "../excel/survey";
import type { SpillCell } from "../excel/formulas/findSpills";
import { cellAddress } from "../excel/tables/address";
import { bodyOf } from "../excel/tables/sheetTable";
import type { ActionContext } from "./context";
import { askedNow } from "./refresh/asked";
import { attempt, type ActionResult } from "./result";
import type { TableSummary } from "./summary";

/** Lists what Kouan inserted into this workbook, oldest first. Reads only. */
export const listTables: (context: ActionContext) => Promise<ActionResult<readonly TableSummary[]>> = () =>
  attempt(async () => {
    const { found, below, spills } = await readListing();
    return found.located
      .filter(isLive)
      .map((located) => {
        const spill = spills.get(located.record.id);
        const summary = summaryOf(located, below.get(located.table?.id ?? "") ?? []);
        return spill === undefined ? summary : { ...summary, ...spillPart(spill) };
      })
      .sort((a, b) => (a.insertedAt < b.insertedAt ? -1 : a.insertedAt > b.insertedAt ? 1 : 0));
  });

function spillPart({
  sheetName,
  row,
  column,
}: SpillCell): Pick<TableSummary, "state" | "sheetName" | "address"> {
  return { state: "present", sheetName, address: cellAddress(sheetName, row, column) };
}

function summaryOf({ record, table, state }: Located, below: readonly CellContent[]): TableSummary {
  const shown = shownGeneration(record, below, table?.columnNames ?? []);
  const asked = askedNow(record, shown !== record.current);
  return {
    id: record.id,
    kind: record.kind,
    title: asked.title,
    tableName: table?.name ?? record.tableName,
    sheetName: table?.sheetName ?? record.place.sheetName,
    address: table?.address ?? "",
    datasetId: record.query.dataset,
    query: asked.query,
    packageVersion: shown.packageVersion,
    packageHash: shown.packageHash,
    insertedAt: record.insertedAt,
    state,
    ownSheet: record.place.newSheet === true,
    userColumns: userColumns(record, table?.columnNames ?? []),
    rows: table === null ? record.current.rows.length : bodyOf(table).rows,
    withdrawn: shown.rows.filter(({ withdrawn, removed }) => withdrawn === true && removed !== true).length,
    canRestore:
      table !== null && record.previous !== null && record.action === "refresh" && shown === record.current,
  };
}

/** The source note below the table, or the columns that it has, tell whether the user has undone the last refresh. */
function shownGeneration(
  record: RegistryRecord,
  below: readonly CellContent[],
  columnNames: readonly string[],
): Generation {
  const { current, previous } = record;
  if (previous === null) return current;
  if (previous.note === current.note) return columnsStandAgain(record, columnNames) ? previous : current;
  return below.some((content) => holds(content, previous.note)) ? previous : current;
}

/** A column of ours whose header the user has renamed looks like one of theirs: then nothing is said of that many. */
function userColumns(record: RegistryRecord, columnNames: readonly string[]): string[] {
  const here = new Set(columnNames.map((name) => name.toLowerCase()));
  const standing = record.columns.filter(
    ({ out, ...column }) => out !== true || here.has(column.name.toLowerCase()),
  );
  const names = new Set(standing.map((column) => namesOf(column).find((name) => here.has(name))));
  const renamed = names.has(undefined);
  return renamed ? [] : columnNames.filter((name) => !names.has(name.toLowerCase()));
}
