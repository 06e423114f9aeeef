import { kouanFormula, type KouanCall, type KouanFormula } from "../../domain/formulas/calls";
import { explainCall, givesNumber, isOfOneFigure, type CallAnswer } from "../../domain/formulas/explainCall";
import type { FormulaArgument } from "../../domain/formulas/formulaArgument";
import type { Catalog } from "../../domain/model/catalog";
import { nearestFigures } from "../../domain/queries/nearestFigures";
import type { CellContent } from "../../excel/cellText";
import type { CellPlace, SelectionReading } from "../../excel/readSelection";
import type { FormulaOrigin, UnreadOrigin } from "./model";

/** Functions that spill; the rest of those without one figure tell facts. */
const SPILLING: ReadonlySet<string> = new Set(["PORTSERIES", "PORTTABLE", "PORTRANK", "PORTDATASET"]);

/** A formula of ours in a cell, and the cells its arguments stand in, in order; null for those that stand in no cell. */
export interface ReadFormula {
  readonly formula: KouanFormula;
  readonly call: KouanCall;
  readonly places: readonly (CellPlace | null)[];
  /** Why the call is not read. */
  readonly unread: UnreadOrigin | null;
}

/** Reads the formula of a cell; null where nothing of ours is in it. */
export function readFormula(
  selection: SelectionReading,
  content: CellContent,
  row: number,
): ReadFormula | null {
  const formula = kouanFormula(content);
  const call = formula?.calls[0];
  if (formula === null || call === undefined) return null;
  const places = call.args.map((argument) => placeOf(selection, argument, row));
  const unplaced = call.args.find((argument, index) => argument.is !== "value" && places[index] === null);
  const { name } = call;
  const reason = !isOfOneFigure(name)
    ? SPILLING.has(name)
      ? "several"
      : "facts"
    : unplaced === undefined
      ? null
      : "argument";
  const text = unplaced === undefined ? "" : textOf(unplaced);
  return { formula, call, places, unread: reason === null ? null : { kind: "unread", name, reason, text } };
}

/** The origin of a formula whose arguments have been read; `shown` is the cell's value. */
export function formulaOrigin(
  catalog: Catalog,
  { formula, call }: ReadFormula,
  values: readonly unknown[],
  shown: CellContent,
): FormulaOrigin | UnreadOrigin {
  const answer = explainCall(catalog, call.name, values);
  if (answer === null) return { kind: "unread", name: call.name, reason: "facts", text: "" };
  return {
    kind: "formula",
    name: call.name,
    calls: formula.calls.length,
    whole: formula.whole,
    shows: showsOf(answer, formula.whole && givesNumber(call.name), shown),
    answer,
    nearest: answer.ok ? [] : nearestFigures(catalog, answer),
  };
}

function showsOf(answer: CallAnswer, comparable: boolean, shown: CellContent): FormulaOrigin["shows"] {
  if (shown === "#NAME?") return "unloaded";
  if (shown === "#BUSY!") return "calculating";
  if (!comparable) return "answer";
  const expected = answer.ok ? answer.value : answer.class === "argument" ? "#VALUE!" : "#N/A";
  return shown === expected ? "answer" : "other";
}

function placeOf(
  { region, sheets, tables }: SelectionReading,
  argument: FormulaArgument,
  row: number,
): CellPlace | null {
  switch (argument.is) {
    case "cell": {
      const sheetId =
        argument.sheet === null ? region.sheetId : (sheets.get(argument.sheet.toLowerCase()) ?? null);
      return sheetId === null ? null : { sheetId, row: argument.row, column: argument.column };
    }
    case "own-row": {
      const table = tables.find((each) => each.row <= row && row < each.row + each.rows);
      const at = table?.columnNames.findIndex((name) => name.toLowerCase() === argument.column.toLowerCase());
      if (table === undefined || at === undefined || at < 0) return null;
      return { sheetId: table.sheetId, row, column: table.column + at };
    }
    default:
      return null;
  }
}

function textOf(argument: FormulaArgument): string {
  return argument.is === "complex" ? argument.text : argument.is === "own-row" ? `[@${argument.column}]` : "";
}
