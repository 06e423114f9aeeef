import { isKouanFormula } from "../../domain/formulas/calls";
import { sumsIn } from "../../domain/formulas/sums";
import type { Reading } from "../../domain/model/reading";
import type { Region } from "../../excel/blocks";
import { placeOf } from "../../excel/formulas/places";
import type { WorkbookReading } from "../../excel/readWorkbook";
import type { FigureCell, FigurePlace } from "../figures/model";
import type { Finding, MixedBy } from "./model";

/** A formula of the user's that adds up figures which cannot be added. */
export interface MixedSum {
  readonly place: FigurePlace;
  readonly finding: Extract<Finding, { kind: "mixed" }>;
}

interface Placed {
  readonly row: number;
  readonly column: number;
  readonly reading: Reading;
}

/**
 * Figures of one sheet, by column and by sort (see {@link sortOf}), each list from the top: of what a sum adds up only the first
 * figure of each sort matters, and that is found without going through a column of thousands.
 */
type SheetFigures = ReadonlyMap<number, ReadonlyMap<string, Placed[]>>;

/** Sums over our figures that differ in unit, indicator, or between actual and planned. Pure. */
export function mixedSums(workbook: WorkbookReading, cells: readonly FigureCell[]): MixedSum[] {
  const figures = figuresBySheet(cells);
  const sheets = new Map(workbook.book.sheets.map(({ id, name }) => [name.toLowerCase(), id]));
  const nameOf = new Map(workbook.book.sheets.map(({ id, name }) => [id, name]));
  return workbook.sheets.flatMap(({ region, formulas }) =>
    formulas.flatMap((line, down) =>
      line.flatMap((content, across): MixedSum[] => {
        if (typeof content !== "string" || !content.startsWith("=") || isKouanFormula(content)) return [];
        const { sheetId } = region;
        const row = region.row + down;
        const surroundings = { sheetId, sheets, tables: workbook.found.tables };
        const place = { sheetId, sheetName: nameOf.get(sheetId) ?? "", row, column: region.column + across };
        for (const references of sumsIn(content)) {
          const regions = references.flatMap((reference) => placeOf(reference, row, surroundings) ?? []);
          const readings = examples(regions.map((each) => firstOfSorts(figures.get(each.sheetId), each)));
          const by = differing(readings);
          if (by.length > 0) return [{ place, finding: { kind: "mixed", by, readings } }];
        }
        return [];
      }),
    ),
  );
}

function figuresBySheet(cells: readonly FigureCell[]): ReadonlyMap<string, SheetFigures> {
  const bySheet = new Map<string, Map<number, Map<string, Placed[]>>>();
  const sorts = new Map<Reading, string>();
  for (const cell of cells) {
    const reading = readingOf(cell);
    if (reading === null) continue;
    const { sheetId, row, column } = cell.place;
    const sort = made(sorts, reading, () => sortOf(reading));
    const sheet = made(bySheet, sheetId, () => new Map<number, Map<string, Placed[]>>());
    const inColumn = made(sheet, column, () => new Map<string, Placed[]>());
    made(inColumn, sort, () => []).push({ row, column, reading });
  }
  for (const sheet of bySheet.values())
    for (const column of sheet.values())
      for (const placed of column.values()) placed.sort((one, other) => one.row - other.row);
  return bySheet;
}

function made<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const value = make();
  map.set(key, value);
  return value;
}

/** The figure that a cell shows as it is: not within another calculation, not overtyped, no rate. */
function readingOf(cell: FigureCell): Reading | null {
  if (cell.from === "table")
    return cell.state === "overtyped" || cell.state === "emptied" || cell.change ? null : cell.reading;
  const answer = cell.from === "spill" ? cell.answer : cell.whole ? cell.answers[0] : undefined;
  return answer?.ok === true && !("derived" in answer) ? answer : null;
}

/** The uppermost figure of each sort in a region; of those in one row the leftmost. */
function firstOfSorts(
  figures: SheetFigures | undefined,
  { row, column, rows, columns }: Region,
): ReadonlyMap<string, Placed> {
  const first = new Map<string, Placed>();
  for (const [at, sorts] of figures ?? []) {
    if (at < column || at >= column + columns) continue;
    for (const [sort, placed] of sorts) {
      const found = placed[firstFrom(placed, row)];
      if (found === undefined || found.row >= row + rows) continue;
      const known = first.get(sort);
      if (known === undefined || inOrder(found, known) < 0) first.set(sort, found);
    }
  }
  return first;
}

/** Index of the first figure at or below a row. */
function firstFrom(placed: readonly Placed[], row: number): number {
  let low = 0;
  let high = placed.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((placed[middle]?.row ?? row) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

function inOrder(one: Placed, other: Placed): number {
  return one.row - other.row || one.column - other.column;
}

const TRAITS: Readonly<Record<MixedBy, (reading: Reading) => string>> = {
  indicator: ({ observation }) => observation.indicator,
  unit: ({ unit }) => unit.id,
  kind: ({ observation }) => observation.kind,
};

function differing(readings: readonly Reading[]): MixedBy[] {
  const traits = Object.entries(TRAITS) as [MixedBy, (reading: Reading) => string][];
  return traits.filter(([, of]) => new Set(readings.map(of)).size > 1).map(([by]) => by);
}

/** What has to be equal for figures to be added. */
function sortOf(reading: Reading): string {
  return Object.values(TRAITS)
    .map((of) => of(reading))
    .join(" ");
}

/** One reading of each sort, in the order in which they stand. */
function examples(regions: readonly ReadonlyMap<string, Placed>[]): Reading[] {
  const sorts = new Map<string, Reading>();
  for (const region of regions)
    for (const [sort, { reading }] of [...region].sort(([, one], [, other]) => inOrder(one, other)))
      if (!sorts.has(sort)) sorts.set(sort, reading);
  return [...sorts.values()];
}
