import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { TableAddRegular } from "@fluentui/react-icons/svg/table-add";
import type { ReactNode } from "react";
import type { Destination } from "../../../domain/model/insertion";
import type { RefusalKind } from "../../../domain/model/refusal";
import type { TablePlan } from "../../../domain/model/table";
import { countFormulas } from "../../../domain/tables/liveFormulas";
import { INSERT } from "../../../strings/insert";
import { EXPLORE, PANE } from "../../../strings/pane";
import type { Insertion } from "../../hooks/useInsert";
import { type Texts, useTexts } from "../../hooks/useTexts";
import type { InsertChoices } from "../../model/insertChoices";
import { Notice } from "../Notice";
import { RefusalNotice } from "../RefusalNotice";
import { RunProgress } from "../RunProgress";
import { RunStatus } from "../RunStatus";

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalMNudge} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
  grow: { flexGrow: 1 },
  hint: { color: tokens.colorNeutralForeground3 },
});

/** Refusals of a place: another place will do. */
const OF_PLACE: ReadonlySet<RefusalKind> = new Set<RefusalKind>([
  "occupied",
  "overlap",
  "touches-table",
  "protected-sheet",
  "hidden-sheet",
  "hidden",
  "filtered",
  "merged",
  "several-areas",
  "no-cells-selected",
  "no-room",
]);
const OF_SPILL: ReadonlySet<RefusalKind> = new Set<RefusalKind>(["spill-too-large", "no-spills"]);

interface Props {
  readonly plan: TablePlan;
  readonly destination: Destination;
  readonly insertion: Insertion;
  /** Inserts as chosen, or for once elsewhere or otherwise. */
  readonly onInsert: (instead?: Partial<InsertChoices>) => void;
}

/** The button that inserts, what it is doing, and what came of it. */
export function InsertBar({ plan, destination, insertion, onInsert }: Props): ReactNode {
  const styles = useStyles();
  const { say } = useTexts();
  const { state } = insertion;
  const running = state.step === "running";
  const rows = plan.rows.length;
  const onNewSheet = destination === "new-sheet";
  const wayOn = (kind: RefusalKind): ReactNode => {
    const instead = OF_SPILL.has(kind)
      ? ({ mode: "values" } as const)
      : OF_PLACE.has(kind) && !onNewSheet
        ? ({ destination: "new-sheet" } as const)
        : null;
    if (instead === null) return null;
    return (
      <Button size="small" onClick={() => onInsert(instead)}>
        {say("mode" in instead ? INSERT.insertValues : INSERT.insertNewSheet)}
      </Button>
    );
  };
  return (
    <div className={styles.root}>
      {state.step === "done" ? (
        <Notice
          intent="success"
          onDismiss={() => insertion.reset()}
          action={
            <Button size="small" onClick={() => void insertion.goTo(state.table.id)}>
              {say(state.table.kind === "spill" ? INSERT.goToFormula : EXPLORE.goToTable)}
            </Button>
          }
        >
          {state.sentence}
          {state.table.chart === "failed" ? <div>{say(INSERT.chartFailed)}</div> : null}
        </Notice>
      ) : null}
      {state.step === "refused" ? (
        <RefusalNotice
          refusal={state.refusal}
          {...(state.inserted ? {} : { title: say(EXPLORE.notInserted) })}
          action={state.inserted ? null : wayOn(state.refusal.kind)}
          onDismiss={() => insertion.reset()}
        />
      ) : null}
      <RunStatus run={insertion.going} />
      {state.step === "running" ? (
        <RunProgress
          running={state}
          {...(state.total === 0
            ? {}
            : { doing: say(EXPLORE.insertingSteps, { done: state.done, total: state.total }) })}
        />
      ) : null}
      <div className={styles.buttons}>
        {/* Stays focusable while it runs, so that the focus is not lost. */}
        <Button
          appearance="primary"
          className={styles.grow}
          icon={<TableAddRegular />}
          disabledFocusable={running || rows === 0}
          onClick={() => onInsert()}
        >
          {say(onNewSheet ? INSERT.insertNewSheet : EXPLORE.insert)}
        </Button>
        {state.step === "running" ? (
          <Button disabledFocusable={state.cancelling} onClick={() => insertion.cancel()}>
            {say(PANE.cancel)}
          </Button>
        ) : null}
      </div>
      {state.step === "idle" && rows > 0 ? (
        <Caption1 className={styles.hint}>{hint(plan, onNewSheet, say)}</Caption1>
      ) : null}
    </div>
  );
}

/** What the button will do. */
function hint(plan: TablePlan, onNewSheet: boolean, say: Texts["say"]): string {
  const rows = plan.rows.length;
  if (plan.query.mode === "spill") return say(INSERT.hintSpill, { rows });
  if (plan.query.mode === "formulas") return say(INSERT.hintFormulas, { count: countFormulas(plan.rows) });
  return say(onNewSheet ? INSERT.hintNewSheet : EXPLORE.insertHint, { rows });
}
