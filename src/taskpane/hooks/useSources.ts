import { useState } from "react";
import type { SourcesOutcome } from "../../actions/writeSources";
import type { Refusal } from "../../domain/model/refusal";
import { SOURCES } from "../../strings/audit";
import { PANE } from "../../strings/pane";
import { refusalSentence } from "../../strings/refusals";
import type { PaneActions } from "../model/paneActions";
import type { Running } from "../model/running";
import { useAnnounce } from "./useAnnounce";
import { toldLate, useRun } from "./useRun";
import { useTexts } from "./useTexts";

/** Where writing the sources sheet stands. */
export type SourcesState =
  | { readonly step: "idle" }
  | ({ readonly step: "running" } & Running)
  | { readonly step: "done"; readonly outcome: SourcesOutcome; readonly sentence: string }
  | { readonly step: "refused"; readonly refusal: Refusal };

/** Writes the sources sheet, with progress and cancel. */
export interface SourcesWriting {
  readonly state: SourcesState;
  readonly write: () => Promise<void>;
  readonly cancel: () => void;
  readonly reset: () => void;
}

const WRITING = { doing: SOURCES.working, stopping: PANE.cancelling } as const;

export function useSources(actions: PaneActions): SourcesWriting {
  const { say, language } = useTexts();
  const announce = useAnnounce();
  const [state, setState] = useState<SourcesState>({ step: "idle" });
  const run = useRun();

  const write = async (): Promise<void> => {
    const ended = await run.start(WRITING, (course) => actions.writeSources(course));
    if (ended === null) return;
    const { result, late } = ended;
    if (!result.ok) {
      setState({ step: "refused", refusal: result.refusal });
      announce(refusalSentence(result.refusal, language));
      return;
    }
    const { did, sheetName, sources, figures, kept } = result.value;
    const sentences = [
      say(SOURCES[did], { sheet: sheetName, sources, figures }),
      ...(kept === 0 ? [] : [say(SOURCES.kept, { count: kept })]),
    ];
    const sentence = toldLate(sentences.join(language === "zh" ? "" : " "), late, language);
    setState({ step: "done", outcome: result.value, sentence });
    announce(sentence);
  };
  return {
    state: run.running === null ? state : { step: "running", ...run.running },
    write,
    cancel: () => run.cancel(),
    reset: () => setState({ step: "idle" }),
  };
}
