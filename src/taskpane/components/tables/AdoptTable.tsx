import { Body1, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useDeferredValue, useMemo, useState } from "react";
import type { AdoptableTable } from "../../../actions/adopt/model";
import type { Catalog } from "../../../domain/model/catalog";
import type { Dataset, TableQuery } from "../../../domain/model/table";
import { ADOPT } from "../../../strings/adopt";
import type { Run } from "../../hooks/useRun";
import { useTexts } from "../../hooks/useTexts";
import { planFor } from "../../model/planFor";
import { takenFor } from "../../model/takenFor";
import { QueryPage } from "./QueryPage";

const useStyles = makeStyles({ hint: { color: tokens.colorNeutralForeground2 } });

interface Props {
  readonly catalog: Catalog;
  readonly table: AdoptableTable;
  readonly dataset: Dataset;
  readonly run: Run;
  readonly onBack: () => void;
  readonly onAdopt: (query: TableQuery) => void;
}

/** What a table from elsewhere is taken for, and the query that was worked out from its rows, to be confirmed. */
export function AdoptTable({ catalog, table, dataset, run, onBack, onAdopt }: Props): ReactNode {
  const styles = useStyles();
  const { say, language } = useTexts();
  const [query, setQuery] = useState(table.query);
  const settled = useDeferredValue(query);
  const plan = useMemo(() => planFor(catalog, settled), [catalog, settled]);
  const rows = plan.rows.length;
  return (
    <QueryPage
      title={say(ADOPT.pageHeading, { name: table.tableName })}
      catalog={catalog}
      dataset={dataset}
      query={query}
      plan={plan}
      rowsOnly
      confirm={say(ADOPT.confirm)}
      run={run}
      intro={
        <>
          <Body1>{takenFor(table, language)}</Body1>
          <Caption1 className={styles.hint}>{say(ADOPT.askedHint)}</Caption1>
        </>
      }
      onQuery={setQuery}
      onConfirm={() => onAdopt(query)}
      onBack={onBack}
    >
      {rows === 0 ? null : (
        <Caption1 className={styles.hint} role="status">
          {say(rows === table.known && rows === table.rows ? ADOPT.exact : ADOPT.more, { rows })}
        </Caption1>
      )}
      <Caption1 className={styles.hint}>{say(ADOPT.promise)}</Caption1>
    </QueryPage>
  );
}
