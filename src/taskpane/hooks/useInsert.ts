import { useState } from "react";
import type { InsertedTable } from "../../actions/summary";
import type { Language } from "../../domain/model/codes";
import type { InsertHow } from "../../domain/model/insertion";
import type { Refusal } from "../../domain/model/refusal";
import type { TableQuery } from "../../domain/model/table";
import { say as sayIn } from "../../strings/format";
import { INSERT } from "../../strings/insert";
import { EXPLORE, PANE } from "../../strings/pane";
import { refusalSentence } from "../../strings/refusals";
import type { PaneActions } from "../model/paneActions";
import type { Running } from "../model/running";
import { useAnnounce } from "./useAnnounce";
import { useReturn } from "./useReturn";
import { toldLate, useRun, type Run } from "./useRun";
import { useTexts } from "./useTexts";

/** Where an insertion stands. */
export type InsertState =
  | { readonly step: "idle" }
  | ({ readonly step: "running" } & Running)
  | { readonly step: "done"; readonly table: InsertedTable; readonly sentence: string }
  | { readonly step: "refused"; readonly refusal: Refusal; readonly inserted: boolean };

/** Inserts a table, with progress and cancel. */
export interface Insertion {
  readonly state: InsertState;
  /** Going to the table. */
  readonly going: Run;
  readonly insert: (query: TableQuery, how: InsertHow) => Promise<void>;
  /** Shows the inserted table in the sheet. */
  readonly goTo: (id: string) => Promise<void>;
  readonly cancel: () => void;
  readonly reset: () => void;
}

/** Where the table, or the formula, stands now. */
function insertedSentence({ kind, tableName, address }: InsertedTable, language: Language): string {
  return kind === "spill"
    ? sayIn(INSERT.spilled, language, { address })
    : sayIn(EXPLORE.inserted, language, { name: tableName, address });
}

const IDLE: InsertState = { step: "idle" };
const GOING = { doing: PANE.waiting, stopping: PANE.stoppingReading, quick: true } as const;
const INSERTING = { doing: EXPLORE.inserting, stopping: PANE.cancelling } as const;

export function useInsert(actions: PaneActions): Insertion {
  const { language } = useTexts();
  const announce = useAnnounce();
  const [state, setState] = useState<InsertState>(IDLE);
  const run = useRun();
  const going = useRun();

  const refuse = (refusal: Refusal, inserted: boolean): void => {
    setState({ step: "refused", refusal, inserted });
    announce(refusalSentence(refusal, language));
  };
  const insert = async (query: TableQuery, how: InsertHow): Promise<void> => {
    const ended = await run.start(INSERTING, (course) => actions.insertTable(query, how, course));
    if (ended === null) return;
    const { result, late } = ended;
    if (result.ok) {
      const sentence = toldLate(insertedSentence(result.value, language), late, language);
      setState({ step: "done", table: result.value, sentence });
      announce(sentence);
    } else refuse(result.refusal, false);
  };
  useReturn(state.step === "done", () => {
    if (state.step !== "done") return;
    const { id } = state.table;
    void actions.listTables().then((listed) => {
      const gone = listed.ok && !listed.value.some((table) => table.id === id && table.state !== "missing");
      // It was undone or deleted in the sheet: nothing is left to go to.
      if (gone) setState((now) => (now === state ? IDLE : now));
    });
  });
  const goTo = async (id: string): Promise<void> => {
    going.abandon();
    const ended = await going.start(GOING, (course) => actions.goToTable(id, course));
    if (ended !== null && !ended.result.ok) refuse(ended.result.refusal, true);
  };
  return {
    state: run.running === null ? state : { step: "running", ...run.running },
    going,
    insert,
    goTo,
    cancel: () => run.cancel(),
    reset: () => setState(IDLE),
  };
}
