import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { type ReactNode, useEffect, useRef } from "react";
import { PANE } from "../../strings/pane";
import { useTexts } from "../hooks/useTexts";

const useStyles = makeStyles({
  root: { flexShrink: 0 },
  title: { display: "block" },
  body: { paddingBlock: tokens.spacingVerticalXS, overflowWrap: "anywhere" },
});

interface Props {
  readonly intent: "success" | "warning" | "error" | "info";
  readonly title?: string;
  readonly children: ReactNode;
  /** A button with the next step. */
  readonly action?: ReactNode;
  readonly onDismiss?: () => void;
}

/** A message about what was done or not done, with the next step. */
export function Notice({ intent, title, children, action, onDismiss }: Props): ReactNode {
  const styles = useStyles();
  const { say } = useTexts();
  const root = useRef<HTMLDivElement>(null);
  // What can be dismissed is news, and shall be seen wherever the view stands.
  const news = onDismiss !== undefined && typeof children === "string" ? children : null;
  useEffect(() => {
    if (news !== null) root.current?.scrollIntoView({ block: "nearest" });
  }, [news]);
  const close =
    onDismiss === undefined ? null : (
      <Button
        appearance="transparent"
        size="small"
        aria-label={say(PANE.dismiss)}
        icon={<DismissRegular />}
        onClick={onDismiss}
      />
    );
  return (
    <div ref={root} className={styles.root}>
      <MessageBar intent={intent} layout="multiline">
        <MessageBarBody className={styles.body}>
          {title === undefined ? null : <MessageBarTitle className={styles.title}>{title}</MessageBarTitle>}
          {children}
        </MessageBarBody>
        {action === undefined && close === null ? null : (
          <MessageBarActions containerAction={close}>{action}</MessageBarActions>
        )}
      </MessageBar>
    </div>
  );
}
