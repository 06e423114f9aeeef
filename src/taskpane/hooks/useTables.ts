import { useCallback, useEffect, useRef, useState } from "react";
import type { TableSummary } from "../../actions/summary";
import type { Refusal } from "../../domain/model/refusal";
import type { PaneActions } from "../model/paneActions";

/** The workbook's tables as last read. */
export type TablesState =
  | { readonly step: "loading" }
  | { readonly step: "ready"; readonly tables: readonly TableSummary[] }
  | { readonly step: "refused"; readonly refusal: Refusal };

/** The tables, and ways to read them again. */
export interface Tables {
  readonly state: TablesState;
  readonly reload: () => Promise<void>;
  /** Reads them again without a word where that fails; tells whether tables have come, gone or gone back since they were last read. */
  readonly lookAgain: () => Promise<boolean>;
}

/** The tables, read whenever the view comes to the front. */
export function useTables(actions: PaneActions, active: boolean): Tables {
  const [state, setState] = useState<TablesState>({ step: "loading" });
  const latest = useRef(0);
  const known = useRef<string | null>(null);

  const read = useCallback(
    async (quiet: boolean): Promise<boolean> => {
      const turn = ++latest.current;
      const result = await actions.listTables();
      // A slower, older answer must not replace a newer one.
      if (turn !== latest.current || (quiet && !result.ok && known.current !== null)) return false;
      const before = known.current;
      known.current = result.ok ? standing(result.value) : null;
      setState(
        result.ok ? { step: "ready", tables: result.value } : { step: "refused", refusal: result.refusal },
      );
      return before !== null && known.current !== before;
    },
    [actions],
  );
  const reload = useCallback(async (): Promise<void> => {
    await read(false);
  }, [read]);
  const lookAgain = useCallback(() => read(true), [read]);

  useEffect(() => {
    if (active) void reload();
  }, [active, reload]);
  return { state, reload, lookAgain };
}

/** Which tables there are and of which package; where they stand and how long they are is left out. */
function standing(tables: readonly TableSummary[]): string {
  return JSON.stringify(
    tables.map(({ id, state, tableName, packageHash, canRestore }) => [
      id,
      state,
      tableName,
      packageHash,
      canRestore,
    ]),
  );
}
