import { Field, ProgressBar } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { PANE } from "../../strings/pane";
import { useTexts } from "../hooks/useTexts";
import type { Running } from "../model/running";

interface Props {
  readonly running: Running;
  /** What is being done, as long as it is not cancelled. */
  readonly doing: string;
}

/** A bar with what a long action is doing; once it is cancelled, that it is being taken back, which has no measure. */
export function RunProgress({ running: { done, total, cancelling }, doing }: Props): ReactNode {
  const { say } = useTexts();
  return (
    <Field validationState="none" validationMessage={cancelling ? say(PANE.cancelling) : doing}>
      {total === 0 || cancelling ? <ProgressBar /> : <ProgressBar value={done} max={total} />}
    </Field>
  );
}
