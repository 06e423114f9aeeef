import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type ReactNode, useEffect, useState } from "react";
import { PANE } from "../../strings/pane";
import { useAnnounce } from "../hooks/useAnnounce";
import type { Run } from "../hooks/useRun";
import { useTexts } from "../hooks/useTexts";
import type { Running } from "../model/running";
import { RunProgress } from "./RunProgress";

const useStyles = makeStyles({
  root: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalM },
  bar: {
    flexShrink: 0,
    padding: `${tokens.spacingVerticalMNudge} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  stacked: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
  grow: { flexGrow: 1, minWidth: 0 },
  button: { flexShrink: 0 },
});

/** What usually takes no time is shown when it has taken this long. */
const SHORT_MS = 500;

interface Props {
  readonly run: Run;
  /** Stands below the view, and not in it. */
  readonly asBar?: boolean;
}

/** What is running and the way to stop it; nothing while nothing runs. */
export function RunStatus({ run, asBar = false }: Props): ReactNode {
  const styles = useStyles();
  const { say } = useTexts();
  const { running } = run;
  if (running === null) return null;
  return (
    <Late running={running}>
      <div className={mergeClasses(styles.root, asBar && styles.bar)}>
        <div className={styles.grow}>
          <RunProgress running={running} />
        </div>
        <Button
          size="small"
          className={styles.button}
          disabledFocusable={running.cancelling}
          onClick={() => run.cancel()}
        >
          {say(PANE.cancel)}
        </Button>
      </div>
    </Late>
  );
}

interface ActionsProps {
  readonly run: Run;
  /** Words on the button that sets it going. */
  readonly confirm: string;
  readonly disabled: boolean;
  readonly onConfirm: () => void;
  readonly onBack: () => void;
}

/** The buttons below a page: one that sets it going, and one that stops it, or leaves while nothing runs. */
export function RunActions({ run, confirm, disabled, onConfirm, onBack }: ActionsProps): ReactNode {
  const styles = useStyles();
  const { say } = useTexts();
  const { running } = run;
  return (
    <div className={mergeClasses(styles.stacked, styles.bar)}>
      {running === null ? null : (
        <Late running={running}>
          <RunProgress running={running} />
        </Late>
      )}
      <div className={styles.buttons}>
        {/* Stays focusable while it runs, so that the focus is not lost. */}
        <Button
          appearance="primary"
          className={styles.grow}
          disabledFocusable={running !== null || disabled}
          onClick={onConfirm}
        >
          {confirm}
        </Button>
        <Button
          disabledFocusable={running?.cancelling === true}
          onClick={() => (running === null ? onBack() : run.cancel())}
        >
          {say(PANE.cancel)}
        </Button>
      </div>
    </div>
  );
}

interface LateProps {
  readonly running: Running;
  readonly children: ReactNode;
}

/** Shows what it holds, and says what is running, only once that has taken a while, if it is usually quick. */
function Late({ running: { doing, quick = false }, children }: LateProps): ReactNode {
  const { say } = useTexts();
  const announce = useAnnounce();
  const [shown, setShown] = useState(!quick);
  useEffect(() => {
    if (shown) return undefined;
    const timer = setTimeout(() => {
      setShown(true);
      announce(say(doing));
    }, SHORT_MS);
    return () => clearTimeout(timer);
  }, [shown, announce, say, doing]);
  return shown ? children : null;
}
