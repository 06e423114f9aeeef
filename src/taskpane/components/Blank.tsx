import { Body1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    textAlign: "center",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalXL}`,
  },
  icon: { fontSize: "40px", lineHeight: 0, color: tokens.colorBrandForeground1 },
  title: { margin: 0 },
  text: { color: tokens.colorNeutralForeground2, maxWidth: "340px" },
  action: { marginTop: tokens.spacingVerticalS },
});

interface Props {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly action: ReactNode;
}

/** A page with nothing on it: says why, and what to do. */
export function Blank({ icon, title, text, action }: Props): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      {icon === undefined ? null : <span className={styles.icon}>{icon}</span>}
      <Subtitle2 as="h3" className={styles.title}>
        {title}
      </Subtitle2>
      <Body1 className={styles.text}>{text}</Body1>
      <div className={styles.action}>{action}</div>
    </div>
  );
}
