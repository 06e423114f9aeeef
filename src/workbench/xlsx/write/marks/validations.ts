import { validationOf } from "../../../model/validation";
import type { Mark } from "../../../model/store";
import type { StoredRule } from "../../../model/validationRule";
import { escapeXml } from "../../xml";
import type { PackageEditor } from "../packageEditor";
import { addToSheet } from "../sheetParts";
import { attributes, type MarkContext, quoted, ruleFormula, sqref } from "./context";

// documented: Excel's specifications and limits; a file that exceeds them counts as damaged.
const LONGEST_TITLE = 32;
const LONGEST_TEXT = 255;

/** Types of rules: Excel's word and the file's. */
export const TYPES = {
  List: "list",
  WholeNumber: "whole",
  Decimal: "decimal",
  Date: "date",
  Time: "time",
  TextLength: "textLength",
  Custom: "custom",
} as const;

/** Operators of rules; files leave out the first. */
export const OPERATORS = {
  Between: undefined,
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
} as const;

/** Puts data validations into a sheet. documented: ECMA-376 part 1, 18.3.1.32 */
export function writeValidations(
  file: PackageEditor,
  path: string,
  marks: readonly Mark[],
  context: MarkContext,
): void {
  const elements = marks.flatMap((mark) => {
    const element = validationXml(mark, context);
    if (element === null) context.losses.add("dataValidations");
    return element ?? [];
  });
  if (elements.length === 0) return;
  addToSheet(
    file,
    path,
    `<dataValidations count="${String(elements.length)}">${elements.join("")}</dataValidations>`,
  );
}

function validationXml(mark: Mark, context: MarkContext): string | null {
  const { rule, errorAlert, prompt, ignoreBlanks } = validationOf(mark);
  const formulas = rule === null ? [] : formulasOf(rule, context);
  if (formulas.some((formula) => formula === null)) return null;
  const fits = (text: string, most: number): string => {
    if (text.length > most) context.losses.add("dataValidations");
    return text.slice(0, most);
  };
  const given = attributes({
    type: rule === null ? undefined : TYPES[rule.type],
    errorStyle: errorAlert.style === "Stop" ? undefined : errorAlert.style.toLowerCase(),
    operator: rule?.operator === undefined ? undefined : OPERATORS[rule.operator],
    allowBlank: ignoreBlanks ? 1 : undefined,
    // The name says the opposite of what it does.
    showDropDown: rule?.type === "List" && rule.inCellDropDown === false ? 1 : undefined,
    showInputMessage: prompt.showPrompt ? 1 : undefined,
    showErrorMessage: errorAlert.showAlert ? 1 : undefined,
    errorTitle: fits(errorAlert.title, LONGEST_TITLE),
    error: fits(errorAlert.message, LONGEST_TEXT),
    promptTitle: fits(prompt.title, LONGEST_TITLE),
    prompt: fits(prompt.message, LONGEST_TEXT),
    sqref: sqref(mark.boxes),
  });
  const inside = formulas.map((formula, index) => {
    const name = `formula${String(index + 1)}`;
    return `<${name}>${formula ?? ""}</${name}>`;
  });
  return `<dataValidation${given}>${inside.join("")}</dataValidation>`;
}

function formulasOf(rule: StoredRule, context: MarkContext): (string | null)[] {
  if (rule.type === "List") {
    const { source = "" } = rule;
    return [source.startsWith("=") ? ruleFormula(context, source) : escapeXml(quoted(source))];
  }
  const given = rule.type === "Custom" ? [rule.formula] : [rule.formula1, rule.formula2];
  return given.flatMap((formula) => (formula === undefined ? [] : [ruleFormula(context, formula)]));
}
