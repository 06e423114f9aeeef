/**
 * Which record belongs to which table of the workbook. Pure: works on what was read.
 * @module
 */
import { asCellValue, holds, token, type CellContent } from "../cellText";
import type { SheetTable } from "../tables/sheetTable";
import { alignColumns } from "./alignColumns";
import { contentOf } from "./contents";
import type { RecordPart } from "./pieces";
import { namesOf, type RecordRow, type RegistryRecord } from "./record";

/** A readable record and the parts it stands in; `null` for a copy that has none yet. */
export interface StoredRecord {
  readonly part: RecordPart | null;
  readonly record: RegistryRecord;
}

/** A record with its table on the sheets. `copied`: the table is a copy, and this is its own record from now on. */
export interface Located extends StoredRecord {
  readonly table: SheetTable | null;
  readonly state: "present" | "missing" | "copied";
}

/** First rows of a table's body, whole width. */
export type Samples = ReadonlyMap<string, readonly (readonly CellContent[])[]>;

/** Rows of a table that are compared with a record to recognise it. */
export const SAMPLE_ROWS = 100;

/** Half of the columns, or of the compared rows, must agree for a table to be taken for a record's. */
const ENOUGH = 0.5;

interface Claims {
  readonly byRecord: Map<StoredRecord, SheetTable>;
  readonly taken: Set<string>;
}

/** Gives tables to the records that name them. The newest record of a name wins: older ones belong to undone insertions. */
export function claimByName(records: readonly StoredRecord[], tables: readonly SheetTable[]): Claims {
  const claims: Claims = { byRecord: new Map(), taken: new Set() };
  const newestFirst = [...records].sort((a, b) => (a.record.insertedAt < b.record.insertedAt ? 1 : -1));
  for (const idToo of [true, false]) {
    for (const stored of newestFirst) {
      const { tableId, tableName } = stored.record;
      const table = tables.find(
        (candidate) =>
          candidate.name.toLowerCase() === tableName.toLowerCase() && (!idToo || candidate.id === tableId),
      );
      const free = table !== undefined && !claims.taken.has(table.id) && !claims.byRecord.has(stored);
      if (!free || !(idToo || resembles(stored.record, table))) continue;
      claims.byRecord.set(stored, table);
      claims.taken.add(table.id);
    }
  }
  return claims;
}

/** Tables nobody named that could be a renamed or copied table of a record. Only these are sampled. */
export function unclaimed(
  records: readonly StoredRecord[],
  tables: readonly SheetTable[],
  claims: Claims,
): SheetTable[] {
  return tables.filter(
    (table) => !claims.taken.has(table.id) && records.some(({ record }) => resembles(record, table)),
  );
}

/** Finishes the claims with the samples: renamed tables first, then copies. */
export function locate(
  records: readonly StoredRecord[],
  claims: Claims,
  candidates: readonly SheetTable[],
  samples: Samples,
): Located[] {
  const rest = new Set(candidates);
  for (const stored of records) {
    if (claims.byRecord.has(stored)) continue;
    const best = bestTable(stored.record, [...rest], samples);
    if (best === null) continue;
    claims.byRecord.set(stored, best);
    rest.delete(best);
  }
  const located: Located[] = records.map((stored) => {
    const table = claims.byRecord.get(stored) ?? null;
    return { ...stored, table, state: table === null ? "missing" : "present" };
  });
  const live = located.filter(({ record }) => record.state !== "forgotten");
  for (const table of rest) {
    const origin = bestRecord(live, table, samples);
    if (origin !== null) located.push(copyOf(origin, table));
  }
  return located;
}

/** Whether enough of a record's columns are in the table. */
function resembles(record: RegistryRecord, table: SheetTable): boolean {
  const names = new Set(table.columnNames.map((name) => name.toLowerCase()));
  const columns = record.columns.filter(({ out }) => out !== true);
  const found = columns.filter((column) => namesOf(column).some((name) => names.has(name))).length;
  return found > 0 && found >= columns.length * ENOUGH;
}

function bestTable(
  record: RegistryRecord,
  tables: readonly SheetTable[],
  samples: Samples,
): SheetTable | null {
  let best: { table: SheetTable; score: number } | null = null;
  for (const table of tables) {
    if (!resembles(record, table)) continue;
    const score = likeness(record, table, samples) + (table.id === record.tableId ? 1 : 0);
    if (score >= ENOUGH && score > (best?.score ?? 0)) best = { table, score };
  }
  return best?.table ?? null;
}

function bestRecord(records: readonly Located[], table: SheetTable, samples: Samples): Located | null {
  let best: { located: Located; score: number } | null = null;
  for (const located of records) {
    if (!resembles(located.record, table)) continue;
    const score = likeness(located.record, table, samples);
    if (score >= ENOUGH && score > (best?.score ?? 0)) best = { located, score };
  }
  return best?.located ?? null;
}

/** Share of the sampled rows whose key columns name a row of the record and whose other cells mostly agree with it. */
function likeness(record: RegistryRecord, table: SheetTable, samples: Samples): number {
  const rows = samples.get(table.id) ?? [];
  if (rows.length === 0) return 0;
  // A key column whose header was renamed is known by what it holds: without it the rows of a copy could not be told apart.
  const positions = alignColumns(record, table.columnNames, rows);
  const found = record.columns.flatMap((column, index) => {
    const at = positions[index] ?? null;
    return at === null ? [] : [{ index, key: column.key, at }];
  });
  const keys = found.filter(({ key }) => key);
  const others = found.filter(({ key }) => !key);
  if (keys.length === 0) return 0;
  const known = new Map<string, RecordRow>();
  for (const { rows: own } of [record.previous, record.current].filter((generation) => generation !== null))
    for (const row of own)
      known.set(keys.map(({ index }) => String(row.values[index] ?? "")).join("\u0000"), row);
  const hits = rows.filter((row) => {
    const written = known.get(
      keys.map(({ at }) => String(token(asCellValue(row[at] ?? "")) ?? "")).join("\u0000"),
    );
    if (written === undefined) return false;
    const equal = others.filter(({ at, index }) => holds(row[at] ?? "", contentOf(written, index)));
    return equal.length >= others.length * ENOUGH;
  });
  return hits.length / rows.length;
}

/** A record of its own for a copy; it gets parts when something is written. The id is the same at every look. */
function copyOf(origin: Located, table: SheetTable): Located {
  const record: RegistryRecord = {
    ...origin.record,
    id: `${origin.record.id}~${table.id.replace(/[{}]/g, "")}`,
    state: "settled",
    tableId: table.id,
    tableName: table.name,
    undo: null,
  };
  return { part: null, record, table, state: "copied" };
}
