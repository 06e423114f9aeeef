import { kouanFormula, type KouanFormula } from "../../domain/formulas/calls";
import { explainCall, givesNumber, isOfOneFigure, type CallAnswer } from "../../domain/formulas/explainCall";
import { spillsFigures, type SpillGap } from "../../domain/formulas/explainSpill";
import type { Catalog } from "../../domain/model/catalog";
import { nearestFigures } from "../../domain/queries/nearestFigures";
import type { CellContent } from "../../excel/cellText";
import type { Surroundings } from "../../excel/formulas/places";
import { readCalls, type ReadCall } from "../figures/readCalls";
import type { FormulaOrigin, NamedAnswer, UnreadOrigin } from "./model";

/** A formula of ours in a cell, and its calls with what their arguments refer to. */
export interface ReadFormula {
  readonly formula: KouanFormula;
  readonly calls: readonly ReadCall[];
  /** Why the first call is not answered here. */
  readonly unread: UnreadOrigin | null;
}

/** Reads the formula of a cell; null where nothing of ours is in it. */
export function readFormula(
  surroundings: Surroundings,
  content: CellContent,
  row: number,
): ReadFormula | null {
  const formula = kouanFormula(content);
  if (formula === null) return null;
  const calls = readCalls(formula, row, surroundings);
  const [first] = calls;
  if (first === undefined) return null;
  const { name } = first.call;
  // Within another function nobody knows where the spilled cells end up.
  const reason = spillsFigures(name) && !formula.whole ? "several" : first.unasked;
  return {
    formula,
    calls,
    unread: reason === null ? null : { kind: "unread", name, reason, text: first.text },
  };
}

/** The origin of a formula of one figure; `shown` is the cell's value. */
export function formulaOrigin(
  catalog: Catalog,
  { formula, calls }: ReadFormula,
  valuesOf: (call: ReadCall) => readonly unknown[],
  shown: CellContent,
): FormulaOrigin | UnreadOrigin {
  const [first, ...rest] = calls.flatMap((read): NamedAnswer[] => {
    if (read.unasked !== null || !isOfOneFigure(read.call.name)) return [];
    const answer = explainCall(catalog, read.call.name, valuesOf(read));
    return answer === null ? [] : [{ name: read.call.name, answer }];
  });
  const { name } = calls[0]?.call ?? { name: "" };
  if (first?.name !== name) return { kind: "unread", name, reason: "facts", text: "" };
  return {
    kind: "formula",
    name,
    calls: calls.length,
    whole: formula.whole,
    shows: showsOf(first.answer, formula.whole && givesNumber(name), shown),
    answer: first.answer,
    others: rest,
    nearest: first.answer.ok ? [] : nearestFigures(catalog, first.answer),
  };
}

/** Whether a cell shows an answer. */
export function showsOf(
  answer: CallAnswer | SpillGap,
  comparable: boolean,
  shown: CellContent,
): FormulaOrigin["shows"] {
  if (shown === "#NAME?") return "unloaded";
  if (shown === "#BUSY!") return "calculating";
  if (!comparable) return "answer";
  const expected = answer.ok ? answer.value : answer.class === "argument" ? "#VALUE!" : "#N/A";
  return shown === expected ? "answer" : "other";
}
