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
          const readings = regions.flatMap((each) => within(figures.get(each.sheetId) ?? [], each));
          const by = differing(readings);
          if (by.length > 0) return [{ place, finding: { kind: "mixed", by, readings: examples(readings) } }];
        }
        return [];
      }),
    ),
  );
}

function figuresBySheet(cells: readonly FigureCell[]): Map<string, Placed[]> {
  const bySheet = new Map<string, Placed[]>();
  for (const cell of cells) {
    const reading = readingOf(cell);
    if (reading === null) continue;
    const { sheetId, row, column } = cell.place;
    const own = bySheet.get(sheetId) ?? [];
    own.push({ row, column, reading });
    bySheet.set(sheetId, own);
  }
  return bySheet;
}

/** The figure that a cell shows as it is: not within another calculation, not overtyped, no rate. */
function readingOf(cell: FigureCell): Reading | null {
  if (cell.from === "table")
    return cell.state === "overtyped" || cell.state === "emptied" || cell.change ? null : cell.reading;
  const answer = cell.from === "spill" ? cell.answer : cell.whole ? cell.answers[0] : undefined;
  return answer?.ok === true && !("derived" in answer) ? answer : null;
}

function within(figures: readonly Placed[], { row, column, rows, columns }: Region): Reading[] {
  return figures
    .filter(
      (each) =>
        each.row >= row && each.row < row + rows && each.column >= column && each.column < column + columns,
    )
    .map(({ reading }) => reading);
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

/** One reading of each sort. */
function examples(readings: readonly Reading[]): Reading[] {
  const sorts = new Map<string, Reading>();
  for (const reading of readings) {
    const sort = Object.values(TRAITS)
      .map((of) => of(reading))
      .join(" ");
    if (!sorts.has(sort)) sorts.set(sort, reading);
  }
  return [...sorts.values()];
}
