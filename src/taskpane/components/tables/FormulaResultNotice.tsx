import type { ReactNode } from "react";
import { FORMULAS } from "../../../strings/formulas";
import type { Formulas } from "../../hooks/useFormulas";
import { useTexts } from "../../hooks/useTexts";
import { Notice } from "../Notice";
import { RefusalNotice } from "../RefusalNotice";

/** What the last action on the formulas did. */
export function FormulaResultNotice({ formulas }: { readonly formulas: Formulas }): ReactNode {
  const { say } = useTexts();
  const { result, dismiss } = formulas;
  switch (result.step) {
    case "none":
      return null;
    case "refused":
      return <RefusalNotice refusal={result.refusal} title={say(FORMULAS.notDone)} onDismiss={dismiss} />;
    case "done":
      return (
        <Notice intent={result.told.whole ? "success" : "warning"} onDismiss={dismiss}>
          {result.told.sentence}
        </Notice>
      );
  }
}
