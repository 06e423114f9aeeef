import { gather, readGrids, type Ask } from "./blocks";
import type { CellContent } from "./cellText";
import { assemble, loadParts, type ReadPart, type RegistryParts } from "./registry/parts";
import type { RecordPart } from "./registry/pieces";
import {
  claimByName,
  locate,
  SAMPLE_ROWS,
  unclaimed,
  type Located,
  type StoredRecord,
} from "./registry/match";
import { askForPlace, bodyOf, loadTables, type SheetTable } from "./tables/sheetTable";

/** The workbook's tables and Kouan's records, brought together. */
export interface Survey {
  readonly tables: readonly SheetTable[];
  /** Every readable record, forgotten ones too, and the copies that are recognised. */
  readonly located: readonly Located[];
  /** Records that cannot be read; they are never written or deleted. */
  readonly unreadable: readonly { readonly part: RecordPart; readonly newer: boolean }[];
  /** Ids of parts that are left from records which were broken off while they were written. */
  readonly loose: readonly string[];
}

/**
 * Reads tables and registry and reconciles them: renamed, moved, copied, deleted, undone. Writes nothing.
 * Two requests; a third when a table was renamed or copied; one for each piece of a long record. Requires ExcelApi 1.5.
 * @param also Loads that ride along with the first request; what it returns comes back as `also`.
 */
export async function survey(context: Excel.RequestContext): Promise<Survey>;
export async function survey<T>(
  context: Excel.RequestContext,
  also: (context: Excel.RequestContext) => T,
): Promise<Survey & { readonly also: T }>;
export async function survey<T>(
  context: Excel.RequestContext,
  also?: (context: Excel.RequestContext) => T,
): Promise<Survey & { readonly also: T | undefined }> {
  const loadedTables = loadTables(context);
  const askForParts = loadParts(context);
  const ridden = also?.(context);
  await context.sync();
  const { tables, parts, loose } = await readPlacesAndParts(context, [
    ...loadedTables.items.map(askForPlace),
    ...askForParts(),
  ]);

  const records: StoredRecord[] = parts.flatMap(({ part, decoded }) =>
    decoded.ok ? [{ part, record: decoded.record }] : [],
  );
  const unreadable = parts.flatMap(({ part, decoded }) =>
    decoded.ok ? [] : [{ part, newer: decoded.newer }],
  );
  const claims = claimByName(records, tables);
  const candidates = unclaimed(records, tables, claims);
  const samples = await readSamples(context, candidates);
  const located = locate(records, claims, candidates, samples);
  return { tables, unreadable, loose, located, also: ridden };
}

async function readPlacesAndParts(
  context: Excel.RequestContext,
  asks: readonly Ask<SheetTable | ReadPart>[],
): Promise<RegistryParts & { readonly tables: readonly SheetTable[] }> {
  const answers = await gather(context, asks);
  const tables = answers.filter((answer): answer is SheetTable => "columnNames" in answer);
  return { tables, ...assemble(answers.filter((answer): answer is ReadPart => !("columnNames" in answer))) };
}

async function readSamples(
  context: Excel.RequestContext,
  tables: readonly SheetTable[],
): Promise<ReadonlyMap<string, readonly (readonly CellContent[])[]>> {
  const filled = tables.filter((table) => bodyOf(table).rows > 0);
  const regions = filled.map((table) => {
    const body = bodyOf(table);
    return { ...body, rows: Math.min(body.rows, SAMPLE_ROWS) };
  });
  const grids = await readGrids(context, regions);
  return new Map(filled.map((table, index) => [table.id, grids[index] ?? []]));
}

/** A record by id, whatever its state, or null. */
export function recordById(found: Survey, id: string): Located | null {
  return found.located.find((located) => located.record.id === id && isLive(located)) ?? null;
}

/** Whether a record is of a table that Kouan still has to do with. */
export function isLive({ record, table }: Located): boolean {
  return record.state === "deleted" ? table !== null : record.state !== "forgotten";
}
