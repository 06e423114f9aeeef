import {
  Body1Strong,
  Button,
  Caption1,
  makeStyles,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { LinkAddRegular } from "@fluentui/react-icons/svg/link-add";
import { type ReactNode, useId } from "react";
import type { AdoptableTable } from "../../../actions/adopt/model";
import { ADOPT } from "../../../strings/adopt";
import { refusalSentence } from "../../../strings/refusals";
import type { Adoption } from "../../hooks/useAdoption";
import { Notice } from "../Notice";
import { useTexts } from "../../hooks/useTexts";
import { takenFor } from "../../model/takenFor";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  heading: { ...typographyStyles.subtitle2, margin: 0, outlineStyle: "none" },
  hint: { color: tokens.colorNeutralForeground2 },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalMNudge} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  facts: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalXS,
  },
});

interface Props {
  readonly adoption: Adoption;
  /** Opens the page on which the query is confirmed. */
  readonly onAdopt: (table: AdoptableTable) => void;
}

/** Tables that came without their record: what each is taken for, and what to do about it. */
export function AdoptableList({ adoption, onAdopt }: Props): ReactNode {
  const styles = useStyles();
  const { say, language } = useTexts();
  const id = useId();
  const { tables, busy, done, refusal } = adoption;
  const said =
    done === null && refusal === null ? null : (
      <Notice intent={refusal === null ? "success" : "warning"} onDismiss={() => adoption.dismiss()}>
        {refusal === null ? done : refusalSentence(refusal, language)}
      </Notice>
    );
  if (tables.length === 0) return said;
  return (
    <>
      {said}
      <section className={styles.root} aria-labelledby={id}>
        <h2 id={id} tabIndex={-1} data-home className={styles.heading}>
          {say(ADOPT.heading)}
        </h2>
        <Caption1 className={styles.hint}>{say(ADOPT.intro)}</Caption1>
        <ul className={styles.list} aria-labelledby={id}>
          {tables.map((table) => (
            <li key={table.tableId} className={styles.card} aria-labelledby={`${id}${table.tableId}`}>
              <Body1Strong id={`${id}${table.tableId}`}>{table.tableName}</Body1Strong>
              <Caption1 className={styles.facts}>{table.address}</Caption1>
              <Caption1>{takenFor(table, language)}</Caption1>
              <div className={styles.buttons}>
                <Button
                  size="small"
                  icon={<LinkAddRegular />}
                  aria-label={say(ADOPT.openNamed, { name: table.tableName })}
                  disabledFocusable={busy}
                  onClick={() => onAdopt(table)}
                >
                  {say(ADOPT.open)}
                </Button>
                <Button
                  size="small"
                  appearance="subtle"
                  aria-label={say(ADOPT.leaveNamed, { name: table.tableName })}
                  disabledFocusable={busy}
                  onClick={() => void adoption.leave(table)}
                >
                  {say(ADOPT.leave)}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
