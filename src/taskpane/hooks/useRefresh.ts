import { useState } from "react";
import type { RefreshOutcome, RefreshPlan, Scope } from "../../actions/refresh/model";
import type { Refusal } from "../../domain/model/refusal";
import type { TableQuery } from "../../domain/model/table";
import { REFRESH, TABLES } from "../../strings/pane";
import { refusalSentence } from "../../strings/refusals";
import type { PaneActions } from "../model/paneActions";
import { appliedTables, countApplied } from "../model/refreshCounts";
import { useAnnounce } from "./useAnnounce";
import { useTexts } from "./useTexts";

/** Where a refresh stands. */
export type RefreshState =
  | { readonly step: "idle" }
  | { readonly step: "planning" }
  | { readonly step: "review" | "applying"; readonly plan: RefreshPlan }
  | {
      readonly step: "done";
      readonly applied: number;
      readonly outcome: RefreshOutcome;
      /** Tables with changes written, which can be put back. */
      readonly tables: readonly string[];
    }
  | { readonly step: "undoing" }
  | { readonly step: "undone" }
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

export function useRefresh(actions: PaneActions, onWritten: () => void): Refresh {
  const { say, language } = useTexts();
  const announce = useAnnounce();
  const [state, setState] = useState<RefreshState>(IDLE);

  const refuse = (refusal: Refusal): void => {
    setState({ step: "refused", refusal });
    announce(refusalSentence(refusal, language));
  };
  const plan = async (ids: Scope, query: TableQuery | null = null, removal = false): Promise<void> => {
    setState({ step: "planning" });
    announce(say(TABLES.comparing));
    const result = await actions.planRefresh(ids, query, removal);
    if (!result.ok) {
      refuse(result.refusal);
      return;
    }
    const count = result.value.tables.reduce((sum, table) => sum + table.changes.length, 0);
    setState({ step: "review", plan: result.value });
    const found = count === 1 ? REFRESH.oneChange : REFRESH.changes;
    announce(count === 0 ? say(REFRESH.nothing) : say(found, { count }));
  };
  const apply = async (
    ticked: ReadonlySet<string>,
    removing: ReadonlySet<string> = new Set(),
  ): Promise<void> => {
    if (state.step !== "review") return;
    setState({ step: "applying", plan: state.plan });
    announce(say(REFRESH.applying));
    const tables = state.plan.tables.map((table) =>
      removing.has(table.id) ? { ...table, removal: true as const } : table,
    );
    const result = await actions.applyRefresh({ tables }, ticked);
    onWritten();
    if (!result.ok) {
      refuse(result.refusal);
      return;
    }
    const applied = countApplied(state.plan, ticked, result.value);
    const written = appliedTables(state.plan, ticked, result.value);
    setState({ step: "done", applied, outcome: result.value, tables: written });
    announce(applied === 1 ? say(REFRESH.appliedOne) : say(REFRESH.applied, { count: applied }));
  };
  const undo = async (ids: readonly string[]): Promise<void> => {
    setState({ step: "undoing" });
    announce(say(REFRESH.undoing));
    for (const id of ids) {
      const result = await actions.undoRefresh(id);
      if (!result.ok) {
        onWritten();
        {
          refuse(result.refusal);
          return;
        }
      }
    }
    onWritten();
    setState({ step: "undone" });
    announce(say(REFRESH.undone));
  };
  return { state, plan, apply, undo, close: () => setState(IDLE) };
}
