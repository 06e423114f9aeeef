import {
  Body1Strong,
  Caption1,
  createFocusOutlineStyle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { MathFormulaRegular } from "@fluentui/react-icons/svg/math-formula";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { BUILDER } from "../../../strings/formulaBuilder";
import { useTexts } from "../../hooks/useTexts";

const useStyles = makeStyles({
  card: {
    display: "grid",
    gridTemplateColumns: "auto 1fr auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    textAlign: "start",
    flexShrink: 0,
    margin: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    fontFamily: "inherit",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground2Hover },
    ":active": { backgroundColor: tokens.colorNeutralBackground2Pressed },
    ...createFocusOutlineStyle(),
  },
  text: { display: "flex", flexDirection: "column", minWidth: 0 },
  hint: { color: tokens.colorNeutralForeground2 },
  icon: { color: tokens.colorBrandForeground1, fontSize: "20px", display: "flex" },
  chevron: { color: tokens.colorNeutralForeground3, fontSize: "16px", display: "flex" },
});

interface Props {
  /** Whether to put the focus here: the builder was just left. */
  readonly focused: boolean;
  readonly onOpen: () => void;
}

/** The way to the formula builder. */
export function BuilderEntry({ focused, onOpen }: Props): ReactNode {
  const styles = useStyles();
  const { say } = useTexts();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focused) button.current?.focus();
  }, [focused]);
  return (
    <button
      type="button"
      ref={button}
      className={styles.card}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      onClick={onOpen}
    >
      <span className={styles.icon}>
        <MathFormulaRegular />
      </span>
      <span className={styles.text}>
        <Body1Strong id={`${id}-title`}>{say(BUILDER.open)}</Body1Strong>
        <Caption1 id={`${id}-text`} className={styles.hint}>
          {say(BUILDER.openHint)}
        </Caption1>
      </span>
      <span className={styles.chevron}>
        <ChevronRightRegular />
      </span>
    </button>
  );
}
