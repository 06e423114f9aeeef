import { Button, Caption1, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import type { RefreshPlan } from "../../../actions/refresh/model";
import type { Catalog } from "../../../domain/model/catalog";
import { PANE, REFRESH } from "../../../strings/pane";
import { useTexts } from "../../hooks/useTexts";
import { Blank } from "../Blank";
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
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalMNudge} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  grow: { flexGrow: 1 },
});

interface Props {
  readonly catalog: Catalog;
  readonly plan: RefreshPlan;
  readonly applying: boolean;
  readonly onApply: (ticked: ReadonlySet<string>) => void;
  readonly onBack: () => void;
}

/** What a refresh would change, to be ticked. */
export function RefreshReview({ catalog, plan, applying, onApply, onBack }: Props): ReactNode {
  const styles = useStyles();
  const { say } = useTexts();
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
  const nothing = plan.tables.every((table) => table.changes.length === 0 && table.refusal === undefined);
  return (
    <div className={styles.root}>
      <ViewHeading title={say(REFRESH.heading)} back={say(REFRESH.back)} onBack={onBack} />
      {nothing ? (
        <Blank
          title={say(REFRESH.nothing)}
          text={say(REFRESH.nothingHint, { version: catalog.version })}
          action={<Button onClick={onBack}>{say(REFRESH.back)}</Button>}
        />
      ) : (
        <>
          <div className={styles.scroll}>
            <Caption1 className={styles.intro}>{say(REFRESH.intro)}</Caption1>
            {plan.tables.map((table) => (
              <PlannedTableChanges
                key={table.id}
                catalog={catalog}
                table={table}
                ticked={ticked}
                disabled={applying}
                onTick={tick}
              />
            ))}
          </div>
          <div className={styles.bar}>
            <Button
              appearance="primary"
              className={styles.grow}
              disabledFocusable={applying || ticked.size === 0}
              icon={applying ? <Spinner size="extra-tiny" /> : null}
              onClick={() => onApply(ticked)}
            >
              {applying
                ? say(REFRESH.applying)
                : ticked.size === 1
                  ? say(REFRESH.applyOne)
                  : say(REFRESH.apply, { count: ticked.size })}
            </Button>
            <Button disabled={applying} onClick={onBack}>
              {say(PANE.cancel)}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
