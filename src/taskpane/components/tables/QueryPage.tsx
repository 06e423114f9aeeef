import { Body1, Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Catalog } from "../../../domain/model/catalog";
import type { Dataset, TablePlan, TableQuery } from "../../../domain/model/table";
import { EXPLORE, PANE, REFRESH } from "../../../strings/pane";
import type { Run } from "../../hooks/useRun";
import { useTexts } from "../../hooks/useTexts";
import { PreviewTable } from "../explore/PreviewTable";
import { QueryForm } from "../explore/QueryForm";
import { RunStatus } from "../RunStatus";
import { ViewHeading } from "../ViewHeading";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  scroll: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}`,
    "& > *": { flexShrink: 0 },
  },
  bar: {
    flexShrink: 0,
    display: "flex",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalMNudge} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  grow: { flexGrow: 1 },
});

interface Props {
  readonly title: string;
  readonly catalog: Catalog;
  readonly dataset: Dataset;
  readonly query: TableQuery;
  /** What the query gives. */
  readonly plan: TablePlan;
  readonly rowsOnly?: boolean;
  /** Words on the button that goes on. */
  readonly confirm: string;
  /** What the button sets going. */
  readonly run: Run;
  /** Above the form. */
  readonly intro: ReactNode;
  /** Between the form and the preview. */
  readonly children?: ReactNode;
  readonly onQuery: (query: TableQuery) => void;
  readonly onConfirm: () => void;
  readonly onBack: () => void;
}

/** The query of a table that is already there: to be looked at and changed before something is done with it. */
export function QueryPage(props: Props): ReactNode {
  const { title, catalog, dataset, query, plan, rowsOnly = false, confirm, run } = props;
  const busy = run.running !== null;
  const { intro, children, onQuery, onConfirm, onBack } = props;
  const styles = useStyles();
  const { say } = useTexts();
  return (
    <div className={styles.root}>
      <ViewHeading title={title} back={say(REFRESH.back)} onBack={onBack} />
      <div className={styles.scroll}>
        {intro}
        <QueryForm catalog={catalog} dataset={dataset} query={query} rowsOnly={rowsOnly} onQuery={onQuery} />
        {children}
        {plan.rows.length === 0 ? <Body1>{say(EXPLORE.noRows)}</Body1> : <PreviewTable plan={plan} />}
      </div>
      <RunStatus run={run} asBar />
      <div className={styles.bar}>
        <Button
          appearance="primary"
          className={styles.grow}
          disabledFocusable={busy || plan.rows.length === 0}
          onClick={onConfirm}
        >
          {confirm}
        </Button>
        <Button onClick={onBack}>{say(PANE.cancel)}</Button>
      </div>
    </div>
  );
}
