import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import type { PlannedTable, RefreshPlan } from "../../../actions/refresh/model";
import type { Catalog } from "../../../domain/model/catalog";
import type { Destination } from "../../../domain/model/insertion";
import type { TableQuery } from "../../../domain/model/table";
import { REFRESH } from "../../../strings/pane";
import { REMOVE } from "../../../strings/tables";
import type { Run } from "../../hooks/useRun";
import { useTexts } from "../../hooks/useTexts";
import { countTicked } from "../../model/refreshCounts";
import { Blank } from "../Blank";
import { Page } from "../Page";
import { RunActions } from "../RunStatus";
import { PlannedTableChanges } from "./PlannedTableChanges";

const useStyles = makeStyles({ intro: { color: tokens.colorNeutralForeground2 } });

interface Props {
  readonly catalog: Catalog;
  readonly plan: RefreshPlan;
  /** Writing the changes. */
  readonly run: Run;
  readonly onApply: (ticked: ReadonlySet<string>, removing: ReadonlySet<string>) => void;
  readonly onBack: () => void;
  /** Inserts an edited query as a table of its own, leaving the first one as it is. */
  readonly onInsertInstead: (id: string, query: TableQuery, destination: Destination) => void;
}

/** What a refresh would change, to be ticked. */
export function RefreshReview({ catalog, plan, run, onApply, onBack, onInsertInstead }: Props): ReactNode {
  const styles = useStyles();
  const { say } = useTexts();
  const applying = run.running !== null;
  const all = plan.tables.flatMap((table) => (table.refusal === undefined ? table.changes : []));
  const [ticked, setTicked] = useState<ReadonlySet<string>>(
    () => new Set(all.filter((change) => change.ticked).map((change) => change.id)),
  );
  const tick = (ids: readonly string[], on: boolean): void =>
    setTicked((before) => {
      const next = new Set(before);
      for (const id of ids) {
        if (on) next.add(id);
        else next.delete(id);
      }
      return next;
    });
  const [removing, setRemoving] = useState<ReadonlySet<string>>(new Set());
  const remove = (table: PlannedTable, on: boolean): void => {
    setRemoving(
      (before) => new Set(on ? [...before, table.id] : [...before].filter((id) => id !== table.id)),
    );
    // A row that holds something of the user's goes only if it is ticked for that.
    const overtyped = table.changes.filter((change) => change.overtyped === true).map(({ id }) => id);
    if (overtyped.length > 0) tick(overtyped, !on);
  };
  const removal = plan.tables.some((table) => table.removal === true);
  const words = removal ? { ...REFRESH, ...REMOVE } : REFRESH;
  const count = countTicked(plan, ticked);
  const nothing = plan.tables.every((table) => table.changes.length === 0 && table.refusal === undefined);
  return (
    <Page
      title={say(words.heading)}
      back={say(REFRESH.back)}
      onBack={onBack}
      wide
      bar={
        nothing ? null : (
          <RunActions
            run={run}
            confirm={count === 1 ? say(words.applyOne) : say(words.apply, { count })}
            disabled={count === 0}
            onConfirm={() => onApply(ticked, removing)}
            onBack={onBack}
          />
        )
      }
    >
      {nothing ? (
        <Blank
          title={say(words.nothing)}
          text={say(words.nothingHint, { version: catalog.version })}
          action={<Button onClick={onBack}>{say(REFRESH.back)}</Button>}
        />
      ) : (
        <>
          <Caption1 className={styles.intro}>{say(words.intro)}</Caption1>
          {plan.tables.map((table) => (
            <PlannedTableChanges
              key={table.id}
              catalog={catalog}
              table={table}
              ticked={ticked}
              disabled={applying}
              removing={removal || removing.has(table.id)}
              onTick={tick}
              onInsertInstead={onInsertInstead}
              onRemoving={removal ? null : (on) => remove(table, on)}
            />
          ))}
        </>
      )}
    </Page>
  );
}
