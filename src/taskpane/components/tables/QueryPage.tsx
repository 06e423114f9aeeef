import { Body1 } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Catalog } from "../../../domain/model/catalog";
import type { Dataset, TablePlan, TableQuery } from "../../../domain/model/table";
import { EXPLORE, REFRESH } from "../../../strings/pane";
import type { Run } from "../../hooks/useRun";
import { useTexts } from "../../hooks/useTexts";
import { PreviewTable } from "../explore/PreviewTable";
import { QueryForm } from "../explore/QueryForm";
import { Page } from "../Page";
import { RunActions } from "../RunStatus";

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
  const { intro, children, onQuery, onConfirm, onBack } = props;
  const { say } = useTexts();
  return (
    <Page
      title={title}
      back={say(REFRESH.back)}
      onBack={onBack}
      bar={
        <RunActions
          run={run}
          confirm={confirm}
          disabled={plan.rows.length === 0}
          onConfirm={onConfirm}
          onBack={onBack}
        />
      }
    >
      {intro}
      <QueryForm catalog={catalog} dataset={dataset} query={query} rowsOnly={rowsOnly} onQuery={onQuery} />
      {children}
      {plan.rows.length === 0 ? <Body1>{say(EXPLORE.noRows)}</Body1> : <PreviewTable plan={plan} />}
    </Page>
  );
}
