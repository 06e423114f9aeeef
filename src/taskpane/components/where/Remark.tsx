import { Body1, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({ root: { margin: 0, overflowWrap: "anywhere" } });

/** A sentence about a cell. */
export function Remark({ children }: { readonly children: ReactNode }): ReactNode {
  const styles = useStyles();
  return (
    <Body1 as="p" block className={styles.root}>
      {children}
    </Body1>
  );
}
