import { useCallback, useEffect, useRef, useState } from "react";
import type { ActionResult } from "../../actions/result";
import type { FormulaState } from "../../actions/formulaState";
import type { FormulaScope } from "../../actions/freezeFormulas";
import type { Refusal } from "../../domain/model/refusal";
import { PANE } from "../../strings/pane";
import { FORMULAS, freezeSentence, repairSentence, thawSentence, type Told } from "../../strings/formulas";
import { refusalSentence } from "../../strings/refusals";
import type { Course, PaneActions } from "../model/paneActions";
import { useAnnounce } from "./useAnnounce";
import { toldLate, type Run } from "./useRun";
import { useTexts } from "./useTexts";

/** What came of the last action on the formulas. */
export type FormulaResult =
  | { readonly step: "none" }
  | { readonly step: "done"; readonly told: Told }
  | { readonly step: "refused"; readonly refusal: Refusal };

/** The formulas of the workbook and what can be done to them. */
export interface Formulas {
  /** Null until they were looked at. */
  readonly state: FormulaState | null;
  readonly result: FormulaResult;
  readonly freeze: (scope: FormulaScope) => Promise<void>;
  readonly thaw: () => Promise<void>;
  readonly repair: () => Promise<void>;
  readonly dismiss: () => void;
}

const WORKING = { doing: FORMULAS.working, stopping: PANE.cancelling } as const;

export function useFormulas(actions: PaneActions, run: Run, active: boolean): Formulas {
  const { language } = useTexts();
  const announce = useAnnounce();
  const [state, setState] = useState<FormulaState | null>(null);
  const [result, setResult] = useState<FormulaResult>({ step: "none" });
  const latest = useRef(0);

  const reload = useCallback(async (): Promise<void> => {
    const turn = ++latest.current;
    const found = await actions.formulaState();
    // What cannot be read now is no news; the next action says why.
    if (turn === latest.current && found.ok) setState(found.value);
  }, [actions]);
  useEffect(() => {
    if (active) void reload();
  }, [active, reload]);

  const perform = async <T>(
    action: (course: Course) => Promise<ActionResult<T>>,
    tell: (done: T) => Told,
  ): Promise<void> => {
    setResult({ step: "none" });
    const ended = await run.start(WORKING, action);
    if (ended === null) return;
    const { result: done, late } = ended;
    if (done.ok) {
      const { sentence, whole } = tell(done.value);
      const told = { sentence: toldLate(sentence, late, language), whole };
      setResult({ step: "done", told });
      announce(told.sentence);
    } else {
      setResult({ step: "refused", refusal: done.refusal });
      announce(refusalSentence(done.refusal, language));
    }
    await reload();
  };
  return {
    state,
    result,
    freeze: (scope) =>
      perform(
        (course) => actions.freezeFormulas(scope, course),
        (done) => freezeSentence(done, language),
      ),
    thaw: () => perform(actions.thawFormulas, (done) => thawSentence(done, language)),
    repair: () => perform(actions.repairFormulas, (done) => repairSentence(done, language)),
    dismiss: () => setResult({ step: "none" }),
  };
}
