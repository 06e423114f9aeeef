import { Button, makeStyles, Spinner, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { TableSearchRegular } from "@fluentui/react-icons/svg/table-search";
import { type ReactNode, useState } from "react";
import type { TableSummary } from "../../../actions/summary";
import type { Refusal } from "../../../domain/model/refusal";
import type { Catalog } from "../../../domain/model/catalog";
import { PANE, TABLES } from "../../../strings/pane";
import { refusalSentence } from "../../../strings/refusals";
import { useAnnounce } from "../../hooks/useAnnounce";
import type { Refresh } from "../../hooks/useRefresh";
import type { TablesState } from "../../hooks/useTables";
import { useTexts } from "../../hooks/useTexts";
import type { PaneActions } from "../../model/paneActions";
import { Blank } from "../Blank";
import { Notice } from "../Notice";
import { ForgetDialog } from "./ForgetDialog";
import { RefreshResult } from "./RefreshResult";
import { TableCard } from "./TableCard";

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

interface Props {
  readonly catalog: Catalog;
  readonly actions: PaneActions;
  readonly tables: TablesState;
  readonly refresh: Refresh;
  readonly onReload: () => void;
  readonly onExplore: () => void;
  /** What stands below the tables. */
  readonly children?: ReactNode;
}

/** The inserted tables, and what came of the last action on them. */
export function TableList(props: Props): ReactNode {
  const { catalog, actions, tables, refresh, onReload, onExplore, children } = props;
  const styles = useStyles();
  const { say, language } = useTexts();
  const announce = useAnnounce();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [forgetting, setForgetting] = useState<TableSummary | null>(null);

  const show = (refused: Refusal): void => {
    setRefusal(refused);
    announce(refusalSentence(refused, language));
  };
  const plan = (ids: readonly string[] | "all"): void => {
    setRefusal(null);
    void refresh.plan(ids);
  };
  const goTo = async (table: TableSummary): Promise<void> => {
    setRefusal(null);
    const result = await actions.goToTable(table.id);
    if (!result.ok) show(result.refusal);
  };
  const forget = async (table: TableSummary): Promise<void> => {
    setForgetting(null);
    setRefusal(null);
    const result = await actions.forgetTable(table.id);
    if (!result.ok) {
      show(result.refusal);
      return;
    }
    announce(say(TABLES.forgotten, { title: table.title }));
    onReload();
  };

  if (tables.step === "loading")
    return <Spinner size="small" label={say(PANE.loading)} style={{ margin: 24 }} />;
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
  const busy = refresh.state.step === "planning" || refresh.state.step === "undoing";
  return (
    <div className={styles.root}>
      <RefreshResult refresh={refresh} />
      {refusal === null ? null : (
        <Notice intent="warning" onDismiss={() => setRefusal(null)}>
          {refusalSentence(refusal, language)}
        </Notice>
      )}
      {tables.tables.length === 0 ? (
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
            <Button
              appearance="primary"
              size="small"
              icon={busy ? <Spinner size="extra-tiny" /> : <ArrowSyncRegular />}
              disabledFocusable={busy}
              onClick={() => plan("all")}
            >
              {say(TABLES.refreshAll)}
            </Button>
          </div>
          <ul className={styles.list} aria-label={say(TABLES.heading)}>
            {tables.tables.map((table) => (
              <TableCard
                key={table.id}
                catalog={catalog}
                table={table}
                busy={busy}
                onRefresh={() => plan([table.id])}
                onGoTo={() => void goTo(table)}
                onRestore={() => {
                  setRefusal(null);
                  void refresh.undo([table.id]);
                }}
                onForget={() => setForgetting(table)}
              />
            ))}
          </ul>
        </>
      )}
      {children}
      <ForgetDialog
        table={forgetting}
        onCancel={() => setForgetting(null)}
        onForget={(table) => void forget(table)}
      />
    </div>
  );
}
