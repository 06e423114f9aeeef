import {
  Badge,
  type BadgeProps,
  Checkbox,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { ArrowRightRegular } from "@fluentui/react-icons/svg/arrow-right";
import { memo, type ReactNode, useId } from "react";
import type { Change, ChangeState } from "../../../actions/refresh/model";
import type { Text } from "../../../strings/format";
import { REFRESH } from "../../../strings/pane";
import { type Texts, useTexts } from "../../hooks/useTexts";

const useStyles = makeStyles({
  item: {
    display: "flex",
    alignItems: "flex-start",
    paddingInlineEnd: tokens.spacingHorizontalS,
    "& + li": { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  text: { flexGrow: 1, minWidth: 0, paddingBlock: "7px", cursor: "pointer" },
  line: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  top: { flexWrap: "nowrap" },
  row: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  badge: { flexShrink: 0, whiteSpace: "nowrap" },
  column: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  values: {
    display: "inline-flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    overflowWrap: "anywhere",
    fontVariantNumeric: "tabular-nums",
  },
  old: { color: tokens.colorNeutralForeground3 },
  next: { fontWeight: tokens.fontWeightSemibold },
  arrow: { display: "inline-flex", color: tokens.colorNeutralForeground3 },
});

const STATES: Readonly<Record<ChangeState, { text: Text; color: NonNullable<BadgeProps["color"]> }>> = {
  changed: { text: REFRESH.stateChanged, color: "brand" },
  cleared: { text: REFRESH.stateCleared, color: "informative" },
  edited: { text: REFRESH.stateEdited, color: "warning" },
  "new-row": { text: REFRESH.stateNewRow, color: "success" },
  "deleted-row": { text: REFRESH.stateDeletedRow, color: "informative" },
  "new-column": { text: REFRESH.stateNewColumn, color: "success" },
  withdrawn: { text: REFRESH.stateWithdrawn, color: "severe" },
};

const ROW_TEXTS: Readonly<Partial<Record<ChangeState, Text>>> = {
  "new-row": REFRESH.rowNew,
  "deleted-row": REFRESH.rowDeleted,
  withdrawn: REFRESH.rowWithdrawn,
};

function wholeText(change: Change, say: Texts["say"]): string | undefined {
  if (change.state === "new-column") return say(REFRESH.columnNew, { count: Number(change.nextText) });
  const text = change.column === "" ? ROW_TEXTS[change.state] : undefined;
  return text === undefined ? undefined : say(text);
}

interface Props {
  readonly change: Change;
  readonly ticked: boolean;
  readonly disabled: boolean;
  readonly onTick: (on: boolean) => void;
}

/** One change: which cell, from what to what, and why. */
export const ChangeItem = memo(function ChangeItem({ change, ticked, disabled, onTick }: Props): ReactNode {
  const styles = useStyles();
  const { say } = useTexts();
  const id = useId();
  const state = STATES[change.state];
  const rowText = wholeText(change, say);
  return (
    <li className={styles.item}>
      <Checkbox
        id={id}
        aria-labelledby={`${id}-text`}
        checked={ticked}
        disabled={disabled}
        onChange={(_, { checked }) => onTick(checked === true)}
      />
      <label htmlFor={id} id={`${id}-text`} className={styles.text} title={change.address}>
        <span className={mergeClasses(styles.line, styles.top)}>
          <span className={styles.row}>{change.rowLabel}</span>
          <Badge className={styles.badge} appearance="tint" size="small" color={state.color}>
            {say(state.text)}
          </Badge>
        </span>
        <span className={styles.line}>
          <span className={styles.column}>{rowText ?? change.columnHeader}</span>
          {rowText === undefined ? (
            <span className={styles.values}>
              <span className={styles.old}>
                {change.oldText === "" ? say(REFRESH.blank) : change.oldText}
              </span>
              <span className={styles.arrow} role="img" aria-label={say(REFRESH.becomes)}>
                <ArrowRightRegular />
              </span>
              <span className={styles.next}>
                {change.nextText === "" ? say(REFRESH.blank) : change.nextText}
              </span>
            </span>
          ) : null}
        </span>
      </label>
    </li>
  );
});
