import { useCallback, useEffect, useRef, useState } from "react";
import type { TableSummary } from "../../actions/summary";
import type { Refusal } from "../../domain/model/refusal";
import type { PaneActions } from "../model/paneActions";

/** The workbook's tables as last read. */
export type TablesState =
  | { readonly step: "loading" }
  | { readonly step: "ready"; readonly tables: readonly TableSummary[] }
  | { readonly step: "refused"; readonly refusal: Refusal };

/** The tables, read whenever the view comes to the front, and a way to read them again. */
export function useTables(actions: PaneActions, active: boolean): [TablesState, () => Promise<void>] {
  const [state, setState] = useState<TablesState>({ step: "loading" });
  const latest = useRef(0);

  const reload = useCallback(async (): Promise<void> => {
    const turn = ++latest.current;
    const result = await actions.listTables();
    // A slower, older answer must not replace a newer one.
    if (turn !== latest.current) return;
    setState(
      result.ok ? { step: "ready", tables: result.value } : { step: "refused", refusal: result.refusal },
    );
  }, [actions]);

  useEffect(() => {
    if (!active) return undefined;
    void reload();
    // The workbook may have changed while the pane was closed.
    const look = (): void => {
      if (document.visibilityState === "visible") void reload();
    };
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [active, reload]);
  return [state, reload];
}
