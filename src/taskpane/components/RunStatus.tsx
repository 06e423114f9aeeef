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
  const { running } = run;
  return running === null ? null : <Status running={running} asBar={asBar} onCancel={() => run.cancel()} />;
}

interface StatusProps {
  readonly running: Running;
  readonly asBar: boolean;
  readonly onCancel: () => void;
}

function Status({ running, asBar, onCancel }: StatusProps): ReactNode {
  const styles = useStyles();
  const { say } = useTexts();
  const announce = useAnnounce();
  const { doing, quick = false, cancelling } = running;
  const [shown, setShown] = useState(!quick);
  useEffect(() => {
    if (shown) return undefined;
    const timer = setTimeout(() => {
      setShown(true);
      announce(say(doing));
    }, SHORT_MS);
    return () => clearTimeout(timer);
  }, [shown, announce, say, doing]);
  if (!shown) return null;
  return (
    <div className={mergeClasses(styles.root, asBar && styles.bar)}>
      <div className={styles.grow}>
        <RunProgress running={running} />
      </div>
      <Button size="small" className={styles.button} disabledFocusable={cancelling} onClick={onCancel}>
        {say(PANE.cancel)}
      </Button>
    </div>
  );
}
