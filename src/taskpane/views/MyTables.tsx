import { type ReactNode, useEffect, useEffectEvent } from "react";
import { RefreshReview } from "../components/tables/RefreshReview";
import { TableList } from "../components/tables/TableList";
import { WorkbookFormulas } from "../components/tables/WorkbookFormulas";
import { useRefresh } from "../hooks/useRefresh";
import { useTables } from "../hooks/useTables";
import type { ViewProps } from "../model/view";

/** The workbook's tables; refresh shows first what it would change. */
export function MyTables({ catalog, actions, requests, active, onOpen }: ViewProps): ReactNode {
  const [tables, reload] = useTables(actions, active);
  const refresh = useRefresh(actions, () => void reload());
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
        applying={state.step === "applying"}
        onApply={(ticked) => void refresh.apply(ticked)}
        onBack={() => refresh.close()}
      />
    );
  }
  return (
    <TableList
      catalog={catalog}
      actions={actions}
      tables={tables}
      refresh={refresh}
      onReload={() => void reload()}
      onExplore={() => onOpen("explore")}
    >
      <WorkbookFormulas actions={actions} active={active} />
    </TableList>
  );
}
