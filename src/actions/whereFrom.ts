import { spillsFigures } from "../domain/formulas/explainSpill";
import type { Catalog } from "../domain/model/catalog";
import type { Region } from "../excel/blocks";
import type { CellContent } from "../excel/cellText";
import type { Surroundings } from "../excel/formulas/places";
import { readSelection, readValues, type SelectionReading, type SpillAnchor } from "../excel/readSelection";
import { cellAddress } from "../excel/tables/address";
import type { ActionContext } from "./context";
import { argumentValues, type ReadCall } from "./figures/readCalls";
import { attempt, type ActionResult } from "./result";
import { formulaOrigin, readFormula, type ReadFormula } from "./whereFrom/formulaOrigin";
import type { CellOrigin, Origin, WhereFrom } from "./whereFrom/model";
import { numberOrigin } from "./whereFrom/numberOrigin";
import { spillOrigin } from "./whereFrom/spillOrigin";
import { tableFinder, type TableFinder } from "./whereFrom/tableOrigin";

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
  readonly value: CellContent;
  readonly text: string;
  /** Its own formula, or the one that spills into it. */
  readonly formula: ReadFormula | null;
  readonly anchor: SpillAnchor | null;
}

type ValuesOf = (call: ReadCall) => readonly unknown[];

/**
 * Tells where the first cells of the selection come from. Reads only: two requests, one more where formulas refer to cells,
 * three or four more inside a table.
 */
export function whereFrom(context: ActionContext, catalog: Catalog): Promise<ActionResult<WhereFrom>> {
  return attempt(async () => {
    const selection = await readSelection();
    const cells = cellsOf(selection);
    const valuesOf = await readArguments(cells);
    const finders = selection.ours.map((table) => tableFinder(catalog, table));
    return {
      cut: selection.cut,
      cells: cells.map((cell): CellOrigin => ({
        address: cellAddress(selection.sheetName, cell.row, cell.column),
        text: cell.text,
        origin:
          ofFormula(catalog, context, selection, cell, valuesOf) ??
          ofTable(finders, cell) ??
          ofNumber(catalog, selection, cell) ??
          nothing(cell),
      })),
    };
  });
}

function cellsOf(selection: SelectionReading): Cell[] {
  const { region, formulas, values, text, anchors } = selection;
  const surroundings: Surroundings = { ...selection, sheetId: region.sheetId };
  return formulas.flatMap((line, down) =>
    line.map((content, across): Cell => {
      const row = region.row + down;
      const anchor = anchors[down]?.[across] ?? null;
      const own = readFormula(surroundings, content, row);
      return {
        row,
        column: region.column + across,
        content,
        value: values[down]?.[across] ?? "",
        text: text[down]?.[across] ?? "",
        formula: own ?? (anchor === null ? null : readFormula(surroundings, anchor.formula, anchor.row)),
        anchor,
      };
    }),
  );
}

/** Reads what the arguments of all formulas refer to at once; each region once. */
async function readArguments(cells: readonly Cell[]): Promise<ValuesOf> {
  const regions = new Map<string, Region>();
  for (const { formula } of cells) {
    for (const { unasked, places } of formula?.calls ?? []) {
      if (unasked !== null) continue;
      for (const place of places) if (place !== null) regions.set(keyOf(place), place);
    }
  }
  const grids = await readValues([...regions.values()]);
  const gridAt = new Map([...regions.keys()].map((key, index) => [key, grids[index] ?? []]));
  return (call) => argumentValues(call, (region) => gridAt.get(keyOf(region)) ?? []);
}

function keyOf({ sheetId, row, column, rows, columns }: Region): string {
  return [sheetId, row, column, rows, columns].join(" ");
}

function ofFormula(
  catalog: Catalog,
  { language }: ActionContext,
  { sheetName }: SelectionReading,
  cell: Cell,
  valuesOf: ValuesOf,
): Origin | null {
  const { formula, anchor, row, column, value } = cell;
  if (formula === null) return null;
  if (formula.unread !== null) return formula.unread;
  const [first] = formula.calls;
  if (first === undefined || !spillsFigures(first.call.name)) {
    return formulaOrigin(catalog, formula, valuesOf, value);
  }
  const start = anchor ?? { row, column };
  const spilled = {
    name: first.call.name,
    values: valuesOf(first),
    anchor: cellAddress(sheetName, start.row, start.column),
    down: row - start.row,
    across: column - start.column,
    shown: value,
  };
  return spillOrigin(catalog, spilled, language);
}

function ofTable(finders: readonly TableFinder[], { row, column, content }: Cell): Origin | null {
  for (const find of finders) {
    const origin = find(row, column, content);
    if (origin !== null) return origin;
  }
  return null;
}

function ofNumber(catalog: Catalog, { around, region }: SelectionReading, cell: Cell): Origin | null {
  if (typeof cell.content !== "number") return null;
  const line = around.values[cell.row - region.row] ?? [];
  return numberOrigin(catalog, cell.content, line, cell.column - around.first);
}

function nothing({ content }: Cell): Origin {
  const formula = typeof content === "string" && content.startsWith("=");
  const reason =
    content === "" ? "empty" : formula ? "formula" : typeof content === "number" ? "number" : "text";
  return { kind: "nothing", reason };
}
