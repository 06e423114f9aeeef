import {
  Body1Strong,
  Caption1,
  createFocusOutlineStyle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { type ReactNode, useId } from "react";
import type { Catalog } from "../../../domain/model/catalog";
import type { Dataset } from "../../../domain/model/table";
import { EXPLORE } from "../../../strings/pane";
import { useTexts } from "../../hooks/useTexts";
import { datasetFacts, yearsText } from "../../model/datasetFacts";

const useStyles = makeStyles({
  card: {
    display: "grid",
    gridTemplateColumns: "1fr auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    width: "100%",
    textAlign: "start",
    padding: `${tokens.spacingVerticalMNudge} ${tokens.spacingHorizontalM}`,
    fontFamily: "inherit",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    cursor: "pointer",
    transitionProperty: "background-color, border-color",
    transitionDuration: tokens.durationFaster,
    ":hover": {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      border: `1px solid ${tokens.colorNeutralStroke1Hover}`,
    },
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ...createFocusOutlineStyle(),
  },
  text: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, minWidth: 0 },
  description: {
    color: tokens.colorNeutralForeground2,
  },
  facts: {
    color: tokens.colorBrandForeground1,
    fontVariantNumeric: "tabular-nums",
    marginTop: tokens.spacingVerticalXXS,
  },
  chevron: { color: tokens.colorNeutralForeground3, fontSize: "16px", display: "flex" },
});

interface Props {
  readonly catalog: Catalog;
  readonly dataset: Dataset;
  readonly onChoose: (id: string) => void;
}

/** One dataset to choose: title, description, size, years. */
export function DatasetItem({ catalog, dataset, onChoose }: Props): ReactNode {
  const styles = useStyles();
  const { say, language } = useTexts();
  const id = useId();
  const facts = datasetFacts(catalog, dataset);
  const parts = [say(EXPLORE.rowCount, { rows: facts.rows }), yearsText(facts)];
  return (
    <li>
      <button
        type="button"
        data-dataset={dataset.id}
        className={styles.card}
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-text ${id}-facts`}
        onClick={() => onChoose(dataset.id)}
      >
        <span className={styles.text}>
          <Body1Strong id={`${id}-title`}>{dataset.title[language]}</Body1Strong>
          <Caption1 id={`${id}-text`} className={styles.description}>
            {dataset.description[language]}
          </Caption1>
          <Caption1 id={`${id}-facts`} className={styles.facts}>
            {parts.filter(Boolean).join(" · ")}
          </Caption1>
        </span>
        <span className={styles.chevron}>
          <ChevronRightRegular />
        </span>
      </button>
    </li>
  );
}
