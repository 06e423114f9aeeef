import type { ReactNode } from "react";
import { EXPLORE } from "../../../strings/pane";
import { useTexts } from "../../hooks/useTexts";
import type { ExampleFormula } from "../../model/exampleFormula";
import { CopyFormula } from "../CopyFormula";

/** A formula to copy that gives a figure of the preview. */
export function FormulaHelper({ example }: { readonly example: ExampleFormula }): ReactNode {
  const { say } = useTexts();
  const { formula, value, unit } = example;
  return <CopyFormula formula={formula} hint={say(EXPLORE.formulaHint, { value, unit })} />;
}
