import { isKouanFormula } from "../../domain/formulas/calls";
import { gather, rangeOf, readGrids, type Ask, type Region, type WriteControl } from "../blocks";
import { Refused } from "../refused";
import { loadFrozenParts, readFrozen, type FrozenCell } from "./frozenPart";

/** Where formulas are looked for. */
export type FormulaScope = "selection" | "sheet" | "workbook";

/** A sheet as far as formulas go. */
export interface FormulaSheet {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
}

/** A cell with a formula of ours. */
export interface FormulaCell {
  readonly sheet: FormulaSheet;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** What is in the workbook: its sheets, and what was frozen before. */
export interface FormulaBook {
  readonly sheets: readonly FormulaSheet[];
  /** The active sheet, and of the selection the areas. */
  readonly activeId: string;
  readonly frozen: readonly FrozenCell[];
  readonly partIds: readonly string[];
}

/** Sheets and frozen formulas. One request, two where something is frozen. Requires ExcelApi 1.7. */
export async function readFormulaBook(context: Excel.RequestContext): Promise<FormulaBook> {
  const sheets = context.workbook.worksheets.load("items/id,items/name,items/protection/protected");
  const active = context.workbook.worksheets.getActiveWorksheet().load("id");
  const parts = loadFrozenParts(context);
  await context.sync();
  const xmls = await gather(
    context,
    parts.items.map(({ id }): Ask<{ id: string; cells: FrozenCell[] | null }> => ({
      cost: 200,
      enqueue: (inner) => {
        const xml = inner.workbook.customXmlParts.getItem(id).getXml();
        return () => ({ id, cells: readFrozen(xml.value) });
      },
    })),
  );
  // A part that cannot be read is left alone.
  const readable = xmls.filter(({ cells }) => cells !== null);
  return {
    sheets: sheets.items.map(({ id, name, protection }) => ({ id, name, isProtected: protection.protected })),
    activeId: active.id,
    frozen: readable.flatMap(({ cells }) => cells ?? []),
    partIds: readable.map(({ id }) => id),
  };
}

/** The formulas that were found. */
export interface Scan {
  readonly cells: readonly FormulaCell[];
  /** False when more cells are used than were to be read. */
  readonly complete: boolean;
}

/**
 * Cells with a formula of ours in a scope; whole sheets are left out beyond `most` cells. One request for what is used,
 * one more for a selection, then one per 20,000 cells. Requires ExcelApi 1.9.
 */
export async function scanFormulas(
  context: Excel.RequestContext,
  { sheets, activeId }: FormulaBook,
  scope: FormulaScope,
  most = Infinity,
  control: WriteControl = {},
): Promise<Scan> {
  const places =
    scope === "selection"
      ? await selectedAreas(context)
      : sheets
          .filter(({ id }) => scope === "workbook" || id === activeId)
          .map(({ id }) => ({ sheetId: id, area: null }));
  const used = (await gather(context, places.map(askForUsed))).filter((region) => region !== null);
  const wanted = upTo(used, most);
  const read = wanted.flatMap(halved);
  const grids = await readGrids(context, read, "formulas", control);
  const cells = read.flatMap((region, index) => {
    const sheet = sheets.find(({ id }) => id === region.sheetId);
    if (sheet === undefined) return [];
    return (grids[index] ?? []).flatMap((line, down) =>
      line.flatMap((content, across): FormulaCell[] =>
        isKouanFormula(content)
          ? [{ sheet, row: region.row + down, column: region.column + across, formula: content }]
          : [],
      ),
    );
  });
  return { cells, complete: wanted.length === used.length };
}

/** The regions in order whose cells together are no more than that. */
export function upTo(regions: readonly Region[], most: number): Region[] {
  let cells = 0;
  return regions.filter(({ rows, columns }) => {
    const fits = cells + rows * columns <= most;
    if (fits) cells += rows * columns;
    return fits;
  });
}

const SHEET_COLUMNS = 16_384;

/** Excel gives no contents of whole rows, so these are read in two. */
export function halved(region: Region): Region[] {
  if (region.columns < SHEET_COLUMNS) return [region];
  const columns = SHEET_COLUMNS / 2;
  return [
    { ...region, columns },
    { ...region, column: columns, columns },
  ];
}

interface SearchPlace {
  readonly sheetId: string;
  /** Null: the whole sheet. */
  readonly area: Region | null;
}

async function selectedAreas(context: Excel.RequestContext): Promise<SearchPlace[]> {
  const selected = context.workbook.getSelectedRanges();
  const sheet = selected.worksheet.load("id");
  const areas = selected.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  await context.sync();
  if (areas.items.length === 0) throw new Refused({ kind: "no-cells-selected" });
  return areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
    sheetId: sheet.id,
    area: { sheetId: sheet.id, row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount },
  }));
}

/** The part of a sheet or area that has contents. */
export function askForUsed({ sheetId, area }: SearchPlace): Ask<Region | null> {
  return {
    cost: 10,
    enqueue: (context) => {
      const within = area === null ? context.workbook.worksheets.getItem(sheetId) : rangeOf(context, area);
      const used = within.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount");
      return () =>
        used.isNullObject
          ? null
          : {
              sheetId,
              row: used.rowIndex,
              column: used.columnIndex,
              rows: used.rowCount,
              columns: used.columnCount,
            };
    },
  };
}
