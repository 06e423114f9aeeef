import type { ReactNode } from "react";
import { FORMULAS } from "../../../strings/formulas";
import { refusalSentence } from "../../../strings/refusals";
import type { Formulas } from "../../hooks/useFormulas";
import { useTexts } from "../../hooks/useTexts";
import { Notice } from "../Notice";

/** What the last action on the formulas did. */
export function FormulaResultNotice({ formulas }: { readonly formulas: Formulas }): ReactNode {
  const { say, language } = useTexts();
  const { result, dismiss } = formulas;
  switch (result.step) {
    case "none":
      return null;
    case "refused":
      return (
        <Notice intent="warning" title={say(FORMULAS.notDone)} onDismiss={dismiss}>
          {refusalSentence(result.refusal, language)}
        </Notice>
      );
    case "done":
      return (
        <Notice intent={result.told.whole ? "success" : "warning"} onDismiss={dismiss}>
          {result.told.sentence}
        </Notice>
      );
  }
}
