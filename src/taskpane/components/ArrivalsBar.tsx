import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useEffect, useState } from "react";
import { ADOPT } from "../../strings/adopt";
import { useTexts } from "../hooks/useTexts";
import type { PaneActions } from "../model/paneActions";
import { Notice } from "./Notice";

const useStyles = makeStyles({
  root: { flexShrink: 0, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0` },
});

interface Props {
  readonly actions: PaneActions;
  /** Shows them. */
  readonly onSee: () => void;
}

/** Says once, when the pane is opened, that there are tables of Kouan's of which this workbook has no record. */
export function ArrivalsBar({ actions, onSee }: Props): ReactNode {
  const styles = useStyles();
  const { say } = useTexts();
  const [count, setCount] = useState(0);
  useEffect(() => {
    let left = false;
    void actions.findAdoptable().then((found) => {
      if (!left && found.ok) setCount(found.value.length);
    });
    return () => {
      left = true;
    };
  }, [actions]);
  if (count === 0) return null;
  return (
    <div className={styles.root}>
      <Notice
        intent="info"
        onDismiss={() => setCount(0)}
        action={
          <Button
            size="small"
            onClick={() => {
              setCount(0);
              onSee();
            }}
          >
            {say(ADOPT.see)}
          </Button>
        }
      >
        {count === 1 ? say(ADOPT.arrivedOne) : say(ADOPT.arrived, { count })}
      </Notice>
    </div>
  );
}
