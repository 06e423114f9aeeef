import { useCallback, useEffect, useRef, useState } from "react";
import type { ActionResult } from "../../actions/result";
import type { FormulaState } from "../../actions/formulaState";
import type { FormulaScope } from "../../actions/freezeFormulas";
import type { Refusal } from "../../domain/model/refusal";
import { FORMULAS, freezeSentence, repairSentence, thawSentence, type Told } from "../../strings/formulas";
import { refusalSentence } from "../../strings/refusals";
import type { PaneActions } from "../model/paneActions";
import { useAnnounce } from "./useAnnounce";
import { useTexts } from "./useTexts";

/** What came of the last action on the formulas. */
export type FormulaResult =
  | { readonly step: "none" }
  | { readonly step: "working" }
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

export function useFormulas(actions: PaneActions, active: boolean): Formulas {
  const { say, language } = useTexts();
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

  const run = async <T>(action: () => Promise<ActionResult<T>>, tell: (done: T) => Told): Promise<void> => {
    setResult({ step: "working" });
    announce(say(FORMULAS.working));
    const done = await action();
    if (done.ok) {
      const told = tell(done.value);
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
      run(
        () => actions.freezeFormulas(scope),
        (done) => freezeSentence(done, language),
      ),
    thaw: () => run(actions.thawFormulas, (done) => thawSentence(done, language)),
    repair: () => run(actions.repairFormulas, (done) => repairSentence(done, language)),
    dismiss: () => setResult({ step: "none" }),
  };
}
