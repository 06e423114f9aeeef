import { parseBox } from "./address";
import { referencesIn } from "./references";
import type { WorkbookSession } from "./session";
import { formulaAt } from "./conditional/source";
import type { Box, CellData, Scalar, SheetId } from "./store";
import { validationAt, type ValidationAt } from "./validation";
import type { Operator, StoredRule } from "./validationRule";

/** What is checked: a value, or what a person is about to put into a cell. */
export type Checked = Pick<CellData, "value" | "type">;

interface At {
  readonly sheet: SheetId;
  readonly row: number;
  readonly column: number;
}

/**
 * Whether a rule allows a value in a cell. What cannot be calculated at once is taken to allow it, an add-in's function among it.
 * inferred: no source tells what Excel does with one
 */
export function isAllowed(
  session: WorkbookSession,
  { rule, ignoreBlanks, boxes }: ValidationAt,
  at: At,
  cell: Checked,
): boolean {
  if (rule === null) return true;
  if (cell.type === "Empty") return ignoreBlanks;
  const moved = ruleAt(rule, boxes, at);
  switch (moved.type) {
    case "Custom":
      return isTrue(session.store.evaluate(moved.formula ?? "", at, cell.value));
    case "List":
      return itemsOf(session, moved.source ?? "", at).some((item) => matches(item, cell));
    case "TextLength":
      return isWithin(session, moved, at, String(cell.value).length);
    default:
      if (cell.type !== "Double" || typeof cell.value !== "number") return false;
      if (moved.type === "WholeNumber" && !Number.isInteger(cell.value)) return false;
      return isWithin(session, moved, at, cell.value);
  }
}

/** documented: a custom rule allows what its formula calls TRUE; an error does not. */
function isTrue(result: Scalar | undefined): boolean {
  return result === undefined || result === true || (typeof result === "number" && result !== 0);
}

/** A rule as it holds in one of its cells: its formulas are written for the first. */
function ruleAt(rule: StoredRule, boxes: readonly Box[], { row, column }: At): StoredRule {
  const moved = (formula: string): string => formulaAt(formula, boxes, row, column);
  const { source, formula, formula1, formula2 } = rule;
  return {
    ...rule,
    ...(source?.startsWith("=") === true ? { source: moved(source) } : {}),
    ...(formula === undefined ? {} : { formula: moved(asFormula(formula)) }),
    ...(formula1 === undefined ? {} : { formula1: moved(formula1) }),
    ...(formula2 === undefined ? {} : { formula2: moved(formula2) }),
  };
}

function asFormula(text: string): string {
  return text.startsWith("=") ? text : `=${text}`;
}

/** The items that a cell's drop-down lists: those of its list validation, each once; undefined where the cell shows none. */
export function listAt(session: WorkbookSession, at: At): readonly Scalar[] | undefined {
  const validation = validationAt(session, at.sheet, at);
  const rule = validation?.rule;
  if (validation === undefined || rule?.type !== "List" || rule.inCellDropDown === false) return undefined;
  const { source = "" } = ruleAt(rule, validation.boxes, at);
  return [...new Set(itemsOf(session, source, at).filter((item) => item !== ""))];
}

/** The items of a list: given with commas, or the cells that its formula names. */
export function itemsOf(session: WorkbookSession, source: string, at: At): readonly Scalar[] {
  if (!source.startsWith("=")) return source.split(",").map((item) => item.trim());
  return referencesIn(session, source, at)
    .slice(0, 1)
    .flatMap(({ sheet, box }) => session.store.values(sheet, box).flat());
}

function matches(item: Scalar, cell: Checked): boolean {
  if (typeof item === "string" && typeof cell.value === "number")
    return Number(item) === cell.value && item !== "";
  return String(item) === String(cell.value);
}

function isWithin(session: WorkbookSession, rule: StoredRule, at: At, value: number): boolean {
  const low = boundOf(session, rule.formula1, at);
  const high = boundOf(session, rule.formula2, at);
  if (low === null) return true;
  const test: Readonly<Record<Operator, () => boolean>> = {
    Between: () => high === null || (value >= low && value <= high),
    NotBetween: () => high === null || value < low || value > high,
    EqualTo: () => value === low,
    NotEqualTo: () => value !== low,
    GreaterThan: () => value > low,
    LessThan: () => value < low,
    GreaterThanOrEqualTo: () => value >= low,
    LessThanOrEqualTo: () => value <= low,
  };
  return test[rule.operator ?? "Between"]();
}

function boundOf(session: WorkbookSession, formula: string | undefined, at: At): number | null {
  if (formula === undefined) return null;
  const text = formula.slice(1).trim();
  if (/^[-+]?[\d.]+(E[-+]?\d+)?$/i.test(text)) return Number(text);
  const [place] = referencesIn(session, formula, at);
  const isCell = place !== undefined && parseBox(text.slice(text.lastIndexOf("!") + 1)) !== null;
  const value = isCell
    ? session.store.cell(place.sheet, place.box.row, place.box.column).value
    : session.store.evaluate(formula, at);
  return typeof value === "number" ? value : null;
}
