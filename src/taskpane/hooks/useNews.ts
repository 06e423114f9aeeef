import { useCallback, useEffect, useRef, useState } from "react";
import type { Catalog } from "../../domain/model/catalog";
import { newsCounts, type NewsCounts } from "../model/newsCounts";
import type { PaneActions } from "../model/paneActions";

/** What a newer package brings, and a way to say that it was seen. */
export interface News {
  /** Null while nothing is known, and when no table is of an older package. */
  readonly counts: NewsCounts | null;
  readonly dismiss: () => void;
}

/**
 * Looks, without writing, whether tables are of an older package and what a refresh would bring: when the pane is opened and
 * whenever it is shown again.
 */
export function useNews(catalog: Catalog, actions: PaneActions): News {
  const [counts, setCounts] = useState<NewsCounts | null>(null);
  const dismissed = useRef(false);
  const latest = useRef(0);

  const look = useCallback(async (): Promise<void> => {
    const turn = ++latest.current;
    const listed = await actions.listTables();
    if (!listed.ok || dismissed.current) return;
    const older = listed.value.filter(
      ({ kind, state, packageHash }) =>
        kind !== "spill" && state !== "missing" && packageHash !== catalog.hash,
    );
    const planned = older.length === 0 ? null : await actions.planRefresh(older.map(({ id }) => id));
    if (turn !== latest.current) return;
    setCounts(planned?.ok === true ? newsCounts(planned.value) : null);
  }, [actions, catalog]);

  useEffect(() => {
    void look();
    const shown = (): void => {
      if (document.visibilityState === "visible") void look();
    };
    document.addEventListener("visibilitychange", shown);
    return () => document.removeEventListener("visibilitychange", shown);
  }, [look]);
  return {
    counts,
    dismiss: () => {
      dismissed.current = true;
      latest.current += 1;
      setCounts(null);
    },
  };
}
