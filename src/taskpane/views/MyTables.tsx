import { type ReactNode, useEffect, useEffectEvent, useState } from "react";
import type { TableQuery } from "../../domain/model/table";
import { datasetById } from "../../domain/tables/datasets";
import { AdoptableList } from "../components/tables/AdoptableList";
import { AdoptTable } from "../components/tables/AdoptTable";
import { CompareDates } from "../components/tables/CompareDates";
import { EditQuery } from "../components/tables/EditQuery";
import { RefreshReview } from "../components/tables/RefreshReview";
import { TableList, type LeftCard, type TablePage } from "../components/tables/TableList";
import { WorkbookFormulas } from "../components/tables/WorkbookFormulas";
import type { AdoptableTable } from "../../actions/adopt/model";
import { useAdoption } from "../hooks/useAdoption";
import { useRefresh } from "../hooks/useRefresh";
import { useReturn } from "../hooks/useReturn";
import { useRun } from "../hooks/useRun";
import { useTableCommands } from "../hooks/useTableCommands";
import { useTables } from "../hooks/useTables";
import { datedQuery } from "../model/datedQuery";
import type { ViewProps } from "../model/view";

/** The workbook's tables; refresh shows first what it would change. */
export function MyTables({ catalog, actions, requests, active, onOpen }: ViewProps): ReactNode {
  const { state: tables, reload, lookAgain } = useTables(actions, active);
  const run = useRun();
  const refresh = useRefresh(actions, run, () => void reload());
  const commands = useTableCommands(actions, run, () => void reload());
  const adoption = useAdoption(actions, run, active, reload);
  useReturn(active, () => {
    void lookAgain().then((changed) => {
      if (!changed || run.running !== null) return;
      // What was done in the pane no longer stands as the pane says: it was undone in the sheet, say.
      commands.dismiss();
      if (refresh.state.step === "done") refresh.close();
    });
  });
  const [page, setPage] = useState<TablePage | null>(null);
  const [left, setLeft] = useState<LeftCard | null>(null);
  const [adopting, setAdopting] = useState<AdoptableTable | null>(null);
  const refreshAll = useEffectEvent(() => {
    if (refresh.state.step !== "applying") void refresh.plan("all");
  });
  useEffect(() => requests.listen("refresh-all", () => refreshAll()), [requests]);

  const { state } = refresh;
  if (state.step === "review" || state.step === "applying") {
    return (
      <RefreshReview
        catalog={catalog}
        plan={state.plan}
        run={run}
        onApply={(ticked, removing) => void refresh.apply(ticked, removing)}
        onBack={() => refresh.close()}
        onInsertInstead={(id, query, destination) => {
          const table = tables.step === "ready" ? tables.tables.find((each) => each.id === id) : undefined;
          refresh.close();
          if (table !== undefined) void commands.again(table, destination, query);
        }}
      />
    );
  }
  const close = (): void => setPage(null);
  const dataset = page === null ? undefined : datasetById(page.table.datasetId);
  if (page !== null && dataset !== undefined) {
    // The list may only now be read again, after a refresh or its undoing: what the table asks for is what it says then.
    const listed = tables.step === "ready" ? tables.tables : [];
    const table = listed.find(({ id }) => id === page.table.id) ?? page.table;
    const show = (query: TableQuery): void => {
      close();
      void refresh.plan([table.id], query);
    };
    return page.page === "edit" ? (
      <EditQuery
        key={JSON.stringify(table.query)}
        catalog={catalog}
        table={table}
        dataset={dataset}
        run={run}
        onBack={close}
        onApply={show}
        onInsert={(query, destination) => {
          close();
          void commands.again(table, destination, query);
        }}
      />
    ) : (
      <CompareDates
        catalog={catalog}
        table={table}
        onBack={close}
        onSet={(asOf) => show(datedQuery(table.query, asOf))}
      />
    );
  }
  const adoptable = adopting === null ? undefined : datasetById(adopting.query.dataset);
  if (adopting !== null && adoptable !== undefined) {
    return (
      <AdoptTable
        catalog={catalog}
        table={adopting}
        dataset={adoptable}
        run={run}
        onBack={() => setAdopting(null)}
        onAdopt={(query) => void adoption.adopt(adopting, query).then(() => setAdopting(null))}
      />
    );
  }
  return (
    <TableList
      catalog={catalog}
      tables={tables}
      refresh={refresh}
      commands={commands}
      run={run}
      onReload={() => void reload()}
      onExplore={() => onOpen("explore")}
      onPage={setPage}
      left={left}
      onLeave={setLeft}
      hasOthers={adoption.tables.length > 0}
      above={
        <AdoptableList
          adoption={adoption}
          onAdopt={(table) => {
            adoption.dismiss();
            commands.dismiss();
            refresh.close();
            setLeft(null);
            setAdopting(table);
          }}
        />
      }
    >
      <WorkbookFormulas actions={actions} run={run} active={active} />
    </TableList>
  );
}
