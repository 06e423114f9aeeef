import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Catalog } from "../../../domain/model/catalog";
import { changeReason } from "../../../domain/tables/changeReason";
import type { PlanDifference } from "../../../domain/tables/comparePlans";
import { reasonText } from "../../../strings/tables";
import { useTexts } from "../../hooks/useTexts";
import { cellText } from "../../model/cellText";
import { OldToNew } from "./OldToNew";

const useStyles = makeStyles({
  item: {
    padding: `7px ${tokens.spacingHorizontalS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& + li": { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  line: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
  },
  row: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  column: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  reason: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
});

/** All decimals, with separators. */
const FIGURE = { numberFormat: "#,General" };

interface Props {
  readonly catalog: Catalog;
  readonly difference: PlanDifference;
}

/** One figure that differs between two dates. */
export function DifferenceItem({ catalog, difference }: Props): ReactNode {
  const styles = useStyles();
  const { language } = useTexts();
  const reason = changeReason(catalog, difference.observations);
  const shown = (value: string | number | null): string => cellText(value, FIGURE, language);
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <span className={styles.row}>{difference.rowLabel}</span>
        <OldToNew old={shown(difference.old)} next={shown(difference.next)} />
      </div>
      <div className={styles.column}>{difference.columnHeader}</div>
      {reason === null ? null : <div className={styles.reason}>{reasonText(reason, language)}</div>}
    </li>
  );
}
