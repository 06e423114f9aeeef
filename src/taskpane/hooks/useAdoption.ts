import { useCallback, useEffect, useRef, useState } from "react";
import type { AdoptableTable } from "../../actions/adopt/model";
import type { ActionResult } from "../../actions/result";
import type { Refusal } from "../../domain/model/refusal";
import type { TableQuery } from "../../domain/model/table";
import { ADOPT } from "../../strings/adopt";
import type { Text } from "../../strings/format";
import { refusalSentence } from "../../strings/refusals";
import type { PaneActions } from "../model/paneActions";
import { useAnnounce } from "./useAnnounce";
import { useTexts } from "./useTexts";

/** Tables from elsewhere, and what came of the last command on one. */
export interface Adoption {
  readonly tables: readonly AdoptableTable[];
  readonly busy: boolean;
  /** A sentence that something was done, or why it was not. */
  readonly done: string | null;
  readonly refusal: Refusal | null;
  readonly adopt: (table: AdoptableTable, query: TableQuery) => Promise<void>;
  readonly leave: (table: AdoptableTable) => Promise<void>;
  readonly dismiss: () => void;
}

/** Looks for such tables whenever the view comes to the front. */
export function useAdoption(actions: PaneActions, active: boolean, onChanged: () => Promise<void>): Adoption {
  const { say, language } = useTexts();
  const announce = useAnnounce();
  const [tables, setTables] = useState<readonly AdoptableTable[]>([]);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<{ readonly done: string | null; readonly refusal: Refusal | null }>({
    done: null,
    refusal: null,
  });
  const latest = useRef(0);

  const look = useCallback(async (): Promise<void> => {
    const turn = ++latest.current;
    const result = await actions.findAdoptable();
    // What cannot be read is said by the list of tables, which reads the same.
    if (turn === latest.current && result.ok) setTables(result.value);
  }, [actions]);

  useEffect(() => {
    if (!active) return undefined;
    void look();
    const shown = (): void => {
      if (document.visibilityState === "visible") void look();
    };
    document.addEventListener("visibilitychange", shown);
    return () => document.removeEventListener("visibilitychange", shown);
  }, [active, look]);

  const run = async (
    table: AdoptableTable,
    action: () => Promise<ActionResult<unknown>>,
    text: Text,
  ): Promise<void> => {
    setBusy(true);
    const result = await action();
    setBusy(false);
    if (result.ok) {
      const sentence = say(text, { name: table.tableName });
      setSaid({ done: sentence, refusal: null });
      announce(sentence);
    } else {
      setSaid({ done: null, refusal: result.refusal });
      announce(refusalSentence(result.refusal, language));
    }
    await look();
    await onChanged();
  };
  return {
    tables,
    busy,
    ...said,
    adopt: (table, query) => run(table, () => actions.adoptTable(table.tableId, query), ADOPT.adopted),
    leave: (table) => run(table, () => actions.leaveTable(table.tableId, table.query), ADOPT.left),
    dismiss: () => setSaid({ done: null, refusal: null }),
  };
}
