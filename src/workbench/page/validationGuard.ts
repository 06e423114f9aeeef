import type { Engine } from "../grid/engine";
import { guardValidation } from "../grid/guardValidation";
import { refusalOf } from "../model/dataValidation";
import type { WorkbookSession } from "../model/session";
import { type CellInput, ERROR_TEXTS, type Scalar } from "../model/store";
import type { Checked } from "../model/validity";
import type { PageState } from "./pageState";
import type { StateHolder } from "./stateHolder";
import { inputFrom } from "./typedInput";

const NOTICE_TIME = 8000;

/** Refuses what a person types against a cell's data validation, and says why. Warnings and hints only speak. */
export function watchValidation(
  engine: Engine,
  session: () => WorkbookSession,
  state: StateHolder<PageState>,
): void {
  guardValidation(engine, (sheet, row, column, text) => {
    const typed = checked(inputFrom(text), (formula) =>
      session().store.evaluate(formula, { sheet, row, column }),
    );
    const alert = typed === null ? null : refusalOf(session(), sheet, row, column, typed);
    if (alert === null) return false;
    const { message } = alert;
    const notice =
      message === ""
        ? ({ id: "validationRefused" } as const)
        : ({ id: "validationMessage", values: { message } } as const);
    state.set({ notice });
    setTimeout(() => {
      if (state.get().notice === notice) state.set({ notice: undefined });
    }, NOTICE_TIME);
    return alert.style === "Stop";
  });
}

/** What was typed, as a validation sees it: of a formula its result; null as long as that is not known. */
function checked(input: CellInput, evaluate: (formula: string) => Scalar | undefined): Checked | null {
  if (typeof input === "number") return { value: input, type: "Double" };
  if (typeof input === "boolean") return { value: input, type: "Boolean" };
  if (input === null || input === "") return { value: "", type: "Empty" };
  if (!input.startsWith("=")) return { value: input.replace(/^'/, ""), type: "String" };
  const result = evaluate(input);
  if (result === undefined) return null;
  if (typeof result === "string" && ERROR_TEXTS.has(result)) return { value: result, type: "Error" };
  return result === "" ? { value: "", type: "Empty" } : checked(result, evaluate);
}
