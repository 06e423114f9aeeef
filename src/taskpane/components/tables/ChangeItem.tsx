import {
  Badge,
  type BadgeProps,
  Checkbox,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { memo, type ReactNode, useId } from "react";
import type { Change, ChangeState } from "../../../actions/refresh/model";
import type { Catalog } from "../../../domain/model/catalog";
import { changeReason } from "../../../domain/tables/changeReason";
import type { Text } from "../../../strings/format";
import { REFRESH } from "../../../strings/pane";
import { reasonText, REMOVE } from "../../../strings/tables";
import { type Texts, useTexts } from "../../hooks/useTexts";
import { lostSentences } from "../../model/lostSentences";
import { OldToNew } from "./OldToNew";
import { RewordedItem } from "./RewordedItem";

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
  lost: {
    display: "block",
    marginTop: tokens.spacingVerticalXXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorStatusWarningForeground1,
    overflowWrap: "anywhere",
  },
  reason: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: "anywhere",
  },
});

const STATES: Readonly<
  Record<Exclude<ChangeState, "reworded">, { text: Text; color: NonNullable<BadgeProps["color"]> }>
> = {
  changed: { text: REFRESH.stateChanged, color: "brand" },
  cleared: { text: REFRESH.stateCleared, color: "informative" },
  edited: { text: REFRESH.stateEdited, color: "warning" },
  unknown: { text: REFRESH.stateUnknown, color: "warning" },
  "new-row": { text: REFRESH.stateNewRow, color: "success" },
  "deleted-row": { text: REFRESH.stateDeletedRow, color: "informative" },
  converted: { text: REFRESH.stateConverted, color: "informative" },
  answer: { text: REFRESH.stateAnswer, color: "brand" },
  "new-column": { text: REFRESH.stateNewColumn, color: "success" },
  "dropped-column": { text: REFRESH.stateDroppedColumn, color: "severe" },
  withdrawn: { text: REFRESH.stateWithdrawn, color: "severe" },
};

const ROW_TEXTS: Readonly<Partial<Record<ChangeState, Text>>> = {
  "new-row": REFRESH.rowNew,
  "deleted-row": REFRESH.rowDeleted,
  withdrawn: REFRESH.rowWithdrawn,
};

function wholeText(change: Change, say: Texts["say"]): string | undefined {
  if (change.state === "new-column") return say(REFRESH.columnNew, { count: Number(change.nextText) });
  if (change.state === "dropped-column")
    return say(REFRESH.columnDropped, { count: Number(change.nextText) });
  const text = change.column === "" ? ROW_TEXTS[change.state] : undefined;
  return text === undefined ? undefined : say(text);
}

/** States that come of the package; the others are the user's doing. */
const OF_PACKAGE: ReadonlySet<ChangeState> = new Set(["changed", "withdrawn", "new-row", "new-column"]);

interface Props {
  readonly catalog: Catalog;
  readonly change: Change;
  /** The query was edited: rows that are gone are left out by it. */
  readonly edited: boolean;
  /** Withdrawn rows are taken out. */
  readonly removing: boolean;
  readonly ticked: boolean;
  readonly disabled: boolean;
  readonly onTick: (on: boolean) => void;
}

/** One change: which cell, from what to what, and why. */
export const ChangeItem = memo(function ChangeItem({
  catalog,
  change,
  edited,
  removing,
  ticked,
  disabled,
  onTick,
}: Props): ReactNode {
  const styles = useStyles();
  const words = useTexts();
  const { say, language } = words;
  const id = useId();
  if (change.state === "reworded")
    return change.words === undefined ? null : <RewordedItem words={change.words} />;
  const state = STATES[change.state];
  const leftOut = edited && change.state === "withdrawn" && change.column === "";
  const reason = OF_PACKAGE.has(change.state) && !leftOut ? changeReason(catalog, change.observations) : null;
  const goes = removing && change.state === "withdrawn" && change.column === "";
  const rowText = goes ? say(REMOVE.row) : leftOut ? say(REFRESH.rowLeftOut) : wholeText(change, say);
  const hint =
    change.state === "unknown"
      ? say(REFRESH.unknownHint)
      : goes && change.overtyped === true
        ? say(REMOVE.overtyped)
        : null;
  const lost = change.lost === undefined ? [] : lostSentences(words, change.lost);
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
            {say(leftOut ? REFRESH.stateLeftOut : state.text)}
          </Badge>
        </span>
        <span className={styles.line}>
          <span className={styles.column}>{rowText ?? change.columnHeader}</span>
          {rowText === undefined ? <OldToNew old={change.oldText} next={change.nextText} /> : null}
        </span>
        {reason === null ? null : <span className={styles.reason}>{reasonText(reason, language)}</span>}
        {hint === null ? null : <span className={styles.reason}>{hint}</span>}
        {lost.map((sentence) => (
          <span key={sentence} className={styles.lost}>
            {sentence}
          </span>
        ))}
      </label>
    </li>
  );
});
