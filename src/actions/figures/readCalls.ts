/**
 * The calls of a formula with what their arguments refer to, ready to be asked again.
 * @module
 */
import type { KouanCall, KouanFormula } from "../../domain/formulas/calls";
import type { FormulaArgument } from "../../domain/formulas/formulaArgument";
import { isOfOneFigure } from "../../domain/formulas/explainCall";
import { spillsFigures } from "../../domain/formulas/explainSpill";
import type { Region } from "../../excel/blocks";
import type { CellContent } from "../../excel/cellText";
import { placeOf, type Surroundings } from "../../excel/formulas/places";

/** Why a call is not asked again: an argument is calculated; the function gives facts or a list of names. */
export type Unasked = "argument" | "facts";

/** A call of ours and the cells its arguments stand in, in order; null for those that stand in no cell. */
export interface ReadCall {
  readonly call: KouanCall;
  readonly places: readonly (Region | null)[];
  readonly unasked: Unasked | null;
  /** The argument that is calculated, as written. */
  readonly text: string;
}

/** More cells than that in one argument are not read again. */
const MOST_CELLS = 5_000;

/** Reads the calls of a formula that stands in a row of its sheet. */
export function readCalls(formula: KouanFormula, row: number, surroundings: Surroundings): ReadCall[] {
  return formula.calls.map((call) => {
    const places = call.args.map((argument) => placeOf(argument, row, surroundings));
    const open = call.args.find((argument, index) => !isRead(argument, places[index] ?? null));
    const known = isOfOneFigure(call.name) || spillsFigures(call.name);
    const unasked = !known ? "facts" : open === undefined ? null : "argument";
    return { call, places, unasked, text: open === undefined ? "" : textOf(open) };
  });
}

function isRead(argument: FormulaArgument, place: Region | null): boolean {
  if (argument.is === "value" || argument.is === "array") return true;
  return place !== null && place.rows * place.columns <= MOST_CELLS;
}

function textOf(argument: FormulaArgument): string {
  switch (argument.is) {
    case "complex":
      return argument.text;
    case "own-row":
      return `[@${argument.column}]`;
    case "table-column":
      return `${argument.table}[${argument.column}]`;
    default:
      return "";
  }
}

/** The values of a call's arguments; `valuesAt` gives what stands in a region. */
export function argumentValues(
  { call, places }: ReadCall,
  valuesAt: (region: Region) => readonly (readonly CellContent[])[],
): unknown[] {
  return call.args.map((argument, index): unknown => {
    if (argument.is === "value") return argument.value;
    if (argument.is === "array") return argument.values;
    const place = places[index] ?? null;
    if (place === null) return null;
    const grid = valuesAt(place);
    return place.rows * place.columns === 1 ? (grid[0]?.[0] ?? null) : grid;
  });
}
