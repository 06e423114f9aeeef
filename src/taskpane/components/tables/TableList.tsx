import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { TableSearchRegular } from "@fluentui/react-icons/svg/table-search";
import { type ReactNode, useState } from "react";
import type { Scope } from "../../../actions/refresh/model";
import type { TableSummary } from "../../../actions/summary";
import type { Catalog } from "../../../domain/model/catalog";
import { TABLES } from "../../../strings/pane";
import { refusalSentence } from "../../../strings/refusals";
import type { Refresh } from "../../hooks/useRefresh";
import type { Run } from "../../hooks/useRun";
import type { TablesState } from "../../hooks/useTables";
import type { TableCommands } from "../../hooks/useTableCommands";
import { useTexts } from "../../hooks/useTexts";
import { Blank } from "../Blank";
import { Loading } from "../Loading";
import { Notice } from "../Notice";
import { RefusalNotice } from "../RefusalNotice";
import { RunStatus } from "../RunStatus";
import { RefreshAllButton } from "./RefreshAllButton";
import { RefreshResult } from "./RefreshResult";
import { TableCard } from "./TableCard";
import { TableDialogs, type Asking } from "./TableDialogs";
import type { TableCommand } from "./TableMenu";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}`,
    "& > *": { flexShrink: 0 },
  },
  // Above what scrolls, so that what came of an action at the end of a long list is seen.
  told: {
    display: "flex",
    flexDirection: "column",
    flexShrink: 0,
    maxHeight: "50%",
    overflowY: "auto",
    gap: tokens.spacingVerticalS,
    paddingInline: tokens.spacingHorizontalM,
    ":not(:empty)": { paddingTop: tokens.spacingVerticalM },
  },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
  },
  heading: { ...typographyStyles.subtitle2, margin: 0, outlineStyle: "none" },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
});

/** A page that is about one table. */
export interface TablePage {
  readonly page: "edit" | "compare";
  readonly table: TableSummary;
}

/** The card that a page was opened from, and by which of its buttons: there the focus goes when the page is left. */
export interface LeftCard {
  readonly id: string;
  readonly by: "refresh" | "menu";
}

interface Props {
  readonly catalog: Catalog;
  readonly tables: TablesState;
  readonly refresh: Refresh;
  readonly commands: TableCommands;
  /** Of the actions on the tables. */
  readonly run: Run;
  readonly onReload: () => void;
  readonly onExplore: () => void;
  /** Opens a page of one table. */
  readonly onPage: (page: TablePage) => void;
  readonly left: LeftCard | null;
  readonly onLeave: (card: LeftCard | null) => void;
  /** There are tables from elsewhere, so that the workbook is not without any. */
  readonly hasOthers: boolean;
  /** What stands above the tables. */
  readonly above?: ReactNode;
  /** What stands below the tables. */
  readonly children?: ReactNode;
}

/** The inserted tables, and what came of the last action on them. */
export function TableList(props: Props): ReactNode {
  const { catalog, tables, refresh, commands, run, onReload, onExplore, onPage, hasOthers, above, children } =
    props;
  const { left, onLeave } = props;
  const styles = useStyles();
  const { say, language } = useTexts();
  const [asking, setAsking] = useState<Asking | null>(null);

  const plan = (ids: Scope): void => {
    commands.dismiss();
    const [only] = typeof ids === "string" ? [] : ids;
    onLeave(only === undefined ? null : { id: only, by: "refresh" });
    void refresh.plan(ids);
  };
  const obey = (table: TableSummary, command: TableCommand): void => {
    commands.dismiss();
    onLeave({ id: table.id, by: "menu" });
    switch (command) {
      case "restore":
        return void refresh.undo([table.id]);
      case "remove-withdrawn":
        return void refresh.plan([table.id], null, true);
      case "edit":
      case "compare": {
        onPage({ page: command, table });
        return;
      }
      default: {
        setAsking({ command, table });
        return;
      }
    }
  };
  const answered = <T extends unknown[]>(act: (...given: T) => Promise<void>): ((...given: T) => void) => {
    return (...given) => {
      setAsking(null);
      // What was not done before has nothing to say about what is done now.
      if (refresh.state.step === "refused") refresh.close();
      void act(...given);
    };
  };

  if (tables.step === "loading") return <Loading />;
  if (tables.step === "refused") {
    return (
      <div className={styles.root}>
        <Notice
          intent="error"
          action={
            <Button size="small" onClick={onReload}>
              {say(TABLES.reload)}
            </Button>
          }
        >
          {refusalSentence(tables.refusal, language)}
        </Notice>
      </div>
    );
  }
  const busy = run.running !== null;
  return (
    <>
      <div className={styles.told}>
        <RefreshResult refresh={refresh} />
        {commands.result.step === "done" ? (
          <Notice intent="success" onDismiss={commands.dismiss}>
            {commands.result.sentence}
          </Notice>
        ) : null}
        {commands.result.step === "refused" ? (
          <RefusalNotice refusal={commands.result.refusal} onDismiss={commands.dismiss} />
        ) : null}
      </div>
      <div className={styles.root}>
        {above}
        {tables.tables.length === 0 && hasOthers ? null : tables.tables.length === 0 ? (
          <Blank
            icon={<TableSearchRegular />}
            title={say(TABLES.empty)}
            text={say(TABLES.emptyHint)}
            action={
              <Button appearance="primary" onClick={onExplore}>
                {say(TABLES.toExplore)}
              </Button>
            }
          />
        ) : (
          <>
            <div className={styles.line}>
              <h2 tabIndex={-1} data-home className={styles.heading}>
                {say(TABLES.heading)}
              </h2>
              <RefreshAllButton busy={busy} onRefresh={plan} />
            </div>
            <ul className={styles.list} aria-label={say(TABLES.heading)}>
              {tables.tables.map((table) => (
                <TableCard
                  key={table.id}
                  catalog={catalog}
                  table={table}
                  busy={busy}
                  focused={left?.id === table.id ? left.by : null}
                  onRefresh={() => plan([table.id])}
                  onGoTo={() => void commands.goTo(table)}
                  onCommand={(command) => obey(table, command)}
                />
              ))}
            </ul>
          </>
        )}
        {children}
        <TableDialogs
          asking={asking}
          onCancel={() => setAsking(null)}
          onAgain={answered(commands.again)}
          onForget={answered(commands.forget)}
          onRename={answered(commands.rename)}
          onDelete={answered(commands.remove)}
        />
      </div>
      <RunStatus run={commands.going} asBar />
      <RunStatus run={run} asBar />
    </>
  );
}
