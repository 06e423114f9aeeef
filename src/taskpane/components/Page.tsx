import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { ViewHeading } from "./ViewHeading";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  scroll: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}`,
    // Flex items would shrink instead of scroll.
    "& > *": { flexShrink: 0 },
  },
  wide: { gap: tokens.spacingVerticalL },
});

interface Props {
  readonly title: string;
  /** Words of the way back. */
  readonly back: string;
  readonly onBack: () => void;
  /** What scrolls. */
  readonly children: ReactNode;
  /** Its parts stand further apart. */
  readonly wide?: boolean;
  /** What stays below it. */
  readonly bar?: ReactNode;
}

/** A page reached from a list: heading with the way back, what scrolls, and what stays below it. */
export function Page({ title, back, onBack, children, wide = false, bar }: Props): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <ViewHeading title={title} back={back} onBack={onBack} />
      <div className={mergeClasses(styles.scroll, wide && styles.wide)}>{children}</div>
      {bar}
    </div>
  );
}
