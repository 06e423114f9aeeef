/**
 * What Kouan wrote onto the sources sheet, as it stands in one custom XML part. The whole texts are kept, so that what a
 * failure broke off can be completed from here.
 * @module
 */
import { open, sealLong, type Root } from "../registry/envelope";

const ROOT: Root = { name: "sources", namespace: "https://kouan.example/sources/1" };
const FORMAT = 1;

/** A line of the list: the id of a source, and its cells. */
export interface SourceRow {
  readonly key: string;
  readonly cells: readonly (string | number)[];
}

/** Everything on the sheet: lines of text, the header row of the list, its rows. */
export interface SourcesContent {
  readonly lines: readonly string[];
  readonly headers: readonly string[];
  readonly rows: readonly SourceRow[];
}

/** The record of the sheet. */
export interface SourcesRecord {
  /** `pending`: written just before the cells. */
  readonly state: "pending" | "settled";
  /** "" until Excel has given the sheet its id. */
  readonly sheetId: string;
  readonly sheetName: string;
  readonly current: SourcesContent;
  /** What stood there before, for a sheet whose last change was undone; null when the sheet was new. */
  readonly previous: SourcesContent | null;
}

/** The record and the part it stands in. */
export interface StoredSources {
  readonly partId: string;
  readonly record: SourcesRecord;
}

/** The parts of the namespace, with their ids loaded; usually none or one. Requires ExcelApi 1.5. */
export function loadSourcesParts(context: Excel.RequestContext): Excel.CustomXmlPartScopedCollection {
  return context.workbook.customXmlParts.getByNamespace(ROOT.namespace).load("items/id");
}

/** The record of a part; null when it is damaged or of a newer Kouan. */
export function decodeSources(xml: string): SourcesRecord | null {
  const opened = open(xml);
  if (opened === null || opened.format > FORMAT) return null;
  try {
    return JSON.parse(opened.json) as SourcesRecord;
  } catch {
    return null;
  }
}

/** Writes the record into its part, or into a new one when `partId` is null; gives the part's id after the next sync. */
export async function enqueueSources(
  context: Excel.RequestContext,
  partId: string | null,
  record: SourcesRecord,
): Promise<() => string> {
  const attributes = {
    format: String(FORMAT),
    state: record.state,
    sheet: record.sheetName,
    count: String(record.current.rows.length),
  };
  const xml = await sealLong({ attributes, json: JSON.stringify(record) }, ROOT);
  if (partId === null) {
    const part = context.workbook.customXmlParts.add(xml).load("id");
    return () => part.id;
  }
  context.workbook.customXmlParts.getItem(partId).setXml(xml);
  return () => partId;
}
