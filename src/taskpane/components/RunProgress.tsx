import { Field, ProgressBar } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTexts } from "../hooks/useTexts";
import type { Running } from "../model/running";

interface Props {
  readonly running: Running;
  /** What is being done, in more words, as long as it is not cancelled. */
  readonly doing?: string;
}

/** A bar with what a long action is doing; once it is cancelled, what becomes of it, which has no measure. */
export function RunProgress({ running, doing }: Props): ReactNode {
  const { say } = useTexts();
  const { done, total, cancelling, stopping } = running;
  const sentence = cancelling ? say(stopping) : (doing ?? say(running.doing));
  return (
    <Field validationState="none" validationMessage={sentence}>
      {total === 0 || cancelling ? <ProgressBar /> : <ProgressBar value={done} max={total} />}
    </Field>
  );
}
