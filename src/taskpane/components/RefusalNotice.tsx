import type { ReactNode } from "react";
import type { Refusal } from "../../domain/model/refusal";
import { refusalSentence } from "../../strings/refusals";
import { useTexts } from "../hooks/useTexts";
import { Notice } from "./Notice";

interface Props {
  readonly refusal: Refusal;
  /** What was not done. */
  readonly title?: string;
  /** A button with a way on. */
  readonly action?: ReactNode;
  readonly onDismiss?: () => void;
}

/** Why something was not done. That the user cancelled it is no warning. */
export function RefusalNotice({ refusal, ...rest }: Props): ReactNode {
  const { language } = useTexts();
  return (
    <Notice intent={refusal.kind === "cancelled" ? "info" : "warning"} {...rest}>
      {refusalSentence(refusal, language)}
    </Notice>
  );
}
