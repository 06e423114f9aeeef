import { useState } from "react";
import type { RefreshPlan, Scope } from "../../actions/refresh/model";
import type { Refusal } from "../../domain/model/refusal";
import type { TableQuery } from "../../domain/model/table";
import { PANE, REFRESH, TABLES } from "../../strings/pane";
import { refusalSentence } from "../../strings/refusals";
import type { PaneActions } from "../model/paneActions";
import { appliedTables, countApplied, countChanges } from "../model/refreshCounts";
import { appliedSentence, plannedSentence, undoneSentence } from "../model/refreshSentences";
import { useAnnounce } from "./useAnnounce";
import { toldLate, type Run } from "./useRun";
import { useTexts } from "./useTexts";

/** Where a refresh stands. */
export type RefreshState =
  | { readonly step: "idle" }
  | { readonly step: "review" | "applying"; readonly plan: RefreshPlan }
  | {
      readonly step: "done";
      readonly sentence: string;
      /** Nothing was left alone. */
      readonly whole: boolean;
      /** Tables with changes written, which can be put back. */
      readonly tables: readonly string[];
    }
  | { readonly step: "refused"; readonly refusal: Refusal };

/** Plan, look, apply, undo. */
export interface Refresh {
  readonly state: RefreshState;
  readonly plan: (ids: Scope, query?: TableQuery | null, removal?: boolean) => Promise<void>;
  /** `removing`: tables of which the ticked withdrawn rows are taken out. */
  readonly apply: (ticked: ReadonlySet<string>, removing?: ReadonlySet<string>) => Promise<void>;
  /** Takes back the last refresh of these tables. */
  readonly undo: (ids: readonly string[]) => Promise<void>;
  readonly close: () => void;
}

const IDLE: RefreshState = { step: "idle" };
const COMPARING = { doing: TABLES.comparing, stopping: PANE.stoppingReading } as const;
const APPLYING = { doing: REFRESH.applying, stopping: PANE.cancelling } as const;
const UNDOING = { doing: REFRESH.undoing, stopping: REFRESH.undoStopping } as const;

export function useRefresh(actions: PaneActions, run: Run, onWritten: () => void): Refresh {
  const words = useTexts();
  const { language } = words;
  const announce = useAnnounce();
  const [state, setState] = useState<RefreshState>(IDLE);

  const refuse = (refusal: Refusal): void => {
    setState({ step: "refused", refusal });
    announce(refusalSentence(refusal, language));
  };
  const plan = async (ids: Scope, query: TableQuery | null = null, removal = false): Promise<void> => {
    setState(IDLE);
    const ended = await run.start(COMPARING, (course) => actions.planRefresh(ids, query, removal, course));
    if (ended === null) return;
    const { result, late } = ended;
    if (!result.ok || late) {
      refuse(result.ok ? { kind: "cancelled" } : result.refusal);
      return;
    }
    setState({ step: "review", plan: result.value });
    announce(plannedSentence(words, countChanges(result.value), result.value));
  };
  const apply = async (
    ticked: ReadonlySet<string>,
    removing: ReadonlySet<string> = new Set(),
  ): Promise<void> => {
    if (state.step !== "review") return;
    const shown = state.plan;
    setState({ step: "applying", plan: shown });
    const tables = shown.tables.map((table) =>
      removing.has(table.id) ? { ...table, removal: true as const } : table,
    );
    const ended = await run.start(APPLYING, (course) => actions.applyRefresh({ tables }, ticked, course));
    if (ended === null) {
      setState({ step: "review", plan: shown });
      return;
    }
    const { result, late } = ended;
    onWritten();
    if (!result.ok) {
      refuse(result.refusal);
      return;
    }
    const told = appliedSentence(words, countApplied(shown, ticked, result.value), result.value);
    const sentence = toldLate(told.sentence, late, language);
    const written = appliedTables(shown, ticked, result.value);
    setState({ step: "done", sentence, whole: told.whole, tables: written });
    announce(sentence);
  };
  const undo = async (ids: readonly string[]): Promise<void> => {
    setState(IDLE);
    const ended = await run.start(UNDOING, (course) => actions.undoRefresh(ids, course));
    if (ended === null) return;
    const { result, late } = ended;
    onWritten();
    if (!result.ok) {
      refuse(result.refusal);
      return;
    }
    const told = undoneSentence(words, result.value);
    const sentence = toldLate(told.sentence, late, language);
    setState({ step: "done", sentence, whole: told.whole, tables: [] });
    announce(sentence);
  };
  return { state, plan, apply, undo, close: () => setState(IDLE) };
}
