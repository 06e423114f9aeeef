import { Body1, Button, Caption1, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { type ReactNode, useDeferredValue, useMemo, useState } from "react";
import type { TableSummary } from "../../../actions/summary";
import type { Catalog } from "../../../domain/model/catalog";
import type { Dataset, TableQuery } from "../../../domain/model/table";
import { EXPLORE, PANE, REFRESH } from "../../../strings/pane";
import { MANAGE } from "../../../strings/tables";
import { useTexts } from "../../hooks/useTexts";
import { planFor } from "../../model/planFor";
import { PreviewTable } from "../explore/PreviewTable";
import { QueryForm } from "../explore/QueryForm";
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
  hint: { color: tokens.colorNeutralForeground2 },
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
  readonly catalog: Catalog;
  readonly table: TableSummary;
  readonly dataset: Dataset;
  readonly busy: boolean;
  readonly onBack: () => void;
  readonly onApply: (query: TableQuery) => void;
}

/** What an inserted table asks for, to be changed; what that would do to the table is shown before it is done. */
export function EditQuery({ catalog, table, dataset, busy, onBack, onApply }: Props): ReactNode {
  const styles = useStyles();
  const { say } = useTexts();
  const [query, setQuery] = useState(table.query);
  const settled = useDeferredValue(query);
  const plan = useMemo(() => planFor(catalog, settled), [catalog, settled]);
  // How cells are laid out and what they hold is decided when a table is inserted.
  const change = (next: TableQuery): void => setQuery({ ...next, ...fixedParts(table.query) });
  return (
    <div className={styles.root}>
      <ViewHeading
        title={say(MANAGE.editHeading, { title: table.title })}
        back={say(REFRESH.back)}
        onBack={onBack}
      />
      <div className={styles.scroll}>
        <Caption1 className={styles.hint}>{say(MANAGE.editHint)}</Caption1>
        <QueryForm catalog={catalog} dataset={dataset} query={query} onQuery={change} />
        {plan.rows.length === 0 ? <Body1>{say(EXPLORE.noRows)}</Body1> : <PreviewTable plan={plan} />}
      </div>
      <div className={styles.bar}>
        <Button
          appearance="primary"
          className={styles.grow}
          icon={busy ? <Spinner size="extra-tiny" /> : null}
          disabledFocusable={busy || plan.rows.length === 0}
          onClick={() => onApply(query)}
        >
          {say(MANAGE.editApply)}
        </Button>
        <Button onClick={onBack}>{say(PANE.cancel)}</Button>
      </div>
    </div>
  );
}

function fixedParts({ language, layout, mode }: TableQuery): Partial<TableQuery> {
  return {
    language,
    ...(layout === undefined ? {} : { layout }),
    ...(mode === undefined ? {} : { mode }),
  };
}
