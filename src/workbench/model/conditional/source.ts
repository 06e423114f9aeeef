import { bounding } from "../boxes";
import { shiftRelative } from "../relativeFormula";
import type { Box, Scalar, ValueType } from "../store";

/** Content of a cell, as rules look at it. */
export interface RuleCell {
  readonly value: Scalar;
  readonly type: ValueType;
}

/** Where rules read cells and calculate formulas. */
export interface RuleSource {
  cell(row: number, column: number): RuleCell;
  /** All cells with content in a box. */
  filled(box: Box): readonly RuleCell[];
  /** Result of a formula standing in a cell; undefined as long as it is not known. */
  evaluate(formula: string, row: number, column: number): Scalar | undefined;
  /** Today, as Excel counts days. */
  today(): number;
}

/** The cell that the formulas of a rule are relative to: the first of all its cells. */
export function originOf(boxes: readonly Box[]): { readonly row: number; readonly column: number } {
  const [first, ...rest] = boxes;
  return first === undefined ? { row: 0, column: 0 } : rest.reduce((all, box) => bounding(all, box), first);
}

/** A formula of a rule as it stands in one of its cells. */
export function formulaAt(formula: string, boxes: readonly Box[], row: number, column: number): string {
  const origin = originOf(boxes);
  return shiftRelative(formula, row - origin.row, column - origin.column);
}

/** What an operand of a rule is in one of its cells: a number or text as it stands, or a formula's result. */
export function operandAt(
  source: RuleSource,
  operand: unknown,
  boxes: readonly Box[],
  row: number,
  column: number,
): Scalar | undefined {
  if (typeof operand === "number" || typeof operand === "boolean") return operand;
  if (typeof operand !== "string") return undefined;
  const text = operand.startsWith("=") ? operand.slice(1).trim() : operand.trim();
  if (text !== "" && Number.isFinite(Number(text))) return Number(text);
  const quoted = /^"((?:[^"]|"")*)"$/.exec(text)?.[1];
  if (quoted !== undefined) return quoted.replaceAll('""', '"');
  if (!operand.startsWith("=")) return operand;
  return source.evaluate(formulaAt(operand, boxes, row, column), row, column);
}
