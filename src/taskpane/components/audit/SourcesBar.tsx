import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { DocumentBulletListRegular } from "@fluentui/react-icons/svg/document-bullet-list";
import type { ReactNode } from "react";
import { SOURCES } from "../../../strings/audit";
import { PANE } from "../../../strings/pane";
import type { SourcesWriting } from "../../hooks/useSources";
import { useTexts } from "../../hooks/useTexts";
import { Notice } from "../Notice";
import { RefusalNotice } from "../RefusalNotice";
import { RunProgress } from "../RunProgress";

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalMNudge} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
  grow: { flexGrow: 1 },
  hint: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly writing: SourcesWriting;
  readonly onGoTo: (sheet: { readonly sheetId: string; readonly sheetName: string }) => void;
}

/** The button that writes the sources sheet, what it is doing, and what came of it. */
export function SourcesBar({ writing, onGoTo }: Props): ReactNode {
  const styles = useStyles();
  const { say } = useTexts();
  const { state, reset } = writing;
  const running = state.step === "running";
  return (
    <div className={styles.root}>
      {state.step === "done" ? (
        <Notice
          intent="success"
          onDismiss={reset}
          action={
            <Button size="small" onClick={() => onGoTo(state.outcome)}>
              {say(SOURCES.goTo)}
            </Button>
          }
        >
          {state.sentence}
        </Notice>
      ) : null}
      {state.step === "refused" ? (
        <RefusalNotice refusal={state.refusal} title={say(SOURCES.notDone)} onDismiss={reset} />
      ) : null}
      {state.step === "running" ? <RunProgress running={state} /> : null}
      <div className={styles.buttons}>
        {/* Stays focusable while it runs, so that the focus is not lost. */}
        <Button
          className={styles.grow}
          icon={<DocumentBulletListRegular />}
          disabledFocusable={running}
          onClick={() => void writing.write()}
        >
          {say(SOURCES.write)}
        </Button>
        {state.step === "running" ? (
          <Button disabledFocusable={state.cancelling} onClick={() => writing.cancel()}>
            {say(PANE.cancel)}
          </Button>
        ) : null}
      </div>
      {state.step === "idle" ? <Caption1 className={styles.hint}>{say(SOURCES.hint)}</Caption1> : null}
    </div>
  );
}
