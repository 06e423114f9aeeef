import { Caption1, Caption1Strong, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type ReactNode, useId } from "react";
import { list } from "../../../strings/format";
import { BUILDER } from "../../../strings/formulaBuilder";
import { useTexts } from "../../hooks/useTexts";
import type { FormulaParameter, Preview, PreviewCell } from "../../model/formulaKit";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  heading: { margin: 0, color: tokens.colorNeutralForeground2 },
  soft: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  value: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, overflowWrap: "anywhere" },
  words: { fontSize: tokens.fontSizeBase300, overflowWrap: "anywhere" },
  number: { fontVariantNumeric: "tabular-nums" },
  error: { color: tokens.colorStatusDangerForeground1 },
  frame: {
    overflowX: "auto",
    outlineOffset: "1px",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: { borderCollapse: "collapse", fontSize: tokens.fontSizeBase200 },
  cell: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    maxWidth: "176px",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  right: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
});

const MOST_ROWS = 8;
const MOST_COLUMNS = 12;

interface Props {
  /** Null while something is missing. */
  readonly preview: Preview | null;
  readonly missing: readonly FormulaParameter[];
}

/** What the cell will show: a number with what it is, an error with its sentence, or the first rows of a block. */
export function FormulaPreview({ preview, missing }: Props): ReactNode {
  const styles = useStyles();
  const { say, language } = useTexts();
  const id = useId();
  const rows = preview?.length ?? 0;
  const columns = preview?.[0]?.length ?? 0;
  const [only] = preview?.[0] ?? [];
  const isBlock = rows > 1 || columns > 1;
  return (
    <section className={styles.root} aria-labelledby={id}>
      <div className={styles.line}>
        <Caption1Strong as="h3" id={id} className={styles.heading}>
          {say(BUILDER.preview)}
        </Caption1Strong>
        {isBlock ? (
          <Caption1 className={styles.soft}>
            {say(BUILDER.size, { rows, columns })}
            {rows > MOST_ROWS ? ` · ${say(BUILDER.previewOf, { count: MOST_ROWS })}` : ""}
          </Caption1>
        ) : null}
      </div>
      {preview === null ? (
        <Caption1 className={styles.soft}>
          {say(BUILDER.fillIn, {
            names: list(
              missing.map(({ label }) => label[language]),
              language,
            ),
          })}
        </Caption1>
      ) : isBlock ? (
        <Block preview={preview} labelledBy={id} />
      ) : only === undefined ? null : (
        <Single cell={only} />
      )}
    </section>
  );
}

function Single({ cell }: { readonly cell: PreviewCell }): ReactNode {
  const styles = useStyles();
  return (
    <>
      <span
        className={mergeClasses(
          cell.is === "text" ? styles.words : styles.value,
          cell.is === "number" && styles.number,
          cell.is === "error" && styles.error,
        )}
      >
        {cell.is === "number" ? grouped(cell.text) : cell.text}
      </span>
      {cell.message === undefined ? null : <Caption1>{cell.message}</Caption1>}
      {(cell.about ?? "") === "" ? null : <Caption1 className={styles.soft}>{cell.about}</Caption1>}
    </>
  );
}

function Block({
  preview,
  labelledBy,
}: {
  readonly preview: Preview;
  readonly labelledBy: string;
}): ReactNode {
  const styles = useStyles();
  return (
    // Focusable, so that it scrolls by keyboard.
    <div className={styles.frame} role="group" tabIndex={0} aria-labelledby={labelledBy}>
      <table className={styles.table} aria-labelledby={labelledBy}>
        <tbody>
          {preview.slice(0, MOST_ROWS).map((row, at) => (
            <tr key={at}>
              {row.slice(0, MOST_COLUMNS).map((cell, column) => (
                <td
                  key={column}
                  className={mergeClasses(
                    styles.cell,
                    cell.is === "number" && styles.right,
                    cell.is === "error" && styles.error,
                  )}
                  title={cell.message ?? (cell.text.length > 20 ? cell.text : undefined)}
                >
                  {cell.text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Thousands apart, as in a sheet. */
function grouped(text: string): string {
  const [whole = "", fraction] = text.split(".");
  const apart = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? apart : `${apart}.${fraction}`;
}
