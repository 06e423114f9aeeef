import { gather, type Ask } from "../blocks";
import type { CellContent } from "../cellText";
import type { StoredRecord } from "../registry/match";
import type { RegistryRecord } from "../registry/record";
import { readFormulaBook, scanFormulas } from "./scan";

/** The cell of a spilled formula. */
export interface SpillCell {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
}

/**
 * Where the spilled formulas of records stand now, by record id: at the place they were written, else wherever the
 * workbook has the formula. One request where there are such records; where one was moved, what scanning takes.
 */
export async function findSpills(
  context: Excel.RequestContext,
  records: readonly StoredRecord[],
): Promise<ReadonlyMap<string, SpillCell>> {
  const found = new Map<string, SpillCell>();
  const spills = records.map(({ record }) => record).filter(({ kind }) => kind === "spill");
  if (spills.length === 0) return found;
  const contents = await gather(context, spills.map(askForFormula));
  spills.forEach((record, index) => {
    const { sheetId, sheetName, row, column } = record.place;
    const cell = contents[index];
    if (cell !== undefined && cell.content === record.formula)
      found.set(record.id, {
        sheetId: cell.sheetId || sheetId,
        sheetName: cell.sheetName || sheetName,
        row,
        column,
      });
  });
  const lost = spills.filter(({ id }) => !found.has(id));
  if (lost.length === 0) return found;
  const book = await readFormulaBook(context);
  const { cells } = await scanFormulas(context, book, "workbook", MOST_CELLS);
  const placeOf = ({ sheetId, row, column }: SpillCell): string => `${sheetId} ${row} ${column}`;
  const taken = new Set([...found.values()].map(placeOf));
  for (const record of lost) {
    const cell = cells
      .filter(({ formula }) => formula === record.formula)
      .map(({ sheet, row, column }): SpillCell => ({
        sheetId: sheet.id,
        sheetName: sheet.name,
        row,
        column,
      }))
      .find((place) => !taken.has(placeOf(place)));
    if (cell === undefined) continue;
    taken.add(placeOf(cell));
    found.set(record.id, cell);
  }
  return found;
}

/** Cells read at most to find a formula that was moved. */
const MOST_CELLS = 200_000;

interface AtPlace {
  readonly content: CellContent;
  readonly sheetId: string;
  readonly sheetName: string;
}

function askForFormula({ place }: RegistryRecord): Ask<AtPlace> {
  const { row, column } = place;
  return {
    cost: 1,
    enqueue: (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(place.sheetId).load("id,name");
      const cell = sheet.getRangeByIndexes(row, column, 1, 1).load("formulas");
      return () => ({
        content: sheet.isNullObject ? "" : ((cell.formulas[0]?.[0] ?? "") as CellContent),
        sheetId: sheet.isNullObject ? "" : sheet.id,
        sheetName: sheet.isNullObject ? "" : sheet.name,
      });
    },
  };
}
