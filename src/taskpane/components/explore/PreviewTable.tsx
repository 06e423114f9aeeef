import {
  Caption1,
  Caption1Strong,
  createFocusOutlineStyle,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { type ReactNode, useId } from "react";
import type { TablePlan } from "../../../domain/model/table";
import { formatOfCell } from "../../../domain/tables/figureFormat";
import { INSERT } from "../../../strings/insert";
import { EXPLORE } from "../../../strings/pane";
import { useTexts } from "../../hooks/useTexts";
import { cellText } from "../../model/cellText";

/** Rows of the preview; the table itself has all. */
export const PREVIEW_ROWS = 8;

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  line: {
    display: "flex",
    alignItems: "baseline",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
  },
  heading: { margin: 0, color: tokens.colorNeutralForeground2 },
  size: { color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
  frame: {
    overflowX: "auto",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ...createFocusOutlineStyle(),
  },
  table: {
    borderCollapse: "separate",
    borderSpacing: 0,
    minWidth: "100%",
    width: "max-content",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
  },
  head: {
    textAlign: "start",
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  cell: {
    padding: `3px ${tokens.spacingHorizontalS}`,
    maxWidth: "160px",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  row: {
    "& + tr > td": { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  number: { textAlign: "end" },
  mark: { color: tokens.colorPaletteDarkOrangeForeground1, marginInlineStart: "2px", lineHeight: 0 },
  said: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  // The first column names the rows; it stays in sight while the others scroll.
  first: { position: "sticky", left: 0, backgroundColor: tokens.colorNeutralBackground1 },
  firstHead: { position: "sticky", left: 0 },
});

/** The first rows of a table as they will stand in the sheet, and how large it is. */
export function PreviewTable({ plan }: { readonly plan: TablePlan }): ReactNode {
  const styles = useStyles();
  const { say } = useTexts();
  const id = useId();
  const { language } = plan.query;
  const shown = plan.rows.slice(0, PREVIEW_ROWS);
  const spills = plan.query.mode === "spill";
  const disputes = plan.rows.reduce(
    (sum, { cells }) => sum + cells.filter((cell) => cell.disputed).length,
    0,
  );
  return (
    <section className={styles.root} aria-labelledby={id}>
      <div className={styles.line}>
        <Caption1Strong as="h3" id={id} className={styles.heading}>
          {say(EXPLORE.preview)}
        </Caption1Strong>
        <Caption1 className={styles.size}>
          {say(EXPLORE.size, { rows: plan.rows.length, columns: plan.columns.length })}
          {plan.rows.length > shown.length ? ` · ${say(EXPLORE.previewOf, { count: shown.length })}` : ""}
        </Caption1>
      </div>
      {/* Focusable, so that it scrolls by keyboard. */}
      <div className={styles.frame} role="group" tabIndex={0} aria-labelledby={id}>
        <table className={styles.table} aria-labelledby={id} lang={language === "zh" ? "zh-CN" : "en"}>
          <thead>
            <tr>
              {plan.columns.map((column, i) => (
                <th
                  key={column.id}
                  scope="col"
                  className={mergeClasses(
                    styles.cell,
                    styles.head,
                    column.type === "number" && styles.number,
                    i === 0 && styles.firstHead,
                  )}
                >
                  {plan.headers[i]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.key} className={styles.row}>
                {plan.columns.map((column, i) => {
                  const cell = row.cells[i];
                  const { value = null, disputed = false } = cell ?? {};
                  const isBlank = value === null && column.type === "number" && !column.key;
                  const numberFormat = formatOfCell(column, cell);
                  const text = isBlank && spills ? "#N/A" : cellText(value, { numberFormat }, language);
                  return (
                    <td
                      key={column.id}
                      className={mergeClasses(
                        styles.cell,
                        column.type === "number" && styles.number,
                        i === 0 && styles.first,
                      )}
                      title={text.length > 24 ? text : undefined}
                    >
                      {text}
                      {disputed ? (
                        <sup className={styles.mark}>
                          <span aria-hidden="true">†</span>
                          <span className={styles.said}>{say(INSERT.disputedCell)}</span>
                        </sup>
                      ) : null}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {disputes === 0 ? null : (
        <Caption1 className={styles.size}>{say(INSERT.disputed, { count: disputes })}</Caption1>
      )}
    </section>
  );
}
