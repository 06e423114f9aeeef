/**
 * Calculates formulas of ours in the in-memory sheet: one call with literals and references to cells of the same sheet.
 */
import { kouanFormula } from "../../src/domain/formulas/calls";
import type { Catalog } from "../../src/domain/model/catalog";
import { functions } from "../../src/functions";
import { answerCall } from "../../src/functions/support/answerCall";
import { isCellError, isMatrix, type Cell } from "../../src/functions/support/answer";
import type { Evaluate } from "../../src/workbench/model/memory/calculator";
import type { Scalar } from "../../src/workbench/model/store";

function scalar(cell: Cell): Scalar {
  if (typeof cell !== "object") return cell;
  return isCellError(cell) ? cell.error : cell.basicValue;
}

/** What Excel does with the add-in loaded. */
export function evaluateKouan(catalog: Catalog): Evaluate {
  return (formula, place) => {
    const call = kouanFormula(formula)?.calls[0];
    const definition = functions.find(({ id }) => id === call?.name);
    if (call === undefined || definition === undefined) return undefined;
    const args = call.args.map((argument) => {
      if (argument.is === "value") return argument.value;
      if (argument.is === "array") return argument.values;
      if (argument.is === "range") return place.read(place.sheet, argument);
      if (argument.is !== "cell") return null;
      return place.read(place.sheet, { ...argument, rows: 1, columns: 1 })[0]?.[0] ?? null;
    });
    const answer = answerCall(definition, { catalog, language: "zh" }, args);
    return isMatrix(answer) ? answer.map((row) => row.map(scalar)) : scalar(answer);
  };
}
