import { makeStyles, tokens } from "@fluentui/react-components";
import { TranslateRegular } from "@fluentui/react-icons/svg/translate";
import type { ReactNode } from "react";
import type { RewordedCount } from "../../../actions/refresh/model";
import { list } from "../../../strings/format";
import { LANGUAGE_NAMES } from "../../../strings/insert";
import { REFRESH } from "../../../strings/pane";
import { useTexts } from "../../hooks/useTexts";

const useStyles = makeStyles({
  item: {
    display: "flex",
    alignItems: "flex-start",
    paddingInlineEnd: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& + li": { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  icon: {
    display: "inline-flex",
    flexShrink: 0,
    justifyContent: "center",
    width: "32px",
    paddingBlock: "8px",
    fontSize: tokens.fontSizeBase400,
    color: tokens.colorNeutralForeground3,
  },
  text: { flexGrow: 1, minWidth: 0, paddingBlock: "7px" },
  what: { display: "block", fontWeight: tokens.fontWeightSemibold },
  count: { display: "block", color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  kept: { display: "block", color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
});

/** Everything that is only said in another language, in one line: it is what was asked for, so there is nothing to tick. */
export function RewordedItem({ words }: { readonly words: RewordedCount }): ReactNode {
  const styles = useStyles();
  const { say, language } = useTexts();
  const { headers, cells, kept } = words;
  return (
    <li className={styles.item}>
      <span className={styles.icon} aria-hidden>
        <TranslateRegular />
      </span>
      <span className={styles.text}>
        <span className={styles.what}>
          {say(REFRESH.reworded, { language: say(LANGUAGE_NAMES[words.language]) })}
        </span>
        <span className={styles.count}>{say(REFRESH.rewordedCount, { headers, cells })}</span>
        {kept.length === 0 ? null : (
          <span className={styles.kept}>{say(REFRESH.rewordedKept, { columns: list(kept, language) })}</span>
        )}
      </span>
    </li>
  );
}
