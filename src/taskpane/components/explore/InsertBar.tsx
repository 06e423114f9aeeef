import { Button, Caption1, Field, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { TableAddRegular } from "@fluentui/react-icons/svg/table-add";
import type { ReactNode } from "react";
import { EXPLORE, PANE } from "../../../strings/pane";
import { refusalSentence } from "../../../strings/refusals";
import type { Insertion } from "../../hooks/useInsert";
import { useTexts } from "../../hooks/useTexts";
import { Notice } from "../Notice";

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
  readonly rows: number;
  readonly insertion: Insertion;
  readonly onInsert: () => void;
}

/** The button that inserts, what it is doing, and what came of it. */
export function InsertBar({ rows, insertion, onInsert }: Props): ReactNode {
  const styles = useStyles();
  const { say, language } = useTexts();
  const { state } = insertion;
  const running = state.step === "running";
  return (
    <div className={styles.root}>
      {state.step === "done" ? (
        <Notice
          intent="success"
          onDismiss={() => insertion.reset()}
          action={
            <Button size="small" onClick={() => void insertion.goTo(state.table.id)}>
              {say(EXPLORE.goToTable)}
            </Button>
          }
        >
          {say(EXPLORE.inserted, { name: state.table.tableName, address: state.table.address })}
        </Notice>
      ) : null}
      {state.step === "refused" ? (
        <Notice
          intent="warning"
          {...(state.inserted ? {} : { title: say(EXPLORE.notInserted) })}
          onDismiss={() => insertion.reset()}
        >
          {refusalSentence(state.refusal, language)}
        </Notice>
      ) : null}
      {running ? (
        <Field
          validationState="none"
          validationMessage={
            state.total === 0
              ? say(EXPLORE.inserting)
              : say(EXPLORE.insertingSteps, { done: state.done, total: state.total })
          }
        >
          {state.total === 0 ? <ProgressBar /> : <ProgressBar value={state.done} max={state.total} />}
        </Field>
      ) : null}
      <div className={styles.buttons}>
        {/* Stays focusable while it runs, so that the focus is not lost. */}
        <Button
          appearance="primary"
          className={styles.grow}
          icon={<TableAddRegular />}
          disabledFocusable={running || rows === 0}
          onClick={onInsert}
        >
          {say(EXPLORE.insert)}
        </Button>
        {running ? <Button onClick={() => insertion.cancel()}>{say(PANE.cancel)}</Button> : null}
      </div>
      {state.step === "idle" && rows > 0 ? (
        <Caption1 className={styles.hint}>{say(EXPLORE.insertHint, { rows })}</Caption1>
      ) : null}
    </div>
  );
}
