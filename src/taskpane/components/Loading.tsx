import { Caption1, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { PANE } from "../../strings/pane";
import { useSilence } from "../hooks/useSilence";
import { useTexts } from "../hooks/useTexts";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalXXL,
  },
  hint: { textAlign: "center", color: tokens.colorNeutralForeground2, maxWidth: "340px" },
});

/** A view whose content is being read; when that takes long, what may keep Excel from answering. */
export function Loading(): ReactNode {
  const styles = useStyles();
  const { say } = useTexts();
  const silent = useSilence("");
  return (
    <div className={styles.root}>
      <Spinner size="small" label={say(PANE.loading)} />
      {silent ? <Caption1 className={styles.hint}>{say(PANE.silent)}</Caption1> : null}
    </div>
  );
}
