import { gather, readGrids } from "./blocks";
import type { CellContent } from "./cellText";
import { askForPart, loadPartIds, type RegistryPart } from "./registry/parts";
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
  /** Parts that cannot be read; they are never written or deleted. */
  readonly unreadable: readonly { readonly partId: string; readonly newer: boolean }[];
}

/**
 * Reads tables and registry and reconciles them: renamed, moved, copied, deleted, undone. Writes nothing.
 * Two requests; a third when a table was renamed or copied. Requires ExcelApi 1.5.
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
  const partIds = loadPartIds(context);
  const ridden = also?.(context);
  await context.sync();
  const { tables, parts } = await readPlacesAndParts(context, loadedTables, partIds);

  const records: StoredRecord[] = parts.flatMap(({ partId, decoded }) =>
    decoded.ok ? [{ partId, record: decoded.record }] : [],
  );
  const unreadable = parts.flatMap(({ partId, decoded }) =>
    decoded.ok ? [] : [{ partId, newer: decoded.newer }],
  );
  const claims = claimByName(records, tables);
  const candidates = unclaimed(records, tables, claims);
  const samples = await readSamples(context, candidates);
  return { tables, unreadable, located: locate(records, claims, candidates, samples), also: ridden };
}

async function readPlacesAndParts(
  context: Excel.RequestContext,
  loadedTables: Excel.TableCollection,
  partIds: Excel.CustomXmlPartScopedCollection,
): Promise<{ tables: SheetTable[]; parts: RegistryPart[] }> {
  const answers = await gather<SheetTable | RegistryPart>(context, [
    ...loadedTables.items.map(askForPlace),
    ...partIds.items.map((part) => askForPart(part.id)),
  ]);
  return {
    tables: answers.filter((answer): answer is SheetTable => !("partId" in answer)),
    parts: answers.filter((answer): answer is RegistryPart => "partId" in answer),
  };
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
