import { useCallback, useEffect, useRef, useState } from "react";
import type { AdoptableTable } from "../../actions/adopt/model";
import type { ActionResult } from "../../actions/result";
import type { Refusal } from "../../domain/model/refusal";
import type { TableQuery } from "../../domain/model/table";
import { ADOPT } from "../../strings/adopt";
import type { Text } from "../../strings/format";
import { PANE } from "../../strings/pane";
import { refusalSentence } from "../../strings/refusals";
import type { Course, PaneActions } from "../model/paneActions";
import { useAnnounce } from "./useAnnounce";
import { toldLate, type Run } from "./useRun";
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

const WAITING = { doing: PANE.waiting, stopping: PANE.stoppingReading, quick: true } as const;

/** Looks for such tables whenever the view comes to the front. */
export function useAdoption(
  actions: PaneActions,
  run: Run,
  active: boolean,
  onChanged: () => Promise<void>,
): Adoption {
  const { say, language } = useTexts();
  const announce = useAnnounce();
  const [tables, setTables] = useState<readonly AdoptableTable[]>([]);
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

  const perform = async (
    { tableName }: AdoptableTable,
    action: (course: Course) => Promise<ActionResult<unknown>>,
    text: Text,
  ): Promise<void> => {
    setSaid({ done: null, refusal: null });
    const ended = await run.start(WAITING, action);
    if (ended === null) return;
    const { result, late } = ended;
    if (result.ok) {
      const sentence = toldLate(say(text, { name: tableName }), late, language);
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
    busy: run.running !== null,
    ...said,
    adopt: (table, query) =>
      perform(table, (course) => actions.adoptTable(table.tableId, query, course), ADOPT.adopted),
    leave: (table) =>
      perform(table, (course) => actions.leaveTable(table.tableId, table.query, course), ADOPT.left),
    dismiss: () => setSaid({ done: null, refusal: null }),
  };
}
