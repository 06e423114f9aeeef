import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import type { PlannedTable, RefreshPlan } from "../../../actions/refresh/model";
import type { Catalog } from "../../../domain/model/catalog";
import type { Destination } from "../../../domain/model/insertion";
import type { TableQuery } from "../../../domain/model/table";
import { PANE, REFRESH } from "../../../strings/pane";
import { REMOVE } from "../../../strings/tables";
import type { Run } from "../../hooks/useRun";
import { useTexts } from "../../hooks/useTexts";
import { countTicked } from "../../model/refreshCounts";
import { Blank } from "../Blank";
import { RunProgress } from "../RunProgress";
import { ViewHeading } from "../ViewHeading";
import { PlannedTableChanges } from "./PlannedTableChanges";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  scroll: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}`,
    "& > *": { flexShrink: 0 },
  },
  intro: { color: tokens.colorNeutralForeground2 },
  bar: {
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalMNudge} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
  grow: { flexGrow: 1 },
});

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
    <div className={styles.root}>
      <ViewHeading title={say(words.heading)} back={say(REFRESH.back)} onBack={onBack} />
      {nothing ? (
        <Blank
          title={say(words.nothing)}
          text={say(words.nothingHint, { version: catalog.version })}
          action={<Button onClick={onBack}>{say(REFRESH.back)}</Button>}
        />
      ) : (
        <>
          <div className={styles.scroll}>
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
          </div>
          <div className={styles.bar}>
            {run.running === null ? null : <RunProgress running={run.running} />}
            <div className={styles.buttons}>
              <Button
                appearance="primary"
                className={styles.grow}
                disabledFocusable={applying || count === 0}
                onClick={() => onApply(ticked, removing)}
              >
                {count === 1 ? say(words.applyOne) : say(words.apply, { count: count })}
              </Button>
              {/* The same button, so that the focus stays: it leaves the page, or stops what was begun. */}
              <Button
                disabledFocusable={run.running?.cancelling === true}
                onClick={() => (applying ? run.cancel() : onBack())}
              >
                {say(PANE.cancel)}
              </Button>
            </div>
          </div>
        </>
      )}
    </div>
  );
}
