import { Button } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import type { ReactNode } from "react";
import { REFRESH, TABLES } from "../../../strings/pane";
import { refusalSentence } from "../../../strings/refusals";
import type { Refresh } from "../../hooks/useRefresh";
import { useTexts } from "../../hooks/useTexts";
import { Notice } from "../Notice";

/** What the last refresh did, with the way back. */
export function RefreshResult({ refresh }: { readonly refresh: Refresh }): ReactNode {
  const { say, language } = useTexts();
  const { state } = refresh;
  const close = (): void => refresh.close();
  switch (state.step) {
    case "planning":
      return <Notice intent="info">{say(TABLES.comparing)}</Notice>;
    case "undoing":
      return <Notice intent="info">{say(REFRESH.undoing)}</Notice>;
    case "refused":
      return (
        <Notice intent="warning" title={say(REFRESH.notDone)} onDismiss={close}>
          {refusalSentence(state.refusal, language)}
        </Notice>
      );
    case "undone":
      return (
        <Notice intent="success" onDismiss={close}>
          {say(REFRESH.undone)}
        </Notice>
      );
    case "done": {
      const { applied, outcome, tables } = state;
      const sentences = [
        applied === 1 ? say(REFRESH.appliedOne) : say(REFRESH.applied, { count: applied }),
        ...(outcome.skipped.length === 0 ? [] : [say(REFRESH.skipped, { count: outcome.skipped.length })]),
        ...outcome.refused.map(({ title, refusal }) =>
          say(REFRESH.refusedTable, { title, reason: refusalSentence(refusal, language) }),
        ),
      ];
      const whole = outcome.skipped.length === 0 && outcome.refused.length === 0;
      return (
        <Notice
          intent={whole ? "success" : "warning"}
          onDismiss={close}
          action={
            tables.length === 0 ? undefined : (
              <Button size="small" icon={<ArrowUndoRegular />} onClick={() => void refresh.undo(tables)}>
                {say(REFRESH.undo)}
              </Button>
            )
          }
        >
          {sentences.join(" ")}
        </Notice>
      );
    }
    default:
      return null;
  }
}
