import { makeStyles } from "@fluentui/react-components";
import { type ReactNode, useCallback, useState } from "react";
import { type Announce, AnnounceContext } from "../hooks/useAnnounce";

const useStyles = makeStyles({
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

/** Gives everything inside a way to announce sentences politely. */
export function LiveRegion({ children }: { readonly children: ReactNode }): ReactNode {
  const styles = useStyles();
  const [said, setSaid] = useState({ sentence: "", count: 0 });
  const announce = useCallback<Announce>(
    (sentence) => setSaid((before) => ({ sentence, count: before.count + 1 })),
    [],
  );
  return (
    <AnnounceContext value={announce}>
      {children}
      <div role="status" aria-live="polite" className={styles.hidden}>
        {/* A new element each time, so that the same sentence is spoken again. */}
        <span key={said.count}>{said.sentence}</span>
      </div>
    </AnnounceContext>
  );
}
