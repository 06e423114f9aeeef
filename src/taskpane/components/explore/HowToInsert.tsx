import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Caption1,
  Checkbox,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { TABLE_STYLES, type Destination } from "../../../domain/model/insertion";
import type { CellMode, TablePlan } from "../../../domain/model/table";
import { chartOf, MOST_LINES } from "../../../domain/tables/chartOf";
import { INSERT, MODE_NAMES, STYLE_NAMES } from "../../../strings/insert";
import { useTexts } from "../../hooks/useTexts";
import type { InsertChoices } from "../../model/insertChoices";
import { SingleChoice } from "../SingleChoice";

const useStyles = makeStyles({
  root: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  header: { display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: tokens.spacingHorizontalS },
  summary: { color: tokens.colorNeutralForeground3 },
  panel: { margin: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}` },
  grid: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(128px, 1fr))",
    gap: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
  },
  wide: { gridColumnStart: 1, gridColumnEnd: -1 },
  hint: { color: tokens.colorNeutralForeground3, display: "block" },
});

const MODES: readonly CellMode[] = ["values", "formulas", "spill"];

interface Props {
  readonly plan: TablePlan;
  readonly choices: InsertChoices;
  /** Whether the dataset has figures that formulas can answer. */
  readonly live: boolean;
  readonly onChoices: (choices: InsertChoices) => void;
}

/** Where the table goes, what its cells hold and how it looks; closed, it says so in one line. */
export function HowToInsert({ plan, choices, live, onChoices }: Props): ReactNode {
  const styles = useStyles();
  const { say } = useTexts();
  const places: readonly (readonly [Destination, string])[] = [
    ["selection", say(INSERT.atSelection)],
    ["new-sheet", say(INSERT.onNewSheet)],
  ];
  const { mode = "values", layout } = plan.query;
  const isTable = mode !== "spill";
  const chartable = chartOf(plan) !== null;
  const chartHint = layout === "years-across" ? INSERT.chartHintRows : INSERT.chartHint;
  const place = places.find(([destination]) => destination === choices.destination)?.[1] ?? "";
  return (
    <Accordion collapsible className={styles.root}>
      <AccordionItem value="how">
        <AccordionHeader as="h3" size="small">
          <span className={styles.header}>
            <span>{say(INSERT.how)}</span>
            <Caption1 className={styles.summary}>{`${place} · ${say(MODE_NAMES[mode])}`}</Caption1>
          </span>
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <div className={styles.grid}>
            <SingleChoice
              label={say(INSERT.destination)}
              choices={places.map(([value, label]) => ({ value, label }))}
              chosen={choices.destination}
              onChosen={(destination) => onChoices({ ...choices, destination })}
            />
            <SingleChoice
              label={say(INSERT.cells)}
              choices={MODES.map((value) => ({
                value,
                label: say(MODE_NAMES[value]),
                disabled: value === "formulas" && !live,
              }))}
              chosen={mode}
              onChosen={(chosen) => onChoices({ ...choices, mode: chosen })}
            />
            {isTable ? (
              <SingleChoice
                label={say(INSERT.style)}
                choices={TABLE_STYLES.map((value) => ({ value, label: say(STYLE_NAMES[value]) }))}
                chosen={choices.style}
                onChosen={(style) => onChoices({ ...choices, style })}
              />
            ) : null}
            {isTable ? (
              <div className={styles.wide}>
                <Checkbox
                  label={<Caption1>{say(INSERT.chart)}</Caption1>}
                  checked={choices.chart && chartable}
                  disabled={!chartable}
                  onChange={(_, { checked }) => onChoices({ ...choices, chart: checked === true })}
                />
                {chartable ? null : (
                  <Caption1 className={styles.hint}>{say(chartHint, { most: MOST_LINES })}</Caption1>
                )}
              </div>
            ) : null}
          </div>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
