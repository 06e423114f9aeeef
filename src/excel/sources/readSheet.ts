import { gather, readGrids, rangeOf, type Ask, type Region } from "../blocks";
import type { CellContent } from "../cellText";
import { Refused } from "../refused";
import { decodeSources, loadSourcesParts, type SourcesContent, type StoredSources } from "./part";
import { locateSources, type LocatedSources, type SheetGrid } from "./locate";

/** A sheet of the workbook as far as the sources sheet goes. */
export interface BookSheet {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  readonly isProtected: boolean;
}

/** The sources sheet as it stands, or where it would be made. */
export interface SourcesBook {
  readonly sheets: readonly BookSheet[];
  /** Whether the structure of the workbook is protected, so that no sheet can be made. */
  readonly isProtected: boolean;
  readonly stored: StoredSources | null;
  /** Null: there is none. `located` is null on a sheet that was made but not filled. */
  readonly sheet: {
    readonly sheet: BookSheet;
    readonly grid: SheetGrid;
    readonly located: LocatedSources | null;
  } | null;
}

const EMPTY: SheetGrid = { row: 0, column: 0, contents: [] };

/** The contents that may stand on the sheet, newest first. */
export function generationsOf(stored: StoredSources | null): SourcesContent[] {
  if (stored === null) return [];
  const { current, previous } = stored.record;
  return previous === null ? [current] : [current, previous];
}

/** Sheets and record. One request, two where there is a record. Requires ExcelApi 1.7. */
export async function readStored(context: Excel.RequestContext): Promise<Omit<SourcesBook, "sheet">> {
  const loaded = context.workbook.worksheets.load(
    "items/id,items/name,items/visibility,items/protection/protected",
  );
  const protection = context.workbook.protection.load("protected");
  const parts = loadSourcesParts(context);
  await context.sync();
  const sheets = loaded.items.map(({ id, name, visibility, protection }) => ({
    id,
    name,
    visible: visibility === "Visible",
    isProtected: protection.protected,
  }));
  const records = await gather(
    context,
    parts.items.map(({ id }): Ask<StoredSources | null> => ({
      cost: 200,
      enqueue: (inner) => {
        const xml = inner.workbook.customXmlParts.getItem(id).getXml();
        return () => {
          const record = decodeSources(xml.value);
          return record === null ? null : { partId: id, record };
        };
      },
    })),
  );
  return {
    sheets,
    isProtected: protection.protected,
    stored: records.find((record) => record !== null) ?? null,
  };
}

/**
 * Reads record and sheet: the requests of {@link readStored}, with a record one more and one per 20,000 cells of the
 * sheet; as many again where the sheet is not the one of the record.
 */
export async function readSources(context: Excel.RequestContext): Promise<SourcesBook> {
  const book = await readStored(context);
  const { sheets, stored } = book;
  return { ...book, sheet: stored === null ? null : await findSheet(context, sheets, stored) };
}

/** The sheet of the record; renamed it keeps its id; else any sheet that holds what the record says. */
async function findSheet(
  context: Excel.RequestContext,
  sheets: readonly BookSheet[],
  stored: StoredSources,
): Promise<SourcesBook["sheet"]> {
  const { sheetId, sheetName } = stored.record;
  const own = sheets.filter(({ id, name }) => id === sheetId || (sheetId === "" && name === sheetName));
  const generations = generationsOf(stored);
  for (const candidates of [own, sheets.filter((sheet) => !own.includes(sheet))]) {
    const grids = await readSheets(context, candidates);
    const read = candidates.map((sheet, index) => {
      const grid = grids[index] ?? EMPTY;
      return { sheet, grid, located: locateSources(grid, generations) };
    });
    const found =
      read.find(({ located }) => located !== null) ??
      (candidates === own ? read.find(({ grid }) => isEmpty(grid)) : undefined);
    if (found !== undefined) return found;
  }
  return null;
}

function isEmpty({ contents }: SheetGrid): boolean {
  return contents.every((line) => line.every((content) => content === ""));
}

/** More cells than a list of sources ever has; a larger sheet is the user's. */
const MOST_CELLS = 40_000;

async function readSheets(context: Excel.RequestContext, sheets: readonly BookSheet[]): Promise<SheetGrid[]> {
  const used = await gather(
    context,
    sheets.map(({ id }): Ask<Region | null> => ({
      cost: 10,
      enqueue: (inner) => {
        const range = inner.workbook.worksheets
          .getItem(id)
          .getUsedRangeOrNullObject(true)
          .load("rowIndex,columnIndex,rowCount,columnCount");
        return () => {
          if (range.isNullObject) return null;
          const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = range;
          return rows * columns > MOST_CELLS ? null : { sheetId: id, row, column, rows, columns };
        };
      },
    })),
  );
  const regions = used.filter((region) => region !== null);
  const grids: CellContent[][][] = await readGrids(context, regions);
  return used.map((region) =>
    region === null
      ? EMPTY
      : { row: region.row, column: region.column, contents: grids[regions.indexOf(region)] ?? [] },
  );
}

/**
 * Checks that the sheet may be written. One request.
 * @throws Refused `protected-sheet`, `hidden-sheet`, `filtered`, `merged`.
 */
export async function checkSources(
  context: Excel.RequestContext,
  sheet: BookSheet,
  area: Omit<Region, "sheetId">,
): Promise<void> {
  if (sheet.isProtected) throw new Refused({ kind: "protected-sheet", sheet: sheet.name });
  if (!sheet.visible) throw new Refused({ kind: "hidden-sheet", sheet: sheet.name });
  const live = context.workbook.worksheets.getItem(sheet.id);
  const filter = live.autoFilter.load("isDataFiltered");
  const merged = rangeOf(context, { ...area, sheetId: sheet.id })
    .getMergedAreasOrNullObject()
    .load("address");
  await context.sync();
  if (filter.isDataFiltered) throw new Refused({ kind: "filtered", table: "" });
  if (!merged.isNullObject) throw new Refused({ kind: "merged", address: merged.address });
}
