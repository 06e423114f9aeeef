import { Button } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import type { ReactNode } from "react";
import { REFRESH } from "../../../strings/pane";
import type { Refresh } from "../../hooks/useRefresh";
import { useTexts } from "../../hooks/useTexts";
import { Notice } from "../Notice";
import { RefusalNotice } from "../RefusalNotice";

/** What the last refresh did, with the way back. */
export function RefreshResult({ refresh }: { readonly refresh: Refresh }): ReactNode {
  const { say } = useTexts();
  const { state } = refresh;
  const close = (): void => refresh.close();
  if (state.step === "refused") {
    return <RefusalNotice refusal={state.refusal} title={say(REFRESH.notDone)} onDismiss={close} />;
  }
  if (state.step !== "done") return null;
  const { sentence, whole, tables } = state;
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
      {sentence}
    </Notice>
  );
}
