import { type Validation } from "../../../model/validation";
import type { Operator, StoredRule } from "../../../model/validationRule";
import { OPERATORS, TYPES } from "../../write/marks/validations";
import { attribute, elementsNamed, type XmlElement } from "../../xml";
import { isOn } from "../bookPart";
import type { OpenedMark } from "../openedFile";
import { boxesOf, child, type ReadMarkContext, shownFormula, unquoted } from "./context";

/** Reads data validations, also those that newer programs write apart because they name cells of other sheets. */
export function readValidations(tail: XmlElement, context: ReadMarkContext): OpenedMark[] {
  return elementsNamed(tail, "dataValidation").flatMap((element): OpenedMark[] => {
    const boxes = boxesOf(attribute(element, "sqref") || (child(element, "sqref")?.text ?? ""));
    const rule = ruleOf(element, context);
    if (boxes.length === 0 || rule === undefined) {
      context.losses.add("dataValidations");
      return [];
    }
    const style = attribute(element, "errorStyle");
    const data: Validation = {
      rule,
      errorAlert: {
        message: attribute(element, "error"),
        showAlert: isOn(attribute(element, "showErrorMessage")),
        style: style === "warning" ? "Warning" : style === "information" ? "Information" : "Stop",
        title: attribute(element, "errorTitle"),
      },
      prompt: {
        message: attribute(element, "prompt"),
        showPrompt: isOn(attribute(element, "showInputMessage")),
        title: attribute(element, "promptTitle"),
      },
      ignoreBlanks: isOn(attribute(element, "allowBlank")),
    };
    return [{ kind: "validation", boxes, data: { ...data } }];
  });
}

/** null for cells that only have a prompt; undefined for what is not understood. */
function ruleOf(element: XmlElement, context: ReadMarkContext): StoredRule | null | undefined {
  const word = attribute(element, "type");
  if (word === "" || word === "none") return null;
  const type = keyOf(TYPES, word);
  const [first, second] = ["formula1", "formula2"].map((name) => {
    const formula = child(element, name);
    // In the newer place the formula is an element of its own.
    return formula === undefined ? undefined : (child(formula, "f") ?? formula).text;
  });
  if (type === undefined || first === undefined || first === "") return undefined;
  const shown = (text: string): string => shownFormula(context, text);
  if (type === "List") {
    const source = unquoted(first) ?? shown(first);
    return { type, inCellDropDown: !isOn(attribute(element, "showDropDown")), source };
  }
  if (type === "Custom") return { type, formula: shown(first) };
  const operator: Operator = keyOf(OPERATORS, attribute(element, "operator")) ?? "Between";
  const needsTwo = operator === "Between" || operator === "NotBetween";
  if (needsTwo && (second === undefined || second === "")) return undefined;
  return { type, operator, formula1: shown(first), ...(needsTwo ? { formula2: shown(second ?? "") } : {}) };
}

function keyOf<K extends string>(
  words: Readonly<Record<K, string | undefined>>,
  word: string,
): K | undefined {
  return (Object.keys(words) as K[]).find((key) => words[key] === word);
}
