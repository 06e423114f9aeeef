import type { Catalog } from "../domain/model/catalog";
import type { CellContent } from "../excel/cellText";
import { readCells, readSelection, type SelectionReading } from "../excel/readSelection";
import { cellAddress } from "../excel/tables/address";
import type { ActionContext } from "./context";
import { attempt, type ActionResult } from "./result";
import { formulaOrigin, readFormula, type ReadFormula } from "./whereFrom/formulaOrigin";
import type { CellOrigin, Origin, WhereFrom } from "./whereFrom/model";
import { numberOrigin } from "./whereFrom/numberOrigin";
import { tableFinder, type TableFinder } from "./whereFrom/tableOrigin";

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
  readonly value: CellContent;
  readonly text: string;
  readonly formula: ReadFormula | null;
}

/**
 * Tells where the first cells of the selection come from. Reads only: two requests, one more where formulas refer to cells,
 * three or four more inside a table.
 */
export function whereFrom(_context: ActionContext, catalog: Catalog): Promise<ActionResult<WhereFrom>> {
  return attempt(async () => {
    const selection = await readSelection();
    const cells = cellsOf(selection);
    const places = cells.flatMap(({ formula }) =>
      formula?.unread === null ? formula.places.filter((place) => place !== null) : [],
    );
    const read = await readCells(places);
    const valueAt = new Map(places.map((place, index) => [place, read[index] ?? ""]));
    const finders = selection.ours.map((table) => tableFinder(catalog, table));
    return {
      cut: selection.cut,
      cells: cells.map((cell): CellOrigin => ({
        address: cellAddress(selection.sheetName, cell.row, cell.column),
        text: cell.text,
        origin:
          ofFormula(catalog, cell, valueAt) ??
          ofTable(finders, cell) ??
          ofNumber(catalog, selection, cell) ??
          nothing(cell),
      })),
    };
  });
}

function cellsOf(selection: SelectionReading): Cell[] {
  const { region, formulas, values, text } = selection;
  return formulas.flatMap((line, down) =>
    line.map((content, across): Cell => {
      const row = region.row + down;
      return {
        row,
        column: region.column + across,
        content,
        value: values[down]?.[across] ?? "",
        text: text[down]?.[across] ?? "",
        formula: readFormula(selection, content, row),
      };
    }),
  );
}

function ofFormula(
  catalog: Catalog,
  { formula, value }: Cell,
  valueAt: ReadonlyMap<object, CellContent>,
): Origin | null {
  if (formula?.unread !== null) return formula?.unread ?? null;
  const args = formula.call.args.map((argument, index) => {
    if (argument.is === "value") return argument.value;
    const place = formula.places[index] ?? null;
    return place === null ? null : (valueAt.get(place) ?? null);
  });
  return formulaOrigin(catalog, formula, args, value);
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
