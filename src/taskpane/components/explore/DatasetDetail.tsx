import { Body1, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import type { Catalog } from "../../../domain/model/catalog";
import type { Dataset, TablePlan, TableQuery } from "../../../domain/model/table";
import { EXPLORE } from "../../../strings/pane";
import { useAnnounce } from "../../hooks/useAnnounce";
import { useInsert } from "../../hooks/useInsert";
import { useTexts } from "../../hooks/useTexts";
import { exampleFormula } from "../../model/exampleFormula";
import type { PaneActions } from "../../model/paneActions";
import { planFor } from "../../model/planFor";
import { queryWith } from "../../model/queryWith";
import { Page } from "../Page";
import { type InsertChoices, loadInsertChoices, saveInsertChoices } from "../../model/insertChoices";
import { HowToInsert } from "./HowToInsert";
import { FormulaHelper } from "./FormulaHelper";
import { InsertBar } from "./InsertBar";
import { PreviewTable } from "./PreviewTable";
import { QueryForm } from "./QueryForm";

const useStyles = makeStyles({
  description: { color: tokens.colorNeutralForeground2 },
  note: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
});

/** Whether a dataset has figures, which formulas can answer. */
function hasFigures(dataset: Dataset): boolean {
  return dataset.columns.some(({ key, type }) => !key && type === "number");
}

interface Props {
  readonly catalog: Catalog;
  readonly dataset: Dataset;
  readonly actions: PaneActions;
  readonly onBack: () => void;
}

/** One dataset: what to take from it, a preview, and its way into the sheet. */
export function DatasetDetail({ catalog, dataset, actions, onBack }: Props): ReactNode {
  const styles = useStyles();
  const { say, language } = useTexts();
  const announce = useAnnounce();
  const insertion = useInsert(actions);
  const [choices, setChoices] = useState(loadInsertChoices);
  const [asked, setAsked] = useState<
    Omit<TableQuery, "language"> & { language: TableQuery["language"] | null }
  >({ dataset: dataset.id, filters: {}, columns: [], language: null });
  const live = useMemo(() => hasFigures(dataset), [dataset]);
  const { mode } = choices;
  const query = useMemo<TableQuery>(() => {
    const plain = { ...asked, language: asked.language ?? language };
    return mode === "values" || (mode === "formulas" && !live) ? plain : queryWith(plain, { mode });
  }, [asked, language, mode, live]);
  const settled = useDeferredValue(query);
  const plan = useMemo(() => planFor(catalog, settled), [catalog, settled]);
  const announced = useRef<TablePlan | null>(null);
  const example = useMemo(() => exampleFormula(catalog, plan, language), [catalog, plan, language]);

  const change = (next: TableQuery): void => {
    setAsked({
      ...queryWith(next, { mode: undefined }),
      language: next.language === query.language ? asked.language : next.language,
    });
    insertion.reset();
  };
  const choose = (next: InsertChoices): void => {
    setChoices(next);
    saveInsertChoices(next);
    insertion.reset();
  };
  const insert = (instead: Partial<InsertChoices> = {}): void => {
    const { destination, style, chart } = { ...choices, ...instead };
    const values = instead.mode === "values";
    void insertion.insert(values ? queryWith(query, { mode: undefined }) : query, {
      destination,
      style,
      chart,
    });
  };
  useEffect(() => {
    if (announced.current !== null && announced.current !== plan)
      announce(say(EXPLORE.size, { rows: plan.rows.length, columns: plan.columns.length }));
    announced.current = plan;
  }, [announce, plan, say]);

  return (
    <Page
      title={dataset.title[language]}
      back={say(EXPLORE.back)}
      onBack={onBack}
      bar={
        <InsertBar plan={plan} destination={choices.destination} insertion={insertion} onInsert={insert} />
      }
    >
      <Caption1 className={styles.description}>{dataset.description[language]}</Caption1>
      <QueryForm catalog={catalog} dataset={dataset} query={query} onQuery={change} />
      <HowToInsert plan={plan} choices={choices} live={live} onChoices={choose} />
      {plan.rows.length === 0 ? <Body1>{say(EXPLORE.noRows)}</Body1> : <PreviewTable plan={plan} />}
      {example === null ? null : <FormulaHelper example={example} />}
      <Caption1 className={styles.note}>{plan.sourceNote}</Caption1>
    </Page>
  );
}
