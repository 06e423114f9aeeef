import { Field, ProgressBar } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { PANE } from "../../strings/pane";
import { useSilence } from "../hooks/useSilence";
import { useTexts } from "../hooks/useTexts";
import type { Running } from "../model/running";

interface Props {
  readonly running: Running;
  /** What is being done, in more words, as long as it is not cancelled. */
  readonly doing?: string;
}

/**
 * A bar with what a long action is doing, or what may keep Excel from answering; once it is cancelled, what becomes of it,
 * which has no measure.
 */
export function RunProgress({ running, doing }: Props): ReactNode {
  const { say } = useTexts();
  const { done, total, cancelling, stopping } = running;
  const silent = useSilence(cancelling ? null : `${done} ${total}`);
  const sentence = cancelling ? say(stopping) : silent ? say(PANE.silent) : (doing ?? say(running.doing));
  return (
    <Field validationState="none" validationMessage={sentence}>
      {total === 0 || cancelling ? <ProgressBar /> : <ProgressBar value={done} max={total} />}
    </Field>
  );
}
