import { Button, Caption1, Checkbox, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { type ReactNode, useId, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { FORMULAS_ID } from "../../../actions/refresh/changedAnswers";
import type { PlannedTable } from "../../../actions/refresh/model";
import type { Catalog } from "../../../domain/model/catalog";
import type { Destination } from "../../../domain/model/insertion";
import type { TableQuery } from "../../../domain/model/table";
import { REFRESH } from "../../../strings/pane";
import { MANAGE, REMOVE } from "../../../strings/tables";
import { refusalSentence } from "../../../strings/refusals";
import { useTexts } from "../../hooks/useTexts";
import { Notice } from "../Notice";
import { PlaceDialog } from "./PlaceDialog";
import { ChangeItem } from "./ChangeItem";

/** Changes shown at first, and by each press of the button for more. */
export const PAGE = 200;

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  all: { flexShrink: 0, marginInlineStart: "-4px" },
  heading: { margin: 0, flexGrow: 1, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  count: {
    flexShrink: 0,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: "tabular-nums",
  },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  choice: { display: "flex", flexDirection: "column" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly catalog: Catalog;
  readonly table: PlannedTable;
  readonly ticked: ReadonlySet<string>;
  readonly disabled: boolean;
  /** Its withdrawn rows are taken out. */
  readonly removing: boolean;
  /** Chooses that; null where there is no choice. */
  readonly onRemoving: ((on: boolean) => void) | null;
  readonly onInsertInstead: (id: string, query: TableQuery, destination: Destination) => void;
  readonly onTick: (ids: readonly string[], on: boolean) => void;
}

/** The changes of one table under its title. */
export function PlannedTableChanges(props: Props): ReactNode {
  const { catalog, table, ticked, disabled, removing, onRemoving, onTick, onInsertInstead } = props;
  const styles = useStyles();
  const { say, language } = useTexts();
  const id = useId();
  const [limit, setLimit] = useState(PAGE);
  const list = useRef<HTMLUListElement>(null);
  const { changes, refusal, obstacle, query } = table;
  const [placing, setPlacing] = useState(false);
  const title = table.id === FORMULAS_ID ? say(REFRESH.liveFormulas) : table.title;
  const locked = disabled || refusal !== undefined;
  const offered = changes.filter(({ state }) => state !== "reworded");
  const count = offered.filter((change) => ticked.has(change.id)).length;
  const withdrawn = changes.some(({ state, column }) => state === "withdrawn" && column === "");
  const showMore = (): void => {
    flushSync(() => setLimit(limit + PAGE));
    list.current?.children[limit]?.querySelector("input")?.focus();
  };
  return (
    <section className={styles.root} aria-labelledby={id}>
      <div className={styles.line}>
        {offered.length === 0 || refusal !== undefined ? null : (
          <Checkbox
            className={styles.all}
            aria-label={say(REFRESH.tickAll, { title })}
            checked={count === 0 ? false : count === offered.length ? true : "mixed"}
            disabled={disabled}
            onChange={(_, { checked }) =>
              onTick(
                offered.map((change) => change.id),
                checked === true,
              )
            }
          />
        )}
        <Subtitle2 as="h3" id={id} className={styles.heading}>
          {title}
        </Subtitle2>
        {offered.length === 0 ? null : (
          <Caption1 className={styles.count}>{say(REFRESH.ticked, { count, all: offered.length })}</Caption1>
        )}
      </div>
      {refusal === undefined ? null : (
        <Notice intent="warning" title={say(REFRESH.notDone)}>
          {refusalSentence(refusal, language)}
        </Notice>
      )}
      {obstacle === undefined || refusal !== undefined ? null : (
        <Notice
          intent="warning"
          title={say(obstacle.kind === "would-move-beside" ? MANAGE.wouldMoveTitle : MANAGE.noRoomTitle)}
          action={
            query === undefined ? null : (
              <Button size="small" onClick={() => setPlacing(true)}>
                {say(MANAGE.insertNew)}
              </Button>
            )
          }
        >
          {refusalSentence(obstacle, language)}
        </Notice>
      )}
      {placing && query !== undefined ? (
        <PlaceDialog
          title={say(MANAGE.insertNew)}
          text={say(MANAGE.againText)}
          first="new-sheet"
          onCancel={() => setPlacing(false)}
          onPlace={(destination) => onInsertInstead(table.id, query, destination)}
        />
      ) : null}
      {changes.length === 0 && refusal === undefined ? (
        <Caption1 className={styles.quiet}>{say(REFRESH.nothingHere)}</Caption1>
      ) : null}
      {withdrawn && onRemoving !== null && refusal === undefined ? (
        <Checkbox
          checked={removing}
          disabled={locked}
          label={
            <span className={styles.choice}>
              <span>{say(REMOVE.instead)}</span>
              <Caption1 className={styles.quiet}>{say(REMOVE.insteadHint)}</Caption1>
            </span>
          }
          onChange={(_, { checked }) => onRemoving(checked === true)}
        />
      ) : null}
      {changes.length === 0 ? null : (
        <ul ref={list} className={styles.list} aria-labelledby={id}>
          {changes.slice(0, limit).map((change) => (
            <ChangeItem
              key={`${change.id} ${change.rowLabel}`}
              catalog={catalog}
              change={change}
              removing={removing}
              edited={table.query !== undefined}
              ticked={ticked.has(change.id)}
              disabled={locked}
              onTick={(on) => onTick([change.id], on)}
            />
          ))}
        </ul>
      )}
      {changes.length > limit ? (
        <Button onClick={showMore}>
          {say(REFRESH.more, { count: Math.min(PAGE, changes.length - limit) })}
        </Button>
      ) : null}
    </section>
  );
}
