import { Body1, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { PANE } from "../../strings/pane";
import { useTexts } from "../hooks/useTexts";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
  },
  detail: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere", userSelect: "text" },
});

interface Props {
  readonly error: Error;
  readonly onRetry: () => void;
}

/** The sentence in place of a view that threw. */
export function Crashed({ error, onRetry }: Props): ReactNode {
  const styles = useStyles();
  const { say } = useTexts();
  return (
    <div role="alert" className={styles.root}>
      <Body1>{say(PANE.crashed)}</Body1>
      <Caption1 className={styles.detail}>{`${error.name}: ${error.message}`}</Caption1>
      <Button onClick={onRetry}>{say(PANE.reload)}</Button>
    </div>
  );
}
