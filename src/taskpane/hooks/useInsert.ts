import { useRef, useState } from "react";
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
import { useTexts } from "./useTexts";

/** Where an insertion stands. */
export type InsertState =
  | { readonly step: "idle" }
  | ({ readonly step: "running" } & Running)
  | { readonly step: "done"; readonly table: InsertedTable }
  | { readonly step: "refused"; readonly refusal: Refusal; readonly inserted: boolean };

/** Inserts a table, with progress and cancel. */
export interface Insertion {
  readonly state: InsertState;
  readonly insert: (query: TableQuery, how: InsertHow) => Promise<void>;
  /** Shows the inserted table in the sheet. */
  readonly goTo: (id: string) => Promise<void>;
  readonly cancel: () => void;
  readonly reset: () => void;
}

/** Where the table, or the formula, stands now. */
export function insertedSentence({ kind, tableName, address }: InsertedTable, language: Language): string {
  return kind === "spill"
    ? sayIn(INSERT.spilled, language, { address })
    : sayIn(EXPLORE.inserted, language, { name: tableName, address });
}

const IDLE: InsertState = { step: "idle" };

export function useInsert(actions: PaneActions): Insertion {
  const { say, language } = useTexts();
  const announce = useAnnounce();
  const [state, setState] = useState<InsertState>(IDLE);
  const course = useRef<AbortController | null>(null);

  const refuse = (refusal: Refusal, inserted: boolean): void => {
    setState({ step: "refused", refusal, inserted });
    announce(refusalSentence(refusal, language));
  };
  const insert = async (query: TableQuery, how: InsertHow): Promise<void> => {
    if (course.current !== null) return;
    const controller = new AbortController();
    course.current = controller;
    setState({ step: "running", done: 0, total: 0, cancelling: false });
    announce(say(EXPLORE.inserting));
    const { signal } = controller;
    const progress = (done: number, total: number): void =>
      setState({ step: "running", done, total, cancelling: signal.aborted });
    const result = await actions.insertTable(query, how, { signal, progress }).finally(() => {
      course.current = null;
    });
    if (result.ok) {
      setState({ step: "done", table: result.value });
      announce(insertedSentence(result.value, language));
    } else refuse(result.refusal, false);
  };
  const goTo = async (id: string): Promise<void> => {
    const result = await actions.goToTable(id);
    if (!result.ok) refuse(result.refusal, true);
  };
  const cancel = (): void => {
    if (course.current === null || course.current.signal.aborted) return;
    course.current.abort();
    setState((before) => (before.step === "running" ? { ...before, cancelling: true } : before));
    announce(say(PANE.cancelling));
  };
  return {
    state,
    insert,
    goTo,
    cancel,
    reset: () => setState((before) => (before.step === "running" ? before : IDLE)),
  };
}
