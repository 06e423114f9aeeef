import { makeStyles, tokens } from "@fluentui/react-components";
import { ArrowRightRegular } from "@fluentui/react-icons/svg/arrow-right";
import type { ReactNode } from "react";
import { REFRESH } from "../../../strings/pane";
import { useTexts } from "../../hooks/useTexts";

const useStyles = makeStyles({
  values: {
    display: "inline-flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    overflowWrap: "anywhere",
    fontVariantNumeric: "tabular-nums",
  },
  old: { color: tokens.colorNeutralForeground3 },
  next: { fontWeight: tokens.fontWeightSemibold },
  arrow: { display: "inline-flex", color: tokens.colorNeutralForeground3 },
});

/** Old → new; blank cells are named. */
export function OldToNew({ old, next }: { readonly old: string; readonly next: string }): ReactNode {
  const styles = useStyles();
  const { say } = useTexts();
  return (
    <span className={styles.values}>
      <span className={styles.old}>{old === "" ? say(REFRESH.blank) : old}</span>
      <span className={styles.arrow} role="img" aria-label={say(REFRESH.becomes)}>
        <ArrowRightRegular />
      </span>
      <span className={styles.next}>{next === "" ? say(REFRESH.blank) : next}</span>
    </span>
  );
}
